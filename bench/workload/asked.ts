/** One question over HTTP, for preparing and checking, not for measuring. */

interface Answer<Data> {
  data?: Data;
  errors?: { message: string }[];
}

/** The data of an answer without errors. */
export async function asOurs<Data>(port: number, body: { query: string; variables?: object }): Promise<Data> {
  const response = await fetch(`http://127.0.0.1:${port}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', accept: 'application/json' },
    body: JSON.stringify(body),
  });
  return dataOf<Data>(await response.text());
}

export function dataOf<Data>(text: string): Data {
  const { data, errors } = JSON.parse(text) as Answer<Data>;
  if (errors || !data) throw new Error(`The server answered ${text.slice(0, 1000)}`);
  return data;
}

/** What a ready-made HTTP request is answered: its parts, sent by fetch. */
export async function answerTo(port: number, request: string): Promise<{ text: string; bytes: number }> {
  const [head = '', body = ''] = request.split('\r\n\r\n');
  const [line = '', ...headers] = head.split('\r\n');
  const [method = 'GET', path = '/'] = line.split(' ');
  const response = await fetch(`http://127.0.0.1:${port}${path}`, {
    method,
    // fetch says host and length itself, and would ask for a compressed answer.
    headers: {
      ...Object.fromEntries(headers.map((header) => header.split(': ')).filter(([name]) => !/^(host|content-length)$/.test(name ?? ''))),
      'accept-encoding': 'identity',
    },
    ...(method === 'POST' && { body }),
  });
  const text = await response.text();
  if (response.status !== 200) throw new Error(`${method} ${path.slice(0, 200)} was answered ${response.status}: ${text.slice(0, 1000)}`);
  return { text, bytes: Buffer.byteLength(text) };
}

/** What a page of ours posts. */
import { readBody } from './body.ts';
import { type Exchange, sendText } from './exchange.ts';

/** Whether a browser says that one of our own pages sent this; a program that says nothing of where it comes from carries nobody's cookie. */
export function isOwnOrigin({ request: { headers } }: Exchange, publicUrl: string): boolean {
  const site = headers['sec-fetch-site'];
  if (typeof site === 'string') return site === 'same-origin' || site === 'none';
  return headers.origin === undefined || headers.origin === publicUrl;
}

/** The fields of a posted form; null once it was refused. A page of another site cannot post for its visitor. */
export async function readForm(exchange: Exchange, publicUrl: string, limitBytes: number): Promise<URLSearchParams | null> {
  const { request, response, signal } = exchange;
  const refuse = (status: number, sentence: string) => {
    if (request.headers.expect) response.setHeader('connection', 'close');
    sendText(exchange, status, sentence);
    return null;
  };
  if (!isOwnOrigin(exchange, publicUrl))
    return refuse(403, 'This form was sent from another website. Open the page here and send it again.');
  const [type = ''] = (request.headers['content-type'] ?? '').toLowerCase().split(';');
  if (type.trim() !== 'application/x-www-form-urlencoded')
    return refuse(415, 'Send the form as a browser does: application/x-www-form-urlencoded.');
  const body = await readBody(request, response, limitBytes, signal);
  if ('text' in body) return new URLSearchParams(body.text);
  return body.fault === 'too large'
    ? refuse(413, `This is larger than ${limitBytes} bytes, which is the most. Write less and send it again.`)
    : refuse(400, 'What was sent is not text in UTF-8.');
}

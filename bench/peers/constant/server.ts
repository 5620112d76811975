/** The most node:http can do: one answer, made once, of the size that is compared with. */
import { listenAndTell, serverOf } from '../listening.ts';

const body = Buffer.from(
  JSON.stringify({ data: 'x'.repeat(Math.max(0, Number(process.env['BENCH_BYTES'] ?? 1000) - '{"data":""}'.length)) }),
);
const headers = { 'content-type': 'application/graphql-response+json; charset=utf-8', 'content-length': body.length };

await listenAndTell(
  serverOf((_request, response) => {
    response.writeHead(200, headers);
    response.end(body);
  }),
);

/** What cannot be read as HTTP at all never becomes a request; it is answered here, in a sentence, where it can be. */
import { STATUS_CODES } from 'node:http';
import type { Duplex } from 'node:stream';

const sentences: Readonly<Record<string, { status: number; sentence: string }>> = {
  HPE_HEADER_OVERFLOW: { status: 431, sentence: 'The address and headers are too long. Send a long query by POST.' },
  ERR_HTTP_REQUEST_TIMEOUT: { status: 408, sentence: 'The request took too long to arrive. Send it again.' },
};

const other = { status: 400, sentence: 'This is not a request as HTTP has them.' };

/** Node's socket keeps the answer it is sending here; there is no public name for it. */
interface Answering {
  _httpMessage?: { headersSent: boolean } | null;
}

export function answerUnreadable(error: NodeJS.ErrnoException, socket: Duplex): void {
  const answering = (socket as Duplex & Answering)._httpMessage?.headersSent;
  if (error.code === 'ECONNRESET' || !socket.writable || answering) {
    socket.destroy();
    return;
  }
  const { status, sentence } = sentences[error.code ?? ''] ?? other;
  const body = `${sentence}\n`;
  const head = [
    `HTTP/1.1 ${status} ${STATUS_CODES[status]}`,
    'content-type: text/plain; charset=utf-8',
    `content-length: ${Buffer.byteLength(body)}`,
    'connection: close',
  ];
  socket.end(`${head.join('\r\n')}\r\n\r\n${body}`);
}

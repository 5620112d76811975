import type { IncomingMessage, ServerResponse } from 'node:http';

export type Body = { text: string } | { fault: 'too large' | 'not text' };

const strict = new TextDecoder('utf-8', { fatal: true });

function decode(bytes: Buffer): Body {
  try {
    return { text: strict.decode(bytes) };
  } catch {
    return { fault: 'not text' };
  }
}

/**
 * The whole body as text. What is beyond the limit is not kept: Node reads and drops the rest once an answer was sent, so that an asker
 * who is still sending can read it. Rejects when the signal aborts or the connection breaks.
 */
export function readBody(request: IncomingMessage, response: ServerResponse, limitBytes: number, signal: AbortSignal): Promise<Body> {
  if (Number(request.headers['content-length'] ?? 0) > limitBytes) return Promise.resolve({ fault: 'too large' });
  // curl asks before it sends much.
  if (request.headers.expect === '100-continue') response.writeContinue();
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = [];
    let size = 0;
    const settle = (done: () => void) => {
      request.off('data', take).off('end', finish).off('error', fail);
      signal.removeEventListener('abort', stop);
      done();
    };
    const take = (chunk: Buffer) => {
      size += chunk.length;
      if (size > limitBytes) settle(() => resolve({ fault: 'too large' }));
      else chunks.push(chunk);
    };
    const finish = () => settle(() => resolve(decode(Buffer.concat(chunks))));
    const fail = (error: Error) => settle(() => reject(error));
    const stop = () => settle(() => reject(signal.reason));
    if (signal.aborted) return stop();
    signal.addEventListener('abort', stop);
    request.on('data', take).on('end', finish).on('error', fail);
  });
}

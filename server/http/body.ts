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

/** The whole body as text: `readBytes` says how. */
export async function readBody(request: IncomingMessage, response: ServerResponse, limitBytes: number, signal: AbortSignal): Promise<Body> {
  const bytes = await readBytes(request, response, limitBytes, signal);
  return bytes ? decode(bytes) : { fault: 'too large' };
}

/**
 * The whole body; null when it is too large. What is beyond the limit is not kept: Node reads and drops the rest once an answer was sent, so that an asker
 * who is still sending can read it. Rejects when the signal aborts or the connection breaks.
 */
export function readBytes(
  request: IncomingMessage,
  response: ServerResponse,
  limitBytes: number,
  signal: AbortSignal,
): Promise<Buffer | null> {
  if (Number(request.headers['content-length'] ?? 0) > limitBytes) return Promise.resolve(null);
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
      if (size > limitBytes) settle(() => resolve(null));
      else chunks.push(chunk);
    };
    const finish = () => settle(() => resolve(Buffer.concat(chunks)));
    const fail = (error: Error) => settle(() => reject(error));
    const stop = () => settle(() => reject(signal.reason));
    if (signal.aborted) return stop();
    signal.addEventListener('abort', stop);
    request.on('data', take).on('end', finish).on('error', fail);
  });
}

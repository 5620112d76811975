/** The body of an answer, unpacked, and never more of it than was allowed: a small file that unpacks to gigabytes ends at the same limit. */
import type { IncomingMessage } from 'node:http';
import type { Readable, Transform } from 'node:stream';
import { createBrotliDecompress, createGunzip, createInflate } from 'node:zlib';
import { OutboundFault } from './fault.ts';

const unpackers: Record<string, () => Transform> = {
  gzip: createGunzip,
  'x-gzip': createGunzip,
  deflate: createInflate,
  br: createBrotliDecompress,
};

function unpacked(response: IncomingMessage): Readable {
  const encoding = (response.headers['content-encoding'] ?? 'identity').trim().toLowerCase();
  if (encoding === 'identity' || encoding === '') return response;
  // Packed twice or more is how the worst bombs are made; nobody means it.
  const unpacker = Object.hasOwn(unpackers, encoding) ? unpackers[encoding] : undefined;
  if (!unpacker) throw new OutboundFault('malformed', 'The answer is packed in a way that we do not read.');
  const stream = unpacker();
  response.on('error', (error) => stream.destroy(error));
  return response.pipe(stream);
}

/** @param cut keep the beginning of what is too large, rather than refuse it @throws OutboundFault, or the stream's own error */
export async function readBody(response: IncomingMessage, limitBytes: number, cut: boolean): Promise<Buffer> {
  const tooLarge = new OutboundFault('too-large', `The answer is larger than ${limitBytes} bytes, which is the most we read.`);
  if (!cut && Number(response.headers['content-length'] ?? 0) > limitBytes) {
    response.destroy();
    throw tooLarge;
  }
  const chunks: Buffer[] = [];
  let size = 0;
  try {
    for await (const chunk of unpacked(response) as AsyncIterable<Buffer>) {
      chunks.push(chunk);
      size += chunk.length;
      if (size <= limitBytes) continue;
      if (cut) break;
      throw tooLarge;
    }
  } catch (error) {
    const { code = '' } = error as { code?: string };
    throw /^(Z_|ERR__ERROR_)/.test(code) || code === 'ERR_PADDING_2'
      ? new OutboundFault('malformed', 'The answer could not be unpacked.')
      : error;
  } finally {
    response.destroy();
  }
  return Buffer.concat(chunks).subarray(0, limitBytes);
}

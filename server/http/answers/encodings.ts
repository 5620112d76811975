/** How an answer may be compressed for who asked, and doing it on other threads than the one that answers. */
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';

export type Encoding = 'identity' | 'gzip' | 'br';

/** Smaller than this, an answer fits into one packet with its headers and compressing gains nothing. */
export const leastToCompress = 1024;

/** Quickly rather than well: somebody is waiting. */
const levelOfGzip = 1;
/** For what is sent many times. Better ones take several times as long for a few per cent. */
const qualityOfBrotli = 6;

const gzipped = promisify(gzip);
const brotlied = promisify(brotliCompress);

export function compress(body: Buffer, encoding: Exclude<Encoding, 'identity'>): Promise<Buffer> {
  if (encoding === 'gzip') return gzipped(body, { level: levelOfGzip });
  const params = {
    [constants.BROTLI_PARAM_QUALITY]: qualityOfBrotli,
    [constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_TEXT,
    [constants.BROTLI_PARAM_SIZE_HINT]: body.length,
  };
  return brotlied(body, { params });
}

/** What an asker takes, best first; `identity` is always last. */
export type Accepted = readonly Encoding[];

const nothing: Accepted = ['identity'];

function read(header: string): Accepted {
  const weights = new Map<string, number>();
  for (const part of header.toLowerCase().split(',')) {
    const [name = '', ...parameters] = part.split(';').map((text) => text.trim());
    const weight = parameters.find((parameter) => parameter.startsWith('q='))?.slice(2);
    weights.set(name, weight === undefined ? 1 : Number(weight) || 0);
  }
  const weightOf = (name: string) => weights.get(name) ?? weights.get('*') ?? 0;
  const taken = (['br', 'gzip'] as const).filter((name) => weightOf(name) > 0);
  return [...taken.sort((one, other) => weightOf(other) - weightOf(one)), 'identity'];
}

/** Browsers send a handful of headers between them; one who sends many different ones does not fill our memory. */
const known = new Map<string, Accepted>();
const mostKnown = 500;

export function acceptedEncodings(header: string | undefined): Accepted {
  if (!header) return nothing;
  const before = known.get(header);
  if (before) return before;
  const accepted = read(header);
  if (known.size < mostKnown && header.length < 200) known.set(header, accepted);
  return accepted;
}

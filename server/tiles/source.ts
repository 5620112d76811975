/** Where the pictures of the map come from, as TILES_URL and TILES_ATTRIBUTION tell it. */
import type { TileAt } from './grid.ts';

/** Of an attribution: words, and where they lead. */
export interface Owed {
  readonly words: string;
  readonly url?: string;
}

export interface TileSource {
  readonly addressOf: (tile: TileAt) => string;
  /** As our own addresses end: the source's ending, or png where it has none. */
  readonly extension: string;
  readonly attribution: readonly Owed[];
  /** "host:port". The operator chose it, so it may be a neighbour (docs/decisions/0041); what it redirects to may not. */
  readonly host: string;
}

const link = /\[([^\]]+)\]\((https?:\/\/[^)\s]+)\)/g;

/** Words and links of "© [OpenStreetMap contributors](https://…)". Nothing of it is ever taken for markup. */
export function attributionOf(text: string): Owed[] {
  const parts: Owed[] = [];
  let from = 0;
  for (const found of text.matchAll(link)) {
    if (found.index > from) parts.push({ words: text.slice(from, found.index) });
    parts.push({ words: found[1] ?? '', url: found[2] ?? '' });
    from = found.index + found[0].length;
  }
  if (from < text.length) parts.push({ words: text.slice(from) });
  return parts;
}

export function tileSource({ url, attribution }: { url: string; attribution: string }): TileSource {
  const { hostname, port, protocol, pathname } = new URL(url.replaceAll(/\{[xyz]\}/g, '0'));
  const ending = /\.(png|webp|jpe?g)$/i.exec(pathname)?.[1]?.toLowerCase() ?? 'png';
  return {
    addressOf: ({ z, x, y }) => url.replace('{z}', String(z)).replace('{x}', String(x)).replace('{y}', String(y)),
    extension: ending === 'jpeg' ? 'jpg' : ending,
    attribution: attributionOf(attribution),
    host: `${hostname.replace(/^\[|\]$/g, '')}:${port || (protocol === 'https:' ? 443 : 80)}`,
  };
}

const kinds: readonly { type: string; begins: (body: Buffer) => boolean }[] = [
  { type: 'image/png', begins: (body) => body.subarray(0, 8).equals(Buffer.from('89504e470d0a1a0a', 'hex')) },
  { type: 'image/webp', begins: (body) => body.toString('latin1', 0, 4) === 'RIFF' && body.toString('latin1', 8, 12) === 'WEBP' },
  { type: 'image/jpeg', begins: (body) => body.subarray(0, 3).equals(Buffer.from('ffd8ff', 'hex')) },
];

export const pictureTypes = kinds.map(({ type }) => type);

/** By how it begins, whatever somebody called it; undefined for what is no picture. */
export const pictureType = (body: Buffer): string | undefined => kinds.find(({ begins }) => begins(body))?.type;

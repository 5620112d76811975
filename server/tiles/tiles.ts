/** Pictures of the map: kept ones, or fetched from the source, at most a few at a time and each once for all who want it. */
import type { OutboundFault, OutboundFetch } from '../outbound/fetch.ts';
import type { TileAt } from './grid.ts';
import type { KeptTiles } from './kept-tiles.ts';
import { pictureType, pictureTypes, type TileSource } from './source.ts';

const day = 86_400_000;
/** Roads change slowly, and the usual rule of tile servers is a week at least. A missing one is asked for again sooner. */
const fresh = { picture: 14 * day, missing: day } as const;
const timeoutMs = 6000;
const largest = 512 * 1024;
/** At the source at once; and so many wait for their turn before we say that there is too much to do. */
const atOnce = 6;
const mostWaiting = 200;
/** After a failure the source is left alone for so long, rather than asked for every tile of a screen. */
const restMs = 10_000;

export type Tile =
  | { readonly is: 'picture'; readonly body: Buffer; readonly type: string }
  | { readonly is: 'missing' }
  | { readonly is: 'trouble' };

export interface TilesOptions {
  source: TileSource;
  kept: KeptTiles;
  fetch: OutboundFetch;
  /** Told why a source does not answer, once in a while. */
  trouble: (fault: Pick<OutboundFault, 'message'>) => void;
  now?: () => number;
}

const pictureOf = (body: Buffer): Tile => {
  const type = pictureType(body);
  return type ? { is: 'picture', body, type } : { is: 'missing' };
};

export function makeTiles({ source, kept, fetch, trouble, now = Date.now }: TilesOptions): (tile: TileAt) => Promise<Tile> {
  const underWay = new Map<string, Promise<Tile>>();
  const waiting: (() => void)[] = [];
  let running = 0;
  let restUntil = 0;

  async function inTurn<T>(work: () => Promise<T>): Promise<T> {
    if (running >= atOnce) await new Promise<void>((go) => void waiting.push(go));
    running++;
    try {
      return await work();
    } finally {
      running--;
      waiting.shift()?.();
    }
  }

  /** @returns null when the source does not answer, or not with a picture */
  async function ask(tile: TileAt): Promise<Buffer | null> {
    if (now() < restUntil) return null;
    try {
      const { status, body } = await fetch(source.addressOf(tile), { types: pictureTypes, limitBytes: largest, timeoutMs });
      if (status === 404 || status === 204 || status === 410) return Buffer.alloc(0);
      if (status === 200 && pictureType(body)) return body;
      throw new Error(status === 200 ? 'What it answers is no picture.' : `It answers with status ${status}.`);
    } catch (error) {
      restUntil = now() + restMs;
      trouble({ message: (error as Error).message });
      return null;
    }
  }

  async function find(tile: TileAt): Promise<Tile> {
    const found = await kept.read(tile);
    if (found && found.age < (found.body.length ? fresh.picture : fresh.missing)) return pictureOf(found.body);
    if (waiting.length >= mostWaiting) return { is: 'trouble' };
    const body = await inTurn(() => ask(tile));
    // An old picture is better than none.
    if (!body) return found ? pictureOf(found.body) : { is: 'trouble' };
    await kept.write(tile, body);
    return pictureOf(body);
  }

  return (tile) => {
    const key = `${tile.z}/${tile.x}/${tile.y}`;
    const already = underWay.get(key);
    if (already) return already;
    const finding = find(tile).finally(() => underWay.delete(key));
    underWay.set(key, finding);
    return finding;
  };
}

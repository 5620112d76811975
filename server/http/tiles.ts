/**
 * The map: `/tiles/{z}/{x}/{y}.png`, pictures of the configured source through our own address, so that no visitor's browser ever asks a third party; and
 * `/tiles/outlines.json`, what it is drawn on, with `?places=` for the outlines of those places. It reads places and boundaries, never a listing.
 */
import type { Config } from '../config.ts';
import type { Database } from '../database.ts';
import { makeOutbound, outboundUserAgent } from '../outbound/fetch.ts';
import { county, namedPoints, outlinesOf } from '../tiles/county.ts';
import { extents, isGivenOut, lastWideZoom, tileAt, zooms } from '../tiles/grid.ts';
import { keptTiles } from '../tiles/kept-tiles.ts';
import { type Owed, tileSource } from '../tiles/source.ts';
import { makeTiles } from '../tiles/tiles.ts';
import { refuseMethod } from './accounts/staff-exchange.ts';
import type { KeptAnswers } from './answers/kept-answers.ts';
import { readyFor, sendAnswer } from './answers/send-answer.ts';
import type { Produced } from './answers/whole-answer.ts';
import { type Exchange, openToAll, refuse, send, sendText } from './exchange.ts';
import type { Log } from './log.ts';
import type { RateLimit } from './rate-limit.ts';
import type { SharedLimits } from './shared-limits.ts';

interface TilesOptions {
  config: Pick<Config, 'http'> & Partial<Pick<Config, 'tiles' | 'dataFolder'>>;
  db: Database;
  log: Log;
  answers: KeptAnswers;
  limits: SharedLimits;
  clock: () => number;
}

const path = /^\/tiles\/([^/]+)\/([^/]+)\/([^/.]+)\.([a-z]+)$/;
const mostPlaces = 100;
/** A screen of map is some thirty pictures, and moving it twenty more; most come from the browser's own cache. */
const perRequest = 5;
const troubleEveryMs = 60_000;

/** Pages of any website show them, also those that ask every picture for permission to be embedded. */
const anySite = { ...openToAll, 'cross-origin-resource-policy': 'cross-origin', 'x-content-type-options': 'nosniff' };
const keptAWeek = 'public, max-age=604800, stale-while-revalidate=604800';

export function tileRoom({ config, db, log, answers, limits, clock }: TilesOptions): (exchange: Exchange) => Promise<void> {
  const { http, tiles, dataFolder = '.' } = config;
  const limit: RateLimit = limits.per('tiles', 'minute', http.rateLimitPerMinute * perRequest);
  const source = tiles?.url ? tileSource({ url: tiles.url, attribution: tiles.attribution }) : null;
  let toldAt = 0;
  const find =
    source && tiles
      ? makeTiles({
          source,
          kept: keptTiles({ folder: dataFolder, source: tiles.url ?? '', limitBytes: tiles.cacheBytes }),
          fetch: makeOutbound({ userAgent: outboundUserAgent(http.publicUrl), hosts: new Set([source.host]) }),
          trouble: ({ message }) => {
            if (clock() - toldAt < troubleEveryMs) return;
            toldAt = clock();
            log.warn(`The source of the map’s pictures (TILES_URL) does not answer: ${message}`);
          },
        })
      : null;

  async function answerTile(exchange: Exchange): Promise<void> {
    const [, z = '', x = '', y = '', extension] = path.exec(exchange.path) ?? [];
    const tile = tileAt(z, x, y);
    const { box } = await county(db);
    if (!find || !tile || !box || extension !== source?.extension || !isGivenOut(tile, box)) return nothingThere(exchange);
    const found = await find(tile);
    if (found.is === 'missing') return nothingThere(exchange);
    if (found.is === 'trouble') {
      exchange.response.setHeader('retry-after', '10');
      return send(exchange, 503, { ...anySite, 'cache-control': 'no-store' });
    }
    send(exchange, 200, { ...anySite, 'content-type': found.type, 'cache-control': keptAWeek }, found.body);
  }

  async function outlines(search: URLSearchParams): Promise<Produced> {
    const asked = (search.get('places') ?? '').split(',').filter(Boolean).slice(0, mostPlaces);
    const body = asked.length ? await outlinesOf(db, asked) : await background();
    const headers = { ...anySite, 'content-type': 'application/json; charset=utf-8' };
    return { status: 200, headers, body: Buffer.from(JSON.stringify(body)), keep: true };
  }

  /** Names and outlines are the background where there are no pictures; with them, the pictures tell it better. */
  async function background() {
    const { box, outlines, owed } = await county(db);
    if (source && box) {
      const { wide, close } = extents(box);
      const address = `/tiles/{z}/{x}/{y}.${source.extension}`;
      return { tiles: { address, zooms, lastWideZoom, wide, close }, outlines: [], names: [], owed: source.attribution };
    }
    const named = await namedPoints(db);
    const said: Owed[] = [...new Set([...owed, ...named.owed])].map((words) => ({ words }));
    return { tiles: null, outlines, names: named.names, owed: said };
  }

  async function answerOutlines(exchange: Exchange): Promise<void> {
    const { request, response, url, signal } = exchange;
    // Under an address of its own making, whatever else was asked: or each added parameter would be one more thing to keep.
    const answer = await answers.through(`/tiles/outlines.json?${url.searchParams.get('places') ?? ''}`, signal, () =>
      outlines(url.searchParams),
    );
    await readyFor(request, answer);
    sendAnswer(request, response, answer, clock());
  }

  return async (exchange) => {
    const { method } = exchange.request;
    if (method !== 'GET' && method !== 'HEAD') return refuseMethod(exchange, 'GET, HEAD');
    const { allowed, headers } = limit(() => exchange.address, clock());
    if (!allowed) {
      for (let index = 0; index < headers.length; index += 2) exchange.response.setHeader(headers[index] ?? '', headers[index + 1] ?? '');
      return refuse(exchange, {
        status: 429,
        code: 'RATE_LIMITED',
        message: 'The map is moved too fast. Wait a minute, then go on more slowly.',
      });
    }
    return exchange.path === '/tiles/outlines.json' ? answerOutlines(exchange) : answerTile(exchange);
  };
}

/** The same for what is no tile, for what is not ours to give, and for what the source has not got. */
function nothingThere(exchange: Exchange): void {
  for (const [name, value] of Object.entries(openToAll)) exchange.response.setHeader(name, value);
  sendText(exchange, 404, 'There is no piece of the map here.');
}

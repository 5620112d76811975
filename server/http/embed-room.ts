/** "Is it live?" at `/embed/live`, and the WordPress plugin as a file. What a clerk's page holds is looked at and forgotten: no log tells its address. */
import { type LivePage, livePage } from '../../widgets/builder/live/live-page.ts';
import { say } from '../../widgets/builder/live/words/words.ts';
import { livePath, pluginPath } from '../../widgets/builder/made.ts';
import { languageOf } from '../../widgets/parts/language.ts';
import type { PlaceNamed } from '../embeds/judge.ts';
import { lookAt } from '../embeds/live-check.ts';
import { TooBusy } from '../embeds/read-page.ts';
import { wordpressPlugin } from '../embeds/wordpress-plugin.ts';
import { inLanguage } from '../in-language.ts';
import { makeOutbound, OutboundFault, outboundUserAgent } from '../outbound/fetch.ts';
import { isPost, isRead, refuseMethod, sendStaffPage } from './accounts/staff-exchange.ts';
import { type Exchange, send } from './exchange.ts';
import { readForm } from './form.ts';
import type { Execute } from './pages/execute.ts';
import { findPlace } from './pages/find-place.ts';
import type { Room, RoomOptions } from './rooms.ts';

const looksAnHour = 30;
const formLimitBytes = 8192;

/** "www.parish.org.uk/groups" as people write it. */
const written = (typed: string) => (/^[a-z][a-z0-9+.-]*:/i.test(typed) && !/^[\w.-]+:\d/.test(typed) ? typed : `https://${typed}`);

export function embedRoom({ config, execute, limits, now, outbound }: RoomOptions): Room {
  const { publicUrl } = config.http;
  const fetch = outbound ?? makeOutbound({ userAgent: outboundUserAgent(publicUrl) });
  const limit = limits.per('embed-live', 'hour', looksAnHour);
  let plugin: Buffer | undefined;

  async function look(typed: string, exchange: Exchange): Promise<{ shown: LivePage; status: number }> {
    const words = say();
    const told = (fault: string, status = 422) => ({ shown: { address: typed, fault }, status });
    if (!typed) return told(words.noAddress);
    if (!limit(() => exchange.address, now().getTime()).allowed) return told(words.tooMuch, 429);
    try {
      const { signal } = exchange;
      const seen = await lookAt(written(typed), { fetch, publicUrl, signal, placeNamed: (name) => placeNamed(execute, name) });
      if (!seen) return told(words.unread);
      if ('status' in seen) return told(words.status(seen.status));
      return { shown: { address: typed, seen }, status: 200 };
    } catch (error) {
      if (error instanceof TooBusy) return told(words.busy, 503);
      if (!(error instanceof OutboundFault)) throw error;
      return told(words.outbound[error.reason]);
    }
  }

  async function answerLive(exchange: Exchange): Promise<void> {
    if (!isRead(exchange) && !isPost(exchange)) return refuseMethod(exchange, 'GET, HEAD, POST');
    if (isRead(exchange)) {
      const address = (exchange.url.searchParams.get('page') ?? '').slice(0, 2048);
      return sendStaffPage(exchange, publicUrl, livePage({ address }));
    }
    const form = await readForm(exchange, publicUrl, formLimitBytes);
    if (!form) return;
    const { shown, status } = await look((form.get('page') ?? '').trim().slice(0, 2048), exchange);
    sendStaffPage(exchange, publicUrl, livePage(shown), status);
  }

  async function answerPlugin(exchange: Exchange): Promise<void> {
    if (!isRead(exchange)) return refuseMethod(exchange, 'GET, HEAD');
    plugin ??= wordpressPlugin(publicUrl);
    const headers = { 'content-type': 'application/zip', 'content-disposition': 'attachment; filename="fingerpost.zip"' };
    send(exchange, 200, { ...headers, 'cache-control': 'public, max-age=300', 'x-content-type-options': 'nosniff' }, plugin);
  }

  return {
    name: 'embed-builder',
    claims: (path) => path === livePath || path === pluginPath,
    answer: (exchange) =>
      inLanguage(languageOf(exchange.url.searchParams.get('lang')), () =>
        exchange.path === livePath ? answerLive(exchange) : answerPlugin(exchange),
      ),
  };
}

/** A slug, a code or a name that is surely one place; else what may have been meant. */
async function placeNamed(execute: Execute, typed: string): Promise<PlaceNamed> {
  const { place, choices, like } = await findPlace(execute, typed);
  if (place) return { slug: place.slug, name: place.name };
  return { meant: [...choices, ...like][0]?.slug ?? null };
}

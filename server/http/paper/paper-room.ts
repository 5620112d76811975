/** `/places/<slug>/booklet.pdf` and `/places/<slug>/noticeboard.pdf`. Where there is no Chromium they lead to the same page, which says how to print it. */

import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { makingPage } from '../../../widgets/paper/trouble.ts';
import { languageNow, languageOf } from '../../../widgets/parts/language.ts';
import { inLanguage } from '../../in-language.ts';
import { NoChromium } from '../../paper/chromium.ts';
import { keepPdfs, TooBusy } from '../../paper/kept-pdfs.ts';
import { printPage } from '../../paper/print-page.ts';
import { isRead, refuseMethod } from '../accounts/staff-exchange.ts';
import { type Exchange, send } from '../exchange.ts';
import { makePages, notFoundPage, type PageAnswer, pageAssets, staffAnswer } from '../pages.ts';
import type { Room, RoomOptions } from '../rooms.ts';
import { pageHeaders } from '../security-headers.ts';

const shape = /^(\/places\/[a-z0-9-]{1,200}\/(booklet|noticeboard))\.pdf$/;
/** Whoever has waited this long is told that it takes a while; it goes on being made. */
const patienceMs = 8000;
/** Asked whether a browser has come to be, after it was found that there is none. */
const lookAgainMs = 10 * 60_000;

export function paperRoom({ config, log, now, execute }: RoomOptions): Room {
  const { publicUrl, helpLine } = config.http;
  const { chromiumPath, folder } = config.paper;
  const pages = makePages({ execute, publicUrl, helpLine, now });
  const files = (path: string) => pageAssets.get(path);
  const pdfs = keepPdfs({ folder: join(folder, 'paper'), print: (page) => printPage(page, { files, chromiumPath }) });
  let noneUntil = 0;

  const sendPage = (exchange: Exchange, { status, headers, body }: PageAnswer) =>
    send(exchange, status, { ...pageHeaders, ...headers }, body);
  const toPage = (exchange: Exchange, address: string) => send(exchange, 303, { location: `${address}#how`, 'cache-control': 'no-store' });

  async function answer(exchange: Exchange): Promise<void> {
    if (!isRead(exchange)) return refuseMethod(exchange, 'GET, HEAD');
    const [, path = '', sort = ''] = shape.exec(exchange.path) ?? [];
    const asked = chosen(exchange.url.searchParams);
    const page = await pages({ path, search: asked });
    if (page?.status !== 200) return sendPage(exchange, page ?? notFoundPage(exchange.path));
    const address = path + (asked.size ? `?${asked}` : '');
    if (now().getTime() < noneUntil) return toPage(exchange, address);
    try {
      const made = pdfs.of({ url: publicUrl + path, html: page.body });
      const pdf = await Promise.race([made, wait(patienceMs, null, { ref: false })]);
      if (!pdf) {
        made.catch((error: unknown) => log.warn({ err: error }, 'a PDF could not be made'));
        return sendMaking(exchange, address);
      }
      const language = languageNow();
      const name = `${path.split('/')[2]}-${sort}${language === 'en' ? '' : `-${language}`}.pdf`;
      send(exchange, 200, { ...pdfHeaders, 'content-disposition': `inline; filename="${name}"` }, pdf);
    } catch (error) {
      if (error instanceof TooBusy) return sendMaking(exchange, address);
      if (error instanceof NoChromium) {
        noneUntil = now().getTime() + lookAgainMs;
        log.warn({ err: error }, 'there is no Chromium to print with; PDFs lead to the pages they are of');
        return toPage(exchange, address);
      }
      throw error;
    }
  }

  /** It asks again by itself, and by then it is often there. */
  function sendMaking(exchange: Exchange, address: string): void {
    const again = exchange.url.pathname + exchange.url.search;
    const { headers, body } = staffAnswer(publicUrl, makingPage(again, address), 503);
    send(exchange, 503, { ...pageHeaders, ...headers, 'retry-after': '5', refresh: '5' }, body);
  }

  return {
    name: 'paper',
    claims: (path) => shape.test(path),
    answer: (exchange) => inLanguage(languageOf(exchange.url.searchParams.get('lang')), () => answer(exchange)),
  };
}

/** Nothing else in an address changes what is printed, so nothing else is printed anew. */
const chosen = (search: URLSearchParams) =>
  new URLSearchParams([...search].filter(([name]) => ['theme', 'kinds', 'print', 'lang'].includes(name)));

const pdfHeaders = {
  'content-type': 'application/pdf',
  'cache-control': 'public, max-age=0, s-maxage=30, must-revalidate',
  'x-content-type-options': 'nosniff',
  'x-robots-tag': 'noindex',
};

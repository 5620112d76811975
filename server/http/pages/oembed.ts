/** `/oembed?url=…` (oembed.com): whoever pastes one of our addresses into WordPress and the like gets the frame of it. */

import { xmlText } from '../../../widgets/feeds/xml.ts';
import { framePathOf } from '../../../widgets/frames/frame-path.ts';
import type { Page } from '../../../widgets/pages/document.ts';
import { inSameLanguage } from '../../../widgets/pages/in-same-language.ts';
import { html } from '../../../widgets/pages/template.ts';
import { languageOf, speaking } from '../../../widgets/parts/language.ts';
import type { PageAnswer } from './answer.ts';
import { isBadInput } from './execute.ts';
import type { PagesAs } from './frames.ts';

interface OembedRequest {
  publicUrl: string;
  search: URLSearchParams;
  pagesAs: PagesAs;
}

const usual = { width: 600, height: 600 };
const least = 120;
/** The most of each that makes sense; systems ask for less. */
const most = 4000;

const headers = (type: string) => ({
  'content-type': type,
  'access-control-allow-origin': '*',
  'x-content-type-options': 'nosniff',
  'cache-control': 'public, max-age=0, s-maxage=30, must-revalidate',
});
const inWords = (status: number, sentence: string): PageAnswer => ({
  status,
  headers: { ...headers('text/plain; charset=utf-8'), 'cache-control': 'no-store' },
  body: `${sentence}\n`,
});

export async function readOembed({ publicUrl, search, pagesAs }: OembedRequest): Promise<PageAnswer> {
  const format = search.get('format') || 'json';
  if (format !== 'json' && format !== 'xml') return inWords(501, 'There is this as json and as xml.');
  const sides = { width: sideIn(search, 'maxwidth', usual.width), height: sideIn(search, 'maxheight', usual.height) };
  if (!sides.width || !sides.height) return inWords(400, `maxwidth and maxheight are whole numbers of pixels, ${least} or more.`);
  const address = search.get('url');
  if (!address) return inWords(400, `Say which page: /oembed?url=${encodeURIComponent(`${publicUrl}/groups?place=ely`)}.`);
  const page = await pageAt(address, publicUrl, pagesAs);
  const asked = URL.parse(address)?.searchParams ?? new URLSearchParams();
  const language = languageOf(asked.get('lang'));
  const framed = page && framePathOf(withWords(page.path, asked));
  const inIt = (path: string) => publicUrl + speaking(language, () => inSameLanguage(path));
  if (!page || !framed)
    return inWords(404, 'This is no page of ours that can stand in a frame: a list, an entry, a place or a digest can.');
  const title = page.title.replace(/ – Fingerpost$/, '');
  const { width, height } = sides;
  const told = {
    version: '1.0',
    type: 'rich',
    provider_name: 'Fingerpost',
    provider_url: publicUrl,
    title,
    cache_age: 86_400,
    html: frameMarkup({ title, page: inIt(page.path), source: inIt(framed), width, height }),
    width,
    height,
  };
  if (format === 'json') return { status: 200, headers: headers('application/json; charset=utf-8'), body: `${JSON.stringify(told)}\n` };
  const elements = Object.entries(told).map(([name, value]) => `<${name}>${xmlText(String(value))}</${name}>`);
  const body = `<?xml version="1.0" encoding="utf-8" standalone="yes"?>\n<oembed>\n${elements.join('\n')}\n</oembed>\n`;
  return { status: 200, headers: headers('text/xml; charset=utf-8'), body };
}

/** The lasting address of a list leaves out what was searched for; its frame does not. */
function withWords(path: string, asked: URLSearchParams): string {
  const words = ['q', 'kind', 'when', 'part'].flatMap((name) => (asked.get(name) ? [[name, asked.get(name)?.slice(0, 200) ?? '']] : []));
  return words.length ? `${path}${path.includes('?') ? '&' : '?'}${new URLSearchParams(words)}` : path;
}

/** The usual one, or less where less is asked for; null for what is no size. */
function sideIn(search: URLSearchParams, name: string, ours: number): number | null {
  const text = search.get(name);
  if (text === null || text === '') return ours;
  const side = /^\d{1,6}$/.test(text) ? Number(text) : 0;
  return side < least ? null : Math.min(side, ours, most);
}

/** The page at an address of ours, wherever it has moved since; null for all others, for what is not there and for what is gone. */
async function pageAt(address: string, publicUrl: string, pagesAs: PagesAs, moves = 2): Promise<Page | null> {
  const url = URL.parse(address);
  if (!url || !/^https?:$/.test(url.protocol) || url.host !== new URL(publicUrl).host || url.username || url.password) return null;
  const path = decoded(url.pathname);
  if (!path || !framePathOf(path)) return null;
  let found: Page | null = null;
  const around = (_site: unknown, page: Page) => {
    found = page;
    return html``;
  };
  const answer = await pagesAs(around)({ path, search: url.searchParams }).catch((error: unknown) => {
    if (isBadInput(error)) return null;
    throw error;
  });
  const location = answer?.headers['location'];
  if (location?.startsWith('/') && moves) return pageAt(publicUrl + location, publicUrl, pagesAs, moves - 1);
  return answer?.status === 200 ? found : null;
}

function decoded(path: string): string | null {
  try {
    return decodeURIComponent(path).replace(/\/+$/, '') || '/';
  } catch {
    return null;
  }
}

interface Frame {
  title: string;
  page: string;
  source: string;
  width: number;
  height: number;
}

/** WordPress looks for a blockquote without attributes, which it shows until the frame has told how high it is, and puts a sandbox of its own. */
const frameMarkup = ({ title, page, source, width, height }: Frame) =>
  `<blockquote><a href="${xmlText(page)}">${xmlText(title)}</a></blockquote><iframe title="${xmlText(title)}" src="${xmlText(source)}" width="${width}" height="${height}" style="border: 0; max-width: 100%" sandbox="allow-scripts allow-forms allow-popups allow-popups-to-escape-sandbox" security="restricted" loading="lazy"></iframe>`;

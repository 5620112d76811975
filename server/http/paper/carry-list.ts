/**
 * The short list goes along from page to page in the address, since nothing is stored. Links and forms of our pages get it here, once a page is written,
 * and not in each of some hundred templates. All of what is looked for is markup of ours: text of an entry cannot look like it, its quotes are escaped.
 */

import { say } from '../../../widgets/pages/words/words.ts';
import { isItem, itemsIn, listParam, mostOnList, shortListAddress } from '../../../widgets/paper/list-items.ts';
import type { PageAnswer } from '../pages/answer.ts';
import { shortListScript } from './short-list-script.ts';

/** Pages one goes through to find something; not files, forms that are posted, or the workspace. */
const ours = '/(?:(?:groups|venues|funding|volunteering|events|places|short-list)(?:/[^"?#.]*)?)?';
const link = new RegExp(`(<a\\b[^>]*? href=")(${ours})(\\?[^"#]*)?(#[^"]*)?"`, 'g');
const form = new RegExp(`<form\\b[^>]*? action="${ours}"[^>]*>`, 'g');
const add = /<a class="short-list-add" href="\/short-list\?add=([a-z]\d+)"([^>]*)>([^<]*)</g;

const escaped = (text: string) => text.replaceAll('&', '&amp;').replaceAll('"', '%22').replaceAll("'", '%27').replaceAll('<', '%3C');
/** A reader's own long address is not repeated beside every entry. */
const longest = 600;

interface Here {
  path: string;
  search: URLSearchParams;
}

/** The same page with another list. */
function hereWith({ path, search }: Here, items: readonly string[]): string | null {
  const params = new URLSearchParams(search);
  params.set(listParam, items.join('.'));
  const address = `${encodeURI(path)}?${params}`;
  return address.length > longest ? null : address;
}

/** Each "Put on my short list" leads back to where one is, so that nobody loses their place. */
function addHere(html: string, here: Here, items: readonly string[]): string {
  return html.replace(add, (all, item: string, rest: string, words: string) => {
    if (!isItem(item)) return all;
    const on = items.includes(item);
    const address = on ? shortListAddress(items) : hereWith(here, [...items, item]);
    if (!address || (!on && items.length >= mostOnList)) return all;
    return `<a class="short-list-add" id="on-${item}" href="${escaped(address)}${on ? '' : `#on-${item}`}"${rest}>${on ? say().shortList.added : words}<`;
  });
}

const bar = (items: readonly string[]) =>
  `<nav class="short-list-bar" aria-label="${say().shortList.title}"><a href="${escaped(shortListAddress(items))}">${say().shortList.mine(items.length)}</a></nav>`;

/** A page as it is sent to somebody with this list, or with none yet. */
export function carryList(answer: PageAnswer, here: Here): PageAnswer {
  const isPage = answer.headers['content-type']?.startsWith('text/html') ?? false;
  if (!isPage) return answer;
  const items = itemsIn(here.search.get(listParam)).slice(0, mostOnList);
  const body = addHere(answer.body, here, items);
  if (!items.length) return { ...answer, body };
  const list = `${listParam}=${items.join('.')}`;
  const isList = here.path === '/short-list';
  const carried = body
    .replace(link, (all, start: string, path: string, query = '', hash = '') =>
      query.includes(`${listParam}=`) || path === '/short-list' ? all : `${start}${path}${query ? `${query}&amp;` : '?'}${list}${hash}"`,
    )
    .replace(form, (all) =>
      all.includes('method="get"') ? `${all}<input type="hidden" name="${listParam}" value="${items.join('.')}">` : all,
    )
    .replace('<main id="main"', `${isList ? '' : bar(items)}<main id="main"`)
    .replace('</main>', `</main>${!isList && shortListScript ? `<script type="module" src="${shortListScript}"></script>` : ''}`);
  return { ...answer, body: carried, headers: ownList(answer).headers };
}

/** Which entries somebody chose may tell about a person: nobody on the way keeps the page, no search engine shows it, no other site learns its address. */
export function ownList(answer: PageAnswer): PageAnswer {
  const policy = answer.headers['content-security-policy'] ?? '';
  const more = {
    'content-security-policy': policy.includes('script-src') ? policy : `${policy}; script-src 'self'`,
    'cache-control': 'no-store',
    'referrer-policy': 'no-referrer',
    'x-robots-tag': 'noindex',
  };
  return { ...answer, headers: { ...answer.headers, ...more } };
}

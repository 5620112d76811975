/** A short list to hand to somebody: a few entries in an order, on paper, as text, by a link or a square code. The address holds all of it. */
import type { Page } from '../pages/document.ts';
import { inSameLanguage } from '../pages/in-same-language.ts';
import { pathOf } from '../pages/kinds.ts';
import { nothingAsked, searchForm } from '../pages/search-form.ts';
import { recordLang } from '../pages/slots.ts';
import { html, nothing } from '../pages/template.ts';
import { say as sayOfPages } from '../pages/words/words.ts';
import { dayWords } from '../parts/date-words.ts';
import { type PaperEntry, type PaperFacts, paperFacts } from './entry.ts';
import { entryOnPaper } from './entry-on-paper.ts';
import { mostOnList, moved, shortListAddress } from './list-items.ts';
import { plain } from './pieces.ts';
import { square } from './qr.ts';
import { squareImage } from './square-image.ts';
import { say } from './words/words.ts';

/** What became of each item, in the order of the address. */
export type Found = { item: string } & ({ entry: PaperEntry } | { gone: string } | { unknown: true });

export interface ShortList {
  found: readonly Found[];
  /** There were more than a list holds. */
  full: boolean;
  large: boolean;
  publicUrl: string;
  now: Date;
  /** The script for notes and copying; null before it is built. */
  script: string | null;
}

function told(one: Found, now: Date): string {
  if ('gone' in one) return say().shortList.gone(one.gone);
  return 'unknown' in one ? say().shortList.unknown : entryText(paperFacts(one.entry, now));
}

/** As one would write it in a message. */
function entryText({ name, phones, noPhone, notice, rows, emails, website, standing, confirmed }: PaperFacts): string {
  const ring = phones.map(({ number, role }) => `${number} (${role})`);
  const lines = [
    name,
    ...(ring.length ? ring : [noPhone]),
    plain(notice),
    ...rows.map(([term, said]) => `${term}: ${plain(said)}`),
    emails.join(', '),
    website,
    confirmed ? null : standing,
  ];
  return lines.filter(Boolean).join('\n');
}

/** The whole list as plain text, without notes, which the server never learns. */
export function shortListText({ found, publicUrl, now }: Pick<ShortList, 'found' | 'publicUrl' | 'now'>): string {
  const items = found.map(({ item }) => item);
  return `${[...found.map((one) => told(one, now)), foot(now), publicUrl + inSameLanguage(shortListAddress(items))].join('\n\n')}\n`;
}
const foot = (now: Date) => say().shortList.made(dayWords(now.toISOString(), now));

export function shortListPage(list: ShortList): Page {
  const { found, full, large, script } = list;
  const words = say().shortList;
  const items = found.map(({ item }) => item);
  return {
    path: '/short-list',
    title: `${words.title} – Fingerpost`,
    description: words.description,
    unindexed: true,
    trail: [
      { name: 'Fingerpost', path: '/' },
      { name: words.title, path: shortListAddress(items) },
    ],
    body: html`<div class=${large ? 'paper short-list large' : 'paper short-list'} data-foot=${foot(list.now)}>
<header class="paper-head"><h1>${words.title}</h1>
<p class="summary paper-controls">${words.lead}</p>
${found.length ? html`<p>${foot(list.now)}</p>` : nothing}</header>
${full ? html`<p class="paper-notice">${words.full(mostOnList)}</p>` : nothing}
${found.length ? nothing : html`<p>${words.empty}</p>`}
<ol role="list" class="short-list-entries">${found.map((_, index) => row(list, items, index))}</ol>
${found.length ? handOver(list, items) : nothing}
<section class="paper-find"><h2>${found.length ? words.find : words.search}</h2>
${searchForm({ action: '/', asked: nothingAsked, queryLabel: sayOfPages().lookingFor, themes: [], button: words.search })}</section>
</div>${script ? html`<script type="module" src=${script}></script>` : nothing}`,
  };
}

function row(list: ShortList, items: readonly string[], index: number) {
  const one = list.found[index];
  if (!one) return nothing;
  const words = say().shortList;
  const { item } = one;
  const name = 'entry' in one ? one.entry.name : 'gone' in one ? one.gone : item;
  const more: Record<string, string> = list.large ? { print: 'large' } : {};
  const link = (label: string, next: readonly string[], at: string) =>
    html`<li><a href=${`${shortListAddress(next, more)}${at}`}>${label}<span class="unseen" lang=${recordLang()}>${words.of(name)}</span></a></li>`;
  const controls = html`<ul class="paper-controls" role="list">
${index > 0 ? link(words.up, moved(items, index, -1), `#on-${item}`) : nothing}
${index < items.length - 1 ? link(words.down, moved(items, index, 1), `#on-${item}`) : nothing}
${link(words.remove, items.toSpliced(index, 1), '')}
</ul>`;
  const note = html`<div class="paper-note" data-note=${item} hidden><div class="field paper-controls"><label for=${`note-${item}`}>${words.note}<span class="unseen" lang=${recordLang()}>${words.of(name)}</span></label>
<textarea id=${`note-${item}`} rows="2" maxlength="200"></textarea></div><p class="note-printed"></p></div>`;
  const shown =
    'entry' in one
      ? entryOnPaper(paperFacts(one.entry, list.now), {
          id: `on-${item}`,
          level: 2,
          href: pathOf(one.entry.url),
          more: html`${note}${controls}`,
        })
      : html`<article class="paper-entry" id=${`on-${item}`}><p class="paper-notice">${told(one, list.now)}</p>${controls}</article>`;
  return html`<li data-item=${item} data-text=${told(one, list.now)}>${shown}</li>`;
}

function handOver(list: ShortList, items: readonly string[]) {
  const words = say().shortList;
  const { large } = list;
  const address = list.publicUrl + inSameLanguage(shortListAddress(items));
  return html`<section class="paper-take"><h2>${words.take}</h2>
<ul class="tap-list">
<li>${words.print}</li>
<li><a class="tap" href=${shortListAddress(items, large ? undefined : { print: 'large' })}>${large ? say().tools.usual : say().tools.large}</a></li>
<li><a class="tap" href=${shortListAddress(items, {}, '.txt')}>${words.textFile}</a></li>
</ul>
<div class="field"><label for="text">${words.asText}</label><p class="fine" id="text-hint">${words.asTextHint}</p>
<textarea id="text" readonly rows="10" spellcheck="false" aria-describedby="text-hint">${shortListText(list)}</textarea></div>
<p class="needs-script" hidden><button type="button" id="copy" data-copied=${words.copied} data-failed=${words.notCopied}>${words.copy}</button> <span role="status" id="said"></span></p>
<p class="fine needs-script" hidden>${words.noteHint}</p>
<div class="field"><label for="link">${words.link}</label><input id="link" readonly value=${address}></div>
</section>
<section class="paper-scan" data-too-long=${words.tooLong}>${square(address) ? html`${squareImage(address, words.scan)}<p>${words.scanMe}</p>` : html`<p>${words.tooLong}</p>`}</section>`;
}

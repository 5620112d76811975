/** Pages for when what was asked for is not there. Each says what happened, what it means, and a way on. */
import type { ListingKind, PageNearestQuery } from '../../generated/gql/graphql.ts';
import { kindShape } from './arm.ts';
import type { Page } from './document.ts';
import { trailOf } from './entry.ts';
import { kindsInOrder, kindWords } from './kinds.ts';
import { widerAreas } from './next-best.ts';
import { results } from './results.ts';
import { nothingAsked, searchForm } from './search-form.ts';
import { isSensitiveToAsk } from './sensitive-topics.ts';
import { filled, fromRecord } from './slots.ts';
import { html, nothing } from './template.ts';
import { say } from './words/words.ts';

const search = (q = '') => {
  const { lookingFor, search: button } = say();
  return searchForm({ action: '/', asked: { ...nothingAsked, q }, queryLabel: lookingFor, themes: [], button });
};

/** The last part of the address is what the reader was after, as words to look for. */
export function wordsIn(path: string): string {
  const last = (path.split('/').at(-1) ?? '').toLowerCase();
  return /^[a-z\d-]{3,60}$/.test(last) ? last.replaceAll('-', ' ').trim() : '';
}

export interface Nearest {
  entries: PageNearestQuery['search']['edges'];
  places: PageNearestQuery['places'];
}

/** One name and where it is: enough to tell whether it was meant. */
function meant({ entries, places }: Nearest) {
  if (!entries.length && !places.length) return nothing;
  return html`<section><h2>${say().didYouMean}</h2><ul class="meant">
${places.map((place) => html`<li><a class="tap" href="/places/${place.slug}">${place.name}</a> ${widerAreas(place)[0]?.name ?? nothing}</li>`)}
${entries.map(
  ({ node: { kind, slug, name, summary } }) =>
    html`<li><a class="tap" href="${kindWords[kind].path}/${slug}">${fromRecord(name)}</a> ${kindShape(kind)} ${fromRecord(summary)}</li>`,
)}
</ul></section>`;
}

const kindLinks = () =>
  html`<section class="ways"><h2>${say().allKinds}</h2><ul>${kindsInOrder.map((kind) => html`<li><a href=${kindWords[kind].path}>${kindWords[kind].title}</a></li>`)}</ul></section>`;

export function notFound(path: string, nearest: Nearest = { entries: [], places: [] }): Page {
  const { missingTitle, missing, missingWhy, lookFor } = say();
  return {
    path,
    title: `${missingTitle} – Fingerpost`,
    description: missing,
    unindexed: true,
    discreet: isSensitiveToAsk({ q: wordsIn(path), theme: '' }),
    body: html`<div class="missing"><h1>${missing}</h1>
<p>${missingWhy}</p>
${meant(nearest)}
<section><h2>${lookFor}</h2>${search(wordsIn(path))}</section>
${kindLinks()}</div>`,
  };
}

export interface Gone {
  kind: ListingKind;
  slug: string;
  name: string;
  status: 'ARCHIVED' | 'SUSPENDED';
  /** Others like it, by its name. */
  similar: PageNearestQuery['search']['edges'];
  now: Date;
}

export function gone({ kind, slug, name, status, similar, now }: Gone): Page {
  const { path, title } = kindWords[kind];
  const address = `${path}/${slug}`;
  const words = say();
  const archived = status === 'ARCHIVED';
  return {
    path: address,
    title: `${words.goneTitle(name)} – Fingerpost`,
    description: `${words.goneTitle(name)}.`,
    unindexed: true,
    discreet: isSensitiveToAsk({ q: name, theme: '' }),
    kind,
    trail: trailOf(kind, name, address),
    body: html`<div class="gone"><h1>${fromRecord(name)}</h1>
<p class="notice">${archived ? words.gone : words.suspended}</p>
<p>${archived ? words.goneWhy : words.suspendedWhy}</p>
<p>${words.goneTell(name)} <a href=${`/suggest${path}?${new URLSearchParams({ name })}`}>${words.goneTellLink}</a></p>
${similar.length ? html`<section><h2>${words.goneSimilar}</h2>${results(similar, { now, level: 3, kinds: false })}</section>` : nothing}
<p><a class="tap" href=${path}>${words.goneOthers(title.toLowerCase())}</a></p>
${search()}</div>`,
  };
}

/** A search that cannot be answered as it stands in the address. */
export function badRequest(path: string, back: string): Page {
  const words = say();
  return {
    path,
    title: `${words.badTitle} – Fingerpost`,
    description: words.badDescription,
    unindexed: true,
    body: html`<h1>${words.badTitle}</h1>
<p>${words.badWhy}</p>
<p><a href=${back}>${words.beginAgain}</a></p>
${search()}`,
  };
}

export function failure(requestId: string): Page {
  const words = say();
  return {
    path: '/',
    title: `${words.failedTitle} – Fingerpost`,
    description: `${words.failedTitle}.`,
    unindexed: true,
    body: html`<h1>${words.failedHeading}</h1>
<p>${words.failedWhy}</p>
<p>${filled(words.failedNumber, html`<strong>${requestId}</strong>`)}</p>
<p><a href="/">${words.failedHome}</a></p>`,
  };
}

/** Pages for when what was asked for is not there. Each says what happened, what it means, and a way on. */
import type { ListingKind } from '../../generated/gql/graphql.ts';
import type { Page } from './document.ts';
import { trailOf } from './entry.ts';
import { kindWords } from './kinds.ts';
import { nothingAsked, searchForm } from './search-form.ts';
import { html } from './template.ts';

const search = (q = '') =>
  searchForm({
    action: '/',
    asked: { ...nothingAsked, q },
    queryLabel: 'What are you looking for?',
    themes: [],
    button: 'Search',
  });

/** The last part of the address is what the reader was after, as words to look for. */
function wordsIn(path: string): string {
  const last = path.split('/').at(-1) ?? '';
  return /^[a-z\d-]{3,60}$/.test(last) ? last.replaceAll('-', ' ') : '';
}

export const notFound = (path: string): Page => ({
  path,
  title: 'Page not found – Fingerpost',
  description: 'There is no page at this address.',
  unindexed: true,
  body: html`<h1>There is no page at this address</h1>
<p>If you typed it, check the spelling. If you followed a link, the page may have moved. You can look for it here.</p>
${search(wordsIn(path))}`,
});

export interface Gone {
  kind: ListingKind;
  slug: string;
  name: string;
  status: 'ARCHIVED' | 'SUSPENDED';
}

export function gone({ kind, slug, name, status }: Gone): Page {
  const { path, title } = kindWords[kind];
  const address = `${path}/${slug}`;
  return {
    path: address,
    title: `${name} is no longer listed – Fingerpost`,
    description: `${name} is no longer listed.`,
    unindexed: true,
    kind,
    trail: trailOf(kind, name, address),
    body: html`<h1>${name}</h1>
<p class="notice">${
      status === 'ARCHIVED'
        ? 'This entry has been taken off Fingerpost.'
        : 'This entry has been taken off Fingerpost for a time, while somebody checks it.'
    }</p>
<p>You can <a href=${path}>look at other ${title.toLowerCase()}</a>, or search everything.</p>
${search()}`,
  };
}

/** A search that cannot be answered as it stands in the address. */
export const badRequest = (path: string, back: string): Page => ({
  path,
  title: 'We could not answer that – Fingerpost',
  description: 'Something in this address is not known.',
  unindexed: true,
  body: html`<h1>We could not answer that</h1>
<p>Something in the address of this page is not known to us: a theme, perhaps, or a page of results that is too old.</p>
<p><a href=${back}>Begin again</a></p>
${search()}`,
});

export const failure = (requestId: string): Page => ({
  path: '/',
  title: 'Something went wrong – Fingerpost',
  description: 'Something went wrong.',
  unindexed: true,
  body: html`<h1>Something went wrong at our end</h1>
<p>It is not your doing, and nothing is lost. Try again in a minute.</p>
<p>If you tell somebody about it, give this number: <strong>${requestId}</strong></p>
<p><a href="/">Go to the front page</a></p>`,
});

/** The front page: the search, a fingerpost with an arm for each kind, and ways in by theme and area. */
import type { PageHomeQuery } from '../../generated/gql/graphql.ts';
import { spoken } from '../parts/language.ts';
import { termWords } from '../parts/terms.ts';
import { kindShape } from './arm.ts';
import type { Page } from './document.ts';
import { kindsInOrder, kindWords } from './kinds.ts';
import { nothingAsked, searchForm } from './search-form.ts';
import { fromRecord } from './slots.ts';
import { html, nothing } from './template.ts';
import { say } from './words/words.ts';

type Facets = PageHomeQuery['search']['facets'];
type Count = Facets['themes'][number];

/** More than these would be a list to read, not a choice to make; the rest are in the form. */
const themesShown = 16;

export function homePage({ search: { facets } }: PageHomeQuery): Page {
  const themes = facets.themes.slice(0, themesShown).toSorted((one, other) => one.label.localeCompare(other.label, spoken()));
  const words = say();
  return {
    path: '/',
    title: words.homeTitle,
    description: words.homeDescription,
    jsonLd: [],
    body: html`<div class="front">
<div>
<h1>${words.homeHeading}</h1>
<p class="summary">${words.homeLead}</p>
${searchForm({ action: '/', asked: nothingAsked, queryLabel: words.lookingFor, themes: [], button: words.search })}
</div>
${fingerpost(facets)}
</div>
${ways(words.homeThemes, themes, ({ value }) => `/?theme=${encodeURIComponent(value)}`)}
${ways(words.homePlaces, facets.places, ({ value }) => `/places/${encodeURIComponent(value)}`)}`,
  };
}

function fingerpost({ kinds }: Facets) {
  const counts = new Map(kinds.map(({ value, count }) => [value.toUpperCase(), count]));
  return html`<nav class="fingerpost" aria-labelledby="everything"><h2 id="everything">${say().homeEverything}</h2>
<ul>${kindsInOrder.map(
    (kind) => html`<li><a class="arm" href=${kindWords[kind].path}>${kindShape(kind)} <span class="way">${kindWords[kind].title}</span>
<span class="far">${(counts.get(kind) ?? 0).toLocaleString(spoken())}</span></a></li>`,
  )}</ul></nav>`;
}

function ways(title: string, counts: readonly Count[], address: (count: Count) => string) {
  if (!counts.length) return nothing;
  return html`<section class="ways"><h2>${title}</h2><ul>${counts.map(
    (one) => html`<li><a href=${address(one)}>${termWords(one, fromRecord)}</a> <span class="fine">${one.count}</span></li>`,
  )}</ul></section>`;
}

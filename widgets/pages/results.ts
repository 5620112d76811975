/** A list of entries, told in the order of DESIGN.md, and the way to the rest of it. */
import type { ListingKind, PageListQuery, PagePlaceListFragment } from '../../generated/gql/graphql.ts';
import { shortListAdd } from '../paper/short-list-add.ts';
import { cautionWords } from '../parts/assurance-words.ts';
import { capital, distanceWords } from '../parts/words.ts';
import { resultWords } from '../search/result-words.ts';
import { arm, kindShape } from './arm.ts';
import { kindWords } from './kinds.ts';
import { entryLink } from './links.ts';
import { fromRecord, recordLang } from './slots.ts';
import { html, nothing } from './template.ts';
import { say } from './words/words.ts';

export type ResultEdge = PageListQuery['search']['edges'][number];
type Edge = Pick<ResultEdge, 'node'> & { distanceKm?: number | null };

export interface ResultOptions {
  now: Date;
  /** The heading each name is under it. */
  level: 2 | 3;
  /** Says of each entry which kind it is, where a list holds several. */
  kinds: boolean;
}

export const results = (edges: readonly Edge[] | PagePlaceListFragment['edges'], options: ResultOptions) =>
  html`<ol class="results" role="list">${edges.map((edge) => result(edge, options))}</ol>`;

function result({ node, distanceKm }: Edge, { now, level, kinds: mixed }: ResultOptions) {
  const { lead, facts } = resultWords(node, now);
  const known = facts.filter(Boolean);
  // The first fact of a fund is its deadline.
  const soon = 'roundState' in node && node.roundState === 'CLOSING_SOON';
  const caution = cautionWords(node);
  const away = distanceKm === null || distanceKm === undefined ? null : distanceWords(distanceKm, node.location?.visibility);
  const link = entryLink(node);
  const heading = level === 2 ? html`<h2>${link}</h2>` : html`<h3>${link}</h3>`;
  const leading = leadLine(node, lead);
  const line =
    known.length || away
      ? html`<p class="facts">${known.map((fact, index) => html`<span>${soon && !index ? html`<mark>${fact}</mark>` : fact}</span>`)}${away ? arm(away) : nothing}</p>`
      : nothing;
  const summary = html`<p>${fromRecord(node.summary)}</p>`;
  return html`<li class="result">
${mixed ? html`<p class="sort">${kindShape(node.kind)} ${kindWords[node.kind].label}</p>` : nothing}
${inOrder(node.kind, { heading, leading, line, summary })}
${caution ? html`<p class="caution">${caution}</p>` : nothing}
${shortListAdd(node)}
</li>`;
}

/** What goes before all else. A date that is known only roughly stands as its keepers wrote it. */
export function leadLine(entry: { dateText?: string | null; precision?: string } | object, lead: string | null | undefined) {
  const isTheirs = 'dateText' in entry && entry.dateText && entry.precision !== 'DAY';
  return lead ? html`<p class="lead" lang=${isTheirs ? recordLang() : nothing}>${capital(lead)}</p>` : nothing;
}

type Told = 'heading' | 'leading' | 'line' | 'summary';

/** DESIGN.md: a group is what it does, an event is first of all its date as on a poster, the others are what they offer. */
function inOrder(kind: ListingKind, told: Record<Told, unknown>) {
  if (kind === 'GROUP') return [told.heading, told.summary, told.leading, told.line];
  if (kind === 'EVENT') return [told.leading, told.heading, told.line, told.summary];
  return [told.heading, told.leading, told.line, told.summary];
}

/** The next page by its cursor, and the way back to the first. */
export function pager(next: string | null, first: string | null) {
  if (!next && !first) return nothing;
  const { moreResults, nextPage, firstPage } = say();
  return html`<nav class="pager" aria-label=${moreResults}>
${next ? html`<a class="button" href=${next} rel="next">${nextPage}</a>` : nothing}
${first ? html`<a href=${first}>${firstPage}</a>` : nothing}
</nav>`;
}

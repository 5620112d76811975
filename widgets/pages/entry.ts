/** What the pages of all kinds share: the head, as the entry stands in a list, then sections, then the honest footing. */
import type { ListingKind, PageEntryFragment } from '../../generated/gql/graphql.ts';
import { shortListAdd } from '../paper/short-list-add.ts';
import { assuranceWords } from '../parts/assurance-in-full.ts';
import type { TermShown } from '../parts/terms.ts';
import { resultWords } from '../search/result-words.ts';
import { kindArm } from './arm.ts';
import type { Page } from './document.ts';
import { say } from './entry-words/words.ts';
import { footing } from './footing.ts';
import { goodToKnow } from './good-to-know.ts';
import { kindWords } from './kinds.ts';
import { relatedList } from './related.ts';
import { leadLine } from './results.ts';
import { section } from './sections.ts';
import { isSensitive } from './sensitive-topics.ts';
import { fromRecord } from './slots.ts';
import { html, nothing, type TemplateResult } from './template.ts';

export interface EntryParts {
  type?: TermShown | null;
  /** What must be known first: closed, cancelled, paused. */
  notice?: string | null;
  /** The notice tells of something that is not to be had: red, not amber. */
  closed?: boolean;
  /** Not for search engines. */
  unindexed?: boolean;
  sections: (TemplateResult | typeof nothing)[];
  /** Null where too little is known to be worth telling machines. */
  jsonLd: object | null;
}

export function entryPage(entry: PageEntryFragment, parts: EntryParts, now: Date): Page {
  const { kind, slug, name, summary } = entry;
  const path = `${kindWords[kind].path}/${slug}`;
  return {
    path,
    title: titleOf(entry),
    description: summary,
    kind,
    unindexed: parts.unindexed ?? false,
    discreet: isSensitive(entry),
    card: `/cards/${slug}.png`,
    trail: trailOf(kind, name, path),
    jsonLd: parts.jsonLd ? [parts.jsonLd] : [],
    body: html`<article class="entry">
${head(entry, parts, now)}
<div class="columns">
<div class="content">
${parts.sections}
${section(say().goodToKnow, goodToKnow(entry))}
${section(say().seeAlso, relatedList(entry.related))}
</div>
${footing(entry)}
</div>
</article>`,
  };
}

function head(entry: PageEntryFragment, { type, notice, closed }: EntryParts, now: Date) {
  const { lead, facts } = resultWords(entry, now);
  const known = facts.filter(Boolean);
  const sure = entry.assurance.state === 'CURRENT' || entry.assurance.state === 'DUE';
  // As on a poster, the date of an event comes before everything (DESIGN.md).
  const leading = leadLine(entry, lead);
  return html`<header>
${kindArm(entry.kind, type)}
${entry.kind === 'EVENT' ? leading : nothing}
<h1>${fromRecord(entry.name)}</h1>
${notice ? html`<p class="notice${closed ? ' closed' : ''}">${notice}</p>` : nothing}
<p class="summary">${fromRecord(entry.summary)}</p>
${entry.kind === 'EVENT' ? nothing : leading}
${known.length ? html`<p class="facts">${known.map((fact) => html`<span>${fact}</span>`)}</p>` : nothing}
<p class="standing${sure ? ' sure' : ''}">${assuranceWords(entry)}</p>
${shortListAdd(entry)}
</header>`;
}

/** The place stands in the title, since a dozen parishes have a village hall. */
function titleOf({ name, location, kind, places }: PageEntryFragment): string {
  const place = location?.place.name ?? (places.length === 1 ? places[0]?.name : undefined);
  const where = place && !name.includes(place) ? `, ${place}` : '';
  return `${name}${where} – ${kindWords[kind].title} – Fingerpost`;
}

export const trailOf = (kind: ListingKind, name: string, path: string) => [
  { name: 'Fingerpost', path: '/' },
  { name: kindWords[kind].title, path: kindWords[kind].path },
  { name, path },
];

/** A digest: what there is for a place or a theme in a few lines each, for a newsletter or a notice board. The same in plain text as on the page. */
import type { ListingKind } from '../../generated/gql/graphql.ts';
import { inSameLanguage } from '../pages/in-same-language.ts';
import { kindWords } from '../pages/kinds.ts';
import { cautionWords } from '../parts/assurance-words.ts';
import { dayWords } from '../parts/date-words.ts';
import { spoken } from '../parts/language.ts';
import { type DigestAsked, titleOf } from './asked.ts';
import type { FeedEntry } from './entry.ts';
import { contactWords, furtherFacts, leadOf } from './items.ts';
import { say } from './words/words.ts';

export interface DigestItem {
  name: string;
  lead: string | null;
  facts: readonly string[];
  summary: string;
  contacts: readonly string[];
  caution: string | null;
  url: string;
}

export interface DigestSection {
  kind: ListingKind;
  title: string;
  items: readonly DigestItem[];
  /** What is not here for want of room, and where it is. */
  more: { count: number; url: string } | null;
}

export interface Digest {
  title: string;
  /** "Made from Fingerpost on Sunday 22 November." */
  made: string;
  sections: readonly DigestSection[];
}

export interface KindEntries {
  kind: ListingKind;
  entries: readonly FeedEntry[];
  total: number;
}

/** Of each kind. */
export const mostInDigest = 20;

const item = (entry: FeedEntry, now: Date): DigestItem => ({
  name: entry.name,
  lead: leadOf(entry, now),
  facts: furtherFacts(entry, now),
  summary: entry.summary,
  contacts: contactWords(entry),
  caution: cautionWords(entry),
  url: inSameLanguage(entry.url),
});

/** @param more where a list of one kind is */
export function makeDigest(asked: DigestAsked, found: readonly KindEntries[], more: (kind: ListingKind) => string, now: Date): Digest {
  const sections = found.map(({ kind, entries, total }) => {
    const shown = entries.slice(0, mostInDigest);
    const left = Math.max(0, total - shown.length);
    return {
      kind,
      title: kindWords[kind].title,
      items: shown.map((entry) => item(entry, now)),
      more: left ? { count: left, url: inSameLanguage(more(kind)) } : null,
    };
  });
  return { title: titleOf(asked), made: say().digest.made(dayWords(now.toISOString(), now)), sections };
}

export const nothingIn = ({ sections }: Digest) => sections.every(({ items }) => !items.length);

function itemText({ name, lead, facts, summary, contacts, caution, url }: DigestItem): string {
  return [name, lead, facts.join(' · '), summary, ...contacts, caution, url].filter(Boolean).join('\n');
}

function sectionText({ title, items, more }: DigestSection): string {
  const rest = more ? [`${say().digest.more(more.count)}: ${more.url}`] : [];
  return [title.toLocaleUpperCase(spoken()), ...items.map(itemText), ...rest].join('\n\n');
}

/** Lines are as long as they are: whatever it is pasted into breaks them as it needs. */
export function digestText(digest: Digest): string {
  const told = digest.sections.filter(({ items }) => items.length).map(sectionText);
  const body = told.length ? told : [say().digest.nothing];
  return `${[digest.title, ...body, digest.made].join('\n\n')}\n`;
}

/** What a change of the registers changed, field by field and in words, so that the log is read without knowing what a row looks like. */
import { languageName } from '../listings/languages.ts';
import { listNames } from '../vocabularies/term-names.ts';

export interface Difference {
  /** As the row has it: "alternativeLabels". */
  readonly field: string;
  readonly label: string;
  /** In words, a line each; empty for nothing. */
  readonly old: string;
  readonly new: string;
}

/** Names for what a row names by number. Null for what is not there any more. */
export interface Names {
  readonly term: (id: number) => Promise<string | null>;
  readonly place: (id: number) => Promise<string | null>;
  readonly listing: (id: number) => Promise<string | null>;
}

/** What fields are called, in the order to show them. What stands in no list here is for programs, and not shown. */
const labels: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  term: {
    ...{ label: 'What is shown', names: 'In other languages', alternativeLabels: 'Other words for it', slug: 'Short name' },
    ...{ parentId: 'Under', position: 'Place in the order', vocabulary: 'Vocabulary' },
  },
  synonym: { kind: 'How it is read', words: 'Words', meaning: 'What they are answered with' },
  place: {
    ...{ name: 'Name', otherNames: 'Other names', slug: 'Short name', kind: 'Layer', code: 'Official code', formerCodes: 'Former codes' },
    ...{ within: 'Lies in', contains: 'Made of', latitude: 'Latitude', longitude: 'Longitude', population: 'People' },
  },
  source: {
    ...{ title: 'Title', licence: 'Licence', attribution: 'Credit', asAt: 'True as at', url: 'Web address', system: 'Short name' },
  },
  'bank-holiday': { day: 'Day', name: 'What it is for', observed: 'Kept' },
  collection: { title: 'Title', slug: 'Short name', items: 'Entries' },
  hosts: { hosts: 'Websites' },
  'wish-answer': { placeId: 'Place', themeId: 'Theme', kind: 'Kind', answer: 'What became of it', day: 'Up to' },
  contact: { on: 'Day', how: 'How', note: 'What came of it' },
};

const namedBy: Readonly<Record<string, keyof Names>> = {
  parentId: 'term',
  within: 'place',
  contains: 'place',
  listingId: 'listing',
  placeId: 'place',
  themeId: 'term',
};
const saidAs: Readonly<Record<string, string>> = {
  ...{ SAME: 'They all mean the same', ONE_WAY: 'One way', IGNORED: 'Left out of a search' },
  ...{ LISTED: 'Listed now', PASSED_ON: 'Passed on', NOTED: 'Noted' },
  ...{ GROUP: 'Groups', VENUE: 'Venues', FUND: 'Funding', OPPORTUNITY: 'Roles', EVENT: 'Events' },
};

type Row = Readonly<Record<string, unknown>>;

/** Of something new or taken away: all that it says. */
export async function differencesOf(register: string, old: Row | null, now: Row | null, names: Names): Promise<Difference[]> {
  const found: Difference[] = [];
  for (const [field, label] of Object.entries(labels[register] ?? {})) {
    const [before, after] = await Promise.all([inWords(field, old?.[field], names), inWords(field, now?.[field], names)]);
    if (before !== after) found.push({ field, label, old: before, new: after });
  }
  return found;
}

async function inWords(field: string, value: unknown, names: Names): Promise<string> {
  if (value === null || value === undefined) return '';
  if (Array.isArray(value)) return (await Promise.all(value.map((one) => inWords(field, one, names)))).join('\n');
  const kind = namedBy[field];
  // Of no place, of no theme.
  if (kind && value === 0) return '';
  if (kind && typeof value === 'number') return (await names[kind](value)) ?? 'something that is gone';
  if (field === 'names')
    return listNames(value)
      .map((name) => `${languageName(name.language)}: ${name.label}`)
      .join('\n');
  if (typeof value === 'object') return itemInWords(value as Row, names);
  if (typeof value === 'boolean') return value ? 'Yes' : 'No';
  return saidAs[String(value)] ?? String(value);
}

/** What a collection says of one entry. */
async function itemInWords({ listingId, pin, leftOut, line }: Row, names: Names): Promise<string> {
  const name = await inWords('listingId', listingId, names);
  const said = [leftOut ? 'left out' : '', typeof pin === 'number' ? `number ${pin + 1}` : '', line ? `“${line}”` : ''].filter(Boolean);
  return said.length ? `${name}: ${said.join(', ')}` : name;
}

/**
 * What an element is asked, as our own pages and feeds are asked it. They take less than an element does: what they cannot keep to is told, so that
 * nobody who links to one of them is surprised by what is on it. Rather too much than too little: of several themes a page takes none.
 */
import { dayChoices } from './when-choices.ts';

/** By name, as in the element. */
export type Attributes = Readonly<Record<string, string>>;

export interface AskedThere {
  /** In one order, so that one list has one address. */
  readonly parameters: readonly (readonly [name: string, value: string])[];
  /** Attributes that make the element's list smaller and not what is there. */
  readonly left: readonly string[];
}

type Parameters = AskedThere['parameters'];
/** Null where it cannot be asked there. */
type Ways = Readonly<Record<string, (value: string) => Parameters | null>>;

/** How an element looks or speaks, and not what it shows. */
const looks = new Set(['limit', 'layout', 'controls', 'heading', 'heading-level', 'lang', 'endpoint']);

const folders: Readonly<Record<string, string>> = {
  ...{ group: 'groups', venue: 'venues', fund: 'funding', role: 'volunteering', opportunity: 'volunteering', event: 'events' },
};
/** "venue" is "/venues". */
export const folderOf = (kind: string): string | undefined => folders[kind];

const wordsIn = (value: string) => value.split(/[\s,]+/).filter(Boolean);
const as = (name: string) => (value: string) => [[name, value] as const];
const each = (name: string, most: number) => (value: string) => {
  const all = wordsIn(value);
  return all.length <= most ? all.map((one) => [name, one] as const) : null;
};
const one = (name: string) => each(name, 1);

/** A list of ours, or the search over all kinds. */
const list: Ways = {
  query: as('q'),
  place: one('place'),
  near: as('place'),
  kinds: (value) => {
    const [kind = '', ...more] = wordsIn(value).map((word) => folders[word] ?? '');
    return kind && !more.length ? [['kind', kind]] : null;
  },
  when: (value) => (dayChoices().some(([known]) => known === value) ? [['when', value]] : null),
  who: (value) => (value === 'people' ? [['who', value]] : []),
  themes: one('theme'),
};

/** More of one name than a feed takes. */
const mostOfFeed = 10;
const feed: Ways = {
  place: each('place', mostOfFeed),
  near: as('place'),
  themes: each('theme', mostOfFeed),
  audiences: each('audience', mostOfFeed),
};

/** Alerts call kinds as the API does. */
const alertKinds: Readonly<Record<string, string>> = { fund: 'FUND', role: 'OPPORTUNITY', event: 'EVENT', group: 'GROUP', venue: 'VENUE' };
const alerts: Ways = {
  place: as('place'),
  kinds: (value) => wordsIn(value).flatMap((word) => (alertKinds[word] ? [['kind', alertKinds[word]] as const] : [])),
  themes: each('theme', 20),
  audiences: each('audience', 20),
};

/** It begins with the first of several, as the element does. */
const first = (name: string) => (value: string) =>
  wordsIn(value)
    .slice(0, 1)
    .map((word) => [name, word] as const);
const check: Ways = { place: as('place'), themes: first('theme'), audiences: first('audience') };

/** The kind, and the entry that something is wrong with, are in the path. */
const suggest: Ways = { place: as('place'), kind: () => [], listing: () => [], report: () => [] };
/** So is the place. */
const place: Ways = { place: () => [] };

const forms: Readonly<Record<string, Ways>> = { 'funding-alerts': alerts, eligibility: check, suggest, place };

function askedBy(ways: Ways, attributes: Attributes): AskedThere {
  const parameters: (readonly [string, string])[] = [];
  const left = Object.keys(attributes).filter((name) => attributes[name] && !looks.has(name) && !Object.hasOwn(ways, name));
  for (const [name, way] of Object.entries(ways)) {
    const value = attributes[name];
    if (!value) continue;
    const found = way(value);
    if (found) parameters.push(...found);
    else left.push(name);
  }
  return { parameters, left };
}

/** The page that an element's link leads to. @param name as in its tag, without `fingerpost-` */
export const pageAsked = (name: string, attributes: Attributes): AskedThere => askedBy(forms[name] ?? list, attributes);
export const feedAsked = (attributes: Attributes): AskedThere => askedBy(feed, attributes);

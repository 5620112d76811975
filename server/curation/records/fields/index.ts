/** The table of fields of each kind, and how a path is found in it. */
import type { ListingKind } from '../../../../generated/prisma/client.ts';
import { listingSection } from './common.ts';
import { eventFields, eventSection } from './events.ts';
import type { Field, Items, Leaf, Section } from './field.ts';
import { fundFields, fundSection } from './funding.ts';
import { groupFields, groupSection } from './groups.ts';
import { venueFields, venueSection } from './venues.ts';
import { roleFields, roleSection } from './volunteering.ts';

export * from './field.ts';

export const sections: Readonly<Record<ListingKind, readonly [Section, Section]>> = {
  GROUP: [listingSection(groupFields), groupSection],
  VENUE: [listingSection(venueFields), venueSection],
  FUND: [listingSection(fundFields), fundSection],
  OPPORTUNITY: [listingSection(roleFields), roleSection],
  EVENT: [listingSection(eventFields), eventSection],
};

export const fieldsOf = (kind: ListingKind): readonly Field[] => sections[kind].flatMap((section) => section.fields);

const named = new Map(
  (Object.keys(sections) as ListingKind[]).map((kind) => [kind, new Map(fieldsOf(kind).map((field) => [field.name, field]))]),
);

export type Found =
  | { readonly what: 'leaf'; readonly field: Leaf }
  | { readonly what: 'part' | 'keyed' | 'key' | 'list' | 'item' | 'order'; readonly field: Field };

/** An id of an item: that of its row, or one made up by whoever adds it. */
export const isItemId = (segment: string) => /^(\+[a-zA-Z0-9-]{1,40}|[1-9]\d{0,9})$/.test(segment);

/** What a path leads to; null when the kind has no such field. */
export function fieldAt(kind: ListingKind, path: string): Found | null {
  const [first = '', ...rest] = path.split('/');
  const field = named.get(kind)?.get(first);
  return field ? within(field, rest) : null;
}

function within(field: Field, [segment, ...rest]: readonly string[]): Found | null {
  if (field.shape === 'leaf') return segment === undefined || field.type === 'eligibility' ? { what: 'leaf', field } : null;
  if (segment === undefined) return { what: field.shape === 'items' ? 'list' : field.shape === 'keyed' ? 'keyed' : 'part', field };
  if (field.shape === 'keyed') return !rest.length && field.options.includes(segment) ? { what: 'key', field } : null;
  if (field.shape === 'items') {
    if (segment === 'order' && !rest.length) return { what: 'order', field };
    if (!isItemId(segment)) return null;
    const [name, ...deeper] = rest;
    if (name === undefined) return { what: 'item', field };
    return descend(field.fields, name, deeper);
  }
  return descend(field.fields, segment, rest);
}

function descend(fields: readonly Field[], name: string, rest: readonly string[]): Found | null {
  const field = fields.find((candidate) => candidate.name === name);
  return field ? within(field, rest) : null;
}

/** The lists of a kind whose items others of the same record may name: spaces. */
export const siblingsOf = (kind: ListingKind): Items | undefined =>
  fieldsOf(kind).find((field): field is Items => field.shape === 'items' && field.table === 'Space');

/**
 * What a short list is in an address: "g12.v3.e40", a letter for the kind and a number for each entry. Short, so that it fits a message and a square code,
 * and says nothing to whoever reads it in passing. Shared with browsers, so nothing here needs more than they have.
 */
import type { ListingKind } from '../../generated/gql/graphql.ts';

export const mostOnList = 40;
export const listParam = 'list';
export const shortListPath = '/short-list';

/** Kinds by letter, with the name the API gives their ids. */
const letters: Readonly<Record<string, string>> = { g: 'Group', v: 'Venue', f: 'Fund', r: 'Opportunity', e: 'Event' };
const shape = /^[gvfre][1-9]\d{0,8}$/;

export const isItem = (text: string) => shape.test(text);

/** Everything in it that is no item, or there twice, is left out. */
export function itemsIn(text: string | null): string[] {
  return [...new Set((text ?? '').slice(0, 2000).split('.').filter(isItem))];
}

/** The global id of an item, as the API knows it. */
export const idOfItem = (item: string): string => btoa(`${letters[item.charAt(0)]}:${item.slice(1)}`);

function decoded(id: string): string {
  try {
    return atob(id);
  } catch {
    return '';
  }
}

/** The item of an entry; null for an id of another shape. */
export function itemOf({ id, kind }: { id: string; kind: ListingKind }): string | null {
  const number = /^\w+:(\d+)$/.exec(decoded(id))?.[1];
  const letter = { GROUP: 'g', VENUE: 'v', FUND: 'f', OPPORTUNITY: 'r', EVENT: 'e' }[kind];
  const item = `${letter}${number}`;
  return isItem(item) ? item : null;
}

export function shortListAddress(items: readonly string[], more: Readonly<Record<string, string>> = {}, form: '' | '.txt' = ''): string {
  const params = new URLSearchParams({ ...(items.length && { [listParam]: items.join('.') }), ...more });
  return `${shortListPath}${form}${params.size ? `?${params}` : ''}`;
}

/** With the item at `index` moved by `by` places. */
export function moved(items: readonly string[], index: number, by: -1 | 1): string[] {
  const next = [...items];
  const [item] = next.splice(index, 1);
  if (item) next.splice(index + by, 0, item);
  return next;
}

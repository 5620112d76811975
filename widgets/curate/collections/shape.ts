/** A collection while it is being shaped: plain data, and what can be done to it. What comes first stands first, in its order. */
import type { CollectionInput, CurateCollectionQuery, ListingKind } from '../../../generated/gql/graphql.ts';

export interface Item {
  id: string;
  name: string;
  kind: ListingKind;
  /** Whether it is on the public pages now. */
  shown: boolean;
  /** Where it is is withheld: no line may stand beside it. */
  withheld: boolean;
  pinned: boolean;
  leftOut: boolean;
  line: string;
}

/** What an entry is before a collection says anything of it. */
export type Entry = Pick<Item, 'id' | 'name' | 'kind' | 'withheld'>;

export interface Shape {
  title: string;
  slug: string;
  body: { id: string; name: string } | null;
  items: readonly Item[];
}

export const none: Shape = { title: '', slug: '', body: null, items: [] };

type Collection = NonNullable<NonNullable<CurateCollectionQuery['viewer']>['collection']>;

export const shapeOf = ({ title, slug, body, bodyName, items }: Collection): Shape => ({
  title,
  slug,
  body: { id: body.id, name: bodyName },
  items: items.map(({ name, line, ...item }) => ({ ...item, name: name ?? 'An entry that is not public any more', line: line ?? '' })),
});

export const first = ({ items }: Shape) => items.filter(({ pinned, leftOut }) => pinned && !leftOut);
export const leftOut = ({ items }: Shape) => items.filter((item) => item.leftOut);
/** Those that stay where they come, with a line beside them, or with one being written. */
export const lined = ({ items }: Shape, writing: string | null = null) =>
  items.filter((item) => !item.pinned && !item.leftOut && (item.line !== '' || item.id === writing));

/** What says nothing any more is forgotten, but for the one whose line is being written. */
const tidy = (shape: Shape, items: readonly Item[], writing: string | null = null): Shape => ({
  ...shape,
  items: items.filter((item) => item.pinned || item.leftOut || item.line.trim() || item.id === writing),
});

/** What the collection says of an entry is changed; of one that it said nothing of, begun. What is newly put first comes last of these. */
export function say(
  shape: Shape,
  entry: Entry,
  said: Partial<Pick<Item, 'pinned' | 'leftOut' | 'line'>>,
  writing: string | null = null,
): Shape {
  const known = shape.items.find(({ id }) => id === entry.id);
  const item: Item = { ...{ shown: true, pinned: false, leftOut: false, line: '' }, ...entry, ...known, ...said };
  const moves = said.pinned === true && !(known?.pinned && !known.leftOut);
  const items =
    known && !moves ? shape.items.map((one) => (one.id === entry.id ? item : one)) : [...shape.items.filter((one) => one !== known), item];
  return tidy(shape, items, writing);
}

/** One of those that come first, put at another place among them; beyond either end, it stays at that end. */
export function placed(shape: Shape, id: string, at: number): Shape {
  const pins = first(shape);
  const item = pins.find((one) => one.id === id);
  if (!item) return shape;
  const others = pins.filter((one) => one !== item);
  const to = Math.min(others.length, Math.max(0, at));
  const ordered = [...others.slice(0, to), item, ...others.slice(to)];
  return { ...shape, items: [...ordered, ...shape.items.filter((one) => !ordered.includes(one))] };
}

/** As the server takes it: its items in the order in which faults count them. */
export const inputOf = ({ title, slug, body, items }: Shape): CollectionInput => ({
  ...{ title, slug, body: body?.id ?? '' },
  items: items.map(({ id, pinned, leftOut: out, line }) => ({ listing: id, pinned, leftOut: out, line: line.trim() || null })),
});

export const isSameShape = (one: Shape, other: Shape) => JSON.stringify(inputOf(one)) === JSON.stringify(inputOf(other));

/** "Somersham Parish Council" as "somersham-parish-council". */
export const slugFrom = (words: string) =>
  words
    .normalize('NFKD')
    .replace(/[\u0300-\u036f'’]/g, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, 60)
    .replace(/^-+|-+$/g, '');

/** In words, what a colleague's version says otherwise than this one. */
export function differences(mine: Shape, theirs: Shape): string[] {
  const names = (items: readonly Item[]) => items.map(({ name }) => name).join(', ') || 'nothing';
  const compared = [
    ['Title', mine.title, theirs.title],
    ['Short name', mine.slug, theirs.slug],
    ['First', names(first(mine)), names(first(theirs))],
    ['Left out', names(leftOut(mine)), names(leftOut(theirs))],
    ['Own lines', lines(mine), lines(theirs)],
  ] as const;
  return compared.filter(([, own, other]) => own !== other).map(([what, , other]) => `${what}: ${other}`);
}

const lines = ({ items }: Shape) =>
  items
    .filter(({ line }) => line)
    .map(({ name, line }) => `${name} (${line})`)
    .join(', ') || 'none';

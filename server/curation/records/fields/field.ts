/**
 * The shapes of which the table of fields is made. One table drives reading, writing, checking, the labels of forms and of differences, what is held
 * for a curator and what may be public: to add a field, add a row.
 */
import type { ListingKind, Vocabulary } from '../../../../generated/prisma/client.ts';

export type LeafType =
  | 'text'
  | 'long-text'
  | 'texts'
  | 'integer'
  | 'number'
  | 'pence'
  | 'boolean'
  | 'choice'
  | 'choices'
  | 'date'
  | 'dates'
  | 'moment'
  | 'time'
  | 'url'
  | 'email'
  | 'phone'
  | 'postcode'
  | 'rule'
  | 'languages'
  | 'eligibility'
  | 'term'
  | 'terms'
  | 'place'
  | 'places'
  | 'listing'
  | 'listings'
  | 'siblings'
  | 'sibling';

/** What the public change log calls a change of it; null is never told. */
export type Told =
  | 'name'
  | 'text'
  | 'contacts'
  | 'links'
  | 'location'
  | 'places'
  | 'times'
  | 'cost'
  | 'access'
  | 'subjects'
  | 'activities'
  | 'spaces'
  | 'rounds'
  | 'bodies'
  | 'details';

/**
 * What of an owner's edit waits for a curator: `always` any change; `added` what it gains, not what it loses; `wider` a visibility that tells more;
 * `domain` a new web domain.
 */
export type Held = 'always' | 'added' | 'wider' | 'domain';

interface Words {
  readonly name: string;
  readonly label: string;
  readonly hint?: string;
  readonly held?: Held;
  /** Null: staff only. */
  readonly told: Told | null;
}

export interface Leaf extends Words {
  readonly shape: 'leaf';
  readonly type: LeafType;
  /** Where it is kept, when not under its own name. */
  readonly column?: string;
  /** Kept in a table of its own: `column` points to what it belongs to. */
  readonly join?: { readonly table: string; readonly owner: string; readonly target: string; readonly ordered?: boolean };
  readonly vocabulary?: Vocabulary;
  /** Of which kind a listing must be. */
  readonly kind?: ListingKind;
  readonly options?: readonly string[];
  readonly required?: boolean;
  readonly fallback?: boolean | string;
  /** The most letters, or the largest number. */
  readonly most?: number;
  readonly least?: number;
  /** Points are rounded so that no number, however small, can upset a distance. */
  readonly decimals?: number;
  /** It says where the listing is: left out of what is shown when that is withheld. */
  readonly locates?: boolean;
  /** Only those who may publish set it. */
  readonly publishing?: boolean;
  /** Read by the public as words, so that what looks personal in it, or names a withheld place, is looked for. */
  readonly prose?: boolean;
}

/** Fields that belong together: columns of the same row, or (with `table`) a row of their own. Null when all of it is. */
export interface Part extends Words {
  readonly shape: 'part';
  readonly fields: readonly Field[];
  readonly table?: { readonly name: string; readonly key: string };
}

/** A list of rows with ids. */
export interface Items extends Words {
  readonly shape: 'items';
  readonly table: string;
  readonly owner: string;
  readonly fields: readonly Field[];
  /** They have a position; without one they come in the order of this column. */
  readonly orderedBy?: string;
  /** What to call one of them. */
  readonly one: string;
}

/** One number for each of a few keys, each a row. */
export interface Keyed extends Words {
  readonly shape: 'keyed';
  readonly table: string;
  readonly owner: string;
  readonly key: string;
  readonly value: string;
  readonly options: readonly string[];
}

/** That a person agreed to their contact being shown: rows that are never changed, only withdrawn and followed by others. */
export interface ConsentPart extends Words {
  readonly shape: 'consent';
  readonly fields: readonly Leaf[];
}

export type Field = Leaf | Part | Items | Keyed | ConsentPart;

type Rest<Shape, Key extends keyof Shape = never> = Omit<Shape, 'shape' | 'name' | 'label' | 'told' | Key> & { told?: Told | null };

/** A leaf. What the public is told of its change is `details` unless said otherwise. */
export const leaf = (name: string, type: LeafType, label: string, rest: Rest<Leaf, 'type'> = {}): Leaf => ({
  shape: 'leaf',
  name,
  type,
  label,
  told: 'details',
  ...(/text/.test(type) && { prose: true }),
  ...rest,
});
export const part = (name: string, label: string, fields: readonly Field[], rest: Rest<Part, 'fields'> = {}): Part => ({
  shape: 'part',
  name,
  label,
  fields,
  told: 'details',
  ...rest,
});
export const items = (name: string, label: string, rest: Rest<Items>): Items => ({ shape: 'items', name, label, told: 'details', ...rest });

/** The rows of a kind: those of `Listing` and of the table with what is its own, one to one. */
export interface Section {
  readonly table: string;
  readonly key: string;
  readonly fields: readonly Field[];
}

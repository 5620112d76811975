/** The table of fields laid flat, for forms and for words beside differences: "contacts/phone" is the phone number of each contact. */
import type { ListingKind } from '../../../generated/prisma/client.ts';
import { type Field, fieldsOf, type Held, type LeafType } from './fields/index.ts';

export interface RecordField {
  /** Without the ids of items: "contacts/phone". */
  readonly path: string;
  readonly label: string;
  readonly hint: string | null;
  /** A leaf's own type; `items` for a list of rows, `part` for fields that belong together, `counts` for a number by each of its options. */
  readonly type: LeafType | 'items' | 'part' | 'counts';
  readonly options: readonly string[];
  /** Its vocabulary, or the kind of listing that it names. */
  readonly of: string | null;
  readonly required: boolean;
  /** The most letters, members or the largest number. */
  readonly most: number | null;
  readonly held: Held | null;
  /** The public sees it. */
  readonly publicly: boolean;
  /** It may be somebody's own, so that consent is asked for. */
  readonly personal: boolean;
  /** It says where the listing is. */
  readonly locates: boolean;
}

/** An Int of GraphQL holds no more. A form needs no such number: what is more is refused in words. */
const largest = 2 ** 31 - 1;

const personal = new Set(['contacts/phone', 'contacts/email', 'location/lines', 'contacts/consent']);

function laidFlat(prefix: string, fields: readonly Field[]): RecordField[] {
  return fields.flatMap((field) => {
    const path = prefix + field.name;
    const own: RecordField = {
      path,
      label: field.label,
      hint: field.hint ?? null,
      type: field.shape === 'leaf' ? field.type : field.shape === 'items' ? 'items' : field.shape === 'keyed' ? 'counts' : 'part',
      options: 'options' in field ? (field.options ?? []) : [],
      of: field.shape === 'leaf' ? (field.vocabulary ?? field.kind ?? null) : null,
      required: field.shape === 'leaf' && (field.required ?? false),
      most: field.shape === 'leaf' && field.most && field.most <= largest ? field.most : null,
      held: field.held ?? null,
      publicly: field.told !== null,
      personal: personal.has(path),
      locates: field.shape === 'leaf' && (field.locates ?? false),
    };
    return 'fields' in field ? [own, ...laidFlat(`${path}/`, field.fields)] : [own];
  });
}

const lists = new Map<ListingKind, readonly RecordField[]>();

export function recordFields(kind: ListingKind): readonly RecordField[] {
  const known = lists.get(kind) ?? laidFlat('', fieldsOf(kind));
  lists.set(kind, known);
  return known;
}

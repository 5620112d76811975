/** What of two records the one that stays would hold, field by field: worked out from their documents alone, for the screen and for the merge itself. */
import { type Fault, InputFaults } from '../../refusals.ts';
import { type Item, isEmpty, isItems, isObject, isSame, type Json } from '../records/document.ts';
import { type Field, fieldAt, fieldsOf, type Items, type Leaf } from '../records/fields/index.ts';
import type { FullRecord } from '../records/read-record.ts';

export type Take = 'SURVIVOR' | 'MERGED' | 'BOTH';

export interface PlannedField {
  readonly path: string;
  readonly label: string;
  readonly survivor: Json;
  readonly merged: Json;
  /** What the choice, or without one the rule, comes to. */
  readonly take: Take;
  /** What may be chosen. */
  readonly options: readonly Take[];
}

export interface ListMove {
  readonly field: Items;
  /** Ids that go to the survivor, and from it to the merged one. */
  readonly come: readonly number[];
  readonly go: readonly number[];
}

export interface MergePlan {
  readonly fields: readonly PlannedField[];
  readonly patch: Readonly<Record<string, Json>>;
  readonly lists: readonly ListMove[];
}

/** When a record is published is its own affair. */
const untouched = new Set(['publishFrom', 'publishUntil', 'owner', 'steward']);
const manyTypes = new Set(['terms', 'places', 'texts', 'choices', 'languages', 'listings', 'dates']);
const isMany = (field: Field): field is Leaf => field.shape === 'leaf' && manyTypes.has(field.type);
const optionsOf = (field: Field): readonly Take[] =>
  field.shape === 'items' || isMany(field) ? ['BOTH', 'SURVIVOR', 'MERGED'] : ['SURVIVOR', 'MERGED'];

const openness = ['HIDDEN', 'AREA', 'EXACT'];
const opens = (location: Json | undefined) => (isObject(location) ? openness.indexOf(String(location.visibility)) : 3);

/** Without a choice: lists unite, what only one tells is kept, and a location is never told more openly than either of the two tells it. */
function usual(field: Field, survivor: Json | undefined, merged: Json | undefined): Take {
  if (field.shape === 'items' || isMany(field)) return 'BOTH';
  if (field.name === 'location')
    return isEmpty(survivor) || opens(merged) < opens(survivor) ? (isEmpty(merged) ? 'SURVIVOR' : 'MERGED') : 'SURVIVOR';
  return isEmpty(survivor) && !isEmpty(merged) ? 'MERGED' : 'SURVIVOR';
}

export function mergePlan(survivor: FullRecord, merged: FullRecord, choices: Readonly<Record<string, unknown>>): MergePlan {
  const fields: PlannedField[] = [];
  const patch: Record<string, Json> = {};
  const lists: ListMove[] = [];
  checkChoices(survivor, choices);
  for (const field of fieldsOf(survivor.kind)) {
    const [mine, theirs] = [survivor.document[field.name], merged.document[field.name]];
    if (isSame(mine, theirs) || field.shape === 'consent') continue;
    if (untouched.has(field.name) && !(isEmpty(mine) && !isEmpty(theirs) && field.name !== 'publishFrom' && field.name !== 'publishUntil'))
      continue;
    const take = (choices[field.name] as Take | undefined) ?? usual(field, mine, theirs);
    fields.push({ path: field.name, label: field.label, survivor: mine ?? null, merged: theirs ?? null, take, options: optionsOf(field) });
    if (field.shape === 'items') lists.push(listMove(field, mine, theirs, take));
    else if (take === 'BOTH') patch[field.name] = united(mine, theirs);
    else if (take === 'MERGED') patch[field.name] = theirs ?? null;
  }
  // A single line of an address, where only that is chosen.
  for (const [path, take] of Object.entries(choices))
    if (path.includes('/') && take === 'MERGED') patch[path] = valueAt(merged.document, path.split('/'));
  return { fields, patch, lists: lists.filter(({ come, go }) => come.length + go.length) };
}

function checkChoices({ kind }: FullRecord, choices: Readonly<Record<string, unknown>>): void {
  const faults: Fault[] = [];
  for (const [path, take] of Object.entries(choices)) {
    const found = fieldAt(kind, path);
    const options =
      !found || found.what === 'item' || found.what === 'order' ? [] : path.includes('/') ? ['SURVIVOR', 'MERGED'] : optionsOf(found.field);
    if (!options.length) faults.push({ path: path.slice(0, 120), message: `There is no field "${path.slice(0, 60)}" to choose.` });
    else if (!(options as unknown[]).includes(take)) faults.push({ path, message: `Choose ${options.join(' or ')} for ${path}.` });
  }
  if (faults.length) throw new InputFaults(faults.slice(0, 100));
}

const valueAt = (value: Json | undefined, [segment, ...rest]: readonly string[]): Json =>
  segment === undefined ? (value ?? null) : valueAt(isObject(value) ? value[segment] : undefined, rest);

function united(mine: Json | undefined, theirs: Json | undefined): Json {
  const own = Array.isArray(mine) ? (mine as readonly Json[]) : [];
  const other = Array.isArray(theirs) ? (theirs as readonly Json[]) : [];
  return [...own, ...other.filter((value) => !own.some((known) => isSame(known, value)))];
}

/** An item without what is its row's alone. */
const said = (value: Json | undefined): Json => {
  if (Array.isArray(value)) return (value as readonly Json[]).map(said);
  if (!isObject(value)) return typeof value === 'string' ? value.trim().toLowerCase() : (value ?? null);
  const { id: _id, ...rest } = value;
  return Object.fromEntries(Object.entries(rest).map(([name, inner]) => [name, said(inner)]));
};

function listMove(field: Items, mine: Json | undefined, theirs: Json | undefined, take: Take): ListMove {
  const [own, other] = [isItems(mine) ? mine : [], isItems(theirs) ? theirs : []];
  const ids = (items: readonly Item[]) => items.map(({ id }) => Number(id));
  if (take === 'SURVIVOR') return { field, come: [], go: [] };
  if (take === 'MERGED') return { field, come: ids(other), go: ids(own) };
  const known = own.map(said);
  return { field, come: ids(other.filter((item) => !known.some((one) => isSame(one, said(item))))), go: [] };
}

/** What of an owner's edit waits for a curator; the rest is live at once (issue 4, point 2; docs/decisions/0033). */
import { getDomain } from 'tldts';
import type { ListingKind } from '../../../generated/prisma/client.ts';
import { looksPersonal } from '../personal/looks-personal.ts';
import { type Change, type Changes, isItems, isObject, type Json, type JsonObject, type RecordDocument } from './document.ts';
import { type Field, fieldAt, type Leaf } from './fields/index.ts';

const openness: Record<string, number> = { HIDDEN: 0, AREA: 1, EXACT: 2 };

/** The paths of an edit that wait. */
export function heldPaths(kind: ListingKind, before: RecordDocument, changes: Changes): string[] {
  const domains = new Set(webDomains(before));
  return Object.entries(changes)
    .filter(([path, change]) => isHeld(kind, before, path, change, domains))
    .map(([path]) => path);
}

function isHeld(kind: ListingKind, before: RecordDocument, path: string, change: Change, domains: ReadonlySet<string>): boolean {
  const found = fieldAt(kind, path);
  if (!found) return true;
  const { field, what } = found;
  if (path.startsWith('contacts/') && exposesPerson(before, path, change)) return true;
  if (what === 'item' && field.shape === 'items') {
    if (field.held === 'always') return true;
    return isObject(change.new) && isItemHeld(field.fields, change.new, domains);
  }
  // The fields of an item that is held whole: register numbers.
  if (fieldAt(kind, path.split('/')[0] ?? '')?.field.held === 'always') return true;
  return field.shape === 'leaf' && isLeafHeld(field, change, domains, path === 'location/visibility');
}

function isItemHeld(fields: readonly Field[], item: JsonObject, domains: ReadonlySet<string>): boolean {
  return fields.some(
    (field) => field.shape === 'leaf' && field.held && isLeafHeld(field, { new: item[field.name] ?? null }, domains, false),
  );
}

const listed = (value: Json | undefined): readonly Json[] => (Array.isArray(value) ? value : value == null ? [] : [value]);

function isLeafHeld(field: Leaf, change: Change, domains: ReadonlySet<string>, own: boolean): boolean {
  switch (field.held) {
    case undefined:
      return false;
    case 'always':
      return true;
    case 'added':
      return listed(change.new).some((value) => !listed(change.old).includes(value));
    case 'domain':
      return typeof change.new === 'string' && !domains.has(domainOf(change.new) ?? '');
    case 'wider': {
      // Without a location nothing was withheld; saying that little may be known is narrower.
      const was = typeof change.old === 'string' ? (openness[change.old] ?? 2) : 2;
      const is = typeof change.new === 'string' ? (openness[change.new] ?? 2) : 2;
      return own && is > was;
    }
  }
}

/** A contact that everybody would see and that looks like one person's own, without their consent. */
function exposesPerson(before: RecordDocument, path: string, change: Change): boolean {
  const [, id = '', name] = path.split('/');
  const was = isItems(before.contacts) ? before.contacts.find((contact) => contact.id === id) : undefined;
  if (name === undefined) return isObject(change.new) && change.new.public === true && isPersonal(change.new, before);
  if (!['phone', 'email', 'public'].includes(name) || !was) return false;
  const is = { ...was, [name]: change.new ?? null };
  return is.public === true && isPersonal(is, before) && (name === 'public' || change.new != null);
}

const textOf = (value: Json | undefined) => (typeof value === 'string' ? value : null);
const isPersonal = (contact: JsonObject, { name }: RecordDocument) =>
  looksPersonal({ email: textOf(contact.email), phone: textOf(contact.phone), listingName: textOf(name) ?? '' }) !== null;

const domainOf = (url: string) => getDomain(url, { allowPrivateDomains: true });

/** The domains that a record's own addresses already are under. */
function webDomains(document: RecordDocument): string[] {
  const urls: Json[] = [];
  const collect = (value: Json | undefined): void => {
    if (typeof value === 'string') {
      if (/^https?:\/\//.test(value)) urls.push(value);
    } else if (Array.isArray(value)) value.forEach(collect);
    else if (isObject(value)) Object.values(value).forEach(collect);
  };
  collect(document as Json);
  return urls.map((url) => domainOf(String(url))).filter((domain) => domain !== null);
}

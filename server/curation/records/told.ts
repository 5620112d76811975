/** What of a change the public log may say: which groups of fields, never what stands in them (`Listing.changes`). */
import type { ListingKind } from '../../../generated/prisma/client.ts';
import { type Changes, isItems, isObject, type Json, type RecordDocument } from './document.ts';
import { fieldAt, type Told } from './fields/index.ts';

export function toldGroups(kind: ListingKind, before: RecordDocument, after: RecordDocument, changes: Changes): Told[] {
  const groups = new Set<Told>();
  for (const path of Object.keys(changes)) {
    const told = fieldAt(kind, path)?.field.told ?? null;
    if (told && !(told === 'contacts' && isForStaff(path, before, after))) groups.add(told);
  }
  return [...groups].toSorted();
}

/** A contact that was and is for staff only is nobody else's business. */
function isForStaff(path: string, before: RecordDocument, after: RecordDocument): boolean {
  const [, id] = path.split('/');
  return ![before, after].some((document) => isShown(document.contacts, id));
}

const isShown = (contacts: Json | undefined, id: string | undefined): boolean =>
  isItems(contacts) && contacts.some((contact) => (contact.id === id || id === 'order') && isObject(contact) && contact.public === true);

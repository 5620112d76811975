/** Ids of what only staff know of. They are global as all others, but `node` does not answer them: everything not public hangs on the viewer. */
import { decodeGlobalID, encodeGlobalID } from '@pothos/plugin-relay';
import { NotFound } from '../server/refusals.ts';
import { badInput } from './errors.ts';

export const staffId = (type: string, id: string | number) => encodeGlobalID(type, id);

/** What stands behind the type's name. Throws a sentence for the id of anything else. */
export function readStaffId(given: string | number, ...types: string[]): string {
  try {
    const { typename, id } = decodeGlobalID(String(given));
    if (types.includes(typename) && /^[\w-]{1,64}$/.test(id)) return id;
  } catch {
    // The sentence below tells it.
  }
  throw badInput(`"${String(given).slice(0, 60)}" is not the id of a ${types.join(' or ')}. Use an id that an answer gave you.`);
}

/** The same for rows that are numbered. */
export function readStaffNumber(given: string | number, ...types: string[]): number {
  const id = readStaffId(given, ...types);
  if (!/^\d{1,9}$/.test(id))
    throw badInput(`"${String(given).slice(0, 60)}" is not an id of Fingerpost. Use an id that an answer gave you.`);
  return Number(id);
}

const listingTypes = ['Group', 'Venue', 'Fund', 'Opportunity', 'Event', 'Record'];

/** @throws NotFound for what is no id of these types */
function numberOf(types: readonly string[], id: string): number {
  try {
    const { typename, id: number } = decodeGlobalID(id);
    if (types.includes(typename) && /^\d{1,9}$/.test(number)) return Number(number);
  } catch {
    // The sentence below tells it.
  }
  throw new NotFound(
    `"${id.slice(0, 60)}" is not an id of ${types.includes('Group') ? 'a listing' : 'this'}. Use one that an answer gave you.`,
  );
}

export const numberIn = (type: string, id: string) => numberOf([type], id);
export const numberInListing = (id: string) => numberOf(listingTypes, id);

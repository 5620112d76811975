/** Cursors are opaque to the asker: the order they belong to and the keys of a row in it. Keysets, because offsets read all they skip. */

import { InputError } from '../input-error.ts';

export type Key = string | number | null;
export type KeyType = 'string' | 'number' | 'number or null';

export function encodeCursor(order: string, keys: readonly Key[]): string {
  return Buffer.from(JSON.stringify([order, ...keys])).toString('base64url');
}

const fits: Record<KeyType, (key: unknown) => boolean> = {
  string: (key) => typeof key === 'string' && !key.includes('\0'),
  number: (key) => typeof key === 'number' && Number.isFinite(key),
  'number or null': (key) => key === null || (typeof key === 'number' && Number.isFinite(key)),
};

/** The keys in a cursor of this order. Throws `InputError` for anything else. */
export function decodeCursor(cursor: string, order: string, types: readonly KeyType[]): Key[] {
  const [given, ...keys] = parse(cursor);
  if (typeof given !== 'string')
    throw new InputError('The cursor in after is not one of ours. Use endCursor or cursor of an earlier answer, unchanged.');
  if (given !== order)
    throw new InputError(
      `The cursor in after belongs to the order ${given}, but this list is in the order ${order}. Ask again from the start.`,
    );
  const whole = keys.length === types.length && types.every((type, index) => fits[type](keys[index]));
  // The last key is an id, a 32-bit whole number.
  const id = keys.at(-1);
  if (!whole || !Number.isInteger(id) || Math.abs(id as number) > 2 ** 31 - 1)
    throw new InputError('The cursor in after is damaged. Use endCursor or cursor of an earlier answer, unchanged.');
  return keys as Key[];
}

function parse(cursor: string): unknown[] {
  try {
    const value: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString());
    return Array.isArray(value) ? value : [];
  } catch {
    return [];
  }
}

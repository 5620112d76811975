import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { applyPatch } from './apply-patch.ts';
import { differences, overlaps, patchOf, reversePatchOf } from './differences.ts';
import { isSame, type RecordDocument } from './document.ts';

const leaf = fc.oneof(
  fc.string({ maxLength: 8 }),
  fc.integer(),
  fc.boolean(),
  fc.constant(null),
  fc.array(fc.string({ maxLength: 3 }), { maxLength: 3 }),
);
const part = fc.option(fc.record({ free: leaf, from: leaf }), { nil: null });
const ids = fc.uniqueArray(fc.integer({ min: 1, max: 9 }).map(String), { maxLength: 5 });
const items = (fields: Record<string, fc.Arbitrary<unknown>>) =>
  ids.chain((chosen) => fc.tuple(...chosen.map((id) => fc.record(fields).map((item) => ({ id, ...item })))));
const document = fc.record({
  name: leaf,
  cost: part,
  contacts: items({ role: leaf, consent: part }),
  activities: items({ name: leaf, schedules: items({ rrule: leaf }) }),
}) as unknown as fc.Arbitrary<RecordDocument>;

/** Lists that are empty and parts of which nothing is known are the same as none. */
const plain = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.length ? value.map(plain) : null;
  if (typeof value !== 'object' || value === null) return value;
  const fields = Object.entries(value)
    .map(([name, inner]) => [name, plain(inner)] as const)
    .filter(([, inner]) => inner !== null);
  return fields.length ? Object.fromEntries(fields) : null;
};

describe('differences', () => {
  test('applied to the old document give the new one, and back', () => {
    fc.assert(
      fc.property(document, document, (before, after) => {
        const changes = differences(before, after);
        expect(plain(applyPatch(before, patchOf(changes)))).toEqual(plain(after));
        expect(plain(applyPatch(after, reversePatchOf(changes)))).toEqual(plain(before));
      }),
      { numRuns: 500 },
    );
  });

  test('of a document with itself are none', () => {
    fc.assert(
      fc.property(document, (one) => {
        expect(differences(one, structuredClone(one))).toEqual({});
      }),
    );
    expect(isSame({ cost: null }, { cost: null })).toBe(true);
  });

  test('name what came, went, changed and moved', () => {
    const before = {
      name: 'A',
      contacts: [
        { id: '1', role: 'x' },
        { id: '2', role: 'y' },
      ],
      cost: null,
    } as RecordDocument;
    const after = {
      name: 'B',
      contacts: [
        { id: '+1', role: 'z' },
        { id: '2', role: 'w' },
      ],
      cost: { free: true },
    } as RecordDocument;
    expect(differences(before, after)).toEqual({
      name: { old: 'A', new: 'B' },
      'contacts/1': { old: { id: '1', role: 'x' } },
      'contacts/+1': { new: { id: '+1', role: 'z' } },
      'contacts/2/role': { old: 'y', new: 'w' },
      'contacts/order': { old: ['1', '2'], new: ['+1', '2'] },
      'cost/free': { old: null, new: true },
    });
    expect(reversePatchOf({ name: { old: 'A', new: 'B' }, 'contacts/+1': { new: 'z' } })).toEqual({ name: 'A', 'contacts/+1': null });
  });

  test('overlap where one is part of the other', () => {
    expect(overlaps('contacts/1', 'contacts/1/phone')).toBe(true);
    expect(overlaps('contacts/1', 'contacts/12')).toBe(false);
  });
});

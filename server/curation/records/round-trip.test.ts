// Random edits of real records: what is changed and brought back is the same document, whatever it was.
import * as fc from 'fast-check';
import type { ListingKind } from '../../../generated/prisma/client.ts';
import type { Database } from '../../database.ts';
import { fundFaults } from '../../funding/check-fund.ts';
import { describe, expect, countyTest as test } from '../../testkit/fixture.ts';
import { makeViewer } from '../../testkit/viewers.ts';
import { applyPatch } from './apply-patch.ts';
import { isSame, type Json, type RecordDocument } from './document.ts';
import { type Field, fieldsOf, type Leaf } from './fields/index.ts';
import { changeRecord, differences, patchOf, readRecord } from './index.ts';
import { restoreRevision } from './restore-revision.ts';

const now = new Date('2026-11-22T12:00:00Z');
const author = { id: 'account:a', as: 'STEWARD', bodyId: null } as const;
const kinds: ListingKind[] = ['GROUP', 'VENUE', 'FUND', 'OPPORTUNITY', 'EVENT'];

interface Words {
  places: string[];
  terms: Record<string, string[]>;
}

async function wordsOf(db: Database): Promise<Words> {
  const places = await db.place.findMany({ take: 12, select: { slug: true } });
  const terms: Words['terms'] = {};
  for (const { vocabulary, slug } of await db.term.findMany({ select: { vocabulary: true, slug: true } }))
    terms[vocabulary] = [...(terms[vocabulary] ?? []), slug];
  return { places: places.map(({ slug }) => slug), terms };
}

const word = fc.constantFrom('Tea', 'and', 'cake', '<script>alert(1)</script>', 'Café “Fen”', "Robert'); DROP TABLE", '🎉', '**bold**');
const text = (most: number) =>
  fc.array(word, { minLength: 1, maxLength: 4 }).map((words) => words.join(' ').slice(0, most).trim() || 'Tea');
const date = fc.date({ min: new Date('2020-01-01'), max: new Date('2030-12-31'), noInvalidDate: true });

/** A value that the field keeps as it is; null where it may be empty. */
function writtenIn(field: Leaf, words: Words): fc.Arbitrary<Json> | null {
  const filled = ((): fc.Arbitrary<Json> | null => {
    switch (field.type) {
      case 'text':
      case 'long-text':
        return text(field.most ?? 300);
      case 'texts':
        return fc.array(text(300), { minLength: 1, maxLength: 3 });
      case 'integer':
        return fc.integer({ min: field.least ?? 0, max: Math.min(field.most ?? 1000, 5000) });
      case 'number':
        return fc
          .integer({ min: Math.ceil((field.least ?? 0) * 100), max: Math.floor((field.most ?? 100) * 100) })
          .map((value) => value / 100);
      case 'pence':
        return fc.integer({ min: 0, max: 5_000_000 });
      case 'boolean':
        return fc.boolean();
      case 'choice':
        return fc.constantFrom(...(field.options ?? []));
      case 'choices':
        return fc.uniqueArray(fc.constantFrom(...(field.options ?? [])), { minLength: 1, maxLength: 3 });
      case 'date':
        return date.map((day) => day.toISOString().slice(0, 10));
      case 'dates':
        return fc
          .uniqueArray(
            date.map((day) => day.toISOString().slice(0, 10)),
            { minLength: 1, maxLength: 3 },
          )
          .map((days) => days.toSorted());
      case 'moment':
        return date.map((moment) => moment.toISOString());
      case 'time':
        return fc.constantFrom('09:00', '10:30', '19:45');
      case 'url':
        return fc.constantFrom('https://www.example.org/a?b=c', 'https://fens.example/');
      case 'email':
        return fc.constantFrom('office@example.org', 'clerk@fens.example');
      case 'phone':
        return fc.constantFrom('01354 123456', '+44 1480 123456');
      case 'postcode':
        return fc.constantFrom('PE28 3AB', 'CB1 1AA');
      case 'rule':
        return fc.constantFrom('FREQ=WEEKLY;BYDAY=TU', 'FREQ=MONTHLY;BYDAY=1SA');
      case 'languages':
        return fc.uniqueArray(fc.constantFrom('pl', 'lt', 'ro'), { minLength: 1 });
      case 'eligibility':
        return fc.oneof(
          fc.constant({ asks: 'income', most: 5000 }),
          fc.constant({ asks: 'registered' }),
          fc.record({
            asks: fc.constant('place'),
            anyOf: fc.uniqueArray(fc.constantFrom(...words.places), { minLength: 1, maxLength: 3 }),
          }),
        );
      case 'term':
        return fc.constantFrom(...(words.terms[field.vocabulary ?? ''] ?? []));
      case 'terms':
        return fc.uniqueArray(fc.constantFrom(...(words.terms[field.vocabulary ?? ''] ?? [])), { minLength: 1, maxLength: 3 });
      case 'place':
        return fc.constantFrom(...words.places);
      case 'places':
        return fc.uniqueArray(fc.constantFrom(...words.places), { minLength: 1, maxLength: 3 });
      default:
        return null;
    }
  })();
  if (!filled || field.required || field.fallback !== undefined) return filled;
  return fc.oneof({ weight: 4, arbitrary: filled }, { weight: 1, arbitrary: fc.constant(null) });
}

/** Left alone: what decides whether others may see it, and what points to other records. */
const leftAlone = new Set(
  'name location owner steward publishFrom publishUntil identifiers council contacts/public contacts/personal contacts/consent'.split(' '),
);
const isLeftAlone = (path: string) => leftAlone.has(path.replace(/\/(\+?\d+)(?=\/)/g, ''));

/** Random patches of some fields: values, new items, items that go, another order. */
function patches(
  fields: readonly Field[],
  document: { readonly [name: string]: Json | undefined },
  words: Words,
  prefix = '',
): fc.Arbitrary<Record<string, Json>> {
  const each = fields
    .filter((field) => !isLeftAlone(prefix + field.name))
    .flatMap((field): fc.Arbitrary<Record<string, Json>>[] => {
      const path = prefix + field.name;
      if (field.shape === 'leaf') {
        const value = writtenIn(field, words);
        return value ? [value.map((written) => ({ [path]: written }))] : [];
      }
      if (field.shape === 'part') {
        const inside = field.fields.flatMap((inner) => {
          const value = inner.shape === 'leaf' ? writtenIn(inner, words) : null;
          return value ? [value.map((written): [string, Json] => [inner.name, written])] : [];
        });
        return [fc.tuple(...inside).map((pairs) => ({ [path]: Object.fromEntries(pairs) }))];
      }
      if (field.shape === 'keyed')
        return [
          fc
            .constantFrom(...field.options)
            .chain((key) => fc.integer({ min: 1, max: 500 }).map((people) => ({ [`${path}/${key}`]: people }))),
        ];
      if (field.shape !== 'items') return [];
      const here = (document[field.name] ?? []) as { id: string }[];
      const fresh = item(field.fields, words, `${path}/`).map((made) => ({ [`${path}/+1`]: made }) as Record<string, Json>);
      const gone = here.map(({ id }) => fc.constant({ [`${path}/${id}`]: null }));
      const order =
        here.length > 1 && !field.orderedBy
          ? [
              fc
                .shuffledSubarray(
                  here.map(({ id }) => id),
                  { minLength: here.length },
                )
                .map((ids) => ({ [`${path}/order`]: ids }) as Record<string, Json>),
            ]
          : [];
      const inner = here.map((one) => patches(field.fields, one as never, words, `${path}/${one.id}/`));
      return [fresh, ...gone, ...order, ...inner];
    });
  return fc
    .subarray(each, { minLength: 1, maxLength: Math.min(5, each.length) })
    .chain((chosen) => fc.tuple(...chosen).map((parts) => Object.assign({}, ...parts) as Record<string, Json>));
}

function item(fields: readonly Field[], words: Words, prefix: string): fc.Arbitrary<Json> {
  const pairs = fields
    .filter((field) => !isLeftAlone(prefix + field.name))
    .flatMap((field): fc.Arbitrary<[string, Json]>[] => {
      if (field.shape === 'items')
        return [fc.array(item(field.fields, words, `${prefix}${field.name}/`), { maxLength: 2 }).map((made) => [field.name, made])];
      const value = field.shape === 'leaf' ? writtenIn(field, words) : null;
      return value ? [value.map((written) => [field.name, written])] : [];
    });
  return fc.tuple(...pairs).map((chosen) => Object.fromEntries(chosen));
}

/** A patch that removes an item and writes into it speaks of nothing that stays. */
const consistent = (patch: Record<string, Json>) =>
  Object.fromEntries(
    Object.entries(patch).filter(
      ([path]) => !Object.entries(patch).some(([other, value]) => value === null && path.startsWith(`${other}/`)),
    ),
  );

describe('a record that is changed at random and brought back', () => {
  test.for(kinds)('is the same document: %s', { timeout: 120_000 }, async (kind, { db }) => {
    const words = await wordsOf(db);
    const body = await db.listing.findFirstOrThrow({ where: { kind: 'GROUP' }, select: { id: true } });
    const viewer = await makeViewer(db, { role: 'ADMIN', body });
    const listings = await db.listing.findMany({
      where: { kind, status: 'PUBLISHED', catalogue: { OR: [{ visibility: null }, { visibility: 'EXACT' }] } },
      take: 12,
      orderBy: { activities: { _count: 'desc' } },
      select: { id: true },
    });
    const seeds = fc.sample(fc.tuple(fc.constantFrom(...listings), fc.integer()), { numRuns: 6, seed: 4 });
    for (const [{ id }, seed] of seeds) {
      const before = await readRecord(db, id);
      if (!before) throw new Error('gone');
      const allowed = patches(fieldsOf(kind), before.document, words)
        .map(consistent)
        .filter((patch) => kind !== 'FUND' || !fundFaults(before.document, applyPatch(before.document, patch)).length);
      const [set = {}] = fc.sample(allowed, { numRuns: 1, seed });
      const done = await db.$transaction((tx) => changeRecord(tx, { listingId: id, version: before.version, set, author, now }));
      const after = await readRecord(db, id);
      if (!after) throw new Error('gone');
      // What the revision says is what differs.
      expect(differences(before.document, after.document)).toEqual(done.changes);
      expect(isSame(applyPatch(before.document, patchOf(done.changes)), after.document as Json as RecordDocument)).toBe(true);
      await restoreRevision({ db, viewer, now }, { listingId: id, version: after.version, to: before.version });
      const restored = await readRecord(db, id);
      expect(restored?.document, JSON.stringify({ kind, id, set })).toEqual(before.document);
    }
  });
});

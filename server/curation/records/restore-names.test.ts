import type { Database } from '../../database.ts';
import { mergePlaces } from '../../registers/merge-places.ts';
import { mergeTerms } from '../../registers/merge-terms.ts';
import { describe, expect, test } from '../../testkit/fixture.ts';
import { makeGroup, makePlace, makeRole } from '../../testkit/rows.ts';
import { makeViewer } from '../../testkit/viewers.ts';
import { mergeRecords } from '../duplicates/merge.ts';
import { changeRecord } from './change-record.ts';
import type { Patch } from './document.ts';
import { readRecord } from './read-record.ts';
import { listingReference } from './references.ts';
import { restoreRevision } from './restore-revision.ts';

const now = new Date('2026-11-22T12:00:00Z');
const author = { id: 'account:a', as: 'STEWARD', bodyId: null } as const;

const makeTerm = (db: Database, slug: string) => db.term.create({ data: { vocabulary: 'THEME', slug, label: slug } });

async function change(db: Database, listingId: number, set: Patch): Promise<number> {
  const { version } = (await readRecord(db, listingId)) ?? { version: 0 };
  return (await db.$transaction((tx) => changeRecord(tx, { listingId, version, set, author, now }))).version;
}

async function adminOf(db: Database, body: { id: number }) {
  const viewer = await makeViewer(db, { role: 'ADMIN', body });
  const restore = async (listingId: number, to: number) => {
    const { version } = (await readRecord(db, listingId)) ?? { version: 0 };
    await restoreRevision({ db, viewer, now }, { listingId, version, to });
    return (await readRecord(db, listingId))?.document;
  };
  return { viewer, restore };
}

describe('an earlier state is brought back though it names', () => {
  test('a term and a place that were merged since: they are what they became', async ({ db }) => {
    const group = await makeGroup(db, { name: 'Then And Now' });
    const { viewer, restore } = await adminOf(db, group);
    const [old, kept] = [await makeTerm(db, 'gardening-then'), await makeTerm(db, 'gardening-now')];
    const [village, parish] = [
      await makePlace(db, { slug: 'village-then', kind: 'PARISH' }),
      await makePlace(db, { slug: 'parish-now', kind: 'PARISH' }),
    ];
    const to = await change(db, group.id, { themes: ['gardening-then', 'gardening-now'], places: ['village-then'] });
    await change(db, group.id, { themes: [], places: [] });
    await mergeTerms(db, old.id, kept.id, { viewer, now } as never);
    await mergePlaces(db, village.id, parish.id, { viewer, now } as never);
    expect(await restore(group.id, to)).toMatchObject({ themes: ['gardening-now'], places: ['parish-now'] });
  });

  test('a term that was given another slug', async ({ db }) => {
    const group = await makeGroup(db, { name: 'Renamed Word' });
    const { restore } = await adminOf(db, group);
    const term = await makeTerm(db, 'slug-then');
    const to = await change(db, group.id, { themes: ['slug-then'] });
    await change(db, group.id, { themes: [] });
    await db.term.update({ where: { id: term.id }, data: { slug: 'slug-now' } });
    await db.formerTerm.create({ data: { vocabulary: 'THEME', slug: 'slug-then', termId: term.id } });
    expect(await restore(group.id, to)).toMatchObject({ themes: ['slug-now'] });
    // Writing the old word again is no change.
    const { version } = (await readRecord(db, group.id)) ?? { version: 0 };
    expect(await change(db, group.id, { themes: ['slug-then'] })).toBe(version);
  });

  test('a body that was merged into another: the other', async ({ db }) => {
    const [one, other] = [await makeGroup(db, { name: 'Body Then' }), await makeGroup(db, { name: 'Body Now' })];
    const { restore } = await adminOf(db, other);
    const role = await makeRole(db, { name: 'Driver', groupId: other.id });
    const to = await change(db, role.id, { owner: listingReference('GROUP', one.id) });
    await change(db, role.id, { owner: null });
    await db.$transaction((tx) => mergeRecords(tx, { survivorId: other.id, mergedId: one.id, choices: {}, author, now }));
    expect(await restore(role.id, to)).toMatchObject({ owner: listingReference('GROUP', other.id) });
  });

  test('a word that was taken out for good: it is left out, and the history says so', async ({ db }) => {
    const group = await makeGroup(db, { name: 'Gone Word' });
    const { restore } = await adminOf(db, group);
    await makeTerm(db, 'still-here');
    const gone = await makeTerm(db, 'gone-for-good');
    const fact = await db.term.create({ data: { vocabulary: 'ACCESS', slug: 'gone-access', label: 'Gone access' } });
    const to = await change(db, group.id, {
      themes: ['gone-for-good', 'still-here'],
      'accessFacts/+1': { term: 'gone-access', answer: 'YES' },
    });
    await change(db, group.id, { themes: [], accessFacts: [] });
    await db.term.deleteMany({ where: { id: { in: [gone.id, fact.id] } } });
    expect(await restore(group.id, to)).toMatchObject({ themes: ['still-here'], accessFacts: [] });
    const last = await db.revision.findFirstOrThrow({ where: { listingId: group.id }, orderBy: { version: 'desc' } });
    expect(last.reason).toBe(
      `Back to revision ${to}. Left out, as it is no longer there: Themes “gone-for-good”, What it is about “gone-access”.`,
    );
  });
});

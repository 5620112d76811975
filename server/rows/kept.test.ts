import type { Database } from '../database.ts';
import { describe, expect, test } from '../testkit/fixture.ts';
import { makeGroup, makePlace } from '../testkit/rows.ts';
import { rowsById } from './read.ts';

const select = {
  id: true,
  type: { select: { label: true } },
  terms: { orderBy: [{ position: 'asc' }], take: 10, select: { term: { select: { id: true, label: true, alternativeLabels: true } } } },
  publicPlaces: { orderBy: [{ position: 'asc' }], take: 10, select: { place: { select: { name: true, kind: true } } } },
  sources: { select: { identifier: true, source: { select: { attribution: true, asAt: true } } } },
};

async function makeListing(db: Database, slug: string): Promise<number> {
  const parish = await makePlace(db, { slug: `${slug}-parish`, kind: 'PARISH', name: `Parish of ${slug}` });
  const { id } = await makeGroup(db, { slug, name: slug, places: [parish] });
  const term = await db.term.create({ data: { vocabulary: 'THEME', slug, label: 'Gardens', alternativeLabels: ['Plots'] } });
  await db.listingTerm.create({ data: { listingId: id, termId: term.id } });
  const source = await db.source.create({
    data: { system: slug, title: slug, licence: 'ours', attribution: 'The Paper', asAt: new Date('2024-02-29') },
  });
  await db.listingSource.create({ data: { listingId: id, sourceId: source.id, asAt: new Date('2024-03-01') } });
  return id;
}

const read = (db: Database, id: number) => rowsById(db, 'Listing', [id], select);
const prismas = (db: Database, id: number) => db.listing.findMany({ where: { id }, select: select as never });

async function listen(db: Database): Promise<void> {
  db.changes.start();
  await expect.poll(() => db.changes.fresh()).toBe(true);
}

describe('terms, places and sources', () => {
  test('are not read with the rows that name them while changes are heard of', async ({ db, sql }) => {
    const id = await makeListing(db, 'kept');
    await listen(db);
    const before = await read(db, id);
    sql.length = 0;
    expect(await read(db, id)).toStrictEqual(await prismas(db, id));
    expect(before).toStrictEqual(await prismas(db, id));
    expect(sql[0]).toContain('"termId"');
    expect(sql[0]).not.toMatch(/"Term"|"Place"|"Source"/);
  });

  test('are told as they are now after a change', async ({ db }) => {
    const id = await makeListing(db, 'changing');
    await listen(db);
    await read(db, id);
    await db.term.updateMany({ where: { slug: 'changing' }, data: { label: 'Allotments' } });
    await db.source.updateMany({ where: { system: 'changing' }, data: { attribution: 'The Gazette' } });
    await expect.poll(async () => JSON.stringify(await read(db, id)), { timeout: 2000 }).toMatch(/Allotments.*Gazette/);
    expect(await read(db, id)).toStrictEqual(await prismas(db, id));
  });

  test('that came since what is kept was read, or that are never kept, are read with the rows', async ({ db }) => {
    await listen(db);
    await read(db, await makeListing(db, 'early'));
    const id = await makeListing(db, 'late');
    expect(await read(db, id)).toStrictEqual(await prismas(db, id));
    const lsoa = await db.place.create({ data: { slug: 'an-lsoa', name: 'An LSOA', kind: 'LSOA' } });
    await db.listingPlace.create({ data: { listingId: id, placeId: lsoa.id, position: 9 } });
    const rows = await read(db, id);
    expect(JSON.stringify(rows)).toContain('An LSOA');
    expect(rows).toStrictEqual(await prismas(db, id));
  });
});

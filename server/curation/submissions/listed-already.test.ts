import type { Database } from '../../database.ts';
import { ask, askRaw } from '../../testkit/ask.ts';
import { countyTest, describe, expect, test } from '../../testkit/fixture.ts';
import { makeGroup, makeLayers, makeVenue, makeWithheld, secretAddress } from '../../testkit/rows.ts';
import { compareDue } from '../duplicates/sweep.ts';

const now = new Date('2026-11-22T12:00:00Z');
interface Typed {
  kind?: string;
  name: string;
  place?: string;
  postcode?: string;
  website?: string;
}

const query = `query ($kind: ListingKind!, $name: String!, $place: String, $postcode: String, $website: String) {
  listedAlready(kind: $kind, name: $name, place: $place, postcode: $postcode, website: $website) { name } }`;
async function named(db: Database, typed: Typed): Promise<string[]> {
  const { listedAlready } = await ask(db, query, { variables: { kind: 'GROUP', ...typed }, now });
  return listedAlready.map(({ name }: { name: string }) => name);
}

countyTest('what is listed is offered in any spelling, the likeliest first, and what only shares its words is not', async ({ db }) => {
  await compareDue(db, now);
  expect(await named(db, { name: 'The Somersham Time Bank', place: 'Somersham' })).toEqual(['Somersham Timebank']);
  expect(await named(db, { name: 'somersham timebnak' })).toContain('Somersham Timebank');
  expect(await named(db, { name: 'Somersham Walking Football', place: 'Somersham' })).toEqual([]);
  // Another kind is another thing, however it is called.
  expect(await named(db, { kind: 'VENUE', name: 'Somersham Timebank' })).toEqual([]);
});

test('a page or a postcode finds what stands under another name, and a new entry is found once it was compared', async ({ db }) => {
  const layers = await makeLayers(db);
  await makeGroup(db, {
    name: 'Wagtail Singers',
    places: [layers.other],
    location: { visibility: 'EXACT', placeId: layers.other.id, postcode: 'CB7 5ZZ' },
    links: { create: [{ kind: 'WEBSITE', url: 'https://www.villages.example/groups/wagtail' }] },
  });
  await compareDue(db, now);
  expect(await named(db, { name: 'Wagtail Choir', place: 'Sparrow', website: 'villages.example/groups/wagtail' })).toEqual([]);
  expect(await named(db, { name: 'Wagtail Singing', place: 'Sparrow', postcode: 'CB7 5ZZ' })).toEqual(['Wagtail Singers']);
});

describe('what is not public', () => {
  /** What is true of it, beside what is not: whoever guesses must not see which is which. */
  const guesses: readonly (readonly [right: Omit<Typed, 'name'>, wrong: Omit<Typed, 'name'>])[] = [
    [{ place: 'Canary End' }, { place: 'Sparrow' }],
    [{ postcode: 'AA1 1ZZ' }, { postcode: 'AA9 9ZZ' }],
    [{ website: 'https://canary.example/home' }, { website: 'https://elsewhere.example/home' }],
    [
      { place: 'Canary End', postcode: 'AA1 1ZZ', website: 'https://canary.example/home' },
      { place: 'Sparrow', postcode: 'AA9 9ZZ', website: 'https://elsewhere.example/home' },
    ],
  ];

  for (const visibility of ['HIDDEN', 'AREA'] as const)
    test(`of a location that is ${visibility}, no guess of where it is changes what is offered`, async ({ db }) => {
      const settlement = (await db.place.findUnique({ where: { slug: 'canary-end' } })) ?? (await makeLayers(db)).settlement;
      await makeGroup(db, {
        name: `Nightjar House ${visibility}`,
        places: [settlement],
        location: { visibility, ...secretAddress({ settlement } as never) },
        identifiers: { create: [{ scheme: 'GB-CHC', value: '1999999' }] },
        links: { create: [{ kind: 'WEBSITE', url: 'https://canary.example/home' }] },
      });
      // So many of nearly that name that an extra key would bring it among those that are compared.
      for (let at = 0; at < 40; at++) await makeGroup(db, { name: `Nightjar House Friends ${visibility} ${at}` });
      await compareDue(db, now);
      for (const [right, wrong] of guesses)
        for (const name of ['Nightjar House', `Nightjar House ${visibility}`, 'Something else'])
          expect(await named(db, { name, ...right }), JSON.stringify(right)).toEqual(await named(db, { name, ...wrong }));
    });

  test('a settlement finer than the parish that is told finds nothing of an AREA listing', async ({ db }) => {
    const settlement = await db.place.findUniqueOrThrow({ where: { slug: 'canary-end' } });
    await makeGroup(db, { name: 'Bittern Rest', places: [settlement], location: { visibility: 'AREA', placeId: settlement.id } });
    await compareDue(db, now);
    // It is of another place, as far as anybody can read: its parish is what it is known by.
    const near = await named(db, { name: 'Bittern Resting Place', place: 'Canary End' });
    expect(near).toEqual(await named(db, { name: 'Bittern Resting Place', place: 'Sparrow' }));
  });

  test('drafts, suspended and archived ones, bodies that are not listed and merged ones are never offered', async ({ db }) => {
    const into = await makeGroup(db, { name: 'Dunnock Survivor' });
    for (const status of ['DRAFT', 'SUBMITTED', 'SUSPENDED', 'ARCHIVED'] as const)
      await makeGroup(db, { name: 'Dunnock Ramblers', slug: `dunnock-${status.toLowerCase()}`, status });
    await makeGroup(db, { name: 'Dunnock Ramblers', slug: 'dunnock-body', listed: false });
    await makeGroup(db, { name: 'Dunnock Ramblers', slug: 'dunnock-merged', status: 'ARCHIVED', mergedIntoId: into.id });
    await compareDue(db, now);
    expect(await named(db, { name: 'Dunnock Ramblers' })).toEqual([]);
  });

  test('what is taken off is no longer offered, without waiting for the next comparison', async ({ db }) => {
    const { id } = await makeGroup(db, { name: 'Redstart Ramblers' });
    await compareDue(db, now);
    expect(await named(db, { name: 'Redstart Ramblers' })).toEqual(['Redstart Ramblers']);
    await db.listing.update({ where: { id }, data: { status: 'SUSPENDED' } });
    expect(await named(db, { name: 'Redstart Ramblers' })).toEqual([]);
  });

  test('and all that is asked of what is offered tells no more than anywhere else', async ({ db }) => {
    const layers = {
      settlement: await db.place.findUniqueOrThrow({ where: { slug: 'canary-end' } }),
      parish: await db.place.findUniqueOrThrow({ where: { slug: 'canary-parish' } }),
      ward: await db.place.findUniqueOrThrow({ where: { slug: 'canary-ward' } }),
      postcode: await db.place.findUniqueOrThrow({ where: { slug: 'canary-post' } }),
      county: await db.place.findUniqueOrThrow({ where: { slug: 'fenshire' } }),
    };
    await makeWithheld(db, layers as never, 'HIDDEN');
    await compareDue(db, now);
    const { listedAlready } = await ask(
      db,
      '{ listedAlready(kind: GROUP, name: "Quiet Group", place: "Canary End", postcode: "AA1 1ZZ") { name places { slug } location { visibility place { slug } address { lines postcode } point { latitude } } } }',
    );
    expect(listedAlready).toHaveLength(1);
    expect(JSON.stringify(listedAlready)).not.toMatch(/canary|AA1/i);
  });
});

test('too little, or nonsense, finds nothing and is no error', async ({ db }) => {
  await makeVenue(db, { name: 'A' });
  for (const name of ['', '  ', 'ab', '🙂🙂🙂', `'"; DROP TABLE "Listing"; --`, '%%%', 'a'.repeat(100_000)])
    expect(
      await named(db, { name, place: name.slice(0, 1000), postcode: 'no postcode', website: 'javascript:alert(1)' }),
      name.slice(0, 20),
    ).toEqual([]);
  const { errors } = await askRaw(db, '{ listedAlready(kind: CHOIR, name: "x") { name } }');
  expect(errors?.[0]?.extensions?.code).toBeDefined();
});

countyTest('it takes three statements, each with a limit', async ({ db, sql }) => {
  await compareDue(db, now);
  const typed = { name: 'Somersham Time Bank', place: 'Somersham', postcode: 'PE28 3AB' };
  await named(db, typed);
  sql.length = 0;
  expect(await named(db, typed)).toHaveLength(1);
  expect(sql.length).toBeLessThanOrEqual(3);
  for (const statement of sql) expect(statement).toMatch(/limit/i);
});

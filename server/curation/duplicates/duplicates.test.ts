import { ask } from '../../testkit/ask.ts';
import { describe, expect, test } from '../../testkit/fixture.ts';
import { globalId, makeGroup, makeLayers, makeVenue } from '../../testkit/rows.ts';
import { makeViewer } from '../../testkit/viewers.ts';
import { candidatesFor } from './find.ts';
import { placeWords } from './name-words.ts';
import { type Described, profileOf } from './profile.ts';
import { likeness } from './score.ts';
import { compareDue } from './sweep.ts';
import { weights } from './weights.ts';

const now = new Date('2026-11-22T12:00:00Z');
const places = placeWords(
  ['Soham', 'Fordham', 'Great Shelford', 'Little Shelford', 'Hilton', 'Milton', 'Histon'].map((name) => ({ name, otherNames: [] })),
);
const alike = (one: Partial<Described> & { name: string }, other: Partial<Described> & { name: string }) =>
  likeness(profileOf({ kind: 'GROUP', ...one }, places), profileOf({ kind: 'GROUP', ...other }, places));
const isRaised = (...pair: Parameters<typeof alike>) => (alike(...pair)?.score ?? -9) >= weights.raised;

describe('two that are one', () => {
  test.for([
    ['Soham Women’s Institute', 'SOHAM WI'],
    ['Soham Women’s Institute', 'Womens Institute - Soham'],
    ['The Soham Bowls Club Ltd', 'Soham Bowling Club'],
    ['Soham & District Gardening Assoc.', 'Soham and District Gardening Association'],
    ['Soham Comunity Choir', 'Soham Community Choir'],
    ['Great Shelford Cricket Club', 'Gt Shelford Criket Club'],
    ['St Neots Rugby Union Football Club Ltd', 'St. Neots RUFC'],
  ])('%s is %s', ([one, other]) => {
    expect(isRaised({ name: one as string }, { name: other as string })).toBe(true);
  });

  test('a shared register number and a partly changed name, and the reasons say so', () => {
    const identifiers = [{ scheme: 'GB-CHC', value: '1074032' }];
    const found = alike(
      { name: 'Soham Elderly Care', identifiers, phones: ['01353 720000'] },
      { name: 'Soham Care', identifiers, phones: ['+44 1353 720000'] },
    );
    expect(found?.score).toBeGreaterThan(weights.raised);
    expect(found?.reasons).toContain('the same register number GB-CHC 1074032');
    expect(found?.told.join()).not.toContain('1074032');
  });
});

describe('two that are two', () => {
  const shared = { postcode: 'CB7 5HN', phones: ['01353 720000'], emails: ['info@soham-hall.org.uk'], urls: ['https://soham-hall.org.uk'] };
  test.for([
    ['1st Soham Brownies', '2nd Soham Brownies'],
    ['Soham Women’s Institute', 'Fordham Women’s Institute'],
    ['Great Shelford Cricket Club', 'Little Shelford Cricket Club'],
    ['Hilton Village Hall', 'Milton Village Hall'],
    ['St Andrew’s Primary School', 'Friends of St Andrew’s Primary School'],
    ['Soham Rangers Football Club', 'Soham Rangers Cricket Club'],
    ['Soham Town Juniors', 'Soham Town'],
    ['Soham Yoga', 'Soham Pilates'],
    ['Soham Foodbank', 'Soham Community Fridge'],
    ['Ferry Project', 'Ferry Project Stop Smoking Support'],
    ['Soham WI', 'Soham Evening WI'],
  ])('%s is not %s, at one address with one secretary', ([one, other]) => {
    expect(isRaised({ name: one as string, ...shared }, { name: other as string, ...shared })).toBe(false);
  });

  test('a name that every village has says nothing by itself', () => {
    expect(isRaised({ name: 'Village Hall', places: ['Soham'] }, { name: 'Village Hall', places: ['Fordham'] })).toBe(false);
    expect(isRaised({ name: 'Lunch Club' }, { name: 'Lunch Club' })).toBe(false);
  });

  test('a hall and the group of the same name', () => {
    expect(alike({ name: 'Soham Pavilion' }, { name: 'Soham Pavilion', kind: 'VENUE' })).toBeNull();
  });
});

describe('what is found in the database', () => {
  test('every save is compared, whoever wrote; what is alike comes before a curator with its reasons, and goes when it no longer is', async ({
    db,
  }) => {
    const layers = await makeLayers(db);
    const first = await makeGroup(db, { name: 'Canary Parish Bowls Club', places: [layers.parish] });
    const second = await makeGroup(db, { name: 'Canary Parish Bowling Club Ltd', places: [layers.parish] });
    await makeVenue(db, { name: 'Canary Parish Bowls Club', slug: 'the-hall', places: [layers.parish] });
    expect((await compareDue(db, now)).raised).toBe(1);
    expect(await db.matchDue.count()).toBe(0);
    const item = await db.queueItem.findFirstOrThrow({ where: { kind: 'DUPLICATE' } });
    expect(item).toMatchObject({ listingId: first.id, otherId: second.id, placeIds: [layers.parish.id], state: 'OPEN' });
    expect(item.reason).toMatch(/may be the same: .*name/);
    expect(await candidatesFor(db, second.id)).toMatchObject([{ listingId: first.id }]);
    await db.listing.update({ where: { id: second.id }, data: { name: 'Canary Parish Judo Club' } });
    await compareDue(db, now);
    expect(await db.queueItem.findUnique({ where: { id: item.id } })).toMatchObject({ state: 'DROPPED' });
    await db.listing.update({ where: { id: second.id }, data: { name: 'Canary Parish Bowls' } });
    await compareDue(db, now);
    expect(await db.queueItem.findUnique({ where: { id: item.id } })).toMatchObject({ state: 'OPEN' });
  });

  test('“not the same” is remembered, and never raised again', async ({ db }) => {
    const one = await makeGroup(db, { name: 'Twice Told Choir' });
    const other = await makeGroup(db, { name: 'The Twice Told Choir', slug: 'twice-told-2' });
    const viewer = await makeViewer(db, { role: 'ADMIN', body: one });
    await compareDue(db, now);
    const query = `mutation ($one: ID!, $other: ID!) { markNotSame(one: $one, other: $other) { __typename ... on RecordChange { record { duplicates { likely } } } } }`;
    const variables = { one: globalId('Group', one.id), other: globalId('Group', other.id) };
    const { markNotSame } = await ask(db, query, { viewer, variables, now });
    expect(markNotSame).toEqual({ __typename: 'RecordChange', record: { duplicates: [] } });
    await db.listing.update({ where: { id: other.id }, data: { name: 'Twice Told Choir' } });
    await compareDue(db, now);
    expect(await db.queueItem.count({ where: { kind: 'DUPLICATE', state: 'OPEN', listingId: one.id } })).toBe(0);
  });
});

import { formKey, makeToken } from '../curation/submissions/form-token.ts';
import type { Database } from '../database.ts';
import { ask } from '../testkit/ask.ts';
import { describe, expect, test } from '../testkit/fixture.ts';
import { makeGroup, makeLayers, makePlace } from '../testkit/rows.ts';
import { makeViewer } from '../testkit/viewers.ts';
import { daysBefore, forgetWishes, wishDays } from './wish-groups.ts';

const now = new Date('2026-11-22T12:00:00Z');
const later = (seconds: number) => new Date(now.getTime() + seconds * 1000);
let networks = 0;

interface Told {
  __typename: string;
  place?: string | null;
  theme?: string | null;
  words?: string;
  message?: string;
  rule?: string;
  faults?: { path: string; message: string }[];
}

const document = `mutation($token: String!, $wish: WishInput!, $trap: String) { tellWish(token: $token, wish: $wish, trap: $trap) { __typename
  ... on WishTaken { place theme kind words } ... on Refusal { message } ... on RuleBroken { rule } ... on InputFaults { faults { path message } } } }`;

interface Sent {
  wish: object;
  token?: string;
  trap?: string;
  at?: Date;
  network?: string;
}

async function tell(db: Database, { wish, token, trap, at = later(10), network }: Sent): Promise<Told> {
  const variables = { token: token ?? makeToken(await formKey(db), 'WISH', now), wish, trap };
  return (await ask(db, document, { variables, now: at, network: network ?? `10.0.${networks++}.1` })).tellWish;
}

/** Made once: what a process knows of places and themes is up to a second old. */
let made: Promise<Awaited<ReturnType<typeof make>>> | undefined;
async function make(db: Database) {
  const layers = await makeLayers(db);
  const estate = await makePlace(db, { slug: 'canal-side', kind: 'SETTLEMENT', name: 'Canal Side Estate', within: [layers.parish] });
  const theme = await db.term.create({ data: { vocabulary: 'THEME', slug: 'food', label: 'Food' } });
  const body = await makeGroup(db, { name: 'Council' });
  const part = (role: 'CURATOR' | 'PARTNER', place: { id: number }) =>
    makeViewer(db, { role, body, places: [place as typeof layers.parish] });
  return { ...layers, estate, theme, part };
}
async function world(db: Database) {
  await db.wish.deleteMany();
  await db.wishAnswer.deleteMany();
  made ??= make(db);
  return made;
}
const wishes = async (db: Database, viewer: Awaited<ReturnType<typeof makeViewer>>, at = later(60)) =>
  (
    await ask(db, '{ viewer { wishes { id place theme kind times open answer answeredOn lastOn words { words times } } } }', {
      viewer,
      now: at,
    })
  ).viewer.wishes;

describe('what somebody misses', () => {
  test('is kept as place, theme, kind and words, counted by day, and nothing else', async ({ db }) => {
    const { parish, theme } = await world(db);
    const wish = { place: parish.slug, theme: theme.slug, kind: 'GROUP', words: 'A lunch club. Ring Jo on 01480 123456' };
    expect(await tell(db, { wish })).toEqual({
      ...{ __typename: 'WishTaken', place: parish.name, theme: 'Food', kind: 'GROUP', words: 'A lunch club. Ring Jo on …' },
    });
    await tell(db, { wish });
    expect(await db.wish.findMany()).toEqual([
      { day: new Date('2026-11-22'), placeId: parish.id, themeId: theme.id, kind: 'GROUP', words: 'A lunch club. Ring Jo on …', times: 2 },
    ]);
    expect(await db.mail.count()).toBe(0);
    const counted = JSON.stringify(await db.submissionCount.findMany());
    expect(counted).not.toMatch(/10\.0\.|lunch/);
  });

  test('is of a parish at the finest: of a neighbourhood the parish it lies in', async ({ db }) => {
    const { parish, estate } = await world(db);
    expect(await tell(db, { wish: { place: estate.slug, words: 'a playground' } })).toMatchObject({ place: parish.name });
  });

  test('that says nothing, names no place, or reads like advertising is refused in a sentence', async ({ db }) => {
    const { parish } = await world(db);
    const faults = async (wish: object) => (await tell(db, { wish })).faults?.map(({ path }) => path);
    expect(await faults({ place: parish.slug })).toEqual(['words']);
    expect(await faults({ words: '07700 900123' })).toEqual(['words']);
    expect(await faults({ place: 'nowhere-at-all-zz', theme: 'no-such', words: 'x'.repeat(201) })).toEqual(['place', 'theme', 'words']);
    expect(await tell(db, { wish: { words: 'Cheap backlinks, guest posts and SEO, first page of google' } })).toMatchObject({
      rule: 'reads-like-advertising',
    });
    expect(await db.wish.count()).toBe(0);
  });

  test('comes from a form of ours, after a moment, once, and not in a flood', async ({ db }) => {
    await world(db);
    const wish = { words: 'chess' };
    const token = makeToken(await formKey(db), 'WISH', now);
    expect(await tell(db, { wish, token, at: later(1) })).toMatchObject({ rule: 'form-too-fast' });
    expect(await tell(db, { wish, token: makeToken(await formKey(db), 'ALERTS', now) })).toMatchObject({ rule: 'form-forged' });
    expect(await tell(db, { wish, token, trap: 'x' })).toMatchObject({ rule: 'trap' });
    expect(await tell(db, { wish, token })).toMatchObject({ __typename: 'WishTaken' });
    expect(await tell(db, { wish, token, at: later(80_000) })).toMatchObject({ rule: 'form-replayed' });
    const rules: (string | undefined)[] = [];
    for (let sent = 0; sent < 21; sent++) rules.push((await tell(db, { wish, network: '192.0.2.1' })).rule);
    expect(rules.filter(Boolean)).toEqual(['too-much']);
    expect((await db.wish.findMany()).map(({ times }) => times)).toEqual([21]);
  });
});

describe('staff', () => {
  test('see together what was missed of one theme in one place, in their scope and no other', async ({ db }) => {
    const { parish, other, theme, part } = await world(db);
    const said = (place: { slug: string }, words: string) =>
      tell(db, { wish: { place: place.slug, theme: theme.slug, kind: 'GROUP', words } });
    await said(parish, 'A lunch club');
    await said(parish, 'a lunch club');
    await said(parish, 'Cookery <b>');
    await said(other, 'Elsewhere');
    expect(await wishes(db, await part('CURATOR', parish))).toEqual([
      {
        ...{ id: expect.any(String), place: parish.name, theme: 'Food', kind: 'GROUP', times: 3, open: 3, answer: null, answeredOn: null },
        lastOn: '2026-11-22',
        words: [
          { words: 'A lunch club', times: 2 },
          { words: 'Cookery <b>', times: 1 },
        ],
      },
    ]);
    // Words of the public are for curators.
    expect(await wishes(db, await part('PARTNER', parish))).toEqual([]);
  });

  test('say what became of it, and can take that back; who misses it later asks anew', async ({ db }) => {
    const { parish, other, theme, part } = await world(db);
    const viewer = await part('CURATOR', parish);
    const wish = { place: parish.slug, theme: theme.slug, words: 'A lunch club' };
    await tell(db, { wish });
    const [{ id }] = await wishes(db, viewer);
    const answered =
      'mutation($id: ID!) { answerWishes(id: $id, answer: PASSED_ON) { __typename ... on AdminChange { id title lines { label new } } ... on Refusal { message } } }';
    const { answerWishes: done } = await ask(db, answered, { viewer, now: later(60), variables: { id } });
    expect(done).toMatchObject({
      __typename: 'AdminChange',
      lines: expect.arrayContaining([{ label: 'What became of it', new: 'Passed on' }]),
    });
    expect(await wishes(db, viewer)).toMatchObject([{ open: 0, answer: 'PASSED_ON', answeredOn: '2026-11-22' }]);
    const tomorrow = later(86_400);
    await tell(db, { wish, token: makeToken(await formKey(db), 'WISH', tomorrow), at: new Date(tomorrow.getTime() + 10_000) });
    expect(await wishes(db, viewer, later(90_000))).toMatchObject([{ times: 2, open: 1, answer: 'PASSED_ON' }]);
    const { undoAdminChange: undone } = await ask(
      db,
      'mutation($id: ID!) { undoAdminChange(id: $id) { __typename ... on Refusal { message } } }',
      {
        ...{ viewer, now: later(90_000), variables: { id: done.id } },
      },
    );
    expect(undone).toEqual({ __typename: 'AdminChange' });
    expect(await wishes(db, viewer, later(90_000))).toMatchObject([{ open: 2, answer: null }]);
    const stranger = await part('CURATOR', other);
    expect((await ask(db, answered, { viewer: stranger, variables: { id } })).answerWishes.__typename).toBe('NotAllowed');
  });

  test('find it beside the gap on the map of what there is; merged themes and places keep it; words go after 400 days', async ({ db }) => {
    const { parish, district, theme, part } = await world(db);
    await tell(db, { wish: { place: parish.slug, theme: theme.slug, words: 'A lunch club' } });
    const viewer = await part('CURATOR', district);
    const map = async () =>
      (await ask(db, '{ viewer { coverageMap { themes { id slug } rows { name wishes } } } }', { viewer, now })).viewer.coverageMap;
    const { themes, rows } = await map();
    const column = themes.findIndex(({ slug }: { slug: string }) => slug === theme.slug);
    expect(rows.find(({ name }: { name: string }) => name === parish.name).wishes[column]).toBe(1);
    const next = await db.term.create({ data: { vocabulary: 'THEME', slug: 'meals', label: 'Meals' } });
    await db.formerTerm.create({ data: { vocabulary: 'THEME', slug: theme.slug, termId: next.id, formerId: theme.id } });
    await db.term.delete({ where: { id: theme.id } });
    expect(await wishes(db, viewer)).toMatchObject([{ theme: 'Meals', times: 1 }]);
    expect(await forgetWishes(db, daysBefore(new Date('2027-12-26'), wishDays))).toBe(0);
    expect(await forgetWishes(db, daysBefore(new Date('2028-01-02'), wishDays))).toBe(1);
  });
});

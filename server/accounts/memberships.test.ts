import { ask } from '../testkit/ask.ts';
import { describe, expect, test } from '../testkit/fixture.ts';
import { globalId, makeGroup, makeLayers } from '../testkit/rows.ts';
import { makeViewer } from '../testkit/viewers.ts';
import type { Viewer } from './viewer.ts';

type Db = Parameters<typeof ask>[0];

const grant = `mutation($body: ID!, $email: String!, $role: Role!, $kinds: [ListingKind!], $places: [ID!]) {
  grantMembership(body: $body, email: $email, role: $role, kinds: $kinds, places: $places) {
    __typename
    ... on MembershipChange { notice membership { id role kinds places { slug } person { email } } }
    ... on Refusal { message }
    ... on RuleBroken { rule }
  }
}`;
const change = `mutation($id: ID!, $role: Role!, $places: [ID!]) {
  changeMembership(id: $id, role: $role, places: $places) { __typename ... on MembershipChange { membership { id role } } ... on Refusal { message } ... on RuleBroken { rule } }
}`;
const end = `mutation($id: ID!) {
  endMembership(id: $id) { __typename ... on MembershipChange { notice membership { until } } ... on Refusal { message } ... on RuleBroken { rule } }
}`;

const run = async (db: Db, viewer: Viewer | null, query: string, variables: Record<string, unknown>) =>
  Object.values(await ask<Record<string, Record<string, never> & { __typename: string }>>(db, query, { viewer, variables }))[0];

let count = 0;
async function county(db: Db) {
  count++;
  const suffix = String(count);
  const council = await makeGroup(db, { name: `Robin County Council ${suffix}` });
  const layers = count === 1 ? await makeLayers(db) : null;
  const places = layers ?? {
    county: await db.place.findUniqueOrThrow({ where: { slug: 'fenshire' } }),
    parish: await db.place.findUniqueOrThrow({ where: { slug: 'canary-parish' } }),
    other: await db.place.findUniqueOrThrow({ where: { slug: 'sparrow' } }),
    ward: await db.place.findUniqueOrThrow({ where: { slug: 'canary-ward' } }),
  };
  const club = await makeGroup(db, { name: `Canary Club ${suffix}`, places: [places.parish], stewardId: council.id });
  const faraway = await makeGroup(db, { name: `Sparrow Club ${suffix}`, places: [places.other], stewardId: council.id });
  return { council, club, faraway, ...places };
}

describe('giving somebody a part', () => {
  test('makes their account, and mails them a link that signs them in', async ({ db }) => {
    const { club } = await county(db);
    const owner = await makeViewer(db, { role: 'OWNER', body: club });
    const result = await run(db, owner, grant, { body: globalId('Group', club.id), email: 'New@Club.example', role: 'OWNER' });
    expect(result).toMatchObject({ __typename: 'MembershipChange', membership: { role: 'OWNER', person: { email: 'new@club.example' } } });
    const mail = await db.mail.findFirstOrThrow({ where: { to: 'new@club.example' } });
    expect(mail).toMatchObject({ kind: 'invitation', subject: expect.stringContaining(club.name) });
    expect(mail.text).toMatch(/https:\/\/fingerpost\.example\/curate\/sign-in\/link\?token=[a-zA-Z]{32}\n/);
    const { expiresAt } = await db.verification.findFirstOrThrow({ orderBy: { createdAt: 'desc' } });
    expect((expiresAt.getTime() - Date.now()) / 86_400_000).toBeCloseTo(7, 2);
  });

  test('is refused for another body, another role and oneself', async ({ db }) => {
    const { club, faraway } = await county(db);
    const owner = await makeViewer(db, { role: 'OWNER', body: club });
    const to = (body: { id: number }, role: string, email = 'friend@club.example') =>
      run(db, owner, grant, { body: globalId('Group', body.id), email, role });
    for (const role of ['CURATOR', 'ADMIN', 'PARTNER']) expect((await to(club, role))?.__typename, role).toBe('NotAllowed');
    expect((await to(faraway, 'OWNER'))?.__typename).toBe('NotAllowed');
    expect(await to(club, 'OWNER', owner.email.toUpperCase())).toMatchObject({ __typename: 'RuleBroken', rule: 'own-part' });
    expect((await to({ id: 999_999 }, 'OWNER'))?.__typename).toBe('NotFound');
    expect(await db.mail.count({ where: { to: 'friend@club.example' } })).toBe(0);
    expect(await db.account.count({ where: { email: 'friend@club.example' } })).toBe(0);
  });

  test('by a curator stays within the curator’s own places and kinds', async ({ db }) => {
    const { council, club, faraway, parish, other, ward, county: whole } = await county(db);
    const curator = await makeViewer(db, { role: 'CURATOR', body: council, places: [parish], kinds: ['GROUP', 'VENUE'] });
    const partner = (places: { id: number }[], kinds: string[], email = 'p@club.example', body = club) =>
      run(db, curator, grant, {
        body: globalId('Group', body.id),
        email,
        role: 'PARTNER',
        kinds,
        places: places.map(({ id }) => globalId('Place', id)),
      });
    for (const [places, kinds] of [
      [[], ['GROUP']],
      [[whole], ['GROUP']],
      [[other], ['GROUP']],
      [[parish, other], ['GROUP']],
      [[parish], []],
      [[parish], ['FUND']],
    ] as const)
      expect((await partner([...places], [...kinds]))?.__typename, JSON.stringify(kinds)).toBe('NotAllowed');
    expect((await partner([parish], ['GROUP'], 'q@club.example', faraway))?.__typename).toBe('NotAllowed');
    expect(await partner([parish, ward], ['GROUP'])).toMatchObject({
      membership: { kinds: ['GROUP'], places: [{ slug: 'canary-parish' }, { slug: 'canary-ward' }] },
    });
    expect(
      (await run(db, curator, grant, { body: globalId('Group', council.id), email: 'c@club.example', role: 'CURATOR' }))?.__typename,
    ).toBe('NotAllowed');
  });

  test('twice is refused the second time, also when both come at once', async ({ db }) => {
    const { club, council } = await county(db);
    const admin = await makeViewer(db, { role: 'ADMIN', body: council });
    const variables = { body: globalId('Group', club.id), email: 'same@club.example', role: 'OWNER' };
    const results = await Promise.all([1, 2, 3].map(() => run(db, admin, grant, variables)));
    expect(results.map((result) => result?.__typename).sort()).toEqual(['MembershipChange', 'RuleBroken', 'RuleBroken']);
    expect(await db.mail.count({ where: { to: 'same@club.example' } })).toBe(1);
  });

  test.for(['a@b.example\r\nBcc: eve@evil.example', 'a@b.example,eve@evil.example', 'nobody', ''])(
    'refuses %j as an address',
    async (email, { db }) => {
      const { club, council } = await county(db);
      const admin = await makeViewer(db, { role: 'ADMIN', body: council });
      const before = await db.mail.count();
      expect(await run(db, admin, grant, { body: globalId('Group', club.id), email, role: 'OWNER' })).toMatchObject({
        __typename: 'InputFaults',
      });
      expect(await db.mail.count()).toBe(before);
    },
  );
});

test('nobody but an administrator invites more than fifty people a day', async ({ db }) => {
  const { club } = await county(db);
  const owner = await makeViewer(db, { role: 'OWNER', body: club });
  const { accountId } = await makeViewer(db, []);
  const past = { accountId, bodyId: club.id, role: 'OWNER', until: new Date(), grantedBy: owner.accountId } as const;
  await db.membership.createMany({ data: Array.from({ length: 50 }, () => past) });
  const result = await run(db, owner, grant, { body: globalId('Group', club.id), email: 'many@club.example', role: 'OWNER' });
  expect(result).toMatchObject({ __typename: 'RuleBroken', rule: 'too-many-invitations' });
});

describe('changing a part', () => {
  test('ends the old and begins a new one, so that the past can be told', async ({ db }) => {
    const { council, club, parish } = await county(db);
    const admin = await makeViewer(db, { role: 'ADMIN', body: council });
    const owner = await makeViewer(db, { role: 'OWNER', body: club });
    const { id } = await db.membership.findFirstOrThrow({ where: { accountId: owner.accountId } });
    const result = await run(db, admin, change, {
      id: globalId('Membership', id),
      role: 'CURATOR',
      places: [globalId('Place', parish.id)],
    });
    expect(result).toMatchObject({ membership: { role: 'CURATOR' } });
    const rows = await db.membership.findMany({ where: { accountId: owner.accountId }, orderBy: { id: 'asc' } });
    expect(rows.map(({ role, until, grantedBy }) => [role, until !== null, grantedBy])).toEqual([
      ['OWNER', true, null],
      ['CURATOR', false, admin.accountId],
    ]);
    expect(await run(db, admin, change, { id: globalId('Membership', id), role: 'PARTNER' })).toMatchObject({ rule: 'already-ended' });
  });

  test('of oneself is refused to everybody', async ({ db }) => {
    const { council, club } = await county(db);
    for (const [role, body] of [
      ['ADMIN', council],
      ['CURATOR', council],
      ['OWNER', club],
    ] as const) {
      const viewer = await makeViewer(db, { role, body });
      const { id } = await db.membership.findFirstOrThrow({ where: { accountId: viewer.accountId } });
      expect(await run(db, viewer, change, { id: globalId('Membership', id), role: 'ADMIN' }), role).toMatchObject({ rule: 'own-part' });
    }
  });
});

describe('leaving', () => {
  test('leaves the entries with the body, and says when nobody is left to answer for them', async ({ db }) => {
    const { club } = await county(db);
    const entry = await makeGroup(db, { name: `Owned ${club.name}`, ownerId: club.id });
    const [one, two] = await Promise.all([1, 2].map(() => makeViewer(db, { role: 'OWNER', body: club })));
    const part = async (viewer: Viewer | undefined) =>
      (await db.membership.findFirstOrThrow({ where: { accountId: viewer?.accountId ?? '', until: null } })).id;
    expect(await run(db, two ?? null, end, { id: globalId('Membership', await part(one)) })).toMatchObject({ notice: null });
    const last = await run(db, two ?? null, end, { id: globalId('Membership', await part(two)) });
    expect(last).toMatchObject({ notice: expect.stringContaining('One entry is in its care. They stay as they are') });
    expect((await db.listing.findUniqueOrThrow({ where: { id: entry.id } })).ownerId).toBe(club.id);
    expect(await db.queueItem.findFirst({ where: { listingId: club.id } })).toMatchObject({
      kind: 'REPORT',
      state: 'OPEN',
      title: `${club.name} has nobody left`,
    });
  });

  test('gives back what the leaver had taken on', async ({ db }) => {
    const { council } = await county(db);
    const admin = await makeViewer(db, { role: 'ADMIN', body: council });
    const curator = await makeViewer(db, { role: 'CURATOR', body: council });
    const item = await db.queueItem.create({ data: { kind: 'REPORT', title: 'A report', reason: 'Why', assigneeId: curator.accountId } });
    const { id } = await db.membership.findFirstOrThrow({ where: { accountId: curator.accountId } });
    expect((await run(db, admin, end, { id: globalId('Membership', id) }))?.__typename).toBe('MembershipChange');
    expect((await db.queueItem.findUniqueOrThrow({ where: { id: item.id } })).assigneeId).toBeNull();
  });

  test('is refused to the last administrator, also when the last two leave at once', async ({ db }) => {
    await db.membership.updateMany({ where: { role: 'ADMIN' }, data: { until: new Date() } });
    const { council } = await county(db);
    const admins = await Promise.all([1, 2].map(() => makeViewer(db, { role: 'ADMIN', body: council })));
    const results = await Promise.all(
      admins.map(async (viewer) => {
        const { id } = await db.membership.findFirstOrThrow({ where: { accountId: viewer.accountId } });
        return run(db, viewer, end, { id: globalId('Membership', id) });
      }),
    );
    expect(results.map((result) => result?.__typename).sort()).toEqual(['MembershipChange', 'RuleBroken']);
  });

  test('cannot be forced on somebody of another body, nor on staff by those who are not administrators', async ({ db }) => {
    const { council, club, faraway } = await county(db);
    const stranger = await makeViewer(db, { role: 'OWNER', body: faraway });
    const curator = await makeViewer(db, { role: 'CURATOR', body: council });
    const owner = await makeViewer(db, { role: 'OWNER', body: club });
    const part = async ({ accountId }: Viewer) =>
      globalId('Membership', (await db.membership.findFirstOrThrow({ where: { accountId } })).id);
    expect((await run(db, stranger, end, { id: await part(owner) }))?.__typename).toBe('NotAllowed');
    expect((await run(db, owner, end, { id: await part(curator) }))?.__typename).toBe('NotAllowed');
    expect((await run(db, curator, end, { id: await part(await makeViewer(db, { role: 'CURATOR', body: council })) }))?.__typename).toBe(
      'NotAllowed',
    );
    expect((await run(db, null, end, { id: await part(owner) }))?.__typename).toBe('NotSignedIn');
  });
});

describe('bodies', () => {
  test('are told, with their members, to those who may know', async ({ db }) => {
    const { council, club, faraway, parish } = await county(db);
    const curator = await makeViewer(db, { role: 'CURATOR', body: council, places: [parish] });
    const owner = await makeViewer(db, { role: 'OWNER', body: club }, { name: 'Olive Owner' });
    const one = async (viewer: Viewer, body: { id: number }) =>
      (
        await ask(db, 'query($id: ID!) { viewer { body(id: $id) { name members { person { name } } } } }', {
          viewer,
          variables: { id: globalId('Group', body.id) },
        })
      ).viewer.body;
    expect(await one(curator, club)).toEqual({ name: club.name, members: [{ person: { name: 'Olive Owner' } }] });
    expect(await one(owner, club)).not.toBeNull();
    expect(await one(curator, faraway)).toBeNull();
    expect(await one(owner, council)).toBeNull();
    const all = '{ viewer { bodies(first: 1) { totalCount nodes { name } pageInfo { hasNextPage endCursor } } } }';
    const page = (await ask(db, all, { viewer: owner })).viewer.bodies;
    expect(page).toMatchObject({ totalCount: 1, nodes: [{ name: club.name }], pageInfo: { hasNextPage: false } });
  });

  test('are paged by name', async ({ db }) => {
    const { council } = await county(db);
    const admin = await makeViewer(db, { role: 'ADMIN', body: council });
    const names: string[] = [];
    for (let after: string | null = null, more = true; more; ) {
      const query =
        'query($after: String) { viewer { bodies(first: 3, after: $after) { totalCount nodes { name } pageInfo { hasNextPage endCursor } } } }';
      const answer: {
        viewer: { bodies: { totalCount: number; nodes: { name: string }[]; pageInfo: { hasNextPage: boolean; endCursor: string } } };
      } = await ask(db, query, { viewer: admin, variables: { after } });
      const { bodies } = answer.viewer;
      names.push(...bodies.nodes.map(({ name }) => name));
      ({ hasNextPage: more, endCursor: after } = bodies.pageInfo);
      if (!more) expect(bodies.totalCount).toBe(names.length);
    }
    expect(new Set(names).size).toBe(names.length);
  });
});

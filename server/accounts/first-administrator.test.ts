import { startServing } from '../http/testkit/serving.ts';
import { askAs, cookiesOf, postForm } from '../http/testkit/sign-in.ts';
import { countyTest, describe, expect, test } from '../testkit/fixture.ts';
import { makeGroup } from '../testkit/rows.ts';
import { makeViewer } from '../testkit/viewers.ts';
import { NoSuchBody } from './administrators-body.ts';
import {
  becomeFirstAdministrator,
  firstAdministratorLink,
  firstLinkMs,
  isFirstAdministratorToken,
  nameAdministrator,
} from './first-administrator.ts';

const now = new Date();
const tokenOf = (link: string | null) => new URL(link ?? '', 'http://x').searchParams.get('token') ?? '';
const newcomer = (token: string, email = 'first@council.example') => ({ token, name: 'First Person', email, now });

describe('the printed link', () => {
  test('makes an administrator, signs them in, and is never printed again', async ({ db }) => {
    const server = await startServing(db);
    const link = await firstAdministratorLink(db, now);
    const token = tokenOf(link);
    expect(JSON.stringify(await db.verification.findMany())).not.toContain(token);
    const page = await server.at(link ?? '');
    expect([page.status, (await page.text()).includes('Become the first administrator')]).toEqual([200, true]);
    expect((await postForm(server, '/curate/first-administrator', { token, name: 'Ann', email: 'no address' })).status).toBe(400);
    expect(
      (
        await postForm(
          server,
          '/curate/first-administrator',
          { token, name: 'A', email: 'a@b.example' },
          { origin: 'https://evil.example' },
        )
      ).status,
    ).toBe(403);
    const done = await postForm(server, '/curate/first-administrator', { token, name: 'Ann Admin', email: 'Ann@council.example' });
    expect([done.status, done.headers.get('location')]).toEqual([303, '/curate']);
    const { body } = await askAs(server, cookiesOf(done), '{ viewer { name email parts { role body { name } } } }');
    expect(body.data.viewer).toEqual({
      name: 'Ann Admin',
      email: 'ann@council.example',
      parts: [{ role: 'ADMIN', body: { name: 'Fingerpost administrators' } }],
    });
    const again = await postForm(server, '/curate/first-administrator', { token, name: 'Eve', email: 'eve@evil.example' });
    expect([again.status, (await server.at(link ?? '')).status]).toEqual([410, 410]);
    expect(await firstAdministratorLink(db, now)).toBeNull();
    await db.membership.updateMany({ data: { until: new Date() } });
    expect(await firstAdministratorLink(db, now), 'also once they have left').toBeNull();
    await server.close();
  });
});

describe('the printed link, on a database of its own', () => {
  test('runs out after a day, makes one of two at once, and is refused when forged', async ({ db }) => {
    await db.membership.deleteMany();
    const late = tokenOf(await firstAdministratorLink(db, new Date(now.getTime() - firstLinkMs)));
    expect(await isFirstAdministratorToken(db, late, now)).toBe(false);
    for (const forged of ['', 'x', 'A'.repeat(32), "' OR true --"]) expect(await isFirstAdministratorToken(db, forged, now)).toBe(false);
    const [one, two] = [tokenOf(await firstAdministratorLink(db, now)), tokenOf(await firstAdministratorLink(db, now))];
    const results = await Promise.all([
      becomeFirstAdministrator(db, newcomer(one)),
      becomeFirstAdministrator(db, newcomer(two, 'second@council.example')),
    ]);
    expect(results.sort()).toEqual([false, true]);
    expect(await db.membership.count({ where: { role: 'ADMIN' } })).toBe(1);
  });
});

describe('the command', () => {
  countyTest('names somebody of the county council, or of a body that is named, as often as it is run', async ({ db }) => {
    expect(await nameAdministrator(db, { email: 'a@council.example', slug: null, now })).toBe('Cambridgeshire County Council');
    expect(await nameAdministrator(db, { email: 'a@council.example', slug: null, now })).toBe('Cambridgeshire County Council');
    expect(await db.membership.count()).toBe(1);
    const { slug, name } = await db.listing.findFirstOrThrow({ where: { kind: 'GROUP', council: null } });
    expect(await nameAdministrator(db, { email: 'b@council.example', slug, now })).toBe(name);
    await expect(nameAdministrator(db, { email: 'c@council.example', slug: 'no-such', now })).rejects.toThrow(NoSuchBody);
    expect(await firstAdministratorLink(db, now)).toBeNull();
  });

  test('gives a part to somebody who has an account already', async ({ db }) => {
    const body = await makeGroup(db, { name: 'Known Body' });
    await makeViewer(db, { role: 'OWNER', body }, { email: 'known@council.example', name: 'Known' });
    await nameAdministrator(db, { email: 'known@council.example', slug: body.slug, now });
    const { name, memberships } = await db.account.findUniqueOrThrow({
      where: { email: 'known@council.example' },
      include: { memberships: true },
    });
    expect([name, memberships.map(({ role }) => role).sort()]).toEqual(['Known', ['ADMIN', 'OWNER']]);
  });
});

import { ask } from '../testkit/ask.ts';
import { describe, expect, test } from '../testkit/fixture.ts';
import { makeGroup } from '../testkit/rows.ts';
import { makeSession, makeViewer } from '../testkit/viewers.ts';
import { deviceWords } from './device-words.ts';
import { forgetEnded } from './forget-ended.ts';

const list = '{ viewer { sessions { id device current signedInAt lastUsedAt endsAt } } }';
const end = 'mutation($id: ID!) { endSession(id: $id) { __typename ... on Refusal { message } } }';

describe('sessions', () => {
  test('are listed for oneself, without anything that could be used', async ({ db }) => {
    const { viewer, token } = await makeSession(db, []);
    await db.session.create({
      data: {
        id: 'elsewhere',
        token: 'another-token-of-the-same',
        accountId: viewer.accountId,
        userAgent: 'Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) Version/18.0 Mobile/15E148 Safari/604.1',
        expiresAt: new Date(Date.now() + 1000_000),
        updatedAt: new Date(Date.now() - 1000_000),
      },
    });
    const { sessions } = (await ask(db, list, { viewer })).viewer;
    expect(sessions.map(({ device, current }: Record<string, unknown>) => [device, current])).toEqual([
      ['A browser', true],
      ['Safari on an iPhone', false],
    ]);
    expect(JSON.stringify(sessions)).not.toContain(token);
    const { endSession } = await ask(db, end, { viewer, variables: { id: sessions[1].id } });
    expect(endSession.__typename).toBe('SessionsEnded');
    expect((await ask(db, list, { viewer })).viewer.sessions).toHaveLength(1);
  });

  test('that have ended are not listed', async ({ db }) => {
    const { viewer } = await makeSession(db, []);
    await db.session.updateMany({ where: { id: viewer.sessionId }, data: { expiresAt: new Date(Date.now() - 1) } });
    expect((await ask(db, list, { viewer })).viewer.sessions).toEqual([]);
  });

  test('of another are not there to be ended, but by an administrator', async ({ db }) => {
    const { viewer: other } = await makeSession(db, []);
    const id = Buffer.from(`Session:${other.sessionId}`).toString('base64');
    const refused = await ask(db, end, { viewer: await makeViewer(db, []), variables: { id } });
    expect(refused.endSession).toEqual({ __typename: 'NotFound', message: 'There is no such session. It may have ended by itself.' });
    const body = await makeGroup(db, { name: 'County' });
    const admin = await makeViewer(db, { role: 'ADMIN', body });
    const person = Buffer.from(`Person:${other.accountId}`).toString('base64');
    const all = 'mutation($person: ID!) { endSessionsOf(person: $person) { ... on SessionsEnded { sessions } } }';
    expect((await ask(db, all, { viewer: admin, variables: { person } })).endSessionsOf).toEqual({ sessions: 1 });
  });
});

test('what has run out is deleted, and nothing else', async ({ db }) => {
  await db.session.deleteMany();
  const { viewer: kept } = await makeSession(db, []);
  const { viewer: ended } = await makeSession(db, []);
  await db.session.update({ where: { id: ended.sessionId }, data: { expiresAt: new Date(Date.now() - 1) } });
  const at = (ms: number) => new Date(Date.now() + ms);
  await db.verification.createMany({
    data: [-1, 60_000].map((ms) => ({ id: String(ms), identifier: 'x', value: 'y', expiresAt: at(ms) })),
  });
  await forgetEnded(db, new Date());
  expect((await db.session.findMany()).map(({ id }) => id)).toEqual([kept.sessionId]);
  expect((await db.verification.findMany()).map(({ id }) => id)).toEqual(['60000']);
});

test.for([
  ['Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 Chrome/140.0 Safari/537.36 Edg/140.0', 'Edge on Windows'],
  ['Mozilla/5.0 (Windows NT 10.0; rv:143.0) Gecko/20100101 Firefox/143.0', 'Firefox on Windows'],
  ['Mozilla/5.0 (Linux; Android 15) Chrome/140.0 Mobile Safari/537.36', 'Chrome on Android'],
  ['Mozilla/5.0 (Macintosh; Intel Mac OS X 15_0) Version/18.0 Safari/605.1.15', 'Safari on a Mac'],
  ['<script>alert(1)</script>', 'A browser'],
] as const)('%s is said as %s', ([userAgent, words]) => {
  expect(deviceWords(userAgent)).toBe(words);
});

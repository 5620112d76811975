/** The addresses of alerts, as programs ask them: mail programs, scanners, mail servers, and those who try what is not theirs. */
import { linksFor } from '../../alerts/links.ts';
import { linkTo, reader, subscribe, subscribed } from '../../alerts/testkit.ts';
import type { Database } from '../../database.ts';
import { describe, expect, vocabulariesTest as test } from '../../testkit/fixture.ts';
import { makeFund, makeGroup } from '../../testkit/rows.ts';
import { served } from '../testkit/serving.ts';

const clock = () => Date.parse('2026-11-23T10:00:00Z');
const form = (fields: Record<string, string>) => ({
  method: 'POST',
  headers: { 'content-type': 'application/x-www-form-urlencoded' },
  body: new URLSearchParams(fields).toString(),
});
const linksOf = async (db: Database, row: Parameters<Awaited<ReturnType<typeof linksFor>>['of']>[0]) => (await linksFor(db, '')).of(row);
const stateOf = async (db: Database, id: number) => (await db.alertSubscription.findUniqueOrThrow({ where: { id } })).state;

describe('one click', () => {
  const multipart = {
    method: 'POST',
    headers: { 'content-type': 'multipart/form-data; boundary=x', origin: 'https://mail.example', 'sec-fetch-site': 'cross-site' },
    body: '--x\r\ncontent-disposition: form-data; name="List-Unsubscribe"\r\n\r\nOne-Click\r\n--x--\r\n',
  };
  test.for([
    ['as a form', form({ 'List-Unsubscribe': 'One-Click' })],
    ['as parts, from another website', multipart],
    ['with no body at all', { method: 'POST' }],
  ] as const)('%s stops the alerts, and is answered without a redirect', async ([, init], { db }) => {
    const mine = await subscribed(db);
    const { unsubscribe } = await linksOf(db, mine);
    await served(
      db,
      {},
      async (server) => {
        for (const method of ['GET', 'HEAD'])
          expect([(await server.at(unsubscribe, { method })).status, await stateOf(db, mine.id)]).toEqual([200, 'ACTIVE']);
        for (const _ of ['once', 'again']) {
          const answer = await server.at(unsubscribe, { ...init, redirect: 'manual' });
          expect([answer.status, await answer.text()]).toEqual([200, expect.stringContaining('These alerts have stopped')]);
        }
        expect(await stateOf(db, mine.id)).toBe('ENDED');
        // Somebody else's are not stopped by a link that was made up.
        const other = await subscribed(db);
        const forged = await server.at(unsubscribe.replace(`=${mine.id}.`, `=${other.id}.`), init);
        expect([forged.status, await stateOf(db, other.id)]).toEqual([404, 'ACTIVE']);
      },
      clock,
    );
  });
});

describe('links', () => {
  test('that scanners follow change nothing', async ({ db }) => {
    const values = reader();
    await subscribe(db, { values });
    const waiting = await db.alertSubscription.findFirstOrThrow({ where: { email: values.email } });
    const mine = await subscribed(db);
    const { manage, unsubscribe } = await linksOf(db, mine);
    await served(
      db,
      {},
      async (server) => {
        for (const path of [`/alerts/confirm?link=${await linkTo(db, values.email)}`, manage, unsubscribe, '/alerts', '/alerts/sent'])
          for (const method of ['GET', 'HEAD']) {
            const { status, headers } = await server.at(path, { method });
            expect([status, headers.get('cache-control'), headers.get('set-cookie')]).toEqual([200, 'no-store', null]);
            expect(headers.get('referrer-policy')).toMatch(/same-origin|no-referrer/);
          }
        expect([await stateOf(db, waiting.id), await stateOf(db, mine.id)]).toEqual(['UNCONFIRMED', 'ACTIVE']);
      },
      clock,
    );
  });

  test('that are forged, cut off or nonsense are told so, and never fail', async ({ db }) => {
    await served(
      db,
      {},
      async (server) => {
        const wrong = ['', 'x', '1.aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa', '999999999999.x', '%00', '%F0%9F%98%80', 'a'.repeat(3000), "'--"];
        for (const link of wrong)
          for (const path of ['/alerts/confirm', '/alerts/manage', '/alerts/unsubscribe'])
            for (const init of [{}, form({ link: decodeURIComponent(link), do: 'save', answer: 'yes' })]) {
              const { status } = await server.at(`${path}?link=${link}`, init);
              expect(status, `${path} ${link}`).toBe(404);
            }
        expect((await server.at('/alerts/manage', { method: 'DELETE' })).status).toBe(405);
        expect((await server.at('/alerts/go', { method: 'POST' })).status).toBe(405);
        expect((await server.at('/alerts/outcome', form({ of: 'x', answer: 'APPLIED' }))).status).toBe(404);
      },
      clock,
    );
  });

  test('to an entry are counted by place, and lead nowhere but to an entry of ours', async ({ db }) => {
    const fund = await makeFund(db, { name: 'Counted Fund' });
    const mine = await subscribed(db);
    const { go } = await linksOf(db, mine);
    const path = go({ id: fund.id, path: '/funding/counted-fund' });
    await served(
      db,
      {},
      async (server) => {
        const to = async (address: string, method = 'GET') => {
          const { status, headers } = await server.at(address, { redirect: 'manual', method });
          return [status, headers.get('location')];
        };
        expect(await to(path)).toEqual([303, '/funding/counted-fund']);
        expect(await to(path, 'HEAD')).toEqual([303, '/funding/counted-fund']);
        // What stands in the address counts for nothing once it is signed.
        expect(await to(path.replace('counted-fund', 'another'))).toEqual([303, '/funding/counted-fund']);
        expect(await to('/alerts/go?to=/funding/another')).toEqual([303, '/funding/another']);
        for (const elsewhere of [
          '//evil.example',
          'https://evil.example/funding/x',
          '/\\evil.example',
          '/curate',
          '/funding/../curate',
          '/funding/x?y',
        ])
          expect(await to(`/alerts/go?to=${encodeURIComponent(elsewhere)}&of=1.2.${'a'.repeat(32)}`)).toEqual([404, null]);
        const counts = await db.alertCount.findMany({ where: { what: 'CLICKED', listingId: fund.id } });
        expect(counts.map(({ count, placeId }) => [count, placeId])).toEqual([[2, 0]]);
      },
      clock,
    );
  });

  test('by which a group tells what came of it count, and only what is a fund is asked about', async ({ db }) => {
    const [fund, group] = [await makeFund(db, { name: 'Answered Fund' }), await makeGroup(db, { name: 'Not a Fund' })];
    const { outcome } = await linksOf(db, await subscribed(db));
    const page = outcome([fund.id, group.id]);
    await served(
      db,
      {},
      async (server) => {
        const text = await (await server.at(page)).text();
        expect(text).toContain('Answered Fund');
        expect(text).not.toContain('Not a Fund');
        const [, of = ''] = /name="of" value="([^"]+)"/.exec(text) ?? [];
        const answered = await server.at('/alerts/outcome', { ...form({ of, all: of, answer: 'APPLIED' }), redirect: 'manual' });
        expect(answered.headers.get('location')).toMatch(/^\/alerts\/outcome\?done&of=/);
        expect(await (await server.at(answered.headers.get('location') ?? '')).text()).toContain('Thank you');
        expect((await server.at('/alerts/outcome', form({ of, all: of, answer: 'SENT' }))).status).toBe(404);
        const counts = await db.alertCount.findMany({ where: { listingId: fund.id } });
        expect(counts.map(({ what, count }) => [what, count])).toEqual([['APPLIED', 1]]);
      },
      clock,
    );
  });
});

describe('/mail/bounces', () => {
  const secret = 'a secret of sixteen letters'.replaceAll(' ', '-');
  const report = (email: string, bearer = secret) => ({
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${bearer}` },
    body: JSON.stringify({ address: email, status: '5.1.1' }),
  });

  test('stops the alerts of an address, for whoever has the secret', async ({ db }) => {
    const mine = await subscribed(db);
    await served(
      db,
      { MAIL_BOUNCE_SECRET: secret },
      async (server) => {
        expect((await server.at('/mail/bounces', report(mine.email ?? '', 'a-wrong-secret-of-the-same'))).status).toBe(403);
        expect((await server.at('/mail/bounces')).status).toBe(405);
        expect(await stateOf(db, mine.id)).toBe('ACTIVE');
        const { status, headers } = await server.at('/mail/bounces', { ...report(''), body: 'x'.repeat(300_000) });
        expect([status, headers.get('content-type')]).toEqual([413, expect.stringContaining('text/plain')]);
        expect((await server.at('/mail/bounces', { ...report(''), body: '{' })).status).toBe(400);
        const taken = await server.at('/mail/bounces', report((mine.email ?? '').toUpperCase()));
        expect([taken.status, await taken.text()]).toEqual([200, '1 noted.\n']);
        expect(await stateOf(db, mine.id)).toBe('ENDED');
        expect(JSON.stringify(server.log)).not.toContain((mine.email ?? '').split('@')[1]);
      },
      clock,
    );
  });

  test('takes a report as it came, in whatever encoding the message inside is', async ({ db }) => {
    const mine = await subscribed(db);
    const report = `Action: failed\r\nStatus: 5.1.1\r\nFinal-Recipient: rfc822; ${mine.email}\r\n\r\nSubject: Caf\xe9`;
    await served(
      db,
      { MAIL_BOUNCE_SECRET: secret },
      async (server) => {
        const headers = { authorization: `Bearer ${secret}`, 'content-type': 'message/rfc822' };
        const { status } = await server.at('/mail/bounces', { method: 'POST', headers, body: Buffer.from(report, 'latin1') });
        expect([status, await stateOf(db, mine.id)]).toEqual([200, 'ENDED']);
      },
      clock,
    );
  });

  test('is closed where no secret was set', async ({ db }) =>
    served(db, {}, async (server) => expect((await server.at('/mail/bounces', report('a@b.example', ''))).status).toBe(404)));
});

test('no address and no link stands in the log, whatever happens', async ({ db }) => {
  const mine = await subscribed(db);
  const { manage, unsubscribe } = await linksOf(db, mine);
  await served(
    db,
    {},
    async (server) => {
      await server.at(manage);
      await server.at('/alerts', form({ email: mine.email ?? '', kinds: 'FUND', pace: 'DAILY', form: 'forged' }));
      await server.at('/alerts', form({ email: `${mine.email}\r\nBcc: x@y.example`, form: 'forged' }));
      await server.at(unsubscribe, { method: 'POST' });
      const log = JSON.stringify(server.log);
      expect(log).toContain('alerts');
      expect(log).not.toContain((mine.email ?? '').split('@')[0]);
      expect(log).not.toContain(manage.split('link=')[1]);
    },
    clock,
  );
});

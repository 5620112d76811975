/** A thousand submissions by programs, several ways: none is before those who decide. What each way was stopped by is printed. */
import type { Database } from '../../database.ts';
import { describe, expect, test } from '../../testkit/fixture.ts';
import { makeGroup, makeLayers } from '../../testkit/rows.ts';
import { spamFault } from './spam.ts';
import { choir, confirm, linkTo, now, openForm, type Result, send } from './testkit.ts';

const adverts = [
  'Get cheap viagra and cialis without prescription today.',
  'Best online casino with a welcome bonus, play and win now.',
  'We offer SEO and backlinks so that you are on the first page of Google.',
  'Invest in bitcoin and earn profits every day, guaranteed returns.',
  'Instant payday loans with no credit check for everybody.',
  'Hot escorts near you tonight, visit my website.',
  'Dear webmaster, we offer web design services. Act now.',
  'Buy replica watches at www.best-watches.top or watches.xyz today',
  'Message me on WhatsApp +44 7700 900123, click here to earn $5000',
  'Read https://a.example/1 and https://b.example/2 and https://c.example/3',
];
const pick = <T>(from: readonly T[], index: number): T => from[index % from.length] as T;
const advert = (index: number) => ({
  ...choir({ summary: `${pick(adverts, index)} ${index}` }),
  'sender/email': `bot${index}@mail${index}.example`,
});
const minutes = (count: number) => new Date(now.getTime() + count * 60_000);

/** Each sends the submission with this number. Those that read their mail press the button, too. */
interface Way {
  does: string;
  send: (db: Database, index: number) => Promise<Result>;
  readsMail?: true;
}

const ways: readonly Way[] = [
  {
    does: 'posts without ever opening the form',
    send: (db, index) => send(db, { values: choir(), token: `made.up.${index}`, at: minutes(index) }),
  },
  {
    does: 'opens the form and posts at once',
    send: (db, index) => send(db, { values: choir(), after: index % 4, at: minutes(index) }),
    readsMail: true,
  },
  {
    does: 'fills in every field it finds',
    send: (db, index) => send(db, { values: choir(), trap: 'https://spam.example', at: minutes(index) }),
    readsMail: true,
  },
  {
    does: 'opens one form and posts it again and again',
    send: async (db, index) => {
      // The first counts as a person might: it goes to a mailbox nobody reads.
      replayed ??= openForm(db).then(({ token = '' }) => token);
      return send(db, { values: choir(), token: await replayed, after: 60 + index });
    },
  },
  {
    does: 'fetches the form, waits, and posts an advertisement from its own mailbox',
    send: (db, index) => send(db, { values: advert(index), after: 30, at: minutes(index) }),
    readsMail: true,
  },
  {
    does: 'fetches the form, waits, and posts markup in every field',
    send: (db, index) => {
      const script = `<img src=x onerror=alert(${index})>`;
      return send(db, { values: choir({ name: script, summary: script, note: script, howToJoin: script }), after: 30, at: minutes(index) });
    },
    readsMail: true,
  },
  {
    does: 'fetches the form, waits, and posts harmless words to strangers’ mailboxes, from one network',
    send: (db, index) => send(db, { values: choir({ 'sender/email': `victim${index}@gmail.com` }), after: 30, network: 'one network' }),
  },
  {
    does: 'the same from a thousand networks, to one mailbox',
    send: (db, index) => send(db, { values: choir({ 'sender/email': `one+${index}@gmail.com` }), after: 30 }),
  },
  {
    does: 'the same words each time, from a thousand networks and mailboxes that it reads',
    send: (db, index) =>
      send(db, {
        values: {
          ...choir(),
          name: 'Sunny Days',
          summary: 'A lovely place for everybody to be, come and see!',
          'sender/email': `same${index}@same${index}.example`,
        },
        after: 30,
        at: minutes(index),
      }),
  },
  {
    does: 'sends header injections',
    send: (db, index) => send(db, { values: choir({ 'sender/email': `a${index}@b.example%0d%0aBcc: c@d.example` }), after: 30 }),
    readsMail: true,
  },
];
let replayed: Promise<string> | undefined;

test('a thousand submissions by programs: none reaches the queue', { timeout: 120_000 }, async ({ db }) => {
  await makeLayers(db);
  const perWay = 1000 / ways.length;
  const told: string[] = [];
  for (const { does, send: sendOne, readsMail } of ways) {
    const stopped = new Map<string, number>();
    for (let index = 0; index < perWay; index++) {
      const { __typename, rule, email, message } = await sendOne(db, index);
      if (message) expect(message).toMatch(/^[A-Z“].*\.$/s);
      let by = rule ?? __typename;
      if (__typename === 'SubmissionSent') {
        // A scanner of mail follows links, and presses nothing.
        if (readsMail && email) {
          await confirm(db, await linkTo(db, email), minutes(index + 10));
          by = 'reached the queue';
        } else by = 'never confirmed';
      }
      stopped.set(by, (stopped.get(by) ?? 0) + 1);
    }
    told.push(`${does}: ${[...stopped].map(([by, count]) => `${count} ${by}`).join(', ')}`);
  }
  process.stdout.write(`${told.join('\n')}\n`);
  expect(await db.queueItem.count()).toBe(0);
  // What it cost in mail to people who never asked for any.
  expect(await db.mail.count({ where: { to: { contains: 'victim' } } })).toBeLessThanOrEqual(10);
  expect(await db.mail.count({ where: { to: { startsWith: 'one+' } } })).toBeLessThanOrEqual(5);
});

describe('words of people', () => {
  test.for([
    'Slots still free in our allotment. Bring your own tools, win a marrow.',
    'Pickleball in Soham: first session free, then £3. See www.soham-pickleball.example for times.',
    'Групa для українців у Кембриджі. Ukrainian coffee morning, everybody welcome to come along and talk.',
    'We help people with loans and debt, free of charge. Bring your letters to Citizens Advice.',
    'Walks for people who gamble too much and want to stop: no betting, just boots.',
    'Crypto is a puzzle club: crosswords and codes, Tuesdays at the library.',
    'Dance for the over 60s, sex and relationships advice for young people on Wednesdays.',
  ])('are taken: %s', (summary) => expect(spamFault({ name: 'Any Name', summary, website: 'https://soham.example/a' })).toBeNull());

  test.for(adverts)('are not these: %s', (summary) => expect(spamFault({ name: 'Any Name', summary })).toMatch(/^[A-Z].*\.$/));
});

test('twenty people at one library are not held up, and are told when it is too much', async ({ db }) => {
  await makeGroup(db, { name: 'Busy' });
  const report = (index: number, at = now) =>
    send(db, {
      kind: 'REPORT',
      listing: 'busy',
      network: 'a library',
      at,
      values: {
        problem: 'WRONG',
        note: `The time on Tuesday number ${index} is wrong.`,
        'sender/email': `reader${index}@reader${index}.example`,
      },
    });
  const first = [];
  for (let index = 0; index < 11; index++) first.push((await report(index)).rule ?? 'taken');
  expect(first).toEqual([...Array(10).fill('taken'), 'too-much']);
  expect((await report(10, minutes(70))).__typename).toBe('SubmissionSent');
});

test('limits count in every process at once', async ({ db }) => {
  const results = await Promise.all(
    Array.from({ length: 14 }, (_, index) =>
      send(db, {
        kind: 'REPORT',
        listing: 'busy',
        network: 'many at once',
        values: { problem: 'OTHER', note: `The sign has gone, number ${index}.`, 'sender/email': `m${index}@m${index}.example` },
      }),
    ),
  );
  expect(results.filter(({ __typename }) => __typename === 'SubmissionSent')).toHaveLength(10);
});

import PostalMime from 'postal-mime';
import { makeLog } from '../http/log.ts';
import { InputFaults } from '../refusals.ts';
import { test as base, describe, expect } from '../testkit/fixture.ts';
import { claimNext } from './claim.ts';
import { eraseMail } from './erase-mail.ts';
import { letter } from './letter.ts';
import { nextTry } from './outcome.ts';
import { type Letter, queueMail } from './queue-mail.ts';
import { type Sending, startSending } from './send-mail.ts';
import { openPostOffice } from './testkit/post-office.ts';

const day = 24 * 60 * 60 * 1000;
const test = base
  .extend('office', async ({ db }, { onCleanup }) => {
    await db.mail.deleteMany();
    const office = await openPostOffice();
    onCleanup(() => office.close());
    return office;
  })
  .extend('sending', async ({ db, office }, { onCleanup }) => {
    const started: Sending[] = [];
    onCleanup(async () => void (await Promise.all(started.map((sending) => sending.stop()))));
    const start = (more: { perDomainPerMinute?: number; now?: () => Date } = {}) => {
      const options = { db, log: makeLog('silent'), smtpUrl: office.url, from: 'us@fingerpost.example', lookEveryMs: 5, handOverMs: 2000 };
      const sending = startSending({ ...options, ...more });
      started.push(sending);
      return sending;
    };
    return start;
  });

const note = (key: string, more: Partial<Letter> = {}): Letter => ({
  ...{ key, kind: 'test', to: 'clerk@parish.example', subject: 'Hello', text: 'Good morning.' },
  ...more,
});
const stateOf = (db: Parameters<typeof claimNext>[0], key: string) => db.mail.findUniqueOrThrow({ where: { key } });

describe('a message', () => {
  test('is sent once it is committed, as text and HTML, and marked as sent', async ({ db, office, sending }) => {
    sending();
    const { text, html } = letter({
      heading: 'Is this right?',
      paragraphs: ['Tea & cake <now>', { press: 'Look', address: 'https://f.example/a?b&c' }],
      why: 'Why.',
    });
    await db.$transaction((tx) => queueMail(tx, note('one', { text, html, headers: { 'List-Unsubscribe': '<https://f.example/stop>' } })));
    await expect.poll(() => office.taken.length).toBe(1);
    const read = await PostalMime.parse(office.taken[0]?.raw ?? '');
    expect(read).toMatchObject({ subject: 'Hello', from: { name: 'Fingerpost', address: 'us@fingerpost.example' } });
    expect(read.text).toContain('https://f.example/a?b&c');
    expect(read.html).toContain('Tea &amp; cake &lt;now&gt;');
    expect(read.headers.find(({ key }) => key === 'list-unsubscribe')?.value).toBe('<https://f.example/stop>');
    await expect.poll(async () => (await stateOf(db, 'one')).state).toBe('SENT');
  });

  test('is queued once for a key, and not at all when what it tells of is taken back', async ({ db, office }) => {
    expect(await queueMail(db, note('twice'))).toBe(true);
    expect(await queueMail(db, note('twice'))).toBe(false);
    await db
      .$transaction(async (tx) => {
        await queueMail(tx, note('never'));
        throw new Error('taken back');
      })
      .catch(() => {});
    expect(await db.mail.count({ where: { key: 'never' } })).toBe(0);
    expect(office.taken).toEqual([]);
  });

  test('cannot carry headers or recipients of somebody else’s', async ({ db, office, sending }) => {
    const bad = [
      'a@b.example\r\nBcc: c@d.example',
      'a@b.example, c@d.example',
      'A <a@b.example>',
      'a b@c.example',
      '@b.example',
      'a@',
      'a@b..example',
      `${'a'.repeat(65)}@b.example`,
    ];
    for (const to of bad) await expect(queueMail(db, note(`bad ${to}`, { to })), to).rejects.toBeInstanceOf(InputFaults);
    await expect(queueMail(db, note('bad header', { headers: { 'X-A': 'b\r\nBcc: c@d.example' } }))).rejects.toThrow('cannot be sent');
    await expect(queueMail(db, note('bad name', { headers: { 'X-A\r\nBcc': 'c@d.example' } }))).rejects.toThrow('cannot be sent');
    sending();
    await queueMail(db, note('subject', { subject: 'Café\r\nBcc: thief@evil.example\r\n\r\nBody', to: 'Clerk@Bücher.example' }));
    await expect.poll(() => office.taken.length).toBe(1);
    const [taken] = office.taken;
    expect(taken?.to).toEqual(['Clerk@bücher.example']);
    const read = await PostalMime.parse(taken?.raw ?? '');
    expect([read.subject, read.bcc, read.text?.trim()]).toEqual(['Café Bcc: thief@evil.example Body', undefined, 'Good morning.']);
  });

  test('is tried again later when its mailbox asks for patience, and given up when there is none', async ({ db, office, sending }) => {
    office.refuses = (to) =>
      to.startsWith('busy') ? { code: 451, at: 'RCPT' } : to.startsWith('gone') ? { code: 550, at: 'RCPT' } : { code: 554, at: 'DATA' };
    sending();
    await queueMail(db, note('busy', { to: 'busy@a.example' }));
    await queueMail(db, note('gone', { to: 'gone@a.example' }));
    await queueMail(db, note('spam', { to: 'spam@a.example' }));
    await expect.poll(async () => (await stateOf(db, 'gone')).state).toBe('FAILED');
    await expect.poll(async () => (await stateOf(db, 'spam')).state).toBe('FAILED');
    const busy = await stateOf(db, 'busy');
    expect(busy).toMatchObject({ state: 'QUEUED', attempts: 1 });
    expect(busy.trouble).toContain('451');
    expect(busy.notBefore.getTime()).toBeGreaterThan(Date.now() + 50_000);
  });

  test('waits ever longer, and five days at most', () => {
    const made = new Date('2026-11-22T00:00:00Z');
    const minutes = (attempts: number) => Math.round(((nextTry(attempts, made, made, 0)?.getTime() ?? 0) - made.getTime()) / 60_000);
    expect([1, 2, 3, 8, 9, 10, 99].map(minutes)).toEqual([1, 2, 4, 128, 256, 360, 360]);
    expect(nextTry(3, made, new Date(made.getTime() + 5 * day + 1))).toBeNull();
  });

  test('loses no try while the mail server is away', async ({ db, office, sending }) => {
    await office.close();
    sending();
    await queueMail(db, note('away'));
    await expect.poll(async () => (await stateOf(db, 'away')).trouble).toContain('ECONNREFUSED');
    await expect.poll(() => stateOf(db, 'away')).toMatchObject({ attempts: 0, again: 0 });
  });

  test('is sent by one process only, and its like to one host so many a minute', async ({ db, office, sending }) => {
    for (let index = 0; index < 30; index++) await queueMail(db, note(`bulk ${index}`, { to: `m${index}@one.example` }));
    await queueMail(db, note('other', { to: 'a@two.example' }));
    await queueMail(db, note('door', { to: 'b@one.example', kind: 'sign-in', text: 'secret link' }));
    for (let process = 0; process < 3; process++) sending({ perDomainPerMinute: 12 });
    await expect.poll(async () => (await stateOf(db, 'other')).state).toBe('SENT');
    await expect.poll(async () => (await stateOf(db, 'door')).state).toBe('SENT');
    await expect.poll(() => db.mail.count({ where: { state: 'SENDING' } })).toBe(0);
    const ids = office.taken.map(({ messageId }) => messageId);
    expect(new Set(ids).size).toBe(ids.length);
    const bulk = office.taken.filter(({ to }) => /^m\d+@one/.test(to[0] ?? '')).length;
    // Processes that claim in the same moment may pass the limit by one each.
    expect(bulk).toBeGreaterThanOrEqual(11);
    expect(bulk).toBeLessThanOrEqual(14);
    expect((await stateOf(db, 'door')).text).toBe('');
  });

  test('that a process left half-way is sent again under its own number, and that is counted', async ({ db, office, sending }) => {
    await queueMail(db, note('half'));
    const claim = { claimMs: 60_000, perDomainPerMinute: 60 };
    const before = new Date(Date.now() - 61_000);
    await db.mail.updateMany({ data: { notBefore: before } });
    const first = await claimNext(db, before, claim);
    expect(await claimNext(db, new Date(before.getTime() + 59_000), claim)).toBeNull();
    sending();
    await expect.poll(() => office.taken.length).toBe(1);
    expect(office.taken[0]?.messageId).toBe(`<${first?.messageId}@fingerpost.example>`);
    await expect.poll(() => stateOf(db, 'half')).toMatchObject({ state: 'SENT', again: 1 });
  });

  test('keeps no body for longer than 30 days', async ({ db, office }) => {
    await queueMail(db, note('old'));
    await queueMail(db, note('young'));
    await db.mail.update({ where: { key: 'old' }, data: { createdAt: new Date(Date.now() - 31 * day), state: 'SENT', html: '<p>' } });
    expect(await eraseMail(db, new Date())).toBe(1);
    expect(await stateOf(db, 'old')).toMatchObject({ text: '', html: null, subject: 'Hello' });
    expect((await stateOf(db, 'young')).text).not.toBe('');
    expect(office.taken).toEqual([]);
  });
});

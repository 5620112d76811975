/** Asking for alerts: one link, once, to an address that is one; and nothing else before its reader says yes. */

import { formKey, makeToken } from '../curation/submissions/form-token.ts';
import type { Database } from '../database.ts';
import { describe, expect, vocabulariesTest as test } from '../testkit/fixture.ts';
import { makeLayers } from '../testkit/rows.ts';
import { confirmSubscription, refuseSubscription, waitingFor } from './confirm.ts';
import { neverWrite } from './mailbox.ts';
import { formValues } from './read-wish.ts';
import { subscribeAlerts } from './subscribe.ts';
import { day, later, linkTo, now, openForm, reader, subscribe, subscribed } from './testkit.ts';

let places: ReturnType<typeof makeLayers> | undefined;
const ready = (db: Database) => (places ??= makeLayers(db));
const rowsOf = (db: Database, email: string) => db.alertSubscription.findMany({ where: { email }, orderBy: { id: 'asc' } });
const mailTo = (db: Database, to: string) => db.mail.findMany({ where: { to }, orderBy: { id: 'asc' } });

describe('a wish', () => {
  test('is kept as it was chosen, waits, and stands in the form again as it was written', async ({ db }) => {
    const { parish, other, district } = await ready(db);
    const values = reader({
      kinds: ['FUND', 'EVENT'],
      places: 'Canary Parish, Sparrow; east-fen',
      applicantType: 'registered-charity',
      amount: '£2,000.50',
      onlyEligible: 'yes',
      incomeBand: 'UNDER_5K',
      foundedYear: '2019',
      hasBankAccount: 'no',
      pace: 'WEEKLY',
    });
    expect(await subscribe(db, { values })).toEqual({ __typename: 'AlertsAsked', email: values.email });
    const [row, ...none] = await rowsOf(db, values.email);
    expect(none).toEqual([]);
    if (!row) throw new Error('It is not there.');
    expect(row).toMatchObject({
      state: 'UNCONFIRMED',
      kinds: ['FUND', 'EVENT'],
      placeIds: [district.id, parish.id, other.id].toSorted((one, next) => one - next),
      amount: 200_050n,
      onlyEligible: true,
      pace: 'WEEKLY',
      countedPlaceId: parish.id,
      applicant: { foundedYear: 2019, hasBankAccount: false, registered: null, incomeBand: 'UNDER_5K', amount: 200_050 },
    });
    expect(await formValues(db, row)).toMatchObject({
      kinds: ['FUND', 'EVENT'],
      places: [expect.stringContaining('Canary Parish')],
      applicantType: ['registered-charity'],
      amount: ['2,000.5'],
      hasBankAccount: ['no'],
    });
    const [mail, ...more] = await mailTo(db, values.email);
    expect(more).toEqual([]);
    expect(mail?.subject).toBe('Do you want these alerts? One more step');
    expect(mail?.text).toContain('funding and events in');
    expect(mail?.html).toContain('Look at it and say yes');
  });

  test('becomes an alert by the button behind the link, once', async ({ db }) => {
    const { parish } = await ready(db);
    const values = reader({ places: 'Canary Parish', pace: 'DAILY' });
    await subscribe(db, { values });
    const link = await linkTo(db, values.email);
    expect(await waitingFor(db, link, later(day))).toMatchObject({ state: 'UNCONFIRMED' });
    const both = await Promise.allSettled([1, 2].map(() => confirmSubscription(db, link, later(day))));
    expect(both.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected']);
    const [row] = await rowsOf(db, values.email);
    expect(row).toMatchObject({ state: 'ACTIVE', tokenHash: null });
    await expect(confirmSubscription(db, link, later(day))).rejects.toThrow('used already');
    const counts = await db.alertCount.findMany({ where: { what: 'SUBSCRIBED', placeId: parish.id } });
    expect(counts.map(({ count }) => count)).toEqual([1]);
  });

  test('that nobody confirmed in seven days cannot be any more; a forged link is none', async ({ db }) => {
    const values = reader();
    await subscribe(db, { values });
    const link = await linkTo(db, values.email);
    await expect(confirmSubscription(db, link, later(8 * day))).rejects.toThrow('older than 7 days');
    for (const wrong of ['', 'x', `${link}x`, "' OR 1=1 --", '../../etc/passwd', '1.'.padEnd(34, 'a')])
      await expect(waitingFor(db, wrong, now)).rejects.toThrow(/not whole/);
  });
});

describe('the same address', () => {
  test('a thousand times is one row and one letter', { timeout: 60_000 }, async ({ db }) => {
    const values = reader({ places: 'Sparrow' });
    await ready(db);
    const key = await formKey(db);
    const [box, host] = values.email.split('@');
    const { email: _, ...wish } = Object.fromEntries(Object.entries(values).map(([path, value]) => [path, [value].flat()]));
    const ask = (index: number) => {
      // In capitals, with tags: it is one mailbox.
      const email = [`${box}@${host}`.toUpperCase(), `${box}+${index}@${host}`, values.email][index % 3] ?? '';
      const typed = { ...wish, email: [email] };
      const asked = {
        typed,
        token: makeToken(key, 'ALERTS', now),
        trap: '',
        network: `house ${index}`,
        now: later(60),
        publicUrl: 'https://f.example',
      };
      return subscribeAlerts(db, asked).then(
        () => 'taken',
        (error: { rule?: string }) => error.rule ?? String(error),
      );
    };
    const answers: string[] = [];
    for (let from = 0; from < 1000; from += 50)
      answers.push(...(await Promise.all(Array.from({ length: 50 }, (_, index) => ask(from + index)))));
    // What a domain may send is told after its fifty; until then every answer is the same.
    expect(Object.groupBy(answers, (answer) => answer)).toMatchObject({ taken: { length: 50 }, 'too-much': { length: 950 } });
    expect(await db.alertSubscription.count({ where: { email: { endsWith: `@${host}`, mode: 'insensitive' } } })).toBe(1);
    expect(await db.mail.count({ where: { to: { endsWith: `@${host}`, mode: 'insensitive' } } })).toBe(1);
  });

  test('is sent the link again on another day, and the first one ends', async ({ db }) => {
    const values = reader();
    await subscribe(db, { values });
    const before = await linkTo(db, values.email);
    await subscribe(db, { values, at: later(3600) });
    expect(await linkTo(db, values.email)).toBe(before);
    await subscribe(db, { values, at: later(day) });
    const after = await linkTo(db, values.email);
    expect(after).not.toBe(before);
    expect(await mailTo(db, values.email)).toHaveLength(2);
    await expect(waitingFor(db, before, later(day))).rejects.toThrow();
    await expect(confirmSubscription(db, after, later(2 * day))).resolves.toMatchObject({ state: 'ACTIVE' });
  });

  test('that has these alerts is told so, once a day, and whoever asked learns nothing of it', async ({ db }) => {
    const { email } = await subscribed(db);
    const values = { ...reader(), email: email ?? '' };
    expect(await subscribe(db, { values, at: later(day) })).toEqual({ __typename: 'AlertsAsked', email });
    await subscribe(db, { values, at: later(day + 600) });
    const letters = await mailTo(db, email ?? '');
    expect(letters.map(({ subject }) => subject)).toEqual(['Do you want these alerts? One more step', 'You have these alerts already']);
    expect(letters[1]?.text).toContain('/alerts/manage?link=');
    expect(await rowsOf(db, email ?? '')).toHaveLength(1);
  });

  test('may be typed with other wishes three times a day, whatever network they come from', async ({ db }) => {
    const values = reader();
    const answers: (string | undefined)[] = [];
    for (const pounds of ['100', '200', '300', '400']) answers.push((await subscribe(db, { values: { ...values, amount: pounds } })).rule);
    expect(answers).toEqual([undefined, undefined, undefined, 'too-much']);
    expect(await mailTo(db, values.email)).toHaveLength(3);
  });
});

describe('an address that is not to be written to', () => {
  test('gets nothing, and whoever typed it is answered as anybody is', async ({ db }) => {
    const values = reader();
    await subscribe(db, { values });
    await refuseSubscription(db, await linkTo(db, values.email), later(100));
    const again = { ...values, email: values.email.replace('@', '+other@') };
    expect(await subscribe(db, { values: again, at: later(day) })).toEqual({ __typename: 'AlertsAsked', email: again.email });
    expect(await mailTo(db, again.email)).toEqual([]);
    expect(await db.alertSubscription.count({ where: { email: again.email } })).toBe(0);
    const refused = await db.refusedAddress.findMany();
    expect(JSON.stringify(refused)).not.toContain(values.email.split('@')[0]);
  });

  test('ends whatever it had', async ({ db }) => {
    const found = await subscribed(db);
    await db.$transaction((tx) => neverWrite(tx, found.email ?? '', later(300)));
    expect(await db.alertSubscription.findUnique({ where: { id: found.id } })).toMatchObject({ state: 'ENDED', endedBecause: 'REMOVED' });
  });
});

describe('what no person sends', () => {
  test.for([
    ['in the first seconds', { after: 1 }, 'form-too-fast'],
    ['after a day', { after: 25 * 3600 }, 'form-too-old'],
    ['with the trap filled in', { trap: 'https://spam.example' }, 'trap'],
    ['with a token of its own making', { token: 'abc.def.ghi' }, 'form-forged'],
  ] as const)('%s is not taken', async ([, asked, rule], { db }) => {
    const before = await db.alertSubscription.count();
    expect(await subscribe(db, asked)).toMatchObject({ __typename: 'RuleBroken', rule });
    expect(await db.alertSubscription.count()).toBe(before);
  });

  test('again with the same form, or with the form of a suggestion, is not taken', async ({ db }) => {
    const { token } = await openForm(db);
    expect((await subscribe(db, { token })).__typename).toBe('AlertsAsked');
    const again = await Promise.all([1, 2, 3].map(() => subscribe(db, { token })));
    expect(again.map(({ rule }) => rule)).toEqual(['form-replayed', 'form-replayed', 'form-replayed']);
  });

  test('too often from one network is told in a sentence', async ({ db }) => {
    const rules: (string | undefined)[] = [];
    for (let count = 0; count < 21; count++) rules.push((await subscribe(db, { network: 'one house' })).rule);
    expect(rules.filter(Boolean)).toEqual(['too-much']);
  });
});

describe('bad input', () => {
  test.for([
    ['a line break and a header', { email: 'a@b.example\r\nBcc: all@c.example' }, 'email'],
    ['a name before the address', { email: '"Jo" <jo@b.example>' }, 'email'],
    ['two addresses', { email: 'jo@b.example,al@b.example' }, 'email'],
    ['a quoted mailbox', { email: '"a b"@c.example' }, 'email'],
    ['no address', { email: '' }, 'email'],
    ['an address of 300 letters', { email: `${'a'.repeat(290)}@b.example` }, 'email'],
    ['nothing to hear of', { kinds: [] }, 'kinds'],
    ['a kind there is not', { kinds: 'PERSON' }, 'kinds'],
    ['a pace there is not', { pace: 'HOURLY' }, 'pace'],
    ['a place there is not', { places: 'Xyzzyford' }, 'places'],
    ['twenty-one places', { places: Array.from({ length: 21 }, (_, index) => `Sparrow ${index}`).join(', ') }, 'places'],
    ['a negative amount', { amount: '-5' }, 'amount'],
    ['an absurd amount', { amount: '99999999' }, 'amount'],
    ['words for an amount', { amount: 'lots' }, 'amount'],
    ['a year to come', { foundedYear: '2099' }, 'foundedYear'],
    ['a theme there is not', { themes: 'no-such-theme' }, 'themes'],
    ['a sort of applicant there is not', { applicantType: 'wizard' }, 'applicantType'],
    ['a field the form does not have', { state: 'ACTIVE' }, ''],
  ] as const)('%s is told at its field, and nothing is sent', async ([, wrong, path], { db }) => {
    await ready(db);
    const before = await db.mail.count();
    const values = { ...reader(), ...wrong } as Record<string, string | string[]>;
    const answer = await subscribe(db, { values });
    expect(answer.__typename).toBe('InputFaults');
    expect(answer.faults?.map((fault) => fault.path)).toEqual([path]);
    expect(answer.faults?.[0]?.message).toMatch(/^[A-Z“].{15,}\.$/s);
    expect(await db.mail.count()).toBe(before);
  });
});

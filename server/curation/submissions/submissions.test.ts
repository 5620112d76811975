import type { Database } from '../../database.ts';
import { test as base, describe, expect } from '../../testkit/fixture.ts';
import { type Layers, makeGroup, makeLayers, makeWithheld, secrets } from '../../testkit/rows.ts';
import { choir, confirm, later, linkTo, now, openForm, send } from './testkit.ts';
import { eraseOldSubmissions } from './upkeep.ts';

let layers: Promise<Layers> | undefined;
const places = (db: Database) => (layers ??= makeLayers(db));
const test = base;

describe('a suggestion', () => {
  test('waits for its sender to follow the link, and is then before those who decide, without their address', async ({ db }) => {
    await places(db);
    const values = choir({
      'location/lines': 'The Hall\nHigh Street',
      'times/day': 'TU',
      'times/from': '7.30pm',
      website: 'sparrow-choir.example.org',
    });
    expect(await send(db, { values })).toMatchObject({ __typename: 'SubmissionSent', email: values['sender/email'] });
    expect(await db.queueItem.count({ where: { title: values.name } })).toBe(0);
    const link = await linkTo(db, values['sender/email']);
    expect(await confirm(db, link)).toMatchObject({ __typename: 'SubmissionConfirmed', name: values.name });
    const item = await db.queueItem.findFirstOrThrow({ where: { title: values.name } });
    expect(item).toMatchObject({ kind: 'SUBMISSION', listingKind: 'GROUP', placeIds: [(await places(db)).other.id] });
    expect(JSON.stringify(item)).not.toContain(values['sender/email']);
    expect(item.changes).toMatchObject({
      name: { new: values.name },
      places: { new: ['sparrow'] },
      'location/lines': { new: ['The Hall', 'High Street'] },
      'contacts/+1': { new: { phone: '01353 123456', public: true } },
      'links/+1': { new: { kind: 'WEBSITE', url: 'https://sparrow-choir.example.org/' } },
      'activities/+1': { new: { schedules: [{ rrule: 'FREQ=WEEKLY;BYDAY=TU', from: '19:30' }] } },
    });
  });

  test('is confirmed once; a link that was used, forged or is too old says so', async ({ db }) => {
    await places(db);
    const values = choir();
    await send(db, { values });
    const link = await linkTo(db, values['sender/email']);
    await confirm(db, link);
    expect(await confirm(db, link)).toMatchObject({ __typename: 'RuleBroken', rule: 'link-used' });
    expect(await confirm(db, `${link}x`)).toMatchObject({
      __typename: 'NotFound',
      message: expect.stringContaining('We do not know this link'),
    });
    const late = choir();
    await send(db, { values: late });
    const lateLink = await linkTo(db, late['sender/email']);
    expect(await confirm(db, lateLink, later(8 * 86_400))).toMatchObject({ rule: 'link-too-old' });
    await eraseOldSubmissions(db, later(8 * 86_400));
    expect(await confirm(db, lateLink, later(8 * 86_400))).toMatchObject({ rule: 'link-too-old' });
    expect(await db.queueItem.count({ where: { title: late.name } })).toBe(0);
    expect(await db.submission.count({ where: { email: late['sender/email'] } })).toBe(0);
  });

  test('two presses at the same moment open one item', async ({ db }) => {
    await places(db);
    const values = choir();
    await send(db, { values });
    const link = await linkTo(db, values['sender/email']);
    const both = await Promise.all([confirm(db, link), confirm(db, link)]);
    expect(both.map((one) => one.__typename).sort()).toEqual(['RuleBroken', 'SubmissionConfirmed']);
    expect(await db.queueItem.count({ where: { title: values.name } })).toBe(1);
  });

  test('tells every fault at once, each with its field', async ({ db }) => {
    await places(db);
    const result = await send(db, {
      values: {
        name: '',
        summary: 'x'.repeat(300),
        places: 'Nowhereton',
        'sender/email': 'a@b.example\nBcc: all@c.example',
        'sender/role': 'KING',
        website: 'javascript:alert(1)',
      },
    });
    expect(result.faults?.map(({ path }) => path).sort()).toEqual([
      'contact/phone',
      'name',
      'places',
      'sender/email',
      'sender/role',
      'summary',
      'website',
    ]);
    for (const { message } of result.faults ?? []) expect(message).toMatch(/^[“A-Z].*\.$/);
  });

  test('needs one tick where its contact looks like somebody’s own, and records who gave it, when and how', async ({ db }) => {
    await places(db);
    const values = choir({ 'contact/phone': '07700 900123' });
    expect((await send(db, { values })).faults).toMatchObject([{ path: 'contact/consent' }]);
    await send(db, { values: { ...values, 'contact/consent': 'yes' } });
    await confirm(db, await linkTo(db, values['sender/email']));
    const { changes } = await db.queueItem.findFirstOrThrow({ where: { title: values.name } });
    expect(changes).toMatchObject({
      'contacts/+1': {
        new: {
          consent: {
            givenBy: 'I run it or help to run it',
            givenAt: later(60).toISOString(),
            how: 'Ticked on the public form, 2026-11-22',
          },
        },
      },
    });
  });

  test('is mailed in our words alone: nothing that was typed goes to an address nobody has confirmed', async ({ db }) => {
    await places(db);
    const values = choir({ name: 'Canary words', note: 'Canary note' });
    await send(db, { values });
    const mail = await db.mail.findFirstOrThrow({ where: { to: values['sender/email'] } });
    expect(JSON.stringify(mail)).not.toContain('Canary');
  });
});

describe('a suggested change', () => {
  test('shows what stands there, and sends only what differs', async ({ db }) => {
    const { parish } = await places(db);
    const group = await makeGroup(db, {
      name: 'Knitters',
      places: [parish],
      contacts: {
        create: [
          { role: 'The office', phone: '01353 111111', public: true },
          { role: 'Secret', phone: '01353 999999' },
        ],
      },
    });
    const form = await openForm(db, { kind: 'CHANGE', listing: 'knitters' });
    const phone = form.fields?.find(({ label }) => label === 'Phone: The office');
    expect(phone?.present).toBe('01353 111111');
    expect(JSON.stringify(form)).not.toContain('999999');
    const values = {
      name: 'Knitters',
      summary: group.summary,
      [phone?.path ?? '']: '01353 222222',
      'sender/email': 'k@knit.example',
      'sender/role': 'MEMBER',
    };
    expect(await send(db, { kind: 'CHANGE', listing: 'knitters', values })).toMatchObject({ __typename: 'SubmissionSent' });
    await confirm(db, await linkTo(db, 'k@knit.example'));
    const item = await db.queueItem.findFirstOrThrow({ where: { listingId: group.id } });
    expect(item).toMatchObject({
      kind: 'CHANGE',
      baseVersion: 1,
      changes: { [phone?.path ?? '']: { old: '01353 111111', new: '01353 222222' } },
    });
    expect(Object.keys(item.changes as object)).toHaveLength(1);
  });

  test('that changes nothing, or a field that was not offered, is refused', async ({ db }) => {
    await places(db);
    await makeGroup(db, { name: 'Weavers' });
    const sender = { 'sender/email': 'w@weave.example', 'sender/role': 'MEMBER' };
    const sent = (values: Record<string, string>) => send(db, { kind: 'CHANGE', listing: 'weavers', values: { ...sender, ...values } });
    expect((await sent({ name: 'Weavers' })).message).toContain('Nothing is different');
    for (const path of ['contacts/1/phone', 'ownerId', 'status', '__proto__', 'links/99999/url'])
      expect((await sent({ [path]: 'x' })).message).toContain('does not ask for');
  });

  test('of a withheld record neither shows nor confirms where it is', async ({ db }) => {
    const made = await makeWithheld(db, await places(db), 'HIDDEN');
    const form = await openForm(db, { kind: 'CHANGE', listing: made.group.slug });
    expect(JSON.stringify(form)).not.toMatch(secrets);
    const answers: unknown[] = [];
    // The true address and a wrong one get the same answer, and the same item.
    for (const [index, line] of ['Canary Cottage', 'Rose Cottage'].entries()) {
      const email = `guess${index}@guess${index}.example`;
      const values = { 'location/lines': line, 'sender/email': email, 'sender/role': 'OTHER' };
      const { __typename } = await send(db, { kind: 'CHANGE', listing: made.group.slug, values });
      await confirm(db, await linkTo(db, email));
      const item = await db.queueItem.findFirstOrThrow({ where: { listingId: made.group.id }, orderBy: { id: 'desc' } });
      answers.push([__typename, Object.values(item.changes as object).map((change) => Object.keys(change))]);
    }
    expect(answers[0]).toEqual(answers[1]);
  });
});

describe('a report', () => {
  test('of danger comes first', async ({ db }) => {
    await makeGroup(db, { name: 'Reported' });
    const report = async (email: string, problem: string, note: string) => {
      await send(db, { kind: 'REPORT', listing: 'reported', values: { problem, note, 'sender/email': email } });
      await confirm(db, await linkTo(db, email));
      return (await db.queueItem.findFirstOrThrow({ where: { listing: { slug: 'reported' } }, orderBy: { id: 'desc' } })).risk;
    };
    expect(await report('a@a1.example', 'WRONG', 'The opening time is an hour off.')).toBe(50);
    expect(await report('a@a2.example', 'WRONG', 'This is a refuge and its address is on the map.')).toBe(100);
    expect(await report('a@a3.example', 'OTHER', 'My home address is in the description here.')).toBe(90);
    expect(await report('a@a4.example', 'DANGER', 'Something bad happens in this place.')).toBe(100);
  });
});

describe('bad input', () => {
  test('a description of 2 MB, and markup in every field, are refused with a sentence', async ({ db }) => {
    await places(db);
    const long = await send(db, { values: choir({ description: 'x'.repeat(2_000_000) }) });
    expect(long.faults?.[0]?.message).toContain('Shorten it to 5000');
    const script = '<script>alert(1)</script>';
    expect(
      await send(db, { values: choir({ name: script, summary: script, description: script, howToJoin: script, note: script }) }),
    ).toMatchObject({
      __typename: 'RuleBroken',
      rule: 'reads-like-advertising',
    });
  });

  test('a form that was forged, hurried, kept too long or sent twice is refused with a sentence, and nothing is queued', async ({ db }) => {
    await places(db);
    const { token = '' } = await openForm(db);
    const [id = '', opened = ''] = token.split('.');
    const count = await db.mail.count();
    expect(await send(db, { token: 'x' })).toMatchObject({ rule: 'form-forged' });
    expect(await send(db, { token: `${id}.${opened}.${'A'.repeat(43)}` })).toMatchObject({ rule: 'form-forged' });
    expect(await send(db, { token, after: 2 })).toMatchObject({ rule: 'form-too-fast' });
    expect(await send(db, { token, after: 90_000 })).toMatchObject({ rule: 'form-too-old' });
    // A form for one kind is no form for another.
    expect(await send(db, { token, listingKind: 'FUND', values: {} })).toMatchObject({ rule: 'form-forged' });
    expect(await db.mail.count()).toBe(count);
    expect(await send(db, { token })).toMatchObject({ __typename: 'SubmissionSent' });
    expect(await send(db, { token })).toMatchObject({ rule: 'form-replayed' });
    const { token: twice = '' } = await openForm(db);
    const both = await Promise.all([send(db, { token: twice }), send(db, { token: twice })]);
    expect(both.map((one) => one.__typename).sort()).toEqual(['RuleBroken', 'SubmissionSent']);
  });
});

test('a sender’s address is erased some time after the decision', async ({ db }) => {
  await places(db);
  const values = choir();
  await send(db, { values });
  await db.submission.updateMany({ where: { email: values['sender/email'] }, data: { state: 'DECIDED', decidedAt: now } });
  await eraseOldSubmissions(db, later(80 * 86_400));
  expect(await db.submission.count({ where: { email: values['sender/email'] } })).toBe(1);
  await eraseOldSubmissions(db, later(91 * 86_400));
  expect(await db.submission.count({ where: { email: values['sender/email'] } })).toBe(0);
});

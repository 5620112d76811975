import type { Database } from '../../database.ts';
import { charityRegister } from '../../imports/charity-register.ts';
import { ImportError } from '../../imports/format.ts';
import { counts, importFile, temporaryFiles } from '../../imports/testkit.ts';
import { test as base, describe, expect } from '../../testkit/fixture.ts';
import { makeGroup } from '../../testkit/rows.ts';
import { answerAsContact } from './claims.ts';
import { grantedClaim, takeClaimBack } from './take-back.ts';
import { confirm, later, linkTo, send } from './testkit.ts';

const publicUrl = 'https://fingerpost.example';
const day = 86_400;

// biome-ignore lint/correctness/noEmptyPattern: Vitest reads from the pattern which fixtures are wanted.
const test = base.extend('files', async ({}, { onCleanup }) => {
  const files = await temporaryFiles();
  onCleanup(() => files.remove());
  return files;
});

let count = 0;
async function claim(db: Database, listing: string, email: string) {
  count += 1;
  const values = { 'sender/name': 'Jo Sedge', 'sender/email': email, 'sender/part': `treasurer ${count}` };
  const sent = await send(db, { kind: 'CLAIM', listing, values });
  if (sent.__typename !== 'SubmissionSent') throw new Error(JSON.stringify(sent));
  return confirm(db, await linkTo(db, email));
}
const members = (db: Database, bodyId: number) => db.membership.count({ where: { bodyId, until: null } });
const charity = (value: string) => ({ create: [{ scheme: 'GB-CHC', value }] });

/** As the register is given out: tabs, and quotes that quote nothing. */
const register = (...rows: [number: string, name: string, email: string, linked?: string, status?: string][]) =>
  [
    'date_of_extract\torganisation_number\tregistered_charity_number\tlinked_charity_number\tcharity_name\tcharity_registration_status\tcharity_contact_email',
    ...rows.map(
      ([number, name, email, linked = '0', status = 'Registered']) => `2026-11-01\t1\t${number}\t${linked}\t${name}\t${status}\t${email}`,
    ),
  ].join('\r\n');

describe('the register of charities', () => {
  test('is read for the numbers on our records and for nothing else; the same file again changes nothing', async ({ db, files }) => {
    await makeGroup(db, { name: 'Heron Trust', identifiers: charity('1090001') });
    await makeGroup(db, { name: 'Egret Trust', identifiers: charity('1090002') });
    const file = await files.write(
      'publicextract.charity.txt',
      register(
        ['1090001', 'THE "HERON TRUST', 'Office@Heron.example'],
        ['1090001', 'HERON TRADING', 'shop@heron.example', '1'],
        ['1090002', 'EGRET TRUST', 'not an address'],
        ['1090009', 'SOMEBODY ELSE', 'else@example.org'],
        ['nonsense', 'NOBODY', 'x@example.org'],
      ),
    );
    expect(counts(await importFile(db, charityRegister, file, true))).toMatchObject({ added: 1 });
    expect(await db.registerContact.count()).toBe(0);
    expect(counts(await importFile(db, charityRegister, file))).toEqual({ read: 5, added: 1, changed: 0, unchanged: 0, refused: 2 });
    expect(await db.registerContact.findMany()).toMatchObject([
      { value: '1090001', email: 'office@heron.example', name: 'THE "HERON TRUST' },
    ]);
    expect(counts(await importFile(db, charityRegister, file))).toMatchObject({ added: 0, changed: 0, unchanged: 1 });
    const struckOff = await files.write('later.tsv', register(['1090001', 'HERON TRUST', 'office@heron.example', '0', 'Removed']));
    await importFile(db, charityRegister, struckOff);
    expect(await db.registerContact.count()).toBe(0);
  });

  test('that is another file is refused in a sentence', async ({ db, files }) => {
    const file = await files.write('places.csv', 'slug,name\nely,Ely');
    await expect(importFile(db, charityRegister, file)).rejects.toThrow(ImportError);
    await expect(importFile(db, charityRegister, file)).rejects.toThrow(
      /is not the register of charities: it has no registered_charity_number/,
    );
  });
});

describe('a claim by the register', () => {
  const registered = async (db: Database, value: string, name: string, email: string) => {
    const source = await db.source.upsert({
      where: { system: 'register' },
      create: { system: 'register', title: 'Register', licence: 'OGL', attribution: 'Register' },
      update: {},
    });
    await db.registerContact.create({ data: { scheme: 'GB-CHC', value, name, email, sourceId: source.id, asAt: new Date('2026-11-01') } });
  };

  test('is proved by the very mailbox that it gives, and says so', async ({ db }) => {
    const group = await makeGroup(db, { name: 'Plover Friends', identifiers: charity('1091001') });
    await registered(db, '1091001', 'THE FRIENDS OF PLOVER', 'plover.friends@gmail.com');
    expect(await claim(db, 'plover-friends', 'Plover.Friends@gmail.com')).toMatchObject({ claimProved: true });
    expect(await db.submission.findFirst({ where: { listingId: group.id } })).toMatchObject({ proof: 'REGISTER' });
    expect(await members(db, group.id)).toBe(1);
  });

  test('by anybody else is asked of that mailbox, when the record has no contact of its own', async ({ db }) => {
    const group = await makeGroup(db, { name: 'Dunlin Choir', identifiers: charity('1091002') });
    await registered(db, '1091002', 'DUNLIN CHOIR', 'dunlin@btinternet.com');
    expect(await claim(db, 'dunlin-choir', 'jo@gmail.com')).toMatchObject({ claimProved: false });
    const letter = await db.mail.findFirstOrThrow({ where: { to: 'dunlin@btinternet.com', kind: 'claim-contact' } });
    expect(letter.text).toContain('The public register of charities gives this address for Dunlin Choir');
    const link = await linkTo(db, 'dunlin@btinternet.com', 'claim-contact');
    await answerAsContact(db, { link, agrees: true, now: later(900), publicUrl });
    expect(await db.submission.findFirst({ where: { listingId: group.id } })).toMatchObject({ proof: 'REGISTER' });
    // Whoever agreed is told how to take it back.
    expect(await linkTo(db, 'dunlin@btinternet.com', 'claim-notice')).not.toBe('');
  });

  test.for([
    ['whose number two records carry: it is the parent’s', 'Godwit Branch', '1091003', 'GODWIT BRANCH'],
    ['whose name is another’s altogether: the number is wrong', 'Curlew Dancers', '1091004', 'LAPWING RESCUE'],
  ] as const)('%s is for a curator', async ([, name, value, inRegister], { db }) => {
    const slug = name.toLowerCase().replace(' ', '-');
    const group = await makeGroup(db, { name, identifiers: charity(value) });
    if (value === '1091003') await makeGroup(db, { name: 'Godwit National', identifiers: charity(value) });
    await registered(db, value, inRegister, `${slug}@gmail.com`);
    expect(await claim(db, slug, `${slug}@gmail.com`)).toMatchObject({ claimProved: false });
    expect(await members(db, group.id)).toBe(0);
    expect(await db.mail.count({ where: { to: `${slug}@gmail.com`, kind: 'claim-contact' } })).toBe(0);
  });

  test('of what is withheld is for a curator, and the mailbox is not asked', async ({ db }) => {
    await makeGroup(db, { name: 'Quiet Snipe', identifiers: charity('1091005'), location: { visibility: 'HIDDEN' } });
    await registered(db, '1091005', 'QUIET SNIPE', 'snipe@gmail.com');
    expect(await claim(db, 'quiet-snipe', 'snipe@gmail.com')).toMatchObject({ claimProved: false });
    expect(await db.mail.count({ where: { to: 'snipe@gmail.com', kind: 'claim-contact' } })).toBe(0);
  });
});

describe('a claim that let somebody in', () => {
  const granted = async (db: Database, name: string) => {
    const slug = name.toLowerCase().replace(' ', '-');
    const contacts = { create: [{ role: 'Office', email: `office@${slug}.org.uk`, public: true }] };
    const group = await makeGroup(db, { name, contacts });
    await claim(db, slug, `jo@${slug}.org.uk`);
    return { group, claimant: `jo@${slug}.org.uk`, office: `office@${slug}.org.uk` };
  };

  test('can be taken back for a week by whoever was told, and a curator looks at what was changed', async ({ db }) => {
    const { group, claimant, office } = await granted(db, 'Avocet Club');
    const link = await linkTo(db, office, 'claim-notice');
    expect(await linkTo(db, claimant, 'claim-granted')).toBe(link);
    expect(await grantedClaim(db, { link, now: later(2 * day) })).toMatchObject({ name: 'Avocet Club', claimant });
    expect(await members(db, group.id)).toBe(1);
    await takeClaimBack(db, { link, now: later(2 * day) });
    expect(await members(db, group.id)).toBe(0);
    expect(await db.queueItem.findFirst({ where: { listingId: group.id, kind: 'REPORT', state: 'OPEN' } })).toMatchObject({ risk: 60 });
    expect(await db.mail.findFirst({ where: { to: claimant, kind: 'claim-ended' } })).toBeTruthy();
    await expect(takeClaimBack(db, { link, now: later(2 * day) })).rejects.toThrow('taken back already');
  });

  test('cannot be after a week, nor by a link that somebody made up; two who press at once do it once', async ({ db }) => {
    const { group, office } = await granted(db, 'Bunting Club');
    const link = await linkTo(db, office, 'claim-notice');
    await expect(takeClaimBack(db, { link, now: later(8 * day) })).rejects.toThrow('good for 7 days');
    for (const wrong of ['', 'x', `${link}x`, "' OR 1=1 --"])
      await expect(takeClaimBack(db, { link: wrong, now: later(day) })).rejects.toThrow('do not know');
    expect(await members(db, group.id)).toBe(1);
    const both = await Promise.allSettled([1, 2].map(() => takeClaimBack(db, { link, now: later(day) })));
    expect(both.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected']);
    expect(await db.queueItem.count({ where: { listingId: group.id, kind: 'REPORT' } })).toBe(1);
  });

  test('to somebody who was a member before gives nothing to take back', async ({ db }) => {
    const { group, claimant, office } = await granted(db, 'Siskin Club');
    await claim(db, 'siskin-club', claimant);
    const letters = await db.mail.findMany({ where: { to: office, kind: 'claim-notice' }, orderBy: { id: 'asc' } });
    expect(letters.map(({ text }) => text?.includes('/suggest/undo'))).toEqual([true, false]);
    expect(await members(db, group.id)).toBe(1);
  });
});

test('a contact who pressed “no” by mistake can still say yes, until somebody has decided', async ({ db }) => {
  const group = await makeGroup(db, {
    name: 'Wrong Button',
    contacts: { create: [{ role: 'Office', email: 'wrong@btinternet.com', public: true }] },
  });
  await claim(db, 'wrong-button', 'jo@gmail.com');
  const link = await linkTo(db, 'wrong@btinternet.com', 'claim-contact');
  await answerAsContact(db, { link, agrees: false, now: later(900), publicUrl });
  expect(await members(db, group.id)).toBe(0);
  await answerAsContact(db, { link, agrees: true, now: later(1000), publicUrl });
  expect(await members(db, group.id)).toBe(1);
  expect(await db.queueItem.count({ where: { listingId: group.id, kind: 'CLAIM', state: 'OPEN' } })).toBe(0);
});

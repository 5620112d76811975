import { randomUUID } from 'node:crypto';
import type { Database } from '../../database.ts';
import { ask } from '../../testkit/ask.ts';
import { describe, expect, test } from '../../testkit/fixture.ts';
import { globalId, makeGroup, makeLayers, makeVenue } from '../../testkit/rows.ts';
import { makeViewer } from '../../testkit/viewers.ts';
import { answerAsContact, hostOfOwnSite } from './claims.ts';
import { confirm, later, linkTo, now, send } from './testkit.ts';

const site = (url: string) => ({ create: [{ kind: 'WEBSITE' as const, url }] });
const publicUrl = 'https://fingerpost.example';

let count = 0;
async function claim(db: Database, listing: string, email: string) {
  count += 1;
  const values = { 'sender/name': 'Jo Sedge', 'sender/email': email, 'sender/part': `secretary ${count}` };
  const sent = await send(db, { kind: 'CLAIM', listing, values });
  if (sent.__typename !== 'SubmissionSent') throw new Error(JSON.stringify(sent));
  return confirm(db, await linkTo(db, email));
}
const memberships = (db: Database, bodyId: number) =>
  db.membership.findMany({ where: { bodyId, until: null }, include: { account: true } });
const waiting = (db: Database, listingId: number) => db.queueItem.findMany({ where: { listingId, kind: 'CLAIM', state: 'OPEN' } });

describe('a claim', () => {
  test('is proved by an address at the body’s own domain: the claimant is a member with an account, and everybody is told', async ({
    db,
  }) => {
    const group = await makeGroup(db, {
      name: 'Own Domain',
      links: site('https://www.own-domain.org.uk/'),
      contacts: { create: [{ role: 'Office', email: 'office@own-domain.org.uk' }] },
    });
    expect(await claim(db, 'own-domain', 'jo@own-domain.org.uk')).toMatchObject({ claimProved: true });
    expect(await memberships(db, group.id)).toMatchObject([
      { role: 'OWNER', account: { email: 'jo@own-domain.org.uk', name: 'Jo Sedge', emailVerified: true } },
    ]);
    expect(await waiting(db, group.id)).toEqual([]);
    expect(await db.mail.findFirst({ where: { to: 'office@own-domain.org.uk', kind: 'claim-notice' } })).toBeTruthy();
    // A second one is told to the first.
    await claim(db, 'own-domain', 'mo@own-domain.org.uk');
    expect(await db.mail.findFirst({ where: { to: 'jo@own-domain.org.uk', kind: 'claim-notice' } })).toBeTruthy();
  });

  test('is proved by the very address on the record, public or not', async ({ db }) => {
    const group = await makeGroup(db, {
      name: 'Known Contact',
      contacts: { create: [{ role: 'Secretary', email: 'Known.Contact@gmail.com' }] },
    });
    expect(await claim(db, 'known-contact', 'known.contact@gmail.com')).toMatchObject({ claimProved: true });
    expect(await memberships(db, group.id)).toHaveLength(1);
  });

  test.for([
    [
      'a provider of mailboxes',
      'shared-mail',
      { contacts: { create: [{ role: 'Office', email: 'group@gmail.com', public: true }] } },
      'other@gmail.com',
    ],
    ['a host of websites', 'shared-host', { links: site('https://sharedhost.wordpress.com/') }, 'jo@sharedhost.wordpress.com'],
    [
      'a page deep in somebody’s site',
      'deep-page',
      { links: site('https://www.bigcouncil.gov.uk/libraries/deep-page') },
      'anyone@bigcouncil.gov.uk',
    ],
    [
      'another host of a council’s domain',
      'council-host',
      { links: site('https://parish.bigcouncil.gov.uk/') },
      'anyone@bigcouncil.gov.uk',
    ],
    ['a name that only ends alike', 'look-alike', { links: site('https://look-alike.org.uk/') }, 'jo@notlook-alike.org.uk'],
  ] satisfies [string, string, Partial<Parameters<typeof makeGroup>[1]>, string][])(
    'is not proved by %s',
    async ([, slug, data, email], { db }) => {
      const group = await makeGroup(db, { name: slug, slug, ...data });
      expect(await claim(db, slug, email)).toMatchObject({ claimProved: false });
      expect(await memberships(db, group.id)).toEqual([]);
      expect(await waiting(db, group.id)).toHaveLength(1);
    },
  );

  test('is not proved by a domain that two bodies name: it is an umbrella’s', async ({ db }) => {
    const links = () => site('https://umbrella.org.uk/');
    const one = await makeGroup(db, { name: 'Under One', links: links() });
    await makeGroup(db, { name: 'Under Two', links: links() });
    await claim(db, 'under-one', 'jo@umbrella.org.uk');
    expect(await memberships(db, one.id)).toEqual([]);
  });

  test('of what is withheld is always for a curator, and asks nobody', async ({ db }) => {
    const { parish } = await makeLayers(db);
    const group = await makeGroup(db, {
      name: 'Quiet House',
      links: site('https://quiet-house.org.uk/'),
      contacts: { create: [{ role: 'Office', email: 'office@quiet-house.org.uk' }] },
      location: { visibility: 'HIDDEN', placeId: parish.id },
    });
    expect(await claim(db, 'quiet-house', 'jo@quiet-house.org.uk')).toMatchObject({ claimProved: false });
    expect(await memberships(db, group.id)).toEqual([]);
    expect(await db.mail.count({ where: { to: 'office@quiet-house.org.uk' } })).toBe(0);
  });

  test('of a venue makes a member of its owner, proved on the owner’s record; without an owner a curator decides', async ({ db }) => {
    const owner = await makeGroup(db, { name: 'Hall Trust', links: site('https://hall-trust.org.uk/') });
    const hall = await makeVenue(db, { name: 'Trust Hall', ownerId: owner.id, links: site('https://trust-hall.org.uk/') });
    expect(await claim(db, 'trust-hall', 'jo@trust-hall.org.uk')).toMatchObject({ claimProved: false });
    expect(await claim(db, 'trust-hall', 'jo@hall-trust.org.uk')).toMatchObject({ claimProved: true });
    expect(await memberships(db, owner.id)).toHaveLength(1);
    expect(await memberships(db, hall.id)).toEqual([]);
    const alone = await makeVenue(db, { name: 'Lone Hall', links: site('https://lone-hall.org.uk/') });
    await claim(db, 'lone-hall', 'jo@lone-hall.org.uk');
    expect((await waiting(db, alone.id))[0]?.reason).toContain('No body answers for it yet');
  });

  test('asks the contact on the record, whose yes lets them in and whose no warns the curator', async ({ db }) => {
    const make = (name: string, email: string) => makeGroup(db, { name, contacts: { create: [{ role: 'Office', email, public: true }] } });
    const yes = await make('Says Yes', 'yes@btinternet.com');
    const no = await make('Says No', 'no@btinternet.com');
    await claim(db, 'says-yes', 'jo@gmail.com');
    await claim(db, 'says-no', 'mo@gmail.com');
    const yesLink = await linkTo(db, 'yes@btinternet.com', 'claim-contact');
    await answerAsContact(db, { link: yesLink, agrees: true, now: later(900), publicUrl });
    await answerAsContact(db, { link: await linkTo(db, 'no@btinternet.com', 'claim-contact'), agrees: false, now: later(900), publicUrl });
    expect(await memberships(db, yes.id)).toHaveLength(1);
    expect(await waiting(db, yes.id)).toEqual([]);
    expect(await memberships(db, no.id)).toEqual([]);
    expect(await waiting(db, no.id)).toMatchObject([{ risk: 80 }]);
    await expect(answerAsContact(db, { link: yesLink, agrees: true, now, publicUrl })).rejects.toThrow('answered already');
  });

  test('tells the same, before it is confirmed, whether or not the address is on the record', async ({ db }) => {
    await makeGroup(db, { name: 'Tells Nothing', contacts: { create: [{ role: 'Secretary', email: 'secret@gmail.com' }] } });
    const values = (email: string) => ({ 'sender/name': 'Jo', 'sender/email': email, 'sender/part': 'secretary' });
    const one = await send(db, { kind: 'CLAIM', listing: 'tells-nothing', values: values('secret@gmail.com') });
    const other = await send(db, { kind: 'CLAIM', listing: 'tells-nothing', values: values('others@gmail.com') });
    expect(Object.keys(one)).toEqual(Object.keys(other));
  });
});

describe('taking a claim back', () => {
  const revoke =
    'mutation ($id: ID!) { revokeClaim(id: $id, reason: "They left.") { __typename ... on Refusal { message } ... on Claim { revokedReason } } }';

  test('ends the membership it gave, and tells them why', async ({ db }) => {
    const steward = await makeGroup(db, { name: 'Steward Council' });
    const group = await makeGroup(db, { name: 'Taken Back', stewardId: steward.id, links: site('https://taken-back.org.uk/') });
    await claim(db, 'taken-back', 'jo@taken-back.org.uk');
    const admin = await makeViewer(db, { role: 'ADMIN', body: steward });
    const { viewer } = await ask(db, '{ viewer { claims { id listingName email proof } } }', { viewer: admin });
    const mine = viewer.claims.find((one: { listingName: string }) => one.listingName === 'Taken Back');
    expect(mine).toMatchObject({ email: 'jo@taken-back.org.uk', proof: 'DOMAIN' });
    expect((await ask(db, revoke, { viewer: admin, variables: { id: mine.id } })).revokeClaim).toEqual({
      __typename: 'Claim',
      revokedReason: 'They left.',
    });
    expect((await db.membership.findMany({ where: { bodyId: group.id } })).every(({ until }) => until !== null)).toBe(true);
    expect(await db.mail.findFirst({ where: { to: 'jo@taken-back.org.uk', kind: 'claim-ended' } })).toBeTruthy();
    expect((await ask(db, revoke, { viewer: admin, variables: { id: mine.id } })).revokeClaim.__typename).toBe('RuleBroken');
  });

  test('is for those who look after the listing', async ({ db }) => {
    const steward = await makeGroup(db, { name: 'Other Steward' });
    await makeGroup(db, { name: 'Not Yours', links: site('https://not-yours.org.uk/') });
    await claim(db, 'not-yours', 'jo@not-yours.org.uk');
    const { id } = await db.submission.findFirstOrThrow({ where: { listing: { slug: 'not-yours' } } });
    const variables = { id: Buffer.from(`Claim:${id}`).toString('base64') };
    const place = await db.place.findFirstOrThrow();
    const elsewhere = await makeViewer(db, { role: 'CURATOR', body: steward, places: [place] });
    expect((await ask(db, revoke, { viewer: elsewhere, variables })).revokeClaim.__typename).toBe('NotAllowed');
    expect((await ask(db, revoke, { variables })).revokeClaim.__typename).toBe('NotSignedIn');
    const unknown = { id: globalId('Claim', 1).replace(/.$/, 'x') };
    const admin = await makeViewer(db, { role: 'ADMIN', body: steward });
    for (const wrong of [unknown, { id: randomUUID() }])
      expect((await ask(db, revoke, { viewer: admin, variables: wrong })).revokeClaim.__typename).toBe('NotFound');
  });
});

test('a body’s own site is its front page', () => {
  for (const url of ['https://a.org.uk', 'http://www.a.org.uk/', 'https://a.org.uk/index.html', 'https://a.org.uk/home'])
    expect(hostOfOwnSite(url)).toMatch(/a\.org\.uk$/);
  for (const url of ['https://a.org.uk/groups/b', 'https://a.org.uk/?page=b', 'not an address']) expect(hostOfOwnSite(url)).toBeNull();
});

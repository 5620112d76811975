import type { Prisma } from '../../../generated/prisma/client.ts';
import type { Database } from '../../database.ts';
import { describe, expect, test } from '../../testkit/fixture.ts';
import { makeGroup, makeLayers, makeVenue } from '../../testkit/rows.ts';
import type { Author } from '../author.ts';
import { applySubmission, type Decisions } from './apply.ts';
import { choir, confirm, later, linkTo, openForm, send } from './testkit.ts';

const publicUrl = 'https://fingerpost.example';
const author: Author = { id: 'account:curator', as: 'STEWARD', bodyId: null };

async function itemOf(db: Database, where: Prisma.QueueItemWhereInput) {
  return db.queueItem.findFirstOrThrow({ where, orderBy: { id: 'desc' } });
}
async function decide(
  db: Database,
  where: Prisma.QueueItemWhereInput,
  decisions: Decisions,
  more: { reply?: string; bodyId?: number } = {},
) {
  const item = await itemOf(db, where);
  return db.$transaction((tx) => applySubmission(tx, item, decisions, author, later(3600), { publicUrl, ...more }));
}
const all = (changes: unknown, but: string[] = []) =>
  Object.fromEntries(Object.keys(changes as object).map((path) => [path, but.includes(path) ? 'REFUSED' : 'ACCEPTED'])) as Decisions;

let places: Promise<unknown> | undefined;
const ready = (db: Database) => (places ??= makeLayers(db));

describe('a decision', () => {
  test('to take a new group publishes what was taken, with its consent, and tells the sender in plain words', async ({ db }) => {
    await ready(db);
    const values = choir({
      'contact/phone': '07700 900123',
      'contact/consent': 'yes',
      'times/day': 'TU',
      'times/from': '7.30pm',
      'cost/note': '£3',
      howToJoin: 'Just come.',
      website: 'www.sparrowchoir.example.org',
    });
    await send(db, { values });
    await confirm(db, await linkTo(db, values['sender/email']));
    const { changes } = await itemOf(db, { title: values.name });
    const { listingId } = await decide(db, { title: values.name }, all(changes, ['links/+1']), { reply: 'We could not open the website.' });
    const listing = await db.listing.findUniqueOrThrow({
      where: { id: listingId ?? -1 },
      include: {
        contacts: { include: { consents: true } },
        links: true,
        servedPlaces: { include: { place: true } },
        groupFacts: true,
        activities: { include: { schedules: true } },
        revisions: true,
      },
    });
    expect(listing).toMatchObject({
      name: values.name,
      status: 'PUBLISHED',
      costFree: false,
      costNote: '£3',
      links: [],
      groupFacts: { howToJoin: 'Just come.' },
      contacts: [
        {
          phone: '07700 900123',
          public: true,
          consents: [{ givenBy: 'I run it or help to run it', how: 'Ticked on the public form, 2026-11-22' }],
        },
      ],
      servedPlaces: [{ place: { slug: 'sparrow' } }],
      activities: [{ schedules: [{ rrule: 'FREQ=WEEKLY;BYDAY=TU' }] }],
      revisions: [{ action: 'CREATED', author: 'account:curator', reason: 'Suggested by the public' }],
    });
    const mail = await db.mail.findFirstOrThrow({ where: { to: values['sender/email'], kind: 'submission-answer' } });
    expect(mail.text).toContain('We have taken part of it');
    expect(mail.text).toContain('We could not open the website.');
    expect(mail.text).toContain(`${publicUrl}/groups/${listing.slug}`);
    await expect(decide(db, { title: values.name }, {})).rejects.toThrow('decided already');
  });

  test('on a change writes the fields that were taken and leaves the others', async ({ db }) => {
    await ready(db);
    const group = await makeGroup(db, {
      name: 'Bell Ringers',
      contacts: { create: [{ role: 'Tower', phone: '01353 111111', public: true }] },
      links: { create: [{ kind: 'WEBSITE', url: 'https://old-bells.example.org/' }] },
    });
    const { fields = [] } = await openForm(db, { kind: 'CHANGE', listing: 'bell-ringers' });
    const path = (label: string) => fields.find((field) => field.label.startsWith(label))?.path ?? '';
    const values = {
      name: 'Bell Ringers of Sparrow',
      summary: 'We ring the bells on Sundays.',
      [path('Phone')]: '01353 222222',
      [path('Website')]: '',
      'cost/note': 'Nothing but tea',
      'location/lines': 'The Tower\nChurch Lane',
      'sender/email': 'ringer@bells.example',
      'sender/role': 'MEMBER',
    };
    await send(db, { kind: 'CHANGE', listing: 'bell-ringers', values });
    await confirm(db, await linkTo(db, 'ringer@bells.example'));
    const { changes } = await itemOf(db, { listingId: group.id });
    expect(changes).toMatchObject({ [path('Website')]: { old: 'https://old-bells.example.org/', new: null } });
    await decide(db, { listingId: group.id }, all(changes, ['name', path('Website')]));
    expect(
      await db.listing.findUniqueOrThrow({ where: { id: group.id }, include: { contacts: true, links: true, location: true } }),
    ).toMatchObject({
      name: 'Bell Ringers',
      summary: 'We ring the bells on Sundays.',
      costNote: 'Nothing but tea',
      contacts: [{ phone: '01353 222222' }],
      links: [{ url: 'https://old-bells.example.org/' }],
      location: { lines: ['The Tower', 'Church Lane'], visibility: 'EXACT' },
      version: 2,
    });
  });

  test.for(['VENUE', 'FUND', 'OPPORTUNITY', 'EVENT'] as const)('to take a new %s makes one', async (listingKind, { db }) => {
    await ready(db);
    const own: Record<string, string> = {
      VENUE: { 'location/lines': 'The Hall', 'location/postcode': 'CB7 4LS', 'cost/note': '£10 an hour' },
      FUND: { 'amount/least': '500', 'amount/most': '£2,000', closes: '31/3/2027' },
      OPPORTUNITY: { groupName: 'Lunch Club', timeAsked: 'Two hours a week' },
      EVENT: { 'starts/date': '2027-05-01', 'starts/time': '2pm', 'ends/time': '4pm', hostName: 'The church' },
    }[listingKind];
    const values = { ...choir(), name: `A new ${listingKind}`, ...own };
    expect(await send(db, { listingKind, values })).toMatchObject({ __typename: 'SubmissionSent' });
    await confirm(db, await linkTo(db, values['sender/email']));
    const { changes } = await itemOf(db, { title: values.name });
    const { listingId } = await decide(db, { title: values.name }, all(changes));
    const found = await db.listing.findUniqueOrThrow({
      where: { id: listingId ?? -1 },
      include: { fundFacts: true, rounds: true, opportunityFacts: true, eventFacts: true, location: true },
    });
    expect(found).toMatchObject({ kind: listingKind, status: 'PUBLISHED' });
    expect(found).toMatchObject(
      {
        VENUE: { costNote: '£10 an hour', location: { postcode: 'CB7 4LS' } },
        FUND: { fundFacts: { amountLeast: 50_000n, amountMost: 200_000n }, rounds: [{ closesAt: new Date('2027-03-31T22:59:00Z') }] },
        OPPORTUNITY: { opportunityFacts: { hoursNote: 'Two hours a week' } },
        EVENT: { eventFacts: { startsAt: new Date('2027-05-01T13:00:00Z'), endsAt: new Date('2027-05-01T15:00:00Z') } },
      }[listingKind],
    );
  });

  test('on a claim lets the claimant into the body, which a curator names where nobody answers for it', async ({ db }) => {
    await ready(db);
    const hall = await makeVenue(db, { name: 'Nobody Hall' });
    const body = await makeGroup(db, { name: 'Hall Committee' });
    const values = { 'sender/name': 'Jo', 'sender/email': 'jo@gmail.com', 'sender/part': 'chair' };
    await send(db, { kind: 'CLAIM', listing: 'nobody-hall', values });
    await confirm(db, await linkTo(db, 'jo@gmail.com'));
    await expect(decide(db, { listingId: hall.id }, { whole: 'ACCEPTED' })).rejects.toThrow('Choose which one');
    await decide(db, { listingId: hall.id }, { whole: 'ACCEPTED' }, { bodyId: body.id });
    expect(await db.membership.count({ where: { bodyId: body.id, role: 'OWNER', account: { email: 'jo@gmail.com' } } })).toBe(1);
  });

  test('to refuse it all makes nothing, and says so kindly', async ({ db }) => {
    await ready(db);
    const values = choir();
    await send(db, { values });
    await confirm(db, await linkTo(db, values['sender/email']));
    const listings = await db.listing.count();
    expect(await decide(db, { title: values.name }, {}, { reply: 'It is listed already, as Sparrow Singers.' })).toMatchObject({
      outcome: 'REFUSED',
    });
    expect(await db.listing.count()).toBe(listings);
    const mail = await db.mail.findFirstOrThrow({ where: { to: values['sender/email'], kind: 'submission-answer' } });
    expect(mail.text).toMatch(/We have not taken it\.[\s\S]*as Sparrow Singers/);
  });
});

/**
 * Where people may appear: every column of every table that holds text or JSON, found in the database itself, so that a table which a later migration
 * makes is not forgotten. Named here is only what is done in another way than blotting the words out, and what is left alone, each with why.
 */
import type { Transaction } from '../records/write-document.ts';
import type { Sought } from './person.ts';

/** @returns how many rows it did something to, and of which listings */
export type Eraser = (tx: Transaction, sought: Sought) => Promise<{ rows: number; listingIds?: readonly number[] }>;

type Ids = { id: number | null }[];
const listings = (rows: Ids) => [...new Set(rows.map(({ id }) => id).filter((id) => id !== null))];

/** In this order, before all else is blotted out. Other parts add theirs here. */
export const erasers: Readonly<Record<string, Eraser>> = {
  /** Sessions, ways to sign in and memberships go with it; who did what keeps the account's id, which then names nobody. */
  Account: async (tx, { email }) => ({
    rows: email ? await tx.$executeRawUnsafe('DELETE FROM "Account" WHERE lower(email) = $1', email) : 0,
  }),
  Mail: async (tx, { email, pattern }) => ({
    rows: await tx.$executeRawUnsafe('DELETE FROM "Mail" WHERE lower("to") = $1 OR "to" ~* $2', email, pattern),
  }),
  /** With what they were told; the messages went above. That an address is not to be written to stays, as a hash. */
  AlertSubscription: async (tx, { email, pattern }) => ({
    rows: await tx.$executeRawUnsafe('DELETE FROM "AlertSubscription" WHERE lower(email) = $1 OR email ~* $2', email, pattern),
  }),
  /** It is for proving claims only, and comes again with the register, which is where to ask for its being changed. */
  RegisterContact: async (tx, { pattern }) => ({
    rows: await tx.$executeRawUnsafe('DELETE FROM "RegisterContact" WHERE email ~* $1', pattern),
  }),
  /** What somebody agreed to is no more agreed to once nobody can say who it was: the contact is for staff only. */
  Consent: async (tx, { pattern }) => {
    const rows = await tx.$queryRawUnsafe<Ids>(
      `WITH gone AS (DELETE FROM "Consent" WHERE "givenBy" ~* $1 OR how ~* $1 RETURNING "contactId")
       UPDATE "Contact" c SET public = c.public AND NOT c.personal FROM gone WHERE c.id = gone."contactId" RETURNING c."listingId" AS id`,
      pattern,
    );
    return { rows: rows.length, listingIds: listings(rows) };
  },
  LocationConsent: async (tx, { pattern }) => {
    const rows = await tx.$queryRawUnsafe<Ids>(
      `WITH gone AS (DELETE FROM "LocationConsent" WHERE "givenBy" ~* $1 OR how ~* $1 RETURNING "listingId")
       UPDATE "Location" o SET visibility = GREATEST(o.visibility, 'AREA') FROM gone WHERE o."listingId" = gone."listingId" RETURNING o."listingId" AS id`,
      pattern,
    );
    return { rows: rows.length, listingIds: listings(rows) };
  },
  /** A contact without number and mailbox is none. */
  Contact: async (tx, { pattern }) => {
    const rows = await tx.$queryRawUnsafe<Ids>(
      `UPDATE "Contact" SET email = CASE WHEN email ~* $1 THEN NULL ELSE email END, phone = CASE WHEN phone ~* $1 THEN NULL ELSE phone END
       WHERE email ~* $1 OR phone ~* $1 RETURNING "listingId" AS id`,
      pattern,
    );
    await tx.$executeRawUnsafe(
      'DELETE FROM "Contact" WHERE email IS NULL AND phone IS NULL AND "listingId" = ANY ($1::int[])',
      listings(rows),
    );
    return { rows: rows.length, listingIds: listings(rows) };
  },
};

/** Tables that hold nothing of people, or are kept by the database from those that do. */
export const untouched: Readonly<Record<string, string>> = {
  _prisma_migrations: 'What was done to the database.',
  BankHoliday: 'Days.',
  Boundary: 'Outlines from official files.',
  Catalogue: 'Kept by the database from what is erased here.',
  Erasure: 'Says that it was done, without a name.',
  FormerCode: 'Codes of places.',
  Indicator: 'Figures from official files.',
  Place: 'Names of places from official files.',
  PlaceSource: 'Where names of places came from.',
  Postcode: 'From official files.',
  Synonym: 'Words that mean the same.',
  Term: 'Words of vocabularies.',
  Timetable: 'Kept by the database.',
  Word: 'Single words of the public catalogue, of nobody in particular.',
};

/** The listing that a row belongs to, where it has one, so that its record gets a revision. */
export const listingOf: Readonly<Record<string, string>> = {
  Listing: 't.id',
  ...Object.fromEntries(
    ['OtherName', 'Contact', 'Link', 'Identifier', 'Location', 'Group', 'Council', 'Venue', 'Fund', 'Opportunity', 'Event'].map((table) => [
      table,
      't."listingId"',
    ]),
  ),
  Activity: 't."groupId"',
  Space: 't."venueId"',
  OpeningHours: 't."venueId"',
  Closure: 't."venueId"',
  Round: 't."fundId"',
  Criterion: 't."fundId"',
  Schedule: 'COALESCE(t."listingId", (SELECT a."groupId" FROM "Activity" a WHERE a.id = t."activityId"))',
  Rate: '(SELECT s."venueId" FROM "Space" s WHERE s.id = t."spaceId")',
  AccessFact:
    'COALESCE(t."listingId", (SELECT a."groupId" FROM "Activity" a WHERE a.id = t."activityId"), (SELECT s."venueId" FROM "Space" s WHERE s.id = t."spaceId"))',
};

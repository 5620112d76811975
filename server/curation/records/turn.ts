/**
 * Every change of a record waits for the turn of the public catalogue before it locks a row, as the triggers of the catalogue do: two changes then
 * never wait for one another both ways. The refresh itself is done once at the end instead of after every statement.
 */
import type { ListingKind } from '../../../generated/prisma/client.ts';
import type { Transaction } from './write-document.ts';

export async function takeTurn(tx: Transaction): Promise<void> {
  await tx.$queryRawUnsafe('SELECT take_catalogue_turn()::text');
}

export interface Refreshed {
  readonly listingIds: readonly number[];
  readonly kinds: readonly ListingKind[];
  /** Groups whose words held something of these listings before: a role's former group. */
  readonly formerGroups?: readonly number[];
  /** Which fields are written, where that is known. */
  readonly fields?: readonly string[];
}

/** Fields that nobody else's words hold, and no timetable: what they touch is done with the listing itself. */
const ownWords: ReadonlySet<string> = new Set([
  'summary',
  'description',
  'howToJoin',
  'contacts',
  'links',
  'languages',
  'channels',
  'cost',
]);

/** Writes with the refreshes of the triggers put off, and makes up for them: of the listings and all that hangs on them. */
export async function refreshedOnce(
  tx: Transaction,
  { listingIds, kinds, formerGroups = [], fields }: Refreshed,
  write: () => Promise<void>,
): Promise<void> {
  await tx.$queryRawUnsafe(`SELECT set_config('fingerpost.bulk', 'on', true)`);
  await write();
  await tx.$queryRawUnsafe(`SELECT set_config('fingerpost.bulk', 'off', true)`);
  const ids = [...listingIds];
  await tx.$queryRawUnsafe('SELECT refresh_catalogue($1::int[])::text', ids);
  if (fields?.every((name) => ownWords.has(name))) return;
  // What the triggers do besides: a group's words hold the titles of its roles, a fund's the name of its funder.
  if (kinds.includes('OPPORTUNITY') || kinds.includes('GROUP'))
    await tx.$queryRawUnsafe(
      `SELECT refresh_search(ARRAY(SELECT "groupId" FROM "Listing" WHERE id = ANY ($1::int[]) AND "groupId" IS NOT NULL
           UNION SELECT id FROM "Listing" WHERE "funderId" = ANY ($1::int[]) UNION SELECT unnest($2::int[])))::text,
         refresh_timetable_rows(ARRAY(SELECT s.id FROM "Schedule" s LEFT JOIN "Activity" a ON a.id = s."activityId"
           WHERE s."listingId" = ANY ($1::int[]) OR a."groupId" = ANY ($1::int[])))::text`,
      ids,
      [...formerGroups],
    );
}

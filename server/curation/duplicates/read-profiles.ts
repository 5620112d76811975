/** Profiles of listings as they stand in the database, withheld things included: nothing of them leaves the staff side. */
import type { ListingKind } from '../../../generated/prisma/client.ts';
import type { Database } from '../../database.ts';
import { type KnownPlaces, knownPlaces } from '../../places/known.ts';
import { type PlaceWords, placeWords } from './name-words.ts';
import { type Described, type Profile, profileOf } from './profile.ts';

const made = new WeakMap<KnownPlaces, PlaceWords>();

/** The places that this Fingerpost knows, for reading names; made once for each state of the places. */
export async function knownPlaceWords(db: Database): Promise<PlaceWords> {
  const known = await knownPlaces.known(db);
  const words = made.get(known) ?? placeWords(known.all);
  made.set(known, words);
  return words;
}

export interface Queryable {
  query<Row extends object>(text: string, values: readonly unknown[]): Promise<{ rows: Row[] }>;
}

interface ProfileRow extends Omit<Described, 'kind'> {
  id: number;
  kind: ListingKind;
  mergedIntoId: number | null;
}

/** Villages and towns: what serves a district or the county is told apart by more than that. */
const fine = `('PARISH', 'TOWN', 'UNPARISHED', 'SETTLEMENT')`;

const statement = `
  SELECT l.id, l.kind::text AS kind, l.name, l."mergedIntoId",
    ARRAY(SELECT o.name FROM "OtherName" o WHERE o."listingId" = l.id ORDER BY o.position, o.id LIMIT 12) AS "otherNames",
    COALESCE((SELECT json_agg(json_build_object('scheme', i.scheme, 'value', i.value)) FROM "Identifier" i WHERE i."listingId" = l.id), '[]') AS identifiers,
    x.postcode, x.latitude, x.longitude,
    ARRAY(SELECT p.name FROM "Place" p WHERE p.kind IN ${fine} AND (p.id = x."placeId"
      OR p.id IN (SELECT s."placeId" FROM "ListingPlace" s WHERE s."listingId" = l.id)) ORDER BY p.id LIMIT 12) AS places,
    ARRAY(SELECT c.phone FROM "Contact" c WHERE c."listingId" = l.id AND c.phone IS NOT NULL ORDER BY c.position, c.id LIMIT 12) AS phones,
    ARRAY(SELECT c.email FROM "Contact" c WHERE c."listingId" = l.id AND c.email IS NOT NULL ORDER BY c.position, c.id LIMIT 12) AS emails,
    ARRAY(SELECT k.url FROM "Link" k WHERE k."listingId" = l.id AND k.kind IN ('WEBSITE', 'SOCIAL', 'BOOKING') ORDER BY k.position, k.id LIMIT 12) AS urls,
    CASE l.kind WHEN 'OPPORTUNITY' THEN array_remove(ARRAY[l."groupId"], NULL)
      WHEN 'FUND' THEN array_remove(ARRAY[COALESCE(l."parentFundId", l."funderId")], NULL)
      WHEN 'VENUE' THEN array_remove(ARRAY[l."insideOfId"], NULL)
      WHEN 'EVENT' THEN ARRAY(SELECT h."groupId" FROM "EventHost" h WHERE h."eventId" = l.id ORDER BY 1 LIMIT 12)
      ELSE '{}' END AS ties,
    (SELECT to_char(e."startsAt" AT TIME ZONE 'Europe/London', 'YYYY-MM-DD') FROM "Event" e WHERE e."listingId" = l.id AND e.precision = 'DAY') AS day
  FROM "Listing" l LEFT JOIN "Location" x ON x."listingId" = l.id
  WHERE l.id = ANY ($1::int[]) ORDER BY l.id LIMIT 10000`;

/** Those that were merged into another have none any more. */
export async function readProfiles(client: Queryable, ids: readonly number[], places: PlaceWords): Promise<Map<number, Profile>> {
  const { rows } = await client.query<ProfileRow>(statement, [[...ids]]);
  return new Map(rows.filter(({ mergedIntoId }) => mergedIntoId === null).map(({ id, ...row }) => [id, profileOf(row, places)]));
}

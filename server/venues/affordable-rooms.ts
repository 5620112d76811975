/**
 * Rooms that a community group can hire for less than £15 an hour: other rooms cost youth programmes "at least £15 an hour" (paper 002, pilot 19).
 * A room counts where its venue is; where nobody has told that, in the places its venue serves. The venue of a HIDDEN location counts nowhere.
 */
import { Prisma } from '../../generated/prisma/client.ts';

/** In pence. A room at this price is no longer affordable. */
export const affordableBelow = 1500;

/** How many there are in an area, an expression for an array of places, on a day. */
export const affordableRooms = (area: Prisma.Sql, today: Prisma.Sql) => Prisma.sql`(
  SELECT count(*)::int FROM (
    SELECT c."listingId" FROM "Catalogue" c WHERE c.kind = 'VENUE' AND c.listed AND c."placeId" = ANY (${area})
    UNION ALL
    -- Read before it is compared: these are few, and the index on the places served would bring every listing of the area.
    SELECT c."listingId" FROM (SELECT * FROM "Catalogue" k WHERE k.kind = 'VENUE' AND k.listed AND k."placeId" IS NULL OFFSET 0) c
    WHERE c.visibility IS DISTINCT FROM 'HIDDEN' AND c."placeIds" && ${area}
  ) venue
  JOIN "Venue" v ON v."listingId" = venue."listingId" AND v."outsideHire" <> 'NO'
  JOIN "Space" s ON s."venueId" = venue."listingId"
  WHERE EXISTS (
    SELECT 1 FROM "Rate" r
    WHERE r."spaceId" = s.id AND r.unit = 'HOUR' AND r."hirerClass" IN ('COMMUNITY', 'ANY') AND r."from" < ${affordableBelow} AND NOT r.doubtful
      AND r."validFrom" <= ${today} AND (r."validUntil" IS NULL OR r."validUntil" >= ${today})
  ))`;

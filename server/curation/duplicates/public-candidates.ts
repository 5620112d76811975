/**
 * "Is it one of these?", for whoever is about to add a listing without an account. Published and listed ones only, found and compared by what anybody
 * can read of them: whoever types a telephone number or a postcode must not learn whose it is, not even by what is offered first.
 */
import type { Database } from '../../database.ts';
import { keptProfiles } from './find.ts';
import { keysOf } from './keys.ts';
import { canonical, type Described, type Profile, profileOf } from './profile.ts';
import { knownPlaceWords } from './read-profiles.ts';
import { likeness } from './score.ts';
import { weights } from './weights.ts';

export interface PublicCandidate {
  readonly listingId: number;
  readonly score: number;
}

/** A key that so many share says nothing. */
const mostSharing = 60;
const mostCompared = 24;

/**
 * Those that share most keys. Of a listing whose location is withheld, only its names lead to it: its postcode, register number and pages say where or
 * who it is, and an extra key would let it be found before others.
 */
const sharing = `
  SELECT best.id, c.visibility::text AS visibility,
    ARRAY(SELECT p.name FROM "PublicPlace" s JOIN "Place" p ON p.id = s."placeId"
      WHERE s."listingId" = best.id AND p.kind IN ('PARISH', 'TOWN', 'UNPARISHED', 'SETTLEMENT') ORDER BY s.position LIMIT 12) AS places
  FROM (
    SELECT m.id FROM unnest($1::text[]) AS k (key)
    CROSS JOIN LATERAL (
      SELECT x."listingId" AS id FROM "MatchKey" x JOIN "Catalogue" c ON c."listingId" = x."listingId"
      WHERE x.key = k.key AND c.listed AND (substr(k.key, 2, 1) IN ('n', 'a') OR c.visibility IS NULL OR c.visibility = 'EXACT')
      LIMIT ${mostSharing}
    ) m
    GROUP BY 1 ORDER BY sum(CASE WHEN substr(k.key, 2, 1) IN ('i', 'u') THEN 3 ELSE 1 END) DESC, 1 LIMIT ${mostCompared}
  ) best JOIN "Catalogue" c ON c."listingId" = best.id LIMIT ${mostCompared}`;

interface Shared {
  readonly id: number;
  readonly visibility: string | null;
  /** As the public is told; none finer than that. */
  readonly places: readonly string[];
}

/** Its contacts may be for staff only, and its point is for nobody who types. */
const unreached = (profile: Profile): Profile => ({ ...profile, phones: [], emails: [], domains: [], point: null });

function publicSide(profile: Profile, { visibility }: Shared, places: readonly string[]): Profile {
  const open = { ...unreached(profile), places };
  if (visibility === null || visibility === 'EXACT') return open;
  // What it belongs to may say where it is, too.
  return { ...open, postcode: null, ids: [], pages: [], ties: [] };
}

/** The likeliest first. */
export async function publicCandidates(db: Database, described: Described, most = 5): Promise<PublicCandidate[]> {
  const words = await knownPlaceWords(db);
  const mine = unreached(profileOf(described, words));
  const { rows } = await db.pool.query<Shared>(sharing, [keysOf(mine)]);
  const profiles = await keptProfiles(
    db.pool,
    rows.map(({ id }) => id),
  );
  return rows
    .flatMap((row) => {
      const theirs = profiles.get(row.id);
      const places = row.places.flatMap((place) => canonical(place, words) ?? []);
      const found = theirs ? likeness(mine, publicSide(theirs, row, places)) : null;
      return found && found.score >= weights.offered ? [{ listingId: row.id, score: found.score }] : [];
    })
    .sort((one, other) => other.score - one.score || one.listingId - other.listingId)
    .slice(0, most);
}

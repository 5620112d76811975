/** Where a postcode lies: from the postcodes that were imported, else from the service that is configured, else a sentence. */
import type { Database } from '../database.ts';
import { InputError } from '../input-error.ts';
import type { Point } from './distances.ts';
import type { KeptPlace, KnownPlaces } from './known.ts';
import { type PostcodeWritten, postcodeInWords } from './postcode.ts';
import { postcodeServiceOf, type ServiceAnswer, ServiceFault } from './postcode-service.ts';

export interface PostcodeFound extends Point {
  /** Areas it lies in by their codes, where the source says so. */
  district: KeptPlace | null;
  ward: KeptPlace | null;
  parish: KeptPlace | null;
}

interface Row {
  latitude: number | null;
  longitude: number | null;
  districtId: number | null;
  wardId: number | null;
  any: boolean;
}

async function readWhole(db: Database, code: string): Promise<Row | undefined> {
  const [row] = await db.$queryRaw<Row[]>`
    SELECT p.latitude, p.longitude, p."districtId", p."wardId", EXISTS (SELECT 1 FROM "Postcode") AS any
    FROM (SELECT ${code}::text AS code) asked LEFT JOIN "Postcode" p ON p.code = asked.code
    LIMIT 1`;
  return row;
}

/** The middle of all postcodes of an outward part, and the district that most of them lie in. */
async function readOutward(db: Database, code: string): Promise<Row | undefined> {
  const [row] = await db.$queryRaw<Row[]>`
    SELECT avg(p.latitude) AS latitude, avg(p.longitude) AS longitude, mode() WITHIN GROUP (ORDER BY p."districtId") AS "districtId",
      NULL::int AS "wardId", EXISTS (SELECT 1 FROM "Postcode") AS any
    FROM "Postcode" p WHERE left(p.code, -3) = ${code}
    LIMIT 1`;
  return row;
}

function ofService(known: KnownPlaces, { latitude, longitude, parishCode, wardCode, districtCode }: ServiceAnswer): PostcodeFound {
  const placeOf = (code: string | null) => (code ? (known.byCode.get(code) ?? known.byFormerCode.get(code) ?? null) : null);
  return { latitude, longitude, parish: placeOf(parishCode), ward: placeOf(wardCode), district: placeOf(districtCode) };
}

/** @throws InputError with a sentence when it is not known, or cannot be looked up now */
export async function findPostcode(db: Database, known: KnownPlaces, postcode: PostcodeWritten): Promise<PostcodeFound> {
  const row = await (postcode.whole ? readWhole : readOutward)(db, postcode.code);
  if (row && row.latitude !== null && row.longitude !== null) {
    const placeOf = (id: number | null) => (id === null ? null : (known.byId.get(id) ?? null));
    return { latitude: row.latitude, longitude: row.longitude, parish: null, ward: placeOf(row.wardId), district: placeOf(row.districtId) };
  }
  const service = postcodeServiceOf(db);
  if (!service && !row?.any) throw new InputError('We do not know postcodes yet. Give the name of a village or town instead.');
  const answer = await service?.ask(postcode).catch((error: unknown) => {
    if (!(error instanceof ServiceFault)) throw error;
    throw new InputError('We cannot look up postcodes at the moment. Give the name of a village or town, or try again in a minute.');
  });
  if (answer) return ofService(known, answer);
  throw new InputError(
    `We do not know the postcode ${postcodeInWords(postcode)}. Check it, or give the name of a village or town instead.`,
  );
}

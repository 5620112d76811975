/**
 * Where a grant was for, among the places we know: where its benefit is said to be; where that is nothing or only a wider region, where its recipient is.
 * A grant for somewhere else is for nowhere here, even if its recipient has an office in the county.
 */
import type { Database } from '../../database.ts';
import { homeOf, placesAt } from '../../places/at.ts';
import { type KeptPlace, type KnownPlaces, knownPlaces } from '../../places/known.ts';
import { layers } from '../../places/layers.ts';
import { bySlugOrCode, understood } from '../../places/typed.ts';
import type { Grant } from './read-grant.ts';

/** Regions, nations and the kingdom, by their code or by name: they say nothing of where in the county. */
const widerCode = /^(E12|E13|E15|E92|K0|W92|S92|N92)/;
const widerName =
  /^(the )?(uk|u\.k\.|united kingdom|great britain|gb|england( and wales)?|east( of england| anglia)?|national|nationwide|unknown)([ -]+wide)?$/i;

const isWider = ({ name, code }: Grant['beneficiaries'][number]) => (code !== null && widerCode.test(code)) || widerName.test(name);

/** "East - Cambridgeshire" is Cambridgeshire. A name that could be several places is none. */
function placeNamed(known: KnownPlaces, { name, code }: Grant['beneficiaries'][number]): KeptPlace | null {
  const coded = code && (known.byCode.get(code) ?? known.byFormerCode.get(code));
  if (coded) return coded;
  for (const words of [name, name.split(/ [-–] /).at(-1) ?? '']) {
    const found = words ? (bySlugOrCode(known, words) ?? understood(known, words)) : null;
    const [place, ...others] = found?.places ?? [];
    if (place && !others.length) return place;
  }
  return null;
}

const isFine = ({ kind }: KeptPlace) => layers.indexOf(kind) < layers.indexOf('DISTRICT');

/** Of a grant to a person, no more than the district: a grant to one household in a hamlet is that household's. */
function coarse(known: KnownPlaces, place: KeptPlace): KeptPlace[] {
  if (!isFine(place)) return [place];
  return place.areaIds.flatMap((id) => known.byId.get(id) ?? []).filter(({ kind }) => kind === 'DISTRICT' || kind === 'UNITARY');
}

/** Places by postcode, from the postcodes that were imported: asked for at once. */
async function homesOf(db: Database, known: KnownPlaces, codes: readonly string[]): Promise<Map<string, number>> {
  const rows = codes.length
    ? await db.$queryRaw<{ code: string; latitude: number; longitude: number; districtId: number | null; wardId: number | null }[]>`
        SELECT p.code, p.latitude, p.longitude, p."districtId", p."wardId" FROM "Postcode" p
        WHERE p.code = ANY (${codes}::text[]) AND p.latitude IS NOT NULL AND p.longitude IS NOT NULL LIMIT ${codes.length}`
    : [];
  const homes = new Map<string, number>();
  for (const { code, latitude, longitude, districtId, wardId } of rows) {
    const placeOf = (id: number | null) => (id === null ? null : (known.byId.get(id) ?? null));
    const coded = { district: placeOf(districtId), ward: placeOf(wardId), parish: null };
    const home = homeOf(await placesAt(db, known, { latitude, longitude }, coded));
    if (home) homes.set(code, home.place.id);
  }
  return homes;
}

/** @returns the ids of places of each grant, by its id; of one for somewhere else, or nobody knows where, none */
export async function placesOfGrants(db: Database, grants: readonly Grant[]): Promise<Map<string, number[]>> {
  const known = await knownPlaces.known(db);
  const found = new Map<string, number[]>();
  const byPostcode: [grant: Grant, postcode: string][] = [];
  for (const grant of grants) {
    const { beneficiaries, recipient } = grant;
    const named = beneficiaries.flatMap((one) => placeNamed(known, one) ?? []);
    const places = recipient ? named : named.flatMap((place) => coarse(known, place));
    found.set(
      grant.id,
      [...new Set(places.map(({ id }) => id))].sort((one, other) => one - other),
    );
    if (!places.length && beneficiaries.every(isWider) && recipient?.postcode) byPostcode.push([grant, recipient.postcode]);
  }
  const homes = await homesOf(db, known, [...new Set(byPostcode.map(([, postcode]) => postcode))]);
  for (const [grant, postcode] of byPostcode) {
    const home = homes.get(postcode);
    if (home !== undefined) found.set(grant.id, [home]);
  }
  return found;
}

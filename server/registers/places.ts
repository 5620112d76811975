/** Places: what they are called and coded, and what lies in what. Codes, slugs and ids they had keep resolving. */
import type { PlaceKind } from '../../generated/prisma/client.ts';
import type { Database } from '../database.ts';
import { fundsAskingFor } from '../funding/eligibility/rules-naming.ts';
import { isName } from '../imports/areas.ts';
import { RuleBroken } from '../refusals.ts';
import { Faults, type Register, type Tx, tidyList } from './register.ts';

export interface PlaceRow {
  slug: string;
  code: string | null;
  formerCodes: string[];
  name: string;
  otherNames: string[];
  kind: PlaceKind;
  latitude: number | null;
  longitude: number | null;
  population: number | null;
  /** Ids of the areas it lies in directly, in order. */
  within: number[];
  /** Ids of what a custom area is made of; empty for every other kind, whose parts say themselves where they lie. */
  contains: number[];
}

async function read(tx: Tx, subject: string): Promise<PlaceRow | null> {
  const id = Number(subject);
  const place = await tx.place.findUnique({
    where: { id },
    select: {
      ...{ slug: true, code: true, name: true, otherNames: true, kind: true, latitude: true, longitude: true, population: true },
      formerCodes: { select: { code: true }, orderBy: { code: 'asc' } },
      within: { where: { direct: true }, select: { outerId: true }, orderBy: { outerId: 'asc' } },
    },
  });
  if (!place) return null;
  const inner =
    place.kind === 'CUSTOM'
      ? await tx.containment.findMany({ where: { outerId: id, direct: true }, select: { innerId: true }, orderBy: { innerId: 'asc' } })
      : [];
  return {
    ...place,
    formerCodes: place.formerCodes.map(({ code }) => code),
    within: place.within.map(({ outerId }) => outerId),
    contains: inner.map(({ innerId }) => innerId),
  };
}

async function check(tx: Tx, row: PlaceRow, subject: string | null) {
  const faults = new Faults();
  const id = subject === null ? null : Number(subject);
  faults.slug('slug', row.slug);
  if (!isName(row.name)) faults.add('name', 'Write a name of at most 100 letters.');
  faults.list('otherNames', row.otherNames, 50);
  for (const [index, name] of row.otherNames.entries())
    if (!isName(name)) faults.add(`otherNames/${index}`, 'Write a name of at most 100 letters.');
  if ((row.latitude === null) !== (row.longitude === null)) faults.add('latitude', 'Give both latitude and longitude, or neither.');
  if (row.latitude !== null && Math.abs(row.latitude) > 90) faults.add('latitude', 'Write degrees from -90 to 90.');
  if (row.longitude !== null && Math.abs(row.longitude) > 180) faults.add('longitude', 'Write degrees from -180 to 180.');
  if (row.population !== null && !(row.population >= 0 && row.population < 100_000_000))
    faults.add('population', 'Write a number of people.');
  for (const [path, code] of [['code', row.code], ...row.formerCodes.map((one, index) => [`formerCodes/${index}`, one])] as const)
    if (code !== null && code !== undefined && !/^[A-Z0-9]{3,20}$/.test(code))
      faults.add(path ?? '', 'Write a code of capitals and digits, such as E04001700.');
  if (row.kind !== 'CUSTOM' && row.contains.length)
    faults.add('contains', 'Only a custom area is made of others. Say of each part that it lies within this.');
  if (row.kind === 'CUSTOM' && !row.contains.length) faults.add('contains', 'Name the places that it is made of.');
  if (row.within.length > 50 || row.contains.length > 2000) faults.add('contains', 'These are too many at once.');

  const taken = await tx.place.findUnique({ where: { slug: row.slug } });
  if (taken && taken.id !== id) faults.add('slug', `${taken.name} has this short name already.`);
  const former = await tx.formerPlace.findUnique({ where: { slug: row.slug }, include: { place: true } });
  if (former && former.placeId !== id)
    faults.add('slug', `Links that say “${row.slug}” lead to ${former.place.name}, which was called so.`);
  const codes = [row.code, ...row.formerCodes].filter((code) => code !== null);
  const coded = await tx.place.findFirst({ where: { code: { in: codes }, ...(id !== null && { id: { not: id } }) } });
  if (coded) faults.add('code', `${coded.name} has the code ${coded.code} already.`);
  const formerly = await tx.formerCode.findFirst({ where: { code: { in: codes }, ...(id !== null && { placeId: { not: id } }) } });
  if (formerly) faults.add('code', `The code ${formerly.code} was another place's.`);
  const around = [...row.within, ...row.contains];
  if ((await tx.place.count({ where: { id: { in: around } } })) !== new Set(around).size)
    faults.add('within', 'One of these places is not there any more.');
  return faults.all;
}

/** A place that lies in what lies in it. */
async function refuseCircle(tx: Tx, { name }: PlaceRow, id: number): Promise<void> {
  const [circle] = await tx.$queryRaw<{ name: string }[]>`
    SELECT p.name FROM "Containment" one JOIN "Containment" other ON other."outerId" = one."innerId" AND other."innerId" = one."outerId"
    JOIN "Place" p ON p.id = one."outerId" WHERE one."innerId" = ${id} OR one."outerId" = ${id} LIMIT 1`;
  if (circle) throw new RuleBroken('circle', `${name} and ${circle.name} would each lie in the other.`);
}

/** These places with all that lies in them. */
export async function withInner(tx: Tx, ids: readonly number[]): Promise<number[]> {
  const rows = await tx.$queryRaw<{ id: number }[]>`
    SELECT unnest(${[...ids]}::int[]) AS id UNION SELECT "innerId" FROM "Containment" WHERE "outerId" = ANY (${[...ids]}::int[]) LIMIT 100000`;
  return rows.map(({ id }) => id);
}

/** What is public of a listing or an award hangs on where its places lie. */
export async function refreshIn(tx: Tx, places: readonly number[]): Promise<void> {
  const ids = [...places];
  await tx.$queryRaw`SELECT refresh_catalogue(ARRAY(
    SELECT "listingId" FROM "ListingPlace" WHERE "placeId" = ANY (${ids}::int[])
    UNION SELECT "listingId" FROM "Location" WHERE "placeId" = ANY (${ids}::int[])
    UNION SELECT "listingId" FROM "PublicPlace" WHERE "placeId" = ANY (${ids}::int[])))::text`;
  await tx.$queryRaw`SELECT refresh_awards(ARRAY(SELECT "awardId" FROM "AwardPlace" WHERE "placeId" = ANY (${ids}::int[])))::text`;
}

/** Writes what lies in what, and brings up to date what hangs on it. */
async function writeContainment(tx: Tx, id: number, row: PlaceRow): Promise<void> {
  const before = await withInner(tx, [id, ...row.contains]);
  await tx.containment.deleteMany({ where: { innerId: id, direct: true } });
  if (row.kind === 'CUSTOM') await tx.containment.deleteMany({ where: { outerId: id, direct: true } });
  const rows = [...row.within.map((outerId) => ({ innerId: id, outerId })), ...row.contains.map((innerId) => ({ innerId, outerId: id }))];
  // What followed from other rows is now said outright.
  for (const { innerId, outerId } of rows)
    await tx.containment.upsert({
      where: { innerId_outerId: { innerId, outerId } },
      create: { innerId, outerId },
      update: { direct: true },
    });
  await tx.$queryRaw`SELECT close_containment()::text`;
  await refuseCircle(tx, row, id);
  await refreshIn(tx, [...new Set([...before, ...(await withInner(tx, [id]))])]);
}

async function writeCodes(tx: Tx, id: number, row: PlaceRow): Promise<void> {
  await tx.formerCode.deleteMany({ where: { placeId: id } });
  const formerCodes = row.formerCodes.filter((code) => code !== row.code);
  await tx.formerCode.createMany({ data: formerCodes.map((code) => ({ code, placeId: id })) });
}

const listsOf = (row: PlaceRow | null) => JSON.stringify([row?.kind, row?.within ?? [], row?.contains ?? []]);
const pointOf = (row: PlaceRow | null) => `${row?.latitude} ${row?.longitude}`;

async function write(tx: Tx, subject: string | null, before: PlaceRow | null, row: PlaceRow | null): Promise<string> {
  if (!row) {
    await tx.place.delete({ where: { id: Number(subject) } });
    await tx.$queryRaw`SELECT close_containment()::text`;
    return String(subject);
  }
  const { formerCodes: _codes, within: _within, contains: _contains, ...data } = row;
  const { id } = before
    ? await tx.place.update({ where: { id: Number(subject) }, data })
    : await tx.place.create({ data: { ...data, ...(subject !== null && { id: Number(subject) }) } });
  if (before && before.slug !== row.slug) {
    await tx.formerPlace.deleteMany({ where: { slug: row.slug, placeId: id } });
    await tx.formerPlace.create({ data: { slug: before.slug, placeId: id } });
  }
  await writeCodes(tx, id, row);
  if (listsOf(before) !== listsOf(row)) await writeContainment(tx, id, row);
  else if (pointOf(before) !== pointOf(row)) await refreshIn(tx, [id]);
  return String(id);
}

/** How much hangs on a place. */
export async function useOfPlace(tx: Tx | Database, id: number) {
  const placeId = id;
  const [located, served, awards, councils, members, inner, postcodes] = await Promise.all([
    tx.location.count({ where: { placeId } }),
    tx.listingPlace.count({ where: { placeId } }),
    tx.awardPlace.count({ where: { placeId } }),
    tx.councilPlace.count({ where: { placeId } }),
    tx.membershipPlace.count({ where: { placeId } }),
    tx.containment.count({ where: { outerId: placeId, direct: true, inner: { kind: { not: 'CUSTOM' } } } }),
    tx.postcode.count({ where: { OR: [{ districtId: placeId }, { wardId: placeId }] } }),
  ]);
  return { listings: located + served, awards, councils, members, inner, postcodes };
}

export const places: Register<PlaceRow> = {
  name: 'place',
  rule: 'vocabulary.change',
  titleOf: ({ name }) => name,
  read,
  check,
  write,
  async heldBy(tx, subject) {
    const place = await tx.place.findUnique({
      where: { id: Number(subject) },
      select: { kind: true, slug: true, formerPlaces: { select: { slug: true } } },
    });
    const { inner, ...use } = await useOfPlace(tx, Number(subject));
    // What a custom area is made of goes on without it.
    const held = Object.values(use).some(Boolean) || (place?.kind !== 'CUSTOM' && inner > 0);
    if (!held) {
      const slugs = place ? [place.slug, ...place.formerPlaces.map(({ slug }) => slug)] : [];
      const funds = await fundsAskingFor(tx, 'place', slugs);
      return funds ? `${funds} ${funds === 1 ? 'fund asks' : 'funds ask'} for it in a rule. Merge it into another place instead.` : null;
    }
    return `It is in use: by ${use.listings} listings, ${use.awards} awards, ${use.councils} councils, ${use.members} memberships and ${inner} places within it. Merge it into another place instead.`;
  },
};

export const tidyPlace = (row: PlaceRow): PlaceRow => ({
  ...row,
  slug: row.slug.trim().toLowerCase(),
  code: row.code?.trim().toUpperCase() || null,
  formerCodes: tidyList(row.formerCodes.map((code) => code.toUpperCase())).sort(),
  name: row.name.trim().replace(/\s+/g, ' '),
  otherNames: tidyList(row.otherNames).filter((name) => name !== row.name.trim()),
  within: [...new Set(row.within)].sort((one, other) => one - other),
  contains: [...new Set(row.contains)].sort((one, other) => one - other),
});

/** Small builders of rows for tests. They write what staff would write; what the public may see of it is asked of the API. */
import type { LocationVisibility, Place, PlaceKind, Prisma } from '../../generated/prisma/client.ts';
import type { Database } from '../database.ts';

/** The id by which the API knows a row. */
export const globalId = (type: string, id: number) => Buffer.from(`${type}:${id}`).toString('base64');

export interface PlaceAsked {
  slug: string;
  kind: PlaceKind;
  name?: string;
  latitude?: number;
  longitude?: number;
  /** Areas it lies in directly; `closeContainment` derives the rest. */
  within?: Place[];
}

export async function makePlace(db: Database, { within = [], name, ...asked }: PlaceAsked): Promise<Place> {
  const place = await db.place.create({ data: { ...asked, name: name ?? asked.slug } });
  await db.containment.createMany({ data: within.map((outer) => ({ innerId: place.id, outerId: outer.id })) });
  return place;
}

export const closeContainment = (db: Database) => db.$queryRaw`SELECT close_containment()::text`;

/** A county with a district, two parishes, and a ward, a settlement and a postcode within the first. */
export async function makeLayers(db: Database) {
  const county = await makePlace(db, { slug: 'fenshire', kind: 'COUNTY', name: 'Fenshire' });
  const district = await makePlace(db, {
    slug: 'east-fen',
    kind: 'DISTRICT',
    name: 'East Fen',
    latitude: 52.3,
    longitude: 0.3,
    within: [county],
  });
  const parish = await makePlace(db, {
    slug: 'canary-parish',
    kind: 'PARISH',
    name: 'Canary Parish',
    latitude: 52.1,
    longitude: 0.6,
    within: [district],
  });
  const other = await makePlace(db, {
    slug: 'sparrow',
    kind: 'PARISH',
    name: 'Sparrow',
    latitude: 52.4,
    longitude: 0.1,
    within: [district],
  });
  const ward = await makePlace(db, {
    slug: 'canary-ward',
    kind: 'WARD',
    name: 'Canary Ward',
    latitude: 52.11,
    longitude: 0.61,
    within: [parish],
  });
  const settlement = await makePlace(db, {
    slug: 'canary-end',
    kind: 'SETTLEMENT',
    name: 'Canary End',
    latitude: 52.12,
    longitude: 0.65,
    within: [ward],
  });
  const postcode = await makePlace(db, { slug: 'canary-post', kind: 'POSTCODE', name: 'Canary Post', within: [ward] });
  await closeContainment(db);
  return { county, district, parish, other, ward, settlement, postcode };
}
export type Layers = Awaited<ReturnType<typeof makeLayers>>;

type Data = Partial<Omit<Prisma.ListingUncheckedCreateInput, 'kind' | 'location'>>;
export interface ListingAsked extends Data {
  name: string;
  location?: Prisma.LocationUncheckedCreateWithoutListingInput;
  /** Places it serves, in order. */
  places?: Place[];
}

const slugOf = (name: string) => name.toLowerCase().replace(/[^a-z0-9]+/g, '-');

async function makeListing(
  db: Database,
  kind: Prisma.ListingUncheckedCreateInput['kind'],
  { location, places = [], ...asked }: ListingAsked,
) {
  return db.listing.create({
    data: {
      slug: slugOf(asked.name),
      status: 'PUBLISHED',
      summary: `What ${asked.name} is.`,
      ...asked,
      kind,
      ...(location && { location: { create: location } }),
      servedPlaces: { create: places.map((place, position) => ({ placeId: place.id, position })) },
    },
  });
}

export const makeGroup = (db: Database, asked: ListingAsked & { listed?: boolean }) => {
  const { listed = true, ...rest } = asked;
  return makeListing(db, 'GROUP', { groupFacts: { create: { listed } }, ...rest });
};
export const makeVenue = (db: Database, asked: ListingAsked) => makeListing(db, 'VENUE', { venueFacts: { create: {} }, ...asked });
export const makeFund = (db: Database, asked: ListingAsked) => makeListing(db, 'FUND', { fundFacts: { create: {} }, ...asked });
export const makeRole = (db: Database, asked: ListingAsked) =>
  makeListing(db, 'OPPORTUNITY', { opportunityFacts: { create: {} }, ...asked });
export const makeEvent = (db: Database, { hosts = [], ...asked }: ListingAsked & { hosts?: number[] }) =>
  makeListing(db, 'EVENT', {
    eventFacts: { create: { startsAt: new Date('2030-05-01T10:00:00Z'), precision: 'DAY' } },
    hosts: { create: hosts.map((groupId) => ({ groupId })) },
    ...asked,
  });

export const makeActivity = (db: Database, asked: Omit<Prisma.ActivityUncheckedCreateInput, 'form'>) =>
  db.activity.create({ data: { form: 'ONGOING', ...asked } });
export const makeAward = (
  db: Database,
  { places = [], ...asked }: Omit<Prisma.AwardUncheckedCreateInput, 'places'> & { places?: Place[] },
) => db.award.create({ data: { ...asked, places: { create: places.map((place) => ({ placeId: place.id })) } } });

/** An address of which no part may ever be seen. */
export const secretAddress = (layers: Layers) => ({
  placeId: layers.settlement.id,
  lines: ['Canary Cottage', '7 Canary Lane'],
  town: 'Canarytown',
  postcode: 'AA1 1ZZ',
  uprn: '999000999001',
  latitude: 52.123456,
  longitude: 0.654321,
  directions: 'Behind the Canary Arms',
});

/** What must not be seen, as JSON would hold it, wherever it comes from. Names of places and of the open hall are not among them. */
export const secrets =
  /Canary Cottage|Canary Lane|Canarytown|AA1 ?1ZZ|999000999001|52\.123456|0\.654321|Canary Arms|canary\.example|CANARY-1/i;

/** What only staff may see of any listing, withheld or not. */
const forStaff = {
  staffNotes: 'canary.example/staff',
  statusReason: 'canary.example/staff',
  contacts: { create: [{ role: 'canary.example/staff', phone: '01354 000000' }] },
  fieldValues: { create: [{ field: 'location', value: 'canary.example/staff' }] },
  revisions: {
    create: [{ version: 1, action: 'CREATED', author: 'canary.example/staff', changes: {}, snapshot: { at: 'canary.example/staff' } }],
  },
} satisfies Data;

/**
 * A group at a secret address that meets at an open hall, with everything that hangs on it: a role and an event there, an activity, an award,
 * relations, a map link and a register number. All its own rows are named "Quiet …"; all it must not be known by, "Canary …".
 */
export async function makeWithheld(db: Database, layers: Layers, visibility: LocationVisibility) {
  const body = await makeGroup(db, { name: 'Robin Council', places: [layers.county] });
  const hall = await makeVenue(db, {
    name: 'Canary Hall',
    places: [layers.parish],
    ownerId: body.id,
    location: { visibility: 'EXACT', placeId: layers.parish.id, lines: ['The Green'], latitude: 52.105, longitude: 0.605 },
  });
  const address = secretAddress(layers);
  const group = await makeGroup(db, {
    name: 'Quiet Group',
    ownerId: body.id,
    places: [layers.settlement, layers.postcode, layers.ward, layers.parish],
    location: { visibility, ...address },
    identifiers: { create: [{ scheme: 'GB-CHC', value: 'CANARY-1', uri: 'https://register.example/CANARY-1' }] },
    links: { create: [{ kind: 'MAP', url: 'https://canary.example/map' }] },
    ...forStaff,
    council: { create: { kind: 'Parish council', places: { create: [{ placeId: layers.parish.id }] } } },
  });
  // It has the hall in every way there is: whoever is named beside an open place is found there.
  await db.listing.update({
    where: { id: hall.id },
    data: {
      operatorId: group.id,
      managedById: group.id,
      stewardId: group.id,
      confirmedById: group.id,
      confirmedAt: new Date('2026-01-01T10:00:00Z'),
      confirmedAs: 'STEWARD',
      revisions: {
        create: [
          { version: 1, action: 'CONFIRMED', author: 'seed', bodyId: group.id, open: true, told: ['confirmed'], changes: {}, snapshot: {} },
        ],
      },
    },
  });
  const fund = await makeFund(db, { name: 'Robin Fund', funderId: body.id, places: [layers.county] });
  const role = await makeRole(db, {
    name: 'Quiet Role',
    groupId: group.id,
    venueId: hall.id,
    places: [layers.ward],
    location: { visibility: 'EXACT', ...address },
    identifiers: { create: [{ scheme: 'GB-CHC', value: 'CANARY-1' }] },
    links: { create: [{ kind: 'MAP', url: 'https://canary.example/map' }] },
  });
  const event = await makeEvent(db, {
    name: 'Quiet Event',
    hosts: [group.id],
    venueId: hall.id,
    places: [layers.settlement],
    location: { visibility: visibility === 'AREA' ? 'AREA' : 'EXACT', ...address },
  });
  const activity = await makeActivity(db, { name: 'Quiet Evening', groupId: group.id, venueId: hall.id });
  const award = await makeAward(db, {
    recipientName: 'Quiet Group',
    title: 'Quiet chairs',
    recipientId: group.id,
    fundId: fund.id,
    places: [layers.settlement, layers.parish],
  });
  await db.relation.createMany({
    data: [
      { fromId: group.id, toId: hall.id, kind: 'MEETS_AT', note: 'In the Canary Arms room' },
      { fromId: event.id, toId: hall.id, kind: 'HELD_AT' },
    ],
  });
  return { body, hall, group, fund, role, event, activity, award };
}
export type Withheld = Awaited<ReturnType<typeof makeWithheld>>;

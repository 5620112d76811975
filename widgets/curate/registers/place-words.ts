/** What the layers of places are called, and how much hangs on one. */
import { CuratePlaceIdsDocument, type CuratePlaceRecordQuery, type PlaceKind } from '../../../generated/gql/graphql.ts';
import { ask } from '../ask.ts';
import type { Choice } from '../fields.ts';
import { counted } from '../words.ts';

export type PlaceRecord = NonNullable<NonNullable<CuratePlaceRecordQuery['viewer']>['placeRecord']>;
export type PlaceUse = PlaceRecord['use'];

export const layers: Readonly<Record<PlaceKind, { one: string; many: string }>> = {
  CUSTOM: { one: 'Area of our own', many: 'Areas of our own' },
  PARISH: { one: 'Parish', many: 'Parishes' },
  TOWN: { one: 'Town', many: 'Towns' },
  UNPARISHED: { one: 'Unparished area', many: 'Unparished areas' },
  SETTLEMENT: { one: 'Village or hamlet', many: 'Villages and hamlets' },
  WARD: { one: 'Ward', many: 'Wards' },
  DIVISION: { one: 'Electoral division', many: 'Electoral divisions' },
  DISTRICT: { one: 'District', many: 'Districts' },
  UNITARY: { one: 'Unitary authority', many: 'Unitary authorities' },
  COUNTY: { one: 'County', many: 'Counties' },
  LSOA: { one: 'Statistical area (LSOA)', many: 'Statistical areas (LSOA)' },
  POSTCODE: { one: 'Postcode', many: 'Postcodes' },
};

/** "12 entries, 3 awards"; "nothing". */
export function placeUseWords({ listings, awards, councils, members, inner, postcodes }: PlaceUse): string {
  const said = [
    listings ? counted(listings, 'use by an entry', 'uses by entries') : '',
    awards ? counted(awards, 'award', 'awards') : '',
    councils ? counted(councils, 'council', 'councils') : '',
    members ? counted(members, 'person’s part', 'people’s parts') : '',
    inner ? counted(inner, 'place in it', 'places in it') : '',
    postcodes ? counted(postcodes, 'postcode', 'postcodes') : '',
  ].filter(Boolean);
  return said.join(', ') || 'nothing';
}

/** What keeps a place from being taken away: of an area of our own, what it is made of goes on without it. */
export const isHeld = ({ inner, ...use }: PlaceUse, kind: PlaceKind) =>
  Object.values(use).some((count) => typeof count === 'number' && count > 0) || (kind !== 'CUSTOM' && inner > 0);

export const findPlaces = async (query: string): Promise<readonly Choice[]> =>
  (await ask(CuratePlaceIdsDocument, { query })).places.map(({ id, name, kind }) => ({
    value: id,
    label: `${name} (${layers[kind].one.toLowerCase()})`,
  }));

import type { PlaceKind } from '../../generated/prisma/client.ts';

/** The layers from finest to coarsest. Custom areas may be of any size, so they come last. */
export const layers: readonly PlaceKind[] = [
  'POSTCODE',
  'LSOA',
  'SETTLEMENT',
  'WARD',
  'DIVISION',
  'UNPARISHED',
  'PARISH',
  'TOWN',
  'DISTRICT',
  'UNITARY',
  'COUNTY',
  'CUSTOM',
];

interface Layered {
  kind: PlaceKind;
  name: string;
}

/** Order for `Array.sort`: the finest layer first, then by name. */
export const finestFirst = (one: Layered, other: Layered) =>
  layers.indexOf(one.kind) - layers.indexOf(other.kind) || one.name.localeCompare(other.name, 'en-GB');

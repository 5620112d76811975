/** What the official codes of the Office for National Statistics (GSS) say of an area: its layer. */
import type { PlaceKind } from '../../generated/prisma/client.ts';

const layers: Readonly<Record<string, PlaceKind>> = {
  E01: 'LSOA',
  W01: 'LSOA',
  E04: 'PARISH',
  W04: 'PARISH',
  E43: 'UNPARISHED',
  E05: 'WARD',
  W05: 'WARD',
  E58: 'DIVISION',
  E06: 'UNITARY',
  W06: 'UNITARY',
  E07: 'DISTRICT',
  E08: 'DISTRICT',
  E09: 'DISTRICT',
  E10: 'COUNTY',
};

export const isAreaCode = (text: string): boolean => /^[EWSN]\d{8}$/.test(text);

/** Null for areas that are no layer of ours, such as MSOAs and regions. */
export const layerOf = (code: string): PlaceKind | null => (isAreaCode(code) ? (layers[code.slice(0, 3)] ?? null) : null);

export const isDistrictCode = (code: string): boolean => ['UNITARY', 'DISTRICT'].includes(layerOf(code) ?? '');

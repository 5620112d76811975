/** What the layers of places are called. */
import type { PlaceKind } from '../../generated/gql/graphql.ts';

export const layers: Readonly<Record<PlaceKind, string>> = {
  COUNTY: 'County',
  UNITARY: 'Unitary district',
  DISTRICT: 'District',
  TOWN: 'Town',
  PARISH: 'Parish',
  UNPARISHED: 'Area without a parish council',
  SETTLEMENT: 'Neighbourhood or village',
  WARD: 'Ward',
  DIVISION: 'Electoral division',
  LSOA: 'Statistical area',
  POSTCODE: 'Postcode',
  CUSTOM: 'Area',
};

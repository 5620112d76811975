/** What the layers of places are called. */
import type { PlaceKind } from '../../generated/gql/graphql.ts';
import { say } from './words/words.ts';

export const layerWords = (kind: PlaceKind): string => say().layers[kind];

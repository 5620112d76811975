import type { OutsideHire } from '../../generated/gql/graphql.ts';
import { say } from './venue-details/words/words.ts';
import { say as sayOfList } from './words/words.ts';

/** Whether people from outside may hire it. */
export const hireWords = (hire: OutsideHire): string => (hire === 'NO' ? sayOfList().notForHire : say().hire[hire]);

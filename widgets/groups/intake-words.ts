import type { Intake } from '../../generated/gql/graphql.ts';
import { say } from './words/words.ts';

/** Whether one can join now; null where nothing is said against it. */
export const intakeWords = (intake: Intake | null) => intake && say().intake[intake];

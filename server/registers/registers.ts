/** All registers, by the names that the trail knows them by. */

import { wishAnswerRegister } from '../wishes/wish-answers.ts';
import { bankHolidays } from './bank-holidays.ts';
import { collections } from './collections.ts';
import { contacts } from './contacts.ts';
import { hosts } from './hosts.ts';
import { unmergeTerms } from './merge-terms.ts';
import { places } from './places.ts';
import type { Register } from './register.ts';
import { sources } from './sources.ts';
import { synonyms } from './synonyms.ts';
import { terms } from './terms.ts';

export const registers: ReadonlyMap<string, Register> = new Map(
  [{ ...terms, unmerge: unmergeTerms }, synonyms, places, sources, bankHolidays, collections, contacts, hosts, wishAnswerRegister].map(
    (register) => [register.name, register as unknown as Register],
  ),
);

import { speaking } from './language.ts';
import { fromRecord } from './speaks.ts';
import { andWords, capital } from './words.ts';

/** "Kitchen and folding tables", from the record as a whole, its "and" too. */
export const recordList = (words: readonly string[]) => fromRecord(capital(speaking('en', () => andWords(words))));

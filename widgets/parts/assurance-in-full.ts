/** How far an entry can be relied on, in a whole sentence: for one that is open, and on paper. */
import { type Assured, advice, neverWords } from './assurance-words.ts';
import { monthWords } from './date-words.ts';
import { say } from './details-rows/words/words.ts';

export function assuranceWords(entry: Assured): string {
  const { state, confirmedAt, confirmedBy } = entry.assurance;
  if (state === 'NEVER' || !confirmedAt) return neverWords(entry);
  if (state === 'OVERDUE') return `${say().lastConfirmed(monthWords(confirmedAt), confirmedBy)} ${advice(entry.kind)}`;
  return say().confirmed(monthWords(confirmedAt), confirmedBy);
}

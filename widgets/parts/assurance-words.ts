/** What is said about how far an entry can be relied on. Never more than somebody confirmed, and calmly (PRODUCT.md, rule 3). */
import type { AssurancePartsFragment } from '../../generated/gql/graphql.ts';
import { monthWords } from './date-words.ts';
import { say } from './words/words.ts';

export interface Assured {
  kind?: string;
  assurance: AssurancePartsFragment;
  sources: readonly { attribution: string; asAt: string }[];
}

/** Nobody travels to a fund. */
export const advice = (kind: string | undefined) => (kind === 'FUND' ? say().askBefore : say().phoneBefore);

/** Nobody has said yet that it is so. */
export const neverWords = ({ sources }: Assured): string => [say().neverConfirmed, sourceWords(sources[0])].filter(Boolean).join(' ');

/** In a list only what a reader must be careful about: null for an entry that is current. */
export function cautionWords(entry: Assured): string | null {
  const { state, confirmedAt } = entry.assurance;
  if (state === 'OVERDUE' && confirmedAt) return `${say().lastConfirmedIn(monthWords(confirmedAt))} ${advice(entry.kind)}`;
  return state === 'NEVER' ? neverWords(entry) : null;
}

/** "From a council paper of July 2017." A committee's full title says less to a resident than what kind of paper it is; the entry's page names it. */
function sourceWords(source: Assured['sources'][number] | undefined): string {
  if (!source) return '';
  const month = monthWords(source.asAt);
  if (/\bcommittee\b/i.test(source.attribution)) return say().fromPaper(month);
  return say().fromSource(source.attribution, source.attribution.includes(source.asAt.slice(0, 4)) ? null : month);
}

/** A decision before it is sent: whether it is whole, what it says to the server, and what it is called afterwards. */
import type { CurateDecideMutationVariables } from '../../generated/gql/graphql.ts';
import type { Item } from './item-cache.ts';
import { choicesOf, missing } from './item-choices.ts';
import type { Draft } from './item-drafts.ts';
import { counted, outcomeWords } from './words.ts';

/** Whether it is decided line by line. */
export const isByLine = ({ kind, changes }: Item) => (kind === 'CHANGE' || kind === 'SUBMISSION') && changes.length > 0;

export const undecided = ({ changes }: Item, { answers }: Draft) => changes.filter(({ path }) => !answers[path]);

/** What to do first, and where; null when nothing is missing. */
export function lacking(item: Item, draft: Draft): { words: string; at: string } | null {
  const { outcome, chosen } = draft;
  if (isByLine(item) && !outcome) {
    const left = undecided(item, draft);
    const first = left[0] ? item.changes.indexOf(left[0]) : -1;
    if (!left.length) return null;
    const words = `Say of each line whether it is used: ${counted(left.length, 'line is', 'lines are')} left. Press A to accept all.`;
    return { words, at: `.change:nth-child(${first + 1})` };
  }
  if (!outcome) return { words: 'Choose first what becomes of it.', at: '.outcomes input' };
  const wanted = missing(item, outcome, chosen);
  return wanted && { words: wanted.words, at: `#${wanted.at}` };
}

/** As `decideQueueItem` and the letter before it take it. */
export function decisionOf(item: Item, { answers, outcome, chosen, reply, note }: Draft): CurateDecideMutationVariables {
  const lines = isByLine(item) && !outcome;
  return {
    id: item.id,
    version: item.version,
    outcome,
    decisions: lines ? item.changes.map(({ path }) => ({ path, decision: answers[path] ?? 'REFUSED' })) : null,
    choices: choicesOf(item, outcome, chosen),
    reply: reply.trim() || null,
    note: note.trim() || null,
  };
}

/** "Accepted 1 of 2 lines". */
export function doneWords(item: Item, { answers, outcome }: Draft): string {
  if (outcome) return outcomeWords[outcome].done;
  const used = item.changes.filter(({ path }) => answers[path] === 'ACCEPTED').length;
  const all = item.changes.length;
  return used === all ? 'Accepted' : used ? `Accepted ${used} of ${counted(all, 'line', 'lines')}` : 'Refused';
}

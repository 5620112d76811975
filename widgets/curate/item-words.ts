/** What a decision does, said before it is made. */
import type { QueueOutcome } from '../../generated/gql/graphql.ts';
import type { Item } from './item-cache.ts';
import type { Draft } from './item-drafts.ts';
import { counted } from './words.ts';

const named = ({ record, title }: Item) => record?.name ?? title;
const isPublic = ({ record }: Item) => record?.status === 'PUBLISHED';
const told = ({ hasSender }: Item) => (hasSender ? ' Whoever sent it is told by e-mail.' : '');

/** A sentence for the button: what it does, to what, and who hears of it. */
export function consequence(item: Item, { answers, outcome }: Pick<Draft, 'answers' | 'outcome'>): string {
  if (outcome) return byOutcome(item, outcome);
  const { changes, kind } = item;
  if (kind !== 'CHANGE' && kind !== 'SUBMISSION') return 'choose above what becomes of it.';
  const left = changes.filter(({ path }) => !answers[path]).length;
  if (left) return `nothing yet: ${counted(left, 'line is', 'lines are')} not decided.`;
  const used = changes.filter(({ path }) => answers[path] === 'ACCEPTED').length;
  if (!used) return `nothing of it is used${kind === 'CHANGE' ? `, and ${named(item)} stays as it is` : ''}.${told(item)}`;
  const part = used === changes.length ? (used === 1 ? 'it' : `all ${used} lines`) : `${used} of ${changes.length} lines`;
  if (kind === 'SUBMISSION') return `a new record is made of ${part} and published at once.${told(item)}`;
  return `${part} ${used === 1 ? 'is' : 'are'} written into ${named(item)}${isPublic(item) ? ', and everybody sees it at once' : ', which the public does not see yet'}.${told(item)}`;
}

function byOutcome(item: Item, outcome: QueueOutcome): string {
  const name = named(item);
  const words: Record<QueueOutcome, string> = {
    ACCEPTED:
      item.kind === 'CLAIM' ? `whoever claims ${name} may change it from now on, and is told by e-mail.` : `it is used.${told(item)}`,
    REFUSED: item.kind === 'CLAIM' ? `${name} is not given into their hands.${told(item)}` : `nothing of it is used.${told(item)}`,
    MERGED:
      'the two become one by the usual rules: the older one stays, lists are joined, gaps are filled. Compare them first to choose line by line.',
    NOT_SAME: 'both stay as they are, and are never brought up together again.',
    LATER: 'nothing changes; it comes back in a week.',
    CONFIRMED: `${name} is marked as confirmed today by you.`,
    CLOSED: `${name} is archived and leaves the public pages.${told(item)}`,
    CHOSEN: 'what you chose is written, and later imports keep to it.',
    FIXED:
      item.kind === 'LINK'
        ? 'the new address is written into the record.'
        : `it is closed as put right; the record itself is not changed by this.${told(item)}`,
    REMOVED: 'the address is taken out of the record.',
    IGNORED: `nothing changes.${told(item)}`,
  };
  return words[outcome];
}

/** What a decision does, said before it is made. */
import type { FieldDecision, QueueOutcome } from '../../generated/gql/graphql.ts';
import type { Item } from './item-cache.ts';
import { counted } from './words.ts';

export interface Choice {
  answers: Readonly<Record<string, FieldDecision>>;
  outcome: QueueOutcome | null;
}

const named = ({ record, title }: Item) => record?.name ?? title;
const isPublic = ({ record }: Item) => record?.status === 'PUBLISHED';
const told = (item: Item) => (senderIsTold(item) ? ' Whoever sent it is told by e-mail.' : '');

/** Kinds that somebody sent: they are answered. */
export const senderIsTold = ({ kind }: Item) => kind === 'SUBMISSION' || kind === 'CHANGE' || kind === 'CLAIM' || kind === 'REPORT';

/** A sentence for the button: what it does, to what, and who hears of it. */
export function consequence(item: Item, { answers, outcome }: Choice): string {
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

/** The e-mail as it will read; empty while nothing is decided, null where nobody is written to. */
export function letterTo(item: Item, { answers, outcome, reply }: Choice & { reply: string }): string | null {
  if (!senderIsTold(item)) return null;
  if (outcome === 'LATER') return '';
  const { changes } = item;
  const lines = (wanted: FieldDecision) => changes.filter(({ path }) => answers[path] === wanted).map(({ label }) => label);
  const [used, left] = [lines('ACCEPTED'), lines('REFUSED')];
  const verdict = outcome
    ? verdicts[outcome]
    : used.length && left.length
      ? `We have taken part of it.\n\nTaken: ${used.join('; ')}.\nNot taken: ${left.join('; ')}.`
      : verdicts[used.length ? 'ACCEPTED' : 'REFUSED'];
  if (!verdict || (!outcome && used.length + left.length < changes.length)) return '';
  return [`About ${item.title}:`, verdict, reply.trim()].filter(Boolean).join('\n\n');
}

const verdicts: Partial<Record<QueueOutcome, string>> = {
  ACCEPTED: 'Thank you. We have taken it.',
  REFUSED: 'Thank you for writing. We have not taken it.',
  FIXED: 'Thank you. We have looked into it and put it right.',
  CLOSED: 'Thank you. We have taken the entry down.',
  IGNORED: 'Thank you. We have looked at it and left the entry as it is.',
};

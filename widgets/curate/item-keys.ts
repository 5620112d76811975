/** The keys of an item, as it is now. */
import type { FieldDecision, QueueOutcome } from '../../generated/gql/graphql.ts';
import type { Item } from './item-cache.ts';
import { isByLine } from './item-decision.ts';
import type { Key } from './keys.ts';
import { outcomeWords } from './words.ts';

export interface ItemActs {
  next(): void;
  back(): void;
  openRecord(): void;
  move(by: 1 | -1): void;
  answerHere(answer: FieldDecision): void;
  answerAll(answer: FieldDecision): void;
  choose(outcome: QueueOutcome): void;
  decide(): void;
  /** To the field for the sender. */
  write(): void;
  assign(): void;
  compare(): void;
}

export function itemKeys(item: Item, mergePath: string, acts: ItemActs): readonly Key[] {
  const onward: Key[] = [
    { press: 'n', does: 'Go on to the next without deciding', run: acts.next },
    { press: 'b', does: 'Back to the queue', run: acts.back },
    ...(item.record ? [{ press: 'o', does: 'Open the record', run: acts.openRecord }] : []),
  ];
  if (item.state !== 'OPEN') return onward;
  return [
    ...(isByLine(item) ? lineKeys(acts) : outcomeKeys(item, acts)),
    { press: 's', does: 'Decide, and go on to the next', run: acts.decide },
    { press: 'Ctrl+Enter', does: 'The same, also while typing', run: acts.decide },
    ...(item.hasSender ? [{ press: 'e', does: 'Write to whoever sent it', run: acts.write }] : []),
    { press: 'm', does: 'Assign it to me, or give it back', run: acts.assign },
    ...(item.kind === 'DUPLICATE' && mergePath ? [{ press: 'c', does: 'Compare the two and merge them', run: acts.compare }] : []),
    ...onward,
  ];
}

const lineKeys = ({ move, answerHere, answerAll, choose }: ItemActs): Key[] => [
  { press: 'j', does: 'Next line', run: () => move(1) },
  { press: 'k', does: 'Line before', run: () => move(-1) },
  { press: 'a', does: 'Accept this line, and go to the next', run: () => answerHere('ACCEPTED') },
  { press: 'r', does: 'Refuse this line, and go to the next', run: () => answerHere('REFUSED') },
  { press: 'A', does: 'Accept all lines', run: () => answerAll('ACCEPTED') },
  { press: 'R', does: 'Refuse all lines', run: () => answerAll('REFUSED') },
  { press: 'l', does: 'Put it off for a week', run: () => choose('LATER') },
];

const outcomeKeys = ({ outcomes }: Item, { choose }: ItemActs): Key[] =>
  outcomes.map((outcome, index) => ({
    press: String(index + 1),
    does: `Choose “${outcomeWords[outcome].press}”`,
    run: () => choose(outcome),
  }));

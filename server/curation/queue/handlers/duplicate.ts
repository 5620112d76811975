import { InputFaults } from '../../../refusals.ts';
import { mergeAs } from '../../duplicates/merge-as.ts';
import { markNotSame } from '../../duplicates/not-same.ts';
import { listingIdIn } from '../../records/read-for.ts';
import type { Handler } from '../handlers.ts';
import { pairOf } from './pair.ts';

export const notSame: Handler = async ({ tx, item, decision, author, now }) => {
  const [one, other] = pairOf(item);
  await markNotSame(tx, { one, other, author, reason: decision.note, now });
  return { undo: { notSame: [one, other] } };
};

/** The older one stays, unless `choices` names the other as `survivor`. */
export const merge: Handler = async ({ tx, item, decision, viewer, now }) => {
  const [one, other] = pairOf(item);
  const { survivor, ...choices } = decision.choices;
  const survivorId = typeof survivor === 'string' ? listingIdIn(survivor) : one;
  if (survivorId !== one && survivorId !== other) throw new InputFaults([{ path: 'survivor', message: 'Choose one of the two.' }]);
  const mergedId = survivorId === one ? other : one;
  const { mergeId } = await mergeAs(tx, viewer, { survivorId, mergedId, choices, reason: decision.note ?? undefined, now });
  return { undo: { mergeId } };
};

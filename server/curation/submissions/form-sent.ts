/** Why a form was not taken as it was sent, to whoever sent it. */
import { RuleBroken } from '../../refusals.ts';
import { readToken, type TokenFault } from './form-token.ts';
import { say } from './words/words.ts';

const tokenSentences: Record<TokenFault, () => string> = {
  forged: () => say().forged,
  'too fast': () => say().tooFast,
  'too old': () => say().tooOld,
};

interface SentForm {
  readonly key: string;
  readonly token: string;
  readonly purpose: string;
  /** What stands in the field that people do not see. */
  readonly trap: string;
  readonly now: Date;
}

/** The id of the form. @throws RuleBroken for one that a program filled in, or that is not ours, too quick or too old */
export function formSent({ key, token, purpose, trap, now }: SentForm): string {
  if (trap.trim()) throw new RuleBroken('trap', say().trap);
  const read = readToken(key, token, purpose, now);
  if ('fault' in read) throw new RuleBroken(`form-${read.fault.replace(' ', '-')}`, tokenSentences[read.fault]());
  return read.formId;
}

/** A form is taken once. */
export const sentAlready = () => new RuleBroken('form-replayed', say().sentAlready);

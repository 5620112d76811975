/** Why a form was not taken as it was sent, to whoever sent it. */
import { RuleBroken } from '../../refusals.ts';
import { readToken, type TokenFault } from './form-token.ts';

const tokenSentences: Record<TokenFault, string> = {
  forged: 'We could not tell that this came from our form. What you wrote is still here: press the button again.',
  'too fast':
    'That was very quick, so we could not tell it from a program. What you wrote is still here: wait a few seconds, then press the button again.',
  'too old': 'This page was open for more than a day. What you wrote is still here: press the button again.',
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
  if (trap.trim())
    throw new RuleBroken(
      'trap',
      'Something filled in a field that people do not see; some password managers do. It is empty again, and what you wrote is still here: press the button again.',
    );
  const read = readToken(key, token, purpose, now);
  if ('fault' in read) throw new RuleBroken(`form-${read.fault.replace(' ', '-')}`, tokenSentences[read.fault]);
  return read.formId;
}

/** A form is taken once. */
export const sentAlready = () =>
  new RuleBroken(
    'form-replayed',
    'This form was sent already. Look in your mailbox for the link; to send something else, open the page again.',
  );

/**
 * What we write to an address that nobody has confirmed. It says what was asked for in our own words alone: names of places and themes, never anything
 * that somebody typed.
 */
import { languageNow } from '../../language/language.ts';
import { letter } from '../mail/letter.ts';
import type { Letter } from '../mail/queue-mail.ts';
import { say } from './words/words.ts';

/** A link that is not followed for so long is not followed any more. */
export const confirmDays = 7;

interface ToConfirm {
  readonly id: number;
  readonly to: string;
  readonly link: string;
  /** `wishWords`. */
  readonly wish: string;
  /** "2026-11-22": one a day at most, however often it is asked for. */
  readonly day: string;
}

export const confirmKey = (id: number) => `alerts-confirm:${id}:`;

export const confirmLetter = ({ id, to, link, wish, day }: ToConfirm): Letter => ({
  key: `${confirmKey(id)}${day}`,
  kind: 'confirm-alerts',
  to,
  subject: say().confirmSubject,
  ...letter({
    heading: say().confirmHeading,
    language: languageNow(),
    paragraphs: [
      say().confirmAsked(wish),
      { press: say().confirmPress, address: link },
      say().confirmElse(confirmDays),
      say().confirmNotYou,
    ],
    why: say().confirmWhy,
  }),
});

interface ToHave {
  readonly id: number;
  readonly to: string;
  readonly manage: string;
  readonly wish: string;
  readonly day: string;
}

/** To somebody who asks for what they have. */
export const haveAlreadyLetter = ({ id, to, manage, wish, day }: ToHave): Letter => ({
  key: `${confirmKey(id)}${day}`,
  kind: 'confirm-alerts',
  to,
  subject: say().haveHeading,
  ...letter({
    heading: say().haveHeading,
    language: languageNow(),
    paragraphs: [say().haveAsked(wish), { press: say().havePress, address: manage }],
    why: say().haveWhy,
  }),
});

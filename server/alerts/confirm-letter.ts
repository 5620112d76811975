/**
 * What we write to an address that nobody has confirmed. It says what was asked for in our own words alone: names of places and themes, never anything
 * that somebody typed.
 */
import { letter } from '../mail/letter.ts';
import type { Letter } from '../mail/queue-mail.ts';

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
  subject: 'Do you want these alerts? One more step',
  ...letter({
    heading: 'Do you want these alerts?',
    paragraphs: [
      `Somebody, we hope it was you, asked Fingerpost to tell this e-mail address of ${wish}.`,
      { press: 'Look at it and say yes', address: link },
      `Without that we send nothing, and after ${confirmDays} days we erase the address.`,
      'If it was not you, you need do nothing. On the same page you can also say that we must never write to you.',
    ],
    why: 'You get this once, because your address was written into a form on Fingerpost.',
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
  subject: 'You have these alerts already',
  ...letter({
    heading: 'You have these alerts already',
    paragraphs: [
      `Somebody, perhaps you, asked again to tell this e-mail address of ${wish}. There is nothing to do: we write when there is something.`,
      { press: 'Change, pause or stop them', address: manage },
    ],
    why: 'You get this because these alerts were asked for again with your address.',
  }),
});

/** Decides on a message, in the transaction of whatever it tells of: both happen or neither. Sending it is send-mail.ts's. */
import { randomUUID } from 'node:crypto';
import type { Prisma } from '../../generated/prisma/client.ts';
import { InputFaults } from '../refusals.ts';
import { domainOf, mailAddress } from './address.ts';

export interface Letter {
  /** What makes it this message and no other: "confirm:12:2026-11-22:60". The same key is never queued twice. */
  readonly key: string;
  /** For figures and limits: "sign-in", "confirm-entries". */
  readonly kind: string;
  /** One address, without a name. */
  readonly to: string;
  readonly subject: string;
  readonly text: string;
  readonly html?: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly notBefore?: Date;
}

/** Somebody sits and waits for these: they go before all others, no limit holds them, and their bodies, which open doors, are erased when they went. */
const urgent = new Set(['sign-in', 'confirm-submission', 'claim-contact', 'confirm-alerts']);

/** A subject is one line, whatever a listing's name holds. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: it is those that must not come through.
export const oneLine = (text: string) => text.replace(/[\u0000-\u001f\u007f\u2028\u2029]+/g, ' ').trim();

const headerName = /^[A-Za-z][A-Za-z0-9-]{0,60}$/;

/** @throws Error for what a caller of ours must not write: these never come from visitors */
function checkHeaders(headers: Readonly<Record<string, string>>): void {
  for (const [name, value] of Object.entries(headers))
    if (!headerName.test(name) || oneLine(value) !== value) throw new Error(`The mail header “${name}” cannot be sent as it is.`);
}

/** @throws InputFaults when the address is none */
function rowOf({ headers, ...letter }: Letter) {
  const to = mailAddress(letter.to);
  if (!to) throw new InputFaults([{ path: 'to', message: 'Write one e-mail address, such as clerk@parish.example.' }]);
  if (headers) checkHeaders(headers);
  return {
    ...letter,
    to,
    domain: domainOf(to),
    subject: oneLine(letter.subject).slice(0, 200),
    urgent: urgent.has(letter.kind),
    ...(headers && { headers }),
    messageId: randomUUID(),
  };
}

/**
 * @returns whether it is new: false when a message with its key was queued before
 * @throws InputFaults when the address is none
 */
export async function queueMail(db: Pick<Prisma.TransactionClient, 'mail'>, letter: Letter): Promise<boolean> {
  const { count } = await db.mail.createMany({ data: [rowOf(letter)], skipDuplicates: true });
  return count === 1;
}

/** Many at once. @returns the ids of those that are new, by their keys */
export async function queueMails(
  db: Pick<Prisma.TransactionClient, 'mail'>,
  letters: readonly Letter[],
  createdAt?: Date,
): Promise<Map<string, number>> {
  const data = letters.map((letter) => ({ ...rowOf(letter), ...(createdAt && { createdAt }) }));
  const made = await db.mail.createManyAndReturn({ data, skipDuplicates: true, select: { id: true, key: true } });
  return new Map(made.map(({ id, key }) => [key, id]));
}

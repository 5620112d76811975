/** Somebody wrote an address on the sign-in page. Whether it has an account is told to its mailbox alone. */
import type { Database } from '../database.ts';
import { queueMail } from '../mail/queue-mail.ts';
import type { Accounts } from './accounts.ts';
import { signInLetter } from './letters.ts';

/** So that nobody's mailbox can be filled by somebody else. */
export const mostLinksAnHour = 5;

interface Asked {
  db: Database;
  accounts: Pick<Accounts, 'signInLink'>;
  now: Date;
  /** As `emailAddress` has it. */
  email: string;
  returnTo: string;
}

/** @returns whether a mail was queued: for the log and for tests, never for whoever asked */
export async function askForLink({ db, accounts, now, email, returnTo }: Asked): Promise<boolean> {
  const account = await db.account.findUnique({ where: { email }, select: { id: true } });
  if (!account) return false;
  const since = new Date(now.getTime() - 3_600_000);
  if ((await db.mail.count({ where: { to: email, kind: 'sign-in', createdAt: { gt: since } } })) >= mostLinksAnHour) return false;
  return queueMail(db, signInLetter(email, await accounts.signInLink(email, 'sign-in', returnTo)));
}

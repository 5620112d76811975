/** Mail that was not sent: all of it while there is no mail server, else what waits or was refused. For administrators. */
import type { MailState } from '../../generated/prisma/client.ts';
import type { Database } from '../database.ts';

export interface OutboxMail {
  id: number;
  kind: string;
  to: string;
  subject: string;
  text: string;
  state: MailState;
  attempts: number;
  again: number;
  createdAt: Date;
  notBefore: Date;
  trouble: string | null;
}

const shown = 100;

/** Letters by which somebody signs in. */
const opensAnAccount: ReadonlySet<string> = new Set(['sign-in', 'invitation']);
const unsaid = 'It holds a link by which its reader signs in, so it is not shown here. They can ask for another link themselves.';

/**
 * Latest first, at most a hundred. Where a mail server has been tried, a link to sign in is for whoever it is for: with it an administrator could act
 * as somebody else. Without one, this page is how anybody signs in at all.
 */
export async function readOutbox(db: Database): Promise<OutboxMail[]> {
  const mails = (await unsentMails(db)).map(nameless);
  return mails.map((mail) => (mail.attempts > 0 && mail.text && opensAnAccount.has(mail.kind) ? { ...mail, text: unsaid } : mail));
}

/** To subscribers of alerts, whom no staff may know (PRODUCT, rule 2). Before a mail server was tried, the text is how links are followed at all. */
const toSubscribers: ReadonlySet<string> = new Set(['alert', 'confirm-alerts']);
const subscriberText = 'It goes to somebody who asked for alerts, with links that are theirs alone, so it is not shown here.';

function nameless(mail: OutboxMail): OutboxMail {
  if (!toSubscribers.has(mail.kind)) return mail;
  const { to, text, trouble, attempts } = mail;
  return {
    ...mail,
    to: 'a subscriber',
    text: attempts > 0 && text ? subscriberText : text,
    // Servers quote the address they refuse.
    trouble: trouble?.replaceAll(/[^\s<>"'(]+@[^\s<>"')]+/g, '…').replaceAll(to, '…') ?? null,
  };
}

const unsentMails = (db: Database): Promise<OutboxMail[]> =>
  db.mail.findMany({
    where: { state: { not: 'SENT' } },
    select: {
      ...{ id: true, kind: true, to: true, subject: true, text: true, state: true },
      ...{ attempts: true, again: true, createdAt: true, notBefore: true, trouble: true },
    },
    orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
    take: shown,
  });

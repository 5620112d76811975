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

/** Latest first, at most a hundred. */
export const readOutbox = (db: Database): Promise<OutboxMail[]> =>
  db.mail.findMany({
    where: { state: { not: 'SENT' } },
    select: {
      ...{ id: true, kind: true, to: true, subject: true, text: true, state: true },
      ...{ attempts: true, again: true, createdAt: true, notBefore: true, trouble: true },
    },
    orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
    take: shown,
  });

/** A real mail server on a port of 127.0.0.1 that keeps what it takes, for tests. */

import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { SMTPServer } from 'smtp-server';

export interface Taken {
  to: string[];
  /** As it came. */
  raw: string;
  messageId: string;
}

/** What it says instead of taking a message: an answer of SMTP. */
export interface Refusal {
  code: number;
  at: 'RCPT' | 'DATA';
}

export interface PostOffice {
  url: string;
  taken: Taken[];
  /** Asked for each recipient; null takes it. */
  refuses: (to: string) => Refusal | null;
  close(): Promise<void>;
}

const refused = (code: number) => Object.assign(new Error(code < 500 ? 'Try again later' : 'No such mailbox'), { responseCode: code });

export async function openPostOffice(): Promise<PostOffice> {
  const taken: Taken[] = [];
  const office: PostOffice = { url: '', taken, refuses: () => null, close: async () => {} };
  const server = new SMTPServer({
    disabledCommands: ['AUTH', 'STARTTLS'],
    disableReverseLookup: true,
    onRcptTo({ address }, _session, done) {
      const refusal = office.refuses(address);
      done(refusal?.at === 'RCPT' ? refused(refusal.code) : null);
    },
    onData(stream, session, done) {
      const to = session.envelope.rcptTo.map(({ address }) => address);
      text(stream).then((raw) => {
        const refusal = to.map(office.refuses).find(Boolean);
        if (refusal) return done(refused(refusal.code));
        // Taken first, answered after: what a killed sender cannot know of has happened.
        taken.push({ to, raw, messageId: /^message-id: (<[^>]+>)/im.exec(raw)?.[1] ?? '' });
        done(null, 'Taken');
      }, done);
    },
  });
  server.on('error', () => {});
  await new Promise<void>((done) => void server.listen(0, '127.0.0.1', done));
  office.url = `smtp://127.0.0.1:${(server.server.address() as AddressInfo).port}`;
  office.close = () => new Promise((done) => server.close(() => done()));
  return office;
}

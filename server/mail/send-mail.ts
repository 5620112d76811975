/** Hands messages to SMTP, one after another, and writes down what came of each. Several processes do it side by side. */
import { createTransport } from 'nodemailer';
import type { Prisma } from '../../generated/prisma/client.ts';
import type { Database } from '../database.ts';
import type { Log } from '../http/log.ts';
import { domainOf } from './address.ts';
import { type Claimed, claimNext } from './claim.ts';
import { nextTry, outcomeOf, refusesAddress, type SmtpTrouble } from './outcome.ts';

export interface SendingOptions {
  db: Database;
  log: Log;
  smtpUrl: string;
  /** An address without a name. */
  from: string;
  now?: () => Date;
  /** Milliseconds between looks at an empty queue. */
  lookEveryMs?: number;
  /** The longest one hand-over may take. */
  handOverMs?: number;
  perDomainPerMinute?: number;
  /** Told, together with its being written down, that the server says for good that there is no such mailbox. */
  onNoMailbox?: (tx: Prisma.TransactionClient, to: string, now: Date) => Promise<unknown>;
}

export interface Sending {
  /** Finishes the message in hand, then ends. */
  stop(): Promise<void>;
}

const senderName = 'Fingerpost';
const longestRest = 5 * 60_000;

export function startSending(options: SendingOptions): Sending {
  const { db, log, smtpUrl, from, now = () => new Date(), lookEveryMs = 1000, handOverMs = 60_000, perDomainPerMinute = 60 } = options;
  const patience = Math.max(Math.floor(handOverMs / 3), 500);
  const transport = createTransport({
    url: smtpUrl,
    // No pool: nodemailer's sends again by itself when a connection breaks, and nobody would know that it did.
    pool: false,
    connectionTimeout: patience,
    greetingTimeout: patience,
    socketTimeout: patience,
    dnsTimeout: patience,
    // Texts are ours; nothing is ever read from a file or an address.
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  const claim = { claimMs: handOverMs * 2, perDomainPerMinute };
  const stopping = new AbortController();
  const set = (id: number, data: Parameters<typeof db.mail.update>[0]['data']) =>
    db.mail.update({ where: { id }, data, select: { id: true } });

  async function handOver({ to, subject, text, html, headers, messageId, createdAt }: Claimed): Promise<void> {
    const late = AbortSignal.timeout(handOverMs);
    const sent = transport.sendMail({
      from: { name: senderName, address: from },
      to: { name: '', address: to },
      envelope: { from, to },
      subject,
      text,
      ...(html && { html }),
      ...(headers && { headers }),
      messageId: `<${messageId}@${domainOf(from)}>`,
      date: createdAt,
    });
    sent.catch(() => {});
    const tooLate = new Promise<never>((_, fail) => late.addEventListener('abort', () => fail(new Error('the mail server took too long'))));
    await Promise.race([sent, tooLate]);
  }

  async function fail({ id, to }: Claimed, trouble: string, { command, response = '' }: SmtpTrouble): Promise<void> {
    await db.$transaction(async (tx) => {
      await tx.mail.update({ where: { id }, data: { state: 'FAILED', trouble }, select: { id: true } });
      if (command === 'RCPT TO' && refusesAddress(response)) await options.onNoMailbox?.(tx, to, now());
    });
  }

  /** @returns whether the server is to blame, so that the others wait too */
  async function settle(mail: Claimed, error: SmtpTrouble): Promise<boolean> {
    const outcome = outcomeOf(error);
    const trouble = (error.message || String(error)).slice(0, 500);
    const again = nextTry(mail.attempts, mail.createdAt, now());
    if (outcome === 'never' || !again) await fail(mail, trouble, error);
    else if (outcome === 'later') await set(mail.id, { state: 'QUEUED', trouble, notBefore: again });
    // It stays SENDING: whoever takes it up then knows that it may have gone before.
    else if (outcome === 'unknown') await set(mail.id, { trouble, notBefore: again });
    else await set(mail.id, { state: 'QUEUED', trouble, notBefore: now(), attempts: mail.attempts - 1 });
    return outcome === 'server' || outcome === 'unknown';
  }

  /** @returns 'sent', 'empty', or 'trouble' when the server itself is to blame */
  async function turn(): Promise<'sent' | 'empty' | 'trouble'> {
    const mail = await claimNext(db, now(), claim);
    if (!mail) return 'empty';
    try {
      await handOver(mail);
    } catch (error) {
      const { code, responseCode, command } = error as SmtpTrouble;
      const isServer = await settle(mail, error as SmtpTrouble);
      // Neither address nor words: the answer of a server may quote both.
      log.warn({ mail: mail.id, code, responseCode, command }, 'a message was not taken');
      return isServer ? 'trouble' : 'sent';
    }
    await set(mail.id, { state: 'SENT', sentAt: now(), trouble: null, ...(mail.urgent && { text: '', html: null, headers: {} }) });
    return 'sent';
  }

  const rest = (milliseconds: number) =>
    new Promise<void>((done) => {
      const timer = setTimeout(end, milliseconds);
      stopping.signal.addEventListener('abort', end, { once: true });
      function end() {
        clearTimeout(timer);
        stopping.signal.removeEventListener('abort', end);
        done();
      }
    });

  async function run(): Promise<void> {
    for (let pause = lookEveryMs; !stopping.signal.aborted; ) {
      const came = await turn().catch((error: unknown) => {
        log.warn({ err: error }, 'mail could not be looked after; it is tried again');
        return 'trouble' as const;
      });
      pause = came === 'trouble' ? Math.min(pause * 2, longestRest) : lookEveryMs;
      if (came !== 'sent') await rest(pause);
    }
  }

  const running = run();
  return {
    async stop() {
      stopping.abort();
      await running;
      transport.close();
    },
  };
}

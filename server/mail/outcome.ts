/** What the answer of a mail server means for a message. */

/** What nodemailer throws. */
export interface SmtpTrouble extends Error {
  code?: string;
  command?: string;
  responseCode?: number;
  /** What the server answered, with its code. */
  response?: string;
  syscall?: string;
}

export type Outcome =
  /** Try this message again later: its recipient's side asks for patience (RFC 5321, 4.2.1: 4yz). */
  | 'later'
  /** It will never go: 5yz about the recipient or the message. */
  | 'never'
  /** Nothing was handed over, and no message is to blame: the server is away, or refuses us. */
  | 'server'
  /** The connection broke, perhaps after the whole message was sent and before that was answered: it may have gone. */
  | 'unknown';

const ofTheMessage = /^(RCPT TO|DATA)/;
/** Met before a message is handed over: addresses, certificates, passwords of the server. */
const beforeHandOver = new Set(['EDNS', 'ETLS', 'EREQUIRETLS', 'EAUTH', 'ENOAUTH', 'EOAUTH2', 'EPROXY', 'ECONFIG']);

export function outcomeOf({ code = '', command = '', responseCode, syscall, message }: SmtpTrouble): Outcome {
  if (responseCode !== undefined) {
    if (!ofTheMessage.test(command)) return 'server';
    return responseCode >= 500 ? 'never' : 'later';
  }
  if (code === 'EENVELOPE' || code === 'EMESSAGE') return 'never';
  const isBefore =
    beforeHandOver.has(code) ||
    syscall === 'connect' ||
    /^(Connection timeout|Greeting never received|TLS handshake timed out)/.test(message);
  // nodemailer does not tell at which command a connection broke: what cannot be ruled out is assumed.
  return isBefore ? 'server' : 'unknown';
}

const minute = 60_000;
/** RFC 5321, 4.5.4.1: give up after four to five days. */
const longest = 5 * 24 * 60 * minute;

/** When to try again: after 1, 2, 4 … minutes, at most six hours, a little spread; null when it has been tried for too long. */
export function nextTry(attempts: number, createdAt: Date, now: Date, spread = Math.random()): Date | null {
  if (now.getTime() - createdAt.getTime() > longest) return null;
  const wait = Math.min(2 ** Math.min(attempts - 1, 12) * minute, 360 * minute);
  return new Date(now.getTime() + wait * (1 + spread / 5));
}

/** Enhanced codes (RFC 3463) that speak of the mailbox: there is none, it has moved, it is closed. */
const noMailbox = /^5\.(1\.(1|2|3|6|8|10)|2\.1)$/;
/** What a server says of a mailbox that does not say it more exactly. 552 is a full one, and 554 may be about us. */
const noMailboxPlainly = new Set([550, 551, 553]);

/** Whether a status ("5.1.1") or an answer of SMTP ("550 5.1.1 No such user") says for good that the address is none, rather than that it does not like us. */
export function refusesAddress(said: string): boolean {
  const [, code, enhanced] = /^(?:(\d{3})[ -]?)?(\d\.\d{1,3}\.\d{1,3})?/.exec(said.trim()) ?? [];
  if (enhanced) return noMailbox.test(enhanced);
  return code !== undefined && noMailboxPlainly.has(Number(code));
}

/** What the answer of a mail server means for a message. */

/** What nodemailer throws. */
export interface SmtpTrouble extends Error {
  code?: string;
  command?: string;
  responseCode?: number;
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

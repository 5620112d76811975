/** A person as they are looked for: by e-mail address, telephone number or name, however it is written down. */
import { createHmac } from 'node:crypto';
import { type Fault, InputFaults } from '../../refusals.ts';

export interface Person {
  readonly email?: string | undefined;
  readonly phone?: string | undefined;
  readonly name?: string | undefined;
}

export interface Sought {
  /** Lower case; null when not told. */
  readonly email: string | null;
  /** A regular expression of PostgreSQL that finds any of it in text, without regard to case. */
  readonly pattern: string;
  /** Keyed, so that a second request for the same person is known and nobody can work out whom it was about. */
  readonly hashes: (key: string) => string[];
}

const escaped = (text: string) => text.replace(/[.*+?^${}()|[\]\\/-]/g, '\\$&');

/** @throws InputFaults: too little to tell one person from another */
export function soughtPerson({ email = '', phone = '', name = '' }: Person): Sought {
  const faults: Fault[] = [];
  const mailbox = email.trim().toLowerCase();
  const digits = nationalDigits(phone);
  const words = name.normalize('NFC').trim().split(/\s+/).filter(Boolean);
  if (mailbox && !/^[^\s"@\\]+@[^\s"@\\]+\.[^\s"@\\]+$/.test(mailbox))
    faults.push({ path: 'email', message: 'Write the whole e-mail address.' });
  if (phone.trim() && (digits.length < 9 || digits.length > 15))
    faults.push({ path: 'phone', message: 'Write the whole telephone number.' });
  if (name.trim() && (words.length < 2 || !/^[\p{L}\p{M}'’.-]+$/u.test(words.join('')) || name.length > 120))
    faults.push({ path: 'name', message: 'Write first and last name: one word alone would erase others too.' });
  if (!mailbox && !phone.trim() && !words.length)
    faults.push({ path: 'email', message: 'Write an e-mail address, a telephone number or a name.' });
  if (faults.length) throw new InputFaults(faults);

  const patterns: string[] = [];
  if (mailbox) patterns.push(`(?<![[:alnum:]._%+-])${escaped(mailbox)}(?![[:alnum:]-])`);
  if (digits) patterns.push(`(?<!\\d)(?:(?:\\+|00)44[ ().-]*(?:0[ ().-]*)?|0)${[...digits].join('[ ().-]*')}(?!\\d)`);
  // Between two words JSON writes a line break as a backslash and a letter.
  if (words.length) patterns.push(`(?<![[:alnum:]])${words.map(escaped).join('(?:\\s|\\\\[nrt])+')}(?![[:alnum:]])`);
  const told = [mailbox && `email ${mailbox}`, digits && `phone ${digits}`, words.length && `name ${words.join(' ').toLowerCase()}`];
  return {
    email: mailbox || null,
    pattern: patterns.join('|'),
    hashes: (key) =>
      told.filter((one) => typeof one === 'string' && one !== '').map((one) => createHmac('sha256', key).update(String(one)).digest('hex')),
  };
}

/** Without its country or the nought in front: "+44 (0)1354 123456" and "01354 123456" are the same. */
const nationalDigits = (phone: string) =>
  phone
    .replace(/\(0\)/g, '')
    .replace(/\D/g, '')
    .replace(/^(0044|44(?=\d{9,10}$)|0)/, '');

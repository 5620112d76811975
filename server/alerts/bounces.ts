/**
 * Reports of mail that came back, as a mail server or a provider hands them in: as JSON, or as the message itself (delivery reports of RFC 3464,
 * complaints of RFC 5965). Only what says for good that there is no such mailbox, or that its reader wants no more, counts.
 */
import { isMailAddress } from '../mail/address.ts';
import { refusesAddress } from '../mail/outcome.ts';

export interface Reported {
  readonly address: string;
  /** A reader pressed "this is spam": never again. Else the address is none. */
  readonly complaint: boolean;
}

const most = 1000;

const plain = (text: string) =>
  text
    .replace(/^\s*rfc822\s*;/i, '')
    .trim()
    .replace(/^<(.*)>$/, '$1')
    .toLowerCase();

/** Groups of header fields, as RFC 822 folds them. */
function groupsOf(message: string): Map<string, string>[] {
  const unfolded = message.replace(/\r\n?/g, '\n').replace(/\n[ \t]+/g, ' ');
  return unfolded.split(/\n{2,}/).map((group) => {
    const fields = group.split('\n').flatMap((line) => {
      const [, name, value] = /^([A-Za-z][A-Za-z-]{1,60}):(.*)$/.exec(line) ?? [];
      return name && value !== undefined ? [[name.toLowerCase(), value.trim()] as const] : [];
    });
    return new Map(fields);
  });
}

function inMessage(message: string): Reported[] {
  return groupsOf(message).flatMap((fields): Reported[] => {
    const get = (name: string) => fields.get(name) ?? '';
    if (/^abuse$/i.test(get('feedback-type'))) return [{ address: plain(get('original-rcpt-to')), complaint: true }];
    if (!/^failed$/i.test(get('action')) || !refusesAddress(get('status'))) return [];
    return [{ address: plain(get('original-recipient') || get('final-recipient')), complaint: false }];
  });
}

/** `{"address", "status"}` or `{"address", "complaint": true}`, one or a list of them. */
function inJson(text: string): Reported[] | null {
  let read: unknown;
  try {
    read = JSON.parse(text);
  } catch {
    return null;
  }
  return [read].flat().flatMap((one): Reported[] => {
    const { address, status, complaint } = (one ?? {}) as Record<string, unknown>;
    if (typeof address !== 'string') return [];
    if (complaint === true) return [{ address: plain(address), complaint: true }];
    return typeof status === 'string' && refusesAddress(status) ? [{ address: plain(address), complaint: false }] : [];
  });
}

/** @returns null for what is no report that we can read */
export function readReports(contentType: string, text: string): Reported[] | null {
  const [type = ''] = contentType.toLowerCase().split(';');
  const found = type.trim() === 'application/json' ? inJson(text) : inMessage(text);
  return found?.filter(({ address }) => isMailAddress(address)).slice(0, most) ?? null;
}

/** What counts as an e-mail address: one mailbox that SMTP can take, and nothing that could end a header or name a second recipient. */
import { domainToASCII } from 'node:url';

const local = /^[a-z0-9!#$%&'*+/=?^_`{|}~-]+(\.[a-z0-9!#$%&'*+/=?^_`{|}~-]+)*$/i;
const host = /^([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\.)*[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?$/;

/** As it is sent to: the host in small letters and in ASCII; null for what is no address. */
export function mailAddress(written: string): string | null {
  const at = written.lastIndexOf('@');
  const mailbox = written.slice(0, at);
  const domain = domainToASCII(written.slice(at + 1));
  if (at < 1 || at > 64 || !local.test(mailbox) || !domain || !host.test(domain)) return null;
  return written.length > 254 ? null : `${mailbox}@${domain}`;
}

export const isMailAddress = (written: string) => mailAddress(written) !== null;

export const domainOf = (address: string) => address.slice(address.lastIndexOf('@') + 1).toLowerCase();

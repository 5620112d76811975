/**
 * Whether a contact looks like one person's own number, mailbox or home (PRODUCT, rule 2). It errs towards yes: a club asked once for consent is
 * less harm than a person's number on thirty websites.
 */
import { getDomain } from 'tldts';
import { firstNames } from './first-names.ts';
import { freeMailDomains } from './free-mail-domains.ts';

export interface ContactFacts {
  readonly email?: string | null;
  readonly phone?: string | null;
  /** "Warboys Timebank": a mailbox named after it is its own. */
  readonly listingName?: string;
}

export type Personal = 'email' | 'phone';

/** What of it looks personal; null when nothing does. */
export function looksPersonal({ email, phone, listingName = '' }: ContactFacts): Personal | null {
  if (email && isPersonalEmail(email, listingName)) return 'email';
  return phone && isPersonalPhone(phone) ? 'phone' : null;
}

/** Mobile numbers and those that follow a person (070): +44 7…, 07…. Paging and freephone numbers are not among them. */
export function isPersonalPhone(phone: string): boolean {
  const digits = phone.replace(/\(0\)/g, '').replace(/[^\d+]/g, '');
  return /^(\+44|0044|44|0)0?7\d{6,}$/.test(digits);
}

/** What an office or a role is called in addresses. */
const roles = new Set(
  `about accounts admin administrator advice allotments appeals appointments archive bookings booking bursar business cafe care careers caretaker chair
  chairman chairperson charity choir church clerk clerks club clubs coach comms committee community contact contactus council councillors deputyclerk
  director duty editor education enquiries enquiry events facilities family finance foodbank friends fund funding fundraising general grants group groups
  hall hello help helpdesk helpline hire hub info information inquiries join lettings library mail mailbox manager marketing media members membership
  minister museum news newsletter noreply office officer parish parishclerk parishcouncil parishoffice pastor pc people post postmaster president press
  publicity reception registrar rfo safeguarding sales school sec secretariat secretary service services sport sports staff steward subs support
  surgery team theatre town townclerk towncouncil training treasurer trust trustees vicar village villagehall volunteer volunteering volunteers
  warden web webmaster welcome welfare youth`.split(/\s+/),
);

const wordsOf = (text: string) =>
  text
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[\u0300-\u036f’']/g, '')
    .split(/[^a-z]+/)
    .filter(Boolean);

/** Words that stand in many names and say nothing of one body. */
const commonWords = new Set(['the', 'and', 'for', 'of', 'in', 'st', 'saint', 'ltd', 'cic', 'cio']);

export function isPersonalEmail(email: string, listingName = ''): boolean {
  const [mailbox = '', host = ''] = email.toLowerCase().split('@');
  const local = mailbox.replace(/\+.*$/, '');
  const tokens = wordsOf(local);
  const domain = getDomain(host) ?? host;
  if (tokens.some((token) => roles.has(token)) || isBodysOwn(local, listingName)) return false;
  if (freeMailDomains.has(domain)) return true;
  return isPersonsName(tokens);
}

/** "warboystimebank", "warboys-wi" for Warboys Timebank, Warboys WI: a mailbox that carries a word or the letters of the name. */
function isBodysOwn(local: string, listingName: string): boolean {
  const plain = local.replace(/[^a-z]/g, '');
  const words = wordsOf(listingName).filter((word) => !commonWords.has(word) && !firstNames.has(word));
  const letters = wordsOf(listingName)
    .map((word) => word[0])
    .join('');
  return (
    words.some((word) => word.length >= 4 && plain.includes(word)) || (letters.length >= 3 && plain === letters) || mentionsRole(plain)
  );
}

/** "chattericsecretary@gmail.com": a role run together with something else. */
const mentionsRole = (plain: string) =>
  /(secretary|treasurer|clerk|council|parish|committee|bookings?|enquiries|info|office|admin|membership|volunteer|villagehall|foodbank|club|society|association)/.test(
    plain,
  );

/** "jane.smith", "j.smith", "jane": a first name alone or before another name, or initials. */
function isPersonsName(tokens: readonly string[]): boolean {
  const [first = '', ...rest] = tokens;
  if (firstNames.has(first)) return rest.length <= 2;
  return tokens.length === 2 && first.length === 1 && (rest[0]?.length ?? 0) >= 3;
}

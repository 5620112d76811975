/** Finds a person's own number, mailbox or home in running text and in the lines of an address. */
import { isPersonalEmail, isPersonalPhone } from './looks-personal.ts';

const emails = /[\p{L}\p{N}._%+'-]{1,64}@[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)+/gu;
const phones = /(?<!\d)(?:\+44|0044|0)[\d ()/.-]{8,16}\d/g;

/** Personal-looking e-mail addresses and numbers in a text, as they stand there. */
export function personalIn(text: string, listingName: string): string[] {
  const mailboxes = (text.match(emails) ?? []).filter((email) => isPersonalEmail(email, listingName));
  return [...mailboxes, ...(text.match(phones) ?? []).filter(isPersonalPhone)];
}

export const streetWords =
  'Street|St|Road|Rd|Lane|Ln|Avenue|Ave|Close|Drive|Crescent|Gardens|Terrace|Court|Mews|Row|Way|Walk|Hill|Grove|Rise|Drove|Fen Road|Causeway|Croft|Meadow';

const dwelling = new RegExp(`^\\d{1,4}[a-z]?,? (\\p{L}[\\p{L}'’-]* ){1,3}(${streetWords})\\b|\\b(cottage|bungalow)$`, 'iu');
const premises =
  /\b(hall|church|chapel|centre|center|school|library|club|clubhouse|office|offices|pavilion|museum|inn|arms|pub|hotel|surgery|unit|suite|floor|council|institute|rooms?|academy|college|hospital|theatre|cafe|café|shop|station|business|depot|clinic|mosque|temple|gurdwara|synagogue|hub|barn|studio|gallery|house|building|works|warehouse|market|bank|post office|fire|police|nursery|stadium|ground)\b/i;

/** An address that may be where somebody lives: a house number and a street, and nothing that only a building for the public is called. */
export function looksLikeHome(lines: readonly string[]): boolean {
  const [first = '', ...rest] = lines.map((line) => line.trim()).filter(Boolean);
  if (/^(flat|apartment) /i.test(first)) return true;
  return dwelling.test(first) && ![first, ...rest].some((line) => premises.test(line));
}

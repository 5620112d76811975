/**
 * The words of a wish as they are kept: what could lead to a person is taken out, the rest stays as it was written. A search that found nothing is thrown
 * away whole where it may be somebody's (server/search/misses.ts); a wish was written for us to read, so only the part that may be is.
 */

export const mostLetters = 200;

/** In this order: an e-mail address holds a host name, and a telephone number may hold what looks like a house. */
const personal: readonly RegExp[] = [
  // Names on other services.
  /(?<!\S)@\w+(?![\w.])/gu,
  /\S+\s*(?:@|\(at\)|\[at\])\s*\S+/giu,
  /\b(?:https?:\/\/|www\.)\S+/giu,
  /\b[a-z0-9-]{2,}\.(?:com|org|net|uk|info|io|me)\b\S*/giu,
  // Postcodes.
  /\b[a-z]{1,2}\d[a-z\d]?\s*\d[a-z]{2}\b/giu,
  // National Insurance numbers and the like: letters and digits in one.
  /\b[a-z]{1,3}\d{3,}[a-z]?\b/giu,
  // A house: "12 High Street", "flat 3, 12a St Mary's Road".
  /\b(?:flat|unit|no\.?)?\s*\d+[a-z]?,?\s+(?:[\p{L}'’.-]+\s+){1,3}(?:street|st|road|rd|lane|ln|close|avenue|ave|drive|way|court|crescent|terrace|gardens|row|place|grove|walk)\b\.?/giu,
  // Telephone numbers, dates of birth, numbers of accounts: five digits or more, with whatever stands between them.
  /\+?\(?\d(?:[\s().\-/]*\d){4,}/gu,
];

const control = /[\p{Cc}\p{Cf}\u2028\u2029]+/gu;

/** @returns at most 200 letters on one line; empty when nothing is left */
export function cleanWords(typed: string): string {
  let words = typed.slice(0, 2000).normalize('NFC').replace(control, ' ');
  for (const pattern of personal) words = words.replace(pattern, ' … ');
  words = words
    .replace(/(?:\s*…\s*)+/gu, ' … ')
    .replace(/\s+/gu, ' ')
    .trim();
  if (!/\p{L}/u.test(words)) return '';
  return [...words].slice(0, mostLetters).join('').trim();
}

/** Postcodes as people write them: in any case, with any spacing, whole or only the outward part. */

export interface PostcodeWritten {
  /** Without a space, in capitals: PE283AB, or PE28 for an outward part. */
  code: string;
  whole: boolean;
}

const outward = '[A-Z]{1,2}[0-9][A-Z0-9]?';
/** People write the letter O for nought. */
const inward = '[0-9O][A-Z]{2}';
const wholeOne = new RegExp(`^(${outward})(${inward})$`);
const outwardOne = new RegExp(`^${outward}$`);
/** "PE28 3": the sector is taken as its district. */
const sector = new RegExp(`^(${outward}) [0-9]$`);
const within = new RegExp(`(?:^|[^A-Z0-9])(${outward})[ -]{0,3}(${inward})(?![A-Z0-9])`);
const longest = 100;

const joined = (out: string, rest: string) => `${out}${rest.replace(/^O/, '0')}`;

/** The postcode that somebody wrote, alone or with a village before or after it; null when there is none. */
export function postcodeIn(text: string): PostcodeWritten | null {
  if (text.length > longest) return null;
  const plain = text.normalize('NFKC').toUpperCase().replace(/\s+/g, ' ').trim();
  const compact = plain.replace(/[ .-]/g, '');
  const [, out, rest] = wholeOne.exec(compact) ?? within.exec(plain) ?? [];
  if (out && rest) return { code: joined(out, rest), whole: true };
  const [, district] = sector.exec(plain) ?? [];
  if (district) return { code: district, whole: false };
  return outwardOne.test(compact) ? { code: compact, whole: false } : null;
}

/** As it is printed: PE28 3AB. */
export const postcodeInWords = ({ code, whole }: PostcodeWritten): string => (whole ? `${code.slice(0, -3)} ${code.slice(-3)}` : code);

/** A whole postcode and nothing else; null for anything that is not one. */
export function wholePostcode(text: string): string | null {
  const compact = text
    .normalize('NFKC')
    .toUpperCase()
    .replace(/[\s.-]/g, '');
  const [, out, rest] = wholeOne.exec(compact) ?? [];
  return out && rest ? joined(out, rest) : null;
}

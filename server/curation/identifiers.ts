/**
 * Register numbers: checked for form and told in one spelling, so that two records with the same number are seen to be one body. Schemes are those of
 * org-id.guide; none of these registers has a check digit, so a well-formed number may still be a wrong one.
 */

interface Scheme {
  readonly name: string;
  readonly example: string;
  readonly form: RegExp;
  /** A body has at most one number in it: two different ones speak against two records being the same. */
  readonly single: boolean;
  /** One spelling of what people write. Given without spaces, in capitals and without the scheme before it. */
  readonly tidy?: (value: string) => string;
}

const withoutZeros = (value: string) => value.replace(/^0+(?=\d)/, '');
const small = (value: string) => value.toLowerCase();

/** Two letters say which register of Companies House; industrial and provident societies may end in a letter. */
const company =
  /^(\d{8}|(SC|NI|OC|SO|NC|LP|SL|NL|FC|SF|NF|GE|GN|GS|IC|SI|CE|CS|SE|ES|AC|SA|NA|RC|SR|NR|NO|NV|NP|PC|ZC|SZ|NZ|OE|R0)\d{6}|(IP|RS|SP)(\d{6}|\d{5}[A-Z]))$/;

export const schemes = {
  'GB-CHC': {
    name: 'Charity number, England and Wales',
    example: '1074032',
    form: /^[1-9]\d{5,6}(-\d{1,3})?$/,
    single: true,
    tidy: withoutZeros,
  },
  'GB-SC': { name: 'Charity number, Scotland', example: 'SC042386', form: /^SC\d{6}$/, single: true },
  'GB-NIC': {
    name: 'Charity number, Northern Ireland',
    example: '100002',
    form: /^1\d{5}$/,
    single: true,
    tidy: (value) => value.replace(/^NIC/, ''),
  },
  'GB-COH': {
    name: 'Company number',
    example: '03690881',
    form: company,
    single: true,
    // People leave out the zeros in front.
    tidy: (value) => (/^\d{5,8}$/.test(value) ? value.padStart(8, '0') : value),
  },
  'GB-MPR': {
    name: 'Mutual society number',
    example: '30538R',
    form: /^\d{1,6}[A-Z]{0,2}$/,
    single: true,
    tidy: (value) => withoutZeros(value.replace(/^(IP|RS|SP)/, '')),
  },
  'GB-CASC': { name: 'Community amateur sports club (HMRC)', example: 'df679063', form: /^[0-9a-f]{8}$/, single: true, tidy: small },
  'GB-REV': { name: 'Charity reference of HMRC', example: 'XT12345', form: /^[A-Z]{1,2}\d{4,6}$/, single: true },
  'GB-EDU': { name: 'School number (URN)', example: '125554', form: /^1\d{5}$/, single: true },
  'GB-UKPRN': { name: 'Provider of learning (UKPRN)', example: '10000346', form: /^1\d{7}$/, single: true },
  'GB-NHS': { name: 'Code of the NHS', example: 'Z1070', form: /^[A-Z0-9]{3,8}$/, single: false },
  'GB-LAE': { name: 'Code of a local authority, England', example: 'CAM', form: /^[A-Z]{3,4}$/, single: true },
  'GB-PLA': { name: 'Code of a principal authority, Wales', example: 'AGY', form: /^[A-Z]{3}$/, single: true },
  'GB-GOR': { name: 'Code of a government body', example: 'OT1211', form: /^[A-Z]{1,3}\d{1,5}$/, single: true },
} as const satisfies Record<string, Scheme>;
export type SchemeCode = keyof typeof schemes;

export interface Checked {
  readonly scheme: string;
  readonly value: string;
  /** What is wrong, and what to write; null when nothing is. */
  readonly fault: string | null;
}

const isOurs = (scheme: string): scheme is SchemeCode => Object.hasOwn(schemes, scheme);

/** A number as it is kept. A scheme that is not among ours is taken when it looks like one of org-id.guide. */
export function checkIdentifier(scheme: string, value: string): Checked {
  const code = scheme.trim().toUpperCase();
  const bare = value
    .trim()
    .toUpperCase()
    .replace(/^(REGISTERED )?(CHARITY|COMPANY|REG)?\s*(NUMBER|NO|NUM)?[.:#\s]+/, '')
    .replace(/[\s./]/g, '')
    .replace(new RegExp(`^${code.replace(/[^A-Z0-9-]/g, '')}-`), '');
  if (!isOurs(code)) {
    const isScheme = /^[A-Z]{2}-[A-Z0-9_]{2,20}$|^XI-[A-Z]+$/.test(code);
    const fault = !isScheme
      ? `"${scheme.slice(0, 30)}" is not a register. Write its code from org-id.guide, such as GB-CHC.`
      : /^[\w-]{1,60}$/.test(bare)
        ? null
        : `"${value.slice(0, 60)}" is not a register number. Write letters, digits and hyphens only.`;
    return { scheme: code, value: bare, fault };
  }
  const known: Scheme = schemes[code];
  const tidied = known.tidy?.(bare) ?? bare;
  if (known.form.test(tidied)) return { scheme: code, value: tidied, fault: null };
  return {
    scheme: code,
    value: tidied,
    fault: `"${value.slice(0, 60)}" is not the form of ${known.name} (${code}). Write it like ${known.example}.`,
  };
}

/**
 * What makes two numbers one: scheme and value. A mutual society's number is told as one, whether its own register or Companies House gave it
 * (GB-MPR-10457R is GB-COH-IP10457R).
 * @returns null for what is not of the form, which proves nothing
 */
export function identityOf(scheme: string, value: string): string | null {
  const checked = checkIdentifier(scheme, value);
  if (checked.fault) return null;
  const society = checked.scheme === 'GB-COH' && /^(?:IP|RS|SP)0*(\d+)([A-Z]?)$/.exec(checked.value);
  if (society) return `GB-MPR:${society[1]}${society[2] === 'R' ? '' : society[2]}`;
  if (checked.scheme === 'GB-MPR') return `GB-MPR:${checked.value.replace(/^(\d+)R$/, '$1')}`;
  return `${checked.scheme}:${checked.value}`;
}

/** Of an identity: whether a body has at most one. */
export const isSingle = (identity: string): boolean => {
  const scheme = identity.split(':')[0] ?? '';
  return isOurs(scheme) && schemes[scheme].single;
};

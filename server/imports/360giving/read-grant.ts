/**
 * One grant of a 360Giving file, read and checked (the checks of ThreeSixtyGiving/dataquality that matter to a reader). What nobody could rely on is
 * refused with a sentence; what is only poor is taken and said. A person who had a grant is never named, whatever the file says of them.
 */
import type { AmountQualifier, DatePrecision } from '../../../generated/prisma/client.ts';
import { checkIdentifier } from '../../curation/identifiers.ts';
import { wholePostcode } from '../../places/postcode.ts';

export interface OrganisationSaid {
  name: string;
  /** As the file calls it: the same in every file of that publisher. */
  id: string;
  /** Its number in a register we know; null without one. */
  number: { scheme: string; value: string } | null;
}

export interface Grant {
  id: string;
  title: string;
  purpose: string | null;
  /** Pence. */
  amount: bigint;
  amountQualifier: AmountQualifier;
  awardedOn: Date;
  precision: DatePrecision;
  /** Null for a person. */
  recipient: (OrganisationSaid & { postcode: string | null }) | null;
  funder: OrganisationSaid;
  programme: string | null;
  beneficiaries: { name: string; code: string | null }[];
  modified: Date | null;
  url: string | null;
  /** What was poor about it. */
  notes: string[];
}

type Fields = Record<string, unknown>;
const fieldsOf = (value: unknown): Fields =>
  value !== null && typeof value === 'object' && !Array.isArray(value) ? (value as Fields) : {};
const rowsOf = (value: unknown): Fields[] => (Array.isArray(value) ? value.map(fieldsOf) : value ? [fieldsOf(value)] : []);

/** Control characters and those that turn the direction of text: nothing that a funder means to say. */
const odd = /[\p{Cc}\u200b\u202a-\u202e\u2066-\u2069\ufeff]/u;
const textOf = (value: unknown, most: number): string => {
  const text = typeof value === 'string' ? value.normalize('NFC').replace(/\s+/g, ' ').trim() : '';
  const clean = text.replace(new RegExp(odd, 'gu'), '');
  return clean.length > most ? `${clean.slice(0, most - 1).trimEnd()}…` : clean;
};

/** An address, a telephone number: published in a grant by mistake more often than not (PRODUCT rule 2). */
const personal = /[\w.+-]+@[\w-]+\.\w|(?:\+44|\b0)[\d ()]{9,}\d/;
/** "Mr J Smith" in a field for organisations is a person all the same. */
const person = /^(mr|mrs|ms|miss|mx|dr|sir|lady|rev)\b\.?\s+\p{L}/iu;
const bodyWords =
  /\b(trust|club|church|council|charity|centre|center|school|group|society|association|foundation|hall|ltd|limited|cic|cio|fund|project|company|surgery|practice)\b/i;

const mostPounds = 1_000_000_000;
const firstYear = 1900;

interface When {
  on: Date;
  precision: DatePrecision;
}

/** A day, a month or a year, as exactly as it is written. @returns why not */
function readWhen(value: unknown, today: string): When | string {
  const written = typeof value === 'string' ? value.trim() : '';
  const [, year, month, day] = /^(\d{4})(?:-(\d\d)(?:-(\d\d))?)?(?:T.*)?$/.exec(written) ?? [];
  if (!year) return written ? `its award date “${written.slice(0, 30)}” is no date such as 2024-03-31` : 'it has no award date';
  const iso = `${year}-${month ?? '01'}-${day ?? '01'}`;
  const on = new Date(`${iso}T00:00:00Z`);
  if (Number.isNaN(on.getTime()) || on.toISOString().slice(0, 10) !== iso)
    return `its award date ${written.slice(0, 10)} is no day of the calendar`;
  if (iso > today) return `its award date ${iso} is still to come`;
  if (Number(year) < firstYear) return `its award date ${iso} is before ${firstYear}`;
  return { on, precision: day ? 'DAY' : month ? 'MONTH' : 'YEAR' };
}

/** @returns why not */
function readAmount({ amountAwarded, currency }: Fields): bigint | string {
  if (typeof amountAwarded !== 'number' || !Number.isFinite(amountAwarded)) return 'its amount is no number';
  if (typeof currency === 'string' && currency.toUpperCase() !== 'GBP')
    return `its amount is in ${currency.slice(0, 10)}; only pounds (GBP) are taken`;
  if (amountAwarded <= 0) return `its amount is ${amountAwarded}; an award is of more than nothing`;
  if (amountAwarded > mostPounds) return `its amount is ${amountAwarded} pounds, more than anybody gives`;
  return BigInt(Math.round(amountAwarded * 100));
}

function readOrganisation(row: Fields, notes: string[]): OrganisationSaid | null {
  const name = textOf(row['name'], 200);
  if (!name) return null;
  const id = textOf(row['id'], 120);
  const [, scheme, value] = /^((?:GB|XI)-[A-Z]+)-(.+)$/i.exec(id) ?? [];
  const numbers = [
    [scheme, value],
    ['GB-CHC', row['charityNumber']],
    ['GB-COH', row['companyNumber']],
  ] as const;
  let fault: string | null = null;
  for (const [register, number] of numbers) {
    if (!register || (typeof number !== 'string' && typeof number !== 'number') || !String(number).trim()) continue;
    const checked = checkIdentifier(register, String(number));
    if (!checked.fault)
      return { name, id: id || `${checked.scheme}-${checked.value}`, number: { scheme: checked.scheme, value: checked.value } };
    fault = checked.fault;
  }
  notes.push(fault ? 'has a register number that is not of the form' : 'names a body without a register number');
  return { name, id: id || name, number: null };
}

const urlOf = (value: unknown) => (typeof value === 'string' && /^https?:\/\/\S+$/i.test(value) && value.length <= 500 ? value : null);
const dayOf = (value: unknown): Date | null => {
  const [iso] = /^\d{4}-\d\d-\d\d/.exec(typeof value === 'string' ? value : '') ?? [];
  const day = iso ? new Date(`${iso}T00:00:00Z`) : null;
  return day && !Number.isNaN(day.getTime()) ? day : null;
};

/** What it was for, in words that may be published. */
function wordsOf(grant: Fields, isPerson: boolean, recipient: string, notes: string[]): Pick<Grant, 'title' | 'purpose'> {
  // Either may hold the person's name, their need or their street.
  if (isPerson) return { title: 'A grant to an individual', purpose: null };
  const [given, described] = [textOf(grant['title'], 200), textOf(grant['description'], 2000)];
  const isClean = (text: string) => text !== '' && !personal.test(text);
  if ([given, described].some((text) => personal.test(text)))
    notes.push('has an e-mail address or a telephone number in its text, which was left out');
  if (given && given === described) notes.push('has a title that is its description');
  return {
    title: isClean(given) ? given : `A grant to ${recipient}`,
    purpose: isClean(described) && described !== given ? described : null,
  };
}

/** @param today as 2026-11-22. @returns why it cannot be used, as the rest of "It cannot be used: …" */
export function readGrant(raw: unknown, today: string): Grant | string {
  const grant = fieldsOf(raw);
  const notes: string[] = [];
  const id = typeof grant['id'] === 'string' ? grant['id'].trim() : '';
  if (!id) return 'it has no id';
  if (id.length > 200 || odd.test(id)) return `its id has characters that nobody can see, or too many of them: ${textOf(id, 40)}`;
  const amount = readAmount(grant);
  if (typeof amount === 'string') return amount;
  const when = readWhen(grant['awardDate'], today);
  if (typeof when === 'string') return when;
  const funders = rowsOf(grant['fundingOrganization']);
  const funder = funders[0] ? readOrganisation(funders[0], notes) : null;
  if (!funder) return 'it does not say whose money it was (fundingOrganization)';
  if (funders.length > 1) notes.push('has several funders, of which the first was taken');

  const [organisation = {}] = rowsOf(grant['recipientOrganization']);
  const name = textOf(organisation['name'], 200);
  const isPerson =
    'recipientIndividual' in grant ||
    'toIndividualsDetails' in grant ||
    (person.test(name) && !bodyWords.test(name)) ||
    /^individual\b/i.test(name);
  if (!isPerson && !name) return 'it does not say who had it (recipientOrganization)';
  const recipient = isPerson
    ? null
    : {
        ...(readOrganisation(organisation, notes) as OrganisationSaid),
        postcode: typeof organisation['postalCode'] === 'string' ? wholePostcode(organisation['postalCode']) : null,
      };
  const [programme = {}] = rowsOf(grant['grantProgramme']);
  const [planned = {}] = rowsOf(grant['plannedDates']);
  const [starts, ends] = [dayOf(planned['startDate']), dayOf(planned['endDate'])];
  if (starts && ends && starts > ends) notes.push('is planned to end before it starts');
  return {
    ...{ id, amount, amountQualifier: 'EXACT', awardedOn: when.on, precision: when.precision, recipient, funder, notes },
    ...wordsOf(grant, isPerson, name, notes),
    programme: textOf(programme['title'], 100) || null,
    beneficiaries: rowsOf(grant['beneficiaryLocation']).flatMap((row) => {
      const [called, code] = [textOf(row['name'], 120), textOf(row['geoCode'], 20).toUpperCase()];
      return called || code ? [{ name: called, code: code || null }] : [];
    }),
    modified: dayOf(grant['dateModified']),
    url: urlOf(grant['dataSource']) ?? urlOf(rowsOf(grant['dataSource'])[0]?.['url']),
  };
}

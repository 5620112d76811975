/** What the public sends, sent as the API takes it; and the mail it leads to. */
import type { ListingKind, SubmissionKind } from '../../../generated/prisma/client.ts';
import type { Database } from '../../database.ts';
import { askRaw } from '../../testkit/ask.ts';

export const now = new Date('2026-11-22T12:00:00Z');
export const later = (seconds: number, from = now) => new Date(from.getTime() + seconds * 1000);

/** What was done, or why not: `__typename` tells. */
export interface Result {
  __typename: string;
  message?: string;
  rule?: string;
  faults?: { path: string; message: string }[];
  email?: string;
  token?: string;
  claimProved?: boolean;
  fields?: { path: string; present: string; label: string }[];
}

const refusal = '... on Refusal { message } ... on RuleBroken { rule } ... on InputFaults { faults { path message } }';
const fields: Record<SubmissionKind, string> = {
  LISTING: 'suggestListing',
  CHANGE: 'suggestChange',
  REPORT: 'reportProblem',
  CLAIM: 'claimListing',
};

export interface Asked {
  kind?: SubmissionKind;
  listingKind?: ListingKind;
  listing?: string;
  values?: Record<string, string | string[]>;
  token?: string;
  trap?: string;
  /** How long after the form was opened. */
  after?: number;
  at?: Date;
  network?: string;
  /** That of the form. */
  language?: string;
}

let households = 0;
const anotherHousehold = () => {
  households += 1;
  return `household ${households}`;
};

/** Each from a network of its own, unless a test says otherwise. */
async function one(
  db: Database,
  query: string,
  variables: Record<string, unknown>,
  at: Date,
  network = anotherHousehold(),
): Promise<Result> {
  const { data, errors } = await askRaw<Record<string, Result>>(db, query, { variables, now: at, network });
  const [result] = Object.values(data ?? {});
  if (!result) throw new Error(JSON.stringify(errors));
  return result;
}

export const openForm = (db: Database, { kind = 'LISTING', listingKind = 'GROUP', listing, at = now }: Asked = {}) =>
  one(
    db,
    `mutation ($kind: SubmissionKind!, $listingKind: ListingKind, $listing: String) { form: openSuggestionForm(kind: $kind, listingKind: $listingKind, listing: $listing) { __typename ${refusal} ... on SuggestionForm { token fields { path label present } } } }`,
    { kind, listingKind, listing },
    at,
  );

export async function send(db: Database, asked: Asked = {}): Promise<Result> {
  const { kind = 'LISTING', listingKind = 'GROUP', listing, values = choir(), trap, after = 60, at = now, network, language } = asked;
  const token = asked.token ?? (await openForm(db, asked)).token;
  const given = Object.entries(values).map(([path, value]) => ({ path, values: [value].flat() }));
  const about = kind === 'LISTING' ? ['$kind: ListingKind!', 'kind: $kind'] : ['$listing: String!', 'listing: $listing'];
  return one(
    db,
    `mutation ($token: String!, $values: [SuggestionValue!]!, $trap: String, $language: String, ${about[0]}) { sent: ${fields[kind]}(token: $token, values: $values, trap: $trap, language: $language, ${about[1]}) { __typename ${refusal} ... on SubmissionSent { email } } }`,
    { token, values: given, trap, language, kind: listingKind, listing },
    later(after, at),
    network,
  );
}

let count = 0;
/** A choir that a person might list, each time another. */
export const choir = (more: Record<string, string | string[]> = {}) => {
  count += 1;
  return {
    name: `Sparrow Choir ${count}`,
    summary: `A friendly choir number ${count} for anyone who likes to sing. No auditions.`,
    places: 'Sparrow',
    'contact/phone': '01353 123456',
    'sender/email': `organiser${count}@choir${count}.example`,
    'sender/role': 'RUNS',
    ...more,
  };
};

/** The secret part of the link in the last letter to an address. */
export async function linkTo(db: Database, email: string, kind = 'confirm-submission'): Promise<string> {
  const mail = await db.mail.findFirst({ where: { to: email.toLowerCase(), kind }, orderBy: { id: 'desc' } });
  return /link=([\w-]+)/.exec(mail?.text ?? '')?.[1] ?? '';
}

export const confirm = (db: Database, link: string, at = later(300)) =>
  one(
    db,
    `mutation ($link: String!) { confirmed: confirmSubmission(link: $link) { __typename ${refusal} ... on SubmissionConfirmed { kind name claimProved } } }`,
    { link },
    at,
  );

/** Alerts as the public asks for them, sent as the API takes it; and the links that are mailed for them. */
import type { Database } from '../database.ts';
import { askRaw } from '../testkit/ask.ts';
import { confirmSubscription } from './confirm.ts';

/** A Monday morning, in winter time. */
export const now = new Date('2026-11-23T09:00:00Z');
export const later = (seconds: number, from = now) => new Date(from.getTime() + seconds * 1000);
export const day = 86_400;

/** What was done, or why not: `__typename` tells. */
export interface Result {
  __typename: string;
  message?: string;
  rule?: string;
  faults?: { path: string; message: string }[];
  email?: string;
  token?: string;
  fields?: { path: string; present: string; label: string; choices: { value: string }[] }[];
}

const refusal = '... on Refusal { message } ... on RuleBroken { rule } ... on InputFaults { faults { path message } }';

let readers = 0;
/** Somebody who was never here before, with a wish that is fit to be sent. */
export const reader = (more: Record<string, string | string[]> = {}) => {
  readers += 1;
  return { email: `reader${readers}@club${readers}.example`, kinds: 'FUND', pace: 'AT_ONCE', ...more };
};

async function one(db: Database, query: string, variables: Record<string, unknown>, at: Date, network: string): Promise<Result> {
  const { data, errors } = await askRaw<Record<string, Result>>(db, query, { variables, now: at, network });
  const [result] = Object.values(data ?? {});
  if (!result) throw new Error(JSON.stringify(errors));
  return result;
}

export const openForm = (db: Database, at = now) =>
  one(
    db,
    `mutation { form: openAlertForm { __typename ${refusal} ... on AlertForm { token fields { path label present choices { value } } } } }`,
    {},
    at,
    'any',
  );

export interface Asked {
  values?: Record<string, string | string[]>;
  token?: string | undefined;
  trap?: string;
  /** Seconds after the form was opened. */
  after?: number;
  at?: Date;
  network?: string;
}

let households = 0;
/** Each from a network of its own, unless a test says otherwise. */
export async function subscribe(db: Database, asked: Asked = {}): Promise<Result> {
  households += 1;
  const { values = reader(), trap, after = 60, at = now, network = `household ${households}` } = asked;
  const token = asked.token ?? (await openForm(db, at)).token;
  const given = Object.entries(values).map(([path, value]) => ({ path, values: [value].flat() }));
  return one(
    db,
    `mutation ($token: String!, $values: [SuggestionValue!]!, $trap: String) { sent: subscribeAlerts(token: $token, values: $values, trap: $trap) { __typename ${refusal} ... on AlertsAsked { email } } }`,
    { token, values: given, trap },
    later(after, at),
    network,
  );
}

/** The secret part of the link in the last letter to an address. */
export async function linkTo(db: Database, email: string, kind = 'confirm-alerts'): Promise<string> {
  const mail = await db.mail.findFirst({ where: { to: email.toLowerCase(), kind }, orderBy: { id: 'desc' } });
  return /\/alerts\/(?:confirm|manage)\?link=([\w.-]+)/.exec(mail?.text ?? '')?.[1] ?? '';
}

/** Asked for and confirmed. */
export async function subscribed(db: Database, more: Record<string, string | string[]> = {}, at = now) {
  const values = reader(more);
  const sent = await subscribe(db, { values, at });
  if (sent.__typename !== 'AlertsAsked') throw new Error(JSON.stringify(sent));
  return confirmSubscription(db, await linkTo(db, String(values.email)), later(120, at));
}

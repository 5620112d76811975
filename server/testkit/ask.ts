/** Asks the API as a client would, without a port. */
import { expect } from 'vitest';
import { makeAccounts } from '../accounts/accounts.ts';
import type { Viewer } from '../accounts/viewer.ts';
import type { Database } from '../database.ts';
import { makeGraphql } from '../http/graphql.ts';
import { makeLog } from '../http/log.ts';

export interface Answer<Data> {
  data: Data;
  errors?: { message: string; path?: (string | number)[]; extensions?: { code?: string } }[];
}

const publicUrl = 'https://fingerpost.example';
const log = makeLog('silent');

export interface AskOptions {
  variables?: Record<string, unknown>;
  now?: Date;
  /** Who is signed in (viewers.ts makes them); nobody when not given. */
  viewer?: Viewer | null;
  /** Where it comes from, as limits count it. */
  network?: string;
}

/** Posts a query and returns the answer as it came, errors and all. */
export async function askRaw<Data = unknown>(
  db: Database,
  query: string,
  { variables = {}, now, viewer = null, network }: AskOptions = {},
): Promise<Answer<Data>> {
  const yoga = makeGraphql({
    db,
    publicUrl,
    documents: {},
    log,
    signInLink: makeAccounts({ db, publicUrl, secret: 'a secret of the tests, forty letters long', provider: undefined, log }).signInLink,
    ...(now && { now: () => now }),
  });
  const init = {
    method: 'POST',
    headers: { 'content-type': 'application/json', accept: 'application/json' },
    body: JSON.stringify({ query, variables }),
  };
  const response = await yoga.fetch('http://localhost/graphql', init, { viewer, ...(network !== undefined && { network }) });
  return (await response.json()) as Answer<Data>;
}

/** The data of an answer without errors. */
// biome-ignore lint/suspicious/noExplicitAny: tests say what they expect of the data in their assertions.
export async function ask<Data = any>(db: Database, query: string, options: AskOptions = {}): Promise<Data> {
  const { data, errors } = await askRaw<Data>(db, query, options);
  expect(errors).toBeUndefined();
  return data;
}

/** Asks the API as a client would, without a port. */
import { expect } from 'vitest';
import type { Database } from '../database.ts';
import { makeGraphql } from '../http/graphql.ts';
import { makeLog } from '../http/log.ts';

export interface Answer<Data> {
  data: Data;
  errors?: { message: string; path?: (string | number)[]; extensions?: { code?: string } }[];
}

export interface AskOptions {
  variables?: Record<string, unknown>;
  now?: Date;
}

/** Posts a query and returns the answer as it came, errors and all. */
export async function askRaw<Data = unknown>(db: Database, query: string, { variables = {}, now }: AskOptions = {}): Promise<Answer<Data>> {
  const yoga = makeGraphql({
    db,
    publicUrl: 'https://fingerpost.example',
    documents: {},
    log: makeLog('silent'),
    ...(now && { now: () => now }),
  });
  const response = await yoga.fetch('http://localhost/graphql', {
    method: 'POST',
    headers: { 'content-type': 'application/json', accept: 'application/json' },
    body: JSON.stringify({ query, variables }),
  });
  return (await response.json()) as Answer<Data>;
}

/** The data of an answer without errors. */
// biome-ignore lint/suspicious/noExplicitAny: tests say what they expect of the data in their assertions.
export async function ask<Data = any>(db: Database, query: string, options: AskOptions = {}): Promise<Data> {
  const { data, errors } = await askRaw<Data>(db, query, options);
  expect(errors).toBeUndefined();
  return data;
}

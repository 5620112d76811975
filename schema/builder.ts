import SchemaBuilder from '@pothos/core';
import ComplexityPlugin from '@pothos/plugin-complexity';
import ErrorsPlugin from '@pothos/plugin-errors';
import PrismaPlugin from '@pothos/plugin-prisma';
import RelayPlugin from '@pothos/plugin-relay';
import type PrismaTypes from '../generated/pothos.ts';
import { getDatamodel } from '../generated/pothos.ts';
import type { Accounts } from '../server/accounts/accounts.ts';
import type { Viewer } from '../server/accounts/viewer.ts';
import type { Database } from '../server/database.ts';
import { budget, tooMuch } from './budget.ts';
import './guards.ts';
import './rules.ts';
import './straight.ts';

/** What every resolver may use. A client in the context's own type would slow the type checker, hence the function. */
export interface Context {
  db: () => Database;
  /** The moment the request is answered for: every derived state in one answer agrees. */
  now: Date;
  /** The public address of this Fingerpost, without a slash at its end. */
  publicUrl: string;
  /** Whoever is signed in. Public fields never look at it: their answers are kept for everybody. */
  viewer: Viewer | null;
  /** The network the request came from, as limits count it; not known in process. Never logged, never shown. */
  network?: string;
  /** An address to mail to somebody who has, or is given, an account: a page with a button that signs them in, once. */
  signInLink: Accounts['signInLink'];
  /** Keys hashes that must be known again, such as those of erasures. Not given: none is ever known again. */
  secret?: string;
  /** Says that a list came out at its limit, so that somebody hears of it. */
  listWasCut: (field: string) => void;
}

export const builder = new SchemaBuilder<{
  PrismaTypes: PrismaTypes;
  Context: Context;
  DefaultFieldNullability: false;
  Scalars: {
    ID: { Input: string; Output: string | number };
    DateTime: { Input: Date; Output: Date };
    Date: { Input: Date; Output: Date };
    Time: { Input: Date; Output: Date };
    Markdown: { Input: string; Output: string };
    Url: { Input: string; Output: string };
    Email: { Input: string; Output: string };
    Phone: { Input: string; Output: string };
    Pence: { Input: number; Output: number | bigint };
    JSON: { Input: unknown; Output: unknown };
  };
}>({
  plugins: [ErrorsPlugin, 'rules', 'guards', ComplexityPlugin, RelayPlugin, PrismaPlugin, 'straight'],
  defaultFieldNullability: false,
  prisma: { client: (context) => context.db(), dmmf: getDatamodel(), onUnusedQuery: 'error' },
  errors: {
    directResult: true,
    defaultTypes: [],
    defaultUnionOptions: {
      description: 'What was done, or why it was not.',
      name: ({ fieldName }) => `${fieldName[0]?.toUpperCase()}${fieldName.slice(1)}Result`,
    },
  },
  relay: {
    // `node` is our own (node.ts): it must follow merges and keep drafts to staff.
    nodeQueryOptions: false,
    nodesQueryOptions: false,
    nodeTypeOptions: { description: 'Anything that can be asked for again by its global id.' },
    idFieldOptions: { description: 'Global id: ask `node` for it again.' },
    pageInfoTypeOptions: { description: 'Where a page of a connection lies (Relay).' },
    hasNextPageFieldOptions: { description: 'There is more after this page.' },
    hasPreviousPageFieldOptions: { description: 'There is something before this page.' },
    startCursorFieldOptions: { description: 'The cursor of its first row.' },
    endCursorFieldOptions: { description: 'The cursor of its last row: give it as `after` to go on.' },
  },
  complexity: { ...budget, complexityError: tooMuch },
});

builder.queryType({ description: 'Everything the public may ask. No key is needed.' });
builder.mutationType({
  description: 'What may be changed, and by whom: docs/permissions.md. Answers are unions of what was done and why it was not.',
});

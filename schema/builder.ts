import SchemaBuilder from '@pothos/core';
import ComplexityPlugin from '@pothos/plugin-complexity';
import PrismaPlugin from '@pothos/plugin-prisma';
import RelayPlugin from '@pothos/plugin-relay';
import type PrismaTypes from '../generated/pothos.ts';
import { getDatamodel } from '../generated/pothos.ts';
import type { Database } from '../server/database.ts';
import { budget, tooMuch } from './budget.ts';
import './guards.ts';
import './straight.ts';

/** What every resolver may use. A client in the context's own type would slow the type checker, hence the function. */
export interface Context {
  db: () => Database;
  /** The moment the request is answered for: every derived state in one answer agrees. */
  now: Date;
  /** The public address of this Fingerpost, without a slash at its end. */
  publicUrl: string;
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
  };
}>({
  plugins: ['guards', ComplexityPlugin, RelayPlugin, PrismaPlugin, 'straight'],
  defaultFieldNullability: false,
  prisma: { client: (context) => context.db(), dmmf: getDatamodel(), onUnusedQuery: 'error' },
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

/**
 * An example of every mutation and every staff-only field: the matrix asks each as everybody, here and elsewhere. A new one without an example fails the
 * test. Each part has a file of its own beside this one and its line below.
 */
import type { Action, Subject } from '../../accounts/permissions.ts';
import { accountsFields, accountsMutations } from './accounts.ts';
import { bulkMutations } from './bulk.ts';
import { duplicatesFields, duplicatesMutations } from './duplicates.ts';
import { fundingDeskFields } from './funding-desk.ts';
import { outboxFields, outboxMutations } from './outbox.ts';
import { recordFields, recordMutations } from './records.ts';
import { registersFields, registersMutations } from './registers.ts';
import { submissionFields, submissionMutations } from './submissions.ts';
import { webhookMutations } from './webhooks.ts';
import type { Where, World } from './world.ts';

export interface Example {
  /** One mutation, or one field of the viewer. */
  query: string;
  /** Made anew for each asking: what it is asked of, and what that is to the table. No subject: it is done to nothing in particular. */
  make: (world: World, where: Where) => Promise<{ variables?: Record<string, unknown>; subject?: Subject }>;
  /** The row that decides with these arguments, when it is another than the one the mutation names. */
  action?: Action;
}

export interface FieldExample extends Example {
  /** Whether the answer's data shows what was asked for. */
  shows: (data: unknown) => boolean;
}

/** By the name of the mutation; several where arguments make a difference. */
export const mutationExamples: Readonly<Record<string, readonly Example[]>> = {
  ...accountsMutations,
  ...submissionMutations,
  ...registersMutations,
  ...recordMutations,
  ...duplicatesMutations,
  ...outboxMutations,
  ...bulkMutations,
  ...webhookMutations,
};

/** By "Viewer.body": every field that names a rule, mutations apart. */
export const fieldExamples: Readonly<Record<string, readonly FieldExample[]>> = {
  ...accountsFields,
  ...submissionFields,
  ...registersFields,
  ...recordFields,
  ...duplicatesFields,
  ...outboxFields,
  ...fundingDeskFields,
};

/** Fields of the viewer that name no rule, since they only tell people of themselves, or count within what other rows let them see. */
export const aboutThemselves: readonly string[] = [
  'name',
  'email',
  'may',
  'sessions',
  'parts',
  'today',
  'changedThisWeek',
  'savedViews',
  'bulks',
];

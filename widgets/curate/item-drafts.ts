/** What somebody chose and typed about an item, kept in the tab until the server has it: neither a refusal nor a lost network loses it. */
import type { FieldDecision, QueueOutcome } from '../../generated/gql/graphql.ts';
import type { Chosen } from './item-choices.ts';

export interface Refusal {
  readonly message: string;
  /** Somebody else worked on it meanwhile. */
  readonly conflict: boolean;
  readonly faults: readonly { readonly path: string; readonly message: string }[];
}

export interface Draft {
  /** By path, where an item is decided line by line. */
  readonly answers: Readonly<Record<string, FieldDecision>>;
  readonly outcome: QueueOutcome | null;
  readonly chosen: Chosen;
  readonly reply: string;
  readonly note: string;
  /** Why it was not decided, where it was tried. */
  readonly refusal: Refusal | null;
}

export const emptyDraft: Draft = { answers: {}, outcome: null, chosen: {}, reply: '', note: '', refusal: null };

const nameOf = (id: string) => `curate-item:${id}`;
const isEmpty = ({ answers, outcome, chosen, reply, note, refusal }: Draft) =>
  !outcome && !reply.trim() && !note.trim() && !refusal && !Object.keys(answers).length && !Object.keys(chosen).length;

export function keepDraft(id: string, draft: Draft): void {
  if (isEmpty(draft)) sessionStorage.removeItem(nameOf(id));
  else sessionStorage.setItem(nameOf(id), JSON.stringify(draft));
}

export function recallDraft(id: string): Draft {
  const kept = sessionStorage.getItem(nameOf(id));
  return kept ? { ...emptyDraft, ...(JSON.parse(kept) as Partial<Draft>) } : emptyDraft;
}

export const forgetDraft = (id: string): void => sessionStorage.removeItem(nameOf(id));

/** Doing the same to many in goes that the server takes at once, so that one sees how far it is, and no answer takes long. */
import { type CurateRefusalFragment, CurateUndoBulkDocument, type CurateUndoBulkMutation } from '../../../generated/gql/graphql.ts';
import { AskError, act } from '../ask.ts';
import type { Choosable } from './chosen.ts';

/** A go is about a second. */
const aGo = 20;

export interface Go {
  readonly bulk: string | null;
  readonly letters: number;
  readonly done: readonly { readonly id: string; readonly lasting?: boolean }[];
  readonly refused: readonly { readonly id: string; readonly message: string }[];
}

export interface Total extends Go {
  /** What went wrong before all had their turn: those that are left were not touched. */
  readonly stopped: string | null;
}

/** @throws AskError where not even the first go could be done: with the faults of what was typed */
export async function inGoes(
  rows: readonly Choosable[],
  go: (rows: readonly Choosable[], bulk: string | null) => Promise<Go>,
  said: (count: number) => void,
): Promise<Total> {
  let total: Total = { bulk: null, letters: 0, done: [], refused: [], stopped: null };
  for (let at = 0; at < rows.length; at += aGo) {
    said(at);
    try {
      const { bulk, letters, done, refused } = await go(rows.slice(at, at + aGo), total.bulk);
      total = {
        ...total,
        bulk: bulk ?? total.bulk,
        letters: total.letters + letters,
        done: [...total.done, ...done],
        refused: [...total.refused, ...refused],
      };
    } catch (error) {
      if (!(error instanceof AskError) || !at) throw error;
      return { ...total, stopped: error.message };
    }
  }
  return total;
}

/** As a sentence to show. @throws AskError always */
export function refuse(refusal: CurateRefusalFragment): never {
  const faults = refusal.__typename === 'InputFaults' ? refusal.faults.map(({ message }) => message) : [];
  throw new AskError(faults.join(' ') || refusal.message);
}

/** Takes back all of it that still stands. @returns what became of it, in a sentence @throws AskError */
export async function undoBulk(id: string): Promise<string> {
  let undone = 0;
  const refused: { name: string; message: string }[] = [];
  for (let after: string | null = null, first = true; first || after; first = false) {
    const { undoBulk: answer }: CurateUndoBulkMutation = await act(CurateUndoBulkDocument, { id, after });
    if (answer.__typename !== 'BulkUndone') return refuse(answer);
    undone += answer.undone;
    refused.push(...answer.refused);
    after = answer.after ?? null;
  }
  const [one] = refused;
  const stays = one
    ? ` ${refused.length} ${refused.length === 1 ? 'stays' : 'stay'} as they are: ${one.name}: ${one.message}${refused.length > 1 ? ' And so on.' : ''}`
    : '';
  return `Taken back for ${undone}.${stays}`;
}

/**
 * Changes of records on their way to the server. Whoever saves goes on meanwhile; what became of it is told at the foot of the workspace when the server
 * has said so, and nothing is called saved before.
 */
import { CurateChangeDocument, type CurateChangeMutation, type CurateRefusalFragment } from '../../../generated/gql/graphql.ts';
import { AskError, act } from '../ask.ts';
import { type Document, isItems, isObject, type Json, type Patch, patchOf } from '../patch.ts';
import { track } from '../under-way.ts';

export interface Sent {
  readonly id: string;
  readonly version: number;
  readonly set: Patch;
  readonly reason: string | null;
}

export type Saved = Extract<CurateChangeMutation['changeRecord'], { __typename: 'RecordChange' }>;
/** A fault: nobody answered, and whether it was saved is not known. */
export type NotSaved = { readonly refusal: CurateRefusalFragment } | { readonly fault: string };
export type Answer = { readonly saved: Saved } | NotSaved;

const underWay = new Map<string, Promise<Answer>>();

/** Ends when no change of this record is under way. */
export async function answeredFor(id: string): Promise<void> {
  for (let one = underWay.get(id); one; one = underWay.get(id)) await one;
}

/** Sends a change, after those of the same record that are under way. Never fails: what stands against it is part of the answer. */
export function sendChange(sent: Sent): Promise<Answer> {
  const { id } = sent;
  const answer: Promise<Answer> = change(sent).finally(() => underWay.get(id) === answer && underWay.delete(id));
  underWay.set(id, answer);
  track(answer);
  return answer;
}

async function change(sent: Sent): Promise<Answer> {
  try {
    const { changeRecord: result } = await act(CurateChangeDocument, sent);
    return result.__typename === 'RecordChange' ? { saved: result } : { refusal: result };
  } catch (error) {
    if (!(error instanceof AskError)) throw error;
    return { fault: error.message };
  }
}

/** What stands against it, in a sentence. */
export const against = (answer: NotSaved): string => ('refusal' in answer ? answer.refusal.message : answer.fault);

interface Undoing {
  readonly id: string;
  readonly name: string;
  readonly answer: Promise<Answer>;
  /** The document before it was changed. */
  readonly before: Document;
}

/** Takes a change back, shown at once where the record is on the screen. @returns what to say of it @throws AskError with why it is not taken back */
export async function undoSave({ id, name, answer, before }: Undoing): Promise<string> {
  const made = await answer;
  if (!('saved' in made)) throw new AskError(`There is nothing to take back: ${name} was not saved.`);
  const { record, held } = made.saved;
  if (held.length) throw new AskError(`Part of it waits for a curator: change ${name} again instead.`);
  await answeredFor(id);
  const set = backTo(record.document as Document, before);
  const back = sendChange({ id, version: record.version, set, reason: 'Taken back' });
  const view = document.querySelector<HTMLElement & { recordId: string; takingBack(set: Patch, answer: Promise<Answer>): void }>(
    'curate-record',
  );
  if (view?.recordId === id) view.takingBack(set, back);
  const found = await back;
  if (!('saved' in found)) throw new AskError(against(found));
  return `Taken back: ${found.saved.record.name} is as it was.`;
}

/** What makes of a record what it was before. Items that were taken out come back as new ones: their ids are gone. */
export const backTo = (now: Document, before: Document): Patch => patchOf(now, revived(before, now) as Document);

function revived(before: Json, now: Json | undefined): Json {
  if (isItems(before)) {
    const there = new Map((isItems(now) ? now : []).map((item) => [item.id, item]));
    return before.map((item) => {
      const same = there.get(item.id);
      return { ...(revived(item, same) as Document), id: same || item.id.startsWith('+') ? item.id : `+${item.id}` };
    });
  }
  if (!isObject(before)) return before;
  return Object.fromEntries(Object.entries(before).map(([name, value]) => [name, revived(value, isObject(now) ? now[name] : undefined)]));
}

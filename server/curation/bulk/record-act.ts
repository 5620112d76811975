/** What a bulk action on records is made of. */
import type { ListingStatus, Prisma } from '../../../generated/prisma/client.ts';
import type { Action } from '../../accounts/permissions.ts';
import type { Viewer } from '../../accounts/viewer.ts';
import type { Database } from '../../database.ts';
import type { Author } from '../author.ts';
import type { FullRecord } from '../records/read-record.ts';

/** What may be done to many records, with what each of them is given. */
export interface RecordsAsked {
  readonly action: RecordAction;
  /** How they know, for a confirmation; why, for all else. */
  readonly note?: string | undefined;
  readonly status?: ListingStatus | undefined;
  /** A body, by the id of its listing; null for none. */
  readonly bodyId?: number | null | undefined;
  /** The field and the slug of a term. */
  readonly field?: TermField | undefined;
  readonly term?: string | undefined;
}

export type RecordAction = 'CONFIRM' | 'STATUS' | 'START_LADDER' | 'TAKE_OFF' | 'SET_OWNER' | 'SET_STEWARD' | 'ADD_TERM' | 'REMOVE_TERM';
export const termFields = { themes: 'THEME', audiences: 'AUDIENCE' } as const;
export type TermField = keyof typeof termFields;

export interface Doing {
  readonly db: Database;
  readonly tx: Prisma.TransactionClient;
  readonly record: FullRecord;
  readonly viewer: Viewer;
  readonly author: Author;
  readonly now: Date;
}

export interface RecordAct<Before extends object = object> {
  /** The row of the table of permissions that decides, for doing it and for taking it back. */
  readonly permission: (asked: Pick<RecordsAsked, 'status'>, record: FullRecord) => Action;
  /** @throws InputFaults, RuleBroken, NotFound, ChangedMeanwhile */
  readonly act: (doing: Doing, asked: RecordsAsked) => Promise<{ version: number; before: Before }>;
  /** Takes it back while it stands. A method, so that the table of acts can hold each with a `Before` of its own. @throws RuleBroken, ChangedMeanwhile */
  undo(doing: Doing, before: Before, made: number): Promise<void>;
}

export const undone = 'Taken back, with others it was done to.';

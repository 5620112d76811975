/** What each kind of item does when it is decided. A handler runs in the decision's transaction: it throws, and nothing has happened. */
import type { ListingStatus, Prisma, QueueItem, QueueKind } from '../../../generated/prisma/client.ts';
import type { Viewer } from '../../accounts/viewer.ts';
import type { Author } from '../author.ts';
import type { Outcome } from './outcomes.ts';

export type PathDecision = 'ACCEPTED' | 'REFUSED';

export interface Decision {
  readonly outcome: Outcome;
  /** Path by path; for a merge and a conflict, what to take of each is in `choices`. */
  readonly decisions: Readonly<Record<string, PathDecision>>;
  /** Why a path was refused, in plain words for the sender. */
  readonly reasons: Readonly<Record<string, string>>;
  /** A merge: path by path SURVIVOR or MERGED. A conflict: the id of the chosen value, by field. A dead link: its new address, by path. */
  readonly choices: Readonly<Record<string, unknown>>;
  /** For the sender, and for the trail. */
  readonly reply: string | null;
  /** For staff and the trail only: "Rang the secretary on 3 May". */
  readonly note: string | null;
}

export interface Deciding {
  readonly tx: Prisma.TransactionClient;
  readonly item: QueueItem;
  readonly decision: Decision;
  readonly viewer: Viewer;
  readonly author: Author;
  readonly now: Date;
  readonly publicUrl: string;
}

/** What was done, in a form that can be taken back. */
export interface Undo {
  /** The version the decision made of a listing: its changes are taken back, while nobody changed the same since. */
  readonly restore?: { readonly listingId: number; readonly made: number };
  /** What the listing was before it was closed. */
  readonly status?: { readonly listingId: number; readonly status: ListingStatus };
  /** Values of sources that were chosen. */
  readonly chosen?: readonly number[];
  readonly mergeId?: number;
  /** Two that were said not to be the same. */
  readonly notSame?: readonly [number, number];
  /** Made by the decision: archived again when it is taken back. */
  readonly created?: number;
  /** Nothing but the item itself. */
  readonly reopen?: true;
}

export interface Done {
  /** Null: it cannot be taken back. */
  readonly undo: Undo | null;
  /** As they turned out, where the handler knows better than what was sent. */
  readonly decisions?: Readonly<Record<string, PathDecision>>;
  /** Why a path was refused, where the handler refused it. */
  readonly reasons?: Readonly<Record<string, string>>;
  readonly listingId?: number;
}

export type Handler = (deciding: Deciding) => Promise<Done>;

/** What an outcome of a kind does; an outcome without a handler changes nothing but the item. */
export type Handlers = Readonly<Partial<Record<QueueKind, Readonly<Partial<Record<Outcome, Handler>>>>>>;

/**
 * One thing done to many: each in a transaction of its own, so that one that cannot be done stands in no other's way, and with what takes it back written
 * in that same transaction, so that a process that dies half way leaves a way back for all it did (decision 0044).
 */
import type { Prisma } from '../../../generated/prisma/client.ts';
import type { Viewer } from '../../accounts/viewer.ts';
import type { Database } from '../../database.ts';
import { ChangedMeanwhile, InputFaults, NotAllowed, NotFound, NotSignedIn, RuleBroken } from '../../refusals.ts';

/** Each is a transaction of some 20 ms that others wait for: so many are a second or two. Who chose more asks again with the same `bulkId`. */
export const mostAtOnce = 50;

/** How long a bulk may be added to: one that somebody sends in several goes. */
const openMs = 60 * 60_000;

export interface Part {
  readonly listingId?: number;
  readonly itemId?: number;
  /** The version it has now. */
  readonly version: number;
  /** What undoing it needs to know. */
  readonly before: object;
}

export interface Worked<Shown> {
  readonly shown: Shown;
  readonly part: Part;
}

export interface Refused {
  readonly id: number;
  readonly message: string;
}

export interface DoneToMany<Shown> {
  /** Null for a preview, and where nothing was done. */
  readonly bulkId: number | null;
  readonly done: readonly Shown[];
  readonly refused: readonly Refused[];
  /** How many letters go out because of it. */
  readonly letters: number;
}

export interface Bulk {
  readonly db: Database;
  readonly viewer: Viewer | null;
  readonly now: Date;
  /** What is done, for the list of what was done. */
  readonly action: string;
  /** Does everything and keeps nothing. */
  readonly preview: boolean;
  /** Another go of a bulk that was begun. */
  readonly bulkId?: number | null | undefined;
}

type Tx = Prisma.TransactionClient;

/** Thrown to leave everything as it was. */
class OnlyLooking extends Error {
  override readonly name = 'OnlyLooking';
  constructor() {
    super('Nothing is kept of a preview.');
  }
}

const refusals = [NotFound, NotAllowed, ChangedMeanwhile, InputFaults, RuleBroken];
export const isRefusal = (error: unknown): error is Error => refusals.some((refusal) => error instanceof refusal);

/** @throws NotSignedIn, InputFaults, NotFound for a bulk that is not theirs, NotAllowed where they may do it to none of them */
export async function doEach<Shown>(
  bulk: Bulk,
  ids: readonly number[],
  work: (tx: Tx, id: number) => Promise<Worked<Shown>>,
): Promise<DoneToMany<Shown>> {
  const { db, viewer, preview } = bulk;
  if (!viewer) throw new NotSignedIn();
  if (!ids.length || ids.length > mostAtOnce) throw new InputFaults([{ path: 'ids', message: `Choose 1 to ${mostAtOnce} at once.` }]);
  let bulkId = bulk.bulkId ? await ownBulk(bulk, viewer, bulk.bulkId) : null;
  const done: Shown[] = [];
  const refused: Refused[] = [];
  const thrown: Error[] = [];
  let letters = 0;
  for (const id of new Set(ids)) {
    let worked: { shown: Shown; letters: number; bulkId: number | null } | undefined;
    try {
      await db.$transaction(
        async (tx) => {
          const lastLetter = await lastLetterOf(tx);
          const { shown, part } = await work(tx, id);
          worked = { shown, letters: await lettersSince(tx, lastLetter), bulkId };
          if (preview) throw new OnlyLooking();
          worked.bulkId = await keep(tx, bulk, viewer, bulkId, part);
        },
        { timeout: 20_000 },
      );
    } catch (error) {
      if (isRefusal(error)) {
        refused.push({ id, message: error.message });
        thrown.push(error);
        continue;
      }
      if (!(error instanceof OnlyLooking)) throw error;
    }
    if (!worked) continue;
    done.push(worked.shown);
    letters += worked.letters;
    bulkId = worked.bulkId;
  }
  const [first] = thrown;
  // Not one of them is theirs to do this to: that is the answer, and no list of fifty sentences.
  if (!done.length && first && thrown.every((error) => error instanceof NotAllowed)) throw first;
  return { bulkId, done, refused, letters };
}

async function keep(tx: Tx, { action, now }: Bulk, { accountId }: Viewer, bulkId: number | null, part: Part): Promise<number> {
  const id = bulkId ?? (await tx.bulk.create({ data: { accountId, action, at: now }, select: { id: true } })).id;
  await tx.bulkPart.create({ data: { ...part, bulkId: id, before: part.before as Prisma.InputJsonValue }, select: { id: true } });
  return id;
}

async function ownBulk({ db, now, action }: Bulk, { accountId }: Viewer, id: number): Promise<number> {
  const since = new Date(now.getTime() - openMs);
  if (await db.bulk.findFirst({ where: { id, accountId, action, at: { gte: since } }, select: { id: true } })) return id;
  throw new NotFound('There is nothing of yours that this could be added to. Begin anew.');
}

async function lastLetterOf(tx: Tx): Promise<number> {
  const [row] = await tx.$queryRaw<{ id: number }[]>`SELECT COALESCE(max(id), 0)::int AS id FROM "Mail"`;
  return row?.id ?? 0;
}

/** Written by this very transaction: what others write meanwhile is not counted. */
async function lettersSince(tx: Tx, id: number): Promise<number> {
  const [row] = await tx.$queryRaw<{ count: number }[]>`
    SELECT count(*)::int AS count FROM "Mail" WHERE id > ${id} AND xmin::text = (pg_current_xact_id()::text::numeric % 4294967296)::text`;
  return row?.count ?? 0;
}

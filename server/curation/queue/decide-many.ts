/** Several items that are alike, decided at once: each for itself, so that one that cannot be decided stands in no other's way. */
import type { QueueItem } from '../../../generated/prisma/client.ts';
import type { Database } from '../../database.ts';
import { ChangedMeanwhile, InputFaults, NotAllowed, NotFound, RuleBroken } from '../../refusals.ts';
import { type Deciding, decideWithin } from './decide.ts';

export const mostAtOnce = 50;

export interface Refused {
  readonly id: number;
  readonly message: string;
}

export interface DecidedMany {
  readonly decided: readonly QueueItem[];
  readonly refused: readonly Refused[];
}

type Same = Omit<Deciding, 'id' | 'version' | 'decisions' | 'reasons' | 'choices'>;

/** Thrown to leave everything as it was. */
class OnlyLooking extends Error {
  override readonly name = 'OnlyLooking';
  readonly item: QueueItem;
  constructor(item: QueueItem) {
    super('Nothing is kept of a preview.');
    this.item = item;
  }
}

const refusals = [NotFound, NotAllowed, ChangedMeanwhile, InputFaults, RuleBroken];

/** @param preview does everything and keeps nothing: what would be decided, and what would be refused and why */
export async function decideMany(
  db: Database,
  items: readonly { readonly id: number; readonly version: number }[],
  same: Same,
  preview: boolean,
): Promise<DecidedMany> {
  if (!items.length || items.length > mostAtOnce)
    throw new InputFaults([{ path: 'items', message: `Choose 1 to ${mostAtOnce} items at once.` }]);
  const kinds = await db.queueItem.findMany({
    where: { id: { in: items.map(({ id }) => id) } },
    distinct: ['kind'],
    select: { kind: true },
    take: 10,
  });
  if (kinds.length > 1)
    throw new RuleBroken('not-alike', 'Decide items of one kind at once: what is right for one is wrong for the other.');
  const decided: QueueItem[] = [];
  const refused: Refused[] = [];
  for (const { id, version } of items)
    try {
      decided.push(
        await db.$transaction(
          async (tx) => {
            const item = await decideWithin(tx, { ...same, id, version });
            if (preview) throw new OnlyLooking(item);
            return item;
          },
          { timeout: 20_000 },
        ),
      );
    } catch (error) {
      if (error instanceof OnlyLooking) decided.push(error.item);
      else if (refusals.some((refusal) => error instanceof refusal)) refused.push({ id, message: (error as Error).message });
      else throw error;
    }
  return { decided, refused };
}

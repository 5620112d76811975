/** The same for several records that somebody chose. */
import { InputFaults, NotFound, RuleBroken } from '../../refusals.ts';

export interface Done {
  done: number[];
  refused: { listingId: number; message: string }[];
}

const most = 200;

/** Each by itself: one that cannot be done does not hold up the others. */
export async function each(listingIds: readonly number[], work: (id: number) => Promise<void>): Promise<Done> {
  if (!listingIds.length || listingIds.length > most)
    throw new InputFaults([{ path: 'ids', message: `Choose one to ${most} records at a time.` }]);
  const result: Done = { done: [], refused: [] };
  for (const listingId of new Set(listingIds))
    try {
      await work(listingId);
      result.done.push(listingId);
    } catch (error) {
      if (!(error instanceof NotFound || error instanceof RuleBroken)) throw error;
      result.refused.push({ listingId, message: error.message });
    }
  return result;
}

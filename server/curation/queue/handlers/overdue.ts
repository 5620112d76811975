import { InputFaults } from '../../../refusals.ts';
import { confirmRecord } from '../../records/confirm-record.ts';
import type { Handler } from '../handlers.ts';
import { listingOf } from './listing.ts';

/** Still right, by telephone: the note says with whom, by their part and not their name. */
export const confirm: Handler = async (deciding) => {
  const { tx, decision, now } = deciding;
  if (!decision.note)
    throw new InputFaults([{ path: 'note', message: 'Say how you know that it is still right: “By phone with the office”.' }]);
  const { listingId, author } = await listingOf(deciding, 'record.confirm');
  await confirmRecord(tx, { listingId, author, now, note: decision.note.slice(0, 500) });
  return { undo: null };
};

/** What several sources say of one field: the chosen value stands, and later imports keep to it. */
import { type Fault, InputFaults } from '../../../refusals.ts';
import type { Json } from '../../records/document.ts';
import type { Handler } from '../handlers.ts';
import { listingOf, write } from './listing.ts';

export const chooseValues: Handler = async (deciding) => {
  const { tx, decision, now, author } = deciding;
  const { listingId } = await listingOf(deciding, 'record.change-held');
  const faults: Fault[] = [];
  const set: Record<string, Json> = {};
  const chosen: number[] = [];
  for (const [field, take] of Object.entries(decision.choices)) {
    const id = Number(take);
    const value = Number.isInteger(id) ? await tx.fieldValue.findFirst({ where: { id, listingId, field } }) : null;
    if (!value) faults.push({ path: field, message: `Choose one of the values that are kept for ${field}.` });
    else {
      set[field] = value.value as Json;
      chosen.push(id);
    }
  }
  if (!chosen.length && !faults.length) faults.push({ path: 'choices', message: 'Choose a value for each field.' });
  if (faults.length) throw new InputFaults(faults);
  await tx.fieldValue.updateMany({ where: { listingId, field: { in: Object.keys(set) } }, data: { chosen: false } });
  await tx.fieldValue.updateMany({ where: { id: { in: chosen } }, data: { chosen: true, chosenBy: author.id, chosenAt: now } });
  return { undo: { ...(await write(deciding, set)), chosen } };
};

/** What several sources say of one field: the chosen value stands, and later imports keep to it. */
import { type Fault, InputFaults } from '../../../refusals.ts';
import { isObject, type Json, type RecordDocument } from '../../records/document.ts';
import { type FullRecord, readRecord } from '../../records/read-record.ts';
import { standingOf } from '../../sources/disagreement.ts';
import { patchOfSaid } from '../../sources/said.ts';
import type { Deciding, Handler, PathDecision } from '../handlers.ts';
import { listingOf, write } from './listing.ts';

interface Choice {
  readonly id: number;
  readonly field: string;
  readonly value: Json;
  /** It is what stands there: nothing is written. */
  readonly stands: boolean;
}

export const chooseValues: Handler = async (deciding) => {
  const { tx, item, now, author } = deciding;
  const { listingId } = await listingOf(deciding, 'record.change-held');
  const choices = await choicesOf(deciding, listingId);
  const { document } = (await readRecord(tx, listingId)) as FullRecord;
  const set = Object.assign({}, ...choices.filter(({ stands }) => !stands).map((choice) => patchOf(deciding, document, choice)));
  const chosen = choices.map(({ id }) => id);
  await tx.fieldValue.updateMany({ where: { listingId, field: { in: choices.map(({ field }) => field) } }, data: { chosen: false } });
  await tx.fieldValue.updateMany({ where: { id: { in: chosen } }, data: { chosen: true, chosenBy: author.id, chosenAt: now } });
  const taken = new Set(choices.filter(({ stands }) => !stands).map(({ field }) => field));
  const answer = (path: string): PathDecision => (taken.has(path.split('/')[0] ?? path) ? 'ACCEPTED' : 'REFUSED');
  const decisions = Object.fromEntries(Object.keys((item.changes ?? {}) as object).map((path) => [path, answer(path)]));
  return { undo: { ...(await write(deciding, set)), chosen }, decisions };
};

/** What was chosen; a field that was left stays as it stands, which is a choice too. @throws InputFaults */
async function choicesOf({ tx, item, decision }: Deciding, listingId: number): Promise<Choice[]> {
  const standing = standingOf(item);
  const given = Object.entries(decision.choices);
  if (!given.length) throw new InputFaults([{ path: 'choices', message: 'Choose a value for each field.' }]);
  const all = new Map<string, unknown>([...Object.entries(standing), ...given]);
  const faults: Fault[] = [];
  const choices: Choice[] = [];
  for (const [field, take] of all) {
    const id = Number(take);
    const value = Number.isInteger(id) ? await tx.fieldValue.findFirst({ where: { id, listingId, field } }) : null;
    if (value) choices.push({ id, field, value: value.value as Json, stands: standing[field] === id });
    else if (field in decision.choices) faults.push({ path: field, message: `Choose one of the values that are kept for ${field}.` });
  }
  if (faults.length) throw new InputFaults(faults);
  return choices;
}

/** Somebody may have withheld the location since: choosing an address never shows more of it than the item said it would. */
function patchOf({ item }: Deciding, document: RecordDocument, { field, value }: Choice) {
  const isShown = 'location/visibility' in ((item.changes ?? {}) as object);
  if (field !== 'location' || isShown || !isObject(value) || !isObject(document.location)) return patchOfSaid(document, field, value);
  const { visibility: _kept, ...rest } = value;
  return patchOfSaid(document, field, rest);
}

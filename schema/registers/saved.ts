/** What saving in any of the registers has in common. */
import { AdminChange } from '../admin-changes.ts';
import { refusals } from '../refusals.ts';
import { numberIn } from '../staff-ids.ts';

/** The row of the permissions that all of them stand under. */
export const rule = 'vocabulary.change' as const;
export const saved = { type: AdminChange, rule, errors: { types: refusals } } as const;

export const subjectIn = (type: string, id: string | null | undefined) => (id ? String(numberIn(type, id)) : null);
export const numbersIn = (type: string, ids: readonly string[] | null | undefined) => (ids ?? []).map((id) => numberIn(type, id));

/** Of a row that is read whole. */
export const versionDescription =
  'Changes with whatever changes of it: give it back with a change, and nobody overwrites what another wrote meanwhile.';

/** The argument that goes with it. */
export const versionArg = {
  description: 'The version that was seen. Nothing is written when it is another by now; not said, whatever stands there is written over.',
} as const;

export const dayOf = (date: Date | null | undefined) => date?.toISOString().slice(0, 10) ?? null;

import { InputFaults } from '../../../refusals.ts';
import type { Json } from '../../records/document.ts';
import type { Handler } from '../handlers.ts';
import { write } from './listing.ts';

const pathOf = (detail: unknown): string => {
  const { path } = (detail ?? {}) as { path?: unknown };
  return typeof path === 'string' ? path : '';
};

/** With a new address, the one that was found, or none: it was put right elsewhere. */
export const fixLink: Handler = async (deciding) => {
  const { item, decision } = deciding;
  const path = pathOf(item.detail);
  const given = decision.choices[path] ?? Object.values(decision.choices)[0];
  const proposed = Object.entries((item.changes ?? {}) as Record<string, { new?: Json }>).map(
    ([at, change]) => [at, change.new ?? null] as const,
  );
  if (typeof given === 'string' && path) return { undo: await write(deciding, { [path]: given }) };
  return { undo: proposed.length ? await write(deciding, Object.fromEntries(proposed)) : { reopen: true } };
};

/** The whole link goes with its address; any other field is left empty. */
export const removeLink: Handler = async (deciding) => {
  const path = pathOf(deciding.item.detail);
  if (!path)
    throw new InputFaults([{ path: 'outcome', message: 'This item does not say where the address stands. Change the record instead.' }]);
  return { undo: await write(deciding, { [/^links\/\d+\//.test(path) ? path.split('/').slice(0, 2).join('/') : path]: null }) };
};

/** "a, b and c", "a, b or c", as the language spoken now writes it. */
import { spoken } from './language.ts';

const formats = new Map<string, Intl.ListFormat>();

/** Made once for each language: Intl takes its time. */
function formatOf(type: 'conjunction' | 'disjunction'): Intl.ListFormat {
  const key = `${spoken()} ${type}`;
  const format = formats.get(key) ?? new Intl.ListFormat(spoken(), { type });
  formats.set(key, format);
  return format;
}

export const allOf = (items: readonly string[]): string => formatOf('conjunction').format(items);
export const eitherOf = (items: readonly string[]): string => formatOf('disjunction').format(items);

/** What was typed, made tidy and held to the table of fields. Every fault is told at once, each with its field. */
import { wholePostcode } from '../../places/postcode.ts';
import type { Fault } from '../../refusals.ts';
import type { SuggestionField } from './fields.ts';
import { say } from './words/words.ts';

/** As typed: one value a field, several for `choices`. */
export type Typed = Readonly<Record<string, readonly string[]>>;
/** Tidy; choices separated by spaces; nothing for what was left empty. */
export type Values = Readonly<Record<string, string>>;

export const tidy = (text: string): string =>
  text
    .normalize('NFC')
    .replace(/\r\n?/g, '\n')
    // Signs nobody types: control characters, and those that turn the direction of a line or hide in it.
    // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is taken out.
    .replace(/[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u200b\u2028-\u202e\u2060-\u2069\ufeff]/g, '')
    .replace(/[ \t]+$/gm, '')
    .trim();

/** As strict as mail needs: one address, plain letters, nothing that could end a header. */
const emailShape = /^[a-z0-9.!#$%&'*+/=?^_`{|}~-]{1,64}@(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z]{2,24}$/i;
export const isEmail = (text: string): boolean => text.length <= 254 && emailShape.test(text) && !/^\.|\.\.|\.@/.test(text);

function address(text: string): string | null {
  const url = URL.parse(/^[a-z][a-z0-9+.-]*:/i.test(text) ? text : `https://${text}`);
  if (!url || !/^https?:$/.test(url.protocol) || url.username || url.password || !/\.[a-z]{2,}$/i.test(url.hostname)) return null;
  return url.href;
}

/** 7.30pm, 19:30, 7pm, noon: as 19:30. */
export function timeOfDay(text: string): string | null {
  const plain = text.toLowerCase().replace(/\s+/g, '');
  if (plain === 'noon' || plain === 'midday') return '12:00';
  const [, hours = '', minutes = '00', half] = /^(\d{1,2})(?:[.:](\d{2}))?(am|pm)?$/.exec(plain) ?? [];
  const hour = Number(hours);
  if (!hours || Number(minutes) > 59 || (half ? hour < 1 || hour > 12 : hour > 23)) return null;
  const full = half === 'pm' ? (hour % 12) + 12 : half === 'am' ? hour % 12 : hour;
  return `${String(full).padStart(2, '0')}:${minutes}`;
}

function day(text: string): string | null {
  const [, date, month, year] = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})$/.exec(text) ?? [];
  const iso = year ? `${year}-${month?.padStart(2, '0')}-${date?.padStart(2, '0')}` : text;
  return /^\d{4}-\d{2}-\d{2}$/.test(iso) && new Date(`${iso}T00:00:00Z`).toISOString().startsWith(iso) ? iso : null;
}

const safely = <T>(read: () => T): T | null => {
  try {
    return read();
  } catch {
    return null;
  }
};

/** @returns the value as it is kept, or a sentence */
function read(field: SuggestionField, typed: readonly string[]): { value: string } | { fault: string } {
  const { label, type, maximum } = field;
  const words = say();
  if (type === 'choices' || type === 'choice') {
    const chosen = [...new Set(typed.map(tidy).filter(Boolean))];
    if (chosen.length > maximum) return { fault: words.chooseAtMost(maximum, label) };
    if (field.choices && chosen.some((one) => !field.choices?.some(({ value }) => value === one)))
      return { fault: words.chooseOffered(label) };
    return { value: chosen.join(' ') };
  }
  const text = tidy(typed[0] ?? '');
  if (!text) return { value: '' };
  if (type === 'tick') return { value: 'yes' };
  if (text.length > maximum) return { fault: words.tooLong(label, text.length, maximum) };
  if (type !== 'text' && /\n/.test(text)) return { fault: words.oneLine(label) };
  const faulty = (value: string | null, fault: string) => (value === null ? { fault } : { value });
  if (type === 'email') return faulty(isEmail(text) ? text : null, words.emailLike(label));
  if (type === 'phone')
    return faulty(
      /^[\d\s()+./-]*(?:(?:ext|x|or)\.?\s*[\d\s()+./-]*)*$/i.test(text) && text.replace(/\D/g, '').length >= 6 ? text : null,
      words.phoneLike(label),
    );
  if (type === 'url') return faulty(address(text), words.urlLike(label));
  if (type === 'time') return faulty(timeOfDay(text), words.timeLike(label));
  if (type === 'date')
    return faulty(
      safely(() => day(text)),
      words.dateLike(label),
    );
  if (field.path.endsWith('postcode')) return faulty(wholePostcode(text) === null ? null : text.toUpperCase(), words.postcodeLike(label));
  return { value: text };
}

const missing = ({ label, type }: SuggestionField) =>
  type === 'choice' || type === 'choices' ? say().chooseAnswer(label) : say().fillIn(label);

export function checkValues(fields: readonly SuggestionField[], typed: Typed): { values: Values; faults: Fault[] } {
  const values: Record<string, string> = {};
  const faults: Fault[] = [];
  for (const field of fields) {
    const given = Object.hasOwn(typed, field.path) ? (typed[field.path] ?? []) : [];
    const found = read(field, given);
    if ('fault' in found) faults.push({ path: field.path, message: found.fault });
    else if (found.value) values[field.path] = found.value;
    else if (field.required) faults.push({ path: field.path, message: missing(field) });
  }
  return { values, faults };
}

/** Cursors of lists of listings: the order, what was asked, how its words were read, and the keys of a row. */
import { InputError } from '../input-error.ts';
import { decodeCursor, encodeCursor, type Key } from './cursor.ts';
import { isRanked, keysOf, type Search, type SpellingFound } from './search.ts';
import { keyType } from './sorts.ts';

export const cursorOf = ({ sort, question, spelling }: Search, keys: readonly Key[]) =>
  encodeCursor(sort, [question, spelling ? JSON.stringify(spelling) : '', ...keys]);

const keyTypes = (search: Search) => (isRanked(search) ? (['number', 'string'] as const) : keysOf(search).map(keyType));

/** The keys in `after`; null on the first page. Throws a sentence when it is no cursor of this list. */
export function afterKeys(search: Search): Key[] | null {
  if (!search.after) return null;
  const [question, , ...keys] = decodeCursor(search.after, search.sort, ['string', 'string', ...keyTypes(search), 'number']);
  if (question !== search.question)
    throw new InputError(
      'The cursor in after belongs to another list: its words, its filter or its near was different. Ask again from the start, without after.',
    );
  return keys;
}

const isRecord = (value: unknown): value is { corrected?: unknown; unfinished?: unknown; unknown?: unknown; weights?: unknown } =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const isShortWord = (value: unknown): value is string => typeof value === 'string' && /^[\p{L}\p{N}]{1,40}$/u.test(value);

/** How the words were read on the page before; null when they were read as typed. */
export function spellingIn(search: Search): SpellingFound | null {
  if (!search.after) return null;
  const [, written] = decodeCursor(search.after, search.sort, ['string', 'string', ...keyTypes(search), 'number']);
  if (written === '') return null;
  const damaged = new InputError('The cursor in after is damaged. Use endCursor or cursor of an earlier answer, unchanged.');
  try {
    const value: unknown = JSON.parse(String(written));
    if (!isRecord(value) || !isRecord(value.corrected) || !isRecord(value.unfinished)) throw damaged;
    const { corrected, unfinished, unknown, weights } = value;
    const whole =
      Array.isArray(unknown) &&
      unknown.length <= 40 &&
      unknown.every(isShortWord) &&
      Object.values(corrected).every(isShortWord) &&
      Object.values(unfinished).every((words) => Array.isArray(words) && words.length <= 20 && words.every(isShortWord)) &&
      (weights === null ||
        (Array.isArray(weights) && weights.length <= 40 && weights.every((weight) => Number.isFinite(weight) && weight >= 0)));
    if (!whole) throw damaged;
    return { corrected, unfinished, unknown, weights } as SpellingFound;
  } catch {
    throw damaged;
  }
}

/** Two texts side by side: what was taken out is struck through, what came is underlined, and both are said to those who hear them. */
import { html, type TemplateResult } from 'lit';

type Piece = { words: string; is: 'same' | 'old' | 'new' };

const wordsOf = (text: string) => text.match(/\s+|[^\s]+/g) ?? [];
/** Longer texts are told as a whole: comparing them word by word would keep a reader waiting, and help nobody. */
const most = 1500;

/** The longest run of words that both have in order (Hunt and Szymanski's problem, solved by the plain table: texts here are short). */
export function pieces(before: string, after: string): Piece[] {
  const [one, other] = [wordsOf(before), wordsOf(after)];
  if (one.length > most || other.length > most)
    return [
      { words: before, is: 'old' },
      { words: after, is: 'new' },
    ];
  let start = 0;
  while (start < one.length && start < other.length && one[start] === other[start]) start++;
  let end = 0;
  while (end < one.length - start && end < other.length - start && one.at(-1 - end) === other.at(-1 - end)) end++;
  const [left, right] = [one.slice(start, one.length - end), other.slice(start, other.length - end)];
  const width = right.length + 1;
  const table = new Uint16Array((left.length + 1) * width);
  const at = (row: number, column: number) => table[row * width + column] ?? 0;
  for (let row = left.length - 1; row >= 0; row--)
    for (let column = right.length - 1; column >= 0; column--)
      table[row * width + column] =
        left[row] === right[column] ? at(row + 1, column + 1) + 1 : Math.max(at(row + 1, column), at(row, column + 1));
  const found: Piece[] = [];
  const add = (words: string, is: Piece['is']) => {
    const last = found.at(-1);
    if (last?.is === is) last.words += words;
    else if (words) found.push({ words, is });
  };
  add(one.slice(0, start).join(''), 'same');
  let [row, column] = [0, 0];
  while (row < left.length || column < right.length) {
    if (row < left.length && column < right.length && left[row] === right[column]) {
      add(left[row++] ?? '', 'same');
      column++;
    } else if (column < right.length && (row >= left.length || at(row, column + 1) > at(row + 1, column)))
      add(right[column++] ?? '', 'new');
    else add(left[row++] ?? '', 'old');
  }
  add(end ? one.slice(-end).join('') : '', 'same');
  return found;
}

/** As much in common as makes it worth showing word by word. */
function isAlike(found: readonly Piece[]): boolean {
  const length = (is: Piece['is']) => found.filter((piece) => piece.is === is).reduce((sum, { words }) => sum + words.trim().length, 0);
  return length('same') * 2 >= Math.max(length('old'), length('new'));
}

const struck = (words: string) => html`<del><span class="unseen">taken out: </span>${words}</del>`;
const underlined = (words: string) => html`<ins><span class="unseen">put in: </span>${words}</ins>`;
const nothingThere = html`<span class="fine">(nothing)</span>`;

/** The old text with what went, and the new with what came. */
export function sides(before: string, after: string): { old: TemplateResult; new: TemplateResult } {
  const found = pieces(before, after);
  const whole = !isAlike(found);
  const side = (mine: 'old' | 'new', text: string, mark: typeof struck) =>
    text === ''
      ? nothingThere
      : whole
        ? html`${mark(text)}`
        : html`${found.map(({ words, is }) => (is === 'same' ? words : is === mine ? mark(words) : ''))}`;
  return { old: side('old', before, struck), new: side('new', after, underlined) };
}

/** Misspelt names: how far one word is from another, and which of many are nearest. */

/**
 * How many letters must be put in, taken out, changed or swapped with the next to make one word of the other (optimal string alignment); `most + 1`
 * for anything further.
 */
export function edits(one: string, other: string, most: number): number {
  if (Math.abs(one.length - other.length) > most) return most + 1;
  const far = most + 1;
  let before: number[] = [];
  let last = Array.from({ length: other.length + 1 }, (_, index) => index);
  let row = new Array<number>(other.length + 1).fill(far);
  for (let i = 1; i <= one.length; i++) {
    // Off the diagonal by more than `most`, nothing can come back to it.
    const [from, to] = [Math.max(1, i - most), Math.min(other.length, i + most)];
    row[from - 1] = from === 1 ? i : far;
    let least = row[from - 1] ?? far;
    for (let j = from; j <= to; j++) {
      const same = one[i - 1] === other[j - 1];
      const above = j < i + most ? (last[j] ?? far) : far;
      let cost = Math.min(above + 1, (row[j - 1] ?? far) + 1, (last[j - 1] ?? far) + (same ? 0 : 1));
      if (i > 1 && j > 1 && one[i - 1] === other[j - 2] && one[i - 2] === other[j - 1]) cost = Math.min(cost, (before[j - 2] ?? far) + 1);
      row[j] = cost;
      if (cost < least) least = cost;
    }
    if (least > most) return far;
    [before, last, row] = [last, row, before.length ? before : new Array<number>(other.length + 1).fill(far)];
  }
  return Math.min(last[other.length] ?? far, far);
}

const shortName = 7;
const leastLetters = 3;

/** One slip is forgiven in a short name, two in a long one, none in one of a letter or two. */
export const slipsForgiven = (name: string): number => (name.length < leastLetters ? 0 : name.length <= shortName ? 1 : 2);

/** The names nearest to what was written, all equally near; none when each is too far. */
export function nearestNames(written: string, names: Iterable<string>): string[] {
  if (written.length < leastLetters) return [];
  let found: string[] = [];
  let best = 2;
  for (const name of names) {
    const most = Math.min(best, slipsForgiven(name));
    if (most === 0) continue;
    const away = edits(written, name, most);
    if (away > most) continue;
    if (away < best) found = [];
    best = away;
    found.push(name);
  }
  return found;
}

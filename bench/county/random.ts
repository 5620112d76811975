/**
 * Random numbers that are the same on every machine: each listing has its own stream, named by numbers, so that what one listing holds does not
 * depend on how many were made before it. The generator is sfc32 of PractRand (https://pracrand.sourceforge.net), public domain.
 */
export interface Random {
  /** From 0 up to but not 1. */
  next(): number;
  /** A whole number from 0 up to but not `count`. */
  below(count: number): number;
  /** A whole number from `least` to `most`, both included. */
  between(least: number, most: number): number;
  chance(probability: number): boolean;
  pick<T>(items: readonly T[]): T;
  /** An index below `count`; the first comes most often, as the ranks of Zipf's law (exponent 1) do. */
  rank(count: number): number;
  /** One of the items, the first most often. */
  favourite<T>(items: readonly T[]): T;
  /** Near 0, seldom beyond 2 either way: a normal distribution as the sum of three. */
  spread(): number;
}

/** MurmurHash3's last step: neighbouring numbers become unlike each other. */
function scatter(number: number): number {
  let mixed = number | 0;
  mixed = Math.imul(mixed ^ (mixed >>> 16), 0x85ebca6b);
  mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35);
  return mixed ^ (mixed >>> 16);
}

/** @param name which stream: the same numbers give the same stream */
export function randomOf(...name: readonly number[]): Random {
  let a = 0x9e3779b9;
  let b = 0x243f6a88;
  let c = 0xb7e15162;
  let counter = 1;
  for (const number of name) {
    a = scatter(a ^ number);
    b = scatter(b + a);
    c = scatter(c ^ b);
  }

  function next(): number {
    const sum = (a + b + counter) | 0;
    counter = (counter + 1) | 0;
    a = b ^ (b >>> 9);
    b = (c + (c << 3)) | 0;
    c = (((c << 21) | (c >>> 11)) + sum) | 0;
    return (sum >>> 0) / 4294967296;
  }
  next();
  next();

  const below = (count: number) => Math.floor(next() * count);
  const pick = <T>(items: readonly T[]) => items[below(items.length)] as T;
  const rank = (count: number) => Math.min(count, Math.floor((count + 1) ** next())) - 1;
  return {
    next,
    below,
    between: (least, most) => least + below(most - least + 1),
    chance: (probability) => next() < probability,
    pick,
    rank,
    favourite: (items) => items[rank(items.length)] as (typeof items)[number],
    spread: () => (next() + next() + next() - 1.5) * 2,
  };
}

/** Draws indexes with the given weights. @returns a function from a number of 0 up to 1 to an index */
export function weighted(weights: readonly number[]): (at: number) => number {
  const sums = new Float64Array(weights.length);
  let sum = 0;
  for (const [index, weight] of weights.entries()) sums[index] = sum += weight;
  return (at) => {
    const wanted = at * sum;
    let low = 0;
    let high = sums.length - 1;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((sums[middle] as number) > wanted) high = middle;
      else low = middle + 1;
    }
    return low;
  };
}

/** One of the outcomes of a table of probabilities that sum to 1. */
export function outcome<T extends string>(random: Random, table: Readonly<Record<T, number>>): T {
  let left = random.next();
  const names = Object.keys(table) as T[];
  for (const name of names) {
    left -= table[name];
    if (left < 0) return name;
  }
  return names[names.length - 1] as T;
}

/** Labelled pairs, the same each time; a third of the originals are held out, by a digest of their names, and were not looked at when weights were chosen. */
import { createHash } from 'node:crypto';
import { plainWords } from '../../server/curation/duplicates/name-words.ts';
import type { Described } from '../../server/curation/duplicates/profile.ts';
import { randomOf } from '../county/random.ts';
import { copyOf } from './copies.ts';
import type { Originals } from './originals.ts';
import { makers } from './strangers/index.ts';

export interface Pair {
  readonly how: string;
  readonly one: Described;
  readonly other: Described;
  readonly same: boolean;
  readonly heldOut: boolean;
}

const digest = (text: string) => createHash('sha256').update(text).digest().readUInt32BE(0);
export const isHeldOut = ({ name }: Described) => digest(plainWords(name).join(' ')) % 3 === 0;

const grams = (name: string) => {
  const text = ` ${plainWords(name).join(' ')} `;
  return new Set(Array.from({ length: Math.max(0, text.length - 2) }, (_, at) => text.slice(at, at + 3)));
};

const coreOf = ({ name }: Described) =>
  plainWords(name.replace(/\([^)]*\)?/g, ' ').replace(/\b(the|limited|ltd|l td|and district|& district|bureau|group|community)\b/gi, ' '))
    .join('')
    .slice(0, 40);

/** Of the real ones, those whose names are nearest: they are two, for all that. */
function nearestOf(records: readonly Described[], at: number, sets: readonly Set<string>[]): number[] {
  const mine = sets[at] as Set<string>;
  const scored = records.flatMap((record, other) => {
    // A register's second entry of one body, under the same words, is no pair of two: nobody could say.
    if (coreOf(record) === coreOf(records[at] as Described)) return [];
    if (other <= at || record.kind !== records[at]?.kind) return [];
    const theirs = sets[other] as Set<string>;
    let shared = 0;
    for (const gram of mine) if (theirs.has(gram)) shared++;
    const share = shared / (mine.size + theirs.size - shared);
    return share > 0.35 ? [{ other, share }] : [];
  });
  return scored
    .sort((a, b) => b.share - a.share)
    .slice(0, 3)
    .map(({ other }) => other);
}

export function labelledPairs({ records, placeNames }: Originals, seed = 1): Pair[] {
  const sets = records.map(({ name }) => grams(name));
  return records.flatMap((original, index) => {
    const random = randomOf(39, seed, index, 7);
    const heldOut = isHeldOut(original);
    const copy = { how: 'written again', one: original, other: copyOf(original, random), same: true, heldOut };
    const makes = [random.pick(makers), random.pick(makers)];
    const strangers = makes.flatMap((make) => make({ original, random, placeNames }) ?? []);
    const near = nearestOf(records, index, sets).map((other) => ({
      how: 'real ones of like names',
      one: original,
      other: records[other] as Described,
    }));
    return [copy, ...[...strangers, ...near].map((pair) => ({ ...pair, same: false, heldOut }))];
  });
}

import type { PlaceWords } from '../../server/curation/duplicates/name-words.ts';
import { profileOf } from '../../server/curation/duplicates/profile.ts';
import { likeness } from '../../server/curation/duplicates/score.ts';
import { weights } from '../../server/curation/duplicates/weights.ts';
import type { Pair } from './pairs.ts';

export interface Judged extends Pair {
  readonly score: number;
  readonly raised: boolean;
  readonly reasons: readonly string[];
}

export const judge = (pairs: readonly Pair[], places: PlaceWords): Judged[] =>
  pairs.map((pair) => {
    const found = likeness(profileOf(pair.one, places), profileOf(pair.other, places));
    const score = found?.score ?? Number.NEGATIVE_INFINITY;
    return { ...pair, score, raised: score >= weights.raised, reasons: found?.reasons ?? [] };
  });

export interface Figures {
  readonly pairs: number;
  readonly same: number;
  readonly precision: number;
  readonly recall: number;
  /** Wrongly raised, by how the two were made alike. */
  readonly wrong: Readonly<Record<string, string>>;
}

export function figuresOf(judged: readonly Judged[]): Figures {
  const raised = judged.filter((pair) => pair.raised);
  const right = raised.filter(({ same }) => same).length;
  const same = judged.filter((pair) => pair.same).length;
  const wrong: Record<string, [number, number]> = {};
  for (const { how, same: isSame, raised: isRaised } of judged)
    if (!isSame) {
      const counts = wrong[how] ?? [0, 0];
      wrong[how] = [counts[0] + (isRaised ? 1 : 0), counts[1] + 1];
    }
  return {
    pairs: judged.length,
    same,
    precision: raised.length ? right / raised.length : 1,
    recall: same ? right / same : 1,
    wrong: Object.fromEntries(Object.entries(wrong).map(([how, [bad, all]]) => [how, `${bad} of ${all}`])),
  };
}

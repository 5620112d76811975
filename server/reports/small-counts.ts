/**
 * Counts that say nothing of a few people: under five they are told as "fewer than 5", and a total is told only roughly where, with the parts that are
 * told, it would give away one that is not. What is told of a place does not hang on what else is asked for, so that two reports tell no more than one.
 */

export const least = 5;

export type Told =
  | { readonly is: 'exactly'; readonly count: number }
  | { readonly is: 'fewer' }
  /** At least so many: what its parts tell anyway. */
  | { readonly is: 'about'; readonly count: number };

/** @param parts what is told, and what is true, of the places that this one is made of */
export function told(count: number, parts: readonly { told: Told; count: number }[] = []): Told {
  if (count < least) return { is: 'fewer' };
  const hidden = parts.filter((part) => part.told.is !== 'exactly');
  if (!hidden.length) return { is: 'exactly', count };
  // What the parts that are told leave over is the sum of the others. It is told where it can be shared among them in many ways; that it is not told
  // must not tell it either, so both ends are kept wide. A part that is told roughly is at least that much: an exact total would be its other end.
  const shown = parts.reduce((sum, part) => sum + (part.told.is === 'fewer' ? 0 : part.told.count), 0);
  const left = count - shown;
  const isRough = hidden.some((part) => part.told.is === 'about');
  const givesAway = isRough || hidden.length === 1 || left < least || left > hidden.length * (least - 1) - least;
  return givesAway ? { is: 'about', count: Math.min(Math.max(least, shown), count) } : { is: 'exactly', count };
}

/** Only in fives: what is asked again and again with small differences does not tell of one person more or fewer. */
export const inFives = (count: number): Told => (count < least ? { is: 'fewer' } : { is: 'about', count: count - (count % least) });

export const inWords = (one: Told): string => {
  if (one.is === 'fewer') return `fewer than ${least}`;
  return one.is === 'about' ? `${one.count} or more` : String(one.count);
};

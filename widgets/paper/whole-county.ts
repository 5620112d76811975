/**
 * Which entries of a booklet are for the whole county. A village has some dozen of its own and two hundred of the county's, which nobody prints in every
 * booklet: those stand at its end, one line each. What nobody nearer is about keeps two of them in full, so that no need is without somebody.
 */
import type { PaperEntry } from './entry.ts';
import { phonesOf } from './entry.ts';

export interface BookletPlace {
  slug: string;
  within: readonly { slug: string; name: string; kind: string }[];
}

/** In full, where a theme has nothing nearer. */
export const keptInFull = 2;

/** It serves a county, and neither the place, nor its district, nor a village in it. */
function isWide({ places, location }: PaperEntry, { slug, within }: BookletPlace): boolean {
  const near = new Set([slug, ...within.filter(({ kind }) => kind !== 'COUNTY').map((area) => area.slug)]);
  if (location && near.has(location.place.slug)) return false;
  return places.some(({ kind }) => kind === 'COUNTY') && !places.some((served) => near.has(served.slug));
}

const upperOf = ({ themes }: PaperEntry) => themes.map(({ slug, parent }) => parent?.slug ?? slug);

/** Somebody to ring, of those a group first, and of those one that is confirmed. */
const weightOf = (entry: PaperEntry) =>
  (phonesOf(entry).length ? 4 : 0) + (entry.kind === 'GROUP' ? 2 : 0) + (entry.assurance.state === 'CURRENT' ? 1 : 0);

export function partedByReach(entries: readonly PaperEntry[], place: BookletPlace): { full: PaperEntry[]; wide: PaperEntry[] } {
  const wide = entries.filter((entry) => isWide(entry, place));
  const near = entries.filter((entry) => !wide.includes(entry));
  // Money for groups is no help to somebody who needs it.
  const met = new Set(near.filter(({ kind }) => kind !== 'FUND').flatMap(upperOf));
  const kept = new Set<PaperEntry>();
  const left = wide.filter(({ kind }) => kind !== 'FUND');
  for (const theme of new Set(left.flatMap((entry) => upperOf(entry).slice(0, 1)).filter((one) => !met.has(one)))) {
    const about = left.filter((entry) => upperOf(entry)[0] === theme).toSorted((one, other) => weightOf(other) - weightOf(one));
    for (const entry of about.slice(0, keptInFull)) kept.add(entry);
  }
  return { full: entries.filter((entry) => near.includes(entry) || kept.has(entry)), wide: wide.filter((entry) => !kept.has(entry)) };
}

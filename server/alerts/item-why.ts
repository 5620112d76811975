/**
 * Whether a listing is what somebody asked for, as it is public now, and which of their words it answers. The same rule as `wantedSql` of match.ts, which
 * finds all of them at once; a test holds the two together.
 */

import { judge } from '../funding/eligibility/engine.ts';
import type { FundCriteria } from '../funding/eligibility/load.ts';
import type { KnownTerms } from '../funding/eligibility/terms.ts';
import type { KnownPlaces } from '../places/known.ts';
import type { ToMatch } from './match.ts';
import type { Wish } from './wish.ts';

export interface Known {
  readonly places: KnownPlaces;
  readonly terms: KnownTerms;
  readonly criteria: ReadonlyMap<number, FundCriteria>;
  readonly now: Date;
}

const both = new Intl.ListFormat('en-GB', { type: 'conjunction' });
const lower = (text: string) => (/^[A-Z][a-z]+( |$)/.test(text) ? text.charAt(0).toLowerCase() + text.slice(1) : text);
const shared = (wished: readonly number[], has: readonly number[]) => wished.filter((id) => has.includes(id));
const fitsAny = (wished: readonly number[], has: readonly number[]) => !wished.length || shared(wished, has).length > 0;

function fits(wish: Wish, { kind, reach, termIds, applicantTypeIds, amountLeast, amountMost }: ToMatch): boolean {
  const { amount } = wish;
  const pays = amount === null || kind !== 'FUND' || (amount >= (amountLeast ?? 0) && (amountMost === null || amount <= amountMost));
  return (
    pays &&
    wish.kinds.includes(kind) &&
    fitsAny(wish.placeIds, reach) &&
    fitsAny(wish.themeIds, termIds) &&
    fitsAny(wish.audienceIds, termIds) &&
    (!applicantTypeIds.length || fitsAny(wish.applicantTypeIds, applicantTypeIds))
  );
}

/** "serves Huntingdonshire with Somersham": of a place they named, how it comes to be for it. */
function placeWords(wished: number, { placeIds }: ToMatch, { byId }: KnownPlaces): string[] {
  const place = byId.get(wished);
  if (!place) return [];
  if (placeIds.includes(wished)) return [`serves ${place.name}`];
  const around = placeIds.find((id) => place.areaIds.includes(id));
  const name = (id: number | undefined) => (id === undefined ? undefined : byId.get(id)?.name);
  if (name(around)) return [`serves ${name(around)} with ${place.name}`];
  const within = name(placeIds.find((id) => byId.get(id)?.areaIds.includes(wished)));
  return within ? [`serves ${within} in ${place.name}`] : [];
}

const mostNamed = 3;

function words(wish: Wish, listing: ToMatch, { places, terms }: Known): string[] {
  const named = (wished: readonly number[], has: readonly number[]) =>
    both.format(
      shared(wished, has)
        .flatMap((id) => terms.byId.get(id)?.name ?? [])
        .slice(0, mostNamed)
        .map(lower),
    );
  const [themes, audiences] = [named(wish.themeIds, listing.termIds), named(wish.audienceIds, listing.termIds)];
  const applicants = named(wish.applicantTypeIds, listing.applicantTypeIds);
  return [
    ...new Set(
      shared(wish.placeIds, listing.reach)
        .flatMap((id) => placeWords(id, listing, places))
        .slice(0, mostNamed),
    ),
    ...(themes ? [`is about ${themes}`] : []),
    ...(audiences ? [`is for ${audiences}`] : []),
    ...(applicants ? [`takes applications from: ${applicants}`] : []),
  ];
}

export interface Why {
  /** "serves Somersham", "is about older people": each goes on after "it". */
  readonly words: readonly string[];
  /** Of a fund, when they told us who they are: "By what you told us, you may apply." */
  readonly eligible: string | null;
}

function eligibleWords(wish: Wish, { id }: ToMatch, { criteria, now }: Known): { out: boolean; says: string | null } {
  const asked = wish.applicant && criteria.get(id)?.criteria;
  if (!wish.applicant || !asked) return { out: false, says: null };
  const { verdict, reasons } = judge(asked, wish.applicant, now);
  if (verdict === 'YES') return { out: false, says: 'By what you told us, you may apply.' };
  if (verdict === 'NO') return { out: wish.onlyEligible, says: 'By what you told us, you may not apply as things are.' };
  const open = reasons.find((reason) => reason.verdict === 'MAYBE');
  return { out: false, says: `You may be able to apply.${open ? ` To check first: ${open.criterion.inWords.replace(/\.$/, '')}.` : ''}` };
}

/** Null when it is not, or not any more, what they asked for. */
export function whyOf(wish: Wish, listing: ToMatch, known: Known): Why | null {
  if (!fits(wish, listing)) return null;
  const { out, says } = listing.kind === 'FUND' ? eligibleWords(wish, listing, known) : { out: false, says: null };
  return out ? null : { words: words(wish, listing, known), eligible: says };
}

/** "You asked for this: it serves Somersham and is about older people."; null where they asked for everything. */
export const whyWords = ({ words, eligible }: Why): string | null =>
  [words.length ? `You asked for this: it ${both.format(words)}.` : null, eligible].filter(Boolean).join(' ') || null;

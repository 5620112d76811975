/**
 * Whether a listing is what somebody asked for, as it is public now, and which of their words it answers. The same rule as `wantedSql` of match.ts, which
 * finds all of them at once; a test holds the two together.
 */

import { inSentence } from '../../language/in-sentence.ts';
import { allOf } from '../../language/lists.ts';
import { nameNow } from '../funding/eligibility/applicant.ts';
import { judge } from '../funding/eligibility/engine.ts';
import type { FundCriteria } from '../funding/eligibility/load.ts';
import type { KnownTerms } from '../funding/eligibility/terms.ts';
import type { KnownPlaces } from '../places/known.ts';
import type { ToMatch } from './match.ts';
import type { Wish } from './wish.ts';
import { say } from './words/words.ts';

export interface Known {
  readonly places: KnownPlaces;
  readonly terms: KnownTerms;
  readonly criteria: ReadonlyMap<number, FundCriteria>;
  readonly now: Date;
}

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
  const { serves, servesIn, servesWith } = say();
  if (placeIds.includes(wished)) return [serves(place.name)];
  const around = placeIds.find((id) => place.areaIds.includes(id));
  const name = (id: number | undefined) => (id === undefined ? undefined : byId.get(id)?.name);
  const wider = name(around);
  if (wider) return [servesWith(wider, place.name)];
  const within = name(placeIds.find((id) => byId.get(id)?.areaIds.includes(wished)));
  return within ? [servesIn(within, place.name)] : [];
}

const mostNamed = 3;

function words(wish: Wish, listing: ToMatch, { places, terms }: Known): string[] {
  const named = (wished: readonly number[], has: readonly number[]) =>
    allOf(
      shared(wished, has)
        .flatMap((id) => terms.byId.get(id) ?? [])
        .slice(0, mostNamed)
        .map((term) => inSentence(nameNow(term))),
    );
  const [themes, audiences] = [named(wish.themeIds, listing.termIds), named(wish.audienceIds, listing.termIds)];
  const applicants = named(wish.applicantTypeIds, listing.applicantTypeIds);
  return [
    ...new Set(
      shared(wish.placeIds, listing.reach)
        .flatMap((id) => placeWords(id, listing, places))
        .slice(0, mostNamed),
    ),
    ...(themes ? [say().isAbout(themes)] : []),
    ...(audiences ? [say().isFor(audiences)] : []),
    ...(applicants ? [say().takes(applicants)] : []),
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
  if (verdict === 'YES') return { out: false, says: say().mayApply };
  if (verdict === 'NO') return { out: wish.onlyEligible, says: say().mayNotApply };
  const open = reasons.find((reason) => reason.verdict === 'MAYBE');
  return { out: false, says: [say().mayBe, open && say().toCheck(open.criterion.inWords.replace(/\.$/, ''))].filter(Boolean).join(' ') };
}

/** Null when it is not, or not any more, what they asked for. */
export function whyOf(wish: Wish, listing: ToMatch, known: Known): Why | null {
  if (!fits(wish, listing)) return null;
  const { out, says } = listing.kind === 'FUND' ? eligibleWords(wish, listing, known) : { out: false, says: null };
  return out ? null : { words: words(wish, listing, known), eligible: says };
}

/** "You asked for this: it serves Somersham and is about older people."; null where they asked for everything. */
export const whyWords = ({ words, eligible }: Why): string | null =>
  [words.length ? say().askedFor(words) : null, eligible].filter(Boolean).join(' ') || null;

/** How likely two listings are one, and why: the weights of weights.ts over what their profiles share and do not share. */

import { kilometresBetween } from '../../places/distances.ts';
import { edits } from '../../places/spelling.ts';
import { isSingle } from '../identifiers.ts';
import { compareNames, isBranchWord, type Leftover, type NameComparison } from './compare-names.ts';
import { type Profile, unpacked } from './profile.ts';
import { likelihood, weights } from './weights.ts';

export interface Likeness {
  /** Logarithm of odds. */
  readonly score: number;
  /** 0 to 1. */
  readonly likely: number;
  /** What speaks for it and against it, in words, strongest first. */
  readonly reasons: readonly string[];
  /** The same without numbers, domains and distances: what may be told of listings whose location is withheld. */
  readonly told: readonly string[];
}

interface Reason {
  readonly worth: number;
  readonly words: string;
  readonly hard?: boolean;
  /** It says where one of them is. */
  readonly where?: boolean;
  /** Without the number or the domain itself. */
  readonly plainly?: string;
}

const pointOf = ([latitude, longitude]: readonly [number, number]) => ({ latitude, longitude });
const shared = <T>(one: readonly T[], other: readonly T[]): T[] => one.filter((value) => other.includes(value));
const quoted = (words: readonly string[]) => words.map((word) => `“${word}”`).join(', ');

/**
 * @param least what the score must reach for the caller to care: a pair that cannot is not looked at closely
 * @returns null for two kinds (a hall and the group that meets in it are two), and for what cannot reach `least`
 */
export function likeness(one: Profile, other: Profile, least = Number.NEGATIVE_INFINITY): Likeness | null {
  if (one.kind !== other.kind) return null;
  const identity = identities(one, other);
  const context = [
    ...reach(one, other),
    ...whereabouts(one, other).map((reason) => ({ ...reason, where: true })),
    ...belonging(one, other),
  ];
  if (mostOf([...identity, ...context]) < least) return null;
  const { reasons: named, comparison } = bestName(one, other);
  const isPlaced = context.some(({ worth }) => worth >= weights.same.phone);
  const all = [{ worth: weights.start, words: '' }, ...named, ...tempered(identity, comparison, isPlaced), ...context];
  const sum = all.reduce((total, { worth }) => total + worth, 0);
  // Nothing outweighs what makes two of them.
  const score = all.some(({ hard }) => hard) ? Math.min(sum, weights.cap) : sum;
  const told = all.filter(({ words, worth }) => words && Math.abs(worth) >= 0.3).sort((a, b) => Math.abs(b.worth) - Math.abs(a.worth));
  const plain = told.filter(({ where }) => !where).map(({ words, plainly }) => plainly ?? words);
  return { score, likely: likelihood(score), reasons: told.map(({ words }) => words), told: plain };
}

/** With names that agree in everything: to compare names is most of the work, and wherever two are in different places it decides nothing. */
const mostOf = (known: readonly Reason[]) => known.reduce((sum, { worth }) => sum + worth, weights.start + weights.name.most);

interface Named {
  readonly reasons: Reason[];
  readonly comparison: NameComparison;
}

const isHard = ({ reasons }: Named) => reasons.some(({ hard }) => hard);
const worthOf = ({ reasons }: Named) => reasons.reduce((sum, { worth }) => sum + worth, 0) - (isHard({ reasons } as Named) ? 10 : 0);

/** The pair of names that agree best. What their main names tell apart is not made good by what stands in brackets, nor a number by anything. */
function bestName(one: Profile, other: Profile): Named {
  const named = (mine: readonly string[], theirs: readonly string[]): Named => {
    const comparison = compareNames(unpacked(mine), unpacked(theirs));
    return { comparison, reasons: nameReasons(comparison, one, other) };
  };
  const main = named(one.names[0] ?? [], other.names[0] ?? []);
  if (numbersDiffer(main.comparison.only)) return main;
  const skipsOwn = isHard(main);
  let best = main;
  for (const [at, mine] of one.names.entries())
    for (const [otherAt, theirs] of other.names.entries()) {
      if (at + otherAt === 0 || (skipsOwn && at < one.own && otherAt < other.own)) continue;
      const found = named(mine, theirs);
      // Two register offices are both known as "the register office".
      if (skipsOwn && ((at > 0 && otherAt > 0) || !found.comparison.complete || !isItsOwn(found.comparison))) continue;
      if (worthOf(found) > worthOf(best)) best = found;
    }
  return best;
}

const numbersDiffer = ([mine, theirs]: readonly [Leftover, Leftover]) => mine.numbers.length > 0 && theirs.numbers.length > 0;

/** "Lunch club" is one of many; "Soham lunch club" is not. */
const isItsOwn = ({ words, places, telling, soft }: NameComparison) => words > 0 || (places > 0 && telling + soft > 0);

function nameReasons(comparison: NameComparison, one: Profile, other: Profile): Reason[] {
  const { name: worth, hard } = weights;
  const { words, places, telling, numbers, soft, initials, slips, otherLetters, placeSlips, identical, complete, only } = comparison;
  const [mine, theirs] = only;
  const matched =
    words * worth.word +
    places * worth.place +
    telling * worth.telling +
    numbers * worth.number +
    soft * worth.soft +
    initials * worth.initials;
  const agreed = Math.min(
    worth.most,
    matched + (identical ? worth.identical : 0) + (complete && !placeSlips && isItsOwn(comparison) ? worth.complete : 0),
  );
  const reasons: Reason[] = [
    { worth: agreed, words: identical ? 'the same name' : matched > 1.5 ? 'names alike' : '' },
    { worth: slips * worth.slip + otherLetters * worth.otherLetter + placeSlips * worth.placeSlip, words: '' },
    { worth: (mine.soft.length + theirs.soft.length) * weights.extra.soft, words: '' },
  ];
  if (numbersDiffer(only))
    reasons.push({ worth: hard, hard: true, words: `different numbers: ${quoted(mine.numbers)} and ${quoted(theirs.numbers)}` });
  else if (mine.numbers.length || theirs.numbers.length) reasons.push({ worth: weights.extra.number, words: 'only one has a number' });
  reasons.push(...tellingReasons(only), ...wordReasons(comparison), ...placeReasons(only, one, other, places));
  return reasons;
}

const branchesOf = (left: Leftover) => left.soft.filter(isBranchWord);

function tellingReasons([mine, theirs]: readonly [Leftover, Leftover]): Reason[] {
  const extra = [...mine.telling, ...theirs.telling];
  if (extra.length) return [{ worth: weights.hard, hard: true, words: `only one is called ${quoted(extra)}` }];
  // "Branch" of a place that the other does not name: the branch and its parent.
  const isBranch = (left: Leftover) => branchesOf(left).length > 0 && left.places.length > 0;
  return isBranch(mine) || isBranch(theirs) ? [{ worth: weights.hard, hard: true, words: 'one is a branch' }] : [];
}

function wordReasons({ only: [mine, theirs], extended }: NameComparison): Reason[] {
  const [a, b] = [mine.words.length, theirs.words.length];
  if (a && b) return [{ worth: weights.hard * 0.9 * Math.min(a, b), words: `${quoted(mine.words)} and ${quoted(theirs.words)} differ` }];
  return a + b
    ? [
        {
          hard: extended,
          worth: (extended ? weights.extra.after : weights.extra.word) * (a + b),
          words: `only one is called ${quoted([...mine.words, ...theirs.words])}`,
        },
      ]
    : [];
}

function placeReasons([mine, theirs]: readonly [Leftover, Leftover], one: Profile, other: Profile, agreed: number): Reason[] {
  if (mine.places.length && theirs.places.length)
    return [{ worth: weights.hard, hard: true, words: `different places: ${quoted(mine.places)} and ${quoted(theirs.places)}` }];
  const [extra, lacking] = mine.places.length ? [mine.places, other] : [theirs.places, one];
  return extra.map((place) => {
    if (lacking.places.includes(place)) return { worth: weights.extra.placeOfOther, words: '' };
    // "Histon" and "Histon and Impington": one place is agreed on already.
    if (agreed > 0) return { worth: weights.extra.place * 0.6, words: `only one names ${quoted([place])}` };
    return lacking.places.length
      ? { worth: weights.extra.placeElsewhere, words: `only one names ${quoted([place])}` }
      : { worth: weights.extra.place, words: `only one names ${quoted([place])}` };
  });
}

function identities(one: Profile, other: Profile): Reason[] {
  const [same] = shared(one.ids, other.ids);
  if (same)
    return [{ worth: weights.same.id, words: `the same register number ${same.replace(':', ' ')}`, plainly: 'the same register number' }];
  const schemeOf = (id: string) => id.split(':')[0];
  for (const mine of one.ids.filter(isSingle)) {
    const theirs = other.ids.find((id) => schemeOf(id) === schemeOf(mine));
    if (!theirs) continue;
    // One digit off is as likely a slip as another body.
    const worth = edits(mine, theirs, 1) <= 1 ? weights.different.id1 : weights.different.id;
    return [
      {
        worth,
        words: `different register numbers: ${mine.replace(':', ' ')} and ${theirs.replace(':', ' ')}`,
        plainly: 'different register numbers',
      },
    ];
  }
  return [];
}

/** Branches and projects share their parent's number: it proves little where the names say that they are two. */
function tempered(
  identity: readonly Reason[],
  { only: [mine, theirs], words, places, telling }: NameComparison,
  isPlaced: boolean,
): Reason[] {
  return identity.map((reason) => {
    if (reason.worth < 0) return reason;
    const differs = mine.words.length + theirs.words.length + mine.places.length + theirs.places.length;
    const alike = words + places + telling;
    const share =
      mine.places.length + theirs.places.length ? 0.4 : differs === 0 ? 1 : alike > 0 && isPlaced ? 0.9 : alike > differs ? 0.7 : 0.5;
    return { ...reason, worth: reason.worth * share };
  });
}

function reach(one: Profile, other: Profile): Reason[] {
  const reasons: Reason[] = [];
  if (shared(one.emails, other.emails).length) reasons.push({ worth: weights.same.email, words: 'the same e-mail address' });
  if (shared(one.phones, other.phones).length) reasons.push({ worth: weights.same.phone, words: 'the same telephone number' });
  if (shared(one.pages, other.pages).length) reasons.push({ worth: weights.same.page, words: 'the same web page' });
  const [domain] = shared(one.domains, other.domains);
  if (domain) reasons.push({ worth: weights.same.domain, words: `the same web domain ${domain}`, plainly: 'the same web domain' });
  // All three come from one secretary, or from one office of many groups.
  return reasons.sort((a, b) => b.worth - a.worth).map((reason, at) => ({ ...reason, worth: reason.worth / (at + 1) }));
}

function whereabouts(one: Profile, other: Profile): Reason[] {
  const reasons: Reason[] = [];
  const km = one.point && other.point ? kilometresBetween(pointOf(one.point), pointOf(other.point)) : null;
  if (one.postcode && one.postcode === other.postcode) reasons.push({ worth: weights.same.postcode, words: 'the same postcode' });
  else if (km !== null) {
    if (km < 0.3) reasons.push({ worth: weights.same.near, words: `${Math.round(km * 1000)} m apart` });
    else if (km > 12) reasons.push({ worth: weights.different.distant, words: `${Math.round(km)} km apart` });
    else if (km > 3) reasons.push({ worth: weights.different.postcodeFar, words: `${Math.round(km)} km apart` });
  } else if (one.postcode && other.postcode) {
    const outward = (postcode: string) => postcode.slice(0, -3);
    const worth = outward(one.postcode) === outward(other.postcode) ? weights.different.postcodeNear : weights.different.postcodeFar;
    reasons.push({ worth, words: 'different postcodes' });
  }
  const places = shared(one.places, other.places);
  if (places.length) reasons.push({ worth: weights.same.place, words: 'the same place' });
  else if (one.places.length && other.places.length) reasons.push({ worth: weights.different.places, words: 'different places' });
  return reasons;
}

/** Roles of two groups, funds of two funders, rooms of two buildings, days of two fairs. */
function belonging(one: Profile, other: Profile): Reason[] {
  const reasons: Reason[] = [];
  if (one.ties.length && other.ties.length) {
    const same = shared(one.ties, other.ties).length > 0;
    reasons.push(
      same ? { worth: weights.same.ties, words: 'of the same body' } : { worth: weights.different.ties, words: 'of different bodies' },
    );
  }
  if (one.day && other.day)
    reasons.push(
      one.day === other.day
        ? { worth: weights.same.day, words: 'on the same day' }
        : { worth: weights.different.day, words: 'on different days' },
    );
  return reasons;
}

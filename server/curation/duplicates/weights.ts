/**
 * What each agreement and difference is worth, in the logarithm of odds: positive speaks for one body, negative for two. Chosen by hand and tried on
 * labelled pairs (docs/decisions/0039, `npm run bench -- duplicates`); a pair at or above `raised` goes into the queue, at or above `offered` it is
 * shown to whoever is about to add it a second time.
 */
export const weights = {
  /** Before anything is known of two listings that share a key. */
  start: -3.6,
  name: {
    word: 1.7,
    place: 1.6,
    telling: 1.5,
    number: 1,
    soft: 0.4,
    initials: 0.6,
    slip: -0.35,
    otherLetter: -0.9,
    placeSlip: -2.2,
    identical: 0.9,
    complete: 1.9,
    most: 6.5,
  },
  /** Of what only one name has. */
  extra: {
    word: -2.6,
    /** More words after the whole of the other name: a service or a section of it. */
    after: -6,
    soft: -0.2,
    /** The other is in, or serves, that very place. */
    placeOfOther: -0.1,
    /** Nothing is known of where the other is. */
    place: -2.6,
    /** The other is elsewhere. */
    placeElsewhere: -4.5,
    /** "1st" of one, none of the other. */
    number: -1.8,
  },
  same: { id: 5, email: 2.2, phone: 2.2, page: 2.6, domain: 1.2, postcode: 1.9, near: 1.1, place: 0.9, ties: 1.5, day: 1.6 },
  different: { id: -2.2, id1: -0.6, postcodeNear: 0, postcodeFar: -0.9, distant: -2.4, places: -2.2, ties: -4, day: -6 },
  /** What nothing outweighs: such a pair stays below `raised`. */
  hard: -6,
  cap: -0.5,
  raised: 0.5,
  offered: -1.2,
} as const;

/** 0 to 1, as staff see it. */
export const likelihood = (score: number): number => 1 / (1 + Math.exp(-score));

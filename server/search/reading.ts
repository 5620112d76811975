/** Reads the words of a search: with what staff say means the same, with the places there are, and with what is known of their spelling. */
import type { Database } from '../database.ts';
import { type KnownPlace, knownPlaces } from '../places/known.ts';
import { reachOf } from './reach.ts';
import type { SpellingFound, Words } from './search.ts';
import { phraseKey, type Synonyms, synonymsNow } from './synonyms.ts';
import { type PlaceNames, placeNames, type Spelling, understand } from './understood.ts';
import { wordsIn } from './words.ts';

const names = new WeakMap<readonly KnownPlace[], PlaceNames>();

async function placeNamesNow(db: Database): Promise<PlaceNames> {
  const { all: places } = await knownPlaces.known(db);
  const known = names.get(places) ?? placeNames(places);
  names.set(places, known);
  return known;
}

/** True of a word that needs no listing to be known: it is in the name of a place, or staff say what it means. */
export async function isWellSpelt(db: Database): Promise<(word: string) => boolean> {
  const [known, synonyms] = await Promise.all([placeNamesNow(db), synonymsNow(db)]);
  const words = wordsOfNames.get(known) ?? new Set([...known.keys()].flatMap((name) => name.split(' ')));
  wordsOfNames.set(known, words);
  return (word) => words.has(word) || synonyms.words.has(phraseKey([word]));
}
const wordsOfNames = new WeakMap<PlaceNames, Set<string>>();

const spellingOf = (found: SpellingFound | null): Spelling | undefined =>
  found
    ? {
        also: new Map(Object.entries(found.unfinished)),
        unfinished: new Set(Object.keys(found.unfinished)),
        unknown: new Set(found.unknown),
      }
    : undefined;

/** What was typed with its misspelt words put right, and all else as it was. */
export function putRight(typed: string, corrected: Readonly<Record<string, string>>): string {
  const tokens = wordsIn(typed).flatMap((item) => (item.quoted ? [] : item.tokens));
  return tokens.reduceRight((text, { text: word, start, end }) => {
    const meant = Object.hasOwn(corrected, word) ? corrected[word] : undefined;
    if (!meant) return text;
    const first = text[start] ?? '';
    const written = first !== first.toLowerCase() ? meant[0]?.toUpperCase() + meant.slice(1) : meant;
    return text.slice(0, start) + written + text.slice(end);
  }, typed);
}

/** @param as what means the same, in place of what staff say now */
export async function readWords(db: Database, typed: string, found: SpellingFound | null = null, as?: Synonyms): Promise<Words> {
  const [synonyms, named] = await Promise.all([as ?? synonymsNow(db), placeNamesNow(db)]);
  const understood = understand(found ? putRight(typed, found.corrected) : typed, synonyms, named, spellingOf(found));
  const reach = understood.places.length
    ? await reachOf(
        db,
        understood.places.map((place) => place.id),
      )
    : null;
  const [place] = understood.places;
  const located = place && place.latitude !== null && place.longitude !== null && place.kind !== 'COUNTY';
  const point = located ? { latitude: place.latitude as number, longitude: place.longitude as number, withinKm: null } : null;
  const weights = found?.weights?.length === understood.must.length ? found.weights : null;
  return { understood, weights, reach, point };
}

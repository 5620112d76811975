/**
 * Keys by which listings worth comparing find each other, so that one is compared with a few and not with all: what identifies it, how it is reached,
 * and any two words of its names by their consonants, so that a slip in one word leaves the others.
 */
import type { NameWord } from './name-words.ts';
import { type Profile, unpacked } from './profile.ts';

/** First letter, then the other consonants without doubles, in the order of the alphabet: letters that changed places make no difference. */
export function sound(word: string): string {
  const rest = [...word.slice(1)].filter((letter, at, all) => !'aeiouyhw'.includes(letter) && letter !== all[at - 1]);
  return `${word[0] ?? ''}${[...new Set(rest)].sort().join('').slice(0, 6)}`;
}

const mostWords = 5;
const rank: Readonly<Record<NameWord['class'], number>> = { word: 0, place: 1, telling: 2, number: 3, soft: 4 };

function nameKeys(words: readonly NameWord[]): string[] {
  const saying = words.filter((word) => word.class !== 'soft' && word.class !== 'number');
  const told = (saying.length ? saying : words).toSorted((one, other) => rank[one.class] - rank[other.class]).slice(0, mostWords);
  const sounds = [...new Set(told.map(({ text }) => sound(text)))].sort();
  const pairs = sounds.flatMap((one, at) => sounds.slice(at + 1).map((other) => `n:${one}+${other}`));
  return sounds.length === 1 ? [`n:${sounds[0]}`] : pairs;
}

/** "HDYC" finds the words it is made of. */
function initialKeys(words: readonly NameWord[]): string[] {
  const initials = words.map(({ text }) => text[0]).join('');
  const short = words
    .filter(({ class: kind, text }) => kind === 'word' && text.length > 2 && text.length < 7)
    .map(({ text }) => `a:${text}`);
  return initials.length > 2 && initials.length < 7 ? [...short, `a:${initials}`] : short;
}

export function keysOf(profile: Profile): string[] {
  const names = profile.names.map(unpacked);
  const keys = [
    ...profile.ids.map((id) => `i:${id}`),
    ...profile.emails.map((email) => `e:${email}`),
    ...profile.phones.map((phone) => `t:${phone}`),
    ...profile.pages.map((page) => `u:${page}`),
    ...profile.domains.map((domain) => `d:${domain}`),
    ...(profile.postcode ? [`c:${profile.postcode}`] : []),
    ...names.flatMap(nameKeys),
    ...names.flatMap(initialKeys),
  ];
  // Only within a kind: a hall and the group that meets there share much, and are two.
  return [...new Set(keys)].slice(0, 60).map((key) => `${profile.kind[0]}${key.slice(0, 120)}`);
}

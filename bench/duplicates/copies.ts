/** A second record of the same body, as another person, register or directory would have written it. */
import type { Described } from '../../server/curation/duplicates/profile.ts';
import type { Random } from '../county/random.ts';
import { inventedPhone, inventedPostcode } from './originals.ts';

const short: readonly (readonly [RegExp, string])[] = [
  [/\bWomen['’]?s Institute\b/i, 'WI'],
  [/\bUniversity of the Third Age\b/i, 'U3A'],
  [/\bRugby Union Football Club\b/i, 'RUFC'],
  [/\bFootball Club\b/i, 'FC'],
  [/\bCitizens['’]? Advice Bureau\b/i, 'CAB'],
  [/\bRoyal British Legion\b/i, 'RBL'],
  [/\bYoung Farmers['’]? Club\b/i, 'YFC'],
  [/\bAssociation\b/i, 'Assoc.'],
  [/\bSociety\b/i, 'Soc'],
  [/\bCommunity\b/i, 'Comm.'],
  [/\bCentre\b/i, 'Ctr'],
  [/\bGroup\b/i, 'Gp'],
  [/\bCambridgeshire\b/i, 'Cambs'],
  [/\bSaint\b/i, 'St'],
  [/\bSt\.? /i, 'St. '],
  [/\band\b/i, '&'],
  [/\bLimited\b/i, 'Ltd'],
  [/\bGreat\b/i, 'Gt'],
  [/\bLibrary\b/i, 'Lib'],
  [/\bPrimary School\b/i, 'Primary'],
  [/\bCofE\b|\bC of E\b|\bChurch of England\b/i, 'CE'],
];

const dropped =
  /\b(the|ltd|limited|association|group|club|society|trust|cio|charity|community|and district|& district|centre|royal|town|service|project|committee|company|organisation|bureau|branch|memorial|lawn|amateur)\b\.?/gi;

type Change = (name: string, random: Random) => string;
const tidy = (name: string) =>
  name
    .replace(/\(\s*\)/g, '')
    .replace(/\s+/g, ' ')
    .replace(/\s([,.)])/g, '$1')
    .trim();

/** One letter put in, taken out, changed, doubled, or swapped with the next, in a word of four letters or more. */
export const slip: Change = (name, random) => {
  const words = name.split(' ');
  const long = words.flatMap((word, at) => (word.length >= 4 ? [at] : []));
  if (!long.length) return name;
  const at = random.pick(long);
  const word = words[at] as string;
  const from = random.between(1, word.length - 2);
  const letter = random.pick([...'aeiounrstl']);
  words[at] = random.pick([
    `${word.slice(0, from)}${word.slice(from + 1)}`,
    `${word.slice(0, from)}${letter}${word.slice(from + 1)}`,
    `${word.slice(0, from)}${word[from]}${word.slice(from)}`,
    `${word.slice(0, from)}${word[from + 1]}${word[from]}${word.slice(from + 2)}`,
  ]);
  return words.join(' ');
};

const shorten: Change = (name, random) => {
  const fitting = short.filter(([from]) => from.test(name));
  if (!fitting.length) return slip(name, random);
  const [from, to] = random.pick(fitting);
  return name.replace(from, to);
};

const drop: Change = (name, random) => {
  const found = [...name.matchAll(dropped)];
  if (!found.length) return random.chance(0.5) ? `The ${name}` : `${name} Group`;
  const { index, 0: word } = random.pick(found);
  const left = tidy(`${name.slice(0, index)} ${name.slice(index + word.length)}`);
  return left.split(' ').length >= 2 ? left : name;
};

const putIn: Change = (name, random) =>
  random.pick([`The ${name}`, `${name} Ltd`, `${name} Limited`, `${name} (CIO)`, `${name} Association`, `${name} CIO`, `${name} - Home`]);

const turn: Change = (name) => {
  const comma = /^(The )?(.+?) (Women['’]?s Institute|U3A|Citizens.*|Library|Parish Council|Samaritans|Mencap.*)$/i.exec(name);
  return comma ? `${comma[3]} - ${comma[2]}` : name.toUpperCase();
};

const style: Change = (name, random) =>
  random.pick([name.toUpperCase(), name.toLowerCase(), name.replace(/['’]/g, ''), name.replaceAll('-', ' '), name.replace(/[()]/g, '')]);

const changes: readonly Change[] = [slip, slip, shorten, shorten, drop, drop, putIn, turn, style];

export function renamed(name: string, random: Random): string {
  let changed = name;
  const count = random.pick([1, 1, 2, 2, 3]);
  for (let round = 0; round < count; round++) changed = random.pick(changes)(changed, random);
  return tidy(changed) || name;
}

const few = <T>(items: readonly T[] | undefined, random: Random, chance: number) => (random.chance(chance) ? [...(items ?? [])] : []);

export function copyOf(original: Described, random: Random): Described {
  const { phones = [], urls = [] } = original;
  const hasMoved = random.chance(0.15);
  return {
    kind: original.kind,
    name: random.chance(0.12) ? original.name : renamed(original.name, random),
    otherNames: few(original.otherNames, random, 0.3),
    identifiers: few(original.identifiers, random, 0.35),
    postcode: hasMoved ? inventedPostcode(random) : random.chance(0.7) ? (original.postcode ?? null) : null,
    places: few(original.places, random, 0.75),
    phones: random.chance(0.15)
      ? [inventedPhone(random)]
      : few(phones, random, 0.7).map((phone) => random.pick([phone, phone.replace(/^0/, '+44 (0)'), phone.replace(' ', '')])),
    emails: few(original.emails, random, 0.6),
    urls: few(urls, random, 0.6).map((url) =>
      random.pick([url, url.replace('https://www.', 'http://'), url.replace(/\/$/, '/contact-us')]),
    ),
  };
}

/**
 * What says in words where a listing with a withheld location is: a place finer than a district, a postcode, a street (ARCHITECTURE 4). The check of the
 * seed and the guard of every change read the same rules here.
 */
import type { PlaceKind } from '../../generated/prisma/client.ts';

export interface NamedPlace {
  readonly slug: string;
  readonly name: string;
  readonly otherNames: readonly string[];
}

/** A place this wide gives nobody away. */
export const wideKinds: ReadonlySet<PlaceKind> = new Set(['COUNTY', 'UNITARY', 'DISTRICT']);

const escaped = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
/** A month is no market town: dates are taken out first. */
const withoutDates = (text: string) => text.replace(/\b(\d{1,2} )?March( \d{1,2})?( to [A-Z]\w+)?( \d{4})/g, '');

export function namesPlace(text: string, { name, otherNames }: NamedPlace): boolean {
  const names = [name, ...otherNames].map(escaped).join('|');
  return new RegExp(`(?<![\\p{L}\\d])(${names})(?![\\p{L}\\d])`, 'u').test(withoutDates(text));
}

export const slugNamesPlace = (slug: string, place: Pick<NamedPlace, 'slug'>): boolean => `-${slug}-`.includes(`-${place.slug}-`);

const postcode = /(?<![A-Z0-9])[A-Z]{1,2}[0-9][A-Z0-9]? ?[0-9][A-Z]{2}(?![A-Z0-9])/i;
const streets = 'Street|Road|Lane|Avenue|Close|Drive|Crescent|Gardens|Terrace|Court|Mews|Way|Drove|Causeway';
const street = new RegExp(`(?<![\\p{L}\\d])\\p{Lu}[\\p{L}'’-]+ (${streets})(?![\\p{L}\\d])`, 'u');

/** "PE28 3AB" */
export const postcodeNamed = (text: string): string | null => postcode.exec(text)?.[0] ?? null;
/** "Mill Lane" */
export const streetNamed = (text: string): string | null => street.exec(text)?.[0] ?? null;

/** A slug has no capitals: "mill-lane", "pe28-3ab". */
export function slugNamesStreet(slug: string): boolean {
  const words = slug.split('-');
  const plain = new RegExp(`^(${streets.toLowerCase()})$`);
  return words.some((word, index) => index > 0 && plain.test(word)) || postcodeNamed(slug.replaceAll('-', ' ')) !== null;
}

/** The places a filter names: slugs and codes first, but also what people write instead: names, both halves of a joint council, postcodes. */
import type { Database } from '../database.ts';
import { InputError } from '../input-error.ts';
import { homeOf, placesAt } from './at.ts';
import { finerPlace } from './finer.ts';
import { type KnownPlace, type KnownPlaces, knownPlaces } from './known.ts';
import { postcodeIn, postcodeInWords } from './postcode.ts';
import { findPostcode } from './postcodes.ts';
import { bySlugOrCode, misspelt, shown, type Understood, understood } from './typed.ts';

const orList = (slugs: readonly string[]) => (slugs.length > 8 ? `${slugs.slice(0, 8).join(' or ')} or others` : slugs.join(' or '));

/** What a postcode is for in a filter: its parish or town, as far as it is known, else its ward or district. */
async function ofPostcode(db: Database, known: KnownPlaces, typed: string): Promise<KnownPlace | null> {
  const postcode = postcodeIn(typed);
  if (!postcode) return null;
  const found = await findPostcode(db, known, postcode);
  const home = postcode.whole ? homeOf(await placesAt(db, known, found, found))?.place : found.district;
  if (home) return home;
  throw new InputError(
    `We do not know which place the postcode ${postcodeInWords(postcode)} lies in. Ask places(query:) for a village or town instead.`,
  );
}

async function placesOf(db: Database, known: KnownPlaces, typed: string, found: Understood | null): Promise<readonly KnownPlace[]> {
  if (found && (found.places.length === 1 || found.resolvedBy === 'joint name')) return found.places;
  if (!found) {
    const other = (await finerPlace(db, typed))?.place ?? (await ofPostcode(db, known, typed));
    if (other) return [other];
  }
  // A misspelling is offered and not taken: a filter stands in a page for years, where nobody sees how it was understood.
  const choices = found ?? misspelt(known, typed);
  const advice = choices ? `Did you mean ${orList(choices.places.map(({ slug }) => slug))}?` : 'Ask places(query:) for its slug.';
  throw new InputError(`We could not find a place with the slug or code "${shown(typed)}". ${advice}`);
}

/** @throws InputError with a sentence, and the choices where there are some, for the first that cannot be understood */
export async function placesNamed(db: Database, names: readonly string[]): Promise<KnownPlace[]> {
  const found = await knownPlaces.twice(db, (known) => {
    const result = names.map((name) => bySlugOrCode(known, name) ?? understood(known, name));
    return { missing: result.includes(null), result };
  });
  if (found.every((one) => one?.places.length === 1)) return found.flatMap((one) => one?.places ?? []);
  const known = await knownPlaces.known(db);
  const places: KnownPlace[] = [];
  for (const [index, name] of names.entries()) places.push(...(await placesOf(db, known, name, found[index] ?? null)));
  return places;
}

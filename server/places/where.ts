/** Which places a postcode or a point lies in, for whoever asks; checked, and told in words. */
import type { Database } from '../database.ts';
import { InputError } from '../input-error.ts';
import { atInWords, type PlaceAt, placesAt } from './at.ts';
import { knownPlaces } from './known.ts';
import { wholePostcode } from './postcode.ts';
import { findPostcode } from './postcodes.ts';

export interface WhereAsked {
  postcode?: string | null | undefined;
  latitude?: number | null | undefined;
  longitude?: number | null | undefined;
}

const told = (at: readonly PlaceAt[]) => at.map((one) => ({ ...one, inWords: atInWords(one) }));

/** @throws InputError with a sentence */
export async function placesWhere(db: Database, { postcode, latitude, longitude }: WhereAsked) {
  const isPoint = typeof latitude === 'number' || typeof longitude === 'number';
  if ((typeof postcode === 'string') === isPoint) throw new InputError('placesAt needs either postcode, or both latitude and longitude.');
  const known = await knownPlaces.known(db);
  if (typeof postcode === 'string') {
    const code = wholePostcode(postcode);
    if (!code) throw new InputError(`"${postcode.trim().slice(0, 20)}" is not a whole postcode. Write one such as PE28 3AB.`);
    const found = await findPostcode(db, known, { code, whole: true });
    return told(await placesAt(db, known, found, found));
  }
  if (typeof latitude !== 'number' || typeof longitude !== 'number' || !(Math.abs(latitude) <= 90 && Math.abs(longitude) <= 180))
    throw new InputError('placesAt needs both latitude (-90 to 90) and longitude (-180 to 180).');
  return told(await placesAt(db, known, { latitude, longitude }));
}

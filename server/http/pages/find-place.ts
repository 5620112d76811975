/** What a reader means by the place they typed. A near miss is offered, never taken: "We could not find Sohamm. Did you mean Soham?" */
import { type PagePlaceChoiceFragment, PagePlaceNamedDocument } from '../../../generated/gql/graphql.ts';
import { nameKey } from '../../../language/name-key.ts';
import type { PlaceFound } from '../../../widgets/pages/next-best.ts';
import { postcodeIn, postcodeInWords } from '../../places/postcode.ts';
import type { Execute } from './execute.ts';

export async function findPlace(execute: Execute, typed: string): Promise<PlaceFound> {
  const text = nameKey(typed);
  const written = postcodeIn(typed);
  const none: PlaceFound = { typed, place: null, postcode: written && postcodeInWords(written), choices: [], like: [] };
  if (!text) return none;
  const { place, places } = await execute(PagePlaceNamedDocument, { typed, slug: text.replaceAll(' ', '-') });
  if (place) return { ...none, place, postcode: null };
  // The places a postcode lies in come the village first.
  if (written) return { ...none, place: places[0] ?? null };
  // Those that share a name are the reader's choice.
  const meant = places.filter((one) => isMeant(one, text));
  const [only, ...others] = meant;
  if (only && !others.length) return { ...none, place: only };
  return only ? { ...none, choices: meant } : { ...none, like: places.slice(0, 3) };
}

/** Its name begins as was typed, or was typed with something around it: "Sutton, Huntingdonshire". What is only spelled alike is not meant. */
const isMeant = ({ name, otherNames }: PagePlaceChoiceFragment, text: string): boolean =>
  [name, ...otherNames].map(nameKey).some((key) => ` ${key}`.includes(` ${text}`) || ` ${text} `.includes(` ${key} `));

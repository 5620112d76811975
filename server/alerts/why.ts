/** Why somebody gets an item, in words for them: what they asked for that it answers. */
import { inSentence } from '../../language/in-sentence.ts';
import type { Database } from '../database.ts';
import { nameNow } from '../funding/eligibility/applicant.ts';
import { knownTerms } from '../funding/eligibility/terms.ts';
import { knownPlaces } from '../places/known.ts';
import type { Wish } from './wish.ts';
import { say } from './words/words.ts';

/** "funding and events in Somersham, about older people, for registered charities, that you may apply for". */
export async function wishWords(db: Database, wish: Wish): Promise<string> {
  const [places, terms] = [await knownPlaces.known(db), await knownTerms.known(db)];
  const labels = (ids: readonly number[]) => ids.flatMap((id) => terms.byId.get(id) ?? []).map((term) => inSentence(nameNow(term)));
  return say().wish({
    kinds: wish.kinds.map((kind) => say().kinds[kind]),
    places: wish.placeIds.flatMap((id) => places.byId.get(id)?.name ?? []),
    themes: labels(wish.themeIds),
    audiences: labels(wish.audienceIds),
    applicants: labels(wish.applicantTypeIds),
    onlyEligible: wish.onlyEligible,
  });
}

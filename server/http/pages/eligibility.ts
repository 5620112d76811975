/** The page that says which funds somebody may apply to: what an address asks for becomes an applicant, and the answer a page. */
import { CheckEligibilityDocument, EligibilityWordsDocument } from '../../../generated/gql/graphql.ts';
import { languageNow, languageOf } from '../../../language/language.ts';
import { type Fault, filledIn, questionsOf, readFilled } from '../../../widgets/eligibility/questions.ts';
import { say } from '../../../widgets/eligibility/words/words.ts';
import type { Page } from '../../../widgets/pages/document.ts';
import { eligibilityPage } from '../../../widgets/pages/eligibility.ts';
import type { PlaceFound } from '../../../widgets/pages/next-best.ts';
import { say as ofPages } from '../../../widgets/pages/words/words.ts';
import { inLanguage } from '../../in-language.ts';
import type { Execute } from './execute.ts';
import { findPlace } from './find-place.ts';

const first = 40;

export const readEligibility = (execute: Execute, search: URLSearchParams, now: Date): Promise<() => Page> =>
  inLanguage(languageOf(search.get('lang')), () => read(execute, search, now));

async function read(execute: Execute, search: URLSearchParams, now: Date): Promise<() => Page> {
  const questions = questionsOf(await execute(EligibilityWordsDocument, {}));
  const filled = filledIn((name) => search.get(name), questions);
  // The form sends every field, filled in or not; a link elsewhere only begins it.
  const isAsked = search.has('type');
  const { applicant, faults } = readFilled(filled, questions, now);
  const found = filled.place ? await findPlace(execute, filled.place) : null;
  if (found && !found.place) faults.push(placeFault(found));
  const shown = { questions, filled, faults, found, now };
  if (!isAsked || faults.length) return () => eligibilityPage({ ...shown, judged: null, isCut: false });
  const places = found?.place ? [found.place.slug] : null;
  const { checkEligibility: judged } = await execute(CheckEligibilityDocument, {
    applicant: { ...applicant, places },
    first,
    language: languageNow(),
  });
  return () => eligibilityPage({ ...shown, judged, isCut: judged.length === first });
}

function placeFault({ typed, choices, like, postcode }: PlaceFound): Fault {
  const words = (): string => {
    if (choices.length) return say().unsurePlace(typed);
    if (postcode && !like.length) return ofPages().noPostcode(postcode);
    return say().noPlace(typed);
  };
  return { name: 'place', message: words() };
}

/**
 * What somebody is asked who wants to hear of things, as one table in the language spoken now: the pages, `fingerpost-funding-alerts` and the checks all
 * read it.
 */
import type { ListingKind } from '../../generated/prisma/client.ts';
import type { SuggestionField } from '../curation/submissions/fields.ts';
import type { PresentField } from '../curation/submissions/present.ts';
import type { Words } from './words/en.ts';
import { say } from './words/words.ts';

type Path = keyof Words['labels'];
type Value = keyof Words['choices'];

function field(
  path: Path,
  type: SuggestionField['type'],
  maximum: number,
  { offers, ...more }: Partial<PresentField> & { offers?: readonly Value[] } = {},
): PresentField {
  const { labels, hints, choices } = say();
  const hint = (hints as Partial<Record<Path, string>>)[path];
  return {
    ...{ path, label: labels[path], type, maximum, present: '' },
    ...(hint && { hint }),
    ...(offers && { choices: offers.map((value) => ({ value, label: choices[value] })) }),
    ...more,
  };
}

export const emailField = (): PresentField => field('email', 'email', 254, { required: true, autocomplete: 'email' });

const yesOrNo: readonly Value[] = ['yes', 'no'];
const bands: readonly Value[] = ['NONE', 'UNDER_1K', 'UNDER_5K', 'UNDER_10K', 'UNDER_50K', 'UNDER_250K', 'OVER_250K'];

/** All but the address: what can also be changed later. */
export const wishFields = (): readonly PresentField[] => [
  field('kinds', 'choices', 5, { required: true, present: 'FUND', offers: kindsInOrder }),
  field('places', 'line', 400),
  field('pace', 'choice', 1, { required: true, present: 'AT_ONCE', offers: ['AT_ONCE', 'DAILY', 'WEEKLY'] }),
  field('themes', 'choices', 20, { vocabulary: 'THEME' }),
  field('audiences', 'choices', 20, { vocabulary: 'AUDIENCE' }),
  field('applicantType', 'choice', 1, { vocabulary: 'APPLICANT_TYPE' }),
  field('amount', 'line', 20),
  field('onlyEligible', 'tick', 1),
  field('incomeBand', 'choice', 1, { offers: bands }),
  field('foundedYear', 'line', 4),
  field('hasBankAccount', 'choice', 1, { offers: yesOrNo }),
  field('registered', 'choice', 1, { offers: yesOrNo }),
];

/** As the form has them, which is how they are told: funding first. */
export const kindsInOrder: readonly ListingKind[] = ['FUND', 'OPPORTUNITY', 'EVENT', 'GROUP', 'VENUE'];

/** What only `onlyEligible` asks. */
export const applicantPaths = ['incomeBand', 'foundedYear', 'hasBankAccount', 'registered'] as const;

/** What a place has and lacks, in three lines. What nobody has told us of may be there all the same, and the words say so. */
import type { PagePlaceQuery } from '../../generated/gql/graphql.ts';
import { countWords, moneyWords } from '../parts/words.ts';
import { list, paragraph, rows, section } from './sections.ts';

type Place = Pick<NonNullable<PagePlaceQuery['place']>, 'name' | 'coverage'>;

const none = 'None that we know of';

export function gaps({ name, coverage }: Place) {
  const { themes, affordableRooms, awardsInFiveYears, awardedInFiveYears } = coverage;
  // The wide themes: a village is not blamed for having nothing on each illness.
  const missing = themes.flatMap(({ term, count }) => (term && !term.parent && count === 0 ? [term.label] : []));
  const awards = countWords(awardsInFiveYears, 'award', 'awards');
  return section(
    'What is here and what is missing',
    paragraph(`What is for ${name} itself, as far as we know. What serves a wider area is not counted.`),
    rows([
      ['Rooms under £15 an hour', affordableRooms ? countWords(affordableRooms, 'room', 'rooms') : none],
      [
        'Funding in five years',
        awardsInFiveYears ? [awards, awardedInFiveYears && moneyWords(awardedInFiveYears)].filter(Boolean).join(', ') : none,
      ],
      ['Nothing listed yet about', missing.length ? list(missing) : null],
    ]),
  );
}

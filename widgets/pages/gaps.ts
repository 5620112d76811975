/** What a place has and lacks, in three lines. What nobody has told us of may be there all the same, and the words say so. */
import type { PagePlaceQuery } from '../../generated/gql/graphql.ts';
import { termWords } from '../parts/terms.ts';
import { moneyWords } from '../parts/words.ts';
import { say as sayOfEntries } from './entry-words/words.ts';
import { list, paragraph, rows, section } from './sections.ts';
import { fromRecord } from './slots.ts';
import { say } from './words/words.ts';

type Place = Pick<NonNullable<PagePlaceQuery['place']>, 'name' | 'coverage'>;

export function gaps({ name, coverage }: Place) {
  const { themes, affordableRooms, awardsInFiveYears, awardedInFiveYears } = coverage;
  // The wide themes: a village is not blamed for having nothing on each illness.
  const missing = themes.flatMap(({ term, count }) => (term && !term.parent && count === 0 ? [term] : []));
  const words = say();
  const awards = sayOfEntries().awards(awardsInFiveYears);
  return section(
    words.gaps,
    paragraph(words.gapsWhy(name)),
    rows([
      [words.gapsRooms, affordableRooms ? words.rooms(affordableRooms) : words.gapsNone],
      [
        words.gapsFunding,
        awardsInFiveYears ? [awards, awardedInFiveYears && moneyWords(awardedInFiveYears)].filter(Boolean).join(', ') : words.gapsNone,
      ],
      [words.gapsThemes, missing.length ? list(missing.map((term) => termWords(term, fromRecord))) : null],
    ]),
  );
}

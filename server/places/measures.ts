/**
 * The figures about places that we keep, and how they are said. Deprivation is of areas, not of the people in them, and each sentence says so:
 * the papers want pockets seen (003 4.4, 004 1.4), not neighbours branded.
 */

export interface Measure {
  name: string;
  unit: string;
  /** For a place with a figure of its own. */
  inWords(value: number, year: number): string;
}

const notPeople = 'It describes areas, not people.';
const number = new Intl.NumberFormat('en-GB');
/** To two figures, as nobody counts a village to the last person. */
const about = (count: number) => number.format(Number(count.toPrecision(2)));

const people = (count: number) => `About ${about(count)} ${count === 1 ? 'person lives' : 'people live'}`;

/** Tenths of all small areas of England, 1 the most deprived. */
const tenths = [
  'most deprived tenth',
  'most deprived fifth',
  'most deprived three tenths',
  'most deprived two fifths',
  'most deprived half',
  'least deprived half',
  'least deprived two fifths',
  'least deprived three tenths',
  'least deprived fifth',
  'least deprived tenth',
] as const;

const amongTenth = (tenth: number, year: number) =>
  `among the ${tenths[Math.min(Math.max(Math.round(tenth), 1), 10) - 1]} of small areas in England (${year}). ${notPeople}`;

/** How many small areas the index of the United Kingdom ranks. */
const rankedAreas = 42_619;

export const measures = {
  population: {
    name: 'Population',
    unit: 'people',
    inWords: (value, year) => `${people(value)} here (${year}).`,
  },
  'deprivation-tenth': {
    name: 'Deprivation',
    unit: 'tenth of small areas in England, from 1 (most deprived) to 10',
    inWords: (value, year) => `This small area is ${amongTenth(value, year)}`,
  },
  'deprivation-rank': {
    name: 'Deprivation rank',
    unit: `rank among ${number.format(rankedAreas)} small areas in the United Kingdom, from 1 (most deprived)`,
    inWords: (value, year) =>
      `This small area comes ${number.format(Math.round(value))} in a list of ${number.format(rankedAreas)} in the United Kingdom that begins with the most deprived (${year}). ${notPeople}`,
  },
} satisfies Record<string, Measure>;

export type MeasureKey = keyof typeof measures;

export const measureOf = (key: string): Measure | undefined => (measures as Record<string, Measure>)[key];

/** How a place without figures of its own hangs together with small areas that have them. */
export type Bearing = 'contains' | 'lies in' | 'beside';

/** The figures of one measure in the small areas of a place. */
export interface SmallAreas {
  bearing: Bearing;
  count: number;
  /** Of those among the most deprived fifth. */
  inFifth: number;
  /** Of all values. */
  sum: number;
  year: number;
}

interface Derived {
  name: string;
  value: number;
  unit: string;
  inWords: string;
}

const countOf = (count: number, whole: string) => `${number.format(count)} ${whole}${count === 1 ? '' : 's'}`;

function derivedDeprivation({ bearing, count, inFifth, sum, year }: SmallAreas): Derived {
  if (count === 1) {
    const subject =
      bearing === 'beside'
        ? 'The small area nearest to its middle is'
        : bearing === 'contains'
          ? 'Its one small area is'
          : 'It lies in a small area that is';
    return { ...measures['deprivation-tenth'], value: sum, inWords: `${subject} ${amongTenth(sum, year)}` };
  }
  const areas = `${bearing === 'contains' ? 'its' : 'the'} ${countOf(count, 'small area')}${bearing === 'contains' ? '' : ' it lies in'}`;
  const verb = inFifth > 1 ? 'are' : 'is';
  return {
    name: 'Small areas among the most deprived fifth',
    value: inFifth,
    unit: `of ${countOf(count, 'small area')}`,
    inWords: `${inFifth ? number.format(inFifth) : 'None'} of ${areas} ${verb} among the most deprived fifth in England (${year}). ${notPeople}`,
  };
}

/** What can be said of a place from its small areas; null where that would say something else than the measure does. */
export const derived: Partial<Record<MeasureKey, (areas: SmallAreas) => Derived | null>> = {
  'deprivation-tenth': derivedDeprivation,
  // Of the small area a hamlet lies in, the hamlet is a part nobody knows the size of.
  population: ({ bearing, count, sum, year }) =>
    bearing === 'contains'
      ? {
          ...measures.population,
          value: sum,
          inWords: `${people(sum)} in its ${countOf(count, 'small area')} (${year}).`,
        }
      : null,
};

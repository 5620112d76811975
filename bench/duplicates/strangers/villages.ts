/** The same sort of body in two villages, of which some are called nearly alike. */
import { plainWords } from '../../../server/curation/duplicates/name-words.ts';
import { renamed } from '../copies.ts';
import { inventedPostcode } from '../originals.ts';
import { another, type Make } from './stranger.ts';

export const nextVillage: Make = ({ original, random, placeNames }) => {
  const words = original.name.split(' ');
  const village = placeNames.find((name) => original.name.includes(name) && plainWords(name).length <= 3);
  if (!village || words.length < 2) return null;
  const elsewhere = random.pick(placeNames.filter((name) => name !== village && !name.includes(village) && !village.includes(name)));
  const other = another(original, original.name.replace(village, elsewhere), random, { phone: 0.15, site: 0.1 });
  return { how: 'the next village', one: original, other: { ...other, places: [elsewhere] } };
};

const generic = [
  'Lunch Club',
  'Village Hall',
  'Coffee Morning',
  'Mothers’ Union',
  'Toddler Group',
  'Film Club',
  'Community Café',
  'Memory Café',
  'Warm Hub',
  'Knit and Natter',
  'Men’s Shed',
  'Over 60s Club',
  'Art Group',
  'Repair Café',
  'Community Fridge',
];
export const sameEverywhere: Make = ({ original, random, placeNames }) => {
  const name = random.pick(generic);
  const [a, b] = [random.pick(placeNames), random.pick(placeNames)];
  if (a === b) return null;
  const one = { ...another(original, name, random, {}), places: [a], postcode: inventedPostcode(random), identifiers: [] };
  return {
    how: 'a name that is everywhere',
    one,
    other: {
      ...another(one, random.chance(0.5) ? name : renamed(name, random), random, {}),
      places: [b],
      postcode: inventedPostcode(random),
      identifiers: [],
    },
  };
};

const pairsOfVillages = [
  ['Great Gransden', 'Little Gransden'],
  ['Swaffham Bulbeck', 'Swaffham Prior'],
  ['Hemingford Grey', 'Hemingford Abbots'],
  ['Orton Longueville', 'Orton Waterville'],
  ['Great Shelford', 'Little Shelford'],
  ['Great Abington', 'Little Abington'],
  ['Papworth Everard', 'Papworth St Agnes'],
  ['Wisbech', 'Wisbech St Mary'],
  ['Alconbury', 'Alconbury Weston'],
  ['Hilton', 'Histon'],
  ['Barton', 'Burton'],
  ['Elton', 'Etton'],
  ['Fen Ditton', 'Wood Ditton'],
  ['Guilden Morden', 'Steeple Morden'],
  ['Castle Camps', 'Shudy Camps'],
  ['Eaton Socon', 'Eaton Ford'],
  ['Ramsey', 'Ramsey Forty Foot'],
  ['West Wickham', 'West Wratting'],
  ['Cambridge', 'Cambridgeshire'],
  ['Wicken', 'Wickham'],
  ['Coton', 'Croxton'],
  ['Milton', 'Hilton'],
] as const;
const bodies = [
  'Women’s Institute',
  'Village Hall',
  'Cricket Club',
  'Parish Council',
  'History Society',
  'Bowls Club',
  'Pre-school',
  'Gardening Club',
  'Football Club',
  'Good Neighbours',
];
export const neighbours: Make = ({ original, random }) => {
  const [a, b] = random.pick(pairsOfVillages);
  const body = random.pick(bodies);
  const one = { ...another(original, `${a} ${body}`, random, {}), places: random.chance(0.6) ? [a] : [] };
  const other = another(one, random.chance(0.6) ? `${b} ${body}` : renamed(`${b} ${body}`, random), random, { phone: 0.2 });
  return { how: 'villages of like names', one, other: { ...other, places: random.chance(0.6) ? [b] : [] } };
};

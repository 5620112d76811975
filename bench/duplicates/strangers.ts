/** Another body that looks like this one: the mistakes a careless match would make. */
import { type PlaceWords, plainWords } from '../../server/curation/duplicates/name-words.ts';
import type { Described } from '../../server/curation/duplicates/profile.ts';
import type { Random } from '../county/random.ts';
import { renamed } from './copies.ts';
import { inventedPhone, inventedPostcode, inventedSite } from './originals.ts';

export interface Stranger {
  readonly how: string;
  readonly one: Described;
  readonly other: Described;
}

interface Making {
  readonly original: Described;
  readonly random: Random;
  readonly places: PlaceWords;
  readonly placeNames: readonly string[];
}

type Make = (making: Making) => Stranger | null;

/** A body of its own with this name: it may share an address, a secretary or a site with the first. */
function another(
  original: Described,
  name: string,
  random: Random,
  shares: { site?: number; phone?: number; postcode?: number; ids?: number },
): Described {
  const site = `${random.between(10, 999)}${inventedSite(name)}`;
  const own = random.chance(0.6);
  return {
    kind: original.kind,
    name,
    places: [...(original.places ?? [])],
    postcode: random.chance(shares.postcode ?? 0) ? (original.postcode ?? null) : own ? inventedPostcode(random) : null,
    phones: random.chance(shares.phone ?? 0) ? [...(original.phones ?? [])] : own ? [inventedPhone(random)] : [],
    emails: random.chance(shares.site ?? 0) ? [...(original.emails ?? [])] : own ? [`info@${site}`] : [],
    urls: random.chance(shares.site ?? 0) ? [...(original.urls ?? [])] : own ? [`https://www.${site}`] : [],
    identifiers: random.chance(shares.ids ?? 0)
      ? [...(original.identifiers ?? [])]
      : random.chance(0.4)
        ? [{ scheme: 'GB-CHC', value: String(random.between(200000, 1199999)) }]
        : [],
  };
}

const bare = (name: string) => name.replace(/^the /i, '');

const numbered: Make = ({ original, random }) => {
  const [a, b] = [random.between(1, 4), random.between(5, 9)];
  const ordinal = (number: number) => `${number}${['th', 'st', 'nd', 'rd'][number] ?? 'th'}`;
  const village = original.places?.[0];
  if (!village) return null;
  const sort = random.pick(['Brownies', 'Scout Group', 'Guides', 'Cub Pack', 'Rainbows', 'Air Scouts', 'Beaver Colony']);
  const one = another(original, `${ordinal(a)} ${village} ${sort}`, random, {});
  return {
    how: 'another number',
    one,
    other: another(one, `${ordinal(b)} ${village} ${sort}`, random, { site: 0.5, phone: 0.4, postcode: 0.7, ids: 0.1 }),
  };
};

const nextVillage: Make = ({ original, random, places, placeNames }) => {
  const words = original.name.split(' ');
  const village = placeNames.find((name) => original.name.includes(name) && plainWords(name).length <= 3);
  if (!village || words.length < 2) return null;
  const elsewhere = random.pick(placeNames.filter((name) => name !== village && !name.includes(village) && !village.includes(name)));
  const other = another(original, original.name.replace(village, elsewhere), random, { phone: 0.15, site: 0.1 });
  void places;
  return { how: 'the next village', one: original, other: { ...other, places: [elsewhere] } };
};

const attached: Make = ({ original, random }) => {
  const name = bare(original.name);
  const made = random.pick([
    `Friends of ${name}`,
    `Friends of the ${name}`,
    `${name} Trust Fund`,
    `${name} Juniors`,
    `${name} Ladies`,
    `${name} Veterans`,
    `${name} PTA`,
    `${name} Youth Section`,
    `${name} Parents and Toddlers`,
    `${name} Shop`,
    `${name} Under 11s`,
    `${name} Choir`,
    `${name} Coffee Morning`,
    `${name} Gardening Club`,
    `${name} Book Group`,
  ]);
  return {
    how: 'attached to it',
    one: original,
    other: another(original, made, random, { site: 0.5, phone: 0.3, postcode: 0.8, ids: 0.1 }),
  };
};

const sports = [
  'Cricket',
  'Football',
  'Bowls',
  'Tennis',
  'Hockey',
  'Rugby',
  'Netball',
  'Judo',
  'Cycling',
  'Croquet',
  'Sailing',
  'Archery',
  'Golf',
];
const callings = [
  'Gardening',
  'History',
  'Drama',
  'Choral',
  'Walking',
  'Craft',
  'Camera',
  'Bridge',
  'Chess',
  'Art',
  'Flower',
  'Wildlife',
  'Music',
];
const otherThing: Make = ({ original, random }) => {
  const known = [...sports, ...callings].find((word) => new RegExp(`\\b${word}\\b`, 'i').test(original.name));
  const village = original.places?.[0];
  if (known) {
    const to = random.pick((sports.includes(known) ? sports : callings).filter((word) => word !== known));
    const name = original.name.replace(new RegExp(`\\b${known}\\b`, 'i'), to);
    return { how: 'another activity', one: original, other: another(original, name, random, { phone: 0.4, postcode: 0.8, site: 0.2 }) };
  }
  if (!village) return null;
  const [a, b] = [random.pick(sports), random.pick(callings)];
  const one = another(original, `${village} ${a} Club`, random, {});
  return {
    how: 'another activity',
    one,
    other: another(one, `${village} ${b} ${random.pick(['Club', 'Society', 'Group'])}`, random, { phone: 0.4, postcode: 0.8, site: 0.2 }),
  };
};

const nationals = [
  'Age UK',
  'Mencap',
  'Samaritans',
  'Citizens Advice',
  'Royal British Legion',
  'Women’s Institute',
  'Home-Start',
  'Relate',
  'RSPCA',
  'Scouts',
  'Mind',
  'British Red Cross',
  'Alzheimer’s Society',
  'Young Farmers',
];
const parent: Make = ({ original, random, placeNames }) => {
  const village = original.places?.[0] ?? random.pick(placeNames);
  const name = random.pick(nationals);
  const branch = random.pick([
    `${name} ${village}`,
    `${village} ${name}`,
    `${name} (${village} branch)`,
    `${village} Branch of ${name}`,
    `${village} and District ${name}`,
  ]);
  const one = { ...another(original, branch, random, {}), places: [village] };
  const places = random.pick([[], ['Cambridge'], [random.pick(placeNames)]]);
  return { how: 'branch and parent', one, other: { ...another(one, name, random, { site: 0.3, ids: 0.4, phone: 0.05 }), places } };
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
const sameEverywhere: Make = ({ original, random, placeNames }) => {
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

const service: Make = ({ original, random }) => {
  const name = bare(original.name);
  const what = random.pick([
    'Stop Smoking Support',
    'Young Carers Project',
    'Advice Line',
    'Foodbank',
    'Outreach Team',
    'Befriending Scheme',
    'Adult Learning',
    'Money Matters',
    'Holiday Club',
    'Community Transport',
    'Health Walks',
    'Digital Help',
  ]);
  return {
    how: 'a service of it',
    one: original,
    other: another(original, `${name} ${what}`, random, { site: 0.8, phone: 0.4, postcode: 0.7, ids: 0.4 }),
  };
};

const twoServices: Make = ({ original, random }) => {
  const name = bare(original.name);
  const [a, b] = random.pick([
    ['Stop Smoking Support', 'Befriending'],
    ['Foodbank', 'Money Advice'],
    ['Reading Group', 'Rhyme Time'],
    ['Morning Group', 'Evening Group'],
    ['Mixed Hockey', 'Mixed Netball'],
    ['North', 'South'],
    ['Branch 1', 'Branch 2'],
    ['Playgroup', 'After School Club'],
    ['Yoga', 'Pilates'],
  ]) as [string, string];
  const one = another(original, `${name} ${a}`, random, { site: 1, phone: 1, postcode: 1 });
  return {
    how: 'two services of one body',
    one,
    other: another(one, `${name} ${b}`, random, { site: 0.8, phone: 0.5, postcode: 0.8, ids: 0.5 }),
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
const neighbours: Make = ({ original, random }) => {
  const [a, b] = random.pick(pairsOfVillages);
  const body = random.pick(bodies);
  const one = { ...another(original, `${a} ${body}`, random, {}), places: random.chance(0.6) ? [a] : [] };
  const other = another(one, random.chance(0.6) ? `${b} ${body}` : renamed(`${b} ${body}`, random), random, { phone: 0.2 });
  return { how: 'villages of like names', one, other: { ...other, places: random.chance(0.6) ? [b] : [] } };
};

export const makers: readonly Make[] = [
  numbered,
  nextVillage,
  attached,
  otherThing,
  parent,
  sameEverywhere,
  service,
  twoServices,
  neighbours,
];

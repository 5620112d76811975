/** Two of one village: another number, another activity. */
import { another, type Make } from './stranger.ts';

export const numbered: Make = ({ original, random }) => {
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
export const otherThing: Make = ({ original, random }) => {
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

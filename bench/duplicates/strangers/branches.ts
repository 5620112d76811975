/** A national body and its branch. */
import { another, type Make } from './stranger.ts';

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
export const parent: Make = ({ original, random, placeNames }) => {
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

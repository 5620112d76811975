/** Sections, services and friends of one body, which share its address, its secretary and most of its name. */
import { another, bare, type Make } from './stranger.ts';

export const attached: Make = ({ original, random }) => {
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

export const service: Make = ({ original, random }) => {
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

export const twoServices: Make = ({ original, random }) => {
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

/** Rooms of a venue, how many they hold and what they cost. */
import { writeAccess } from './access.ts';
import { dateOf } from './calendar.ts';
import type { Random } from './random.ts';
import { rooms } from './village-words.ts';
import type { World } from './world.ts';

/** The first are the most usual. */
export const facilities = [
  'toilets',
  'kitchen',
  'parking',
  'heating-all-year',
  'wifi',
  'storage',
  'stage',
  'cycle-parking',
  'baby-changing',
  'outdoor-area',
  'projector',
  'childrens-area',
  'meeting-room',
  'printing',
  'computers',
  'cafe-on-site',
  'exhibition-space',
  'makerspace',
  'video-conferencing',
  'recording-studio',
];

export function writeSpaces(world: World, random: Random, venueId: number): void {
  const { out, today } = world;
  for (let position = 0, count = 1 + random.rank(5); position < count; position++) {
    const spaceId = out.number('Space');
    const people = random.pick([12, 20, 30, 40, 60, 80, 100, 120, 150, 200]);
    const areaSquareMetres = random.chance(0.4) ? people * 1.5 : null;
    out.add('Space', {
      id: spaceId,
      venueId,
      position,
      name: position < 3 ? (rooms[position] as string) : random.pick(rooms),
      areaSquareMetres,
    });
    out.add('Capacity', { spaceId, layout: 'STANDING', people });
    if (random.chance(0.7)) out.add('Capacity', { spaceId, layout: 'THEATRE', people: Math.round(people * 0.8) });
    if (random.chance(0.5)) out.add('Capacity', { spaceId, layout: 'TABLES', people: Math.round(people * 0.5) });
    const facility = world.term('FACILITY', random.favourite(facilities));
    if (facility !== undefined && random.chance(0.5)) out.add('SpaceTerm', { spaceId, termId: facility, position: 0 });
    if (random.chance(0.3)) writeAccess(world, random, { spaceId }, random.between(1, 2));
    const hour = 500 + people * random.between(4, 9);
    const rate = (order: number, hirerClass: 'COMMUNITY' | 'PRIVATE' | 'COMMERCIAL', from: number) =>
      out.add('Rate', {
        id: out.number('Rate'),
        spaceId,
        position: order,
        hirerClass,
        from,
        to: null,
        unit: 'HOUR',
        validFrom: dateOf(today - 200),
        validUntil: null,
        note: null,
      });
    if (random.chance(0.8)) {
      rate(0, 'COMMUNITY', hour);
      rate(1, 'PRIVATE', Math.round(hour * 1.4));
      if (random.chance(0.5)) rate(2, 'COMMERCIAL', hour * 2);
    }
  }
}

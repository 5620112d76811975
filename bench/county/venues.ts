/** Venues, with who runs them and when they are open. */
import { dateOf } from './calendar.ts';
import { writeListing } from './listing.ts';
import { venueProfile } from './names.ts';
import { settlementOf, streams } from './plan.ts';
import { type Random, randomOf } from './random.ts';
import { description } from './sentences.ts';
import { facilities, writeSpaces } from './spaces.ts';
import { equipment } from './village-words.ts';
import { assuranceOf, groupNear, idOf, stewardOf, type World } from './world.ts';

export function writeVenue(world: World, index: number): void {
  const { plan, out } = world;
  const random = randomOf(plan.seed, streams.row, index);
  const profile = venueProfile(plan, index);
  const place = settlementOf(plan, index);
  const listingId = idOf(world, index);
  const steward = stewardOf(world, index);
  const runner = groupNear(world, random, index);
  const operatorId = runner === undefined ? steward : idOf(world, runner);
  const around = plan.venuesAt[plan.place[index] as number] ?? [];
  const isInside = around[0] !== index && around[0] !== undefined && random.chance(0.04);
  const slots = { place: profile.isWithheld ? undefined : place.name, district: plan.county.districts[place.district]?.name };
  const opening = random.pick([
    'Rooms for hire by the hour.',
    'Hire it for a party, a class or a meeting.',
    'Run by volunteers for everybody here.',
  ]);

  writeListing(world, random, {
    index,
    kind: 'VENUE',
    name: profile.name,
    summary: profile.isWithheld
      ? 'Rooms for groups that need somewhere safe.'
      : `${opening} In ${place.name}, with ${facilities[random.below(5)]?.replaceAll('-', ' ')}.`,
    description: description(random, slots, opening),
    columns: {
      channels: ['IN_PERSON'],
      typeId: world.term('VENUE_KIND', profile.type) ?? null,
      ownerId: operatorId,
      stewardId: steward,
      operatorId,
      managedById: random.chance(0.2) ? operatorId : null,
      insideOfId: isInside ? idOf(world, around[0] as number) : null,
      ...assuranceOf(world, random, 365, operatorId, steward),
    },
    terms: [
      [
        'THEME',
        [
          'community-life',
          ...(random.chance(0.3)
            ? [random.pick(['sport-and-activity', 'books-and-reading', 'arts-and-heritage', 'faith', 'families'])]
            : []),
        ],
      ],
      ['FACILITY', Array.from({ length: random.between(2, 8) }, () => random.favourite(facilities))],
      ['QUALITY_MARK', random.chance(0.12) ? [random.pick(['warm-space', 'safe-place', 'hallmark', 'accreditation'])] : []],
    ],
    hasLocation: true,
    places: profile.isWithheld ? [] : [place.id],
    accessFacts: random.between(2, 8),
    isWithheld: profile.isWithheld,
  });
  out.add('Venue', {
    listingId,
    equipment: random.chance(0.5) ? [...new Set([random.pick(equipment), random.pick(equipment), random.pick(equipment)])] : [],
    outsideHire: random.pick(['YES', 'YES', 'YES', 'LIMITED', 'NO', 'UNKNOWN']),
    howToBook: random.chance(0.6)
      ? random.pick(['Ring the bookings secretary.', 'Use the form on the website.', 'Ask at the desk.'])
      : null,
    parking: random.chance(0.5) ? `${random.between(4, 60)} spaces` : null,
    publicTransport: random.chance(0.3) ? 'A bus stops outside.' : null,
  });
  writeSpaces(world, random, listingId);
  writeHours(world, random, listingId);
}

function writeHours({ out, today }: World, random: Random, venueId: number): void {
  if (random.chance(0.6)) {
    const hours = { venueId, staffed: random.chance(0.6), note: null };
    out.add('OpeningHours', {
      id: out.number('OpeningHours'),
      ...hours,
      position: 0,
      days: ['MONDAY', 'TUESDAY', 'WEDNESDAY', 'THURSDAY', 'FRIDAY'],
      from: '09:00',
      to: random.pick(['17:00', '18:00', '21:30']),
    });
    if (random.chance(0.6))
      out.add('OpeningHours', { id: out.number('OpeningHours'), ...hours, position: 1, days: ['SATURDAY'], from: '10:00', to: '13:00' });
  }
  if (!random.chance(0.05)) return;
  const from = today + random.between(-60, 120);
  out.add('Closure', {
    id: out.number('Closure'),
    venueId,
    from: dateOf(from),
    until: random.chance(0.8) ? dateOf(from + random.between(2, 40)) : null,
    reason: 'Repairs',
  });
}

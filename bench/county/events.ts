/** Events: a third lately past, the others in the year to come. */
import { momentOf } from './calendar.ts';
import { writeListing } from './listing.ts';
import { groupProfile } from './names.ts';
import { settlementOf, streams, visibilityOf } from './plan.ts';
import { randomOf } from './random.ts';
import { description } from './sentences.ts';
import { events } from './village-words.ts';
import { costOf, idOf, stewardOf, venueNear, type World } from './world.ts';

const starts = ['10:00', '14:00', '19:30', '19:00', '11:00', '12:30', '18:00'];

export function writeEvent(world: World, index: number): void {
  const { plan, out, today } = world;
  const random = randomOf(plan.seed, streams.row, index);
  const host = plan.groupOf.EVENT[index - plan.ranges.EVENT.from] as number;
  const profile = groupProfile(plan, host);
  const place = settlementOf(plan, index);
  const visibility = visibilityOf(plan, index);
  const isWithheld = visibility === 'HIDDEN' || profile.isWithheld;
  const what = random.favourite(events);
  const listingId = idOf(world, index);
  const owner = idOf(world, host);
  const steward = stewardOf(world, index);
  const isOnline = random.chance(0.08);
  const venue = isOnline || random.chance(0.12) ? undefined : venueNear(world, random, index);
  const day = random.chance(0.3) ? today - random.between(1, 400) : today + random.rank(365);
  const [start, isAllDay] = [random.favourite(starts), random.chance(0.08)];
  const byMonth = random.chance(0.04);
  const hours = random.between(1, 4);
  const end = `${Number(start.slice(0, 2)) + hours}${start.slice(2)}`;
  const known = random.chance(0.85);

  writeListing(world, random, {
    index,
    kind: 'EVENT',
    name: isWithheld ? what : `${profile.activity ? place.name : profile.name} ${what}`,
    summary: `${what}${isWithheld ? '' : ` in ${place.name}`}. ${random.pick(['All welcome.', 'Bring the family.', 'No need to book.', 'Please book.', 'Proceeds go to the hall.'])}`,
    description: description(
      random,
      { place: isWithheld ? undefined : place.name, district: plan.county.districts[place.district]?.name },
      `${what}, and tea.`,
    ),
    columns: {
      channels: isOnline ? ['ONLINE'] : ['IN_PERSON'],
      ...costOf(random),
      ownerId: owner,
      stewardId: steward,
      venueId: venue === undefined ? null : idOf(world, venue),
      // ARCHITECTURE 4: due at its end.
      ...(known && {
        confirmedAt: momentOf(Math.min(today, day) - random.between(1, 60), '10:00'),
        dueAt: momentOf(day, end),
        confirmedAs: 'OWNER',
        confirmedById: owner,
      }),
    },
    terms: [
      ['THEME', profile.themes],
      ['AUDIENCE', profile.audiences],
    ],
    hasLocation: visibility !== 'EXACT' || (venue === undefined && !isOnline),
    places: isWithheld ? [] : [place.id],
    accessFacts: random.chance(0.4) ? random.between(1, 3) : 0,
    isWithheld,
  });
  out.add('Event', {
    listingId,
    startsAt: byMonth ? momentOf(day, '00:00') : momentOf(day, isAllDay ? '00:00' : start),
    endsAt: byMonth || isAllDay || random.chance(0.2) ? null : momentOf(day, end),
    allDay: isAllDay || byMonth,
    precision: byMonth ? 'MONTH' : 'DAY',
    dateText: byMonth ? 'Day to be told' : null,
    standing: random.chance(0.93) ? 'CONFIRMED' : random.pick(['PROVISIONAL', 'CANCELLED']),
    onlineUrl: isOnline ? `https://meet.example.org/${index + 1}` : null,
    registerUrl: random.chance(0.25) ? `https://book.example.org/${index + 1}` : null,
    registerBy: random.chance(0.15) ? momentOf(day - 3, '12:00') : null,
    placesLeft: random.chance(0.15) ? random.below(40) : null,
  });
  out.add('EventHost', { eventId: listingId, groupId: owner, position: 0 });
}

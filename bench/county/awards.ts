/** Money already given, most of it to groups that are listed. */
import { dateOf } from './calendar.ts';
import { groupProfile } from './names.ts';
import type { Random } from './random.ts';
import type { World } from './world.ts';

const titles = [
  'New chairs',
  'Kitchen repairs',
  'Summer trips',
  'A warm room',
  'Sports kit',
  'Sound system',
  'Training for helpers',
  'Community garden',
  'Minibus hire',
  'Website',
  'Play equipment',
  'Lunches for older people',
  'Heritage boards',
  'Defibrillator',
  'Youth worker hours',
];

export function writeAwards(
  { plan, out, base, today, sources }: World,
  random: Random,
  { fundId, place, most }: { fundId: number; place: number; most: number },
): void {
  const { stewards, funders, ranges } = plan;
  const first = stewards + funders;
  for (let count = random.rank(14); count > 0; count--) {
    const awardId = out.number('Award');
    const toGroup = random.chance(0.85);
    const recipient = first + random.below(ranges.GROUP.count - first);
    const known = random.chance(0.9);
    out.add('Award', {
      id: awardId,
      fundId,
      recipientId: toGroup ? base + 1 + recipient : null,
      recipientName: toGroup ? groupProfile(plan, recipient).name : 'An individual',
      title: random.favourite(titles),
      amount: Math.round((most * (0.2 + random.next() * 0.8)) / 1000) * 1000,
      amountQualifier: random.chance(0.9) ? 'EXACT' : 'ABOUT',
      awardedOn: known ? dateOf(today - random.between(20, 2500)) : null,
      precision: known ? 'DAY' : 'UNKNOWN',
      purpose: random.chance(0.4) ? 'So that more people can come.' : null,
    });
    out.add('AwardPlace', { awardId, placeId: toGroup ? (plan.county.settlements[plan.place[recipient] as number]?.id as number) : place });
    if (random.chance(0.2))
      out.add('Milestone', {
        id: out.number('Milestone'),
        awardId,
        position: 0,
        name: 'Report',
        state: random.pick(['due', 'done', 'late']),
        on: dateOf(today + random.between(-300, 300)),
      });
    out.add('ListingSource', {
      id: out.number('ListingSource'),
      listingId: null,
      awardId,
      sourceId: random.pick(sources),
      identifier: `award ${awardId - base}`,
      asAt: dateOf(today - 30),
      fields: [],
    });
  }
}

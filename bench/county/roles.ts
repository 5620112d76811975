/** Volunteering roles, each with its group. */
import { dateOf } from './calendar.ts';
import { writeListing } from './listing.ts';
import { groupProfile } from './names.ts';
import { settlementOf, streams, visibilityOf } from './plan.ts';
import { randomOf } from './random.ts';
import { ruleOf, writeSchedule } from './schedules.ts';
import { description } from './sentences.ts';
import { roles } from './village-words.ts';
import { assuranceOf, idOf, stewardOf, venueNear, type World } from './world.ts';

const requirements = [
  'over-18',
  'training-given',
  'references',
  'dbs-check',
  'live-nearby',
  'own-car',
  'driving-licence',
  'computer-skills',
  'fitness',
  'second-language',
];

export function writeRole(world: World, index: number): void {
  const { plan, out } = world;
  const random = randomOf(plan.seed, streams.row, index);
  const group = plan.groupOf.OPPORTUNITY[index - plan.ranges.OPPORTUNITY.from] as number;
  const profile = groupProfile(plan, group);
  const place = settlementOf(plan, index);
  const visibility = visibilityOf(plan, index);
  const isWithheld = visibility === 'HIDDEN' || profile.isWithheld;
  const [role, type] = random.favourite(roles);
  const listingId = idOf(world, index);
  const owner = idOf(world, group);
  const steward = stewardOf(world, index);
  const fromHome = random.chance(0.08);
  const venue = fromHome || random.chance(0.35) ? undefined : venueNear(world, random, index);
  const rule = ruleOf(world, random);
  const hours = random.pick(['One hour a week', 'Two hours a week', 'An afternoon a month', 'As often as you like', 'One day a year']);
  const district = plan.county.districts[place.district];

  writeListing(world, random, {
    index,
    kind: 'OPPORTUNITY',
    // A role that is withheld although its group is not must not name the group's village.
    name: isWithheld && !profile.isWithheld ? `${role} for a local group` : `${role} for ${profile.name}`,
    summary: `Help us ${profile.deed}. ${hours}${isWithheld ? '' : `, in or near ${place.name}`}.`,
    description: description(
      random,
      { place: isWithheld ? undefined : place.name, district: district?.name },
      'You will never be left to do it alone.',
    ),
    columns: {
      channels: fromHome ? ['PHONE', 'ONLINE'] : ['IN_PERSON'],
      typeId: world.term('ROLE_TYPE', type) ?? null,
      ownerId: owner,
      stewardId: steward,
      groupId: owner,
      venueId: venue === undefined ? null : idOf(world, venue),
      ...assuranceOf(world, random, 90, owner, steward),
    },
    terms: [
      ['THEME', profile.themes],
      ['AUDIENCE', profile.audiences],
      ['REQUIREMENT', Array.from({ length: random.between(0, 4) }, () => random.favourite(requirements))],
    ],
    hasLocation: visibility !== 'EXACT' || (venue === undefined && random.chance(0.5)),
    places: isWithheld ? [] : [place.id],
    accessFacts: random.chance(0.2) ? 1 : 0,
    isWithheld,
  });
  out.add('Opportunity', {
    listingId,
    commitment: random.pick(['REGULAR', 'REGULAR', 'FLEXIBLE', 'ONE_OFF', 'FEW_WEEKS', type === 'trustee' ? 'OFFICE' : null]),
    hoursNote: random.chance(0.6) ? hours : null,
    fromHome,
    minimumAge: random.chance(0.4) ? random.pick([14, 16, 18, 21]) : null,
    youngVolunteers: random.pick(['WELCOME', 'WITH_ADULT', 'NO', 'UNKNOWN', 'UNKNOWN']),
    checks: random.chance(0.3) ? 'A basic DBS check, which we pay for.' : null,
    training: random.chance(0.4) ? 'An evening before you start.' : null,
    support: random.chance(0.3) ? 'Somebody to ring at any time.' : null,
    expenses: random.chance(0.6) ? random.chance(0.7) : null,
    rewards: random.chance(0.2) ? ['Time Credits'] : [],
    gains: random.chance(0.2) ? 'New friends and something to write on a CV.' : null,
    numberNeeded: random.chance(0.4) ? 1 + random.rank(12) : null,
    startsOn: random.chance(0.15) ? dateOf(world.today + random.between(1, 90)) : null,
    closesOn: random.chance(0.3) ? dateOf(world.today + random.between(-30, 150)) : null,
    applyUrl: random.chance(0.3) ? `https://apply.example.org/${index + 1}` : null,
    repliesWithinDays: random.chance(0.3) ? random.pick([2, 3, 5, 7, 14]) : null,
  });
  if (random.chance(0.5)) writeSchedule(world, random, { listingId }, rule);
}

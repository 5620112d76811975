/** Groups, and the other groups and venues they name. */
import { writeActivities } from './activities.ts';
import { dateOf } from './calendar.ts';
import { writeListing } from './listing.ts';
import { type GroupProfile, groupProfile } from './names.ts';
import { settlementOf, streams, visibilityOf } from './plan.ts';
import { type Random, randomOf } from './random.ts';
import { type Rule, ruleOf } from './schedules.ts';
import { description } from './sentences.ts';
import { assuranceOf, costOf, groupNear, idOf, stewardOf, venueNear, type World } from './world.ts';

export function writeGroup(world: World, index: number): void {
  const { plan, out } = world;
  const random = randomOf(plan.seed, streams.row, index);
  const profile = groupProfile(plan, index);
  const place = settlementOf(plan, index);
  const isOffice = profile.part !== 'group';
  const venue = isOffice || random.chance(0.1) ? undefined : venueNear(world, random, index);
  const rule = ruleOf(world, random);
  const steward = index < plan.stewards ? null : stewardOf(world, index);
  const listingId = idOf(world, index);
  const isPartOf = profile.part === 'group' && plan.stewards > 0 && random.chance(0.15);
  const slots = { place: profile.isWithheld ? undefined : place.name, district: plan.county.districts[place.district]?.name };

  writeListing(world, random, {
    index,
    kind: 'GROUP',
    name: profile.name,
    summary: summaryOf(random, profile, rule, slots.place),
    description: description(random, slots, profile.activity ? `Come and ${profile.deed}.` : `We ${profile.deed}.`),
    otherNames: otherNamesOf(random, profile, place.name),
    columns: {
      channels: random.chance(0.9) ? ['IN_PERSON', ...(random.chance(0.12) ? (['ONLINE'] as const) : [])] : ['PHONE', 'ONLINE'],
      ...(isOffice ? {} : costOf(random)),
      typeId: world.term('GROUP_TYPE', profile.type) ?? null,
      ownerId: isPartOf && random.chance(0.3) ? steward : null,
      stewardId: steward,
      ...assuranceOf(world, random, 365, listingId, steward),
    },
    terms: [
      ['THEME', profile.themes],
      ['AUDIENCE', profile.audiences],
    ],
    hasLocation: isOffice || visibilityOf(plan, index) !== 'EXACT' || random.chance(0.5),
    places: placesOf(world, random, index, profile),
    accessFacts: random.chance(0.5) ? random.between(1, 4) : 0,
    isWithheld: profile.isWithheld,
  });
  out.add('Group', {
    listingId,
    listed: profile.part !== 'funder' || index % 2 === 0,
    foundedYear: random.chance(0.5) ? Number(dateOf(world.today).slice(0, 4)) - random.rank(140) : null,
    incomeBand: random.chance(0.6)
      ? random.pick(['NONE', 'UNDER_1K', 'UNDER_5K', 'UNDER_5K', 'UNDER_10K', 'UNDER_50K', 'UNDER_250K', 'OVER_250K'])
      : null,
    runningState: random.chance(0.85) ? 'ACTIVE' : random.pick(['PAUSED', 'CHANGED', null, null]),
    intake: random.pick(['OPEN', 'OPEN', 'OPEN', 'UNKNOWN', 'UNKNOWN', 'WAITING_LIST', 'FULL', 'BY_REFERRAL']),
    howToJoin: random.chance(0.4) ? random.pick(['Come along.', 'Ring the secretary first.', 'Fill in the form on our website.']) : null,
  });
  if (profile.part === 'council') {
    out.add('Council', { listingId, kind: 'parish council', website: null });
    out.add('CouncilPlace', { councilId: listingId, placeId: place.id, position: 0 });
  }
  if (profile.part === 'group') writeActivities(world, random, { index, profile, rule, venue });
  writeRelations(world, random, index, { isPartOf, venue, steward });
}

const otherNamesOf = (random: Random, { name, isWithheld, activity }: GroupProfile, place: string) =>
  isWithheld || !activity || random.chance(0.75) ? [] : [random.chance(0.5) ? initialsOf(name) : `${activity.name} in ${place}`];

const initialsOf = (name: string) =>
  name
    .split(' ')
    .map((word) => word[0])
    .join('')
    .toUpperCase();

function summaryOf(random: Random, { deed, activity, isWithheld }: GroupProfile, rule: Rule, place: string | undefined): string {
  if (!activity || isWithheld)
    return `We ${deed}. ${random.pick(['Ring us at any time.', 'Ask us how we can help.', 'Leave a message and we ring back.'])}`;
  const opening = random.pick([
    `A friendly group where you can ${deed}`,
    `Come and ${deed}`,
    `A place in ${place} to ${deed}`,
    `We ${deed}`,
  ]);
  return random.chance(0.6) ? `${opening}. We meet ${rule.inWords}.` : `${opening}.`;
}

/** Its own parish; a quarter serve villages around it, some a district, a few the county. */
function placesOf({ plan }: World, random: Random, index: number, { part, isWithheld }: GroupProfile): number[] {
  const place = settlementOf(plan, index);
  const district = plan.county.districts[place.district]?.id as number;
  if (part === 'steward') return [plan.county.districts[index]?.id ?? district];
  if (part === 'funder') return [plan.county.county.id];
  if (part === 'council') return [place.id];
  if (isWithheld && random.chance(0.5)) return [district];
  const draw = random.next();
  if (draw < 0.03) return [plan.county.county.id];
  if (draw < 0.1) return [district];
  const around = draw < 0.35 ? place.near.slice(0, random.between(1, 4)).map((at) => plan.county.settlements[at]?.id as number) : [];
  return [place.id, ...around];
}

interface Ties {
  isPartOf: boolean;
  venue: number | undefined;
  steward: number | null;
}

function writeRelations(world: World, random: Random, index: number, { isPartOf, venue, steward }: Ties): void {
  const { out } = world;
  const fromId = idOf(world, index);
  const add = (kind: 'MEMBER_OF' | 'PARTNER_OF' | 'MEETS_AT' | 'FRIENDS_OF' | 'LEADS_ON_TO', toId: number) =>
    out.add('Relation', { id: out.number('Relation'), fromId, toId, kind, note: null, fromDate: null });
  if (isPartOf && steward !== null) add('MEMBER_OF', steward);
  if (venue !== undefined && random.chance(0.1)) add('MEETS_AT', idOf(world, venue));
  if (venue !== undefined && random.chance(0.02)) add('FRIENDS_OF', idOf(world, venue));
  const other = random.chance(0.12) ? groupNear(world, random, index) : undefined;
  if (other !== undefined) add(random.chance(0.7) ? 'PARTNER_OF' : 'LEADS_ON_TO', idOf(world, other));
}

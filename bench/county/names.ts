/** What each listing is called and about. Drawn from its index alone, so that others can name it before or after it is written. */
import { type ActivityWords, activities, bodyTypes, bodyWords } from './activity-words.ts';
import { type Plan, settlementOf, streams, visibilityOf } from './plan.ts';
import { randomOf } from './random.ts';
import { corners, funderNames, fundNames, halls, shelterKinds, shelterNames } from './village-words.ts';

export interface GroupProfile {
  name: string;
  type: string;
  deed: string;
  themes: string[];
  audiences: string[];
  /** Null for a council, a funder and the like. */
  activity: ActivityWords | null;
  /** Its place may not be named anywhere. */
  isWithheld: boolean;
  part: 'steward' | 'funder' | 'council' | 'group';
}

const words = (...parts: string[]) => parts.filter(Boolean).join(' ');

export function groupProfile(plan: Plan, index: number): GroupProfile {
  const { stewards, funders, councils, county } = plan;
  if (index < stewards)
    return body(
      'steward',
      `${county.districts[index]?.name} Voluntary Network`,
      'infrastructure-body',
      'help local groups with money, people and rules',
    );
  if (index < stewards + funders) return body('funder', funderName(index - stewards), 'charity', 'give money to local groups');
  const place = settlementOf(plan, index);
  if (index < stewards + funders + councils)
    return body('council', `${place.name} Parish Council`, 'parish-or-town-council', `look after ${place.name}`);

  const random = randomOf(plan.seed, streams.name, index);
  const isWithheld = visibilityOf(plan, index) === 'HIDDEN';
  if (isWithheld && random.chance(0.6)) {
    const [kind, theme, audience, deed] = random.favourite(shelterKinds);
    const name = words(random.pick(shelterNames), kind, random.chance(0.7) ? '' : `${random.between(2, 60)}`);
    return { name, type: 'support-service', deed, themes: [theme], audiences: [audience], activity: null, isWithheld, part: 'group' };
  }
  const activity = random.favourite(activities);
  const name = words(
    isWithheld ? random.pick(shelterNames) : place.name,
    random.favourite(corners),
    activity.name,
    random.favourite(bodyWords[activity.body]),
  );
  const second = random.chance(0.35) ? random.favourite(activities).theme : activity.theme;
  return {
    name,
    type: random.favourite(bodyTypes[activity.body]),
    deed: activity.deed,
    themes: [...new Set([activity.theme, second])],
    audiences: [activity.audience || (random.chance(0.6) ? 'everyone' : random.favourite(audienceRanks))],
    activity,
    isWithheld,
    part: 'group',
  };
}

export const audienceRanks = [
  'everyone',
  'older-people',
  'young-people',
  'parents',
  'children',
  'rural-residents',
  'women',
  'people-on-low-incomes',
  'carers',
  'disabled-people',
  'under-fives',
  'men',
  'unemployed-people',
  'businesses',
  'people-new-to-the-county',
  'community-groups',
  'blind-people',
  'ethnic-minority-communities',
  'young-carers',
  'gypsies-and-travellers',
  'care-leavers',
  'offenders-and-ex-offenders',
  'homeless-people',
];

function body(part: GroupProfile['part'], name: string, type: string, deed: string): GroupProfile {
  const themes = part === 'council' ? ['local-democracy', 'community-life'] : ['running-a-group', 'community-life'];
  const audiences = part === 'council' ? ['everyone'] : ['community-groups'];
  return { name, type, deed, themes, audiences, activity: null, isWithheld: false, part };
}

function funderName(at: number): string {
  const round = Math.floor(at / funderNames.length);
  const name = funderNames[at % funderNames.length] as string;
  return round ? `${corners[2 + round] || 'Second'} ${name}` : name;
}

export interface VenueProfile {
  name: string;
  type: string;
  isWithheld: boolean;
}

export function venueProfile(plan: Plan, index: number): VenueProfile {
  const random = randomOf(plan.seed, streams.name, index);
  const isWithheld = visibilityOf(plan, index) === 'HIDDEN';
  if (isWithheld) return { name: words(random.pick(shelterNames), 'House', `${random.between(2, 90)}`), type: 'other-venue', isWithheld };
  const [hall, type] = random.favourite(halls);
  return { name: words(settlementOf(plan, index).name, random.favourite(corners), hall), type, isWithheld };
}

export function fundName(plan: Plan, index: number): string {
  const random = randomOf(plan.seed, streams.name, index);
  const { county, funders } = plan;
  const shape = random.next();
  const beginning =
    shape < 0.4
      ? random.pick(county.districts).name
      : shape < 0.7
        ? settlementOf(plan, index).name
        : funderName(random.below(funders || 1));
  return words(beginning.replace(/ (Trust|Foundation|Fund|Charity)$/, ''), random.favourite(corners.slice(20)), random.pick(fundNames));
}

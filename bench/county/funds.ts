/** Funds, with what they pay for and what they ask. */
import type { Rule } from '../../server/funding/eligibility/rule.ts';
import { writeAwards } from './awards.ts';
import { dateOf } from './calendar.ts';
import { writeListing } from './listing.ts';
import { fundName } from './names.ts';
import { settlementOf, streams } from './plan.ts';
import { type Random, randomOf } from './random.ts';
import { writeRounds } from './rounds.ts';
import { description } from './sentences.ts';
import { assuranceOf, idOf, stewardOf, type World } from './world.ts';

const themes = [
  'running-a-group',
  'community-life',
  'play-and-youth',
  'environment',
  'arts-and-heritage',
  'sport-and-activity',
  'health',
  'transport',
  'food',
  'energy-and-heating',
  'carers',
  'digital-skills',
  'friendship',
  'local-history',
  'families',
];
const applicants = [
  'registered-charity',
  'unregistered-group',
  'community-interest-company',
  'parish-or-town-council',
  'sports-club',
  'village-hall',
  'school',
  'faith-organisation',
  'social-enterprise',
  'individual',
];
const outcomes = [
  'stronger-communities',
  'less-isolation',
  'better-health',
  'better-facilities',
  'children-thrive',
  'greener-places',
  'independence',
  'skills-and-jobs',
  'less-poverty',
  'better-mental-health',
  'safer-places',
  'carers-supported',
  'digital-inclusion',
];
const ways = ['Equipment', 'Room hire', 'Training', 'Repairs', 'Volunteers’ expenses', 'Trips', 'Publicity', 'Running costs'];

interface Asker {
  random: Random;
  /** Slug of the district that most of its money is for. */
  district: string;
  most: number;
}
interface Ask {
  kind: string;
  inWords: string;
  /** What a machine can check of it; of the others only a person can judge. */
  rule?: (asker: Asker) => Rule;
  /** The number that it shares with its alternatives. */
  choice?: number;
}
const asks: readonly Ask[] = [
  {
    kind: 'applicant-type',
    inWords: 'Are you a voluntary group with rules of your own?',
    choice: 1,
    rule: ({ random }) => ({ asks: 'applicant-type', anyOf: [random.favourite(applicants), 'unregistered-group'] }),
  },
  {
    kind: 'applicant-type',
    inWords: 'Or are you a council, or a body like one?',
    choice: 1,
    rule: () => ({ asks: 'for-whom', who: 'COUNCILS' }),
  },
  { kind: 'place', inWords: 'Will it help people who live here?', rule: ({ district }) => ({ asks: 'place', anyOf: [district] }) },
  { kind: 'bank-account', inWords: 'Do you have a bank account with two signatures?', rule: () => ({ asks: 'bank-account' }) },
  {
    kind: 'outcome',
    inWords: 'Will people be less lonely or healthier for it?',
    rule: ({ random }) => ({ asks: 'outcome', anyOf: [random.pick(outcomes), random.favourite(outcomes)] }),
  },
  { kind: 'amount', inWords: 'Do you ask for no more than the most we give?', rule: ({ most }) => ({ asks: 'amount', most }) },
  {
    kind: 'income',
    inWords: 'Is your income small?',
    rule: ({ random }) => ({ asks: 'income', most: random.pick([10_000_00, 50_000_00, 250_000_00]) }),
  },
  { kind: 'age', inWords: 'Has your group been going for a while?', rule: ({ random }) => ({ asks: 'age', least: random.between(1, 3) }) },
  { kind: 'other', inWords: 'Can you finish within a year?' },
];

export function writeFund(world: World, index: number): void {
  const { plan, out } = world;
  const random = randomOf(plan.seed, streams.row, index);
  const { stewards, funders, county } = plan;
  const place = settlementOf(plan, index);
  const district = county.districts[place.district] as (typeof county.districts)[number];
  const fundId = idOf(world, index);
  const funderId = funders ? idOf(world, stewards + random.rank(funders)) : null;
  const steward = stewardOf(world, index);
  const name = fundName(plan, index);
  const most = random.pick([25_000, 50_000, 100_000, 200_000, 300_000, 500_000, 1_000_000, 2_500_000, 5_000_000]);
  const first = plan.ranges.FUND.from;
  const wide = random.next();

  writeListing(world, random, {
    index,
    kind: 'FUND',
    name,
    summary: `Gives up to £${String(most / 100).replace(/\B(?=(\d{3})+$)/g, ',')} to groups that want to ${random.pick(['start something new', 'mend what they have', 'reach more people', 'stay open'])}.`,
    description: description(random, { place: place.name, district: district.name }, 'Talk to us before you fill in the form.'),
    columns: {
      ownerId: funderId,
      stewardId: steward,
      funderId,
      managerId: random.chance(0.4) ? steward : funderId,
      parentFundId: index > first + 1 && random.chance(0.06) ? idOf(world, first + random.below(index - first)) : null,
      ...assuranceOf(world, random, 365, funderId, steward),
    },
    terms: [
      ['THEME', Array.from({ length: random.between(1, 3) }, () => random.favourite(themes))],
      [
        'AUDIENCE',
        [
          'community-groups',
          ...(random.chance(0.4) ? [random.pick(['older-people', 'young-people', 'carers', 'disabled-people', 'rural-residents'])] : []),
        ],
      ],
      ['APPLICANT_TYPE', Array.from({ length: random.between(1, 5) }, () => random.favourite(applicants))],
      ['OUTCOME', Array.from({ length: random.between(1, 3) }, () => random.favourite(outcomes))],
    ],
    hasLocation: false,
    places:
      wide < 0.4
        ? [county.county.id]
        : wide < 0.8
          ? [district.id]
          : [place.id, ...place.near.slice(0, 3).map((at) => county.settlements[at]?.id as number)],
    accessFacts: 0,
    isWithheld: false,
  });
  out.add('Fund', {
    listingId: fundId,
    endedOn: random.chance(0.04) ? dateOf(world.today - random.between(1, 700)) : null,
    pot: random.chance(0.4) ? most * random.between(5, 40) : null,
    amountLeast: random.chance(0.4) ? Math.round(most / 10) : null,
    amountMost: most,
    amountTypical: random.chance(0.4) ? Math.round(most / 2) : null,
    welcomed: random.chance(0.15) ? 'Bids from villages that have had no award in five years.' : null,
    paysFor: [...new Set([random.pick(ways), random.pick(ways), random.pick(ways)])],
    doesNotPayFor: random.chance(0.5) ? ['Salaries', 'What is already bought'] : [],
    matchFunding: random.chance(0.2) ? 'A tenth from elsewhere' : null,
    years: random.chance(0.2) ? random.between(1, 3) : null,
    stages: random.chance(0.3) ? random.between(1, 2) : null,
    paperwork: random.chance(0.5) ? ['Accounts of last year', 'Your rules'] : [],
    forWhom: random.chance(0.85) ? 'GROUPS' : random.pick(['ANY', 'INDIVIDUALS', 'COUNCILS']),
    howToApply: random.chance(0.7) ? 'Fill in the form on the website.' : null,
  });
  if (steward !== null && random.chance(0.4)) out.add('FundHelp', { fundId, groupId: steward, position: 0 });
  writeRounds(world, random, { fundId, funderId, most });
  const asker = { random, district: district.slug, most };
  for (const [position, { kind, inWords, rule, choice }] of asks.slice(0, random.between(1, asks.length)).entries())
    out.add('Criterion', {
      id: out.number('Criterion'),
      fundId,
      position,
      kind,
      inWords,
      ...(rule && { rule: rule(asker) }),
      choice: choice ?? null,
    });
  writeAwards(world, random, { fundId, place: place.id, most });
}

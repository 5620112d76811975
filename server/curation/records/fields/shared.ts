/** Fields that more than one kind, or more than one part of a kind, has. */
import { items, type Keyed, leaf, type Part, part, type Told } from './field.ts';

const intakes = ['OPEN', 'WAITING_LIST', 'FULL', 'BY_REFERRAL', 'UNKNOWN'];
export const channelNames = ['IN_PERSON', 'ONLINE', 'PHONE', 'OUTREACH', 'POST'];

export const channels = leaf('channels', 'choices', 'How one takes part', { options: channelNames });
export const intake = leaf('intake', 'choice', 'Whether newcomers can join now', { options: intakes, fallback: 'UNKNOWN' });

export const cost: Part = part(
  'cost',
  'Cost',
  [
    leaf('free', 'boolean', 'Free', { column: 'costFree', required: true, told: 'cost' }),
    leaf('from', 'pence', 'From', { column: 'costFrom', told: 'cost' }),
    leaf('to', 'pence', 'To', { column: 'costTo', told: 'cost' }),
    leaf('unit', 'text', 'For what', { column: 'costUnit', hint: '“a session”, “a year”', most: 60, told: 'cost' }),
    leaf('note', 'text', 'More about the cost', { column: 'costNote', hint: '“first time free”', most: 300, told: 'cost' }),
    leaf('concessions', 'boolean', 'Less for some', { column: 'costConcessions', told: 'cost' }),
  ],
  { told: 'cost', hint: 'Say first whether it is free.' },
);

export const amount: Part = part('amount', 'Amount', [
  leaf('least', 'pence', 'At least', { column: 'amountLeast' }),
  leaf('most', 'pence', 'At most', { column: 'amountMost' }),
  leaf('typical', 'pence', 'Usually', { column: 'amountTypical' }),
]);

export const accessFacts = (owner: string) =>
  items('accessFacts', 'Access', {
    table: 'AccessFact',
    owner,
    one: 'access fact',
    orderedBy: 'termId',
    told: 'access',
    fields: [
      leaf('term', 'term', 'What it is about', { column: 'termId', vocabulary: 'ACCESS', required: true, told: 'access' }),
      leaf('answer', 'choice', 'Is it so?', { options: ['YES', 'PARTLY', 'NO', 'UNKNOWN'], required: true, told: 'access' }),
      leaf('note', 'text', 'More in words', { most: 300, told: 'access' }),
      leaf('asAt', 'date', 'When it was true', { told: 'access' }),
    ],
  });

export const schedules = (owner: string) =>
  items('schedules', 'Times', {
    table: 'Schedule',
    owner,
    one: 'time',
    told: 'times',
    fields: [
      leaf('rrule', 'rule', 'How often', { required: true, told: 'times', hint: 'A recurrence rule: FREQ=WEEKLY;BYDAY=TU' }),
      leaf('startDate', 'date', 'First day', { required: true, told: 'times' }),
      leaf('endDate', 'date', 'Last day', { told: 'times' }),
      leaf('from', 'time', 'From', { required: true, told: 'times' }),
      leaf('to', 'time', 'To', { told: 'times' }),
      leaf('exceptions', 'dates', 'Not on', { told: 'times' }),
      leaf('note', 'text', 'More about the times', { most: 300, told: 'times' }),
    ],
  });

/** Terms of one vocabulary, in their own table. */
export const terms = (
  name: string,
  label: string,
  vocabulary: NonNullable<ReturnType<typeof leaf>['vocabulary']>,
  table: 'ListingTerm' | 'ActivityTerm' | 'SpaceTerm' = 'ListingTerm',
  told: Told = 'subjects',
) =>
  leaf(name, 'terms', label, {
    vocabulary,
    told,
    join: {
      table,
      owner: { ListingTerm: 'listingId', ActivityTerm: 'activityId', SpaceTerm: 'spaceId' }[table],
      target: 'termId',
      ordered: true,
    },
  });

export const keyed = (field: Omit<Keyed, 'shape'>): Keyed => ({ shape: 'keyed', ...field });

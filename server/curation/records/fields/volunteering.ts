import { leaf, type Section } from './field.ts';
import { schedules, terms } from './shared.ts';

export const roleFields = [
  leaf('group', 'listing', 'For which group', { column: 'groupId', kind: 'GROUP', held: 'always', told: 'bodies' }),
  leaf('type', 'term', 'Type', { column: 'typeId', vocabulary: 'ROLE_TYPE', held: 'always', told: 'subjects' }),
  leaf('venue', 'listing', 'Where it is done', { column: 'venueId', kind: 'VENUE', told: 'location', locates: true }),
  terms('requirements', 'Requirements', 'REQUIREMENT', 'ListingTerm', 'details'),
  schedules('listingId'),
];

export const roleSection: Section = {
  table: 'Opportunity',
  key: 'listingId',
  fields: [
    leaf('commitment', 'choice', 'Commitment', { options: ['ONE_OFF', 'FEW_WEEKS', 'REGULAR', 'FLEXIBLE', 'OFFICE'] }),
    leaf('hoursNote', 'text', 'Hours, in words', { most: 300, told: 'times' }),
    leaf('fromHome', 'boolean', 'From home', { fallback: false }),
    leaf('minimumAge', 'integer', 'From age', { least: 0, most: 120 }),
    leaf('youngVolunteers', 'choice', 'Young volunteers', { options: ['WELCOME', 'WITH_ADULT', 'NO', 'UNKNOWN'], fallback: 'UNKNOWN' }),
    leaf('checks', 'text', 'Checks before one starts', { most: 600 }),
    leaf('training', 'text', 'Training', { most: 600 }),
    leaf('support', 'text', 'Support', { most: 600 }),
    leaf('expenses', 'boolean', 'Expenses are paid'),
    leaf('rewards', 'texts', 'Rewards', { most: 60 }),
    leaf('gains', 'text', 'What one gains', { most: 600 }),
    leaf('numberNeeded', 'integer', 'How many are needed', { least: 1, most: 100_000 }),
    leaf('startsOn', 'date', 'Starts on', { told: 'times' }),
    leaf('closesOn', 'date', 'Apply by', { told: 'times' }),
    leaf('applyUrl', 'url', 'Where to apply', { held: 'domain', told: 'links' }),
    leaf('repliesWithinDays', 'integer', 'Replies within days', { least: 1, most: 365 }),
  ],
};

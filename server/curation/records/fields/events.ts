import { leaf, type Section } from './field.ts';

export const eventFields = [
  leaf('venue', 'listing', 'Where it is held', { column: 'venueId', kind: 'VENUE', told: 'location', locates: true }),
  leaf('hosts', 'listings', 'Held by', {
    kind: 'GROUP',
    join: { table: 'EventHost', owner: 'eventId', target: 'groupId', ordered: true },
    held: 'added',
    told: 'bodies',
  }),
];

export const eventSection: Section = {
  table: 'Event',
  key: 'listingId',
  fields: [
    leaf('startsAt', 'moment', 'Starts', { told: 'times' }),
    leaf('endsAt', 'moment', 'Ends', { told: 'times' }),
    leaf('allDay', 'boolean', 'All day', { fallback: false, told: 'times' }),
    leaf('precision', 'choice', 'How exactly the date is known', {
      options: ['DAY', 'MONTH', 'YEAR', 'UNKNOWN'],
      fallback: 'UNKNOWN',
      told: 'times',
    }),
    leaf('dateText', 'text', 'The date in words', { most: 120, told: 'times' }),
    leaf('recurrence', 'text', 'How often, in words', { most: 200, told: 'times' }),
    leaf('standing', 'choice', 'Is it going ahead?', {
      options: ['CONFIRMED', 'PROVISIONAL', 'CANCELLED'],
      fallback: 'CONFIRMED',
      told: 'times',
    }),
    leaf('onlineUrl', 'url', 'Where to join online', { held: 'domain', told: 'links' }),
    leaf('registerUrl', 'url', 'Where to register', { held: 'domain', told: 'links' }),
    leaf('registerBy', 'moment', 'Register by', { told: 'times' }),
    leaf('placesLeft', 'integer', 'Places left', { least: 0, most: 100_000 }),
    leaf('cpdPoints', 'number', 'CPD points', { least: 0.1, most: 1000, decimals: 2 }),
  ],
};

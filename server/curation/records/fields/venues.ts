import { items, leaf, type Section } from './field.ts';
import { accessFacts, keyed, terms } from './shared.ts';

const days = ['MONDAY', 'TUESDAY', 'WEDNESDAY', 'THURSDAY', 'FRIDAY', 'SATURDAY', 'SUNDAY', 'BANK_HOLIDAY'];

export const venueFields = [
  leaf('type', 'term', 'Type', { column: 'typeId', vocabulary: 'VENUE_KIND', held: 'always', told: 'subjects' }),
  terms('facilities', 'Facilities', 'FACILITY', 'ListingTerm', 'details'),
  terms('qualityMarks', 'Quality marks', 'QUALITY_MARK', 'ListingTerm', 'details'),
  leaf('operator', 'listing', 'Run by', { column: 'operatorId', kind: 'GROUP', held: 'always', told: 'bodies' }),
  leaf('managedBy', 'listing', 'Managed by', { column: 'managedById', kind: 'GROUP', held: 'always', told: 'bodies' }),
  leaf('insideOf', 'listing', 'Inside of', { column: 'insideOfId', kind: 'VENUE', told: 'location', locates: true }),
];

const spaces = items('spaces', 'Rooms and spaces', {
  table: 'Space',
  owner: 'venueId',
  one: 'space',
  told: 'spaces',
  fields: [
    leaf('name', 'text', 'Name', { required: true, most: 120, told: 'spaces' }),
    leaf('areaSquareMetres', 'number', 'Square metres', { least: 0.1, most: 100_000, decimals: 2, told: 'spaces' }),
    leaf('partOf', 'siblings', 'Opens into', {
      join: { table: 'SpacePart', owner: 'partId', target: 'wholeId' },
      told: 'spaces',
      hint: 'The larger spaces it is one part of',
    }),
    keyed({
      name: 'capacities',
      label: 'How many people it holds',
      told: 'spaces',
      table: 'Capacity',
      owner: 'spaceId',
      key: 'layout',
      value: 'people',
      options: ['STANDING', 'THEATRE', 'TABLES', 'BOARDROOM'],
    }),
    terms('facilities', 'Facilities', 'FACILITY', 'SpaceTerm', 'spaces'),
    accessFacts('spaceId'),
    items('rates', 'Rates', {
      table: 'Rate',
      owner: 'spaceId',
      one: 'rate',
      told: 'cost',
      fields: [
        leaf('hirerClass', 'choice', 'For whom', {
          options: ['COMMUNITY', 'PARTNER', 'PRIVATE', 'COMMERCIAL', 'ANY'],
          required: true,
          told: 'cost',
        }),
        leaf('from', 'pence', 'From', { required: true, told: 'cost' }),
        leaf('to', 'pence', 'To', { told: 'cost' }),
        leaf('unit', 'choice', 'For', { options: ['HOUR', 'HALF_DAY', 'DAY', 'EVENING', 'WEEK', 'SESSION'], required: true, told: 'cost' }),
        leaf('validFrom', 'date', 'Valid from', { required: true, told: 'cost' }),
        leaf('validUntil', 'date', 'Valid until', { told: 'cost' }),
        leaf('note', 'text', 'More about it', { most: 300, told: 'cost' }),
        leaf('doubtful', 'boolean', 'The source prints something that cannot be right', { fallback: false, told: 'cost' }),
      ],
    }),
  ],
});

export const venueSection: Section = {
  table: 'Venue',
  key: 'listingId',
  fields: [
    leaf('equipment', 'texts', 'Equipment', { most: 60 }),
    leaf('outsideHire', 'choice', 'May people from outside hire it?', {
      options: ['YES', 'LIMITED', 'NO', 'UNKNOWN'],
      fallback: 'UNKNOWN',
    }),
    leaf('howToBook', 'long-text', 'How to book', { most: 2000 }),
    leaf('parking', 'text', 'Parking', { most: 600 }),
    leaf('publicTransport', 'text', 'Public transport', { most: 600 }),
    items('openingHours', 'Opening hours', {
      table: 'OpeningHours',
      owner: 'venueId',
      one: 'opening time',
      told: 'times',
      fields: [
        leaf('days', 'choices', 'Days', { options: days, required: true, told: 'times' }),
        leaf('from', 'time', 'From', { required: true, told: 'times' }),
        leaf('to', 'time', 'To', { required: true, told: 'times' }),
        leaf('staffed', 'boolean', 'Somebody is there', { fallback: true, told: 'times' }),
        leaf('validFrom', 'date', 'Valid from', { told: 'times' }),
        leaf('validUntil', 'date', 'Valid until', { told: 'times' }),
        leaf('note', 'text', 'More about it', { most: 300, told: 'times' }),
      ],
    }),
    spaces,
    items('closures', 'Closures', {
      table: 'Closure',
      owner: 'venueId',
      one: 'closure',
      orderedBy: 'from',
      told: 'times',
      fields: [
        leaf('from', 'date', 'From', { required: true, told: 'times' }),
        leaf('until', 'date', 'Until', { told: 'times', hint: 'Empty when nobody knows yet' }),
        leaf('reason', 'text', 'Why', { required: true, most: 300, told: 'times' }),
        leaf('space', 'sibling', 'Only this space', { column: 'spaceId', told: 'times' }),
      ],
    }),
  ],
};

import { items, leaf, part, type Section } from './field.ts';
import { accessFacts, channels, cost, intake, schedules, terms } from './shared.ts';

const incomeBands = ['NONE', 'UNDER_1K', 'UNDER_5K', 'UNDER_10K', 'UNDER_50K', 'UNDER_250K', 'OVER_250K', 'UNKNOWN'];

export const groupFields = [leaf('type', 'term', 'Type', { column: 'typeId', vocabulary: 'GROUP_TYPE', held: 'always', told: 'subjects' })];

export const groupSection: Section = {
  table: 'Group',
  key: 'listingId',
  fields: [
    leaf('listed', 'boolean', 'In lists and search', {
      fallback: true,
      held: 'always',
      hint: 'No for a body that only owns, funds or publishes',
    }),
    leaf('foundedYear', 'integer', 'Founded in', { least: 1000, most: 2100 }),
    leaf('incomeBand', 'choice', 'Income a year', { options: incomeBands }),
    leaf('runningState', 'choice', 'Is it running?', { options: ['ACTIVE', 'PAUSED', 'CHANGED', 'CLOSED'] }),
    leaf('runningNote', 'text', 'More about that', { most: 300 }),
    intake,
    leaf('howToJoin', 'long-text', 'How to join', { most: 2000 }),
    part(
      'council',
      'As a council',
      [
        leaf('kind', 'text', 'Kind of council', { required: true, most: 60, held: 'always' }),
        leaf('website', 'url', 'Its own website', { held: 'domain' }),
        leaf('places', 'places', 'Elected for', {
          join: { table: 'CouncilPlace', owner: 'councilId', target: 'placeId', ordered: true },
          held: 'added',
          told: 'places',
          locates: true,
        }),
      ],
      { table: { name: 'Council', key: 'listingId' } },
    ),
    items('activities', 'Activities', {
      table: 'Activity',
      owner: 'groupId',
      one: 'activity',
      told: 'activities',
      fields: [
        leaf('name', 'text', 'Name', { required: true, most: 120, told: 'activities' }),
        leaf('summary', 'text', 'Summary', { most: 600, told: 'activities' }),
        leaf('form', 'choice', 'Form', { options: ['ONE_OFF', 'COURSE', 'ONGOING', 'DROP_IN'], required: true, told: 'activities' }),
        terms('themes', 'Themes', 'THEME', 'ActivityTerm', 'activities'),
        terms('audiences', 'For whom', 'AUDIENCE', 'ActivityTerm', 'activities'),
        leaf('minimumAge', 'integer', 'From age', { least: 0, most: 120, told: 'activities' }),
        leaf('maximumAge', 'integer', 'To age', { least: 0, most: 120, told: 'activities' }),
        schedules('activityId'),
        leaf('venue', 'listing', 'Where it meets', { column: 'venueId', kind: 'VENUE', told: 'location', locates: true }),
        channels,
        cost,
        leaf('placesLeft', 'integer', 'Places left', { least: 0, most: 100_000, told: 'activities' }),
        intake,
        leaf('welcome', 'text', 'Welcome', { most: 600, hint: '“Someone meets you the first time.”', told: 'activities' }),
        accessFacts('activityId'),
      ],
    }),
  ],
};

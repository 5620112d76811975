/**
 * The shape of each seed file: one YAML list a domain, made for hand editing.
 * Money is written as people write it (`£2,000`, `£12.50`) and read as integer pence; dates as `2025-01-16`; times as `18:30`, Europe/London.
 * All shapes stand in one file, for whoever edits the seed by hand has one page to look things up in; hence its length.
 * A row that breaks its shape stops the whole load, with file, row, field and reason (see `read.ts`).
 */
import * as z from 'zod';
import { rule } from '../../server/funding/eligibility/rule.ts';
import { readRule } from '../../server/times/rule.ts';
import { nameLanguages } from '../../server/vocabularies/term-names.ts';

const slug = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'use lower-case letters, digits and single hyphens, such as "warboys-library"');
const text = z.string().trim().min(1, 'write something or leave the field out');
const money = z
  .string()
  .regex(/^£\d{1,3}(,?\d{3})*(\.\d\d)?$/, 'write an amount as £2,000 or £12.50')
  .transform((amount) => Math.round(Number(amount.replace(/[£,]/g, '')) * 100));
const date = z.iso.date('write a date as 2025-01-16');
const time = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'write a time as 18:30');
const moment = z.iso.datetime({ offset: true, local: true, error: 'write a moment as 2025-01-16T18:30' });
const slugs = z.array(slug).default([]);
const texts = z.array(text).default([]);
const count = z.int().min(0);

export const channel = z.enum(['IN_PERSON', 'ONLINE', 'PHONE', 'OUTREACH', 'POST']);
export const weekday = z.enum(['MONDAY', 'TUESDAY', 'WEDNESDAY', 'THURSDAY', 'FRIDAY', 'SATURDAY', 'SUNDAY', 'BANK_HOLIDAY']);
const incomeBand = z.enum(['NONE', 'UNDER_1K', 'UNDER_5K', 'UNDER_10K', 'UNDER_50K', 'UNDER_250K', 'OVER_250K', 'UNKNOWN']);
const intake = z.enum(['OPEN', 'WAITING_LIST', 'FULL', 'BY_REFERRAL', 'UNKNOWN']).default('UNKNOWN');
const datePrecision = z.enum(['DAY', 'MONTH', 'YEAR', 'UNKNOWN']);

const point = z.tuple([z.number().min(49).max(61), z.number().min(-9).max(2)], 'write a point as [latitude, longitude] in Great Britain');
const accessFact = z.strictObject({
  term: slug,
  answer: z.enum(['YES', 'PARTLY', 'NO', 'UNKNOWN']),
  note: text.optional(),
  asAt: date.optional(),
});
const cost = z.strictObject({
  free: z.boolean(),
  from: money.optional(),
  to: money.optional(),
  unit: text.optional(),
  note: text.optional(),
  concessions: z.boolean().optional(),
});
const amount = z.strictObject({ least: money.optional(), most: money.optional(), typical: money.optional() });
const schedule = z.strictObject({
  rrule: text.refine((rule) => readRule(rule) !== null, 'is no recurrence rule that we can read (RFC 5545, such as FREQ=WEEKLY;BYDAY=TU)'),
  startDate: date,
  endDate: date.optional(),
  from: time,
  to: time.optional(),
  exceptions: z.array(date).default([]),
  note: text.optional(),
});
/** Where a fact came from: `paper` is a slug of `sources.yaml`, `identifier` the heading or page there. */
const source = z.strictObject({
  paper: text,
  identifier: text.optional(),
  url: z.url().optional(),
  asAt: date.optional(),
  fields: texts,
});
const sources = z.array(source).min(1, 'say which paper it comes from');

const listing = {
  slug,
  name: text,
  otherNames: texts,
  formerNames: texts,
  status: z.enum(['PUBLISHED', 'DRAFT', 'SUSPENDED', 'ARCHIVED']).default('PUBLISHED'),
  statusReason: text.optional(),
  summary: text.max(280, 'keep the summary to 280 letters'),
  description: text.optional(),
  identifiers: z.array(z.strictObject({ scheme: text, value: text })).default([]),
  themes: slugs,
  audiences: slugs,
  languages: texts,
  access: z.array(accessFact).default([]),
  channels: z.array(channel).default([]),
  places: slugs,
  location: z
    .strictObject({
      visibility: z.enum(['EXACT', 'AREA', 'HIDDEN']),
      place: slug.optional(),
      lines: texts,
      town: text.optional(),
      postcode: text.optional(),
      uprn: text.optional(),
      point: point.optional(),
      directions: text.optional(),
    })
    .optional(),
  contacts: z
    .array(
      z.strictObject({
        role: text,
        phone: text.optional(),
        email: z.email().optional(),
        textRelay: z.boolean().default(false),
        note: text.optional(),
        public: z.boolean().default(true),
      }),
    )
    .default([]),
  links: z
    .array(
      z.strictObject({
        kind: z.enum(['WEBSITE', 'SOCIAL', 'BOOKING', 'APPLY', 'REGISTER', 'DOCUMENT', 'MAP', 'OTHER']),
        url: z.url(),
        label: text.optional(),
      }),
    )
    .default([]),
  cost: cost.optional(),
  owner: slug.optional(),
  steward: slug.optional(),
  relations: z
    .array(
      z.strictObject({
        kind: z.enum([
          'PART_OF',
          'BRANCH_OF',
          'MEMBER_OF',
          'PARTNER_OF',
          'FRIENDS_OF',
          'SUPPORTS',
          'FUNDED_BY',
          'MEETS_AT',
          'HELD_AT',
          'LEADS_ON_TO',
          'CONTINUES',
          'REPLACED_BY',
        ]),
        to: slug,
        note: text.optional(),
        from: date.optional(),
        until: date.optional(),
      }),
    )
    .default([]),
  sources,
  staffNotes: text.optional(),
};

const termNames = z.strictObject(Object.fromEntries(nameLanguages.map((language) => [language, text.optional()]))).default({});

/** A word of a vocabulary. `names` are what it is called in other languages. `parent` makes it the second level; `alternativeLabels` are the words of the papers and of residents. */
export const termRow = z.strictObject({
  vocabulary: z.enum([
    'THEME',
    'AUDIENCE',
    'ACCESS',
    'ROLE_TYPE',
    'VENUE_KIND',
    'FACILITY',
    'GROUP_TYPE',
    'APPLICANT_TYPE',
    'OUTCOME',
    'REQUIREMENT',
    'QUALITY_MARK',
  ]),
  slug,
  label: text,
  names: termNames,
  parent: slug.optional(),
  alternativeLabels: texts,
});

/** A place in one layer; `within` names every area that contains it directly, in any layer. */
export const placeRow = z.strictObject({
  slug,
  name: text,
  otherNames: texts,
  kind: z.enum([
    'COUNTY',
    'UNITARY',
    'DISTRICT',
    'PARISH',
    'TOWN',
    'UNPARISHED',
    'WARD',
    'DIVISION',
    'LSOA',
    'SETTLEMENT',
    'CUSTOM',
    'POSTCODE',
  ]),
  code: text.optional(),
  formerCodes: texts,
  point: point.optional(),
  population: count.optional(),
  within: slugs,
  neighbours: slugs,
});

/** A paper or data set that facts are drawn from. */
export const sourceRow = z.strictObject({
  paper: text,
  title: text,
  licence: text,
  attribution: text,
  asAt: date,
  url: z.url().optional(),
});

/** A group, club, charity, council or any other body. `listed: false` answers as owner, funder or source only. */
export const groupRow = z.strictObject({
  ...listing,
  listed: z.boolean().default(true),
  type: slug.optional(),
  foundedYear: z.int().min(1000).max(2100).optional(),
  incomeBand: incomeBand.optional(),
  runningState: z.enum(['ACTIVE', 'PAUSED', 'CHANGED', 'CLOSED']).optional(),
  runningNote: text.optional(),
  intake,
  howToJoin: text.optional(),
  council: z.strictObject({ kind: text, places: slugs, website: z.url().optional() }).optional(),
  activities: z
    .array(
      z.strictObject({
        name: text,
        summary: text.optional(),
        form: z.enum(['ONE_OFF', 'COURSE', 'ONGOING', 'DROP_IN']),
        themes: slugs,
        audiences: slugs,
        minimumAge: count.optional(),
        maximumAge: count.optional(),
        schedule: z.array(schedule).default([]),
        venue: slug.optional(),
        channels: z.array(channel).default([]),
        cost: cost.optional(),
        placesLeft: count.optional(),
        intake,
        welcome: text.optional(),
        access: z.array(accessFact).default([]),
      }),
    )
    .default([]),
});

export const venueRow = z.strictObject({
  ...listing,
  type: slug.optional(),
  operator: slug.optional(),
  managedBy: slug.optional(),
  facilities: slugs,
  equipment: texts,
  qualityMarks: slugs,
  openingHours: z
    .array(
      z.strictObject({
        days: z.array(weekday).min(1),
        from: time,
        to: time,
        staffed: z.boolean().default(true),
        validFrom: date.optional(),
        validUntil: date.optional(),
        note: text.optional(),
      }),
    )
    .default([]),
  closures: z.array(z.strictObject({ from: date, until: date.optional(), reason: text, space: text.optional() })).default([]),
  outsideHire: z.enum(['YES', 'LIMITED', 'NO', 'UNKNOWN']).default('UNKNOWN'),
  howToBook: text.optional(),
  parking: text.optional(),
  publicTransport: text.optional(),
  insideOf: slug.optional(),
  spaces: z
    .array(
      z.strictObject({
        name: text,
        /** Names of other spaces of the same venue that this one is a part of. */
        partOf: texts,
        areaSquareMetres: z.number().positive().optional(),
        capacity: z
          .array(z.strictObject({ layout: z.enum(['STANDING', 'THEATRE', 'TABLES', 'BOARDROOM']), people: z.int().positive() }))
          .default([]),
        facilities: slugs,
        access: z.array(accessFact).default([]),
        rates: z
          .array(
            z.strictObject({
              hirerClass: z.enum(['COMMUNITY', 'PARTNER', 'PRIVATE', 'COMMERCIAL', 'ANY']),
              from: money,
              to: money.optional(),
              unit: z.enum(['HOUR', 'HALF_DAY', 'DAY', 'EVENING', 'WEEK', 'SESSION']),
              validFrom: date,
              validUntil: date.optional(),
              note: text.optional(),
              doubtful: z.boolean().default(false),
            }),
          )
          .default([]),
      }),
    )
    .default([]),
});

export const fundRow = z.strictObject({
  ...listing,
  funder: slug.optional(),
  manager: slug.optional(),
  parent: slug.optional(),
  /** Set when the fund has ended for good: its state is then CLOSED. */
  endedOn: date.optional(),
  pot: money.optional(),
  amount: amount.optional(),
  applicantTypes: slugs,
  outcomes: slugs,
  welcomed: text.optional(),
  paysFor: texts,
  doesNotPayFor: texts,
  matchFunding: text.optional(),
  years: z.int().positive().optional(),
  stages: z.int().positive().optional(),
  paperwork: texts,
  forWhom: z.enum(['GROUPS', 'INDIVIDUALS', 'INTERMEDIARIES', 'COUNCILS', 'ANY']).optional(),
  howToApply: text.optional(),
  helpFrom: slugs,
  rounds: z
    .array(
      z.strictObject({
        name: text.optional(),
        opensAt: moment.optional(),
        closesAt: moment.optional(),
        rolling: z.boolean().default(false),
        decisionBy: date.optional(),
        spendBy: date.optional(),
        pot: money.optional(),
        amount: amount.optional(),
      }),
    )
    .default([]),
  criteria: z
    .array(z.strictObject({ kind: text, inWords: text, choice: z.int().positive().optional(), rule: rule.optional() }))
    .default([]),
});

export const awardRow = z.strictObject({
  fund: slug.optional(),
  recipient: slug.optional(),
  /** "An individual" for a person. Taken from the recipient when it is a listing. */
  recipientName: text.optional(),
  title: text,
  amount: money.optional(),
  amountQualifier: z.enum(['EXACT', 'UP_TO', 'ABOUT', 'UNSTATED']),
  awardedOn: date.optional(),
  precision: datePrecision,
  places: slugs,
  purpose: text.optional(),
  milestones: z.array(z.strictObject({ name: text, state: text, on: date.optional(), note: text.optional() })).default([]),
  sources,
});

/** A volunteering role. */
export const opportunityRow = z.strictObject({
  ...listing,
  group: slug.optional(),
  type: slug.optional(),
  commitment: z.enum(['ONE_OFF', 'FEW_WEEKS', 'REGULAR', 'FLEXIBLE', 'OFFICE']).optional(),
  hoursNote: text.optional(),
  schedule: z.array(schedule).default([]),
  venue: slug.optional(),
  fromHome: z.boolean().default(false),
  minimumAge: count.optional(),
  youngVolunteers: z.enum(['WELCOME', 'WITH_ADULT', 'NO', 'UNKNOWN']).default('UNKNOWN'),
  requirements: slugs,
  checks: text.optional(),
  training: text.optional(),
  support: text.optional(),
  expenses: z.boolean().optional(),
  rewards: texts,
  gains: text.optional(),
  numberNeeded: z.int().positive().optional(),
  startsOn: date.optional(),
  closesOn: date.optional(),
  applyUrl: z.url().optional(),
  repliesWithinDays: z.int().positive().optional(),
});

export const eventRow = z.strictObject({
  ...listing,
  startsAt: moment.optional(),
  endsAt: moment.optional(),
  allDay: z.boolean().default(false),
  /** How exactly the date is known; `dateText` says it in the paper's words. */
  precision: datePrecision,
  dateText: text.optional(),
  recurrence: text.optional(),
  state: z.enum(['CONFIRMED', 'PROVISIONAL', 'CANCELLED']).default('CONFIRMED'),
  venue: slug.optional(),
  onlineUrl: z.url().optional(),
  hosts: slugs,
  registerUrl: z.url().optional(),
  registerBy: moment.optional(),
  placesLeft: count.optional(),
  cpdPoints: z.number().positive().optional(),
});

const phrases = (least: number) => z.array(text).min(least, 'write at least two ways to say it');

/** What means the same to those who search: `same`, or `words` that are also answered with a `meaning`, or `ignored` words that say nothing. */
export const synonymRow = z.union(
  [
    z.strictObject({ same: phrases(2) }),
    z.strictObject({ words: phrases(1), meaning: phrases(1) }),
    z.strictObject({ ignored: phrases(1) }),
  ],
  'write same: [one, other], or words: [one] with meaning: [other], or ignored: [one]',
);

/** Every seed file, its shape, and the field that names a row. */
export const seedFiles = {
  sources: sourceRow,
  vocabularies: termRow,
  synonyms: synonymRow,
  places: placeRow,
  groups: groupRow,
  venues: venueRow,
  funding: fundRow,
  awards: awardRow,
  volunteering: opportunityRow,
  events: eventRow,
} as const;

export type SeedFile = keyof typeof seedFiles;
export type SeedRows = { [File in SeedFile]: z.output<(typeof seedFiles)[File]>[] };

/**
 * What somebody without an account may be asked, as one table: the pages, `fingerpost-suggest` and the checks all read it. A group lists itself in
 * ten minutes: at most 25 fields, 6 of them required (PRODUCT.md), no register number among them.
 */
import type { ListingKind, Vocabulary } from '../../../generated/prisma/client.ts';

export type FieldType = 'line' | 'text' | 'email' | 'phone' | 'url' | 'date' | 'time' | 'choice' | 'choices' | 'tick';

export interface Choice {
  readonly value: string;
  readonly label: string;
  /** BCP 47, of a label that comes from the record: English where it has no name in the language spoken. Left out for our own words. */
  readonly language?: string;
}

export interface SuggestionField {
  /** The path of the record it becomes, or a name of the form's own (`contact/phone`). Also its name in the form. */
  readonly path: string;
  readonly label: string;
  readonly hint?: string;
  readonly type: FieldType;
  /** Characters; of choices, how many. */
  readonly maximum: number;
  readonly required?: true;
  readonly choices?: readonly Choice[];
  /** Choices are its terms. */
  readonly vocabulary?: Vocabulary;
  /** What a browser may fill in by itself (HTML autofill). */
  readonly autocomplete?: string;
}

const field = (path: string, label: string, type: FieldType, maximum: number, more: Partial<SuggestionField> = {}): SuggestionField => ({
  path,
  label,
  type,
  maximum,
  ...more,
});
const required = { required: true } as const;
const choices = (...pairs: readonly (readonly [value: string, label: string])[]) => ({
  choices: pairs.map(([value, label]) => ({ value, label })),
});

export const days = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'] as const;

/** One is enough: the form says so, and the check asks for one of them. */
export const waysToReach = ['contact/phone', 'contact/email', 'website'] as const;

const name = (label: string, hint: string) => field('name', label, 'line', 120, { ...required, hint });
const summary = (hint: string) => field('summary', 'What it is, in a sentence or two', 'text', 280, { ...required, hint });
const description = field('description', 'More about it', 'text', 5000, { hint: 'Leave this empty if the sentence above says it all.' });
const themes = field('themes', 'What it is about', 'choices', 5, { vocabulary: 'THEME', hint: 'Up to five.' });
const audiences = field('audiences', 'Who it is for', 'choices', 5, { vocabulary: 'AUDIENCE', hint: 'Up to five. None means everybody.' });
const place = field('places', 'Village, town or district', 'line', 100, {
  ...required,
  hint: 'Where most of the people it is for live, such as Soham.',
});
const where = [
  field('location/lines', 'Building and street', 'text', 200),
  field('location/postcode', 'Postcode', 'line', 10),
  field('location/visibility', 'May the public know the address?', 'choice', 1, {
    hint: 'Choose “nothing” for a refuge or anywhere that must not be found.',
    ...choices(['EXACT', 'Yes, all of it'], ['AREA', 'Only the village or town'], ['HIDDEN', 'Nothing']),
  }),
];
const reach = [
  field('contact/phone', 'Phone number for the public', 'phone', 40),
  field('contact/email', 'E-mail address for the public', 'email', 254),
  field('contact/consent', 'Whoever this phone number or e-mail address belongs to agrees that it is shown in public', 'tick', 1, {
    hint: 'Needed when it is one person’s own, such as a mobile number. Not needed for an office.',
  }),
  field('website', 'Website or page', 'url', 500, { hint: 'Give at least one of phone, e-mail and website.' }),
];
const when = [
  field('times/day', 'Day it meets', 'choice', 1, choices(...days.map((day) => [day.slice(0, 2).toUpperCase(), `${day}s`] as const))),
  field('times/from', 'From', 'time', 10, { hint: 'For example 7.30pm.' }),
  field('times/to', 'To', 'time', 10),
  field('times/note', 'Anything else about when', 'line', 200, { hint: 'For example: not in August.' }),
];
const cost = [
  field('cost/free', 'Is it free?', 'choice', 1, choices(['yes', 'Yes'], ['no', 'No'])),
  field('cost/note', 'What it costs', 'line', 120, { hint: 'For example: £3, first time free.' }),
];
const howToJoin = field('howToJoin', 'How to join', 'line', 500, { hint: 'For example: just come along, or phone first.' });

/** Who sends it: of every form. Nobody but those who decide is told. */
export const senderFields: readonly SuggestionField[] = [
  field('sender/email', 'Your e-mail address', 'email', 254, {
    ...required,
    hint: 'We send you a link to confirm this, and tell you what becomes of it. It is not shown to anybody else, and erased afterwards.',
    autocomplete: 'email',
  }),
  field('sender/role', 'What are you to it?', 'choice', 1, {
    ...required,
    ...choices(
      ['RUNS', 'I run it or help to run it'],
      ['MEMBER', 'I go there or use it'],
      ['WORKS', 'I help people find things'],
      ['OTHER', 'None of these'],
    ),
  }),
];
export const noteField = field('note', 'Anything else we should know', 'text', 1000, { hint: 'This is not published.' });

/** New listings, by kind: what must be filled in first, so that it can be seen how little it is. */
export const newFields: Readonly<Record<ListingKind, readonly SuggestionField[]>> = {
  GROUP: [
    name('Name of the group', 'As people know it.'),
    summary('For example: A friendly choir for anyone who likes singing. No auditions.'),
    place,
    ...reach,
    ...where,
    ...when,
    ...cost,
    howToJoin,
    description,
    themes,
    audiences,
  ],
  VENUE: [
    name('Name of the place', 'For example: Wilburton Village Hall.'),
    summary('For example: A hall for 80 people with a kitchen and a garden.'),
    place,
    ...reach,
    ...where.slice(0, 2),
    field('cost/note', 'What it costs to hire', 'line', 120, { hint: 'For example: £10 an hour, £8 for local groups.' }),
    description,
    field('facilities', 'What it has', 'choices', 10, { vocabulary: 'FACILITY' }),
  ],
  FUND: [
    name('Name of the fund', 'As the funder calls it.'),
    summary('For example: Up to £500 for village groups that help older people.'),
    { ...place, label: 'Where it is for', hint: 'A village, town, district or county.' },
    ...reach,
    field('amount/least', 'Least amount in pounds', 'line', 12),
    field('amount/most', 'Most in pounds', 'line', 12),
    field('closes', 'Closing date, if there is one', 'date', 10),
    description,
    themes,
  ],
  OPPORTUNITY: [
    name('Title of the role', 'For example: Driver for the lunch club.'),
    summary('For example: Take people to the lunch club and home again, two hours on Tuesdays.'),
    place,
    ...reach,
    field('groupName', 'Which group is it for?', 'line', 120),
    field('timeAsked', 'How much time it takes', 'line', 120, { hint: 'For example: two hours a week.' }),
    description,
    themes,
  ],
  EVENT: [
    name('Name of the event', 'As on the poster.'),
    summary('For example: Plant sale in aid of the church roof, with teas.'),
    place,
    field('starts/date', 'Date', 'date', 10),
    field('starts/time', 'Starts at', 'time', 10),
    field('ends/time', 'Ends at', 'time', 10),
    ...reach,
    field('hostName', 'Who holds it', 'line', 120),
    ...where.slice(0, 2),
    ...cost,
    description,
    themes,
  ],
};

/** What is asked of somebody who reports a problem. */
export const reportFields: readonly SuggestionField[] = [
  field('problem', 'What is wrong?', 'choice', 1, {
    ...required,
    ...choices(
      ['CLOSED', 'It has closed or moved'],
      ['WRONG', 'Something it says is wrong'],
      ['PERSONAL', 'It shows something that should not be public'],
      ['DANGER', 'Somebody may not be safe'],
      ['OTHER', 'Something else'],
    ),
  }),
  field('note', 'Tell us about it', 'text', 2000, {
    ...required,
    hint: 'If somebody is in danger now, ring 999. We read reports of danger first, but not at once.',
  }),
];

/** What is asked of somebody who claims a listing. */
export const claimFields: readonly SuggestionField[] = [
  field('sender/name', 'Your name', 'line', 80, { ...required, autocomplete: 'name' }),
  field('sender/email', 'Your e-mail address', 'email', 254, {
    ...required,
    hint: 'If you have one at its own website’s name, such as office@soham-choir.example, use that: then we can tell at once that it is you.',
    autocomplete: 'email',
  }),
  field('sender/part', 'What you do there', 'line', 120, { ...required, hint: 'For example: secretary.' }),
  noteField,
];

export const allNewFields = (kind: ListingKind): readonly SuggestionField[] => [...newFields[kind], ...senderFields, noteField];

/** What all kinds share, in the order in which a form asks for it. */
import { type ConsentPart, type Field, items, leaf, part, type Section } from './field.ts';
import { accessFacts, channels, cost, terms } from './shared.ts';

const consent: ConsentPart = {
  shape: 'consent',
  name: 'consent',
  label: 'Consent',
  hint: 'That the person agreed to this contact being shown.',
  told: null,
  fields: [
    leaf('givenBy', 'text', 'Who gave it, in what role', { required: true, most: 120, told: null, prose: false }),
    leaf('givenAt', 'moment', 'When', { told: null }),
    leaf('how', 'text', 'How', {
      required: true,
      most: 300,
      hint: '“By e-mail to the clerk”, “On the form of 3 May”',
      told: null,
      prose: false,
    }),
  ],
};

const contacts = items('contacts', 'Contacts', {
  table: 'Contact',
  owner: 'listingId',
  one: 'contact',
  told: 'contacts',
  fields: [
    leaf('role', 'text', 'Who answers', {
      required: true,
      most: 80,
      hint: '“The office”, “Bookings”: never a person’s name',
      told: 'contacts',
    }),
    leaf('phone', 'phone', 'Phone number', { told: 'contacts' }),
    leaf('email', 'email', 'E-mail address', { held: 'added', told: 'contacts' }),
    leaf('textRelay', 'boolean', 'Answers calls through Relay UK', { fallback: false, told: 'contacts' }),
    leaf('note', 'text', 'When and how to reach them', { most: 300, told: 'contacts' }),
    leaf('public', 'boolean', 'Shown to everybody', { fallback: false, told: 'contacts' }),
    leaf('personal', 'boolean', 'One person’s own number or mailbox', { fallback: false, told: null, hint: 'Found out when it is saved.' }),
    consent,
  ],
});

const location = part(
  'location',
  'Location',
  [
    leaf('visibility', 'choice', 'How much the public may know', {
      options: ['EXACT', 'AREA', 'HIDDEN'],
      required: true,
      held: 'wider',
      told: 'location',
    }),
    leaf('place', 'place', 'Parish, town or wider place', { column: 'placeId', held: 'added', told: 'location', locates: true }),
    leaf('lines', 'texts', 'Address, line by line', { most: 6, told: 'location', locates: true, prose: false }),
    leaf('town', 'text', 'Post town', { most: 60, told: 'location', locates: true, prose: false }),
    leaf('postcode', 'postcode', 'Postcode', { told: 'location', locates: true }),
    leaf('uprn', 'text', 'Unique property reference number', { most: 12, told: 'location', locates: true, prose: false }),
    leaf('latitude', 'number', 'Latitude', { least: 49, most: 61, decimals: 6, told: 'location', locates: true }),
    leaf('longitude', 'number', 'Longitude', { least: -9, most: 2, decimals: 6, told: 'location', locates: true }),
    leaf('directions', 'text', 'How to find it', { most: 600, told: 'location', locates: true, prose: false }),
  ],
  { table: { name: 'Location', key: 'listingId' }, told: 'location' },
);

const before: Field[] = [
  leaf('name', 'text', 'Name', { required: true, most: 120, held: 'always', told: 'name' }),
  items('otherNames', 'Other and former names', {
    table: 'OtherName',
    owner: 'listingId',
    one: 'other name',
    told: 'name',
    fields: [
      leaf('kind', 'choice', 'Which sort', { options: ['ALIAS', 'FORMER'], fallback: 'ALIAS', told: 'name' }),
      leaf('name', 'text', 'Name', { required: true, most: 120, told: 'name' }),
    ],
  }),
  leaf('summary', 'text', 'Summary', { required: true, most: 280, hint: 'What it is and for whom, in 280 letters', told: 'text' }),
  leaf('description', 'long-text', 'Description', {
    most: 20_000,
    hint: 'A blank line begins a paragraph. HTML is shown as it is typed.',
    told: 'text',
  }),
];

const after: Field[] = [
  terms('themes', 'Themes', 'THEME'),
  terms('audiences', 'For whom', 'AUDIENCE'),
  leaf('languages', 'languages', 'Languages', { most: 20, hint: 'Codes such as pl. Empty for English alone' }),
  channels,
  cost,
  accessFacts('listingId'),
  leaf('places', 'places', 'Places served', {
    join: { table: 'ListingPlace', owner: 'listingId', target: 'placeId', ordered: true },
    held: 'added',
    told: 'places',
    locates: true,
  }),
  location,
  contacts,
  items('links', 'Links', {
    table: 'Link',
    owner: 'listingId',
    one: 'link',
    told: 'links',
    fields: [
      leaf('kind', 'choice', 'What it leads to', {
        options: ['WEBSITE', 'SOCIAL', 'BOOKING', 'APPLY', 'REGISTER', 'DOCUMENT', 'MAP', 'OTHER'],
        required: true,
        told: 'links',
      }),
      leaf('url', 'url', 'Address', { required: true, held: 'domain', told: 'links' }),
      leaf('label', 'text', 'Words for the link', { most: 120, told: 'links' }),
    ],
  }),
  items('identifiers', 'Register numbers', {
    table: 'Identifier',
    owner: 'listingId',
    one: 'register number',
    orderedBy: 'scheme',
    held: 'always',
    told: 'details',
    fields: [
      leaf('scheme', 'text', 'Register', {
        required: true,
        most: 40,
        hint: 'GB-CHC charities, GB-COH companies, GB-CASC sports clubs',
        prose: false,
      }),
      leaf('value', 'text', 'Number', { required: true, most: 60, prose: false }),
      leaf('uri', 'url', 'Its page in the register'),
    ],
  }),
  leaf('owner', 'listing', 'Owner', { column: 'ownerId', kind: 'GROUP', held: 'always', told: 'bodies' }),
  leaf('steward', 'listing', 'Steward', { column: 'stewardId', kind: 'GROUP', held: 'always', told: 'bodies' }),
  leaf('publishFrom', 'moment', 'Publish on', { publishing: true, held: 'always', told: null }),
  leaf('publishUntil', 'moment', 'Withdraw on', { told: null }),
  leaf('staffNotes', 'long-text', 'Notes of staff', { most: 20_000, told: null, prose: false }),
];

/** The rows of `Listing`, with what of them only one kind has in the middle. */
export const listingSection = (own: readonly Field[]): Section => ({ table: 'Listing', key: 'id', fields: [...before, ...own, ...after] });

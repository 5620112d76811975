/** The builder's own words. */
import { counted } from '../../parts/language.ts';
import type { ElementName } from '../elements.ts';

const inPlace = (what: string) => (place: string) => (place ? `${what} in ${place}` : what);
const forPlace = (what: string) => (place: string) => (place ? `${what} for ${place}` : what);

const elements: Record<ElementName, { name: string; hint: string }> = {
  groups: { name: 'Groups', hint: 'clubs, charities and services: when they meet, how to join' },
  venues: { name: 'Rooms for hire', hint: 'halls and rooms: how many they hold, what they cost' },
  funding: { name: 'Funding', hint: 'grants one can apply for: how much, until when' },
  volunteering: { name: 'Ways to help', hint: 'volunteering, from one afternoon to a seat on the council' },
  events: { name: 'What’s on', hint: 'events, the next date first' },
  search: { name: 'Search everything', hint: 'one box over groups, rooms, funding, roles and events' },
  'funding-alerts': { name: 'Funding alerts', hint: 'a form: be told of new funding by e-mail' },
  suggest: { name: 'Suggest an entry', hint: 'a form: add a group that is missing' },
  eligibility: { name: 'May we apply?', hint: 'a form: which funds are open to a group' },
  place: { name: 'Your place at a glance', hint: 'everything for one village, town or district' },
};

const titles: Record<ElementName, (place: string) => string> = {
  groups: inPlace('Groups'),
  venues: inPlace('Rooms for hire'),
  funding: forPlace('Funding'),
  volunteering: inPlace('Ways to help'),
  events: inPlace('What’s on'),
  search: forPlace('Groups, rooms, funding and events'),
  'funding-alerts': forPlace('Be told of funding'),
  suggest: inPlace('Add a group'),
  eligibility: forPlace('Which funds may we apply to?'),
  place: (place) => (place ? `${place} at a glance` : 'Your place at a glance'),
};

/** What a snippet is for, and what to do with it: two to four steps. */
const hosts = {
  wordpress: {
    name: 'WordPress',
    code: 'Code for WordPress',
    steps: [
      'Open your page in WordPress and choose Edit.',
      'Copy the code. Click in an empty paragraph and paste: it becomes a Custom HTML block. (Or add a Custom HTML block and paste there.)',
      'Press Update, and look at the page as a visitor.',
    ],
    note: 'If the first line vanishes when you save, your WordPress does not let you use scripts. Take “A frame” or “A plain link”.',
  },
  shortcode: {
    name: 'WordPress, with our plugin',
    code: 'Shortcode',
    steps: [
      'Download the plugin. Whoever looks after your WordPress adds it once: Plugins, Add New, Upload Plugin.',
      'Copy the shortcode and paste it into your page, in a paragraph of its own. Or add the block “Fingerpost”.',
      'Press Update, and look at the page.',
    ],
    note: '',
  },
  script: {
    name: 'Another website that lets you paste code',
    code: 'Code',
    steps: [
      'Find where your website takes code. It may be called HTML, Embed, Source or Custom code.',
      'Copy the code and paste it where the list should be.',
      'Save, and look at the page.',
    ],
    note: '',
  },
  frame: {
    name: 'A frame, where scripts are not allowed',
    code: 'Code of the frame',
    steps: [
      'Copy the code and paste it where your website takes HTML.',
      'If the page shows too little or too much room, change the number after height.',
    ],
    note: 'A frame keeps one height. The list scrolls inside it.',
  },
  drupal: {
    name: 'Drupal',
    code: 'Code for Drupal',
    steps: [
      'Edit your page and set Text format, under the text, to Full HTML. If it is not there, ask whoever looks after the site.',
      'Press Source, copy the code and paste it where the list should be.',
      'Press Save.',
    ],
    note: 'If Drupal filters the code away, take “A frame”.',
  },
  wix: {
    name: 'Wix',
    code: 'Address for Wix',
    steps: [
      'In the Wix editor choose Add Elements, Embed Code, then Embed a Site.',
      'Copy the address, and paste it under “What’s the website address?”.',
      'Draw the box as wide as the page and about as high as your screen. Publish.',
    ],
    note: '',
  },
  link: {
    name: 'A plain link',
    code: 'Link',
    steps: ['Copy the link and paste it where your website takes HTML.', 'Or make a link as you always do, to the address in it.'],
    note: 'It leads to the same list on our own pages, and works everywhere.',
  },
  feed: {
    name: 'WordPress.com without scripts: a feed',
    code: 'Address of the feed',
    steps: [
      'Edit your page and add the block called RSS.',
      'Copy the address, paste it into the block and choose Use URL.',
      'Press Update.',
    ],
    note: 'The block shows the newest entries, with their names as links.',
  },
};
export type HostName = keyof typeof hosts;

const strong = {
  text: { good: 'Text', bad: 'This colour of text' },
  link: { good: 'A link', bad: 'This link colour' },
  focus: { good: 'The outline of what is chosen', bad: 'This outline of what is chosen' },
  'field-line': { good: 'The edge of a field', bad: 'This edge of a field' },
};
export interface Checked {
  of: 'text' | 'link' | 'focus' | 'field-line';
  passes: boolean;
  ratio: string;
  least: number;
  ground: string;
  /** Too near to a light ground, rather than to a dark one. */
  isPale: boolean;
}

export const words = {
  elements,
  titles,
  hosts,
  title: 'Put Fingerpost on your website',
  summary: 'Choose what to show, copy the code, paste it into your page. It costs nothing, and there is nothing to sign up for.',
  breadcrumb: 'On your website',
  description: 'Groups, rooms, funding and events on your own website: choose, copy, paste.',
  what: 'What do you want to show?',
  where: 'Where?',
  place: 'Village, town, district or postcode',
  placeHint: 'Leave it empty for the whole county.',
  reach: 'What counts',
  reachPlace: 'what is for people there, wherever it is',
  reachNear: 'what is near it, the nearest first',
  within: 'How far, if near',
  anyDistance: 'any distance',
  miles: (miles: number) => `about ${counted(miles, { one: 'mile', other: 'miles' })}`,
  narrower: 'Only some of it',
  narrowerHint: 'Leave it empty, and all unticked, for everything.',
  themes: 'About',
  audiences: 'For',
  limit: 'How many at a time',
  usual: 'as usual',
  more: 'More choices',
  looks: 'How it looks',
  layout: 'Shown as',
  layouts: { list: 'a list', cards: 'cards', table: 'a table', map: 'a list with a map' } as Record<string, string>,
  controlsLegend: 'What visitors may search by',
  questionsLegend: 'What visitors are asked',
  heading: 'Heading',
  headingHint: 'Leave it empty for “{0}”.',
  headingLevel: 'Size of the heading',
  headingLevels: ['1: the page’s own title', '2: a part of the page (usual)', '3: below a part', '4', '5', '6'],
  noHeading: 'no heading',
  language: 'Language of the buttons and labels',
  colours: 'Colours',
  themeNone: 'as my page: its own fonts and colours',
  themeNames: { plain: 'plain: black on white', council: 'council: deep blue', village: 'village: green on cream' },
  own: 'use colours of my own',
  colourNames: {
    'colour-text': 'Text',
    'colour-link': 'Links',
    'colour-background': 'Background',
    'colour-focus': 'Outline of what is chosen',
    'colour-field-line': 'Edge of a field',
  },
  font: 'Letters',
  fonts: { sans: 'plain', wide: 'plain, wide', serif: 'with serifs' },
  asTheme: 'as above',
  radius: 'Corners',
  corners: { square: 'square', soft: 'a little round', round: 'round' },
  button: 'Show me',
  waiting: 'What you choose shows here, with the code to copy.',
  wrongPlace: {
    several: (typed: string) => `“${typed}” could be several places. Which do you mean?`,
    like: (typed: string) => `We could not find “${typed}”. Did you mean one of these?`,
    none: (typed: string) => `We could not find “${typed}”. Check how it is written, or give a village or town nearby.`,
    postcode: (postcode: string) => `We do not know the postcode ${postcode}. Give the name of a village or town instead.`,
    needed: 'Say which village, town or district.',
  },
  postcodeIn: (postcode: string, place: string) => `${postcode} is probably in ${place}, so it will be for ${place}.`,
  preview: 'How it will look',
  previewWidths: 'Shown as wide as',
  widths: { phone: 'a phone', column: 'a column', full: 'the whole page' },
  previewTitle: (title: string) => `Preview: ${title}`,
  previewPlain: 'Without scripts, this is how the frame will look.',
  made: (title: string) => `Ready: ${title}.`,
  paste: 'Copy this into your page',
  pasteLead: 'Choose what your website is made with.',
  copy: 'Copy',
  copied: 'Copied. Now paste it into your page.',
  notCopied: 'Your browser did not let us copy. Press in the box, select all and copy.',
  plugin: 'Download the plugin (a zip file)',
  noFeed: 'There is no feed of this: take the plain link.',
  linkLeaves: (choices: string) => `The link leads to our own page, which cannot keep to ${choices}: it may show more than your list.`,
  feedLeaves: (choices: string) => `The feed cannot keep to ${choices}: it may hold more than your list.`,
  share: 'To come back to this, or to send it to a colleague, keep this address:',
  shareLink: 'these choices',
  checkLead: 'When it is on your page, see whether it works:',
  checkLink: 'Is it live?',
  checks: 'Can it be read?',
  checksGround: 'We reckon with a white page: if yours has another colour, choose it above.',
  check: ({ of, passes, ratio, least, ground, isPale }: Checked) => {
    const on = ground === '#ffffff' ? 'white' : 'this background';
    const seen = of === 'text' || of === 'link' ? (['read', 'read'] as const) : (['seen', 'see'] as const);
    if (passes) return `${strong[of].good} can be ${seen[0]} on ${on}: ${ratio} to 1, it needs ${least}.`;
    return `${strong[of].bad} is too ${isPale ? 'pale' : 'dark'} to ${seen[1]} on ${on}: ${ratio} to 1, it needs ${least}.`;
  },
  tryColour: (colour: string) => `Try ${colour}`,
};

export type Words = typeof words;

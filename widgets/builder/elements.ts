/**
 * The elements as the builder, the check of a page and the WordPress plugin know them: what each takes, and where the same stands on our own site. A test
 * holds this to the elements' own comments, so that nobody is offered what an element does not know.
 */

/** What anything may be given, in the order in which a snippet writes it. */
export const attributeNames = [
  'place',
  'near',
  'within',
  'query',
  'kinds',
  'kind',
  'listing',
  'report',
  'who',
  'themes',
  'audiences',
  'hirer-class',
  'capacity',
  'max-price',
  'facilities',
  'commitment',
  'from-home',
  'age',
  'when',
  'from',
  'until',
  'collection',
  'limit',
  'layout',
  'controls',
  'heading',
  'heading-level',
  'lang',
  'endpoint',
] as const;
export type AttributeName = (typeof attributeNames)[number];

export type ElementName =
  | 'groups'
  | 'venues'
  | 'funding'
  | 'volunteering'
  | 'events'
  | 'search'
  | 'funding-alerts'
  | 'suggest'
  | 'eligibility'
  | 'place';

/** What can be said of an element that stands on somebody's page. */
export interface ElementKnown {
  /** As in its tag, without `fingerpost-`, and as in the address of its frame. */
  readonly name: string;
  readonly takes: readonly string[];
  readonly layouts: readonly string[];
  /** Filters or questions a visitor can be shown. */
  readonly controls: readonly string[];
  /** The name of a place rather than its slug is what the element, and the page of its link, understand. */
  readonly placeByName?: true;
  /** It says nothing without one. */
  readonly needsPlace?: true;
}

export interface ElementChoice extends ElementKnown {
  readonly name: ElementName;
  readonly takes: readonly AttributeName[];
  /** Of `controls`, those shown when nothing is said. */
  readonly shownControls: readonly string[];
  /** Where the same is on our own site, without a script. `{place}` stands for the place's slug, `{kind}` for the folder of what is added. */
  readonly path: string;
  /** The folder of its feed. */
  readonly feed?: string;
  /** Of a frame that cannot grow, in pixels. */
  readonly height: number;
  /** What a page keeps for it, so that nothing below jumps: its height as it comes, with a heading, in any of our languages. Lists need more for more. */
  readonly room?: string;
}

const common = ['heading', 'heading-level', 'lang', 'endpoint'] as const;
const list = ['place', 'near', 'within', 'query', 'themes', 'audiences', 'collection', 'limit', 'layout', 'controls', ...common] as const;
const layouts = ['list', 'cards', 'table', 'map'] as const;
/** As the comments of these elements name them. */
const flat = ['list', 'cards', 'table'] as const;
const filters = ['query', 'place', 'themes', 'audiences'] as const;
const shownFilters = ['query', 'themes'] as const;
const lists = { takes: list, layouts, controls: filters, shownControls: shownFilters, height: 900 } as const;
const forms = { layouts: [], controls: [], shownControls: [], height: 640 } as const;
const questions = 'type place theme amount income audience began registered account partners behalf'.split(' ');

export const elementChoices: readonly ElementChoice[] = [
  { name: 'groups', path: '/groups', feed: 'groups', ...lists },
  {
    ...{ name: 'venues', path: '/venues', feed: 'venues', ...lists },
    takes: ['hirer-class', 'capacity', 'max-price', 'facilities', ...list],
    controls: [...filters, 'capacity', 'hirer', 'price', 'facilities'],
    shownControls: ['query', 'capacity', 'hirer'],
  },
  {
    ...{ name: 'funding', path: '/funding', feed: 'funding', ...lists },
    takes: ['who', ...list],
    layouts: flat,
    controls: [...filters, 'who'],
    shownControls: [...shownFilters, 'who'],
  },
  {
    ...{ name: 'volunteering', path: '/volunteering', feed: 'volunteering', ...lists },
    takes: ['commitment', 'from-home', 'age', ...list],
    controls: [...filters, 'commitment', 'home', 'age'],
    shownControls: ['query', 'commitment', 'home'],
  },
  {
    ...{ name: 'events', path: '/events', feed: 'events', ...lists },
    takes: ['when', 'from', 'until', ...list],
    controls: [...filters, 'when'],
    shownControls: ['query', 'when'],
  },
  {
    ...{ name: 'search', path: '/', ...lists },
    room: 'max(320px, 960px - 65vw)',
    takes: ['kinds', ...list],
    layouts: ['list', 'cards'],
    controls: ['query', 'place', 'kinds', 'themes', 'audiences'],
    shownControls: ['query', 'place', 'kinds', 'themes'],
  },
  {
    name: 'funding-alerts',
    path: '/alerts',
    ...forms,
    room: 'max(100px, 200px - 10vw)',
    takes: ['place', 'kinds', 'themes', 'audiences', ...common],
  },
  {
    name: 'suggest',
    path: '/suggest/{kind}',
    placeByName: true,
    ...forms,
    room: 'max(100px, 140px - 5vw)',
    takes: ['kind', 'place', 'listing', 'report', ...common],
  },
  {
    ...{ name: 'eligibility', path: '/funding/check', ...forms },
    room: 'max(140px, 300px - 14vw)',
    takes: ['place', 'themes', 'audiences', 'limit', 'controls', ...common],
    controls: questions,
    shownControls: questions,
  },
  {
    name: 'place',
    path: '/places/{place}',
    needsPlace: true,
    ...forms,
    height: 900,
    // How much there is of a place nobody knows before: it grows below the screen.
    room: 'max(760px, 100vh)',
    takes: ['place', ...common],
  },
];

/** Elements that nobody is offered: whoever writes one by hand has it looked at all the same. Why not is in own/own-fields.ts. */
const byHand: readonly ElementKnown[] = [
  { name: 'wish', takes: ['place', 'theme', 'kind', 'words', ...common], layouts: [], controls: [] },
];
/** All of widgets/elements.ts; a test holds the two together. */
export const knownElements: readonly ElementKnown[] = [...elementChoices, ...byHand];
export const knownByTag = (tag: string): ElementKnown | undefined => knownElements.find((known) => tagOf(known) === tag);

export const elementNamed = (name: string): ElementChoice | undefined => elementChoices.find((choice) => choice.name === name);
export const tagOf = ({ name }: Pick<ElementKnown, 'name'>) => `fingerpost-${name}`;
export const takes = ({ takes: all }: ElementChoice, name: AttributeName) => all.includes(name);

/** What a clerk has chosen, as it stands in the builder's address: so that an address can be shared, and works without a script. */
import { inSameLanguage } from '../pages/in-same-language.ts';
import { type Language, languageOf } from '../parts/language.ts';
import { type Look, lookParameters, readLook } from '../themes/look.ts';
import { type ElementChoice, elementChoices, elementNamed, takes } from './elements.ts';
import { type Own, readOwn } from './own/own-fields.ts';

export const builderPath = '/embed';
export const previewPath = '/embed/preview';

export interface Choices {
  element: ElementChoice;
  /** As typed, or a slug. */
  place: string;
  /** Nearest first, with distances, rather than all that serves the place. */
  near: boolean;
  /** Kilometres from it, for `near`. */
  within: number | null;
  themes: readonly string[];
  audiences: readonly string[];
  /** What this element alone is asked, as its attributes have it. */
  own: Own;
  limit: number | null;
  /** Empty for the element's own. */
  layout: string;
  /** Null for the element's own; empty for none. */
  controls: readonly string[] | null;
  heading: string;
  /** Null for no heading at all. */
  headingLevel: number | null;
  /** Of the element: the builder's own is that of its page. */
  language: Language;
  look: Look;
}

/** Kilometres, as the attribute has them: about one, three, five, ten and fifteen miles. */
export const distances = [2, 5, 8, 16, 24] as const;
export const limits = [3, 5, 10, 20, 50] as const;
export const headingLevels = [1, 2, 3, 4, 5, 6] as const;
const usualLevel = 2;
const longestHeading = 120;
const mostTerms = 20;
const slug = /^[a-z0-9][a-z0-9-]{0,99}$/;

const clean = (text: string | null, most: number) =>
  (text ?? '')
    // biome-ignore lint/suspicious/noControlCharactersInRegex: exactly those are taken out.
    .replace(/[\u0000-\u001f\u007f]+/g, ' ')
    .trim()
    .slice(0, most);

/** "?themes=arts&themes=sport" of a form and "?themes=arts,sport" of an address are the same. */
const listed = (search: URLSearchParams, name: string) => [
  ...new Set(search.getAll(name).flatMap((text) => text.toLowerCase().split(/[\s,]+/))),
];
const slugsIn = (search: URLSearchParams, name: string) =>
  listed(search, name)
    .filter((one) => slug.test(one))
    .slice(0, mostTerms);

const among = (list: readonly number[], text: string | null) => list.find((number) => String(number) === text) ?? null;

/** Whatever an address says, what comes out can be chosen: what cannot be is left out. */
export function readChoices(search: URLSearchParams): Choices {
  const element = elementNamed(search.get('element') ?? '') ?? (elementChoices[0] as ElementChoice);
  // Without a script, the filters, layouts and fields of its own that a form showed may be those of another element.
  const isOfElement = (search.get('of') ?? element.name) === element.name;
  const shown = listed(search, 'controls').filter((one) => element.controls.includes(one));
  const given = isOfElement && (search.has('controls') || search.has('of'));
  const level = search.get('heading-level');
  const layout = search.get('layout') ?? '';
  const isOwn = search.get('colours') === 'own';
  const look = readLook(search);
  return {
    element,
    place: clean(search.get('place'), 100),
    near: search.get('reach') === 'near' && takes(element, 'near'),
    within: among(distances, search.get('within')),
    themes: takes(element, 'themes') ? slugsIn(search, 'themes') : [],
    audiences: takes(element, 'audiences') ? slugsIn(search, 'audiences') : [],
    own: isOfElement ? readOwn(element, (name) => search.getAll(name).map((text) => clean(text, 400))) : {},
    limit: takes(element, 'limit') ? among(limits, search.get('limit')) : null,
    layout: isOfElement && element.layouts.includes(layout) ? layout : '',
    controls: given && element.controls.length && !isUsual(element, shown) ? shown : null,
    heading: clean(search.get('heading'), longestHeading),
    headingLevel: level === 'none' ? null : (among(headingLevels, level) ?? usualLevel),
    language: languageOf(search.get('speaks')),
    look: isOwn ? look : { ...look, colours: {} },
  };
}

const isUsual = ({ shownControls }: ElementChoice, shown: readonly string[]) =>
  shown.length === shownControls.length && shownControls.every((one) => shown.includes(one));

/** Only what differs from what is usual, so that the same choices have one address. */
export function choiceParameters(choices: Choices): URLSearchParams {
  const { element, place, near, within, themes, audiences, own, limit, layout, controls, heading, headingLevel, language, look } = choices;
  const all: [name: string, value: string | number | null | undefined][] = [
    ['element', element.name],
    ['place', place],
    ['reach', near && place ? 'near' : ''],
    ['within', near && place ? within : null],
    ['themes', themes.join(',')],
    ['audiences', audiences.join(',')],
    ...Object.entries(own),
    ['limit', limit],
    ['layout', layout === element.layouts[0] ? '' : layout],
    ['heading', heading],
    ['heading-level', headingLevel === usualLevel ? null : (headingLevel ?? 'none')],
    ['speaks', language === 'en' ? '' : language],
    ['colours', Object.keys(look.colours).length ? 'own' : ''],
    ...lookParameters(look),
  ];
  const given = all.flatMap(([name, value]) => (value ? [[name, String(value)]] : []));
  return new URLSearchParams([...given, ...(controls ? [['controls', controls.join(',') || 'none']] : [])]);
}

export const addressOf = (choices: Choices, path = builderPath) => inSameLanguage(`${path}?${choiceParameters(choices)}`);

export const languageNames: Record<Language, string> = {
  en: 'English',
  pl: 'polski',
  lt: 'lietuvių',
  ro: 'română',
  uk: 'українська',
  pt: 'português',
};

/** The choices, as a plain form: works as it is, and with a script shows at once what comes of them (client.ts). */
import type { PagePlaceChoiceFragment } from '../../generated/gql/graphql.ts';
import { type PlaceFound, widerAreas } from '../pages/next-best.ts';
import { filled } from '../pages/slots.ts';
import { html, nothing } from '../pages/template.ts';
import { type Language, languageNow, languages } from '../parts/language.ts';
import { colourNames, colourParameters, coloursOf, corners, fonts, themes } from '../themes/look.ts';
import { addressOf, builderPath, type Choices, distances, headingLevels, languageNames, limits } from './choices.ts';
import { colourChecks } from './colour-checks.ts';
import { type ElementChoice, elementChoices, takes } from './elements.ts';
import { fold, type Option, select, type Term, tickBoxes } from './fields.ts';
import { ownFieldsOf } from './own/own-fields.ts';
import { ownFields } from './own/own-form.ts';
import { say as sayOfOwn } from './own/words/words.ts';
import { say } from './words/words.ts';

export interface BuilderForm {
  choices: Choices;
  /** What became of the place that was typed. */
  found: PlaceFound | null;
  /** What the snippet calls it while nothing is written. */
  title: string;
  themes: readonly Term[];
  audiences: readonly Term[];
  /** What a room can have. */
  facilities: readonly Term[];
}

export function builderForm(shown: BuilderForm) {
  const { choices, found, title } = shown;
  const words = say();
  const { element, language } = choices;
  return html`<form id="choices" class="builder-form" action=${builderPath} method="get">
<input type="hidden" name="of" value=${element.name}>
<fieldset class="what"><legend><h2>${words.what}</h2></legend>
${elementChoices.map(
  ({ name }) => html`<label class="option"><input type="radio" name="element" value=${name} ?checked=${name === element.name}>
<span><strong>${words.elements[name].name}</strong> <span class="fine">${words.elements[name].hint}</span></span></label>`,
)}
</fieldset>
<fieldset><legend><h2>${words.where}</h2></legend>
${placeField(choices, found)}
<div data-part="reach">${takes(element, 'near') ? reachFields(choices) : nothing}</div>
</fieldset>
<fieldset class="folds"><legend class="quiet-words">${words.more}</legend>
<div data-part="terms">${asksMore(element) ? narrowerFields(shown) : nothing}</div>
${fold('look', words.looks, false, [
  html`<div data-part="shape">${shapeFields(choices)}</div>`,
  headingFields(choices, title),
  select(
    'speaks',
    words.language,
    language,
    languages.map((one): Option => [one, languageNames[one], one]),
  ),
])}
${fold('colours', words.colours, Boolean(choices.look.theme) || Object.keys(choices.look.colours).length > 0, [colourFields(choices)])}
</fieldset>
<button>${words.button}</button>
</form>`;
}

const asksMore = (element: ElementChoice) => takes(element, 'themes') || ownFieldsOf(element).length > 0;

/** Of a list, which part of it; of a form, what stands in it to begin with. */
function narrowerFields({ choices, themes: topics, audiences, facilities }: BuilderForm) {
  const words = say();
  const { element, themes, own } = choices;
  const isList = element.layouts.length > 0;
  const isOpen = [themes, choices.audiences, Object.keys(own)].some(({ length }) => length > 0);
  return fold('terms', isList ? words.narrower : sayOfOwn().beginsWith, isOpen, [
    isList ? html`<p class="hint">${words.narrowerHint}</p>` : nothing,
    ownFields(choices, facilities),
    takes(element, 'themes') ? tickBoxes('themes', words.themes, topics, themes) : nothing,
    takes(element, 'audiences') ? tickBoxes('audiences', words.audiences, audiences, choices.audiences) : nothing,
  ]);
}

/** How a place is written so that it means that place alone. */
export const placeWritten = ({ name, slug }: { name: string; slug: string }) =>
  name.toLowerCase().replace(/[^a-z0-9]+/g, '-') === slug ? name : slug;

function placeField(choices: Choices, found: PlaceFound | null) {
  const words = say();
  const isWrong = found !== null && !found.place;
  const shown = found?.place && !found.postcode ? placeWritten(found.place) : choices.place;
  return html`<div class="field"><label for="place">${words.place}</label><p class="hint" id="place-hint">${words.placeHint}</p>
<div data-part="place-help" id="place-help">${placeHelp(choices, found)}</div>
<input id="place" name="place" value=${shown} maxlength="100" list="places" autocomplete="off" spellcheck="false" aria-describedby="place-hint place-help" aria-invalid=${isWrong ? 'true' : nothing}>
<datalist id="places"></datalist></div>`;
}

/** What a clerk must be told about the place they typed. */
function placeHelp(choices: Choices, found: PlaceFound | null) {
  const words = say();
  if (!found) return choices.element.needsPlace ? html`<p class="fault">${words.wrongPlace.needed}</p>` : nothing;
  const { typed, place, postcode, choices: several, like } = found;
  if (place) return postcode ? html`<p class="hint">${words.postcodeIn(postcode, place.name)}</p>` : nothing;
  const offered = several.length ? several : like;
  const told = several.length ? words.wrongPlace.several : like.length ? words.wrongPlace.like : words.wrongPlace.none;
  const sentence = postcode ? words.wrongPlace.postcode(postcode) : told(typed);
  return html`<p class="fault">${sentence}</p>
${offered.length ? html`<ul class="tap-list">${offered.map((one) => html`<li>${placeLink(choices, one)}</li>`)}</ul>` : nothing}`;
}

function placeLink(choices: Choices, place: PagePlaceChoiceFragment) {
  const [area] = widerAreas(place);
  const set = `place=${placeWritten(place)}`;
  return html`<a class="tap" href=${addressOf({ ...choices, place: place.slug })} data-set=${set}>${place.name}${area ? `, ${area.name}` : ''}</a>`;
}

/** Kilometres as people here say them. */
const miles: Record<number, number> = { 2: 1, 5: 3, 8: 5, 16: 10, 24: 15 };

function reachFields({ near, within }: Choices) {
  const words = say();
  const option = (value: string, label: string, checked: boolean) =>
    html`<label class="option"><input type="radio" name="reach" value=${value} ?checked=${checked}> <span>${label}</span></label>`;
  return html`<fieldset class="ticks"><legend>${words.reach}</legend>
${option('place', words.reachPlace, !near)}
${option('near', words.reachNear, near)}
</fieldset>
${select('within', words.within, String(within ?? ''), [['', words.anyDistance], ...distances.map((km): Option => [String(km), words.miles(miles[km] ?? km)])])}`;
}

/** What differs from element to element. */
function shapeFields({ element, layout, controls, limit }: Choices) {
  const words = say();
  const shown = controls ?? element.shownControls;
  const legend = element.feed || element.name === 'search' ? words.controlsLegend : words.questionsLegend;
  return [
    element.layouts.length
      ? select(
          'layout',
          words.layout,
          layout || (element.layouts[0] ?? ''),
          element.layouts.map((one): Option => [one, words.layouts[one] ?? one]),
        )
      : nothing,
    takes(element, 'limit')
      ? select('limit', words.limit, String(limit ?? ''), [['', words.usual], ...limits.map((one): Option => [String(one), String(one)])])
      : nothing,
    element.controls.length
      ? tickBoxes(
          'controls',
          legend,
          element.controls.map((slug) => ({ slug, name: sayOfOwn().controls[slug] ?? slug })),
          shown,
        )
      : nothing,
  ];
}

/** What the element will say, where the builder speaks another language. */
const inItsLanguage = (text: string, language: Language) =>
  language === languageNow() ? text : html`<span lang=${language}>${text}</span>`;

function headingFields({ heading, headingLevel, language }: Choices, title: string) {
  const words = say();
  const levels: Option[] = headingLevels.map((level, index) => [String(level), words.headingLevels[index] ?? String(level)]);
  return html`<div class="field"><label for="heading">${words.heading}</label>
<p class="hint" id="heading-hint" data-part="heading-hint">${filled(words.headingHint, inItsLanguage(title, language))}</p>
<input id="heading" name="heading" value=${heading} maxlength="120" aria-describedby="heading-hint"></div>
${select('heading-level', words.headingLevel, String(headingLevel ?? 'none'), [...levels, ['none', words.noHeading]])}`;
}

function colourFields(choices: Choices) {
  const words = say();
  const { theme, font, radius, colours } = choices.look;
  const isOwn = Object.keys(colours).length > 0;
  const radio = (value: string, label: string, checked: boolean) =>
    html`<label class="option"><input type="radio" name="theme" value=${value} ?checked=${checked}> <span>${label}</span></label>`;
  const choice = (name: string, label: string, all: object, says: Readonly<Record<string, string>>, chosen: string | null) =>
    select(name, label, chosen ?? '', [['', words.asTheme], ...Object.keys(all).map((one): Option => [one, says[one] ?? one])]);
  return html`<fieldset class="ticks"><legend>${words.colours}</legend>
${radio('', words.themeNone, !theme)}
${themes.map(({ name }) => radio(name, words.themeNames[name], theme?.name === name))}
<label class="option"><input type="checkbox" name="colours" value="own" ?checked=${isOwn}> <span>${words.own}</span></label>
</fieldset>
<div data-part="own" class="own-colours">${colourNames.map(
    (name) =>
      html`<label class="colour"><input type="color" name=${name} value=${coloursOf(choices.look)[colourParameters[name]]}> <span>${words.colourNames[name]}</span></label>`,
  )}</div>
<div data-part="checks">${colourChecks(choices)}</div>
${choice('font', words.font, fonts, words.fonts, font)}
${choice('radius', words.radius, corners, words.corners, radius)}`;
}

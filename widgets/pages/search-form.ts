/** The search: a plain GET form, so that every result has an address and nothing needs a script. */
import type { FacetPartsFragment } from '../../generated/gql/graphql.ts';
import { spoken } from '../parts/language.ts';
import { html, nothing } from './template.ts';
import { dayChoices, partChoices } from './when-choices.ts';
import { say } from './words/words.ts';

/** What a reader asked for, as it stands in the address. */
export interface Asked {
  q: string;
  place: string;
  theme: string;
  /** On the front page only: one kind, as its folder is called. */
  kind: string;
  /** A day or days, as whenChoices calls them. */
  when: string;
  /** A part of the day. */
  part: string;
  /** Of funding: `people` for help in hardship; what is for groups and other bodies when empty. */
  who: string;
  /** `map` for a map beside the list. */
  layout: string;
}

export const nothingAsked: Asked = { q: '', place: '', theme: '', kind: '', when: '', part: '', who: '', layout: '' };

export interface SearchForm {
  action: string;
  asked: Asked;
  queryLabel: string;
  /** Themes to choose from, with how many there are of each. */
  themes: readonly FacetPartsFragment[];
  button: string;
  /** Whether it may be asked for by day and time. */
  times?: boolean;
  /** Beside a list, where there is little room. */
  narrow?: boolean;
}

export function searchForm({ action, asked, queryLabel, themes, button, times = false, narrow = false }: SearchForm) {
  const words = say();
  return html`<form class="search${narrow ? ' narrow' : ''}" role="search" action=${action} method="get">
<div class="field"><label for="q">${queryLabel}</label><input id="q" name="q" type="search" value=${asked.q} maxlength="200" autocomplete="off"></div>
<div class="field"><label for="place">${narrow ? words.placeNarrow : words.placeLabel}</label>
<input id="place" name="place" value=${asked.place} maxlength="100" autocomplete="address-level2" spellcheck="false"></div>
${themes.length > 1 || asked.theme ? themeField(themes, asked.theme) : nothing}
${times ? choiceField('when', words.whenLabel, dayChoices(), asked.when) : nothing}
${times ? choiceField('part', words.partLabel, partChoices(), asked.part) : nothing}
${asked.who ? html`<input type="hidden" name="who" value=${asked.who}>` : nothing}
${asked.layout ? html`<input type="hidden" name="layout" value=${asked.layout}>` : nothing}
${asked.kind ? html`<input type="hidden" name="kind" value=${asked.kind}>` : nothing}
<button>${button}</button>
</form>`;
}

function themeField(themes: readonly FacetPartsFragment[], chosen: string) {
  const byName = themes.toSorted((one, other) => one.label.localeCompare(other.label, spoken()));
  return html`<div class="field"><label for="theme">${say().about}</label>
<select id="theme" name="theme">
<option value="">${say().anything}</option>
${byName.map((one) => html`<option value=${one.value} lang=${one.labelLanguage ?? nothing} ?selected=${one.value === chosen}>${one.label} (${one.count})</option>`)}
</select></div>`;
}

function choiceField(name: string, label: string, choices: ReturnType<typeof dayChoices>, chosen: string) {
  return html`<div class="field"><label for=${name}>${label}</label>
<select id=${name} name=${name}>
<option value="">${say().any}</option>
${choices.map(([value, words]) => html`<option value=${value} ?selected=${value === chosen}>${words}</option>`)}
</select></div>`;
}

/** The same list with something changed. Empty values are left out, so that one list has one address. */
export function addressOf(path: string, asked: Partial<Asked>, after?: string | null): string {
  const given = Object.entries({ ...asked, after: after ?? '' }).filter(([, value]) => value);
  return given.length ? `${path}?${new URLSearchParams(given)}` : path;
}

/** The field for a place: it searches by what is typed, with a list of places to choose from while somebody is in it. Fetched where a page lets it be seen. */
import { html } from 'lit';
import { say as sayOfFinding } from '../finding/words/words.ts';
import type { Client } from './client.ts';
import { languageOf, spoken } from './language.ts';
import type { Asked } from './page.ts';
import { type PlaceChosen, pickPlaces } from './place-picker.ts';
import { say } from './words/words.ts';

export interface PlaceField {
  /** `near` orders by distance; `place` keeps to what serves the place. */
  mode: 'near' | 'place';
  value: string;
  client: () => Client;
  chosen: (place: Partial<Asked>, input: HTMLInputElement) => void;
}

/** From a place whose middle is not known there are no distances: the list keeps to what serves it, wherever the page itself is near to. */
const askedOf = (mode: PlaceField['mode'], { name, slug, point }: PlaceChosen): Partial<Asked> => ({
  named: name,
  ...(mode === 'near' && !point ? { near: '', place: slug } : { [mode]: slug }),
});

export function placeField({ mode, value, client, chosen }: PlaceField) {
  const label = mode === 'near' ? sayOfFinding().nearLabel : say().placeLabel;
  // What it says in answer to typing is said after this rendering.
  const language = languageOf(spoken());
  const visited = ({ currentTarget }: Event) => {
    const input = currentTarget as HTMLInputElement;
    pickPlaces(input, { client, language, chosen: (place) => chosen(askedOf(mode, place), input) });
  };
  return html`
  <div class="field places">
    <label for="near">${label}</label>
    <input id="near" name="near" .value=${value} autocomplete="off" spellcheck="false" maxlength="200" enterkeyhint="search" part="input"
      role="combobox" aria-autocomplete="list" aria-expanded="false" aria-controls="near-places" @focus=${visited} />
    <ul id="near-places" role="listbox" aria-label=${label} part="places" hidden></ul>
    <span class="quiet" aria-live="polite"></span>
  </div>`;
}

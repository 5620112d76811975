/**
 * The list under a field for a place (ARIA combobox with a listbox, choice by hand): arrows walk it, Enter takes the one that is lit and otherwise searches
 * for what is typed, Escape closes it. Focus never leaves the field; a finger or a mouse chooses as well.
 */
import { html, render } from 'lit';
import { PlacesLikeDocument, type PlacesLikeQuery } from '../../generated/gql/graphql.ts';
import { say } from '../finding/words/words.ts';
import type { Client } from './client.ts';
import { type Language, speaking } from './language.ts';
import { persisted } from './persisted.ts';
import { placePickerStyles } from './place-picker.styles.ts';
import { Timer } from './timer.ts';
import { wear } from './wear.ts';

type Found = PlacesLikeQuery['places'][number];
export type PlaceChosen = Pick<Found, 'name' | 'slug'>;

interface Picking {
  client: () => Client;
  /** That of the rendering the field stands in. */
  language: Language;
  chosen: (place: PlaceChosen) => void;
}

/** Typing is asked about after this pause. */
const pause = 180;
/** One letter is every place. */
const least = 2;
const districts = new Set<string>(['DISTRICT', 'UNITARY']);
const picked = new WeakSet<HTMLInputElement>();

/** Two of one name are told apart by their district. */
export const areaOf = ({ within }: Found) => (within.find(({ kind }) => districts.has(kind)) ?? within[0])?.name;

/** Once for each field; `input` stands in a `.places` with its list and its status. */
export function pickPlaces(input: HTMLInputElement, { client, language, chosen }: Picking): void {
  if (picked.has(input)) return;
  picked.add(input);
  wear({ renderRoot: input.getRootNode() }, placePickerStyles);
  const list = input.nextElementSibling as HTMLElement;
  const status = list.nextElementSibling as HTMLElement;
  const timer = new Timer();
  let found: readonly Found[] = [];
  let lit = -1;
  let cancel = () => {};

  const show = (open: boolean) => {
    list.hidden = !open;
    input.setAttribute('aria-expanded', String(open));
    if (open && lit >= 0) input.setAttribute('aria-activedescendant', `place-${lit}`);
    else input.removeAttribute('aria-activedescendant');
    render(
      open
        ? found.map(
            (place, index) => html`<li id="place-${index}" role="option" aria-selected=${index === lit} @click=${() => choose(place)}>
              ${[place.name, areaOf(place)].filter(Boolean).join(', ')}
            </li>`,
          )
        : [],
      list,
    );
    list.children[lit]?.scrollIntoView({ block: 'nearest' });
  };
  const close = () => {
    timer.stop();
    cancel();
    lit = -1;
    show(false);
  };
  const choose = (place: Found) => {
    input.value = place.name;
    found = [];
    close();
    status.textContent = '';
    chosen(place);
  };
  const look = () => {
    cancel();
    const query = input.value.trim();
    if (query.length < least) {
      found = [];
      status.textContent = '';
      return close();
    }
    cancel = client().ask(persisted(PlacesLikeDocument), { query }, ({ data }) => {
      // Without an answer what is typed still searches.
      found = data?.places ?? [];
      lit = -1;
      const here = (input.getRootNode() as ShadowRoot | Document).activeElement === input;
      show(here && found.length > 0);
      if (here && data)
        status.textContent = speaking(language, () => (found.length ? say().placesOffered(found.length) : say().noPlaceOffered));
    });
  };

  input.addEventListener('input', () => timer.start(pause, look));
  input.addEventListener('blur', close);
  // Else the field would lose focus, and the list close, before the click is one.
  list.addEventListener('mousedown', (event) => event.preventDefault());
  input.addEventListener('keydown', (event) => {
    const { key, isComposing } = event;
    if (isComposing) return;
    const step = { ArrowDown: 1, ArrowUp: -1 }[key];
    if (step) {
      event.preventDefault();
      if (list.hidden) {
        if (found.length) show(true);
        else look();
        return;
      }
      // One place beyond either end is the field itself.
      const places = found.length + 1;
      lit = ((lit + 1 + step + places) % places) - 1;
      show(true);
    } else if (key === 'Enter') {
      const place = found[lit];
      if (!list.hidden && place) {
        event.preventDefault();
        choose(place);
      } else close();
    } else if (key === 'Escape' && !list.hidden) {
      event.preventDefault();
      event.stopPropagation();
      close();
    }
  });
}

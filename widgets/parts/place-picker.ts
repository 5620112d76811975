/**
 * The list under a field for a place (ARIA combobox with a listbox, choice by hand): arrows walk it, Enter takes the one that is lit, Escape closes it.
 * Focus never leaves the field; a finger or a mouse chooses as well. Whoever sends the form with none lit has what they typed taken where it is plain
 * which place that is, if need be when the offers have come; where it is not, the list asks.
 */
import { html, render } from 'lit';
import { PlacesLikeDocument } from '../../generated/gql/graphql.ts';
import { say } from '../finding/words/words.ts';
import type { Client } from './client.ts';
import { type Language, speaking } from './language.ts';
import { persisted } from './persisted.ts';
import { type Found, placesMeant } from './place-meant.ts';
import { placePickerStyles } from './place-picker.styles.ts';
import { Timer } from './timer.ts';
import { wear } from './wear.ts';

export type PlaceChosen = Pick<Found, 'name' | 'slug' | 'point'>;

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
const inFull = ({ name, within }: Found) =>
  [name, (within.find(({ kind }) => districts.has(kind)) ?? within[0])?.name].filter(Boolean).join(', ');

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
  /** What is asked about and not yet answered. */
  let asked = '';
  /** Typed since the last choice, or since it was last searched for as it stands. */
  let isOpen = false;
  /** The form was sent, and waits until it is known which place is meant. */
  let isHeld = false;
  /** It is sent once more, with what is typed as it stands. */
  let isPassing = false;

  const isHere = () => (input.getRootNode() as ShadowRoot | Document).activeElement === input;
  const hold = (held: boolean) => {
    isHeld = held;
    input.setAttribute('aria-busy', String(held));
  };
  /** Taken away first, so that the same words are read out again. */
  const tell = (words: string) => {
    status.textContent = '';
    setTimeout(() => (status.textContent = words));
  };
  const tellCount = () => tell(speaking(language, () => (found.length ? say().placesOffered(found.length) : say().noPlaceOffered)));
  const show = (shown: boolean) => {
    list.hidden = !shown;
    input.setAttribute('aria-expanded', String(shown));
    if (shown && lit >= 0) input.setAttribute('aria-activedescendant', `place-${lit}`);
    else input.removeAttribute('aria-activedescendant');
    render(
      shown
        ? found.map(
            (place, index) => html`<li id="place-${index}" role="option" aria-selected=${index === lit} @click=${() => choose(place)}>
              ${inFull(place)}
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
    asked = '';
    lit = -1;
    show(false);
  };
  const choose = (place: Found) => {
    hold(false);
    isOpen = false;
    input.value = place.name;
    found = [];
    close();
    tell(inFull(place));
    chosen(place);
  };
  const pass = () => {
    close();
    isOpen = false;
    // A form that is just being sent cannot be sent.
    setTimeout(() => {
      isPassing = true;
      // Not requestSubmit, which Safari has from 16 on. Its forms are those of elements, which listen to it and send it themselves.
      input.form?.dispatchEvent(new Event('submit'));
      isPassing = false;
    });
  };
  const decide = () => {
    hold(false);
    const meant = placesMeant(input.value, found);
    const [place, other] = meant;
    if (place && !other) return choose(place);
    // By a joint name, "Histon and Impington", several are meant. Whoever has gone on to another field is asked by the list of entries.
    if (!found.length || !isHere() || new Set(meant.map(({ name }) => name)).size > 1) return pass();
    show(true);
    tellCount();
  };
  const look = () => {
    const query = input.value.trim();
    if (query === asked) return;
    close();
    if (query.length < least) {
      found = [];
      return tell('');
    }
    asked = query;
    cancel = client().ask(persisted(PlacesLikeDocument), { query }, ({ data }) => {
      asked = '';
      // Without an answer what is typed still searches.
      found = data?.places ?? [];
      lit = -1;
      if (isHeld) {
        decide();
        isOpen ||= !data;
        return;
      }
      show(isHere() && found.length > 0);
      if (isHere() && data) tellCount();
    });
  };
  const submitted = (event: Event) => {
    if (isPassing || !input.isConnected) return;
    const typed = input.value.trim();
    // A number is a postcode's or a code's: the server knows it exactly, and measures from its own point rather than from a place around it.
    if (!isOpen || typed.length < least || /\d/.test(typed)) {
      isOpen = false;
      return close();
    }
    event.preventDefault();
    event.stopImmediatePropagation();
    if (isHeld) return;
    hold(true);
    look();
    if (isHeld) tell(speaking(language, () => say().placeAwaited));
  };

  // Before the form's own, and however it is sent: by Enter here or in another field, or by its button.
  input.form?.addEventListener('submit', submitted, true);
  input.addEventListener('input', () => {
    isOpen = true;
    hold(false);
    timer.start(pause, look);
  });
  input.addEventListener('blur', () => (isHeld ? show(false) : close()));
  // Else the field would lose focus, and the list close, before the click is one.
  list.addEventListener('mousedown', (event) => event.preventDefault());
  input.addEventListener('keydown', (event) => {
    const { key, isComposing } = event;
    if (isComposing) return;
    const step = { ArrowDown: 1, ArrowUp: -1 }[key];
    if (step) {
      event.preventDefault();
      if (list.hidden) return look();
      // One place beyond either end is the field itself.
      const places = found.length + 1;
      lit = ((lit + 1 + step + places) % places) - 1;
      show(true);
    } else if (key === 'Enter') {
      const place = found[lit];
      if (list.hidden || !place) return;
      event.preventDefault();
      choose(place);
    } else if (key === 'Escape' && !list.hidden) {
      event.preventDefault();
      event.stopPropagation();
      close();
    }
  });
}

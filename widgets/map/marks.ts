/**
 * What can be chosen on the map, as buttons in the order of the list: a marker for each entry or for several that stand close, a label for each place in
 * which entries are somewhere. A button lasts as long as what it begins with does, so that nobody loses their place when markers part or join.
 */
import { DomUtil, type Map as LeafletMap, type Point } from 'leaflet';
import { clustered, type Label, readable } from './clusters.ts';
import type { Area, Pin, Placed } from './placing.ts';
import { say } from './words/words.ts';

/** Room for a thumb: markers nearer than this become one. */
const apart = 44;

/** A label stands under the middle of its place. */
const below = 8;

export interface Mark {
  /** Places in the list. */
  indexes: readonly number[];
  pins: readonly Pin[];
  area?: Area;
  button: HTMLButtonElement;
}

interface Wanted {
  key: string;
  indexes: readonly number[];
  pins: readonly Pin[];
  area?: Area;
}

export class Marks {
  readonly #map: LeafletMap;
  readonly #pane: HTMLElement;
  readonly #press: (mark: Mark) => void;
  #marks = new Map<string, Mark>();
  #names: readonly string[] = [];
  #placed: Placed = { pins: [], areas: [], without: 0 };
  #chosen = -1;
  /** Where on the map something stands that is to be read. */
  taken: readonly Label[] = [];

  constructor(map: LeafletMap, press: (mark: Mark) => void) {
    this.#map = map;
    this.#pane = map.createPane('marks');
    this.#pane.style.zIndex = '650';
    this.#press = press;
  }

  get all(): Iterable<Mark> {
    return this.#marks.values();
  }

  of(index: number): Mark | undefined {
    return [...this.#marks.values()].find(({ indexes }) => indexes.includes(index));
  }

  /** What it draws from now on. */
  take(placed: Placed, names: readonly string[]) {
    this.#placed = placed;
    this.#names = names;
    this.#chosen = -1;
  }

  choose(index: number) {
    this.#chosen = index;
    this.draw();
  }

  /** The closest one must go for an entry to stand by itself; the closest there is, where others are at the same point. */
  zoomFor(pin: Pin, most: number): number {
    const alone = (zoom: number) => this.#clusters(zoom).some((pins) => pins.length === 1 && pins[0]?.index === pin.index);
    for (let zoom = this.#map.getZoom(); zoom < most; zoom++) if (alone(zoom)) return zoom;
    return most;
  }

  /** Whether looking closer would part them. */
  parts(pins: readonly Pin[], most: number): boolean {
    return this.#clusters(most).every((together) => !pins.every((pin) => together.includes(pin)));
  }

  #clusters(zoom: number): Pin[][] {
    const { pins } = this.#placed;
    const points = pins.map(({ latitude, longitude }) => this.#map.project([latitude, longitude], zoom));
    return clustered(points, apart).map((indexes) => indexes.flatMap((index) => pins[index] ?? []));
  }

  draw() {
    const wanted = [
      ...this.#clusters(this.#map.getZoom()).map((pins) => ({
        key: `pin ${pins[0]?.index}`,
        pins,
        indexes: pins.map(({ index }) => index),
      })),
      ...this.#placed.areas.map((area) => ({ key: `area ${area.slug}`, pins: [], area, indexes: area.indexes })),
    ].sort((one, other) => (one.indexes[0] ?? 0) - (other.indexes[0] ?? 0));
    this.#keep(wanted);
    for (const mark of this.#marks.values()) this.#say(mark);
    this.#place();
  }

  /** Buttons that stay are not moved in the document: one that is focused would lose its focus. */
  #keep(wanted: readonly Wanted[]) {
    const before = this.#marks;
    const keys = new Set(wanted.map(({ key }) => key));
    let lost: Mark | undefined;
    for (const [key, mark] of before) {
      if (keys.has(key)) continue;
      if (mark.button.matches(':focus')) lost = mark;
      mark.button.remove();
    }
    this.#marks = new Map();
    let next = this.#pane.firstElementChild;
    for (const { key, ...facts } of wanted) {
      const button = before.get(key)?.button ?? this.#button(key);
      if (button === next) next = next.nextElementSibling;
      else this.#pane.insertBefore(button, next);
      this.#marks.set(key, { ...facts, button });
    }
    const [first = -1] = lost?.indexes ?? [];
    if (lost) this.of(first)?.button.focus({ preventScroll: true });
  }

  #button(key: string): HTMLButtonElement {
    const button = document.createElement('button');
    button.type = 'button';
    button.append(document.createElement('span'), document.createElement('span'));
    button.addEventListener('click', () => {
      const mark = this.#marks.get(key);
      if (mark) this.#press(mark);
    });
    return button;
  }

  #say({ button, indexes, pins, area }: Mark) {
    const [shown, called] = button.children as HTMLCollectionOf<HTMLElement>;
    if (!shown || !called) return;
    const names = indexes.map((index) => this.#names[index] ?? '');
    const chosen = indexes.includes(this.#chosen);
    button.className = `${area ? 'label' : 'marker'}${pins.length > 1 ? ' many' : ''}${chosen ? ' chosen' : ''}`;
    if (chosen) button.setAttribute('aria-current', 'true');
    else button.removeAttribute('aria-current');
    shown.className = area ? '' : 'count';
    called.className = area ? '' : 'called';
    if (area) {
      shown.textContent = say().somewhere(area.name);
      called.textContent = '';
      const name = names.length > 1 ? say().somewhereCount(area.name, names.length) : say().somewhereNamed(area.name, names[0] ?? '');
      button.setAttribute('aria-label', name);
      return;
    }
    shown.textContent = pins.length > 1 ? String(pins.length) : '';
    shown.ariaHidden = 'true';
    const { samePlace, together } = say();
    called.textContent =
      pins.length > 1 ? (this.parts(pins, this.#map.getMaxZoom()) ? together : samePlace)(pins.length) : (names[0] ?? '');
  }

  /** At their points on the screen; labels that would lie over another, or over a marker, wait until they are reached. */
  #place() {
    const at = ({ latitude, longitude }: { latitude: number; longitude: number }): Point =>
      this.#map.latLngToLayerPoint([latitude, longitude]);
    const markers: Label[] = [];
    const labels: { mark: Mark; label: Label }[] = [];
    // All are measured before any is moved: the browser lays them out once.
    const sized = [...this.#marks.values()].flatMap((mark) => {
      const where = mark.area ?? mark.pins[0];
      const { offsetWidth: width = 0, offsetHeight: height = 0 } =
        (mark.area && (mark.button.firstElementChild as HTMLElement | null)) || {};
      return where ? { mark, point: at(where), width, height } : [];
    });
    for (const { mark, point, width, height } of sized) {
      DomUtil.setPosition(mark.button, point);
      if (mark.area) labels.push({ mark, label: { x: point.x, y: point.y + below + height / 2, width, height } });
      else markers.push({ x: point.x, y: point.y, width: 26, height: 26 });
    }
    const free = readable(
      labels.map(({ label }) => label),
      markers,
    );
    for (const [index, { mark }] of labels.entries()) mark.button.classList.toggle('crowded', !free[index]);
    this.taken = [...markers, ...labels.flatMap(({ label }, index) => (free[index] ? label : []))];
  }
}

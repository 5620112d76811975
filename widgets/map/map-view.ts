/**
 * A map beside a list. It draws the entries it is given and knows of nothing else: what it shows at first is as far as they reach. Choosing a marker
 * goes to its entry and opens it; each entry has a way back to its marker. All of it works by keyboard, and nothing moves unless somebody asks. Over
 * 300 lines: it is one thing with one state, and its markers, shapes and keys all act on that.
 */

import { LatLngBounds, Map as LeafletMap } from 'leaflet';
import leafletStyles from 'leaflet/dist/leaflet.css?inline';
import { html, nothing, render } from 'lit';
import { fetchWords, languageOf, speaking } from '../parts/language.ts';
import { safeUrl } from '../parts/links.ts';
import { turn } from '../parts/turns.ts';
import { type Background, background, nothingBehind, placeOutlines } from './background.ts';
import { EntryLinks } from './entry-links.ts';
import { Areas, drawBackground, type WriteNames } from './ground.ts';
import { mapStyles } from './map.styles.ts';
import { type Mark, Marks } from './marks.ts';
import { type Placed, placed, type Thing } from './placing.ts';
import { say } from './words/words.ts';

export interface MapList {
  /** What the list holds, in its order. */
  things: readonly Thing[];
  /** The elements it stands in, in the same order. */
  entries: () => readonly HTMLElement[];
  /** A language tag. */
  language: string;
}

/** The closest one goes unasked, and at all: without pictures there is little to see close by. */
const zooms = { first: 14, most: 18, firstBare: 12, mostBare: 15, least: 6 } as const;
const step = 90;
const sheets = () =>
  [leafletStyles, mapStyles.cssText].map((text) => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(text);
    return sheet;
  });

/** Never rejected: without its words the map speaks English. To be waited for before a list is shown. */
export const fetchMapWords = (language: string): Promise<void> => fetchWords(languageOf(language)).catch(() => {});

const isStill = () => matchMedia('(prefers-reduced-motion: reduce)').matches;
const arrows: Record<string, [number, number]> = {
  ArrowUp: [0, -step],
  ArrowDown: [0, step],
  ArrowLeft: [-step, 0],
  ArrowRight: [step, 0],
};

export class MapView {
  readonly #origin: string;
  readonly #host = document.createElement('div');
  readonly #section = document.createElement('section');
  readonly #ground = document.createElement('div');
  readonly #around = { zoom: document.createElement('div'), under: document.createElement('div') };
  readonly #map: LeafletMap;
  readonly #marks: Marks;
  readonly #areas: Areas;
  readonly #links: EntryLinks;
  readonly #sizes = new ResizeObserver(() => this.#resized());
  readonly #ended = new AbortController();
  #list: MapList = { things: [], entries: () => [], language: 'en' };
  #placed: Placed = { pins: [], areas: [], without: 0 };
  #behind: Background = nothingBehind;
  #writeNames: WriteNames = () => {};
  #owedForPlaces: Background['owed'] = [];
  #choices: readonly number[] = [];
  #opener: HTMLElement | undefined;
  #key = '';
  /** Nobody has moved it since it was fitted. */
  #fitted = true;
  /** It is being fitted, and drawn once when it is. */
  #fitting = false;

  /** @param origin of the service that the list comes from */
  constructor(origin: string) {
    this.#origin = origin;
    const root = this.#host.attachShadow({ mode: 'open' });
    root.adoptedStyleSheets = sheets();
    const frame = document.createElement('div');
    frame.className = 'frame';
    this.#ground.className = 'ground';
    this.#ground.tabIndex = 0;
    this.#ground.setAttribute('role', 'group');
    this.#around.zoom.className = 'zoom';
    frame.append(this.#ground, this.#around.zoom);
    this.#section.append(frame, this.#around.under);
    root.append(this.#section);
    this.#map = new LeafletMap(this.#ground, {
      attributionControl: false,
      zoomControl: false,
      keyboard: false,
      scrollWheelZoom: false,
      // Markers part and join at each step: sliding from one to the next would show neither, and nothing here moves for show.
      zoomAnimation: false,
      fadeAnimation: !isStill(),
      inertia: !isStill(),
      minZoom: zooms.least,
      maxZoom: zooms.mostBare,
      // Until there is something to show.
      center: [0, 0],
      zoom: zooms.least,
    });
    this.#marks = new Marks(this.#map, (mark) => this.#pressed(mark));
    this.#areas = new Areas(this.#map, (area) => this.#chooseOf(area.indexes));
    this.#links = new EntryLinks(
      (index) => this.#find(index),
      (index) => this.#opened(index),
    );
    this.#map.on('zoom viewreset', () => this.#fitting || this.#speak(() => this.#marks.draw()));
    this.#map.on('zoomend moveend', () => this.#fitting || this.#draw());
    this.#map.on('dragend', () => {
      this.#fitted = false;
    });
    this.#listen();
    this.#sizes.observe(this.#ground);
    void this.#fetchBackground();
  }

  /** Puts the map into its room, if it is not there, and draws what the list holds by now. */
  show(room: Element, list: MapList) {
    this.#list = list;
    if (this.#host.parentNode !== room) {
      room.append(this.#host);
      this.#wearScheme();
      this.#map.invalidateSize({ animate: false });
    }
    const key = JSON.stringify([list.language, list.things]);
    if (key !== this.#key) {
      this.#key = key;
      this.#choices = [];
      this.#placed = placed(list.things);
      this.#areas.show(this.#placed.areas, []);
      this.#marks.take(
        this.#placed,
        list.things.map(({ name }) => name),
      );
      this.#fit();
      void this.#fetchOutlines(key);
    }
    void this.#turn(() => this.#speak(() => this.#links.put(list, this.#placed)));
  }

  close() {
    this.#ended.abort();
    this.#sizes.disconnect();
    this.#links.remove();
    this.#map.remove();
    this.#host.remove();
  }

  #speak<T>(what: () => T): T {
    return speaking(languageOf(this.#list.language), what);
  }

  async #fetchBackground() {
    const behind = await background(this.#origin);
    if (this.#ended.signal.aborted) return;
    this.#behind = behind;
    this.#writeNames = drawBackground(this.#map, this.#origin, behind);
    if (behind.tiles) this.#map.setMaxZoom(Math.min(zooms.most, behind.tiles.zooms.most));
    await this.#turn(() => (this.#fitted ? this.#fit() : this.#redraw()));
  }

  async #fetchOutlines(key: string) {
    const { areas } = this.#placed;
    const { outlines, owed } = await placeOutlines(
      this.#origin,
      areas.map(({ slug }) => slug),
    );
    if (this.#ended.signal.aborted || key !== this.#key || !outlines.length) return;
    this.#owedForPlaces = owed;
    this.#areas.show(areas, outlines);
    await this.#turn(() => (this.#fitted ? this.#fit() : this.#redraw()));
  }

  /** In a task of its own, if there is still a map. */
  async #turn(what: () => void) {
    await turn();
    if (!this.#ended.signal.aborted) what();
  }

  /** As far as what is shown reaches, and nothing else: not the place asked for, nor anything that is not on the map. */
  #fit() {
    const bounds = new LatLngBounds([]);
    for (const { latitude, longitude } of this.#placed.pins) bounds.extend([latitude, longitude]);
    for (const area of this.#placed.areas) {
      const reach = this.#areas.boundsOf(area);
      if (reach) bounds.extend(reach);
    }
    if (bounds.isValid()) {
      const maxZoom = this.#behind.tiles ? zooms.first : zooms.firstBare;
      this.#fitting = true;
      this.#map.fitBounds(bounds, { padding: [32, 32], maxZoom, animate: false });
      this.#fitting = false;
      this.#fitted = true;
    }
    void this.#turn(() => this.#redraw());
  }

  #redraw() {
    this.#speak(() => this.#marks.draw());
    this.#draw();
  }

  #resized() {
    this.#map.invalidateSize({ animate: false });
    if (this.#fitted) this.#fit();
  }

  #listen() {
    const { signal } = this.#ended;
    this.#section.addEventListener('keydown', (event) => this.#typed(event), { signal });
    // A wheel scrolls the page, unless it is meant: with the control key, as pinching on a touchpad is told.
    this.#ground.parentElement?.addEventListener('wheel', ({ ctrlKey }) => this.#map.scrollWheelZoom[ctrlKey ? 'enable' : 'disable'](), {
      capture: true,
      passive: true,
      signal,
    });
    // One finger scrolls the page. What is told of a finger comes before Leaflet hears of it.
    this.#ground.parentElement?.addEventListener(
      'pointerdown',
      ({ pointerType }) => this.#map.dragging[pointerType === 'touch' ? 'disable' : 'enable'](),
      { capture: true, signal },
    );
    this.#ground.addEventListener(
      'focusin',
      ({ target }) => {
        const mark = [...this.#marks.all].find(({ button }) => button === target);
        if (mark?.button.matches(':focus-visible')) this.#intoView(mark);
      },
      { signal },
    );
    matchMedia('(prefers-color-scheme: dark)').addEventListener('change', () => this.#wearScheme(), { signal });
  }

  /** Whether a page is dark is seen by its text: many a page is light whatever the visitor prefers. */
  #wearScheme() {
    const { color } = getComputedStyle(this.#host);
    const [red = 0, green = 0, blue = 0] = (color.match(/[\d.]+/g) ?? []).map(Number);
    const scale = color.startsWith('rgb') ? 255 : 1;
    this.#host.classList.toggle('dark', (0.3 * red + 0.6 * green + 0.1 * blue) / scale > 0.5);
  }

  #typed(event: KeyboardEvent) {
    const { key } = event;
    if (event.altKey || event.ctrlKey || event.metaKey) return;
    const onGround = event.composedPath().includes(this.#ground);
    const arrow = onGround ? arrows[key] : undefined;
    if (arrow) {
      this.#fitted = false;
      this.#map.panBy(arrow, { animate: !isStill() });
    } else if (key === '+' || key === '=') this.#zoom(1);
    else if (key === '-' || key === '_') this.#zoom(-1);
    else if (key === 'Escape') this.#leave();
    else return;
    event.preventDefault();
    event.stopPropagation();
  }

  #zoom(by: number) {
    this.#fitted = false;
    this.#map.setZoom(this.#map.getZoom() + by, { animate: false });
  }

  /** First out of what was opened, then out of the map, to the list. */
  #leave() {
    if (this.#choices.length) {
      const opener = this.#opener;
      this.#offer([]);
      if (opener?.isConnected) return opener.focus();
    }
    this.#links.enter();
  }

  #pressed(mark: Mark) {
    const { indexes, pins, area } = mark;
    if (area || indexes.length === 1) return this.#chooseOf(indexes, mark.button);
    const most = this.#map.getMaxZoom();
    if (!this.#marks.parts(pins, most)) return this.#chooseOf(indexes, mark.button);
    this.#fitted = false;
    const bounds = new LatLngBounds(pins.map(({ latitude, longitude }) => [latitude, longitude] as [number, number]));
    const zoom = Math.max(this.#map.getZoom() + 1, this.#map.getBoundsZoom(bounds.pad(0.2)));
    this.#map.setView(bounds.getCenter(), Math.min(most, zoom), { animate: false });
  }

  /** One is gone to; of several one is chosen. */
  #chooseOf(indexes: readonly number[], opener?: HTMLElement) {
    this.#opener = opener;
    if (indexes.length > 1) return this.#offer(indexes);
    this.#offer([]);
    this.#choose(indexes[0] ?? 0);
  }

  #offer(indexes: readonly number[]) {
    this.#choices = indexes;
    this.#draw();
    if (indexes.length) this.#around.under.querySelector<HTMLElement>('.choices button')?.focus();
  }

  /** Marks what was chosen, here and in the list, and goes to its entry. */
  #choose(index: number) {
    this.#mark(index);
    this.#links.open(index, isStill());
  }

  #mark(index: number) {
    this.#speak(() => this.#marks.choose(index));
    this.#areas.choose(index);
    this.#links.mark(index);
  }

  /** Opening an entry shows its marker, without taking anybody away from what they are about to read. */
  #opened(index: number) {
    this.#mark(index);
    const mark = this.#marks.of(index);
    if (mark) this.#intoView(mark);
  }

  /** From an entry to its marker. */
  #find(index: number) {
    this.#fitted = false;
    const pin = this.#placed.pins.find((one) => one.index === index);
    const area = this.#placed.areas.find(({ indexes }) => indexes.includes(index));
    if (pin) {
      const zoom = this.#marks.zoomFor(pin, Math.min(this.#map.getMaxZoom(), zooms.first + 2));
      this.#map.setView([pin.latitude, pin.longitude], zoom, { animate: false });
    }
    const reach = area && this.#areas.boundsOf(area);
    if (reach) this.#map.fitBounds(reach, { padding: [24, 24], animate: false });
    this.#mark(index);
    this.#host.scrollIntoView({ block: 'nearest', behavior: isStill() ? 'auto' : 'smooth' });
    this.#marks.of(index)?.button.focus({ preventScroll: true });
  }

  #intoView({ pins: [pin], area }: Mark) {
    const at = area ?? pin;
    if (at) this.#map.panInside([at.latitude, at.longitude], { padding: [48, 48], animate: !isStill() });
  }

  #draw() {
    this.#speak(() => {
      const { map, keys } = say();
      this.#section.setAttribute('aria-label', map);
      this.#ground.setAttribute('aria-label', keys);
      render(this.#buttons(), this.#around.zoom);
      render(this.#under(), this.#around.under);
      this.#writeNames(this.#marks.taken, new Set(this.#placed.areas.map(({ name }) => name)));
    });
  }

  #buttons() {
    const zoom = this.#map.getZoom();
    const button = (name: string, sign: string, off: boolean, press: () => void) =>
      html`<button type="button" aria-label=${name} aria-disabled=${off} title=${name} @click=${press}>
        <span class=${sign.length > 1 ? '' : 'sign'} aria-hidden="true">${sign}</span>
      </button>`;
    const { zoomIn, zoomOut, everything, all } = say();
    return [
      button(zoomIn, '+', zoom >= this.#map.getMaxZoom(), () => this.#zoom(1)),
      button(zoomOut, '−', zoom <= this.#map.getMinZoom(), () => this.#zoom(-1)),
      button(everything, all, false, () => this.#fit()),
    ];
  }

  #under() {
    const { things } = this.#list;
    const { without, fingers, from, chooseAt, close } = say();
    const owed = [
      ...this.#behind.owed,
      ...this.#owedForPlaces.filter((one) => !this.#behind.owed.some(({ words }) => words === one.words)),
    ];
    const choices = this.#choices;
    return html`${
      choices.length
        ? html`<div class="choices" role="group" aria-label=${chooseAt(choices.length)}>
            <p aria-hidden="true">${chooseAt(choices.length)}</p>
            <ul role="list">
              ${choices.map((index) => html`<li><button type="button" @click=${() => this.#chooseOf([index])}>${things[index]?.name}</button></li>`)}
            </ul>
            <button type="button" @click=${() => this.#leave()}>${close}</button>
          </div>`
        : nothing
    }
      ${this.#placed.without ? html`<p class="under">${without(this.#placed.without)}</p>` : nothing}
      <p class="under fingers">${fingers}</p>
      ${
        owed.length
          ? html`<p class="under">
            ${from} ${owed.map(({ words, url }, index) => html`${index && !url && !owed[index - 1]?.url ? '; ' : ''}${url && safeUrl(url) ? html`<a href=${safeUrl(url) ?? nothing} rel="noreferrer">${words}</a>` : words}`)}
          </p>`
          : nothing
      }`;
  }
}

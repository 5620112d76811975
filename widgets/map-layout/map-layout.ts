/**
 * `layout="map"` of any list: room for a map beside the list, and the code of the map. Both are fetched only when a map is asked for. It is never in
 * place of the list. What it draws is what the list holds, and nothing else.
 */
import { html, type LitElement, type ReactiveController, type TemplateResult } from 'lit';
import type { MapPartsFragment } from '../../generated/gql/graphql.ts';
import type { MapView } from '../map/map-view.ts';
import { spoken } from '../parts/language.ts';
import { turn } from '../parts/turns.ts';
import { wear } from '../parts/wear.ts';
import { mapLayoutStyles } from './map-layout.styles.ts';
import { say } from './words/words.ts';

/** An edge of a list that asked for a map. */
interface Edge {
  node: { name: string } & Partial<MapPartsFragment>;
}

interface Host extends LitElement {
  layout: string;
  endpoint: string;
}

export class MapLayout implements ReactiveController {
  #host: Host;
  #before = 'list';
  #view: MapView | undefined;
  #coming: Promise<void> | undefined;
  #failed = false;
  #edges: readonly Edge[] = [];
  #language = spoken();

  constructor(host: Host) {
    this.#host = host;
    host.addController(this);
    wear(host, mapLayoutStyles);
  }

  get on() {
    return this.#host.layout === 'map';
  }

  /** Changes between map and list. @param hold called before, as what comes will take a moment */
  button(hold: () => void): TemplateResult {
    const change = () => {
      hold();
      const { layout } = this.#host;
      if (!this.on) this.#before = layout;
      this.#host.layout = this.on ? this.#before : 'map';
    };
    return html`<p class="layouts"><button part="button" @click=${change}>${this.on ? say().showList : say().showMap}</button></p>`;
  }

  /** The list, with a map beside it where one is wanted and there is something to draw. */
  around(edges: readonly Edge[], list: TemplateResult): TemplateResult {
    if (!this.on) return list;
    this.#edges = edges;
    this.#language = spoken();
    if (!edges.some(({ node: { spot } }) => spot?.point || spot?.place.point)) return html`<p part="notice">${say().nowhere}</p>${list}`;
    return html`<div class="mapped">
      ${this.#failed ? html`<p class="notice" part="notice">${say().failed}</p>` : html`<div class="map-room" part="map"></div>`}
      <div>${list}</div>
    </div>`;
  }

  hostUpdated() {
    if (!this.on) this.#failed = false;
    if (!this.#room) return this.#close();
    this.#coming ??= this.#fetch();
    // Not in the turn in which the list was drawn, nor in that in which it is laid out: each takes a slow phone its time.
    if (this.#view) void this.#laidOut().then(() => this.#show());
  }

  async #laidOut() {
    await turn();
    this.#room?.getBoundingClientRect();
    await turn();
  }

  get #room() {
    return this.on ? this.#host.renderRoot.querySelector('.map-room') : null;
  }

  #show() {
    const { renderRoot } = this.#host;
    const room = this.#room;
    const entries = () => [...renderRoot.querySelectorAll<HTMLElement>('.entry')];
    // Markers lead to entries: those still to be drawn come first.
    if (!room || entries().length < this.#edges.length) return;
    this.#view?.show(room, { things: this.#edges.map(({ node: { name, spot } }) => ({ name, spot })), entries, language: this.#language });
  }

  hostDisconnected() {
    this.#close();
  }

  #close() {
    this.#view?.close();
    this.#view = undefined;
    this.#coming = undefined;
  }

  #fetch(): Promise<void> {
    const asked: Promise<void> = import('../map/map-view.ts')
      .then(async ({ MapView, fetchMapWords }) => {
        await fetchMapWords(this.#language);
        await turn();
        // Whoever changed back to a list meanwhile wants no map.
        if (this.#coming === asked) this.#view = new MapView(new URL(this.#host.endpoint, location.href).origin);
      })
      .catch(() => {
        this.#failed = true;
      })
      .then(() => this.#host.requestUpdate());
    return asked;
  }
}

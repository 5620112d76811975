/** A map beside a list of ours: a link that asks for it, and the room that its script fills. Without the script there is the list, as ever. */
import type { Spot } from '../map/placing.ts';
import { type Asked, addressOf } from './search-form.ts';
import { html } from './template.ts';
import { say } from './words/words.ts';

/** Always the newest: its name carries no hash, as a page may be kept for a while after a new version came. */
export const mapScript = '/embed/list-map.js';

interface Edge {
  node: { name: string; spot?: Spot };
}

const isDrawn = ({ node: { spot } }: Edge) => Boolean(spot?.point || spot?.place.point);

export const mapLink = (path: string, asked: Asked) =>
  html`<p class="layouts"><a class="tap" href=${addressOf(path, { ...asked, layout: asked.layout ? '' : 'map' })} rel="nofollow">${asked.layout ? say().map.list : say().map.show}</a></p>`;

/** What the script draws stands in the page: it has no more to tell than the list has. */
export function listMap(edges: readonly Edge[]) {
  if (!edges.some(isDrawn)) return html`<p class="notice">${say().map.nowhere}</p>`;
  const things = edges.map(({ node: { name, spot } }) => ({ name, spot: spot ?? null }));
  return html`<div id="list-map" class="map-room" data-things=${JSON.stringify(things)}></div><p class="notice without-script">${say().map.noScript}</p>`;
}

import { html, nothing } from 'lit';
import { ownLine } from '../parts/own-line.ts';
import { type GroupEdge, type GroupNode, groupName, groupWords } from './group-entry.ts';

/** The list as a table. Its roles are written out because a table laid out as blocks, as on a phone, loses them in some browsers. */
export function groupTable(edges: readonly GroupEdge[], label: string, followed: (event: Event, node: GroupNode) => void) {
  const near = edges.some(({ distanceKm }) => distanceKm !== null);
  return html`<table role="table" aria-label=${label} part="table">
    <thead role="rowgroup">
      <tr role="row">
        ${['Group', 'Meets', 'Cost', 'Where', ...(near ? ['Distance'] : [])].map((words) => html`<th role="columnheader" scope="col">${words}</th>`)}
      </tr>
    </thead>
    <tbody role="rowgroup">
      ${edges.map((edge) => row(edge, near, (event) => followed(event, edge.node)))}
    </tbody>
  </table>`;
}

function row(edge: GroupEdge, near: boolean, followed: (event: Event) => void) {
  const { running, meets, cost, place, distance, caution } = groupWords(edge);
  const cell = (label: string, words: string | null) => html`<td role="cell" data-label=${label}>${words ?? 'Not known yet'}</td>`;
  return html`<tr role="row" class="entry" part="entry">
    <th role="rowheader" scope="row">${groupName(edge.node, undefined, followed)}${ownLine(edge)}${caution ? html`<p class="caution" part="caution">${caution}</p>` : nothing}</th>
    ${cell('Meets', running ?? meets?.when ?? null)} ${cell('Cost', cost)} ${cell('Where', place)} ${near ? cell('Distance', distance) : nothing}
  </tr>`;
}

/** `layout="table"`, fetched where a page asks for it. */
import { html, type LitElement, type TemplateResult } from 'lit';
import { caution } from './caution.ts';
import { entryName } from './entry-name.ts';
import { distanceOf } from './facts-line.ts';
import type { KindWords } from './language.ts';
import { ownLine } from './own-line.ts';
import type { Edge } from './page.ts';
import { tableStyles } from './table.styles.ts';
import { wear } from './wear.ts';
import { say } from './words/words.ts';
import { capital } from './words.ts';

/** A column after the name: its head, and what stands under it; null is said as not known yet. */
export type Column<E> = readonly [head: string, words: (edge: E) => string | TemplateResult | null];

interface Host extends LitElement {
  heading: string | undefined;
  words: KindWords;
}
type Followed<E extends Edge> = (event: Event, node: E['node']) => void;

/** The list as a table. Its roles are written out because a table laid out as blocks, as on a phone, loses them in some browsers. */
export function entriesTable<E extends Edge>(host: Host, edges: readonly E[], columns: readonly Column<E>[], followed: Followed<E>) {
  const { heading, words } = host;
  wear(host, tableStyles);
  const near = edges.some(({ distanceKm }) => distanceKm !== null);
  const all: readonly Column<E>[] = near ? [...columns, [say().distance, distanceOf]] : columns;
  return html`<table role="table" aria-label=${heading || capital(words.many)} part="table">
    <thead role="rowgroup">
      <tr role="row">
        ${[capital(words.one), ...all.map(([head]) => head)].map((words) => html`<th role="columnheader" scope="col">${words}</th>`)}
      </tr>
    </thead>
    <tbody role="rowgroup">
      ${edges.map((edge) => row(edge, all, (event) => followed(event, edge.node)))}
    </tbody>
  </table>`;
}

function row<E extends Edge>(edge: E, columns: readonly Column<E>[], followed: (event: Event) => void) {
  return html`<tr role="row" class="entry" part="entry">
    <th role="rowheader" scope="row">
      ${entryName(edge.node, undefined, followed)}${ownLine(edge)}${caution(edge.node)}
    </th>
    ${columns.map(([head, words]) => html`<td role="cell" data-label=${head}>${words(edge) ?? say().notKnownYet}</td>`)}
  </tr>`;
}

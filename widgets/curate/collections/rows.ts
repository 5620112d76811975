/** The rows of a collection while it is shaped. Every act is a button; letters and dragging are quicker ways to the same. */
import { html, nothing } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { toAddress } from '../router.ts';
import { counted, listingKinds } from '../words.ts';
import type { Entry, Item } from './shape.ts';

export interface RowActs {
  readonly move: (item: Item, by: 1 | -1) => void;
  readonly grab: (event: PointerEvent, item: Item) => void;
  readonly pin: (entry: Entry, pinned: boolean) => void;
  readonly leaveOut: (entry: Entry, leftOut: boolean) => void;
  /** Opens the field for a line. */
  readonly write: (entry: Entry) => void;
  readonly line: (entry: Entry, words: string) => void;
  readonly written: (entry: Entry) => void;
}

export interface RowState {
  readonly writing: string | null;
  /** By the id of the entry: what is wrong with what is said of it. */
  readonly faults: ReadonlyMap<string, string>;
}

const mostLetters = 280;

const button = (name: string, act: string, words: string, run: () => void, disabled = false) =>
  html`<button type="button" class="quiet" data-act=${act} aria-disabled=${disabled ? 'true' : nothing} @click=${() => {
    if (!disabled) run();
  }}>${words}<span class="unseen"> ${name}</span></button>`;

const about = ({ kind, shown }: Pick<Item, 'kind'> & { shown?: boolean }) =>
  html`<span class="fine">${listingKinds[kind]}${shown === false ? ' · not on the public pages at present' : ''}</span>`;

function lineField(item: Item, { writing, faults }: RowState, acts: RowActs) {
  const fault = faults.get(item.id);
  const at = `line-${toAddress(item.id)}`;
  const trouble = fault ? html`<p class="fault" id="${at}-fault">${fault}</p>` : nothing;
  if (!item.line && writing !== item.id) return trouble;
  return html`<p class="field own"><label for=${at}>Your line beside ${item.name}</label>
  <input id=${at} maxlength=${mostLetters} autocomplete="off" .value=${item.line} aria-invalid=${fault ? 'true' : nothing} aria-describedby=${fault ? `${at}-fault` : nothing}
    @input=${(event: Event) => acts.line(item, (event.target as HTMLInputElement).value)} @change=${() => acts.written(item)}
    @keydown=${(event: KeyboardEvent) => {
      if (event.key !== 'Escape' && (event.key !== 'Enter' || event.ctrlKey || event.metaKey)) return;
      event.preventDefault();
      acts.written(item);
    }}></p>${trouble}`;
}

const lineButton = (item: Item, acts: RowActs) =>
  item.withheld
    ? html`<span class="fine">no line: where it is is withheld</span>`
    : button(item.name, 'line', item.line ? 'Change the line' : 'Add a line', () => acts.write(item));

export function firstRows(items: readonly Item[], state: RowState, acts: RowActs) {
  if (!items.length) return html`<p class="fine">Nothing yet: the list begins as it comes.</p>`;
  return html`<ol class="rows shaped first">${repeat(
    items,
    ({ id }) => id,
    (
      item,
      index,
    ) => html`<li class="row" tabindex="-1" data-id=${toAddress(item.id)} aria-label="${item.name}, ${index + 1} of ${items.length}">
  <p class="what"><span class="handle" aria-hidden="true" title="Drag to move" @pointerdown=${(event: PointerEvent) => acts.grab(event, item)}>⇅</span> <span class="number">${index + 1}.</span> <strong>${item.name}</strong> ${about(item)}</p>
  <p class="acts">${button(item.name, 'up', 'Up', () => acts.move(item, -1), index === 0)} ${button(item.name, 'down', 'Down', () => acts.move(item, 1), index === items.length - 1)} ${button(item.name, 'pin', 'Not first', () => acts.pin(item, false))} ${button(item.name, 'out', 'Leave out', () => acts.leaveOut(item, true))} ${lineButton(item, acts)}</p>
  ${lineField(item, state, acts)}</li>`,
  )}</ol>`;
}

export function otherRows(items: readonly Item[], state: RowState, acts: RowActs) {
  return html`<ol class="rows shaped lined">${repeat(
    items,
    ({ id }) => id,
    (item) => html`<li class="row" tabindex="-1" data-id=${toAddress(item.id)} aria-label=${item.name}>
  <p class="what"><strong>${item.name}</strong> ${about(item)}</p>
  <p class="acts">${button(item.name, 'pin', 'Put first', () => acts.pin(item, true))} ${button(item.name, 'out', 'Leave out', () => acts.leaveOut(item, true))} ${lineButton(item, acts)}</p>
  ${lineField(item, state, acts)}</li>`,
  )}</ol>`;
}

export function leftOutRows(items: readonly Item[], { faults }: RowState, acts: RowActs) {
  if (!items.length) return html`<p class="fine">Nothing is left out.</p>`;
  return html`<ol class="rows shaped out">${repeat(
    items,
    ({ id }) => id,
    (item) => html`<li class="row" tabindex="-1" data-id=${toAddress(item.id)} aria-label="${item.name}, left out">
  <p class="what"><strong>${item.name}</strong> ${about(item)}</p><p class="acts">${button(item.name, 'out', 'Let in again', () => acts.leaveOut(item, false))}</p>
  ${faults.has(item.id) ? html`<p class="fault">${faults.get(item.id)}</p>` : nothing}</li>`,
  )}</ol>`;
}

/** The list as it comes, but for what the collection speaks of already. */
export function plainRows(entries: readonly Entry[], total: number, acts: RowActs, more: (() => void) | null) {
  if (!entries.length) return html`<p class="fine">There is nothing else in this list.</p>`;
  return html`<p class="fine">${counted(total, 'entry', 'entries')} in all, in the order in which they come.</p>
<ol class="rows shaped plain">${repeat(
    entries,
    ({ id }) => id,
    (entry) => html`<li class="row" tabindex="-1" data-id=${toAddress(entry.id)} aria-label=${entry.name}>
  <p class="what">${entry.name} ${about(entry)}</p>
  <p class="acts">${button(entry.name, 'pin', 'Put first', () => acts.pin(entry, true))} ${button(entry.name, 'out', 'Leave out', () => acts.leaveOut(entry, true))}${entry.withheld ? nothing : html` ${button(entry.name, 'line', 'Add a line', () => acts.write(entry))}`}</p></li>`,
  )}</ol>${more ? html`<button type="button" class="second" @click=${more}>Show more</button>` : nothing}`;
}

import { html, nothing, type PropertyDeclarations, type TemplateResult } from 'lit';
import {
  CurateRelateDocument,
  type CurateRelateMutationVariables,
  type CurateRelationFragment,
  CurateUnrelateDocument,
} from '../../../generated/gql/graphql.ts';
import { dayWords } from '../../parts/date-words.ts';
import { act } from '../ask.ts';
import type { CuratePick } from '../pick.ts';
import '../pick.ts';
import { findRecords } from '../record-form.ts';
import { recordPath } from '../router.ts';
import { listingKinds } from '../words.ts';
import { Kept } from './kept.ts';
import { RecordPanel, readAgain } from './panel.ts';
import { waysOf, wordsOf } from './relation-kinds.ts';

interface Typed {
  way: string;
  other: string;
  otherName: string;
  note: string;
  from: string;
  until: string;
}
const empty: Typed = { way: '', other: '', otherName: '', note: '', from: '', until: '' };

/**
 * @summary How the record belongs to others, from its own end and from theirs: part of, branch, member, meets at, replaced by and so on. Each can be told
 * and taken away, with a way back.
 *
 * @prop shown - Relations that say where a withheld record is, once somebody has asked for them.
 */
export class RecordRelations extends RecordPanel {
  static override properties: PropertyDeclarations = { ...RecordPanel.properties, shown: { attribute: false } };
  declare shown: readonly CurateRelationFragment[] | null;
  #typed = empty;
  #open = false;

  constructor() {
    super();
    this.shown = null;
  }

  get #kept() {
    return new Kept<Typed>(`${this.record.id}:relation`);
  }

  override connectedCallback() {
    super.connectedCallback();
    const kept = this.#kept.read();
    if (kept) [this.#typed, this.#open] = [{ ...empty, ...kept }, true];
  }

  override get isTyped() {
    return Boolean(this.#typed.other || this.#typed.note);
  }

  get #way() {
    const ways = waysOf(this.record.kind);
    return ways.find(({ value }) => value === this.#typed.way) ?? ways[0];
  }

  /** What says where a withheld record is does not stay in a browser. */
  #type(change: Partial<Typed>) {
    this.#typed = { ...this.#typed, ...change };
    const tells = this.record.locationWithheld && this.#way?.others.includes('VENUE');
    if (tells || !this.isTyped) this.#kept.forget();
    else this.#kept.write(this.#typed);
    this.retyped(...Object.keys(change), ...('way' in change ? ['kind'] : []), 'to');
  }

  #close() {
    this.#open = false;
    this.#typed = empty;
    this.#kept.forget();
    this.requestUpdate();
  }

  async #relate() {
    const way = this.#way;
    const { other, otherName, note, from, until } = this.#typed;
    if (!way) return;
    if (!other)
      return this.stands('', [{ path: 'other', message: 'Choose the other entry: type some of its name, and press what is found.' }]);
    const { id, name } = this.record;
    const [first, second] = way.inverse ? [other, id] : [id, other];
    const asked = { from: first, to: second, kind: way.kind, note: note.trim() || null, fromDate: from || null, until: until || null };
    const changed = await this.change(async () => (await act(CurateRelateDocument, { ...asked, seenFrom: id })).relate);
    if (!changed) return;
    this.#close();
    const made = changed.record.relations.find(
      (one) => one.kind === way.kind && one.other?.id === other && (one.inverse === way.inverse || wordsOf(one) === way.words),
    );
    const hidden = made ? '' : ' It says where this is, so it is not shown here until you ask.';
    this.done(`${name}: ${way.words.toLowerCase()} ${made?.other?.name ?? otherName}.${hidden}`, made && (() => takeAway(made.id, id)));
    await this.updateComplete;
    this.querySelector<HTMLElement>('#add-relation')?.focus();
  }

  async #unrelate(relation: CurateRelationFragment) {
    const { id } = this.record;
    const changed = await this.change(async () => (await act(CurateUnrelateDocument, { id: relation.id, seenFrom: id })).unrelate);
    if (!changed) return;
    this.shown = this.shown?.filter((one) => one.id !== relation.id) ?? null;
    const { other, kind, inverse, note, from, until } = relation;
    const [first, second] = inverse ? [other?.id ?? '', id] : [id, other?.id ?? ''];
    const again = { from: first, to: second, kind, note: note ?? null, fromDate: from ?? null, until: until ?? null, seenFrom: id };
    this.done(`Taken away: ${wordsOf(relation).toLowerCase()} ${other?.name ?? ''}.`, () => tellAgain(again));
    await this.updateComplete;
    this.querySelector<HTMLElement>('#add-relation')?.focus();
  }

  protected override render(): TemplateResult {
    const { relations } = this.record;
    const more = (this.shown ?? []).filter(({ id }) => !relations.some((one) => one.id === id));
    const byWords = Map.groupBy([...relations, ...more], wordsOf);
    return html`<h2 id="belongs" tabindex="-1">What it belongs to</h2>
${
  byWords.size
    ? html`<dl class="belongs">${[...byWords].map(
        ([words, those]) => html`<div><dt>${words}</dt>${those.map((relation) => this.#relation(relation, words))}</div>`,
      )}</dl>`
    : html`<p class="fine">Nothing is told yet.</p>`
}
${this.record.locationWithheld && !this.shown ? html`<p class="fine">Where it meets is left out, as its location is withheld.</p>` : nothing}
${this.fault && !this.#open ? html`<p class="fault" tabindex="-1">${this.fault}</p>` : nothing}
${this.may('record.relate') ? (this.#open ? this.#form() : html`<p><button type="button" class="second" id="add-relation" @click=${this.#begin}>Tell another …</button></p>`) : nothing}`;
  }

  #begin = async () => {
    this.#open = true;
    this.requestUpdate();
    await this.updateComplete;
    this.querySelector<HTMLElement>('#relation-way')?.focus();
  };

  #relation(relation: CurateRelationFragment, words: string) {
    const { other, note, from, until } = relation;
    const name = other?.name ?? 'an entry that is gone';
    const days = [from ? `since ${dayWords(from)}` : '', until ? `until ${dayWords(until)}` : ''].filter(Boolean).join(', ');
    const more = [other ? listingKinds[other.kind].toLowerCase() : '', note ?? '', days].filter(Boolean).join(' · ');
    return html`<dd>${other?.readable ? html`<a href=${recordPath(other.id)}>${name}</a>` : name} <span class="fine">${more}</span>
${this.may('record.relate') ? html`<button type="button" class="quiet" ?disabled=${this.busy} @click=${() => void this.#unrelate(relation)}>Take away<span class="unseen">: ${words} ${name}</span></button>` : nothing}</dd>`;
  }

  #form() {
    const { way: _way, other, otherName, note, from, until } = this.#typed;
    const way = this.#way;
    const typed = (event: Event) => (event.target as HTMLInputElement).value;
    const fault = (path: string) => {
      const words = this.faults.get(path);
      return words ? html`<p class="fault" id="relation-${path}-fault" tabindex="-1">${words}</p>` : nothing;
    };
    const said = (path: string) => (this.faults.has(path) ? `relation-${path}-fault` : nothing);
    return html`<form class="inline" novalidate @submit=${(event: Event) => {
      event.preventDefault();
      void this.#relate();
    }}>
<p class="field"><label for="relation-way">How it stands to the other</label><select id="relation-way" aria-describedby=${said('kind')} @change=${(event: Event) => this.#type({ way: typed(event), other: '', otherName: '' })}>${waysOf(
      this.record.kind,
    ).map(
      ({ value, words }) => html`<option value=${value} ?selected=${value === way?.value}>${words}</option>`,
    )}</select></p>${fault('kind')}
<div class="field"><label for="relation-other">The other entry</label>${fault('other')}${fault('to')}
<curate-pick .field=${'relation-other'} .label=${'The other entry'} .many=${false} .find=${findRecords(way?.others ?? [], this.record.id)}
  .names=${new Map([[other, otherName]])} .chosen=${other ? [other] : []} @change=${(event: Event) => {
    const pick = event.target as CuratePick;
    const [chosen = ''] = pick.chosen;
    this.#type({ other: chosen, otherName: chosen && pick.nameOf(chosen) });
  }}></curate-pick></div>
<p class="field"><label for="relation-note">More in words (may be left out)</label><input id="relation-note" maxlength="300" .value=${note} @change=${(event: Event) => this.#type({ note: typed(event) })}></p>${fault('note')}
<div class="days"><p class="field"><label for="relation-from">Since (may be left out)</label><input id="relation-from" type="date" .value=${from} @change=${(event: Event) => this.#type({ from: typed(event) })}></p>
<p class="field"><label for="relation-until">Until (may be left out)</label><input id="relation-until" type="date" aria-describedby=${said('until')} .value=${until} @change=${(event: Event) => this.#type({ until: typed(event) })}></p></div>${fault('until')}
${this.fault && !this.faults.size ? html`<p class="fault" tabindex="-1">${this.fault}</p>` : nothing}
<p class="fine" id="relation-does"><strong>When you press it:</strong> it is told on both entries${this.record.status === 'PUBLISHED' ? ', and everybody sees it at once where both are public' : ''}.</p>
<p class="many"><button aria-describedby="relation-does" ?disabled=${this.busy}>Tell it</button><button type="button" class="second" @click=${() => this.#close()}>Leave it</button></p></form>`;
  }
}

async function takeAway(id: string, seenFrom: string): Promise<string> {
  const { unrelate: result } = await act(CurateUnrelateDocument, { id, seenFrom });
  if (result.__typename !== 'RecordChange') return result.message;
  await readAgain(seenFrom);
  return 'Taken back: they are not told to belong together any more.';
}

async function tellAgain(asked: CurateRelateMutationVariables): Promise<string> {
  const { relate: result } = await act(CurateRelateDocument, asked);
  if (result.__typename !== 'RecordChange') return result.message;
  await readAgain(asked.seenFrom as string);
  return 'Taken back: it is told again.';
}

if (!customElements.get('curate-record-relations')) customElements.define('curate-record-relations', RecordRelations);

import { html, nothing, type TemplateResult } from 'lit';
import {
  type CurateRecordFragment,
  CurateRelateDocument,
  CurateStatusDocument,
  CurateUnrelateDocument,
  type RecordStatus,
} from '../../../generated/gql/graphql.ts';
import { act } from '../ask.ts';
import type { CuratePick } from '../pick.ts';
import '../pick.ts';
import '../funding/preview.ts';
import { findRecords } from '../record-form.ts';
import { choiceWords } from '../words.ts';
import { Kept } from './kept.ts';
import { RecordPanel, readAgain } from './panel.ts';
import { backTo, type Step, steps } from './steps.ts';

interface Typed {
  why: string;
  next: { id: string; name: string };
}
const empty: Typed = { why: '', next: { id: '', name: '' } };

/**
 * @summary What the record can become: published, suspended, archived with what takes its place, opened again; with what each does.
 */
export class RecordStatusPanel extends RecordPanel {
  #step: Step | null = null;
  #typed = empty;

  get #kept() {
    return new Kept<Typed & { press: string }>(`${this.record.id}:status`);
  }

  override connectedCallback() {
    super.connectedCallback();
    const kept = this.#kept.read();
    this.#step = this.#possible.find(({ press }) => press === kept?.press) ?? null;
    if (kept && this.#step) this.#typed = { ...empty, ...kept };
  }

  override get isTyped() {
    return Boolean(this.#typed.why || this.#typed.next.id);
  }

  get #possible() {
    return steps.filter(({ from, needs }) => from.includes(this.record.status) && this.may(needs));
  }

  #type(change: Partial<Typed>) {
    this.#typed = { ...this.#typed, ...change };
    if (this.isTyped && this.#step) this.#kept.write({ ...this.#typed, press: this.#step.press });
    else this.#kept.forget();
    this.retyped(...Object.keys(change), 'reason');
  }

  async #take(step: Step) {
    const { id, version, name, status: before } = this.record;
    const reason = this.#typed.why.trim() || null;
    const { next } = this.#typed;
    if (step.why && !reason) {
      this.stands('Say why.', [{ path: 'why', message: 'Say why: it stands in the trail, and whoever looks after it reads it.' }]);
      return this.querySelector<HTMLElement>('#why')?.focus();
    }
    const changed = await this.change(async () => {
      const { setRecordStatus: answer } = await act(CurateStatusDocument, { id, version, status: step.status, reason });
      return answer.__typename === 'RecordChange' ? { ...answer, held: [] } : answer;
    });
    if (!changed) return;
    [this.#step, this.#typed] = [null, empty];
    this.#kept.forget();
    let { record } = changed;
    let replaced: CurateRecordFragment['relations'][number] | undefined;
    if (step.status === 'ARCHIVED' && next.id) {
      const told = await this.change(
        async () => (await act(CurateRelateDocument, { from: id, kind: 'REPLACED_BY', to: next.id, seenFrom: id })).relate,
      );
      if (!told) return;
      ({ record } = told);
      replaced = record.relations.find(({ kind, inverse, other }) => kind === 'REPLACED_BY' && !inverse && other?.id === next.id);
    }
    const words = `${name} is ${choiceWords(step.status).toLowerCase()} now.${replaced ? ` ${replaced.other?.name} takes its place.` : ''}`;
    this.done(words, () => goBack(record, before, step.status, replaced?.id));
    await this.updateComplete;
    this.querySelector<HTMLElement>('#status')?.focus();
  }

  protected override render(): TemplateResult | typeof nothing {
    const possible = this.#possible;
    if (!possible.length) return nothing;
    const step = possible.find(({ press }) => press === this.#step?.press);
    return html`<h2 id="status" tabindex="-1">Status</h2><fieldset class="outcomes"><legend class="unseen">What it becomes</legend>${possible.map(
      (one) =>
        html`<label class="check"><input type="radio" name="status" .checked=${one === step} @change=${() => {
          this.#step = one;
          this.stands('');
        }}> ${one.press}</label>`,
    )}</fieldset>${step ? this.#form(step) : nothing}`;
  }

  #form(step: Step) {
    const why = this.faults.get('why') ?? this.faults.get('reason');
    const { next } = this.#typed;
    return html`<form novalidate @submit=${(event: Event) => {
      event.preventDefault();
      void this.#take(step);
    }}>
<p class="field"><label for="why">Why${step.why ? '' : ' (may be left out)'}</label><input id="why" maxlength="500" .value=${this.#typed.why} aria-invalid=${why ? 'true' : nothing} aria-describedby=${why ? 'why-fault' : nothing} @change=${(event: Event) => this.#type({ why: (event.target as HTMLInputElement).value })}></p>
${why ? html`<p class="fault" id="why-fault">${why}</p>` : nothing}
${
  step.status === 'ARCHIVED' && this.may('record.relate')
    ? html`<div class="field"><label for="replaced-by">What takes its place (may be left out)</label>
<curate-pick .field=${'replaced-by'} .label=${'What takes its place'} .many=${false} .find=${findRecords([], this.record.id)} .names=${new Map([[next.id, next.name]])} .chosen=${next.id ? [next.id] : []}
  @change=${(event: Event) => {
    const pick = event.target as CuratePick;
    const [chosen = ''] = pick.chosen;
    this.#type({ next: { id: chosen, name: chosen && pick.nameOf(chosen) } });
  }}></curate-pick></div>`
    : nothing
}
${this.fault && !why ? html`<p class="fault" tabindex="-1">${this.fault}</p>` : nothing}
${step.status === 'PUBLISHED' ? html`<curate-alert-preview .record=${this.record.id} .version=${this.record.version}></curate-alert-preview>` : nothing}
<p id="status-does"><strong>When you press it:</strong> ${step.does}</p><p><button aria-describedby="status-does" ?disabled=${this.busy}>${step.press}</button></p></form>`;
  }
}

/** The status as it was, or the nearest that is honest; and what was told to take its place is not told any more. */
async function goBack(
  record: CurateRecordFragment,
  before: RecordStatus,
  after: RecordStatus,
  replaced: string | undefined,
): Promise<string> {
  const { id } = record;
  let { version } = record;
  if (replaced) {
    const { unrelate: result } = await act(CurateUnrelateDocument, { id: replaced, seenFrom: id });
    if (result.__typename !== 'RecordChange') return result.message;
    ({ version } = result.record);
  }
  const status = backTo(before, after);
  const { setRecordStatus: result } = await act(CurateStatusDocument, { id, version, status, reason: 'Taken back' });
  if (result.__typename !== 'RecordChange') return result.message;
  await readAgain(id);
  const words = `${result.record.name} is ${choiceWords(status).toLowerCase()}`;
  return status === before ? `Taken back: ${words} again.` : `Taken back as far as can be: ${words} now.`;
}

if (!customElements.get('curate-record-status')) customElements.define('curate-record-status', RecordStatusPanel);

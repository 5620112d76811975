import { html, nothing, type TemplateResult } from 'lit';
import { CurateChangeDocument } from '../../../generated/gql/graphql.ts';
import { whenWords } from '../../parts/date-words.ts';
import { act } from '../ask.ts';
import { fromLocal, toLocal } from '../moments.ts';
import type { Document, Json } from '../patch.ts';
import { fieldId } from '../record-form.ts';
import { Kept } from './kept.ts';
import { RecordPanel, readAgain } from './panel.ts';

type Path = 'publishFrom' | 'publishUntil';
type Typed = Partial<Record<Path, string>>;

const words: Readonly<Record<Path, { label: string; does: string }>> = {
  publishFrom: { label: 'Publish it on', does: 'It is published by itself' },
  publishUntil: { label: 'Take it off on', does: 'It is archived by itself' },
};

/**
 * @summary When a draft is published by itself, and when what is published is taken off; both can be called off.
 */
export class RecordPlanned extends RecordPanel {
  #typed: Typed = {};

  get #kept() {
    return new Kept<Typed>(`${this.record.id}:planned`);
  }

  override connectedCallback() {
    super.connectedCallback();
    this.#typed = this.#kept.read() ?? {};
  }

  override get isTyped() {
    return Object.keys(this.#typed).length > 0;
  }

  #stands(path: Path): string | null {
    const value = (this.record.document as Document)[path];
    return typeof value === 'string' ? value : null;
  }

  /** A draft is published by those who may; whatever is or will be public can be taken off. */
  get #paths(): readonly Path[] {
    const { status } = this.record;
    const from = status === 'DRAFT' && this.may('record.publish');
    const until = (status === 'DRAFT' || status === 'PUBLISHED') && this.may('record.change');
    return [...(from ? (['publishFrom'] as const) : []), ...(until ? (['publishUntil'] as const) : [])];
  }

  #type(path: Path, local: string) {
    this.#typed = { ...this.#typed, [path]: local };
    this.#kept.write(this.#typed);
    this.retyped(path);
  }

  async #plan() {
    const set: Record<string, Json> = {};
    for (const [path, local] of Object.entries(this.#typed)) {
      const moment = fromLocal(local);
      if (moment !== this.#stands(path as Path)) set[path] = moment;
    }
    const wrong = this.#wrong(set);
    if (wrong.length) {
      this.stands('The times cannot be so.', wrong);
      await this.updateComplete;
      return this.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus();
    }
    if (!Object.keys(set).length) return this.done('Nothing is changed.');
    await this.#write(set);
  }

  #wrong(set: Record<string, Json>) {
    const at = (path: Path) => (path in set ? (set[path] as string | null) : this.#stands(path));
    const [from, until] = [at('publishFrom'), at('publishUntil')];
    const now = new Date().toISOString();
    return [
      ...(set['publishFrom'] && from && from < now
        ? [{ path: 'publishFrom', message: 'That is past. Choose a time to come, or publish it now.' }]
        : []),
      ...(set['publishUntil'] && until && until < now
        ? [{ path: 'publishUntil', message: 'That is past. Choose a time to come, or archive it now.' }]
        : []),
      ...(from && until && until <= from
        ? [{ path: 'publishUntil', message: 'It would be taken off before it is published. Choose a later time.' }]
        : []),
    ];
  }

  async #write(set: Record<string, Json>) {
    const { id, version, name } = this.record;
    const before = Object.fromEntries((Object.keys(set) as Path[]).map((path) => [path, this.#stands(path)]));
    const changed = await this.change(async () => (await act(CurateChangeDocument, { id, version, set, reason: null })).changeRecord);
    if (!changed) return;
    this.#typed = {};
    this.#kept.forget();
    const planned = (Object.entries(set) as [Path, string | null][]).map(([path, moment]) =>
      moment ? `${words[path].does} ${whenWords(moment)}.` : `${words[path].label.replace(' it on', '')}: called off.`,
    );
    this.done(`${name}: ${planned.join(' ')}`, () => unplan(id, changed.record.version, before));
    this.querySelector<HTMLElement>('#planned')?.focus();
  }

  protected override render(): TemplateResult | typeof nothing {
    const paths = this.#paths;
    if (!paths.length) return nothing;
    const standing = paths.filter((path) => this.#stands(path));
    return html`<h2 id="planned" tabindex="-1">Planned</h2>
${standing.map((path) => html`<p>${words[path].does} <strong>${whenWords(this.#stands(path) ?? '')}</strong>. <button type="button" class="quiet" ?disabled=${this.busy} @click=${() => void this.#write({ [path]: null })}>Call it off<span class="unseen">: ${words[path].label.toLowerCase()}</span></button></p>`)}
<form novalidate @submit=${(event: Event) => {
      event.preventDefault();
      void this.#plan();
    }}>${paths.map((path) => this.#field(path))}
${this.fault && !this.faults.size ? html`<p class="fault" tabindex="-1">${this.fault}</p>` : nothing}
<p><button class="second" ?disabled=${this.busy}>Plan it</button></p></form>`;
  }

  #field(path: Path) {
    const standing = this.#stands(path);
    const shown = this.#typed[path] ?? (standing ? toLocal(standing) : '');
    const fault = this.faults.get(path);
    const id = fieldId(path);
    return html`<p class="field"><label for=${id}>${words[path].label}</label><input id=${id} type="datetime-local" .value=${shown} aria-invalid=${fault ? 'true' : nothing} aria-describedby=${fault ? `${id}-fault` : nothing} @change=${(event: Event) => this.#type(path, (event.target as HTMLInputElement).value)}></p>
${fault ? html`<p class="fault" id="${id}-fault">${fault}</p>` : nothing}`;
  }
}

async function unplan(id: string, version: number, set: Record<string, Json>): Promise<string> {
  const { changeRecord: result } = await act(CurateChangeDocument, { id, version, set, reason: 'Taken back' });
  if (result.__typename !== 'RecordChange') return result.message;
  await readAgain(id);
  return 'Taken back: it is planned as before.';
}

if (!customElements.get('curate-record-planned')) customElements.define('curate-record-planned', RecordPlanned);

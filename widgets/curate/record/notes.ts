import { html, nothing, type TemplateResult } from 'lit';
import { CurateNoteDocument, CurateRecordDocument } from '../../../generated/gql/graphql.ts';
import { whenWords } from '../../parts/date-words.ts';
import { AskError, act, ask } from '../ask.ts';
import { Kept } from './kept.ts';
import { RecordChangedEvent, RecordPanel } from './panel.ts';

/**
 * @summary What staff tell one another about the record. The public never sees it.
 */
export class RecordNotes extends RecordPanel {
  #text = '';

  get #kept() {
    return new Kept<{ text: string }>(`${this.record.id}:note`);
  }

  override connectedCallback() {
    super.connectedCallback();
    this.#text = this.#kept.read()?.text ?? '';
  }

  override get isTyped() {
    return this.#text.trim() !== '';
  }

  #type = (event: Event) => {
    this.#text = (event.target as HTMLTextAreaElement).value;
    if (this.isTyped) this.#kept.write({ text: this.#text });
    else this.#kept.forget();
  };

  #add = async (event: Event) => {
    event.preventDefault();
    const text = this.#text.trim();
    const { id } = this.record;
    if (!text || this.busy) return;
    this.busy = true;
    this.stands('');
    try {
      const { addNote: result } = await act(CurateNoteDocument, { id, text });
      if (result.__typename !== 'StaffNoteAdded') return this.stands('message' in result ? result.message : 'It was not kept.');
      this.#text = '';
      this.#kept.forget();
      this.done('The note is kept.');
      const { viewer } = await ask(CurateRecordDocument, { id });
      if (viewer?.record) this.dispatchEvent(new RecordChangedEvent({ ...this.record, notes: viewer.record.notes }));
    } catch (error) {
      if (!(error instanceof AskError)) throw error;
      this.stands(error.message);
    } finally {
      this.busy = false;
      this.requestUpdate();
    }
  };

  protected override render(): TemplateResult | typeof nothing {
    if (!this.may('record.note')) return nothing;
    const { notes } = this.record;
    return html`<h2 id="notes" tabindex="-1">Notes for colleagues</h2>
${notes.length ? html`<ul class="notes">${notes.map(({ text, at, author }) => html`<li>${text}<br><span class="fine">${author ?? 'somebody'}, ${whenWords(at)}</span></li>`)}</ul>` : html`<p class="fine">None yet.</p>`}
<form @submit=${this.#add}><p class="field"><label for="new-note">Another note</label><textarea id="new-note" rows="2" maxlength="5000" .value=${this.#text} @input=${this.#type}></textarea></p>
${this.fault ? html`<p class="fault" tabindex="-1">${this.fault}</p>` : nothing}
<p><button class="second" ?disabled=${this.busy}>Keep the note</button></p></form>`;
  }
}

if (!customElements.get('curate-record-notes')) customElements.define('curate-record-notes', RecordNotes);

import { html, LitElement, nothing, type PropertyDeclarations } from 'lit';
import { CurateNoteOnPlaceDocument, type CuratePlaceRecordQuery } from '../../../generated/gql/graphql.ts';
import { whenWords } from '../../parts/date-words.ts';
import { AskError, act } from '../ask.ts';
import { DoneEvent } from '../view.ts';

type Notes = NonNullable<CuratePlaceRecordQuery['viewer']>['placeNotes'];

/**
 * @summary What colleagues noted about a place, and writing another. What is being written is kept on this device until it is saved.
 *
 * @prop {string} slug - Of the place.
 * @prop {object[]} notes - The latest first.
 * @prop {boolean} mayWrite - Whether the viewer writes notes at all.
 *
 * @event noted - Another one was written.
 */
export class CuratePlaceNotes extends LitElement {
  static override properties: PropertyDeclarations = {
    slug: { attribute: false },
    notes: { attribute: false },
    mayWrite: { attribute: false },
  };
  declare slug: string;
  declare notes: Notes;
  declare mayWrite: boolean;
  #fault = '';
  #busy = false;

  protected override createRenderRoot() {
    return this;
  }

  get #key() {
    return `curate-draft:place-note/${this.slug}`;
  }

  #type = (event: Event) => {
    const { value } = event.target as HTMLTextAreaElement;
    if (value) localStorage.setItem(this.#key, value);
    else localStorage.removeItem(this.#key);
  };

  #write = async (event: Event) => {
    event.preventDefault();
    const area = this.querySelector('textarea');
    if (!area || this.#busy) return;
    if (!area.value.trim()) return this.#refuse('Write the note first.');
    this.#busy = true;
    try {
      const { addNote } = await act(CurateNoteOnPlaceDocument, { place: this.slug, text: area.value });
      if (addNote.__typename !== 'StaffNoteAdded') return this.#refuse(addNote.message);
      localStorage.removeItem(this.#key);
      area.value = '';
      this.#fault = '';
      this.requestUpdate();
      this.dispatchEvent(new DoneEvent('Noted. Every curator of this place can read it.'));
      this.dispatchEvent(new Event('noted'));
      area.focus();
    } catch (error) {
      if (!(error instanceof AskError)) throw error;
      this.#refuse(error.message);
    } finally {
      this.#busy = false;
    }
  };

  #refuse(fault: string) {
    this.#fault = fault;
    this.requestUpdate();
    this.dispatchEvent(new DoneEvent(fault));
    this.querySelector('textarea')?.focus();
  }

  protected override render() {
    return html`<section class="narrow" aria-labelledby="notes-heading"><h2 id="notes-heading">Notes for colleagues</h2>
${
  this.notes.length
    ? html`<ul class="notes">${this.notes.map(({ text, at, author }) => html`<li>${text}<br><span class="fine">${author ?? 'somebody who is gone'}, ${whenWords(at)}</span></li>`)}</ul>`
    : html`<p class="fine">None yet, or none that is yours to read.</p>`
}
${
  this.mayWrite
    ? html`<form novalidate @submit=${this.#write}><div class="field"><label for="note">A note on this place</label><span class="fine hint" id="note-hint">For colleagues only. Write the office, not the person.</span>
${this.#fault ? html`<p class="fault" id="note-fault">${this.#fault}</p>` : nothing}
<textarea id="note" rows="2" maxlength="5000" aria-describedby=${this.#fault ? 'note-hint note-fault' : 'note-hint'} aria-invalid=${this.#fault ? 'true' : nothing} .value=${localStorage.getItem(this.#key) ?? ''} @input=${this.#type}></textarea></div>
<p class="many"><button class="second">Note it</button></p></form>`
    : nothing
}</section>`;
  }
}

if (!customElements.get('curate-place-notes')) customElements.define('curate-place-notes', CuratePlaceNotes);

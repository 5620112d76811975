import { html, nothing, type TemplateResult } from 'lit';
import {
  type BulkAction,
  type BulkTermField,
  CurateChangeRecordsDocument,
  CurateFindDocument,
  type RecordStatus,
} from '../../../generated/gql/graphql.ts';
import { act, ask } from '../ask.ts';
import { type Choice, termsOf } from '../fields.ts';
import '../pick.ts';
import { type BulkAct, BulkPanel } from './bulk-panel.ts';
import type { Choosable } from './chosen.ts';
import { type Go, refuse } from './in-goes.ts';

interface RecordAct extends BulkAct {
  readonly action: BulkAction;
  readonly needs: string;
  readonly status?: RecordStatus;
  readonly ask?: 'body' | 'term';
  /** What the note is, where one is needed. */
  readonly note?: string;
}

const why = 'Why (stays with each record)';
const acts: readonly RecordAct[] = [
  {
    ...{ value: 'CONFIRM', action: 'CONFIRM', needs: 'record.confirm', words: 'Confirm them', done: 'confirmed' },
    does: 'Everybody sees that they are confirmed today. Do it only if what you know is about each of them.',
    note: 'How you know: “Rang the office, who looks after all of them”',
  },
  {
    ...{
      value: 'START_LADDER',
      action: 'START_LADDER',
      needs: 'record.publish',
      words: 'Begin to ask their owners',
      done: 'asked about from now on',
    },
    does: 'They are due in 60 days; their owners get e-mails from tomorrow on, and whom no e-mail reaches comes on the phone list.',
  },
  {
    ...{ value: 'ADD_TERM', action: 'ADD_TERM', needs: 'record.change', words: 'Add a word', done: 'given the word' },
    ...{ ask: 'term', does: 'Everybody finds them by it at once.' },
  },
  {
    ...{ value: 'REMOVE_TERM', action: 'REMOVE_TERM', needs: 'record.change', words: 'Take a word out', done: 'without the word' },
    ...{ ask: 'term', does: 'Nobody finds them by it any more.' },
  },
  {
    ...{
      value: 'SET_STEWARD',
      action: 'SET_STEWARD',
      needs: 'record.change-held',
      words: 'Set who keeps them',
      done: 'given to who keeps them',
    },
    ...{ ask: 'body', does: 'Its curators decide about them from now on. Those of other bodies do not.' },
  },
  {
    ...{ value: 'SET_OWNER', action: 'SET_OWNER', needs: 'record.change-held', words: 'Set who owns them', done: 'given to their owner' },
    ...{ ask: 'body', does: 'Its people may change them from now on, and are asked whether they are right.' },
  },
  {
    ...{ value: 'PUBLISHED', action: 'STATUS', status: 'PUBLISHED', needs: 'record.publish', words: 'Publish them', done: 'published' },
    does: 'Everybody sees them at once.',
  },
  {
    ...{ value: 'SUSPENDED', action: 'STATUS', status: 'SUSPENDED', needs: 'record.publish', words: 'Suspend them', done: 'suspended' },
    ...{ note: why, does: 'They leave the public pages at once.' },
  },
  {
    ...{
      value: 'ARCHIVED',
      action: 'STATUS',
      status: 'ARCHIVED',
      needs: 'record.close',
      words: 'Archive them: they have closed',
      done: 'archived',
    },
    ...{ note: why, does: 'They leave the public pages at once.' },
  },
];

/** What is done to entries that nobody confirmed in time. */
const takeOff: RecordAct = {
  ...{ value: 'TAKE_OFF', action: 'TAKE_OFF', needs: 'record.publish', words: 'Take them off the public pages', done: 'taken off' },
  does: 'They leave the public pages at once. Their owners bring them back with one button in the e-mail they have.',
};

const findBodies = async (query: string): Promise<readonly Choice[]> =>
  ((await ask(CurateFindDocument, { query, kinds: ['GROUP'] })).viewer?.records?.nodes ?? []).map(({ id, name }) => ({
    value: id,
    label: name,
  }));

const termFields: Readonly<Record<BulkTermField, string>> = { themes: 'Theme', audiences: 'For whom' };

/**
 * @summary Confirms, publishes, suspends, archives, gives away or sorts what is chosen among the records.
 *
 * @prop {boolean} due - These are entries to be taken off, and little else is to be done with them.
 */
export class CurateRecordBulk extends BulkPanel {
  static override properties = { ...BulkPanel.properties, due: { attribute: false } };
  declare due: boolean;
  #note = '';
  #body: string | null = null;
  #nobody = false;
  #field: BulkTermField = 'themes';
  #term = '';
  #terms: readonly Choice[] | null = null;

  protected override acts(): readonly RecordAct[] {
    const offered = this.due ? [takeOff, ...acts.filter(({ value }) => value === 'CONFIRM')] : acts;
    return offered.filter(({ needs }) => this.may.includes(needs));
  }

  protected override fields(chosen: BulkAct): TemplateResult {
    const { ask: more, note } = chosen as RecordAct;
    const missing = this.hasFault && Boolean(note) && !this.#note.trim();
    return html`${more === 'body' ? this.#bodyField() : more === 'term' ? this.#termFields() : nothing}
<p class="field wide"><label for="bulk-note">${note ?? 'Why (may be left out)'}</label><input id="bulk-note" maxlength="500" .value=${this.#note} aria-invalid=${missing ? 'true' : nothing} aria-describedby=${missing ? 'bulk-fault' : nothing} @input=${(
      event: Event,
    ) => {
      this.#note = (event.target as HTMLInputElement).value;
      this.said();
    }}></p>`;
  }

  #bodyField() {
    return html`<div class="field wide"><label for="bulk-body">Which council, charity or group</label>
<curate-pick .field=${'bulk-body'} .label=${'Which council, charity or group'} .many=${false} .find=${findBodies} .names=${new Map()} .chosen=${this.#body ? [this.#body] : []} @change=${(
      event: Event,
    ) => {
      event.stopPropagation();
      this.#body = (event.target as HTMLElement & { chosen: readonly string[] }).chosen[0] ?? null;
      this.said();
    }}></curate-pick>
<label class="check"><input type="checkbox" .checked=${this.#nobody} @change=${(event: Event) => {
      this.#nobody = (event.target as HTMLInputElement).checked;
      this.said();
    }}> Nobody from now on</label></div>`;
  }

  #termFields() {
    if (!this.#terms) void this.#loadTerms();
    const select = (id: string, label: string, now: string, options: readonly Choice[], change: (value: string) => void) =>
      html`<p class="field"><label for=${id}>${label}</label><select id=${id} @change=${(event: Event) => change((event.target as HTMLSelectElement).value)}>${options.map(
        ({ value, label: words }) => html`<option value=${value} ?selected=${value === now}>${words}</option>`,
      )}</select></p>`;
    const fields = Object.entries(termFields).map(([value, label]) => ({ value, label }));
    return html`${select('bulk-field', 'Of which sort', this.#field, fields, (value) => {
      this.#field = value as BulkTermField;
      this.#term = '';
      this.#terms = null;
      this.said();
    })}
${select('bulk-term', 'Which word', this.#term, [{ value: '', label: 'Choose one' }, ...(this.#terms ?? [])], (value) => {
  this.#term = value;
  this.said();
})}`;
  }

  async #loadTerms() {
    const field = this.#field;
    this.#terms = [];
    const found = await termsOf(field === 'themes' ? 'THEME' : 'AUDIENCE').catch(() => []);
    if (field !== this.#field) return;
    this.#terms = found;
    this.requestUpdate();
  }

  protected override missing(chosen: BulkAct) {
    const { ask: more, note, action } = chosen as RecordAct;
    if (more === 'body' && !this.#body && !this.#nobody) return 'Choose the body, or say that it is nobody from now on.';
    if (more === 'body' && this.#body && this.#nobody) return 'Either the body or nobody: take one of them away.';
    if (more === 'term' && !this.#term) return 'Choose which word.';
    if (note && !this.#note.trim())
      return action === 'CONFIRM'
        ? 'Say how you know that they are still right: it stands in each record from now on.'
        : 'Say why: whoever meets it later asks.';
    return null;
  }

  protected override async go(chosen: BulkAct, rows: readonly Choosable[], how: { preview: boolean; bulk: string | null }): Promise<Go> {
    const { action, status, ask: more } = chosen as RecordAct;
    const { changeRecords: answer } = await act(CurateChangeRecordsDocument, {
      records: rows.map(({ id, version }) => ({ id, version })),
      action,
      note: this.#note.trim() || null,
      ...(status && { status }),
      ...(more === 'body' && { body: this.#nobody ? null : this.#body }),
      ...(more === 'term' && { field: this.#field, term: this.#term }),
      ...how,
    });
    if (answer.__typename !== 'RecordsChanged') return refuse(answer);
    const { bulk, letters, done, refused } = answer;
    return { bulk: bulk ?? null, letters, done, refused };
  }
}

if (!customElements.get('curate-record-bulk')) customElements.define('curate-record-bulk', CurateRecordBulk);

import { html, nothing } from 'lit';
import {
  CurateConfirmDocument,
  CurateRecordDocument,
  type CurateRecordFragment,
  type CurateRefusalFragment,
  CurateWithheldDocument,
} from '../../generated/gql/graphql.ts';
import { act, ask } from './ask.ts';
import { fieldsOf } from './fields.ts';
import type { Key } from './keys.ts';
import { type Document, isObject } from './patch.ts';
import { beside } from './record/beside.ts';
import { type Conflict, conflictBox } from './record/conflict.ts';
import { RecordDesk } from './record/desk.ts';
import { Draft } from './record/draft.ts';
import { consentedIn, formOf, saving } from './record/form.ts';
import { head, newHead } from './record/head.ts';
import { RecordChangedEvent, RecordPanel, RefusedEvent } from './record/panel.ts';
import { answeredFor } from './record/sending.ts';
import { trouble } from './record/trouble.ts';
import { together, withheldBox } from './record/withheld.ts';
import { recordPath } from './router.ts';
import { valueWords } from './words.ts';

type Refused = CurateRefusalFragment;

/**
 * @summary A record: its fields as a form, what stands against saving with links to the fields, and beside it what is done to it as a whole: status, plan,
 * keepers, relations, consents, notes. A new one at /curate/new/:kind.
 *
 * What was changed is kept in the browser's session until it is saved. What is being saved stands there as it will be, and the foot says that it is on its way;
 * when it could not be saved, all of it is as it was typed. When somebody else has saved meanwhile, both are laid side by side.
 */
export class CurateRecord extends RecordDesk {
  #gone = false;

  override connectedCallback() {
    super.connectedCallback();
    this.draft = new Draft(this.place.params['id'] ?? `new/${this.place.params['kind']}`);
    this.addEventListener(RecordChangedEvent.type, ({ record }: Event & { record?: CurateRecordFragment }) => record && this.adopt(record));
    this.addEventListener(RefusedEvent.type, ({ refusal }: Event & { refusal?: Refused }) => refusal && void this.refused(refusal));
    void this.#load();
  }

  async #load() {
    await this.attempt(async () => {
      // It was left while it was being saved: what is kept of it is settled then.
      if (!this.isNew) await answeredFor(this.recordId);
      if (!this.isNew) this.take((await ask(CurateRecordDocument, { id: this.recordId })).viewer?.record ?? null);
      this.#gone = !this.kind;
      if (this.kind) this.fields = await fieldsOf(this.kind);
      this.draft.recall();
    });
    this.settle();
  }

  /** After something was taken back elsewhere. What is typed stays. */
  async readAgain() {
    const answer = await this.attempt(() => ask(CurateRecordDocument, { id: this.recordId }));
    const record = answer?.viewer?.record;
    if (record) this.show(record, () => this.draft.rebase(record.document as Document));
  }

  override mayLeave() {
    const panels = [...this.querySelectorAll('aside > *')].filter((one) => one instanceof RecordPanel);
    const canGo = this.draft.isEmpty && !(this.draft.isSending && this.isDelicate);
    return canGo && !panels.some(({ isTyped }) => isTyped);
  }

  override get keys(): readonly Key[] {
    const record = this.record;
    return [
      { press: 's', does: 'Save', run: () => void this.save() },
      { press: 'Ctrl+Enter', does: 'Save, also while typing', run: () => void this.#typedThen() },
      ...(record
        ? [
            { press: 'c', does: 'Confirm that it is still right', run: () => void this.#confirm() },
            { press: 't', does: 'Its history', run: () => this.go(`${recordPath(record.id)}/history`) },
          ]
        : []),
    ];
  }

  /** A field tells what was typed when it is left. In a form beside the record it is that form which is sent. */
  async #typedThen() {
    const focused = document.activeElement as HTMLElement | null;
    const beside = focused?.closest<HTMLFormElement>('aside form');
    focused?.blur();
    await this.updateComplete;
    if (beside) return beside.requestSubmit();
    await this.save();
    if (document.activeElement === document.body) focused?.focus();
  }

  async #confirm() {
    const record = this.record;
    if (!record) return;
    await this.answered;
    if (!this.draft.isEmpty) return this.done('Save first: what you changed is not in it yet.');
    const field = this.querySelector<HTMLInputElement>('#confirm-note');
    const answer = await this.attempt(() => act(CurateConfirmDocument, { ids: [record.id], note: field?.value.trim() || null }));
    const result = answer?.confirmRecords;
    if (!result) return;
    if (result.__typename === 'InputFaults') {
      // Asked for here, and no field of the record.
      this.done(result.faults[0]?.message ?? result.message);
      return field?.focus();
    }
    if (result.__typename !== 'RecordsDone') return void this.refused(result);
    if (field) field.value = '';
    this.done(result.done ? `${record.name} is confirmed today, by you.` : (result.refused[0]?.message ?? 'It could not be confirmed.'));
    await this.readAgain();
  }

  async #showLocation() {
    const answer = await this.attempt(() => ask(CurateWithheldDocument, { id: this.recordId }));
    const found = answer?.viewer?.record;
    if (!isObject(found?.withheldLocation)) return this.done('It is not yours to see where this is.');
    this.draft.rebase(together(this.draft.base, found.withheldLocation) as Document);
    [this.shown, this.shownRelations] = [true, found.relations];
    this.done('Where it is, is shown. That you looked is noted.');
    this.requestUpdate();
  }

  #drop = () => {
    this.draft.drop();
    this.requestUpdate();
    this.querySelector<HTMLElement>('h1')?.focus();
  };

  // On the screen

  protected override render() {
    const [fields, record] = [this.fields, this.record];
    if (this.#gone)
      return html`<h1 tabindex="-1">This record is not there</h1><p>It may lie outside your part, or have been merged into another. <a href="/curate/records">Look for it</a>.</p>`;
    if (!fields || !(record || this.isNew))
      return html`<h1 tabindex="-1">Record</h1><p class=${this.fault ? 'fault' : 'fine'}>${this.fault || 'Looking …'}</p>`;
    const { ahead, now, patch, restored, isSending } = this.draft;
    const withheld = Boolean(record?.locationWithheld) && !this.shown;
    const faults = new Map(this.faults.map(({ path, message }) => [path, message]));
    const held = new Set(record?.heldPaths ?? []);
    const form = { names: this.names, faults, held, withheld, consented: consentedIn(ahead, now), set: this.set };
    return html`${record ? head(record) : newHead(this.kind ?? 'GROUP')}
${this.conflict ? this.#conflictBox(this.conflict) : trouble({ refusal: this.refusal, faults: this.faults, fault: this.fault, labels: this.labels })}
${restored ? html`<div class="notice"><p>What you changed here before and did not save is back.</p><button type="button" class="second" @click=${this.#drop}>Throw it away</button></div>` : nothing}
${record?.locationWithheld ? withheldBox(record, this.shown, () => void this.#showLocation()) : nothing}
<div class="record"><form class="form" novalidate ?inert=${isSending && this.isDelicate} @submit=${(event: Event) => {
      event.preventDefault();
      void this.save();
    }}>${formOf(fields, { record, form, draft: now })}${saving({ record, patch, busy: this.busy, underWay: isSending, labels: this.labels, drop: this.#drop })}</form>
${record ? beside(record, { waits: isSending, shown: this.shownRelations, confirm: () => void this.#confirm() }) : nothing}</div>`;
  }

  #conflictBox(conflict: Conflict) {
    return conflictBox(conflict, {
      patch: this.draft.patch,
      label: this.label,
      words: (value, path) => valueWords(value, this.names, this.label, path),
      choose: (path, whose) => {
        this.conflict = { ...conflict, choices: { ...conflict.choices, [path]: whose } };
        this.requestUpdate();
      },
      save: () => void this.saveBoth(),
    });
  }
}

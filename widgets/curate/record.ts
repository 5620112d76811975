import { html, nothing } from 'lit';
import {
  CurateConfirmDocument,
  CurateCreateDocument,
  CurateRecordDocument,
  type CurateRecordFragment,
  type CurateRefusalFragment,
  type CurateRelationFragment,
  CurateWithheldDocument,
  type ListingKind,
} from '../../generated/gql/graphql.ts';
import { act, ask } from './ask.ts';
import { type Fields, fieldsOf } from './fields.ts';
import type { Key } from './keys.ts';
import { type Document, isObject, type Json, type Patch, patched } from './patch.ts';
import { beside } from './record/beside.ts';
import { type Conflict, conflictBox, conflictOf, kept } from './record/conflict.ts';
import { Draft, idless } from './record/draft.ts';
import { consentedIn, formOf, saving } from './record/form.ts';
import { head, newHead } from './record/head.ts';
import { RecordChangedEvent, RecordPanel, RefusedEvent } from './record/panel.ts';
import { type Answer, against, answeredFor, type NotSaved, sendChange, undoSave } from './record/sending.ts';
import { trouble } from './record/trouble.ts';
import { together, withheldBox } from './record/withheld.ts';
import { fromAddress, recordPath } from './router.ts';
import { announce, CurateView, DoneEvent } from './view.ts';
import { listingKinds, valueWords } from './words.ts';

type Refused = CurateRefusalFragment;

/**
 * @summary A record: its fields as a form, what stands against saving with links to the fields, and beside it what is done to it as a whole: status, plan,
 * keepers, relations, consents, notes. A new one at /curate/new/:kind.
 *
 * What was changed is kept in the browser's session until it is saved. What is being saved stands there as it will be, and the foot says that it is on its way;
 * when it could not be saved, all of it is as it was typed. When somebody else has saved meanwhile, both are laid side by side.
 */
export class CurateRecord extends CurateView {
  #record: CurateRecordFragment | null = null;
  #gone = false;
  #fields: Fields | null = null;
  #draft = new Draft('');
  #faults: readonly { path: string; message: string }[] = [];
  #refusal: Refused | null = null;
  #conflict: Conflict | null = null;
  #shown = false;
  #shownRelations: readonly CurateRelationFragment[] | null = null;
  #busy = false;
  /** Ends when what is under way has arrived, or not, and is on the screen. */
  #answered: Promise<void> = Promise.resolve();
  #names: ReadonlyMap<string, string> = new Map();

  override connectedCallback() {
    super.connectedCallback();
    this.#draft = new Draft(this.place.params['id'] ?? `new/${this.place.params['kind']}`);
    this.addEventListener(
      RecordChangedEvent.type,
      ({ record }: Event & { record?: CurateRecordFragment }) => record && this.#adopt(record),
    );
    this.addEventListener(RefusedEvent.type, ({ refusal }: Event & { refusal?: Refused }) => refusal && void this.#refused(refusal));
    void this.#load();
  }

  get #kind(): ListingKind | null {
    if (this.#record) return this.#record.kind;
    const kind = (this.place.params['kind'] ?? '').toUpperCase();
    return kind in listingKinds ? (kind as ListingKind) : null;
  }

  get recordId(): string {
    return fromAddress(this.place.params['id'] ?? '');
  }

  get #isNew(): boolean {
    return this.place.params['kind'] !== undefined;
  }

  async #load() {
    await this.attempt(async () => {
      // It was left while it was being saved: what is kept of it is settled then.
      if (!this.#isNew) await answeredFor(this.recordId);
      if (!this.#isNew) this.#take((await ask(CurateRecordDocument, { id: this.recordId })).viewer?.record ?? null);
      this.#gone = !this.#kind;
      if (this.#kind) this.#fields = await fieldsOf(this.#kind);
      this.#draft.recall();
    });
    this.settle();
  }

  /** After something was taken back elsewhere. What is typed stays. */
  async readAgain() {
    const answer = await this.attempt(() => ask(CurateRecordDocument, { id: this.recordId }));
    const record = answer?.viewer?.record;
    if (record) this.#show(record, () => this.#draft.rebase(record.document as Document));
  }

  #take(record: CurateRecordFragment | null) {
    if (record) this.#show(record, () => this.#draft.restart(record.document as Document));
    else this.#record = null;
  }

  #show(record: CurateRecordFragment, bring: () => void) {
    this.#record = record;
    this.#names = new Map(record.names.map(({ value, label }) => [value, label]));
    [this.#shown, this.#shownRelations] = [false, null];
    bring();
    this.requestUpdate();
  }

  /**
   * Something beside the form made another record of it. Where that was all that happened since, what is typed goes on from there; otherwise the form
   * keeps its version, so that saving it shows what others changed.
   */
  #adopt(record: CurateRecordFragment) {
    const before = this.#record;
    if (!before) return;
    const raced = record.version > before.version + 1;
    if (raced || this.#shown) this.#record = { ...record, version: raced ? before.version : record.version };
    else this.#show(record, () => this.#draft.rebase(record.document as Document));
    this.requestUpdate();
  }

  override mayLeave() {
    const panels = [...this.querySelectorAll('aside > *')].filter((one) => one instanceof RecordPanel);
    const canGo = this.#draft.isEmpty && !(this.#draft.isSending && this.#isDelicate);
    return canGo && !panels.some(({ isTyped }) => isTyped);
  }

  override get keys(): readonly Key[] {
    const record = this.#record;
    return [
      { press: 's', does: 'Save', run: () => void this.#save() },
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
    await this.#save();
    if (document.activeElement === document.body) focused?.focus();
  }

  #set = (path: string, value: Json) => {
    this.#draft.set(path, value, this.#shown);
    this.#faults = this.#faults.filter((fault) => fault.path !== path);
    this.requestUpdate();
  };

  // Saving

  /** Goes on while the server has not answered; what is typed after that is saved after that. */
  async #save() {
    if (this.#isNew) return this.#create();
    if (this.#draft.isSending) {
      if (this.#draft.isEmpty) return;
      await this.#answered;
      if (this.#refusal || this.fault) return;
    }
    const record = this.#record;
    if (!record) return;
    const [set, before] = [this.#draft.patch, this.#draft.base];
    if (!Object.keys(set).length) return this.done('Nothing is changed.');
    const { id, name, version } = record;
    const reason = this.querySelector<HTMLInputElement>('#reason')?.value.trim() || null;
    [this.#refusal, this.#faults, this.fault] = [null, [], ''];
    this.#draft.send();
    const answer = sendChange({ id, version, set, reason });
    const undo = () => undoSave({ id, name, answer, before });
    announce(new DoneEvent(`${name}: being saved …`, record.locationWithheld ? undefined : undo, { about: id }));
    this.#answered = this.#arrive(answer, { reason, undo });
    this.requestUpdate();
    this.querySelector<HTMLElement>('h1')?.focus();
  }

  async #arrive(answer: Promise<Answer>, { reason, undo }: { reason: string | null; undo: () => Promise<string> }) {
    const found = await answer;
    if (!('saved' in found)) return this.#notSaved(found);
    const { record, held } = found.saved;
    const withheld = this.#record?.locationWithheld;
    this.#conflict = null;
    const why = this.querySelector<HTMLInputElement>('#reason');
    if (why && why.value.trim() === reason) why.value = '';
    this.#show(record, () => this.#draft.arrived(record.document as Document));
    const waits = held.length ? ` ${this.#labels(held)} ${held.length === 1 ? 'waits' : 'wait'} for a curator.` : '';
    this.#tell(`Saved: ${record.name}.${waits}`, held.length || withheld ? undefined : undo);
  }

  async #notSaved(found: NotSaved) {
    this.#draft.failed();
    const message = against(found);
    if (!this.isConnected) {
      const { id, name } = this.#record as CurateRecordFragment;
      return void announce(new DoneEvent(`Not saved: ${name}. ${message}`, undefined, { about: id, settles: true, back: recordPath(id) }));
    }
    this.#tell(message);
    if ('refusal' in found) return this.#refused(found.refusal);
    this.fault = message;
    this.requestUpdate();
  }

  /** How it ended, in the place of what was told when it began. */
  #tell(words: string, undo?: () => Promise<string>) {
    announce(new DoneEvent(words, undo, { about: this.#record?.id ?? '', settles: true }));
  }

  /** Shows at once what is being taken back. */
  takingBack(set: Patch, answer: Promise<Answer>): void {
    this.#draft.sendBack(set);
    this.requestUpdate();
    this.#answered = answer.then((found) => {
      if ('saved' in found) this.#show(found.saved.record, () => this.#draft.arrived(found.saved.record.document as Document));
      else this.#draft.failed();
      this.requestUpdate();
    });
  }

  /** What is typed into it before it has arrived could not be carried over: its items have no ids yet, or it may not stay in a browser. */
  get #isDelicate(): boolean {
    return Boolean(this.#record?.locationWithheld) || JSON.stringify(this.#draft.ahead).includes('"id":"+');
  }

  async #create() {
    const document = Object.fromEntries(Object.entries(this.#draft.now).map(([name, value]) => [name, idless(value)]));
    if (this.#busy) return;
    [this.#busy, this.#refusal, this.#faults] = [true, null, []];
    const answer = await this.attempt(() => act(CurateCreateDocument, { kind: this.#kind ?? 'GROUP', document, status: 'DRAFT' }));
    this.#busy = false;
    const result = answer?.createRecord;
    if (result?.__typename === 'RecordChange') {
      this.#draft.forget();
      this.#draft.base = this.#draft.now;
      this.done(`Added as a draft: ${result.record.name}.`);
      return this.go(recordPath(result.record.id));
    }
    if (result) await this.#refused(result);
    this.requestUpdate();
  }

  async #refused(result: Refused) {
    this.#refusal = result;
    this.#faults = result.__typename === 'InputFaults' ? result.faults : [];
    if (result.__typename === 'ChangedMeanwhile' && !this.#isNew) this.#conflict = conflictOf(result, this.#draft.patch);
    this.done(result.message);
    this.requestUpdate();
    await this.updateComplete;
    // Who types on already is told, and left where they are.
    if (!document.activeElement?.closest('.record form.form')) this.querySelector<HTMLElement>('#trouble')?.focus();
  }

  /** Onto what the others saved, with what was chosen where both wrote. */
  async #saveBoth() {
    const conflict = this.#conflict;
    if (!conflict) return;
    const set = kept(conflict, this.#draft.patch);
    const answer = await this.attempt(() => ask(CurateRecordDocument, { id: this.recordId }));
    const record = answer?.viewer?.record;
    if (!record) return;
    this.#take(record);
    this.#draft.now = patched(this.#draft.base, set);
    this.#conflict = null;
    if (Object.keys(set).length) return this.#save();
    this.#draft.forget();
    this.done('What they saved holds. Nothing of yours was left to save.');
    this.requestUpdate();
  }

  async #confirm() {
    const record = this.#record;
    if (!record) return;
    await this.#answered;
    if (!this.#draft.isEmpty) return this.done('Save first: what you changed is not in it yet.');
    const answer = await this.attempt(() => act(CurateConfirmDocument, { ids: [record.id], note: null }));
    const result = answer?.confirmRecords;
    if (!result) return;
    if (result.__typename !== 'RecordsDone') return void this.#refused(result);
    this.done(result.done ? `${record.name} is confirmed today, by you.` : (result.refused[0]?.message ?? 'It could not be confirmed.'));
    await this.readAgain();
  }

  async #showLocation() {
    const answer = await this.attempt(() => ask(CurateWithheldDocument, { id: this.recordId }));
    const found = answer?.viewer?.record;
    if (!isObject(found?.withheldLocation)) return this.done('It is not yours to see where this is.');
    this.#draft.rebase(together(this.#draft.base, found.withheldLocation) as Document);
    [this.#shown, this.#shownRelations] = [true, found.relations];
    this.done('Where it is, is shown. That you looked is noted.');
    this.requestUpdate();
  }

  #drop = () => {
    this.#draft.drop();
    this.requestUpdate();
    this.querySelector<HTMLElement>('h1')?.focus();
  };

  // On the screen

  #label = (path: string) => this.#fields?.label(path) ?? path;
  #labels = (paths: readonly string[]) => [...new Set(paths.map(this.#label))].join(', ');

  protected override render() {
    const [fields, record] = [this.#fields, this.#record];
    if (this.#gone)
      return html`<h1 tabindex="-1">This record is not there</h1><p>It may lie outside your part, or have been merged into another. <a href="/curate/records">Look for it</a>.</p>`;
    if (!fields || !(record || this.#isNew))
      return html`<h1 tabindex="-1">Record</h1><p class=${this.fault ? 'fault' : 'fine'}>${this.fault || 'Looking …'}</p>`;
    const { ahead, now, patch, restored, isSending } = this.#draft;
    const withheld = Boolean(record?.locationWithheld) && !this.#shown;
    const faults = new Map(this.#faults.map(({ path, message }) => [path, message]));
    const held = new Set(record?.heldPaths ?? []);
    const form = { names: this.#names, faults, held, withheld, consented: consentedIn(ahead, now), set: this.#set };
    return html`${record ? head(record) : newHead(this.#kind ?? 'GROUP')}
${this.#conflict ? this.#conflictBox(this.#conflict) : trouble({ refusal: this.#refusal, faults: this.#faults, fault: this.fault, labels: this.#labels })}
${restored ? html`<div class="notice"><p>What you changed here before and did not save is back.</p><button type="button" class="second" @click=${this.#drop}>Throw it away</button></div>` : nothing}
${record?.locationWithheld ? withheldBox(record, this.#shown, () => void this.#showLocation()) : nothing}
<div class="record"><form class="form" novalidate ?inert=${isSending && this.#isDelicate} @submit=${(event: Event) => {
      event.preventDefault();
      void this.#save();
    }}>${formOf(fields, { record, form, draft: now })}${saving({ record, patch, busy: this.#busy, underWay: isSending, labels: this.#labels, drop: this.#drop })}</form>
${record ? beside(record, { waits: isSending, shown: this.#shownRelations, confirm: () => void this.#confirm() }) : nothing}</div>`;
  }

  #conflictBox(conflict: Conflict) {
    return conflictBox(conflict, {
      patch: this.#draft.patch,
      label: this.#label,
      words: (value, path) => valueWords(value, this.#names, this.#label, path),
      choose: (path, whose) => {
        this.#conflict = { ...conflict, choices: { ...conflict.choices, [path]: whose } };
        this.requestUpdate();
      },
      save: () => void this.#saveBoth(),
    });
  }
}

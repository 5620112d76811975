import { html, nothing } from 'lit';
import {
  CurateChangeDocument,
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
import { type Document, isObject, type Json, patched, patchOf } from './patch.ts';
import { beside } from './record/beside.ts';
import { type Conflict, conflictBox, conflictOf, kept } from './record/conflict.ts';
import { Draft, idless } from './record/draft.ts';
import { consentedIn, formOf, saving } from './record/form.ts';
import { head, newHead } from './record/head.ts';
import { RecordChangedEvent, RecordPanel, RefusedEvent, readAgain } from './record/panel.ts';
import { trouble } from './record/trouble.ts';
import { together, withheldBox } from './record/withheld.ts';
import { fromAddress, recordPath } from './router.ts';
import { CurateView } from './view.ts';
import { listingKinds, valueWords } from './words.ts';

type Refused = CurateRefusalFragment;

/**
 * @summary A record: its fields as a form, what stands against saving with links to the fields, and beside it what is done to it as a whole: status, plan,
 * keepers, relations, consents, notes. A new one at /curate/new/:kind.
 *
 * What was changed is kept in the browser's session until it is saved. When somebody else has saved meanwhile, both are laid side by side.
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
    return this.#draft.isEmpty && !panels.some(({ isTyped }) => isTyped);
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
    // Of a rule, what is wrong is told of the whole: another answer within it settles that.
    this.#faults = this.#faults.filter((fault) => fault.path !== path && !path.startsWith(`${fault.path}/`));
    this.requestUpdate();
  };

  // Saving

  async #save(again: { version: number; set: Record<string, Json> } | null = null) {
    if (this.#busy) return;
    const set = again?.set ?? this.#draft.patch;
    if (!Object.keys(set).length && !again) return this.done('Nothing is changed.');
    if (this.#isNew) return this.#create();
    const record = this.#record;
    if (!record) return;
    const reason = this.querySelector<HTMLInputElement>('#reason')?.value.trim() || null;
    const version = again?.version ?? record.version;
    const answer = await this.#sent(() => act(CurateChangeDocument, { id: record.id, version, set, reason }));
    const result = answer?.changeRecord;
    if (result?.__typename === 'RecordChange') {
      const before = patchOf(patched(this.#draft.base, set), this.#draft.base);
      this.#draft.forget();
      this.#conflict = null;
      this.#take(result.record);
      const waits = result.held.length ? ` ${this.#labels(result.held)} ${result.held.length === 1 ? 'waits' : 'wait'} for a curator.` : '';
      const { id, version: made } = result.record;
      this.done(
        `Saved: ${result.record.name}.${waits}`,
        result.held.length || record.locationWithheld ? undefined : () => undoSave(id, made, before),
      );
      this.querySelector<HTMLElement>('h1')?.focus();
    } else if (result) await this.#refused(result);
    this.requestUpdate();
  }

  async #sent<T>(work: () => Promise<T>): Promise<T | undefined> {
    [this.#busy, this.#refusal, this.#faults] = [true, null, []];
    const answer = await this.attempt(work);
    this.#busy = false;
    return answer;
  }

  async #create() {
    const document = Object.fromEntries(Object.entries(this.#draft.now).map(([name, value]) => [name, idless(value)]));
    const answer = await this.#sent(() => act(CurateCreateDocument, { kind: this.#kind ?? 'GROUP', document, status: 'DRAFT' }));
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
    this.querySelector<HTMLElement>('#trouble')?.focus();
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
    if (Object.keys(set).length) return this.#save({ version: record.version, set });
    this.#draft.forget();
    this.done('What they saved holds. Nothing of yours was left to save.');
    this.requestUpdate();
  }

  async #confirm() {
    const record = this.#record;
    if (!record) return;
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
    const { base, now, patch, restored } = this.#draft;
    const withheld = Boolean(record?.locationWithheld) && !this.#shown;
    const faults = new Map(this.#faults.map(({ path, message }) => [path, message]));
    const held = new Set(record?.heldPaths ?? []);
    const form = { names: this.#names, faults, held, withheld, consented: consentedIn(base, now), set: this.#set };
    return html`${record ? head(record) : newHead(this.#kind ?? 'GROUP')}
${this.#conflict ? this.#conflictBox(this.#conflict) : trouble({ refusal: this.#refusal, faults: this.#faults, fault: this.fault, labels: this.#labels })}
${restored ? html`<div class="notice"><p>What you changed here before and did not save is back.</p><button type="button" class="second" @click=${this.#drop}>Throw it away</button></div>` : nothing}
${record?.locationWithheld ? withheldBox(record, this.#shown, () => void this.#showLocation()) : nothing}
<div class="record"><form class="form" novalidate @submit=${(event: Event) => {
      event.preventDefault();
      void this.#save();
    }}>${formOf(fields, { record, form, draft: now })}${saving({ record, patch, busy: this.#busy, labels: this.#labels, drop: this.#drop })}</form>
${record ? beside(record, { shown: this.#shownRelations, confirm: () => void this.#confirm() }) : nothing}</div>`;
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

async function undoSave(id: string, version: number, set: Record<string, Json>): Promise<string> {
  const { changeRecord: result } = await act(CurateChangeDocument, { id, version, set, reason: 'Taken back' });
  if (result.__typename !== 'RecordChange') return result.message;
  await readAgain(id);
  return `Taken back: ${result.record.name} is as it was.`;
}

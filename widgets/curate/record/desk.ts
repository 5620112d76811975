/** The record on the screen, what is typed into it, and its way to the server and back. */
import {
  CurateCreateDocument,
  CurateRecordDocument,
  type CurateRecordFragment,
  type CurateRefusalFragment,
  type CurateRelationFragment,
  type ListingKind,
} from '../../../generated/gql/graphql.ts';
import { act, ask } from '../ask.ts';
import type { Fields } from '../fields.ts';
import { type Document, isSame, type Json, type Patch, patched } from '../patch.ts';
import { fromAddress, recordPath } from '../router.ts';
import { announce, CurateView, DoneEvent } from '../view.ts';
import { listingKinds } from '../words.ts';
import { type Conflict, conflictOf, kept } from './conflict.ts';
import { Draft, idless } from './draft.ts';
import { type Answer, against, type NotSaved, sendChange, undoSave } from './sending.ts';

/**
 * @summary What a record's screen does with the record: shows it, takes what is typed, saves it, and lays beside it what stands against that.
 */
export abstract class RecordDesk extends CurateView {
  protected record: CurateRecordFragment | null = null;
  protected fields: Fields | null = null;
  protected draft = new Draft('');
  protected faults: readonly { path: string; message: string }[] = [];
  protected refusal: CurateRefusalFragment | null = null;
  protected conflict: Conflict | null = null;
  protected shown = false;
  protected shownRelations: readonly CurateRelationFragment[] | null = null;
  protected busy = false;
  /** Ends when what is under way has arrived, or not, and is on the screen. */
  protected answered: Promise<void> = Promise.resolve();
  protected names: ReadonlyMap<string, string> = new Map();

  protected get kind(): ListingKind | null {
    if (this.record) return this.record.kind;
    const kind = (this.place.params['kind'] ?? '').toUpperCase();
    return kind in listingKinds ? (kind as ListingKind) : null;
  }

  get recordId(): string {
    return fromAddress(this.place.params['id'] ?? '');
  }

  protected get isNew(): boolean {
    return this.place.params['kind'] !== undefined;
  }

  protected take(record: CurateRecordFragment | null) {
    if (record) this.show(record, () => this.draft.restart(record.document as Document));
    else this.record = null;
  }

  protected show(record: CurateRecordFragment, bring: () => void) {
    this.record = record;
    const named = record.names.map(({ value, label }) => [value, label] as const);
    // The same where nothing is called otherwise: the form is then not drawn anew.
    if (!isSame(named, [...this.names])) this.names = new Map(named);
    [this.shown, this.shownRelations] = [false, null];
    bring();
    this.requestUpdate();
  }

  /**
   * Something beside the form made another record of it. Where that was all that happened since, what is typed goes on from there; otherwise the form
   * keeps its version, so that saving it shows what others changed.
   */
  protected adopt(record: CurateRecordFragment) {
    const before = this.record;
    if (!before) return;
    const raced = record.version > before.version + 1;
    if (raced || this.shown) this.record = { ...record, version: raced ? before.version : record.version };
    else this.show(record, () => this.draft.rebase(record.document as Document));
    this.requestUpdate();
  }

  protected set = (path: string, value: Json) => {
    this.draft.set(path, value, this.shown);
    // Of a rule, what is wrong is told of the whole: another answer within it settles that.
    this.faults = this.faults.filter((fault) => fault.path !== path && !path.startsWith(`${fault.path}/`));
    this.requestUpdate();
  };

  /** Goes on while the server has not answered; what is typed after that is saved after that. */
  protected async save() {
    if (this.isNew) return this.#create();
    if (this.draft.isSending) {
      if (this.draft.isEmpty) return;
      await this.answered;
      if (this.refusal || this.fault) return;
    }
    const record = this.record;
    if (!record) return;
    const [set, before] = [this.draft.patch, this.draft.base];
    if (!Object.keys(set).length) return this.done('Nothing is changed.');
    const { id, name, version } = record;
    const reason = this.querySelector<HTMLInputElement>('#reason')?.value.trim() || null;
    [this.refusal, this.faults, this.fault] = [null, [], ''];
    this.draft.send();
    const answer = sendChange({ id, version, set, reason });
    const undo = () => undoSave({ id, name, answer, before });
    announce(new DoneEvent(`${name}: being saved …`, record.locationWithheld ? undefined : undo, { about: id }));
    this.answered = this.#arrive(answer, { reason, undo });
    this.requestUpdate();
    this.querySelector<HTMLElement>('h1')?.focus();
  }

  async #arrive(answer: Promise<Answer>, { reason, undo }: { reason: string | null; undo: () => Promise<string> }) {
    const found = await answer;
    if (!('saved' in found)) return this.#notSaved(found);
    const { record, held } = found.saved;
    const withheld = this.record?.locationWithheld;
    this.conflict = null;
    const why = this.querySelector<HTMLInputElement>('#reason');
    if (why && why.value.trim() === reason) why.value = '';
    this.show(record, () => this.draft.arrived(record.document as Document));
    const waits = held.length ? ` ${this.labels(held)} ${held.length === 1 ? 'waits' : 'wait'} for a curator.` : '';
    this.#tell(`Saved: ${record.name}.${waits}`, held.length || withheld ? undefined : undo);
  }

  async #notSaved(found: NotSaved) {
    this.draft.failed();
    const message = against(found);
    if (!this.isConnected) {
      const { id, name } = this.record as CurateRecordFragment;
      return void announce(new DoneEvent(`Not saved: ${name}. ${message}`, undefined, { about: id, settles: true, back: recordPath(id) }));
    }
    this.#tell(message);
    if ('refusal' in found) return this.refused(found.refusal);
    this.fault = message;
    this.requestUpdate();
  }

  /** How it ended, in the place of what was told when it began. */
  #tell(words: string, undo?: () => Promise<string>) {
    announce(new DoneEvent(words, undo, { about: this.record?.id ?? '', settles: true }));
  }

  /** Shows at once what is being taken back. */
  takingBack(set: Patch, answer: Promise<Answer>): void {
    this.draft.sendBack(set);
    this.requestUpdate();
    this.answered = answer.then((found) => {
      if ('saved' in found) this.show(found.saved.record, () => this.draft.arrived(found.saved.record.document as Document));
      else this.draft.failed();
      this.requestUpdate();
    });
  }

  /** What is typed into it before it has arrived could not be carried over: its items have no ids yet, or it may not stay in a browser. */
  protected get isDelicate(): boolean {
    return Boolean(this.record?.locationWithheld) || JSON.stringify(this.draft.ahead).includes('"id":"+');
  }

  async #create() {
    const document = Object.fromEntries(Object.entries(this.draft.now).map(([name, value]) => [name, idless(value)]));
    if (this.busy) return;
    [this.busy, this.refusal, this.faults] = [true, null, []];
    const answer = await this.attempt(() => act(CurateCreateDocument, { kind: this.kind ?? 'GROUP', document, status: 'DRAFT' }));
    this.busy = false;
    const result = answer?.createRecord;
    if (result?.__typename === 'RecordChange') {
      this.draft.forget();
      this.draft.base = this.draft.now;
      this.done(`Added as a draft: ${result.record.name}.`);
      return this.go(recordPath(result.record.id));
    }
    if (result) await this.refused(result);
    this.requestUpdate();
  }

  protected async refused(result: CurateRefusalFragment) {
    this.refusal = result;
    this.faults = result.__typename === 'InputFaults' ? result.faults : [];
    if (result.__typename === 'ChangedMeanwhile' && !this.isNew) this.conflict = conflictOf(result, this.draft.patch);
    this.done(result.message);
    this.requestUpdate();
    await this.updateComplete;
    // Who types on already is told, and left where they are.
    if (!document.activeElement?.closest('.record form.form')) this.querySelector<HTMLElement>('#trouble')?.focus();
  }

  /** Onto what the others saved, with what was chosen where both wrote. */
  protected async saveBoth() {
    const conflict = this.conflict;
    if (!conflict) return;
    const set = kept(conflict, this.draft.patch);
    const answer = await this.attempt(() => ask(CurateRecordDocument, { id: this.recordId }));
    const record = answer?.viewer?.record;
    if (!record) return;
    this.take(record);
    this.draft.now = patched(this.draft.base, set);
    this.conflict = null;
    if (Object.keys(set).length) return this.save();
    this.draft.forget();
    this.done('What they saved holds. Nothing of yours was left to save.');
    this.requestUpdate();
  }

  protected label = (path: string) => this.fields?.label(path) ?? path;
  protected labels = (paths: readonly string[]) => [...new Set(paths.map(this.label))].join(', ');
}

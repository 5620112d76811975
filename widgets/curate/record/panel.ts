/** A part of the record's screen that does one thing to the record by itself, beside the form. */
import { LitElement, type PropertyDeclarations } from 'lit';
import type { CurateRecordFragment, CurateRefusalFragment } from '../../../generated/gql/graphql.ts';
import { AskError } from '../ask.ts';
import { DoneEvent } from '../view.ts';

/** The record is another now. */
export class RecordChangedEvent extends Event {
  static readonly type = 'curate-record-changed';
  readonly record: CurateRecordFragment;
  constructor(record: CurateRecordFragment) {
    super(RecordChangedEvent.type, { bubbles: true });
    this.record = record;
  }
}

/** A rule of the record, or somebody who was faster, stands against it: the screen shows the way on. */
export class RefusedEvent extends Event {
  static readonly type = 'curate-refused';
  readonly refusal: CurateRefusalFragment;
  constructor(refusal: CurateRefusalFragment) {
    super(RefusedEvent.type, { bubbles: true });
    this.refusal = refusal;
  }
}

/** What a mutation of a record answers. */
export type Answer = { __typename: 'RecordChange'; held: readonly string[]; record: CurateRecordFragment } | CurateRefusalFragment;
export type Changed = Extract<Answer, { __typename: 'RecordChange' }>;

/**
 * @summary What parts of the record's screen have in common: they render into the page, say in a sentence what stands against what was asked, keep what
 * is typed, and tell the screen when the record is another.
 *
 * @prop record - The record.
 *
 * @event curate-record-changed - The record is another now.
 * @event curate-refused - A rule of the record, or somebody who was faster, stands against it.
 * @event curate-done - Something was done; with a way to take it back.
 */
export abstract class RecordPanel extends LitElement {
  static override properties: PropertyDeclarations = { record: { attribute: false } };
  declare record: CurateRecordFragment;
  protected fault = '';
  protected faults: ReadonlyMap<string, string> = new Map();
  protected busy = false;

  protected override createRenderRoot() {
    return this;
  }

  /** Something is typed here that is not sent. */
  get isTyped(): boolean {
    return false;
  }

  protected may(action: string): boolean {
    return this.record.may.includes(action);
  }

  protected done(words: string, undo?: () => Promise<string>): void {
    this.dispatchEvent(new DoneEvent(words, undo));
  }

  /** Asks for a change; what was refused stands in `fault` and `faults`, and nothing that was typed is lost. */
  protected async change(work: () => Promise<Answer>): Promise<Changed | null> {
    if (this.busy) return null;
    this.busy = true;
    this.stands('');
    try {
      const answer = await work();
      if (answer.__typename === 'RecordChange') {
        this.dispatchEvent(new RecordChangedEvent(answer.record));
        return answer;
      }
      this.stands(answer.message, answer.__typename === 'InputFaults' ? answer.faults : []);
      if (answer.__typename === 'RuleBroken' || answer.__typename === 'ChangedMeanwhile') {
        this.dispatchEvent(new RefusedEvent(answer));
        return null;
      }
    } catch (error) {
      if (!(error instanceof AskError)) throw error;
      this.stands(error.message);
    } finally {
      this.busy = false;
      this.requestUpdate();
    }
    await this.updateComplete;
    this.querySelector<HTMLElement>('[aria-invalid="true"], .fault')?.focus();
    return null;
  }

  /** Something was typed there: what was said of it holds no more. */
  protected retyped(...paths: readonly string[]): void {
    if (paths.some((path) => this.faults.has(path))) {
      this.faults = new Map([...this.faults].filter(([path]) => !paths.includes(path)));
      if (!this.faults.size) this.fault = '';
    }
    this.requestUpdate();
  }

  /** What stands against it, on the screen and aloud. */
  protected stands(message: string, faults: readonly { path: string; message: string }[] = []): void {
    this.fault = message;
    this.faults = new Map(faults.map(({ path, message: words }) => [path, words]));
    if (message) this.done(message);
    this.requestUpdate();
  }
}

/** The record on the screen, if it is this one, is read again: something of it was taken back. */
export async function readAgain(id: string): Promise<void> {
  const view = document.querySelector<HTMLElement & { recordId: string; readAgain: () => Promise<void> }>('curate-record');
  if (view?.recordId === id) await view.readAgain();
}

import { html, nothing, type TemplateResult } from 'lit';
import {
  CurateDecideDocument,
  CurateItemDocument,
  CurateMergeDocument,
  type CurateMergeQuery,
  CurateMergeRecordsDocument,
  CurateNotSameDocument,
  CurateUndoDocument,
  CurateUndoMergeDocument,
  type MergeTake,
} from '../../generated/gql/graphql.ts';
import { dayWords } from '../parts/date-words.ts';
import { AskError, act, ask } from './ask.ts';
import { type Fields, fieldsOf } from './fields.ts';
import { type Key, moveFocus } from './keys.ts';
import { fromAddress, itemPath, recordPath, toAddress } from './router.ts';
import { sides } from './text-diff.ts';
import { CurateView } from './view.ts';
import { choiceWords, counted, listingKinds, valueWords } from './words.ts';

type Preview = NonNullable<NonNullable<CurateMergeQuery['viewer']>['mergePreview']>;
type Line = Preview['fields'][number];

interface Merged {
  undo: () => Promise<string>;
  /** Where to go on; none: to the record. */
  next: string | null;
}

/**
 * @summary Two records side by side: which one stays, field by field what is kept, by keyboard alone; what the one that stays will hold; merged with a
 * way back. Reached from a queue item it decides that too.
 */
export class CurateMerge extends CurateView {
  #preview: Preview | null = null;
  #fields: Fields | null = null;
  #gone = false;
  #swapped = false;
  #choices: Record<string, MergeTake> = {};
  #busy = false;
  #said = '';
  #conflict = '';

  override connectedCallback() {
    super.connectedCallback();
    void this.#load();
  }

  override get heading() {
    return 'Merge two records';
  }

  get #ids() {
    const [one, other] = [fromAddress(this.place.params['one'] ?? ''), fromAddress(this.place.params['other'] ?? '')];
    return this.#swapped ? { survivor: other, merged: one } : { survivor: one, merged: other };
  }

  get #item(): string | null {
    const item = this.place.search.get('item');
    return item ? fromAddress(item) : null;
  }

  get #chosen() {
    return Object.entries(this.#choices).map(([path, take]) => ({ path, take }));
  }

  async #load() {
    await this.attempt(async () => {
      this.#preview = (await ask(CurateMergeDocument, { ...this.#ids, choices: this.#chosen })).viewer?.mergePreview ?? null;
      this.#gone = !this.#preview;
      if (this.#preview) this.#fields = await fieldsOf(this.#preview.survivor.kind);
    });
    this.settle();
  }

  override get keys(): readonly Key[] {
    if (!this.#preview) return [];
    return [
      { press: 'j', does: 'Next field', run: () => moveFocus(this, '.change', 1) },
      { press: 'k', does: 'Field before', run: () => moveFocus(this, '.change', -1) },
      { press: '1', does: 'Keep what the one that stays says', run: () => this.#chooseHere('SURVIVOR') },
      { press: '2', does: 'Take what the other says', run: () => this.#chooseHere('MERGED') },
      { press: '3', does: 'Keep both (lists)', run: () => this.#chooseHere('BOTH') },
      { press: 'x', does: 'Let the other one stay', run: () => void this.#swap() },
      { press: 's', does: 'Merge them', run: () => void this.#merge() },
      { press: 'N', does: 'They are two: never bring them up again', run: () => void this.#notSame() },
    ];
  }

  #chooseHere(take: MergeTake) {
    const lines = this.#preview?.fields ?? [];
    const rows = [...this.querySelectorAll<HTMLElement>('.change')];
    const here = Math.max(
      0,
      rows.findIndex((row) => row.contains(document.activeElement)),
    );
    const line = lines[here];
    if (!line) return;
    if (!line.options.includes(take)) return this.#say(`${line.label}: only one of the two can be kept.`);
    this.#choose(line, take);
    (rows[here + 1] ?? rows[here])?.focus();
  }

  #choose(line: Line, take: MergeTake) {
    this.#choices = { ...this.#choices, [line.path]: take };
    this.#say(`${line.label}: ${this.#takeWords(take)}.`);
  }

  #say(words: string) {
    this.#said = words;
    this.requestUpdate();
  }

  #takeWords = (take: MergeTake) => ({ SURVIVOR: 'from the one that stays', MERGED: 'from the other', BOTH: 'both' })[take];
  #take = ({ path, take }: Line) => this.#choices[path] ?? take;

  async #swap() {
    this.#swapped = !this.#swapped;
    const turned: Record<MergeTake, MergeTake> = { SURVIVOR: 'MERGED', MERGED: 'SURVIVOR', BOTH: 'BOTH' };
    this.#choices = Object.fromEntries(Object.entries(this.#choices).map(([path, take]) => [path, turned[take]]));
    await this.#load();
    this.#say(`${this.#preview?.survivor.name ?? ''} stays now.`);
  }

  /** From the queue as a decision about its item; otherwise for itself. */
  async #merge() {
    const preview = this.#preview;
    if (!preview || this.#busy) return;
    this.#busy = true;
    this.requestUpdate();
    const reason = this.querySelector<HTMLInputElement>('#merge-why')?.value.trim() || null;
    const item = this.#item;
    const result = await this.attempt(() => (item ? this.#decideItem(item, reason) : this.#mergeAlone(preview, reason)));
    this.#busy = false;
    if (result) {
      this.done(`Merged: ${preview.merged.name} leads to ${preview.survivor.name} now.`, result.undo);
      this.go(result.next ?? recordPath(preview.survivor.id));
    }
    this.requestUpdate();
  }

  async #decideItem(id: string, note: string | null): Promise<Merged> {
    const found = (await ask(CurateItemDocument, { id, filter: {} })).viewer?.queueItem;
    if (!found) throw new AskError('The item of the queue is not there any more. Look at both records again.');
    const choices = [...this.#chosen, { path: 'survivor', take: this.#ids.survivor }];
    const { decideQueueItem: result } = await act(CurateDecideDocument, { id, version: found.version, outcome: 'MERGED', choices, note });
    if (result.__typename !== 'QueueItem') throw new AskError(result.message);
    const undo = async () => {
      const { undoDecision: back } = await act(CurateUndoDocument, { id, version: result.version });
      return back.__typename === 'QueueItem' ? 'Taken back: they are two again.' : back.message;
    };
    return { undo, next: found.nextId ? itemPath(found.nextId) : '/curate/queue' };
  }

  async #mergeAlone({ survivor, merged }: Preview, reason: string | null): Promise<Merged> {
    const { mergeRecords: result } = await act(CurateMergeRecordsDocument, {
      ...this.#ids,
      survivorVersion: survivor.version,
      mergedVersion: merged.version,
      choices: this.#chosen,
      reason,
    });
    if (result.__typename === 'ChangedMeanwhile') {
      this.#conflict = result.message;
      throw new AskError(result.message);
    }
    if (result.__typename !== 'RecordChange') throw new AskError(result.message);
    const merge = result.record.merges[0]?.id ?? '';
    const undo = async () => {
      const { undoMerge: back } = await act(CurateUndoMergeDocument, { merge });
      return 'message' in back ? back.message : 'Taken back: they are two again.';
    };
    return { undo, next: null };
  }

  async #notSame() {
    const item = this.#item;
    const reason = this.querySelector<HTMLInputElement>('#merge-why')?.value.trim() || null;
    const done = await this.attempt(async () => {
      if (!item) {
        const { survivor: one, merged: other } = this.#ids;
        const { markNotSame: result } = await act(CurateNotSameDocument, { one, other, reason });
        if ('message' in result) throw new AskError(result.message);
        return { next: recordPath(one), undo: undefined };
      }
      const found = (await ask(CurateItemDocument, { id: item, filter: {} })).viewer?.queueItem;
      if (!found) throw new AskError('The item of the queue is not there any more.');
      const { decideQueueItem: result } = await act(CurateDecideDocument, {
        id: item,
        version: found.version,
        outcome: 'NOT_SAME',
        note: reason,
      });
      if (result.__typename !== 'QueueItem') throw new AskError(result.message);
      const undo = async () => {
        const { undoDecision: back } = await act(CurateUndoDocument, { id: item, version: result.version });
        return back.__typename === 'QueueItem' ? 'Taken back: it is open again.' : back.message;
      };
      return { next: found.nextId ? itemPath(found.nextId) : '/curate/queue', undo };
    });
    if (!done) return;
    this.done('They stay two, and are not brought up together again.', done.undo);
    this.go(done.next);
  }

  protected override render(): TemplateResult {
    const preview = this.#preview;
    if (!preview)
      return html`<h1 tabindex="-1">${this.#gone ? 'These two cannot be merged by you' : 'Merge two records'}</h1><p class=${this.fault ? 'fault' : 'fine'}>${this.fault || (this.#gone ? 'One of them may be merged already, or lie outside your part.' : 'Looking …')}</p>`;
    const { survivor, merged, fields } = preview;
    return html`<p class="trail"><a href="/curate/queue?kind=DUPLICATE">Queue</a> · ${listingKinds[survivor.kind]}</p>
<h1 tabindex="-1">Merge two records</h1>
${
  this.#conflict
    ? html`<div class="notice" role="alert"><p><strong>Changed meanwhile.</strong> ${this.#conflict} What you chose is still here.</p><button type="button" @click=${() => {
        this.#conflict = '';
        void this.#load();
      }}>Look at them as they are now</button></div>`
    : nothing
}
<div class="two">${this.#side(survivor, 'This one stays')}${this.#side(merged, 'This one leads to it afterwards')}</div>
<p><button type="button" class="second" @click=${() => this.#swap()}>Let the other one stay <kbd aria-hidden="true">x</kbd></button></p>
<h2 id="lines">${fields.length ? `${counted(fields.length, 'field differs', 'fields differ')}` : 'They say the same'}</h2>
<ol class="changes" aria-labelledby="lines">${fields.map((line, index) => this.#line(preview, line, index))}</ol>
<section class="deciding" aria-label="Merge">
<p class="field"><label for="merge-why">Why (stays with the record; may be left out)</label><input id="merge-why" maxlength="500"></p>
${this.fault && !this.#conflict ? html`<p class="fault">${this.fault}</p>` : nothing}
<p id="merge-does"><strong>When you press it:</strong> ${survivor.name} holds what is chosen above${survivor.status === 'PUBLISHED' ? ', and everybody sees it at once' : ''}; what hangs on the other comes over, and its address leads here. It can be undone.</p>
<p class="many"><button type="button" aria-describedby="merge-does" ?disabled=${this.#busy} @click=${() => this.#merge()}>Merge them <kbd aria-hidden="true">s</kbd></button>
<button type="button" class="second" @click=${() => this.#notSame()}>They are two <kbd aria-hidden="true">N</kbd></button></p></section>
<p class="unseen" role="status">${this.#said}</p>`;
  }

  #side({ id, name, status, confirmedAt, updatedAt, owner, locationWithheld }: Preview['survivor'], words: string) {
    return html`<div><p class="side">${words}</p><p><a href="/curate/records/${toAddress(id)}"><strong>${name}</strong></a></p>
<p class="fine">${choiceWords(status)}, ${owner ? `kept by ${owner.name}` : 'no owner'}, ${confirmedAt ? `confirmed ${dayWords(confirmedAt)}` : 'never confirmed'}, changed ${dayWords(updatedAt)}</p>
${locationWithheld ? html`<p><strong>Location withheld</strong></p>` : nothing}</div>`;
  }

  #line({ survivor, merged }: Preview, line: Line, index: number) {
    const { path, label, options } = line;
    const names = new Map([...survivor.names, ...merged.names].map(({ value, label: words }) => [value, words]));
    const fieldLabel = (one: string) => this.#fields?.label(one) ?? one;
    const [mine, theirs] = [valueWords(line.survivor, names, fieldLabel, path), valueWords(line.merged, names, fieldLabel, path)];
    const take = this.#take(line);
    const both = sides(mine, theirs);
    const words = (text: string, shown: unknown) => (text ? shown : html`<span class="fine">(nothing)</span>`);
    const radio = (value: MergeTake, press: string, key: string) =>
      html`<label class="check"><input type="radio" name="take-${index}" .checked=${take === value} @change=${() => this.#choose(line, value)}> ${press} <kbd aria-hidden="true">${key}</kbd></label>`;
    return html`<li class="change" tabindex="-1" aria-label="${label}: ${this.#takeWords(take)}">
  <h3>${label}</h3>
  <div class="sides"><div class=${take === 'MERGED' ? 'left-out' : ''}><p class="side">Stays${take === 'MERGED' ? ': not kept' : ''}</p><p class="value">${words(mine, take === 'MERGED' ? both.old : mine)}</p></div>
  <div><p class="side">Other${take === 'SURVIVOR' ? ': not kept' : ''}</p><p class="value">${words(theirs, theirs)}</p></div></div>
  <fieldset class="answer"><legend class="unseen">${label}</legend>${radio('SURVIVOR', 'Stays', '1')}${radio('MERGED', 'Other', '2')}${options.includes('BOTH') ? radio('BOTH', 'Both', '3') : nothing}</fieldset>
</li>`;
  }
}

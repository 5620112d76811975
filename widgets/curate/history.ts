import { html, nothing, type TemplateResult } from 'lit';
import {
  CurateHistoryDocument,
  type CurateHistoryQuery,
  CurateRestoreDocument,
  CurateUndoMergeDocument,
  type RevisionAction,
} from '../../generated/gql/graphql.ts';
import { whenWords } from '../parts/date-words.ts';
import { act, ask } from './ask.ts';
import { type Fields, fieldsOf } from './fields.ts';
import type { Json } from './patch.ts';
import { fromAddress, recordPath } from './router.ts';
import { sides } from './text-diff.ts';
import { CurateView } from './view.ts';
import { choiceWords, counted, valueWords } from './words.ts';

type History = NonNullable<NonNullable<CurateHistoryQuery['viewer']>['record']>;
type Revision = History['revisions']['nodes'][number];

const actions: Readonly<Record<RevisionAction, string>> = {
  CREATED: 'Added',
  CHANGED: 'Changed',
  STATUS: 'Status changed',
  CONFIRMED: 'Confirmed',
  MERGED: 'Merged',
  UNMERGED: 'Taken apart again',
  RESTORED: 'Brought back',
  ERASED: 'Erased',
};

/**
 * @summary Every change of a record: who, when, why, old beside new; and any earlier state to bring back.
 */
export class CurateHistory extends CurateView {
  #history: History | null = null;
  #fields: Fields | null = null;
  #gone = false;
  #asks: number | null = null;

  override connectedCallback() {
    super.connectedCallback();
    void this.#load();
  }

  get #id() {
    return fromAddress(this.place.params['id'] ?? '');
  }

  async #load() {
    await this.attempt(async () => {
      this.#history = (await ask(CurateHistoryDocument, { id: this.#id })).viewer?.record ?? null;
      this.#gone = !this.#history;
      if (this.#history) this.#fields = await fieldsOf(this.#history.kind);
    });
    this.settle();
  }

  async #more() {
    const history = this.#history;
    if (!history) return;
    const before = history.revisions.nodes.length;
    const answer = await this.attempt(() =>
      ask(CurateHistoryDocument, { id: this.#id, after: history.revisions.pageInfo.endCursor ?? null }),
    );
    const page = answer?.viewer?.record?.revisions;
    if (page) this.#history = { ...history, revisions: { ...page, nodes: [...history.revisions.nodes, ...page.nodes] } };
    this.requestUpdate();
    await this.updateComplete;
    this.querySelectorAll<HTMLElement>('.revision summary')[before]?.focus();
  }

  async #restore({ version: to }: Revision) {
    const history = this.#history;
    if (!history) return;
    const reason = this.querySelector<HTMLInputElement>('#restore-why')?.value.trim() || null;
    const answer = await this.attempt(() => act(CurateRestoreDocument, { id: history.id, to, version: history.version, reason }));
    const result = answer?.restoreRevision;
    if (!result) return;
    if (result.__typename !== 'RecordChange') {
      this.fault = result.message;
      return this.done(result.message);
    }
    const { id, version } = result.record;
    const from = history.version;
    this.#asks = null;
    this.done(`${result.record.name} is as it was after version ${to}.`, async () => {
      const { restoreRevision: back } = await act(CurateRestoreDocument, { id, to: from, version, reason: 'Taken back' });
      if (back.__typename !== 'RecordChange') return back.message;
      await document.querySelector<CurateHistory>('curate-history')?.readAgain();
      return 'Taken back: it is as it was before.';
    });
    await this.#load();
    this.querySelector<HTMLElement>('h1')?.focus();
  }

  readAgain() {
    return this.#load();
  }

  protected override render(): TemplateResult {
    const history = this.#history;
    if (!history)
      return html`<h1 tabindex="-1">${this.#gone ? 'This record is not there' : 'History'}</h1><p class=${this.fault ? 'fault' : 'fine'}>${this.fault || (this.#gone ? 'It may lie outside your part.' : 'Looking …')}</p>`;
    const { nodes, totalCount, pageInfo } = history.revisions;
    return html`<p class="trail"><a href="/curate/records">Records</a> · <a href=${recordPath(history.id)}>${history.name}</a></p>
<h1 tabindex="-1">History of ${history.name}</h1>
<p class="fine">${counted(totalCount, 'change', 'changes')}, the latest first</p>
${this.fault ? html`<p class="fault">${this.fault}</p>` : nothing}
${history.merges.length ? this.#merges(history) : nothing}
<ol class="rows">${nodes.map((revision, index) => this.#revision(history, revision, index === 0))}</ol>
${pageInfo.hasNextPage ? html`<button type="button" class="second" @click=${() => this.#more()}>Show more</button>` : nothing}`;
  }

  /** Only the last can be taken apart: it may hold what came with those before. */
  #merges({ merges, may }: History) {
    return html`<h2>Merged into it</h2><ul class="notes">${merges.map(
      ({ id, at, merged }, index) =>
        html`<li>${merged?.name ?? 'A record outside your part'} <span class="fine">${whenWords(at)}</span>${
          index === 0 && merged && may.includes('record.merge')
            ? html`<br><button type="button" class="second" @click=${() => void this.#takeApart(id)}>Take them apart again<span class="unseen">: ${merged.name}</span></button> <span class="fine">Both are as they were; what somebody wrote since stays.</span>`
            : nothing
        }</li>`,
    )}</ul><h2>Changes</h2>`;
  }

  async #takeApart(merge: string) {
    const answer = await this.attempt(() => act(CurateUndoMergeDocument, { merge }));
    const result = answer?.undoMerge;
    if (!result) return;
    if ('message' in result) {
      this.fault = result.message;
      return this.done(result.message);
    }
    this.done('They are two again.');
    await this.#load();
    this.querySelector<HTMLElement>('h1')?.focus();
  }

  #revision(history: History, revision: Revision, isNow: boolean) {
    const { version, action, at, author, as, body, reason, changes } = revision;
    const told = Object.entries((changes ?? {}) as Record<string, { old?: Json; new?: Json }>);
    const names = new Map(history.names.map(({ value, label }) => [value, label]));
    const label = (path: string) => this.#fields?.label(path) ?? path;
    const who = [author ?? 'somebody', as ? `as ${choiceWords(as).toLowerCase()}` : '', body ? `for ${body.name}` : '']
      .filter(Boolean)
      .join(', ');
    const mayRestore = !isNow && history.may.includes('record.restore');
    return html`<li class="revision">
<details><summary><strong>${actions[action]}</strong>${told.length ? `: ${[...new Set(told.map(([path]) => label(path)))].slice(0, 5).join(', ')}` : ''} <span class="fine">${whenWords(at)}, ${who}, version <span class="number">${version}</span></span></summary>
${reason ? html`<p>Why: ${reason}</p>` : nothing}
<ol class="changes">${told.map(([path, change]) => {
      const both = sides(valueWords(change.old, names, label, path), valueWords(change.new, names, label, path));
      return html`<li><h2>${label(path)}</h2><div class="sides"><div><p class="side">Before</p><p class="value">${both.old}</p></div><div><p class="side">After</p><p class="value">${both.new}</p></div></div></li>`;
    })}</ol>
${
  mayRestore && this.#asks !== version
    ? html`<p><button type="button" class="second" @click=${() => {
        this.#asks = version;
        this.requestUpdate();
      }}>Bring this state back …</button></p>`
    : nothing
}
${
  mayRestore && this.#asks === version
    ? html`<p class="field"><label for="restore-why">Why (may be left out)</label><input id="restore-why" maxlength="500"></p>
<p><strong>When you press it:</strong> all fields are as they were after this change; its status stays. It is a change like any other, and can be taken back.</p>
<p><button type="button" @click=${() => this.#restore(revision)}>Bring it back</button></p>`
    : nothing
}</details></li>`;
  }
}

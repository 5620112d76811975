import { html, nothing, type TemplateResult } from 'lit';
import {
  CurateAssignDocument,
  CurateDecideDocument,
  type CurateDecideMutation,
  CurateUndoDocument,
  type FieldDecision,
  type QueueOutcome,
} from '../../generated/gql/graphql.ts';
import { AskError, act } from './ask.ts';
import { type Fields, fieldsOf } from './fields.ts';
import { fetchAhead, type Item, takeItem } from './item-cache.ts';
import { type Chosen, choiceConsequence, choiceControls, choicesOf, missing } from './item-choices.ts';
import { decidedBox, detailOf, relatedOf } from './item-parts.ts';
import { consequence, letterTo } from './item-words.ts';
import { type Key, moveFocus } from './keys.ts';
import { filterQuery, queueFilter } from './queue-filter.ts';
import { GoEvent, itemId, itemPath, recordPath, toAddress } from './router.ts';
import { sides } from './text-diff.ts';
import { CurateView } from './view.ts';
import { counted, listingKinds, outcomeWords, queueKinds, riskWords, valueWords, waitWords } from './words.ts';

type Change = Item['changes'][number];
type Decided = CurateDecideMutation['decideQueueItem'];

const rowSelector = '.change';

/** What the note has to say, by what becomes of the item. */
const needed: Readonly<Record<string, string>> = {
  CLOSED: ' (needed: how you know that it has closed)',
  CONFIRMED: ' (needed: how you know that it is right)',
};

/**
 * @summary One thing to decide: what it is, why it is here, old beside new, and what happens when the button is pressed. Goes on to the next by itself.
 */
export class CurateItem extends CurateView {
  #item: Item | null = null;
  #fields: Fields | null = null;
  #gone = false;
  #answers: Record<string, FieldDecision> = {};
  #outcome: QueueOutcome | null = null;
  #chosen: Chosen = {};
  #reply = '';
  #note = '';
  #busy = false;
  #conflict = '';
  #faults: readonly { path: string; message: string }[] = [];

  override connectedCallback() {
    super.connectedCallback();
    void this.#load();
  }

  get #filter() {
    return queueFilter(this.place.search);
  }

  async #load() {
    await this.attempt(async () => {
      this.#item = await takeItem(itemId(this.place.params['id'] ?? ''), this.#filter);
      this.#gone = !this.#item;
    });
    void this.#readFields();
    if (this.#item?.nextId) fetchAhead(this.#item.nextId, this.#filter);
    this.requestUpdate();
    this.settle();
  }

  /** Better words for what is within a value; the item does not wait for them. */
  async #readFields() {
    const kind = this.#item?.listingKind;
    if (!kind) return;
    this.#fields = await fieldsOf(kind).catch(() => null);
    this.requestUpdate();
  }

  /** Whether it is decided line by line. */
  get #byLine(): boolean {
    const { kind, changes } = this.#item ?? {};
    return (kind === 'CHANGE' || kind === 'SUBMISSION') && Boolean(changes?.length);
  }

  get #open(): boolean {
    return this.#item?.state === 'OPEN';
  }

  override get heading() {
    return this.#item?.title ?? 'Item';
  }

  override get keys(): readonly Key[] {
    const item = this.#item;
    if (!item) return [];
    const onward: Key[] = [
      { press: 'n', does: 'Go on to the next without deciding', run: () => this.#next() },
      { press: 'b', does: 'Back to the queue', run: () => this.go(`/curate/queue${filterQuery(this.place.search)}`) },
      ...(item.record ? [{ press: 'o', does: 'Open the record', run: () => this.go(recordPath(item.record?.id ?? '')) }] : []),
    ];
    if (!this.#open) return onward;
    const lines: Key[] = this.#byLine
      ? [
          { press: 'j', does: 'Next line', run: () => moveFocus(this, rowSelector, 1) },
          { press: 'k', does: 'Line before', run: () => moveFocus(this, rowSelector, -1) },
          { press: 'a', does: 'Accept this line, and go to the next', run: () => this.#answerHere('ACCEPTED') },
          { press: 'r', does: 'Refuse this line, and go to the next', run: () => this.#answerHere('REFUSED') },
          { press: 'A', does: 'Accept all lines', run: () => this.#answerAll('ACCEPTED') },
          { press: 'R', does: 'Refuse all lines', run: () => this.#answerAll('REFUSED') },
          { press: 'l', does: 'Put it off for a week', run: () => this.#choose('LATER') },
        ]
      : item.outcomes.map((outcome, index) => ({
          press: String(index + 1),
          does: `Choose “${outcomeWords[outcome].press}”`,
          run: () => this.#choose(outcome),
        }));
    return [
      ...lines,
      { press: 's', does: 'Decide, and go on to the next', run: () => void this.#decide() },
      { press: 'Ctrl+Enter', does: 'The same, also while typing', run: () => void this.#decide() },
      { press: 'e', does: 'Write to whoever sent it', run: () => this.querySelector<HTMLElement>('#reply')?.focus() },
      { press: 'm', does: 'Assign it to me, or give it back', run: () => void this.#assign() },
      ...(item.kind === 'DUPLICATE' && this.#mergePath
        ? [{ press: 'c', does: 'Compare the two and merge them', run: () => this.go(this.#mergePath) }]
        : []),
      ...onward,
    ];
  }

  get #mergePath(): string {
    const { record, other, id } = this.#item ?? {};
    return record && other && id ? `/curate/merge/${toAddress(record.id)}/${toAddress(other.id)}?item=${toAddress(id)}` : '';
  }

  // Answers, line by line

  get #undecided(): Change[] {
    return this.#item?.changes.filter(({ path }) => !this.#answers[path]) ?? [];
  }

  #rowAt(): number {
    const rows = [...this.querySelectorAll(rowSelector)];
    return rows.findIndex((row) => row.contains(document.activeElement));
  }

  #answerHere(answer: FieldDecision) {
    const changes = this.#item?.changes ?? [];
    const here = this.#rowAt();
    // From outside the list, the first that is not decided yet.
    const change = here >= 0 ? changes[here] : this.#undecided[0];
    if (!change) return;
    this.#answer(change, answer);
    const rows = this.querySelectorAll<HTMLElement>(rowSelector);
    const next = changes.findIndex(({ path }, index) => index > changes.indexOf(change) && !this.#answers[path]);
    (rows[next] ?? rows[changes.indexOf(change)])?.focus();
  }

  #answer({ path, label }: Change, answer: FieldDecision) {
    this.#answers = { ...this.#answers, [path]: answer };
    this.#outcome = null;
    this.#say(`${label}: ${answer === 'ACCEPTED' ? 'accept' : 'refuse'}. ${this.#left()}`);
  }

  #answerAll(answer: FieldDecision) {
    this.#answers = Object.fromEntries(this.#item?.changes.map(({ path }) => [path, answer]) ?? []);
    this.#outcome = null;
    this.#say(`${answer === 'ACCEPTED' ? 'Accept' : 'Refuse'} all. ${this.#left()}`);
  }

  #choose(outcome: QueueOutcome) {
    this.#outcome = outcome;
    this.#say(`${outcomeWords[outcome].press}. Press s to decide.`);
    void this.#toNeeded(outcome);
  }

  /** To what has to be told besides, once it is on the screen. */
  async #toNeeded(outcome: QueueOutcome) {
    await this.updateComplete;
    const at = { CLOSED: '#note', CONFIRMED: '#note', FIXED: '#new-address', ACCEPTED: '#claim-body', CHOSEN: '#value-0-0' }[
      outcome as string
    ];
    if (at) this.querySelector<HTMLElement>(at)?.focus();
  }

  #set = (path: string, take: string) => {
    this.#chosen = { ...this.#chosen, [path]: take };
    // Whoever says whose value holds has said what becomes of it.
    if (this.#item?.kind === 'IMPORT_CONFLICT') this.#outcome = 'CHOSEN';
    this.requestUpdate();
  };

  #left(): string {
    const left = this.#undecided.length;
    return left ? `${counted(left, 'line', 'lines')} left.` : 'Press s to decide.';
  }

  #said = '';
  #say(words: string) {
    this.#said = words;
    this.requestUpdate();
  }

  // Deciding

  async #decide() {
    const item = this.#item;
    if (!item || !this.#open || this.#busy) return;
    const lines = this.#byLine && !this.#outcome;
    if (lines && this.#undecided.length) {
      const first = item.changes.findIndex(({ path }) => !this.#answers[path]);
      this.querySelectorAll<HTMLElement>(rowSelector)[first]?.focus();
      return this.done(
        `Say of each line whether it is used: ${counted(this.#undecided.length, 'line is', 'lines are')} left. Press A to accept all.`,
      );
    }
    if (!lines && !this.#outcome) {
      this.querySelector<HTMLElement>('.outcomes input')?.focus();
      return this.done('Choose first what becomes of it.');
    }
    const wanted = missing(item, this.#outcome, this.#chosen);
    if (wanted) {
      document.getElementById(wanted.at)?.focus();
      return this.done(wanted.words);
    }
    this.#busy = true;
    this.requestUpdate();
    const given = lines ? item.changes.map(({ path }) => ({ path, decision: this.#answers[path] ?? ('REFUSED' as const) })) : null;
    const answer = await this.attempt(() =>
      act(CurateDecideDocument, {
        id: item.id,
        version: item.version,
        outcome: this.#outcome,
        decisions: given,
        choices: choicesOf(item, this.#outcome, this.#chosen),
        reply: this.#reply.trim() || null,
        note: this.#note.trim() || null,
      }),
    );
    this.#busy = false;
    if (answer) this.#after(item, answer.decideQueueItem);
    this.requestUpdate();
  }

  #after(item: Item, result: Decided) {
    if (result.__typename === 'QueueItem') {
      const { mayUndo, version } = result;
      const undo = mayUndo ? () => this.#takeBack(item, version) : undefined;
      this.done(`${this.#doneWords()}: ${item.title}.${mayUndo ? '' : ' It cannot be undone.'}`, undo);
      return this.#next();
    }
    this.#faults = result.__typename === 'InputFaults' ? result.faults : [];
    if (result.__typename === 'ChangedMeanwhile') this.#conflict = result.message;
    else this.fault = result.message;
    this.done(result.message);
  }

  #doneWords(): string {
    if (this.#outcome) return outcomeWords[this.#outcome].done;
    const all = Object.values(this.#answers);
    const used = all.filter((one) => one === 'ACCEPTED').length;
    return used === all.length ? 'Accepted' : used ? `Accepted ${used} of ${counted(all.length, 'line', 'lines')}` : 'Refused';
  }

  /** Called after this view has gone: it only asks, and opens the item again. */
  async #takeBack({ id, title }: Item, version: number): Promise<string> {
    const { undoDecision: result } = await act(CurateUndoDocument, { id, version });
    if (result.__typename !== 'QueueItem') throw new AskError(result.message);
    document
      .querySelector('curate-app')
      ?.querySelector<CurateView>('main > *')
      ?.dispatchEvent(new GoEvent(itemPath(id)));
    return `Taken back: ${title} is open again.`;
  }

  #next() {
    const { nextId, id } = this.#item ?? {};
    const query = filterQuery(this.place.search);
    if (nextId && nextId !== id) return this.go(`${itemPath(nextId)}${query}`);
    this.go(`/curate/queue${query}`);
  }

  async #assign() {
    const item = this.#item;
    if (!item) return;
    const toMe = !item.assignee;
    const answer = await this.attempt(() => act(CurateAssignDocument, { id: item.id, version: item.version, toMe }));
    const result = answer?.assignQueueItem;
    if (!result) return;
    if (result.__typename !== 'QueueItem') {
      this.#conflict = result.__typename === 'ChangedMeanwhile' ? result.message : '';
      return this.done(result.message);
    }
    this.#item = { ...item, version: result.version, assignee: result.assignee ?? null };
    this.requestUpdate();
    this.done(toMe ? 'It is yours now.' : 'Everybody can take it again.');
  }

  /** What somebody else did meanwhile, with all that was typed here kept. */
  async #lookAgain() {
    this.#conflict = '';
    await this.#load();
    const paths = new Set(this.#item?.changes.map(({ path }) => path));
    this.#answers = Object.fromEntries(Object.entries(this.#answers).filter(([path]) => paths.has(path)));
    this.requestUpdate();
    this.querySelector<HTMLElement>('h1')?.focus();
  }

  // On the screen

  protected override render() {
    const item = this.#item;
    if (!item)
      return html`<h1 tabindex="-1">${this.#gone ? 'This item is not there' : 'Item'}</h1>
${this.#gone ? html`<p>It may lie in another part of the county than yours, or the address may be cut short. <a href="/curate/queue">Go to the queue</a>.</p>` : html`<p class=${this.fault ? 'fault' : 'fine'}>${this.fault || 'Looking …'}</p>`}`;
    return html`${this.#head(item)}
${this.#conflict ? this.#conflictBox() : nothing}
${this.#open ? nothing : decidedBox(item)}
${detailOf(item, this.#open ? this.#mergePath : '')}
${item.changes.length ? this.#changes(item) : nothing}
${this.#open ? this.#deciding(item) : nothing}
${relatedOf(item)}
<p class="unseen" role="status">${this.#said}</p>`;
  }

  #head({ kind, title, reason, risk, createdAt, assignee, record, other, listingKind }: Item) {
    return html`<p class="trail"><a href="/curate/queue${filterQuery(this.place.search)}">Queue</a> · ${queueKinds[kind].one}${listingKind ? ` · ${listingKinds[listingKind]}` : ''}</p>
<h1 tabindex="-1">${title}</h1>
<p>${reason}</p>
<dl class="facts">
  <div><dt>Risk</dt><dd>${riskWords(risk)} <span class="number">${risk}</span></dd></div>
  <div><dt>Waiting</dt><dd class="number">${waitWords(createdAt)}</dd></div>
  <div><dt>With</dt><dd>${assignee?.name ?? 'nobody'} ${this.#open ? html`<button type="button" class="quiet" @click=${() => this.#assign()}>${assignee ? 'Give back' : 'Take it'}</button>` : nothing}</dd></div>
  ${[record, other].map((one, index) => (one ? html`<div><dt>${index ? 'The other' : 'Record'}</dt><dd><a href=${recordPath(one.id)}>${one.name}</a> (${one.status.toLowerCase()})</dd></div>` : nothing))}
</dl>`;
  }

  #conflictBox() {
    return html`<div class="notice" role="alert"><p><strong>Changed meanwhile.</strong> ${this.#conflict}</p>
<p>Nothing of yours was written. What you chose and typed is still here.</p>
<button type="button" @click=${() => this.#lookAgain()}>Look at it as it is now</button></div>`;
  }

  #changes({ changes, kind }: Item) {
    const byLine = this.#byLine && this.#open;
    return html`<h2 id="changes">${kind === 'SUBMISSION' ? 'What was sent' : 'What would change'}</h2>
<ol class="changes" aria-labelledby="changes">${changes.map((change, index) => this.#change(change, index, byLine))}</ol>
${byLine ? html`<p class="many"><button type="button" class="second" @click=${() => this.#answerAll('ACCEPTED')}>Accept all <kbd aria-hidden="true">A</kbd></button> <button type="button" class="second" @click=${() => this.#answerAll('REFUSED')}>Refuse all <kbd aria-hidden="true">R</kbd></button></p>` : nothing}`;
  }

  #words = (value: unknown, path: string) => valueWords(value, new Map(), this.#fields?.label, path);

  #change(change: Change, index: number, byLine: boolean): TemplateResult {
    const { path, label } = change;
    const both = sides(this.#words(change.old, path), this.#words(change.new, path));
    const answer = this.#answers[path] ?? change.decision ?? undefined;
    const radio = (
      value: FieldDecision,
      words: string,
      key: string,
    ) => html`<label class="check"><input type="radio" name="answer-${index}" value=${value} .checked=${answer === value}
      @change=${() => this.#answer(change, value)}> ${words} <kbd aria-hidden="true">${key}</kbd></label>`;
    return html`<li class="change" tabindex=${byLine ? '-1' : nothing} aria-label=${byLine ? `${label}: ${answer ? (answer === 'ACCEPTED' ? 'accept' : 'refuse') : 'not decided'}` : nothing}>
  <h3>${label}</h3>
  <div class="sides"><div><p class="side">Now</p><p class="value">${both.old}</p></div><div><p class="side">Proposed</p><p class="value">${both.new}</p></div></div>
  ${change.conflict ? html`<p class="notice"><strong>Changed since:</strong> it says now “${this.#words(change.now, path)}”. Accepting writes over that.</p>` : nothing}
  ${byLine ? html`<fieldset class="answer"><legend class="unseen">${label}</legend>${radio('ACCEPTED', 'Accept', 'a')}${radio('REFUSED', 'Refuse', 'r')}</fieldset>` : nothing}
  ${!byLine && answer ? html`<p><strong>${answer === 'ACCEPTED' ? 'Accepted' : 'Refused'}</strong></p>` : nothing}
  ${this.#faults.filter((fault) => fault.path === path).map(({ message }) => html`<p class="fault">${message}</p>`)}
</li>`;
  }

  #deciding(item: Item) {
    const letter = letterTo(item, { answers: this.#answers, outcome: this.#outcome, reply: this.#reply });
    const typed = (event: Event) => (event.target as HTMLTextAreaElement).value;
    return html`<section class="deciding" aria-labelledby="deciding">
<h2 id="deciding">Decide</h2>
${this.#byLine ? nothing : this.#outcomes(item)}
${choiceControls(item, this.#outcome, this.#chosen, this.#set)}
${
  letter !== null
    ? html`<p class="field"><label for="reply">Anything to add for whoever sent it (in plain words; they get it by e-mail)</label>
  <textarea id="reply" rows="3" maxlength="4000" .value=${this.#reply} @input=${(event: Event) => {
    this.#reply = typed(event);
    this.requestUpdate();
  }}></textarea></p>`
    : nothing
}
<p class="field"><label for="note">Note for colleagues${needed[this.#outcome ?? ''] ?? ' (stays with the record)'}</label>
  <input id="note" maxlength="500" .value=${this.#note} @input=${(event: Event) => {
    this.#note = typed(event);
    this.requestUpdate();
  }}></p>
${this.#faults.filter(({ path }) => !item.changes.some((change) => change.path === path)).map(({ message }) => html`<p class="fault">${message}</p>`)}
${this.fault ? html`<p class="fault">${this.fault}</p>` : nothing}
<p id="consequence" class="consequence"><strong>When you press it:</strong> ${choiceConsequence(item, this.#outcome, this.#chosen) || consequence(item, { answers: this.#answers, outcome: this.#outcome })}</p>
${letter ? html`<details><summary>What the e-mail to them says</summary><p class="letter">${letter}</p></details>` : nothing}
<p class="many"><button type="button" aria-describedby="consequence" ?disabled=${this.#busy} @click=${() => this.#decide()}>Decide and go on <kbd aria-hidden="true">s</kbd></button>
<button type="button" class="second" @click=${() => this.#next()}>Leave it and go on <kbd aria-hidden="true">n</kbd></button>
${this.#byLine ? html`<button type="button" class="second" aria-pressed=${this.#outcome === 'LATER'} @click=${() => this.#choose('LATER')}>Put off for a week <kbd aria-hidden="true">l</kbd></button>` : nothing}</p>
</section>`;
  }

  #outcomes({ outcomes }: Item) {
    return html`<fieldset class="outcomes"><legend>What becomes of it?</legend>${outcomes.map(
      (outcome, index) =>
        html`<label class="check"><input type="radio" name="outcome" value=${outcome} .checked=${this.#outcome === outcome} @change=${() => this.#choose(outcome)}> ${outcomeWords[outcome].press} <kbd aria-hidden="true">${index + 1}</kbd></label>`,
    )}</fieldset>`;
  }
}

import { html, nothing } from 'lit';
import { CurateAssignDocument, type FieldDecision, type QueueOutcome } from '../../generated/gql/graphql.ts';
import { act } from './ask.ts';
import { type Fields, fieldsOf } from './fields.ts';
import { fetchAhead, fetchItem, type Item, lentItem, takeItem } from './item-cache.ts';
import { type Change, changesOf, rowSelector } from './item-changes.ts';
import { isByLine, lacking, undecided } from './item-decision.ts';
import { deskOf } from './item-desk.ts';
import { type Draft, emptyDraft, keepDraft, recallDraft } from './item-drafts.ts';
import { itemKeys } from './item-keys.ts';
import { decidedBox, detailOf, headOf, refusalBox, relatedOf } from './item-parts.ts';
import { allAnswered, answeredFor, sendDecision, wasDecided } from './item-sending.ts';
import { moveFocus } from './keys.ts';
import { filterQuery, queueFilter } from './queue-filter.ts';
import { itemId, itemPath, recordPath, toAddress } from './router.ts';
import { CurateView } from './view.ts';
import { counted, outcomeWords } from './words.ts';

/**
 * @summary One thing to decide: what it is, why it is here, old beside new, and what happens when the button is pressed. Goes on to the next by itself, which is shown
 * while the decision is on its way (item-sending.ts).
 */
export class CurateItem extends CurateView {
  #item: Item | null = null;
  #fields: Fields | null = null;
  #gone = false;
  #draft: Draft = emptyDraft;
  #busy = false;
  /** Its decision is being taken back: it is shown as it was, and cannot be decided yet. */
  #waits = false;
  #said = '';

  override connectedCallback() {
    super.connectedCallback();
    void this.#load();
  }

  get #filter() {
    return queueFilter(this.place.search);
  }

  async #load() {
    const id = itemId(this.place.params['id'] ?? '');
    const lent = lentItem(id);
    await this.attempt(async () => {
      if (!lent) await answeredFor(id);
      this.#item = lent ? lent.item : await takeItem(id, this.#filter);
      this.#gone = !this.#item;
      if (this.#item) this.#recall(this.#item);
    });
    this.settle();
    void this.#readFields();
    if (lent) return this.#await(lent.until);
    void this.#lookAhead();
  }

  /** Whether it was given back or not, it is now as the server says. */
  async #await(until: Promise<unknown>) {
    this.#waits = true;
    await until.catch(() => null);
    await this.#readAgain();
    this.#waits = false;
    void this.#lookAhead();
  }

  async #readAgain() {
    const { id } = this.#item ?? {};
    if (!id || !this.isConnected) return;
    const item = await this.attempt(() => fetchItem(id, this.#filter));
    if (item === undefined) return;
    this.#item = item;
    this.#gone = !item;
    if (item) this.#recall(item);
    this.requestUpdate();
  }

  /** What was chosen and typed here before, but for lines that are no longer there. */
  #recall(item: Item) {
    if (item.state !== 'OPEN') return;
    const kept = recallDraft(item.id);
    const paths = new Set(item.changes.map(({ path }) => path));
    this.#draft = { ...kept, answers: Object.fromEntries(Object.entries(kept.answers).filter(([path]) => paths.has(path))) };
  }

  /** Better words for what is within a value; the item does not wait for them. */
  async #readFields() {
    const kind = this.#item?.listingKind;
    if (!kind) return;
    this.#fields = await fieldsOf(kind).catch(() => null);
    this.requestUpdate();
  }

  /** What comes next is there when it is wanted. An item that was decided meanwhile is not what comes next. */
  async #lookAhead() {
    const item = this.#item;
    if (!item) return;
    if (item.nextId && wasDecided(item.nextId)) {
      await allAnswered();
      const fresh = await fetchItem(item.id, this.#filter).catch(() => null);
      if (this.#item !== item) return;
      const nextId = fresh?.nextId && !wasDecided(fresh.nextId) ? fresh.nextId : null;
      this.#item = { ...item, nextId };
    }
    const { nextId } = this.#item ?? {};
    if (nextId && this.isConnected) fetchAhead(nextId, this.#filter);
  }

  get #open(): boolean {
    return this.#item?.state === 'OPEN';
  }

  override get heading() {
    return this.#item?.title ?? 'Item';
  }

  override get keys() {
    const item = this.#item;
    if (!item) return [];
    const { id = '' } = item.record ?? {};
    return itemKeys(item, this.#mergePath, {
      next: () => this.#next(),
      back: () => this.go(`/curate/queue${filterQuery(this.place.search)}`),
      openRecord: () => this.go(recordPath(id)),
      move: (by) => moveFocus(this, rowSelector, by),
      answerHere: (answer) => this.#answerHere(answer),
      answerAll: this.#answerAll,
      choose: this.#choose,
      decide: () => void this.#decide(),
      write: () => this.querySelector<HTMLElement>('#reply')?.focus(),
      assign: () => void this.#assign(),
      compare: () => this.go(this.#mergePath),
    });
  }

  get #mergePath(): string {
    const { record, other, id } = this.#item ?? {};
    return record && other && id ? `/curate/merge/${toAddress(record.id)}/${toAddress(other.id)}?item=${toAddress(id)}` : '';
  }

  // Answers

  #change = (part: Partial<Draft>) => {
    this.#draft = { ...this.#draft, ...part };
    if (this.#item) keepDraft(this.#item.id, this.#draft);
    this.requestUpdate();
  };

  #answerHere(answer: FieldDecision) {
    const item = this.#item;
    if (!item) return;
    const rows = [...this.querySelectorAll<HTMLElement>(rowSelector)];
    const here = rows.findIndex((row) => row.contains(document.activeElement));
    // From outside the list, the first that is not decided yet.
    const change = here >= 0 ? item.changes[here] : undecided(item, this.#draft)[0];
    if (!change) return;
    this.#answer(change, answer);
    const at = item.changes.indexOf(change);
    const next = item.changes.findIndex(({ path }, index) => index > at && !this.#draft.answers[path]);
    (rows[next] ?? rows[at])?.focus();
  }

  #answer = ({ path, label }: Change, answer: FieldDecision) => {
    this.#change({ answers: { ...this.#draft.answers, [path]: answer }, outcome: null });
    this.#say(`${label}: ${answer === 'ACCEPTED' ? 'accept' : 'refuse'}. ${this.#left()}`);
  };

  #answerAll = (answer: FieldDecision) => {
    this.#change({ answers: Object.fromEntries(this.#item?.changes.map(({ path }) => [path, answer]) ?? []), outcome: null });
    this.#say(`${answer === 'ACCEPTED' ? 'Accept' : 'Refuse'} all. ${this.#left()}`);
  };

  #choose = (outcome: QueueOutcome) => {
    this.#change({ outcome });
    this.#say(`${outcomeWords[outcome].press}. Press s to decide.`);
    void this.#toNeeded(outcome);
  };

  /** To what has to be told besides, once it is on the screen. */
  async #toNeeded(outcome: QueueOutcome) {
    await this.updateComplete;
    const at = { CLOSED: '#note', CONFIRMED: '#note', FIXED: '#new-address', ACCEPTED: '#claim-body', CHOSEN: '#value-0-0' }[
      outcome as string
    ];
    if (at) this.querySelector<HTMLElement>(at)?.focus();
  }

  #set = (path: string, take: string) => {
    const chosen = { ...this.#draft.chosen, [path]: take };
    // Whoever says whose value holds has said what becomes of it.
    this.#change(this.#item?.kind === 'IMPORT_CONFLICT' ? { chosen, outcome: 'CHOSEN' } : { chosen });
  };

  #left(): string {
    const left = this.#item ? undecided(this.#item, this.#draft).length : 0;
    return left ? `${counted(left, 'line', 'lines')} left.` : 'Press s to decide.';
  }

  #say(words: string) {
    this.#said = words;
    this.requestUpdate();
  }

  // Deciding

  async #decide() {
    const item = this.#item;
    if (!item || !this.#open || this.#busy) return;
    if (this.#waits) return this.done('The decision before is just being taken back. Press again in a moment.');
    const wanted = lacking(item, this.#draft);
    if (wanted) {
      this.querySelector<HTMLElement>(wanted.at)?.focus();
      return this.done(wanted.words);
    }
    const answer = sendDecision(item, this.#draft);
    const { nextId } = item;
    if (nextId && nextId !== item.id && !wasDecided(nextId)) return this.go(`${itemPath(nextId)}${filterQuery(this.place.search)}`);
    // Nothing comes after it that is sure: the queue is shown as it is afterwards.
    this.#busy = true;
    this.requestUpdate();
    const found = await answer;
    this.#busy = false;
    if (!this.isConnected) return;
    if ('decided' in found) return this.go(`/curate/queue${filterQuery(this.place.search)}`);
    this.#draft = { ...this.#draft, refusal: found.refusal };
    this.requestUpdate();
  }

  #next() {
    const { nextId, id } = this.#item ?? {};
    const query = filterQuery(this.place.search);
    const isNext = nextId && nextId !== id && !wasDecided(nextId);
    this.go(isNext ? `${itemPath(nextId)}${query}` : `/curate/queue${query}`);
  }

  async #assign() {
    const item = this.#item;
    if (!item) return;
    const toMe = !item.assignee;
    const answer = await this.attempt(() => act(CurateAssignDocument, { id: item.id, version: item.version, toMe }));
    const result = answer?.assignQueueItem;
    if (!result) return;
    if (result.__typename !== 'QueueItem') {
      if (result.__typename === 'ChangedMeanwhile') this.#change({ refusal: { message: result.message, conflict: true, faults: [] } });
      return this.done(result.message);
    }
    this.#item = { ...item, version: result.version, assignee: result.assignee ?? null };
    this.requestUpdate();
    this.done(toMe ? 'It is yours now.' : 'Everybody can take it again.');
  }

  /** What somebody else did meanwhile, with all that was typed here kept. */
  #lookAgain = async () => {
    this.#change({ refusal: null });
    await this.#readAgain();
    this.querySelector<HTMLElement>('h1')?.focus();
  };

  // On the screen

  protected override render() {
    const item = this.#item;
    if (!item)
      return html`<h1 tabindex="-1">${this.#gone ? 'This item is not there' : 'Item'}</h1>
${this.#gone ? html`<p>It may lie in another part of the county than yours, or the address may be cut short. <a href="/curate/queue">Go to the queue</a>.</p>` : html`<p class=${this.fault ? 'fault' : 'fine'}>${this.fault || 'Looking …'}</p>`}`;
    const { refusal } = this.#draft;
    const isOpen = this.#open;
    return html`${headOf(item, filterQuery(this.place.search), isOpen ? () => void this.#assign() : null)}
${refusal && isOpen ? refusalBox(refusal, () => void this.#lookAgain()) : nothing}
${this.fault ? html`<p class="fault">${this.fault}</p>` : nothing}
${isOpen ? nothing : decidedBox(item)}
${detailOf(item, isOpen ? this.#mergePath : '')}
${item.changes.length ? changesOf({ item, fields: this.#fields, draft: this.#draft, answerable: isOpen && isByLine(item), answer: this.#answer, answerAll: this.#answerAll }) : nothing}
${
  isOpen
    ? deskOf({
        ...{ item, draft: this.#draft, busy: this.#busy, change: this.#change, choose: this.#choose, set: this.#set },
        decide: () => void this.#decide(),
        next: () => this.#next(),
      })
    : nothing
}
${relatedOf(item)}
<p class="unseen" role="status">${this.#said}</p>`;
  }
}

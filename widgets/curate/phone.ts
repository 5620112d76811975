import { html, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import {
  CurateConfirmDocument,
  CuratePhoneDocument,
  type CuratePhoneQuery,
  CurateStatusDocument,
  type ListingKind,
} from '../../generated/gql/graphql.ts';
import { dayWords } from '../parts/date-words.ts';
import { AskError, act, ask } from './ask.ts';
import { type Key, moveFocus } from './keys.ts';
import { recordPath, toAddress } from './router.ts';
import { track } from './under-way.ts';
import { announce, CurateView, DoneEvent } from './view.ts';
import { counted, listingKinds } from './words.ts';

type Call = NonNullable<CuratePhoneQuery['viewer']>['phoneList'][number];
type Answer = 'right' | 'closed';
/** What is being written down, about which record. */
interface Open {
  id: string;
  answer: Answer;
  note: string;
  fault: string;
}

/** What to ask, by kind: what people come to harm by when it is wrong comes first. */
const questions: Readonly<Record<ListingKind, string>> = {
  GROUP:
    'Do you still meet? Where, on which days, at what time? Is it open to new people, and what does it cost? Whom should they ring or write to?',
  VENUE: 'Can people still hire it? What does it cost, and whom do they ask? Are the way in, the toilets and the parking as we say?',
  FUND: 'Is it still open? Until when, for how much, and who may ask for it? Where do they apply?',
  OPPORTUNITY: 'Do you still look for somebody? For what, how many hours, and where? Whom should they ring or write to?',
  EVENT: 'Does it take place? On which day, at what time, and where? Do people have to book, and what does it cost?',
};

const answers: Readonly<Record<Answer, { heading: string; label: string; needed: string; press: string }>> = {
  right: {
    heading: 'It is still right',
    label: 'How you know: whom you spoke to (stays with the record)',
    needed: 'Say whom you spoke to: it stands in the record from now on.',
    press: 'Confirm it today',
  },
  closed: {
    heading: 'It has closed',
    label: 'How you know that it has closed (stays with the record)',
    needed: 'Say how you know that it has closed: it stands in the record from now on.',
    press: 'Archive it',
  },
};

/** What could not be written down, by record: kept until it is, also while another view is shown. */
const unwritten = new Map<string, Open>();

/** So many are shown at once; more when they are asked for. */
const few = 50;

/** "The office: 01354 650000" in its two parts. */
function numberIn(line: string): { who: string; number: string } {
  const at = line.lastIndexOf(': ');
  return at < 0 ? { who: '', number: line } : { who: line.slice(0, at), number: line.slice(at + 2) };
}

/**
 * @summary Records that no mail reaches anybody for: whom to ring, what to ask, and what they said, each written down where it stands.
 */
export class CuratePhone extends CurateView {
  #calls: Call[] | null = null;
  #mayClose = false;
  #open: Open | null = null;
  #shown = few;
  #sending = 0;

  override connectedCallback() {
    super.connectedCallback();
    void this.#load();
  }

  override get heading() {
    return 'Phone list';
  }

  override get keys(): readonly Key[] {
    return [
      { press: 'j', does: 'Next to ring', run: () => moveFocus(this, '.row .what > a', 1) },
      { press: 'k', does: 'The one before', run: () => moveFocus(this, '.row .what > a', -1) },
      { press: 'c', does: 'It is still right', run: () => this.#answerHere('right') },
      ...(this.#mayClose ? [{ press: 'x', does: 'It has closed', run: () => this.#answerHere('closed') }] : []),
      { press: 'Ctrl+Enter', does: 'Write down what they said, also while typing', run: () => void this.#save() },
    ];
  }

  async #load() {
    const answer = await this.attempt(() => ask(CuratePhoneDocument, {}));
    this.#calls = answer?.viewer?.phoneList ?? null;
    this.#mayClose = answer?.viewer?.may.includes('record.publish') ?? false;
    this.#bringBack();
    this.requestUpdate();
    this.settle();
  }

  #answerHere(answer: Answer) {
    const id = document.activeElement?.closest<HTMLElement>('.row')?.dataset['id'] ?? this.#calls?.[0]?.id;
    if (id) void this.#begin(id, answer);
  }

  async #begin(id: string, answer: Answer) {
    const before = this.#open?.id === id ? this.#open : unwritten.get(id);
    this.#open = { id, answer, note: before?.note ?? '', fault: before?.fault ?? '' };
    this.requestUpdate();
    await this.updateComplete;
    this.querySelector<HTMLElement>('#said')?.focus();
  }

  async #leave() {
    const id = this.#open?.id;
    this.#open = null;
    this.requestUpdate();
    await this.updateComplete;
    if (id) this.querySelector<HTMLElement>(`#call-${toAddress(id)}`)?.focus();
  }

  async #save() {
    const open = this.#open;
    const call = this.#calls?.find(({ id }) => id === open?.id);
    if (!open || !call) return;
    const note = open.note.trim();
    if (!note) return this.#refuse(answers[open.answer].needed);
    unwritten.delete(call.id);
    void this.#send(call, open, note);
    // On to the next, while it is written down.
    const here = this.#calls?.indexOf(call) ?? 0;
    this.#calls = this.#calls?.filter((one) => one !== call) ?? null;
    this.#open = null;
    this.requestUpdate();
    await this.updateComplete;
    const rows = this.querySelectorAll<HTMLElement>('.row .what > a');
    (rows[Math.min(here, rows.length - 1)] ?? this.querySelector<HTMLElement>('h1'))?.focus();
  }

  /** What cannot be written down comes back to the list with its note and the reason; it is called done only when it is. */
  async #send(call: Call, open: Open, note: string) {
    const { id, name } = call;
    const at = this.#calls?.indexOf(call) ?? 0;
    announce(new DoneEvent(`${name}: what they said is being written down …`, undefined, { about: id }));
    const answer = (open.answer === 'right' ? confirm(call, note) : close(call, note)).catch(whyNot);
    track(answer);
    this.#sending++;
    const { words, undo, refused } = await answer;
    this.#sending--;
    this.requestUpdate();
    if (!refused) return announce(new DoneEvent(words, undo, { about: id, settles: true }));
    unwritten.set(id, { ...open, note, fault: refused });
    this.#calls = this.#calls?.toSpliced(at, 0, call) ?? null;
    this.#bringBack();
    this.requestUpdate();
    announce(new DoneEvent(`${name}: not written down. ${refused}`, undefined, { about: id, settles: true, back: '/curate/phone' }));
  }

  /** Who writes about another meanwhile is not taken from it: it opens with its note when they come to it. */
  #bringBack() {
    const [first] = unwritten.values();
    if (first && !this.#open && this.#calls?.some(({ id }) => id === first.id)) this.#open = first;
  }

  #refuse(fault: string) {
    if (this.#open) this.#open = { ...this.#open, fault };
    this.requestUpdate();
    this.querySelector<HTMLElement>('#said')?.focus();
    this.done(fault);
  }

  override mayLeave() {
    return !this.#open?.note.trim();
  }

  protected override render(): TemplateResult {
    const calls = this.#calls;
    return html`<h1 tabindex="-1">Phone list</h1>
<p>Entries whose date has come, and whose people no e-mail reaches. Ring them, ask, and write down what they said.</p>
${!calls ? html`<p class=${this.fault ? 'fault' : 'fine'}>${this.fault || 'Looking …'}</p>` : nothing}
${calls?.length === 0 ? html`<p role="status">${this.#sending ? 'That was the last. It is being written down …' : 'Nobody has to be rung. Well done.'}</p>` : nothing}
${
  calls?.length
    ? html`<p role="status" class="fine">${counted(calls.length, 'entry', 'entries')} to ask about, the longest due first</p><ol class="rows">${repeat(
        calls.slice(0, this.#shown),
        ({ id }) => id,
        (call) => this.#row(call),
      )}</ol>${calls.length > this.#shown ? html`<button type="button" class="second" @click=${() => void this.#more()}>Show more</button>` : nothing}`
    : nothing
}`;
  }

  async #more() {
    const before = this.#shown;
    this.#shown += few;
    this.requestUpdate();
    await this.updateComplete;
    this.querySelectorAll<HTMLElement>('.row .what > a')[before]?.focus();
  }

  #row(call: Call) {
    const { id, kind, name, dueAt, reason, phones } = call;
    const press = (answer: Answer) =>
      html`<button type="button" class="second" @click=${() => void this.#begin(id, answer)}>${answers[answer].heading}<span class="unseen">: ${name}</span></button>`;
    return html`<li class="row" data-id=${id}>
  <div class="what"><p class="sort">${listingKinds[kind]}${dueAt ? html` · due ${dayWords(dueAt)}` : nothing}</p>
    <a id="call-${toAddress(id)}" href=${recordPath(id)}>${name}</a>
    <p class="fine">${reason}</p>
    <details><summary>What to ask<span class="unseen"> about ${name}</span></summary><p>${questions[kind]}</p></details></div>
  <div><ul class="numbers">${phones.map((line) => {
    const { who, number } = numberIn(line);
    return html`<li>${who ? `${who}: ` : ''}<a class="number" href="tel:${number.replace(/[^+\d]/g, '')}">${number}</a></li>`;
  })}${phones.length ? nothing : html`<li>No number is known. Look for one on their website, and add it to the record.</li>`}</ul>
    <p class="many">${press('right')}${this.#mayClose ? press('closed') : nothing}</p></div>
  ${this.#open?.id === id ? this.#form(name, this.#open) : nothing}
</li>`;
  }

  #form(name: string, { answer, note, fault }: Open) {
    const { heading, label, press } = answers[answer];
    const does =
      answer === 'right'
        ? `${name} is marked as confirmed today, by you, and everybody sees that.`
        : `${name} is archived and leaves the public pages.`;
    return html`<form class="inline" aria-label="${heading}: ${name}" @submit=${(event: Event) => {
      event.preventDefault();
      void this.#save();
    }}>
  <p class="field"><label for="said">${label}</label><input id="said" maxlength="500" .value=${note} aria-invalid=${fault ? 'true' : nothing} aria-describedby=${fault ? 'said-fault' : nothing}
    @input=${(event: Event) => {
      if (this.#open) this.#open = { ...this.#open, note: (event.target as HTMLInputElement).value };
    }} @keydown=${(event: KeyboardEvent) => {
      if (event.key === 'Escape') void this.#leave();
    }}></p>
  ${fault ? html`<p class="fault" id="said-fault">${fault}</p>` : nothing}
  <p><strong>When you press it:</strong> ${does}</p>
  <p class="many"><button>${press}</button><button type="button" class="second" @click=${() => void this.#leave()}>Leave it</button></p></form>`;
  }
}

interface Done {
  words: string;
  refused?: string | undefined;
  undo?: (() => Promise<string>) | undefined;
}

async function confirm({ id, name }: Call, note: string): Promise<Done> {
  const { confirmRecords: result } = await act(CurateConfirmDocument, { ids: [id], note });
  if (result.__typename !== 'RecordsDone') return { words: '', refused: result.message };
  if (!result.done) return { words: '', refused: result.refused[0]?.message ?? 'It could not be confirmed.' };
  return { words: `${name} is confirmed today, by you.` };
}

async function close({ id, name }: Call, reason: string): Promise<Done> {
  const { setRecordStatus: result } = await act(CurateStatusDocument, { id, version: null, status: 'ARCHIVED', reason });
  if (result.__typename !== 'RecordChange') return { words: '', refused: faultWords(result) };
  const { version } = result.record;
  return { words: `${name} is archived.`, undo: () => reopen(id, name, version) };
}

function whyNot(error: unknown): Done {
  if (!(error instanceof AskError)) throw error;
  return { words: '', refused: error.message };
}

const faultWords = (result: { message: string; faults?: readonly { message: string }[] }) => result.faults?.[0]?.message ?? result.message;

async function reopen(id: string, name: string, version: number): Promise<string> {
  const { setRecordStatus: result } = await act(CurateStatusDocument, { id, version, status: 'PUBLISHED', reason: 'Taken back' });
  if (result.__typename !== 'RecordChange') throw new AskError(result.message);
  return `Taken back: ${name} is published again. It does not come back to this list before it is due.`;
}

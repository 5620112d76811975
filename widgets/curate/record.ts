import { html, nothing, type TemplateResult } from 'lit';
import {
  CurateChangeDocument,
  CurateConfirmDocument,
  CurateCreateDocument,
  CurateNoteDocument,
  CurateRecordDocument,
  type CurateRecordFragment,
  type CurateRefusalFragment,
  CurateStatusDocument,
  CurateWithheldDocument,
  type ListingKind,
  type RecordStatus,
} from '../../generated/gql/graphql.ts';
import { dayWords, whenWords } from '../parts/date-words.ts';
import { act, ask } from './ask.ts';
import { type Fields, fieldsOf, withoutIds } from './fields.ts';
import type { Key } from './keys.ts';
import { type Document, isObject, type Json, overlaps, type Patch, patched, patchOf } from './patch.ts';
import { type Form, fieldId, fieldOf, sections } from './record-form.ts';
import { bodyPath, fromAddress, recordPath } from './router.ts';
import { sides } from './text-diff.ts';
import { CurateView } from './view.ts';
import { choiceWords, counted, listingKinds, valueWords } from './words.ts';

type Refused = CurateRefusalFragment;
type Theirs = Record<string, { old?: Json; new?: Json }>;
interface Conflict {
  version: number;
  theirs: Theirs;
  /** What I changed that they changed too: whose holds. */
  choices: Record<string, 'mine' | 'theirs'>;
}

/** What one record can become, and what that does; the server has the last word. */
const steps: readonly { status: RecordStatus; press: string; does: string; needs: string; from: readonly RecordStatus[]; why: boolean }[] =
  [
    {
      status: 'PUBLISHED',
      press: 'Publish',
      does: 'Everybody sees it from now on.',
      needs: 'record.publish',
      from: ['DRAFT', 'SUBMITTED', 'SUSPENDED', 'ARCHIVED'],
      why: false,
    },
    {
      status: 'SUBMITTED',
      press: 'Send to a curator',
      does: 'A curator looks at it and publishes it.',
      needs: 'record.change',
      from: ['DRAFT'],
      why: false,
    },
    {
      status: 'SUSPENDED',
      press: 'Suspend',
      does: 'It leaves the public pages until somebody publishes it again.',
      needs: 'record.publish',
      from: ['PUBLISHED'],
      why: true,
    },
    {
      status: 'ARCHIVED',
      press: 'Archive',
      does: 'It has closed: it leaves the public pages, and its address says so.',
      needs: 'record.close',
      from: ['DRAFT', 'SUBMITTED', 'PUBLISHED', 'SUSPENDED'],
      why: true,
    },
    {
      status: 'DRAFT',
      press: 'Make it a draft',
      does: 'Only staff see it.',
      needs: 'record.publish',
      from: ['SUBMITTED', 'ARCHIVED', 'SUSPENDED'],
      why: false,
    },
  ];

/**
 * @summary A record: its fields as a form, what stands against saving with links to the fields, its status, notes; a new one at /curate/new/:kind.
 *
 * What was changed is kept in the browser's session until it is saved. When somebody else has saved meanwhile, both are laid side by side.
 */
export class CurateRecord extends CurateView {
  #record: CurateRecordFragment | null = null;
  #gone = false;
  #fields: Fields | null = null;
  #base: Document = {};
  #draft: Document = {};
  #faults: { path: string; message: string }[] = [];
  #refusal: Refused | null = null;
  #conflict: Conflict | null = null;
  #shown = false;
  #restored = false;
  #busy = false;
  #step: RecordStatus | null = null;
  #names: ReadonlyMap<string, string> = new Map();

  override connectedCallback() {
    super.connectedCallback();
    void this.#load();
  }

  get #kind(): ListingKind | null {
    if (this.#record) return this.#record.kind;
    const kind = (this.place.params['kind'] ?? '').toUpperCase();
    return kind in listingKinds ? (kind as ListingKind) : null;
  }

  get #id(): string {
    return fromAddress(this.place.params['id'] ?? '');
  }

  get #isNew(): boolean {
    return this.place.params['kind'] !== undefined;
  }

  async #load() {
    await this.attempt(async () => {
      if (!this.#isNew) this.#take((await ask(CurateRecordDocument, { id: this.#id })).viewer?.record ?? null);
      this.#gone = !this.#kind;
      if (this.#kind) this.#fields = await fieldsOf(this.#kind);
      this.#recall();
    });
    this.settle();
  }

  /** After something was taken back elsewhere. */
  async readAgain() {
    this.#forget();
    await this.#load();
  }

  #take(record: CurateRecordFragment | null) {
    this.#record = record;
    this.#base = (record?.document ?? {}) as Document;
    this.#draft = this.#base;
    this.#names = new Map(record?.names.map(({ value, label }) => [value, label]));
    this.#shown = false;
  }

  // What was typed and not saved

  get #keptAs() {
    return `curate-draft:${this.place.params['id'] ?? `new/${this.place.params['kind']}`}`;
  }

  #keep() {
    const set = this.#patch;
    // Where a withheld listing is must not stay in a browser.
    const kept = Object.fromEntries(
      Object.entries(set).filter(([path]) => !this.#shown || !/^(location|places|venue|identifiers|links)/.test(path)),
    );
    if (Object.keys(kept).length) sessionStorage.setItem(this.#keptAs, JSON.stringify(kept));
    else sessionStorage.removeItem(this.#keptAs);
  }

  #recall() {
    const kept = sessionStorage.getItem(this.#keptAs);
    if (!kept) return;
    this.#draft = patched(this.#base, JSON.parse(kept) as Patch);
    this.#restored = Object.keys(this.#patch).length > 0;
  }

  #forget() {
    sessionStorage.removeItem(this.#keptAs);
    this.#restored = false;
  }

  get #patch(): Record<string, Json> {
    return patchOf(this.#base, this.#draft);
  }

  override mayLeave() {
    return Object.keys(this.#patch).length === 0;
  }

  override get keys(): readonly Key[] {
    const record = this.#record;
    return [
      { press: 's', does: 'Save', run: () => void this.#save() },
      { press: 'Ctrl+Enter', does: 'Save, also while typing', run: () => void this.#typedThen(() => this.#save()) },
      ...(record
        ? [
            { press: 'c', does: 'Confirm that it is still right', run: () => void this.#confirm() },
            { press: 't', does: 'Its history', run: () => this.go(`${recordPath(record.id)}/history`) },
          ]
        : []),
    ];
  }

  /** A field tells what was typed when it is left. */
  async #typedThen(work: () => Promise<void>) {
    const focused = document.activeElement as HTMLElement | null;
    focused?.blur();
    await this.updateComplete;
    await work();
    if (document.activeElement === document.body) focused?.focus();
  }

  #set = (path: string, value: Json) => {
    this.#draft = this.#putAt(path, value);
    this.#faults = this.#faults.filter((fault) => fault.path !== path);
    this.#keep();
    this.requestUpdate();
  };

  /** Lists are set whole by the form: `patched` would take the value for one item. */
  #putAt(path: string, value: Json): Document {
    const put = (holder: Json | undefined, [name = '', ...rest]: string[]): Json => {
      if (Array.isArray(holder)) return holder.map((item) => (isObject(item) && item['id'] === name ? put(item, rest) : item)) as Json;
      const object = isObject(holder) ? holder : {};
      return { ...object, [name]: rest.length ? put(object[name], rest) : value };
    };
    return put(this.#draft, path.split('/')) as Document;
  }

  // Saving

  async #save(again: { version: number; set: Record<string, Json> } | null = null) {
    if (this.#busy) return;
    const set = again?.set ?? this.#patch;
    if (!Object.keys(set).length && !again) return this.done('Nothing is changed.');
    if (this.#isNew) return this.#create();
    const record = this.#record;
    if (!record) return;
    const reason = this.querySelector<HTMLInputElement>('#reason')?.value.trim() || null;
    this.#busy = true;
    this.#refusal = null;
    this.#faults = [];
    this.requestUpdate();
    const answer = await this.attempt(() =>
      act(CurateChangeDocument, { id: record.id, version: again?.version ?? record.version, set, reason }),
    );
    this.#busy = false;
    const result = answer?.changeRecord;
    if (result?.__typename === 'RecordChange') {
      const before = { set: patchOf(patched(this.#base, set), this.#base) };
      this.#forget();
      this.#conflict = null;
      this.#take(result.record);
      const waits = result.held.length ? ` ${this.#labels(result.held)} ${result.held.length === 1 ? 'waits' : 'wait'} for a curator.` : '';
      const { id, version } = result.record;
      this.done(
        `Saved: ${result.record.name}.${waits}`,
        result.held.length || record.locationWithheld ? undefined : () => undoSave(id, version, before.set),
      );
      this.querySelector<HTMLElement>('h1')?.focus();
    } else if (result) await this.#refused(result);
    this.requestUpdate();
  }

  async #create() {
    this.#busy = true;
    this.#faults = [];
    this.#refusal = null;
    const document = Object.fromEntries(Object.entries(this.#draft).map(([name, value]) => [name, idless(value)]));
    const answer = await this.attempt(() => act(CurateCreateDocument, { kind: this.#kind ?? 'GROUP', document, status: 'DRAFT' }));
    this.#busy = false;
    const result = answer?.createRecord;
    if (result?.__typename === 'RecordChange') {
      this.#forget();
      this.#base = this.#draft;
      this.done(`Added as a draft: ${result.record.name}.`);
      return this.go(recordPath(result.record.id));
    }
    if (result) await this.#refused(result);
    this.requestUpdate();
  }

  async #refused(result: Refused) {
    this.#refusal = result;
    this.#faults = result.__typename === 'InputFaults' ? [...result.faults] : [];
    if (result.__typename === 'ChangedMeanwhile' && !this.#isNew) {
      const theirs = (result.theirs ?? {}) as Theirs;
      const mine = Object.keys(this.#patch).filter((path) => Object.keys(theirs).some((other) => overlaps(path, other)));
      this.#conflict = { version: result.version, theirs, choices: Object.fromEntries(mine.map((path) => [path, 'mine'])) };
    }
    this.done(result.message);
    this.requestUpdate();
    await this.updateComplete;
    this.querySelector<HTMLElement>('#trouble')?.focus();
  }

  /** Onto what the others saved, with what was chosen where both wrote. */
  async #saveBoth() {
    const conflict = this.#conflict;
    if (!conflict) return;
    const mine = Object.entries(this.#patch).filter(([path]) => conflict.choices[path] !== 'theirs');
    const set = Object.fromEntries(mine);
    const answer = await this.attempt(() => ask(CurateRecordDocument, { id: this.#id }));
    const record = answer?.viewer?.record;
    if (!record) return;
    const draft = patched((record.document ?? {}) as Document, set);
    this.#take(record);
    this.#draft = draft;
    this.#conflict = null;
    if (Object.keys(set).length) return this.#save({ version: record.version, set });
    this.#forget();
    this.done('What they saved holds. Nothing of yours was left to save.');
    this.requestUpdate();
  }

  async #changeStatus() {
    const record = this.#record;
    const status = this.#step;
    if (!record || !status) return;
    const reason = this.querySelector<HTMLInputElement>('#why')?.value.trim() || null;
    if (steps.find((step) => step.status === status)?.why && !reason) {
      this.#faults = [{ path: 'why', message: 'Say why: it stands in the trail, and whoever looks after it reads it.' }];
      this.requestUpdate();
      return this.querySelector<HTMLElement>('#why')?.focus();
    }
    this.#refusal = null;
    this.#faults = [];
    const before = record.status;
    const answer = await this.attempt(() => act(CurateStatusDocument, { id: record.id, version: record.version, status, reason }));
    const result = answer?.setRecordStatus;
    if (result?.__typename === 'RecordChange') {
      const kept = this.#patch;
      this.#take(result.record);
      this.#draft = patched(this.#base, kept);
      this.#step = null;
      const { id, version, name } = result.record;
      this.done(`${name} is ${choiceWords(status).toLowerCase()} now.`, () => undoStatus(id, version, before));
      this.requestUpdate();
    } else if (result) await this.#refused(result);
  }

  async #confirm() {
    const record = this.#record;
    if (!record) return;
    if (!this.mayLeave()) return this.done('Save first: what you changed is not in it yet.');
    const answer = await this.attempt(() => act(CurateConfirmDocument, { ids: [record.id], note: null }));
    const result = answer?.confirmRecords;
    if (!result) return;
    if (result.__typename !== 'RecordsDone') return void this.#refused(result);
    this.done(result.done ? `${record.name} is confirmed today, by you.` : (result.refused[0]?.message ?? 'It could not be confirmed.'));
    await this.#load();
  }

  async #note(event: Event) {
    event.preventDefault();
    const field = this.querySelector<HTMLTextAreaElement>('#new-note');
    const text = field?.value.trim();
    if (!field || !text || !this.#record) return;
    const id = this.#record.id;
    const answer = await this.attempt(() => act(CurateNoteDocument, { id, text }));
    const result = answer?.addNote;
    if (!result) return;
    if (result.__typename !== 'StaffNoteAdded') return this.done('message' in result ? result.message : 'It was not kept.');
    field.value = '';
    const kept = this.#patch;
    const again = await this.attempt(() => ask(CurateRecordDocument, { id }));
    if (again?.viewer?.record && this.#record) this.#record = { ...this.#record, notes: again.viewer.record.notes };
    this.#draft = patched(this.#base, kept);
    this.requestUpdate();
    this.done('The note is kept.');
  }

  async #showLocation() {
    const answer = await this.attempt(() => ask(CurateWithheldDocument, { id: this.#id }));
    const withheld = answer?.viewer?.record?.withheldLocation;
    if (!isObject(withheld)) return this.done('It is not yours to see where this is.');
    const kept = this.#patch;
    this.#base = together(this.#base, withheld) as Document;
    this.#draft = patched(this.#base, kept);
    this.#shown = true;
    this.done('Where it is, is shown. That you looked is noted.');
    this.requestUpdate();
  }

  // On the screen

  #labels = (paths: readonly string[]) => [...new Set(paths.map((path) => this.#fields?.label(path) ?? path))].join(', ');

  protected override render() {
    const fields = this.#fields;
    if (this.#gone)
      return html`<h1 tabindex="-1">This record is not there</h1><p>It may lie outside your part, or have been merged into another. <a href="/curate/records">Look for it</a>.</p>`;
    if (!fields || !(this.#record || this.#isNew))
      return html`<h1 tabindex="-1">Record</h1><p class=${this.fault ? 'fault' : 'fine'}>${this.fault || 'Looking …'}</p>`;
    return html`${this.#head()}
${this.#trouble()}
${this.#conflict ? this.#conflictBox(this.#conflict) : nothing}
${this.#restored ? html`<div class="notice"><p>What you changed here before and did not save is back.</p><button type="button" class="second" @click=${() => this.#drop()}>Throw it away</button></div>` : nothing}
${this.#withheldBox()}
<div class="record"><form class="form" novalidate @submit=${(event: Event) => {
      event.preventDefault();
      void this.#save();
    }}>
${this.#formOf(fields)}
${this.#saving()}
</form>
${this.#record ? this.#aside(this.#record) : nothing}</div>`;
  }

  #drop() {
    this.#draft = this.#base;
    this.#forget();
    this.requestUpdate();
    this.querySelector<HTMLElement>('h1')?.focus();
  }

  #head(): TemplateResult {
    const record = this.#record;
    if (!record)
      return html`<p class="trail"><a href="/curate/records">Records</a></p><h1 tabindex="-1">A new ${listingKinds[this.#kind ?? 'GROUP'].toLowerCase()}</h1><p>It is kept as a draft: nobody else sees it before it is published.</p>`;
    const { name, kind, status, statusReason, confirmedAt, dueAt, owner, steward, id } = record;
    return html`<p class="trail"><a href="/curate/records">Records</a> · ${listingKinds[kind]}</p>
<h1 tabindex="-1">${name}</h1>
<dl class="facts"><div><dt>Status</dt><dd><strong>${choiceWords(status)}</strong>${statusReason ? ` (${statusReason})` : ''}</dd></div>
  <div><dt>Confirmed</dt><dd>${confirmedAt ? dayWords(confirmedAt) : 'never'}</dd></div>
  ${dueAt ? html`<div><dt>Due</dt><dd>${dayWords(dueAt)}</dd></div>` : nothing}
  <div><dt>Owner</dt><dd>${owner?.name ?? 'none'}</dd></div><div><dt>Steward</dt><dd>${steward?.name ?? 'none'}</dd></div></dl>
<p class="many links"><a href="${recordPath(id)}/history">History</a>${kind === 'GROUP' && record.may.includes('member.read') ? html`<a href=${bodyPath(id)}>Who works for it</a>` : nothing}${record.public ? html`<a href=${new URL(record.public.url).pathname}>As the public sees it</a>` : nothing}</p>`;
  }

  #trouble() {
    const refusal = this.#refusal;
    if (!refusal || this.#conflict) return this.fault ? html`<p class="fault">${this.fault}</p>` : nothing;
    const onward: Record<string, TemplateResult> = {
      'consent-needed': html`<p>Go to <a href="#${fieldId('contacts')}">Contacts</a>. Either write under “Consent” who agreed, when and how, or set “Shown to everybody” to No. Then save, and publish again.</p>`,
    };
    return html`<div class="notice trouble" id="trouble" tabindex="-1" role="alert"><h2>It could not be done</h2><p>${this.#faults.length ? 'Look at these:' : refusal.message}</p>
${this.#faults.length ? html`<ul>${this.#faults.map(({ path, message }) => html`<li><a href="#${fieldId(path)}" @click=${(event: Event) => this.#toField(event, path)}>${this.#labels([path])}</a>: ${message}</li>`)}</ul>` : nothing}
${refusal.__typename === 'RuleBroken' ? (onward[refusal.rule] ?? nothing) : nothing}</div>`;
  }

  #toField(event: Event, path: string) {
    event.preventDefault();
    for (let at = path; at; at = at.slice(0, Math.max(0, at.lastIndexOf('/')))) {
      const field = document.getElementById(fieldId(at));
      if (!field) continue;
      field.focus();
      return field.scrollIntoView({ block: 'center' });
    }
  }

  #conflictBox({ theirs, choices }: Conflict) {
    const label = (path: string) => this.#fields?.label(path) ?? path;
    const words = (value: Json | undefined, path: string) => valueWords(value, this.#names, label, path);
    const line = ([path, change]: [string, { old?: Json; new?: Json }]) => {
      const both = sides(words(change.old, path), words(change.new, path));
      return html`<li><h3>${label(path)}</h3><div class="sides"><div><p class="side">Before</p><p class="value">${both.old}</p></div><div><p class="side">They wrote</p><p class="value">${both.new}</p></div></div></li>`;
    };
    const patch = this.#patch;
    const choice = (path: string) => {
      const choose = (whose: 'mine' | 'theirs') => {
        if (this.#conflict) this.#conflict = { ...this.#conflict, choices: { ...choices, [path]: whose } };
        this.requestUpdate();
      };
      const radio = (whose: 'mine' | 'theirs', shown: string, said: string) =>
        html`<label class="check"><input type="radio" name="both-${path}" .checked=${choices[path] === whose} @change=${() => choose(whose)}> <span>${said}: ${shown || 'nothing'}</span></label>`;
      const other = Object.entries(theirs).find(([one]) => overlaps(one, path))?.[1].new;
      return html`<fieldset class="outcomes"><legend>${label(path)}: you both wrote it. Whose holds?</legend>${radio('mine', words(patch[path], path), 'Mine')}${radio('theirs', words(other, path), 'Theirs')}</fieldset>`;
    };
    const both = Object.keys(choices);
    return html`<section class="notice trouble" id="trouble" tabindex="-1" aria-labelledby="conflict"><h2 id="conflict">Somebody saved this record while you worked on it</h2>
<p>Nothing of yours is lost: it stands in the form below. This is what they changed:</p>
<ol class="changes">${Object.entries(theirs).map(line)}</ol>
${both.length ? both.map(choice) : html`<p>None of it is what you changed: both can be kept.</p>`}
<p class="many"><button type="button" @click=${() => this.#saveBoth()}>${both.length ? 'Save as chosen' : 'Keep theirs and save mine'}</button></p></section>`;
  }

  #withheldBox() {
    const record = this.#record;
    if (!record?.locationWithheld) return nothing;
    const words = record.visibility === 'HIDDEN' ? 'Nobody may know where this is.' : 'The public may know its parish or town, no more.';
    return html`<div class="notice withheld"><p><strong>Location withheld.</strong> ${words} ${this.#shown ? 'You see it now: keep it to yourself, and mind who looks over your shoulder.' : 'It is left out below.'}</p>
${!this.#shown && record.may.includes('record.read-hidden') ? html`<button type="button" class="second" @click=${() => this.#showLocation()}>Show where it is (it is noted that you looked)</button>` : nothing}</div>`;
  }

  #formOf({ tree }: Fields) {
    const form: Form = {
      names: this.#names,
      faults: new Map(this.#faults.map(({ path, message }) => [path, message])),
      held: new Set(this.#record?.heldPaths ?? []),
      withheld: Boolean(this.#record?.locationWithheld) && !this.#shown,
      set: this.#set,
    };
    const hidden = (name: string) => form.withheld && this.#record?.visibility === 'HIDDEN' && name === 'identifiers';
    const parts = sections(tree);
    const links = html`<nav class="parts" aria-label="Parts of this record"><ul>${parts.map(({ heading }) => html`<li><a href="#${sectionId(heading)}">${heading}</a></li>`)}</ul></nav>`;
    return html`${links}${parts.map(
      ({ heading, fields }) =>
        html`<section id=${sectionId(heading)} tabindex="-1"><h2>${heading}</h2>${fields.filter(({ name }) => !hidden(name)).map((field) => fieldOf(form, field, this.#draft[field.name] ?? null, field.path))}</section>`,
    )}`;
  }

  #saving() {
    const patch = this.#patch;
    const paths = Object.keys(patch);
    const held = paths.filter((path) => this.#record?.heldPaths.some((one) => overlaps(one, withoutIds(path))));
    const isPublic = this.#record?.status === 'PUBLISHED';
    const does = !paths.length
      ? 'nothing: nothing is changed.'
      : this.#isNew
        ? 'a draft is made.'
        : `${counted(paths.length, 'change is', 'changes are')} saved${isPublic ? ', and everybody sees it at once' : ''}.${held.length ? ` ${this.#labels(held)} may wait for a curator first.` : ''}`;
    return html`<div class="saving">${this.#isNew ? nothing : html`<p class="field"><label for="reason">Why (stands in the history; may be left out)</label><input id="reason" maxlength="500"></p>`}
<p id="save-does"><strong>When you press it:</strong> ${does}</p>
<p class="many"><button aria-describedby="save-does" ?disabled=${this.#busy}>Save <kbd aria-hidden="true">s</kbd></button>
${paths.length ? html`<button type="button" class="second" @click=${() => this.#drop()}>Throw my changes away</button>` : nothing}</p></div>`;
  }

  #aside(record: CurateRecordFragment) {
    const possible = steps.filter(({ from, needs }) => from.includes(record.status) && record.may.includes(needs));
    const step = possible.find(({ status }) => status === this.#step);
    const why = this.#faults.find(({ path }) => path === 'why');
    return html`<aside aria-label="Status and notes">
${
  record.may.includes('record.confirm') && record.status === 'PUBLISHED'
    ? html`<h2>Is it still right?</h2><p class="fine">Only when you know it from somebody who does: it says so in public.</p><p><button type="button" class="second" @click=${() => this.#confirm()}>Confirm it today <kbd aria-hidden="true">c</kbd></button></p>`
    : nothing
}
${
  possible.length
    ? html`<h2>Status</h2><fieldset class="outcomes"><legend class="unseen">What it becomes</legend>${possible.map(
        ({ status, press }) =>
          html`<label class="check"><input type="radio" name="status" .checked=${this.#step === status} @change=${() => {
            this.#step = status;
            this.requestUpdate();
          }}> ${press}</label>`,
      )}</fieldset>
${
  step
    ? html`<p class="field"><label for="why">Why${step.why ? '' : ' (may be left out)'}</label><input id="why" maxlength="500" aria-invalid=${why ? 'true' : nothing}></p>${why ? html`<p class="fault">${why.message}</p>` : nothing}
<p><strong>When you press it:</strong> ${step.does}</p><p><button type="button" @click=${() => this.#changeStatus()}>${step.press}</button></p>`
    : nothing
}`
    : nothing
}
${
  record.may.includes('record.note')
    ? html`<h2>Notes for colleagues</h2>${record.notes.length ? html`<ul class="notes">${record.notes.map(({ text, at, author }) => html`<li>${text}<br><span class="fine">${author ?? 'somebody'}, ${whenWords(at)}</span></li>`)}</ul>` : html`<p class="fine">None yet.</p>`}
<form @submit=${(event: Event) => void this.#note(event)}><p class="field"><label for="new-note">Another note</label><textarea id="new-note" rows="2" maxlength="4000"></textarea></p><p><button class="second">Keep the note</button></p></form>`
    : nothing
}</aside>`;
  }
}

const sectionId = (heading: string) => `s-${heading.toLowerCase().replace(/[^a-z]+/g, '-')}`;

/** A new record's items need no ids. */
function idless(value: Json): Json {
  if (Array.isArray(value)) return value.map((one) => idless(one as Json));
  if (!isObject(value)) return value;
  return Object.fromEntries(Object.entries(value).flatMap(([name, one]) => (name === 'id' ? [] : [[name, idless(one)]])));
}

/** What is shown and what is kept back, as one. */
function together(told: Json | undefined, withheld: Json): Json {
  if (Array.isArray(withheld)) {
    const items = (Array.isArray(told) ? told : []) as readonly Json[];
    const idOf = (one: Json) => (isObject(one) ? one['id'] : undefined);
    if (withheld.some((one) => idOf(one) === undefined)) return withheld;
    const merged = items.map((item) => {
      const more = withheld.find((one) => idOf(one) === idOf(item));
      return more === undefined ? item : together(item, more as Json);
    });
    return [...merged, ...withheld.filter((one) => !items.some((item) => idOf(item) === idOf(one)))];
  }
  if (!isObject(withheld)) return withheld;
  const object = isObject(told) ? told : {};
  return { ...object, ...Object.fromEntries(Object.entries(withheld).map(([name, value]) => [name, together(object[name], value)])) };
}

async function undoSave(id: string, version: number, set: Record<string, Json>): Promise<string> {
  const { changeRecord: result } = await act(CurateChangeDocument, { id, version, set, reason: 'Taken back' });
  if (result.__typename !== 'RecordChange') return result.message;
  await reopened();
  return `Taken back: ${result.record.name} is as it was.`;
}

async function undoStatus(id: string, version: number, status: RecordStatus): Promise<string> {
  const { setRecordStatus: result } = await act(CurateStatusDocument, { id, version, status, reason: 'Taken back' });
  if (result.__typename !== 'RecordChange') return result.message;
  await reopened();
  return `Taken back: ${result.record.name} is ${choiceWords(status).toLowerCase()} again.`;
}

/** A record that is on the screen is read again. */
async function reopened() {
  await document.querySelector<CurateRecord>('curate-record')?.readAgain();
}

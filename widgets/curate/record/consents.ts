import { html, nothing, type TemplateResult } from 'lit';
import {
  CurateChangeDocument,
  CurateConsentDocument,
  type CurateRecordFragment,
  CurateWithdrawConsentDocument,
} from '../../../generated/gql/graphql.ts';
import { dayWords } from '../../parts/date-words.ts';
import { act } from '../ask.ts';
import { fromLocal } from '../moments.ts';
import { type Document, isItems, isObject, type Json } from '../patch.ts';
import { Kept } from './kept.ts';
import { RecordPanel, readAgain } from './panel.ts';

type Consent = CurateRecordFragment['consents'][number];
interface Typed {
  path: string;
  givenBy: string;
  day: string;
  how: string;
}
interface Covered {
  path: string;
  /** What it is called: "Bookings". */
  name: string;
  /** What everybody would see: a number, an address. */
  shows: string;
  public: boolean;
  personal: boolean;
}

const today = () => new Date().toLocaleDateString('sv-SE', { timeZone: 'Europe/London' });

/**
 * @summary Who agreed to what being shown: each contact that looks like one person's own, and the address of a home. A consent is recorded with who, when
 * and how; taken back, what it covered leaves the public pages at once.
 */
export class RecordConsents extends RecordPanel {
  #typed: Typed | null = null;

  get #kept() {
    return new Kept<Typed>(`${this.record.id}:consent`);
  }

  override connectedCallback() {
    super.connectedCallback();
    this.#typed = this.#kept.read();
  }

  override get isTyped() {
    return Boolean(this.#typed?.givenBy || this.#typed?.how);
  }

  #type(change: Partial<Typed>) {
    if (!this.#typed) return;
    this.#typed = { ...this.#typed, ...change };
    if (this.isTyped) this.#kept.write(this.#typed);
    else this.#kept.forget();
    this.retyped(...Object.keys(change).map((name) => (name === 'day' ? 'givenAt' : name)));
  }

  #close() {
    this.#typed = null;
    this.#kept.forget();
    this.requestUpdate();
  }

  async #begin(path: string) {
    this.#typed = { path, givenBy: '', day: today(), how: '' };
    this.stands('');
    await this.updateComplete;
    this.querySelector<HTMLElement>('#consent-by')?.focus();
  }

  async #record() {
    const typed = this.#typed;
    if (!typed) return;
    const { path, givenBy, day, how } = typed;
    const missing = [
      ...(givenBy.trim() ? [] : [{ path: 'givenBy', message: 'Say who gave it, in what role.' }]),
      ...(day ? [] : [{ path: 'givenAt', message: 'Say on which day.' }]),
      ...(how.trim() ? [] : [{ path: 'how', message: 'Say how: “By e-mail to the clerk”.' }]),
    ];
    if (missing.length) return this.#missing(missing);
    const { id } = this.record;
    // A day is enough; today's consent was given by now, not at noon to come.
    const givenAt = day === today() ? null : fromLocal(`${day}T12:00`);
    const asked = { id, path, givenBy, how, givenAt };
    const wasExact = path === 'location' && this.#isExact;
    const changed = await this.change(async () => (await act(CurateConsentDocument, asked)).recordConsent);
    if (!changed) return;
    this.#close();
    const covered = coveredBy(changed.record).find((one) => one.path === path);
    this.done(
      `Consent of ${givenBy.trim()} is recorded.${covered && !covered.public ? ' It is still for staff only: set “Shown to everybody” when it is to be shown.' : ''}`,
      () => withdrawAgain(id, path, wasExact),
    );
    this.#toHeading();
  }

  async #missing(missing: { path: string; message: string }[]) {
    this.stands('Some of it is missing.', missing);
    await this.updateComplete;
    this.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus();
  }

  async #withdraw(consent: Consent, covered: Covered) {
    const { id } = this.record;
    const wasExact = this.#isExact;
    const changed = await this.change(async () => (await act(CurateWithdrawConsentDocument, { id, path: consent.path })).withdrawConsent);
    if (!changed) return;
    this.done(`Taken back: ${covered.name} is not shown to everybody any more.`, () => giveAgain(id, consent, covered.public, wasExact));
    this.#toHeading();
  }

  async #toHeading() {
    await this.updateComplete;
    this.querySelector<HTMLElement>('#consent')?.focus();
  }

  get #isExact() {
    const { location } = this.record.document as Document;
    return isObject(location) && location['visibility'] === 'EXACT';
  }

  protected override render(): TemplateResult | typeof nothing {
    const all = coveredBy(this.record);
    const standing = (path: string) => this.record.consents.find((one) => one.path === path && !one.withdrawnAt);
    const rows = all.filter(({ path, personal }) => personal || standing(path));
    const ended = this.record.consents.filter(({ withdrawnAt }) => withdrawnAt);
    if (!this.may('record.consent') || !(rows.length || ended.length)) return nothing;
    return html`<h2 id="consent" tabindex="-1">Who agreed to be shown</h2>
${rows.length ? html`<ul class="notes">${rows.map((covered) => this.#row(covered, standing(covered.path)))}</ul>` : nothing}
${this.fault && !this.#typed ? html`<p class="fault" tabindex="-1">${this.fault}</p>` : nothing}
${
  ended.length
    ? html`<details><summary>Consents that ended (${ended.length})</summary><ul class="notes">${ended.map(
        (one) =>
          html`<li>${all.find(({ path }) => path === one.path)?.name ?? 'A contact'}: ${one.givenBy}, ${dayWords(one.givenAt)} (${one.how}). <span class="fine">Ended ${dayWords(one.withdrawnAt ?? '')}.</span></li>`,
      )}</ul></details>`
    : nothing
}`;
  }

  #row(covered: Covered, consent: Consent | undefined) {
    const { path, name, shows } = covered;
    const open = this.#typed?.path === path;
    return html`<li><strong>${name}</strong>${shows ? html` <span class="covers">${shows}</span>` : nothing}<br>
${
  consent
    ? html`Agreed: ${consent.givenBy}, ${dayWords(consent.givenAt)} (${consent.how}).${consent.recordedBy ? html` <span class="fine">Written down by ${consent.recordedBy}.</span>` : nothing} ${covered.public ? 'Everybody sees it.' : 'For staff only all the same.'}
<br><span class="fine">It covers this alone: another number or address needs another consent.</span>
<br><button type="button" class="second" ?disabled=${this.busy} @click=${() => void this.#withdraw(consent, covered)}>They take it back<span class="unseen">: ${name}</span></button>`
    : html`Nobody has agreed: ${path === 'location' ? 'if it is somebody’s home, ask first.' : 'it is for staff only.'}
${open ? this.#form() : html`<br><button type="button" class="second" @click=${() => void this.#begin(path)}>They agreed …<span class="unseen">: ${name}</span></button>`}`
}</li>`;
  }

  #form() {
    const { givenBy, day, how } = this.#typed ?? { givenBy: '', day: '', how: '' };
    const typed = (event: Event) => (event.target as HTMLInputElement).value;
    const mark = (path: string) => (this.faults.has(path) ? 'true' : nothing);
    const said = (path: string) => (this.faults.has(path) ? `consent-${path}-fault` : nothing);
    const fault = (path: string) => {
      const words = this.faults.get(path);
      return words ? html`<p class="fault" id="consent-${path}-fault">${words}</p>` : nothing;
    };
    return html`<form class="inline" novalidate @submit=${(event: Event) => {
      event.preventDefault();
      void this.#record();
    }}>
<p class="field"><label for="consent-by">Who gave it, in what role</label><input id="consent-by" maxlength="120" .value=${givenBy} aria-invalid=${mark('givenBy')} aria-describedby=${said('givenBy')} @change=${(event: Event) => this.#type({ givenBy: typed(event) })}></p>${fault('givenBy')}
<p class="field"><label for="consent-day">On which day</label><input id="consent-day" type="date" max=${today()} .value=${day} aria-invalid=${mark('givenAt')} aria-describedby=${said('givenAt')} @change=${(event: Event) => this.#type({ day: typed(event) })}></p>${fault('givenAt')}
<p class="field"><label for="consent-how">How: “By e-mail to the clerk”, “On the form of 3 May”</label><input id="consent-how" maxlength="300" .value=${how} aria-invalid=${mark('how')} aria-describedby=${said('how')} @change=${(event: Event) => this.#type({ how: typed(event) })}></p>${fault('how')}
${this.fault && !this.faults.size ? html`<p class="fault" tabindex="-1">${this.fault}</p>` : nothing}
<p class="many"><button ?disabled=${this.busy}>Record the consent</button><button type="button" class="second" @click=${() => this.#close()}>Leave it</button></p></form>`;
  }
}

const words = (value: unknown) => (typeof value === 'string' ? value : '');

/** What a consent can be about: each contact as it is saved, and the address where it is told. */
function coveredBy(record: CurateRecordFragment): Covered[] {
  const document = record.document as Document;
  const contacts = isItems(document['contacts']) ? document['contacts'] : [];
  const covered: Covered[] = contacts.map((contact) => ({
    path: `contacts/${contact.id}`,
    name: words(contact['role']) || 'A contact',
    shows: [words(contact['phone']), words(contact['email'])].filter(Boolean).join(', '),
    public: contact['public'] === true,
    personal: contact['personal'] === true,
  }));
  const { location } = document;
  if (record.kind === 'VENUE' || !isObject(location)) return covered;
  const lines = Array.isArray(location['lines']) ? location['lines'].map(words) : [];
  const shows = [...lines, words(location['town'])].filter(Boolean).join(', ');
  // A withheld one is left out of the document; its consent can be taken back all the same.
  const known = record.consents.some(({ path }) => path === 'location');
  if (lines.length || known)
    covered.push({ path: 'location', name: 'The address', shows, public: location['visibility'] === 'EXACT', personal: lines.length > 0 });
  return covered;
}

async function withdrawAgain(id: string, path: string, wasExact: boolean): Promise<string> {
  const { withdrawConsent: result } = await act(CurateWithdrawConsentDocument, { id, path });
  if (result.__typename !== 'RecordChange') return result.message;
  // An address that everybody saw before goes on being seen, unless that is what needs the consent.
  if (wasExact) await write(id, result.record.version, { 'location/visibility': 'EXACT' });
  await readAgain(id);
  return 'Taken back: nobody is said to have agreed, and it is for staff only.';
}

/** As it was: the consent, and what everybody saw on the strength of it. */
async function giveAgain(id: string, { path, givenBy, givenAt, how }: Consent, shown: boolean, exact: boolean): Promise<string> {
  const { recordConsent: result } = await act(CurateConsentDocument, { id, path, givenBy, givenAt, how });
  if (result.__typename !== 'RecordChange') return result.message;
  const set = path === 'location' ? (exact ? { 'location/visibility': 'EXACT' } : null) : shown ? { [`${path}/public`]: true } : null;
  const refused = set && (await write(id, result.record.version, set));
  await readAgain(id);
  return refused || 'Taken back: the consent stands again.';
}

/** @returns what stands against it; nothing when it was written */
async function write(id: string, version: number, set: Record<string, Json>): Promise<string> {
  const { changeRecord: result } = await act(CurateChangeDocument, { id, version, set, reason: 'Taken back' });
  return result.__typename === 'RecordChange' ? '' : result.message;
}

if (!customElements.get('curate-record-consents')) customElements.define('curate-record-consents', RecordConsents);

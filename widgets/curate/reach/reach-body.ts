import { html, nothing, type TemplateResult } from 'lit';
import {
  CurateNoteContactDocument,
  CurateReachBodyDocument,
  type CurateReachBodyQuery,
  type CurateRefusalFragment,
  CurateRemoveContactDocument,
  CurateSetHostsDocument,
} from '../../../generated/gql/graphql.ts';
import { dayWords } from '../../parts/date-words.ts';
import { act, ask } from '../ask.ts';
import { keep, keptAs } from '../kept.ts';
import { type Key, moveFocus } from '../keys.ts';
import { bodyPath, fromAddress, numberOf, recordPath } from '../router.ts';
import { takeBack } from '../take-back.ts';
import { CurateView } from '../view.ts';
import { counted, sentence } from '../words.ts';
import { type ContactDraft, contactForm, isContactDraft, today } from './contact-form.ts';
import { hostsForm } from './hosts-form.ts';

type Body = NonNullable<NonNullable<CurateReachBodyQuery['viewer']>['engagedBody']>;
type Contact = Body['contacts'][number];
type Answer = { __typename: 'AdminChange'; id: string } | CurateRefusalFragment;

/**
 * @summary One council or partner in the engagement register: what it does here, its websites, and every contact with it.
 */
export class CurateReachBody extends CurateView {
  #body: Body | null = null;
  #gone = false;
  #may: readonly string[] = [];
  #contact: ContactDraft | null = null;
  /** What is typed in the list of websites; null while nothing is. */
  #hosts: string | null = null;
  #faults: readonly { path: string; message: string }[] = [];
  #busy = false;

  override connectedCallback() {
    super.connectedCallback();
    void this.#load();
  }

  override get heading() {
    return this.#body?.name ?? 'Who takes part';
  }

  override get keys(): readonly Key[] {
    return [
      ...(this.#may.includes('engagement.change')
        ? [{ press: 'n', does: 'Note a contact', run: () => void this.#begin({ id: null, on: today(), how: '', note: '' }) }]
        : []),
      ...(this.#may.includes('body.hosts') ? [{ press: 'w', does: 'Change its websites', run: () => void this.#beginHosts() }] : []),
      { press: 'j', does: 'Next contact', run: () => moveFocus(this, '.notes li', 1) },
      { press: 'k', does: 'Contact before', run: () => moveFocus(this, '.notes li', -1) },
    ];
  }

  get #id() {
    return fromAddress(this.place.params['id'] ?? '');
  }

  get #key() {
    return `reach/${this.place.params['id']}`;
  }

  async #load() {
    await this.attempt(async () => {
      const { viewer } = await ask(CurateReachBodyDocument, { id: this.#id });
      this.#body = viewer?.engagedBody ?? null;
      this.#may = viewer?.may ?? [];
      this.#gone = !this.#body;
      if (this.#body) this.#contact ??= keptAs(this.#key, isContactDraft);
    });
    this.settle();
  }

  override mayLeave() {
    const typed = this.#contact && (this.#contact.how.trim() || this.#contact.note.trim());
    return !typed && (this.#hosts === null || this.#hosts === this.#body?.hosts.join('\n'));
  }

  async #begin(contact: ContactDraft) {
    this.#contact = contact;
    this.#clear();
    await this.updateComplete;
    this.querySelector<HTMLElement>('#contact-heading')?.focus();
  }

  async #beginHosts() {
    this.#hosts ??= this.#body?.hosts.join('\n') ?? '';
    this.#clear();
    await this.updateComplete;
    this.querySelector<HTMLElement>('#hosts')?.focus();
  }

  #clear() {
    this.#faults = [];
    this.fault = '';
    this.requestUpdate();
  }

  #set = (changed: Partial<ContactDraft>) => {
    if (!this.#contact) return;
    this.#contact = { ...this.#contact, ...changed };
    keep(this.#key, this.#contact);
  };

  async #leave(back: string) {
    if (back === '#note') {
      this.#contact = null;
      keep(this.#key, null);
    } else this.#hosts = null;
    this.#clear();
    await this.updateComplete;
    (this.querySelector<HTMLElement>(back) ?? this.querySelector<HTMLElement>('h1'))?.focus();
  }

  /** Sends a change, and says what became of it. @returns whether it was done */
  async #send(work: () => Promise<Answer>, said: string, undone: string): Promise<boolean> {
    if (this.#busy) return false;
    this.#busy = true;
    const answer = await this.attempt(work);
    this.#busy = false;
    if (!answer) return false;
    if (answer.__typename !== 'AdminChange') {
      this.#faults = answer.__typename === 'InputFaults' ? answer.faults : [];
      this.fault = this.#faults.map(({ message }) => message).join(' ') || answer.message;
      this.done(this.fault);
      this.requestUpdate();
      return false;
    }
    await this.#load();
    this.done(said, async () => {
      const words = await takeBack(answer.id, undone);
      if (this.isConnected) await this.#load();
      return words;
    });
    return true;
  }

  async #saveContact() {
    const contact = this.#contact;
    if (!contact) return;
    const { id, on, how, note } = contact;
    const missing = !how.trim() ? 'how' : !on ? 'on' : on > today() ? 'ahead' : null;
    if (missing) {
      const message = {
        how: 'Write how, and with whom by their office.',
        on: 'Say on which day.',
        ahead: 'This day is still to come. Note a contact once it has been.',
      }[missing];
      this.#faults = [{ path: missing === 'how' ? 'how' : 'on', message }];
      this.fault = message;
      this.done(message);
      this.requestUpdate();
      return this.querySelector<HTMLElement>(missing === 'how' ? '#contact-how' : '#contact-on')?.focus();
    }
    const send = async () => (await act(CurateNoteContactDocument, { id, body: this.#id, on, how, note: note || null })).noteContact;
    const done = await this.#send(send, id ? 'The note is changed.' : 'The contact is noted.', 'Taken back: the note is as before.');
    if (done) await this.#leave('#note');
    else this.querySelector<HTMLElement>('#contact-how')?.focus();
  }

  async #remove(contact: Contact) {
    const send = async () => (await act(CurateRemoveContactDocument, { id: contact.id })).removeContact;
    const said = `The note of ${dayWords(contact.on)} is taken away.`;
    if (await this.#send(send, said, 'Taken back: the note is there again.')) this.querySelector<HTMLElement>('#contacts')?.focus();
  }

  async #saveHosts() {
    const hosts = (this.#hosts ?? '').split(/[\s,]+/).filter(Boolean);
    const send = async () => (await act(CurateSetHostsDocument, { body: this.#id, hosts })).setBodyHosts;
    const done = await this.#send(send, 'Its websites are changed.', 'Taken back: its websites are as before.');
    if (done) await this.#leave('#websites');
    else this.querySelector<HTMLElement>('#hosts')?.focus();
  }

  protected override render(): TemplateResult {
    const body = this.#body;
    if (this.#gone && !this.fault)
      return html`<h1 tabindex="-1">This body is not yours to look after</h1><p>It may lie outside your part, or not be a body. <a href="/curate/reach">See who takes part</a>.</p>`;
    if (!body) return html`<h1 tabindex="-1">Who takes part</h1><p class=${this.fault ? 'fault' : 'fine'}>${this.fault || 'Looking …'}</p>`;
    return html`<p class="trail"><a href="/curate/reach">Who takes part</a> · <a href=${bodyPath(body.id)}>Who works for it</a> · <a href=${recordPath(body.id)}>Its record</a></p>
<h1 tabindex="-1">${body.name}</h1>
<p>${sentence(body.council ?? 'Partner')}</p>
${body.unreached ? html`<div class="notice"><p><strong>Not reached yet.</strong> Nobody of it ever signed in, no embed was seen on its websites in 90 days, and nobody noted a contact in a year.</p></div>` : nothing}
${this.#figures(body)}
${this.#websites(body)}
${this.#contacts(body)}`;
  }

  #figures({ members, signedIn, lastSignedInAt, owned, overdue, embedsSeen, embedSeenOn }: Body) {
    return html`<dl class="told"><div><dt>People</dt><dd>${members ? `${counted(members, 'person', 'people')}, ${signedIn ? `${signedIn} of them signed in` : 'nobody signed in yet'}${lastSignedInAt ? `, last ${dayWords(lastSignedInAt)}` : ''}` : 'Nobody works for it here yet.'}</dd></div>
<div><dt>Embeds</dt><dd>${embedSeenOn ? `Seen ${counted(embedsSeen, 'time', 'times')} on its websites in 90 days, last ${dayWords(embedSeenOn)}` : 'Not seen on its websites in 90 days.'}</dd></div>
<div><dt>Entries it answers for</dt><dd>${owned ? `${owned.toLocaleString('en-GB')}${overdue ? `, ${overdue.toLocaleString('en-GB')} of them overdue` : ', none overdue'}` : 'None'}</dd></div></dl>`;
  }

  #websites({ hosts }: Body) {
    const typed = this.#hosts;
    return html`<h2>Websites</h2>
${hosts.length ? html`<ul>${hosts.map((host) => html`<li><a href="https://${host}/" target="_blank" rel="noreferrer">${host}<span class="unseen"> (opens in a new tab)</span></a></li>`)}</ul>` : html`<p>None is told yet, so that embeds on them count for nobody.</p>`}
${
  typed === null
    ? this.#may.includes('body.hosts')
      ? html`<p><button type="button" class="second" id="websites" @click=${() => void this.#beginHosts()}>Change its websites <kbd aria-hidden="true">w</kbd></button></p>`
      : nothing
    : hostsForm(typed, this.#contact ? [] : this.#faults, this.#contact ? '' : this.fault, {
        set: (words) => {
          this.#hosts = words;
        },
        save: () => void this.#saveHosts(),
        leave: () => void this.#leave('#websites'),
      })
}`;
  }

  #contacts({ contacts }: Body) {
    const mayChange = this.#may.includes('engagement.change');
    return html`<h2 id="contacts" tabindex="-1">Contacts</h2>
${
  this.#contact
    ? contactForm(this.#contact, this.#faults, this.fault, {
        set: this.#set,
        save: () => void this.#saveContact(),
        leave: () => void this.#leave('#note'),
      })
    : mayChange
      ? html`<p><button type="button" id="note" @click=${() => void this.#begin({ id: null, on: today(), how: '', note: '' })}>Note a contact <kbd aria-hidden="true">n</kbd></button></p>`
      : nothing
}
${contacts.length ? html`<ol class="notes">${contacts.map((contact) => this.#contactRow(contact, mayChange))}</ol>` : html`<p>Nobody has noted one yet.</p>`}`;
  }

  #contactRow(contact: Contact, mayChange: boolean) {
    const { id, on, how, note, by } = contact;
    const change = () => void this.#begin({ id, on, how, note: note ?? '' });
    return html`<li id="contact-${numberOf(id)}" tabindex="-1"><strong>${dayWords(on)}</strong> ${how}${by ? html` <span class="fine">noted by ${by}</span>` : nothing}${note ? html`<br>${note}` : nothing}${
      mayChange
        ? html`<br><button type="button" class="quiet" @click=${change}>Change<span class="unseen"> the note of ${dayWords(on)}</span></button> <button type="button" class="quiet" @click=${() => void this.#remove(contact)}>Take away<span class="unseen"> the note of ${dayWords(on)}</span></button>`
        : nothing
    }</li>`;
  }
}

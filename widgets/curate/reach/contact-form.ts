import { html, nothing } from 'lit';

/** A contact as it is typed. */
export interface ContactDraft {
  /** Of the note that is changed; null for a new one. */
  id: string | null;
  /** A day, as 2026-05-04. */
  on: string;
  how: string;
  note: string;
}

interface Acts {
  set: (changed: Partial<ContactDraft>) => void;
  save: () => void;
  leave: () => void;
}

export const isContactDraft = (value: object): value is ContactDraft =>
  ['on', 'how', 'note'].every((name) => typeof (value as Record<string, unknown>)[name] === 'string');

const londonDay = new Intl.DateTimeFormat('en-CA', { timeZone: 'Europe/London' });
export const today = () => londonDay.format(new Date());

const usual = ['By telephone with the clerk', 'By e-mail to the office', 'At a council meeting', 'A visit', 'At an event'];

export function contactForm(contact: ContactDraft, faults: readonly { path: string }[], fault: string, { set, save, leave }: Acts) {
  const wrong = (path: string) => faults.some((one) => one.path === path);
  const typed = (name: 'on' | 'how' | 'note') => (event: Event) => set({ [name]: (event.target as HTMLInputElement).value });
  const described = (path: string) => (wrong(path) ? 'contact-fault' : nothing);
  return html`<form class="inline-form" novalidate aria-labelledby="contact-heading" @submit=${(event: Event) => {
    event.preventDefault();
    save();
  }} @keydown=${(event: KeyboardEvent) => {
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) save();
  }}>
<h3 id="contact-heading" tabindex="-1">${contact.id ? 'Change the note' : 'Note a contact'}</h3>
${fault ? html`<p class="fault" id="contact-fault">${fault}</p>` : nothing}
<p class="field"><label for="contact-on">Day</label><input id="contact-on" type="date" max=${today()} .value=${contact.on} aria-invalid=${wrong('on') ? 'true' : nothing} aria-describedby=${described('on')} @input=${typed('on')}></p>
<p class="field"><label for="contact-how">How, and with whom by their office</label><span class="fine hint" id="contact-hint">Not the name of a person: “the clerk”, “the librarian”.</span>
  <input id="contact-how" list="contact-usual" autocomplete="off" maxlength="120" .value=${contact.how} aria-invalid=${wrong('how') ? 'true' : nothing} aria-describedby=${wrong('how') ? 'contact-fault contact-hint' : 'contact-hint'} @input=${typed('how')}>
  <datalist id="contact-usual">${usual.map((words) => html`<option value=${words}></option>`)}</datalist></p>
<p class="field"><label for="contact-note">What came of it (may be left out)</label><textarea id="contact-note" rows="3" maxlength="2000" .value=${contact.note} aria-invalid=${wrong('note') ? 'true' : nothing} aria-describedby=${described('note')} @input=${typed('note')}></textarea></p>
<p class="many"><button>${contact.id ? 'Change it' : 'Note it'}</button><button type="button" class="second" @click=${leave}>Leave it</button></p></form>`;
}

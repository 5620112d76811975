import { html, nothing, type TemplateResult } from 'lit';
import {
  CurateBankHolidaysDocument,
  type CurateBankHolidaysQuery,
  CurateRemoveBankHolidayDocument,
  CurateSaveBankHolidayDocument,
} from '../../../generated/gql/graphql.ts';
import { dayWords } from '../../parts/date-words.ts';
import { act, ask } from '../ask.ts';
import { type Key, moveFocus } from '../keys.ts';
import { counted } from '../words.ts';
import { above, textField } from './controls.ts';
import { Form } from './form.ts';
import { RegisterView } from './register-view.ts';

type Day = NonNullable<CurateBankHolidaysQuery['viewer']>['bankHolidaysIn'][number];

const labels = { day: 'Day', name: 'What it is for' };

/**
 * @summary The bank holidays of a year as opening hours and repeating meetings know them; adding one that is proclaimed, striking out one that is not kept.
 */
export class CurateBankHolidays extends RegisterView {
  #days: readonly Day[] | null = null;
  #asked = 0;

  get #year(): number {
    const asked = Number(this.place.search.get('year'));
    return Number.isInteger(asked) && asked >= 2000 && asked <= 2100 ? asked : new Date().getFullYear();
  }

  override moved() {
    void this.load();
  }

  override get heading() {
    return `Bank holidays in ${this.#year}`;
  }

  override get keys(): readonly Key[] {
    return [
      { press: 'j', does: 'Next day', run: () => moveFocus(this, '.row', 1) },
      { press: 'k', does: 'Day before', run: () => moveFocus(this, '.row', -1) },
      ...(this.mayChange ? [{ press: 'a', does: 'Add a day', run: () => void this.#open() }] : []),
    ];
  }

  async load() {
    const asked = ++this.#asked;
    await this.attempt(async () => {
      const { viewer } = await ask(CurateBankHolidaysDocument, { year: this.#year });
      if (asked !== this.#asked) return;
      this.#days = viewer?.bankHolidaysIn ?? [];
      this.may = viewer?.may ?? [];
    });
    this.settle();
  }

  async #open() {
    this.form ??= new Form(this, { key: 'bank-holiday/new', base: { day: '', name: '' }, labels });
    this.requestUpdate();
    await this.toElement('#f-day');
  }

  async #close() {
    this.form?.forget();
    this.form = null;
    this.requestUpdate();
    await this.toElement('#add');
  }

  async #add() {
    const form = this.form;
    if (!form) return;
    const day = form.text('day');
    if (!day) {
      const message = 'Write the day.';
      form.refuse({ message, faults: [{ path: 'day', message }] });
      return this.toElement('#trouble');
    }
    const saved = await this.#say(day, form.text('name'), true, form);
    if (!saved) return;
    this.form = null;
    this.requestUpdate();
    const year = Number(day.slice(0, 4));
    if (year !== this.#year) return this.go(`/curate/registers/bank-holidays?year=${year}`);
    await this.toElement(`#day-${day}`);
  }

  /** @returns whether it is so now */
  async #say(day: string, name: string, observed: boolean, form: Form | null = null): Promise<boolean> {
    const saved = await this.save(async () => (await act(CurateSaveBankHolidayDocument, { day, name, observed })).saveBankHoliday, form);
    if (!saved) return false;
    this.told(`${dayWords(day)} is ${observed ? '' : 'not '}a bank holiday.`, saved);
    await this.load();
    return true;
  }

  async #strike({ day, name }: Day) {
    if (await this.#say(day, name, false)) await this.toElement(`#day-${day}`);
  }

  async #unsay({ day }: Day) {
    const removed = await this.save(async () => (await act(CurateRemoveBankHolidayDocument, { day })).removeBankHoliday, null);
    if (!removed) return;
    this.told(`${dayWords(day)}: the rule holds again.`, removed);
    await this.load();
    await this.toElement(`#day-${day}`);
    if (!this.querySelector(`#day-${day}`)) await this.toElement('h1');
  }

  protected override render(): TemplateResult {
    const days = this.#days;
    const year = this.#year;
    const link = (one: number) =>
      html`<li><a href="/curate/registers/bank-holidays?year=${one}" aria-current=${one === year ? 'true' : nothing}>${one}</a></li>`;
    return html`<p class="trail"><a href="/curate/registers">Words and places</a></p><h1 tabindex="-1">${this.heading}</h1>
<p>Halls that close, and meetings that do not take place, on bank holidays follow these days.</p>
<nav class="kinds" aria-label="Years"><ul>${[-1, 0, 1, 2].map((by) => link(year + by))}</ul></nav>
${this.fault ? html`<p class="fault">${this.fault}</p>` : nothing}
${!days ? (this.fault ? nothing : html`<p class="fine">Looking …</p>`) : this.mayChange ? this.#list(days) : html`<p>Administrators keep the bank holidays.</p>`}`;
  }

  #list(days: readonly Day[]) {
    const kept = days.filter((day) => day.kept).length;
    return html`${this.form ? this.#form(this.form) : html`<p><button type="button" id="add" @click=${() => void this.#open()}>Add a day <kbd aria-hidden="true">a</kbd></button></p>`}
<p role="status" class="fine">${counted(kept, 'day', 'days')} kept${days.length > kept ? `, ${days.length - kept} struck out` : ''}</p>
<ol class="rows">${days.map((day) => this.#row(day))}</ol>`;
  }

  #row(day: Day) {
    const words = `${dayWords(day.day)}: ${day.name}`;
    const why = day.said ? (day.kept ? 'Added by hand' : 'Struck out by hand') : 'By the rule';
    return html`<li class="row" id="day-${day.day}" tabindex="-1" aria-label="${words}, ${day.kept ? 'kept' : 'not kept'}">
  <div class="what"><p>${day.kept ? html`<strong>${dayWords(day.day)}</strong>` : html`<del>${dayWords(day.day)}</del>`}</p><p class="fine">${day.name}</p></div>
  <dl class="facts"><div><dt>Is one</dt><dd>${day.kept ? 'Yes' : 'No'}</dd></div><div><dt>Why</dt><dd>${why}</dd></div><div><dt class="unseen">Do</dt><dd>${
    day.said
      ? html`<button type="button" class="quiet" @click=${() => void this.#unsay(day)}>${day.ruled ? 'Keep to the rule again' : 'Take it away'}<span class="unseen">: ${words}</span></button>`
      : html`<button type="button" class="quiet" @click=${() => void this.#strike(day)}>It is not kept<span class="unseen">: ${words}</span></button>`
  }</dd></div></dl></li>`;
  }

  #form(form: Form) {
    return html`<form class="narrow" novalidate aria-label="A bank holiday that is proclaimed" @submit=${(event: Event) => {
      event.preventDefault();
      void this.#add();
    }}>${above(form)}
${textField(form, 'day', { type: 'date', hint: 'One that is proclaimed, or the new day of one that is moved.' })}
${textField(form, 'name', { most: 120, hint: 'Such as “The King’s jubilee”.' })}
<p class="many"><button>Add the day</button><button type="button" class="second" @click=${() => void this.#close()}>Leave it</button></p></form>`;
  }
}

/**
 * A form that anybody fills in without an account: opened by a button, checked by the server, confirmed by e-mail. An element says how it is opened and
 * sent, and in which order its fields stand.
 */
import { html, nothing, type PropertyDeclarations, type TemplateResult } from 'lit';
import type { SuggestChangeMutation } from '../../generated/gql/graphql.ts';
import { languageNow } from '../parts/language.ts';
import { turn } from '../parts/turns.ts';
import { type Field, fieldOf, idOf } from './fields.ts';
import { SendingElement } from './sending-element.ts';
import { suggestStyles } from './suggest.styles.ts';
import { say } from './words/words.ts';

type Sent = SuggestChangeMutation['answer'];
type Refused = Exclude<Sent, { email: string }>;
type Faults = Extract<Sent, { faults: unknown }>['faults'];
type Answer<R> = Promise<{ answer: R }>;

interface Opened {
  token: string;
  fields: readonly Field[];
}

export interface Given {
  token: string;
  values: { path: string; values: string[] }[];
  trap: string;
  language: string;
}

/** What it says of itself. */
interface OwnWords {
  name: string;
  open: string;
  send: string;
  sent: (address: string) => string;
}

/** A field as it stands in the form, with what is wrong with it. */
export type Show = (field: Field) => TemplateResult;

export abstract class FormElement extends SendingElement {
  static override properties: PropertyDeclarations = {
    form: { state: true },
    faults: { state: true },
    sent: { state: true },
  };
  static override styles = [...SendingElement.styles, suggestStyles];

  declare protected form: Opened | undefined;
  declare protected faults: Faults;
  /** The address that a link went to. */
  declare protected sent: string;

  constructor() {
    super();
    this.faults = [];
    this.sent = '';
  }

  protected abstract get words(): OwnWords;
  /** The same form on the public site. */
  protected abstract get page(): string;
  protected abstract opening(): Answer<Opened | Refused>;
  protected abstract sending(given: Given): Answer<Sent>;
  protected abstract shown(fields: readonly Field[], show: Show): TemplateResult;
  /** What a field begins with, where the page says so. */
  protected abstract begun(path: string): string | undefined;

  /** Whether it is sent: what is not filled in is not. */
  protected isGiven(_field: Field, values: readonly string[]): boolean {
    return values.some(Boolean);
  }

  /** Called with each key. */
  protected typed(_field: string): void {}

  /** Something is wrong with one of these. */
  protected areWrong = (paths: readonly string[]) => this.faults.some(({ path }) => paths.includes(path));

  override render() {
    return this.framed(this.words.name, this.sent ? this.#sent() : this.form ? this.#form(this.form) : this.#closed());
  }

  #closed() {
    return html`<p class="status" part="status" role="status" tabindex="-1" id="told">
        ${this.refused ? html`${this.refused} <a part="link" href=${this.page}>${say().ownPage}</a>` : nothing}
      </p>
      ${this.button(this.words.open, () => this.#open(true))}`;
  }

  #sent() {
    return html`<div class="notice" part="status" tabindex="-1" id="told">
      <p><strong>${say().oneMore}</strong></p>
      <p>${this.words.sent(this.sent)}</p>
    </div>`;
  }

  #form({ fields }: Opened) {
    const { faults, refused } = this;
    const show: Show = (field) => fieldOf(field, faults.find(({ path }) => path === field.path)?.message);
    return html`${
      faults.length || refused
        ? html`<div class="faults" part="status" role="alert" tabindex="-1" id="told">
            <p><strong>${faults.length ? say().toPutRight : say().notTaken}</strong></p>
            ${refused && html`<p>${refused}</p>`}
            <ul>${faults.map(({ path, message }) => html`<li><button type="button" @click=${() => this.#to(path)}>${message}</button></li>`)}</ul>
          </div>`
        : nothing
    }
      <form part="controls" novalidate @submit=${this.#submit} @input=${this.#input}>
        <div class="trap" aria-hidden="true"><label>${say().leaveEmpty} <input name="homepage" tabindex="-1" autocomplete="off" /></label></div>
        ${this.shown(fields, show)}
        ${this.button(this.words.send)}
      </form>`;
  }

  async #open(focus: boolean) {
    if (this.busy) return;
    const found = (await this.try(() => this.opening()))?.answer;
    if (found && 'token' in found) {
      // A form that was opened again keeps what was typed: only its token is new.
      const fields = this.form?.fields ?? found.fields.map((one) => ({ ...one, present: this.begun(one.path) || one.present }));
      this.form = { token: found.token, fields };
      await this.updateComplete;
      // Laid out by then: both in one task keep a slow phone waiting.
      await turn();
      if (focus) this.renderRoot.querySelector<HTMLElement>('form input:not([tabindex]), form textarea')?.focus();
      return;
    }
    if (found) this.refused = (found as { message?: string }).message ?? '';
    await this.showTold();
  }

  #to(path: string) {
    this.renderRoot.querySelector<HTMLElement>(`#${idOf(path)}`)?.focus();
  }

  #input = ({ target }: Event) => this.typed((target as HTMLInputElement).name);

  #submit = async (event: Event) => {
    event.preventDefault();
    const { form } = this;
    if (!form || this.busy) return;
    const data = new FormData(event.currentTarget as HTMLFormElement);
    const values = form.fields
      .map((field) => ({ field, values: data.getAll(field.path).map(String) }))
      .filter(({ field, values }) => this.isGiven(field, values))
      .map(({ field, values }) => ({ path: field.path, values }));
    const given = { token: form.token, values, trap: String(data.get('homepage') ?? ''), language: this.say(languageNow) };
    const found = await this.try(() => this.sending(given));
    this.faults = [];
    if (found) await this.#answered(found.answer);
    await this.showTold();
  };

  async #answered(answer: Sent) {
    if ('email' in answer) {
      this.sent = answer.email;
      this.dispatchEvent(new Event('fingerpost-sent', { bubbles: true, composed: true }));
    } else if ('faults' in answer) this.faults = answer.faults;
    else {
      const { message } = answer as { message?: string };
      // Its token cannot be used again; what was typed can.
      if ('rule' in answer && /^form-(forged|too-old|replayed)$/.test(answer.rule)) await this.#open(false);
      const trap = this.renderRoot.querySelector<HTMLInputElement>('.trap input');
      if (trap) trap.value = '';
      this.refused = message ?? this.say(() => say().couldNotTake);
    }
  }
}

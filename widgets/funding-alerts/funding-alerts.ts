import { html, nothing, type PropertyDeclarations } from 'lit';
import {
  OpenAlertFormDocument,
  type OpenAlertFormMutation,
  SubscribeAlertsDocument,
  type SubscribeAlertsMutation,
} from '../../generated/gql/graphql.ts';
import { alertFolds, isFolded } from '../parts/alert-folds.ts';
import { baseStyles } from '../parts/base.styles.ts';
import { choicesStyles } from '../parts/choices.styles.ts';
import { formStyles } from '../parts/form.styles.ts';
import { headingLevel } from '../parts/heading-level.ts';
import { languageNow, spoken } from '../parts/language.ts';
import { homeOf } from '../parts/links.ts';
import { direction, SpeakingElement } from '../parts/speaks.ts';
import { noAnswer, tellPage } from '../parts/tell-page.ts';
import { ask } from '../suggest/ask.ts';
import { type Field, fieldOf, idOf } from '../suggest/fields.ts';
import { suggestStyles } from '../suggest/suggest.styles.ts';
import { say as form } from '../suggest/words/words.ts';
import { say } from './words/words.ts';

type Form = Extract<OpenAlertFormMutation['answer'], { token: string }>;
type Sent = SubscribeAlertsMutation['answer'];
type Faults = Extract<Sent, { faults: unknown }>['faults'];

const names: Readonly<Record<string, string>> = { fund: 'FUND', role: 'OPPORTUNITY', event: 'EVENT', group: 'GROUP', venue: 'VENUE' };

/**
 * @summary A form on which anybody asks to be told by e-mail of new funding and of what else is new, and of deadlines, without an account.
 *
 * @attr {string} place - Names or slugs of the places that the form begins with, separated by commas.
 * @attr {string} kinds - What to hear of to begin with: `fund`, `role`, `event`, `group`, `venue`, separated by spaces. Default `fund`.
 * @attr {string} themes - Slugs of themes to begin with, separated by spaces.
 * @attr {string} audiences - Slugs of audiences to begin with, separated by spaces.
 * @attr {string} heading - Words over the form.
 * @attr {number} heading-level - Its level, 1 to 6. Default 2.
 * @attr {string} lang - The language to speak: `en`, `pl`, `lt`, `ro`, `uk` or `pt`. Default that of the page around it. What it has no words for is said in English.
 * @attr {string} endpoint - Address of the GraphQL service. The loader sets its own.
 *
 * @slot - What shows without the script: a plain link to the form on the public site.
 * @slot partner - A line of the page's own beneath everything: a logo, "chosen with …".
 *
 * @event {Event} fingerpost-sent - Somebody asked for alerts; a link is on its way to them.
 *
 * @csspart base - The whole.
 * @csspart heading - The heading from the attribute.
 * @csspart controls - The form.
 * @csspart input - A field in it.
 * @csspart button - Any button.
 * @csspart status - What went wrong, or what happens now.
 * @csspart link - Any link.
 *
 * @cssproperty --fingerpost-fault - Colour of the bar beside what has to be put right. Default: that of text.
 */
export class FingerpostFundingAlerts extends SpeakingElement {
  static override properties: PropertyDeclarations = {
    place: {},
    kinds: {},
    themes: {},
    audiences: {},
    heading: {},
    headingLevel,
    endpoint: {},
    form: { state: true },
    faults: { state: true },
    refused: { state: true },
    sent: { state: true },
    busy: { state: true },
  };
  static override allowed = { kinds: 'fund role event group venue' };
  static override styles = [baseStyles, formStyles, choicesStyles, suggestStyles];

  declare place: string | undefined;
  declare kinds: string | undefined;
  declare themes: string | undefined;
  declare audiences: string | undefined;
  declare heading: string | undefined;
  declare headingLevel: number;
  declare endpoint: string;
  declare protected form: Form | undefined;
  declare protected faults: Faults;
  declare protected refused: string;
  declare protected sent: string;
  declare protected busy: boolean;

  constructor() {
    super();
    this.headingLevel = 2;
    this.endpoint = '/graphql';
    this.faults = [];
    this.refused = this.sent = '';
    this.busy = false;
  }

  /** What each field begins with, by the page's attributes. */
  get #begun(): Readonly<Record<string, string | undefined>> {
    const kinds = this.kinds?.split(/\s+/).flatMap((name) => names[name] ?? []);
    return { places: this.place, kinds: kinds?.join(' '), themes: this.themes, audiences: this.audiences };
  }

  /** The same form on the public site. */
  get #page() {
    const begun = Object.entries(this.#begun).flatMap(([name, value]) =>
      value ? [[name, name === 'places' ? value : value.replace(/\s+/g, ',')]] : [],
    );
    return `${homeOf(this.endpoint)}/alerts${begun.length ? `?${new URLSearchParams(begun)}` : ''}`;
  }

  override render() {
    const { heading } = this;
    return html`<section class="base" part="base" lang=${spoken()} dir=${direction()} aria-label=${heading || say().name}>
      ${heading ? html`<div class="heading" part="heading" role="heading" aria-level=${this.headingLevel}>${heading}</div>` : nothing}
      ${this.sent ? this.#sent() : this.form ? this.#form(this.form) : this.#closed()}
      <slot name="partner"></slot>
    </section>`;
  }

  #closed() {
    return html`<p class="status" part="status" role="status">
        ${this.refused ? html`${this.refused} <a part="link" href=${this.#page}>${form().ownPage}</a>` : nothing}
      </p>
      <button part="button" ?disabled=${this.busy} @click=${() => this.#open(true)}>${say().open}</button>`;
  }

  #sent() {
    return html`<div class="notice" part="status" tabindex="-1" id="told">
      <p><strong>${form().oneMore}</strong></p>
      <p>${say().sent(this.sent)}</p>
    </div>`;
  }

  #form({ fields }: Form) {
    const { faults, refused } = this;
    const fault = (path: string) => faults.find((one) => one.path === path)?.message;
    const one = (field: Field) => fieldOf(field, fault(field.path));
    // The address is asked last.
    const main = fields.filter((field) => !isFolded(field) && field.path !== 'email');
    // What the page has filled in is seen.
    const fold = ({ title, paths }: (typeof alertFolds)[number]) => {
      const inside = fields.filter(({ path }) => paths.includes(path));
      return html`<details ?open=${inside.some(({ path, present }) => present || fault(path))}>
        <summary>${say()[title]}</summary>
        <div>${inside.map(one)}</div>
      </details>`;
    };
    return html`${
      faults.length || refused
        ? html`<div class="faults" part="status" role="alert" tabindex="-1" id="told">
            <p><strong>${faults.length ? form().toPutRight : form().notTaken}</strong></p>
            ${refused && html`<p>${refused}</p>`}
            <ul>${faults.map(({ path, message }) => html`<li><button type="button" @click=${() => this.#to(path)}>${message}</button></li>`)}</ul>
          </div>`
        : nothing
    }
      <form part="controls" novalidate @submit=${this.#submit}>
        <div class="trap" aria-hidden="true"><label>${form().leaveEmpty} <input name="homepage" tabindex="-1" autocomplete="off" /></label></div>
        ${main.map(one)}
        ${alertFolds.map(fold)}
        ${fields.filter(({ path }) => path === 'email').map(one)}
        <button part="button" ?disabled=${this.busy}>${say().ask}</button>
      </form>`;
  }

  async #open(focus: boolean) {
    const answer = await this.#try(() => ask(this.endpoint, OpenAlertFormDocument, { language: this.say(languageNow) }));
    if (!answer) return;
    if (!('token' in answer.answer)) {
      this.refused = answer.answer.message ?? '';
      return;
    }
    const { token, fields } = answer.answer;
    const begun = this.#begun;
    // A form that was opened again keeps what was typed: only its token is new.
    this.form = {
      ...this.form,
      token,
      fields: this.form?.fields ?? fields.map((one) => ({ ...one, present: begun[one.path] || one.present })),
    };
    await this.updateComplete;
    if (focus) this.renderRoot.querySelector<HTMLElement>('form input:not([tabindex])')?.focus();
  }

  /** Undefined when nobody answered, which is then told. */
  async #try<R>(work: () => Promise<R>): Promise<R | undefined> {
    this.busy = true;
    this.refused = '';
    try {
      return await work();
    } catch (error) {
      tellPage(this.localName, noAnswer(this.endpoint, error));
      this.refused = this.say(() => form().unreachable);
      return undefined;
    } finally {
      this.busy = false;
    }
  }

  #to(path: string) {
    this.renderRoot.querySelector<HTMLElement>(`#${idOf(path)}`)?.focus();
  }

  #submit = async (event: Event) => {
    event.preventDefault();
    const { form, endpoint } = this;
    if (!form || this.busy) return;
    const data = new FormData(event.currentTarget as HTMLFormElement);
    const values = form.fields
      .map(({ path }) => ({ path, values: data.getAll(path).map(String) }))
      .filter(({ values }) => values.some(Boolean));
    const given = { token: form.token, values, trap: String(data.get('homepage') ?? ''), language: this.say(languageNow) };
    const answer = await this.#try(() => ask(endpoint, SubscribeAlertsDocument, given));
    this.faults = [];
    if (answer) await this.#answered(answer.answer);
    await this.updateComplete;
    this.renderRoot.querySelector<HTMLElement>('#told')?.focus();
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
      this.refused = message ?? this.say(() => form().couldNotTake);
    }
  }
}

import { html, nothing, type PropertyDeclarations } from 'lit';
import {
  OpenSuggestionFormDocument,
  ReportProblemDocument,
  SuggestChangeDocument,
  type SuggestChangeMutation,
  SuggestListingDocument,
} from '../../generated/gql/graphql.ts';
import { baseStyles } from '../parts/base.styles.ts';
import { choicesStyles } from '../parts/choices.styles.ts';
import { formStyles } from '../parts/form.styles.ts';
import { headingLevel } from '../parts/heading-level.ts';
import { languageNow, spoken } from '../parts/language.ts';
import { homeOf } from '../parts/links.ts';
import { direction, SpeakingElement } from '../parts/speaks.ts';
import { noAnswer, tellPage } from '../parts/tell-page.ts';
import { ask } from './ask.ts';
import { type Form, fieldOf, idOf } from './fields.ts';
import { addingOf } from './kinds.ts';
import { ListedAlready } from './listed-already.ts';
import { suggestStyles } from './suggest.styles.ts';
import { say } from './words/words.ts';

type Sent = SuggestChangeMutation['answer'];
type Faults = Extract<Sent, { faults: unknown }>['faults'];

/** What everybody fills in; the rest is folded away. */
const first = /^(name|summary|places|contact\/.*|website|sender\/.*|starts\/.*|problem|note)$/;

/**
 * @summary A form on which anybody adds an entry, or says what is wrong with one, without an account.
 *
 * @attr {'group' | 'venue' | 'fund' | 'role' | 'event'} kind - What is added. Default `group`.
 * @attr {string} place - Name of the place that the form begins with.
 * @attr {string} listing - Slug of an entry: the form asks what is wrong with it, field by field.
 * @attr {string} report - With `listing`, any value: the form reports a problem in the visitor's own words.
 * @attr {string} heading - Words over the form.
 * @attr {number} heading-level - Its level, 1 to 6. Default 2.
 * @attr {string} lang - The language to speak: `en`, `pl`, `lt`, `ro`, `uk` or `pt`. Default that of the page around it. What it has no words for is said in English.
 * @attr {string} endpoint - Address of the GraphQL service. The loader sets its own.
 *
 * @slot - What shows without the script: a plain link to the form on the public site.
 * @slot partner - A line of the page's own beneath everything: a logo, "chosen with …".
 *
 * @event {Event} fingerpost-sent - Something was sent, and waits for its sender to confirm it by e-mail.
 *
 * @csspart base - The whole.
 * @csspart heading - The heading from the attribute.
 * @csspart controls - The form.
 * @csspart input - A field in it.
 * @csspart button - Any button.
 * @csspart status - What went wrong, or what happens now.
 * @csspart choices - Entries that it may be already.
 * @csspart link - Any link.
 *
 * @cssproperty --fingerpost-fault - Colour of the bar beside what has to be put right. Default: that of text.
 */
export class FingerpostSuggest extends SpeakingElement {
  static override properties: PropertyDeclarations = {
    kind: {},
    place: {},
    listing: {},
    report: {},
    heading: {},
    headingLevel,
    endpoint: {},
    form: { state: true },
    faults: { state: true },
    refused: { state: true },
    sent: { state: true },
    busy: { state: true },
  };
  static override allowed = { kind: 'group venue fund role event' };
  static override styles = [baseStyles, formStyles, choicesStyles, suggestStyles];

  declare kind: string;
  declare place: string | undefined;
  declare listing: string | undefined;
  declare report: string | undefined;
  declare heading: string | undefined;
  declare headingLevel: number;
  declare endpoint: string;
  declare protected form: Form | undefined;
  declare protected faults: Faults;
  declare protected refused: string;
  declare protected sent: string;
  declare protected busy: boolean;

  readonly #listed = new ListedAlready(this);

  constructor() {
    super();
    this.kind = 'group';
    this.headingLevel = 2;
    this.endpoint = '/graphql';
    this.faults = [];
    this.refused = this.sent = '';
    this.busy = false;
  }

  get #words() {
    if (!this.listing) return say()[addingOf(this.kind).words];
    return this.report === undefined ? say().tellWrong : say().report;
  }

  get #home() {
    return homeOf(this.endpoint);
  }

  /** The same form on the public site. */
  get #page() {
    if (this.listing) return `${this.#home}/suggest/${this.report === undefined ? 'change' : 'report'}/${this.listing}`;
    return `${this.#home}/suggest/${addingOf(this.kind).folder}${this.place ? `?place=${encodeURIComponent(this.place)}` : ''}`;
  }

  override render() {
    const { heading, sent } = this;
    return html`<section class="base" part="base" lang=${spoken()} dir=${direction()} aria-label=${heading || this.#words}>
      ${heading ? html`<div class="heading" part="heading" role="heading" aria-level=${this.headingLevel}>${heading}</div>` : nothing}
      ${sent ? this.#sent() : this.form ? this.#form(this.form) : this.#closed()}
      <slot name="partner"></slot>
    </section>`;
  }

  #closed() {
    return html`<p class="status" part="status" role="status">
        ${this.refused ? html`${this.refused} <a part="link" href=${this.#page}>${say().ownPage}</a>` : nothing}
      </p>
      <button part="button" ?disabled=${this.busy} @click=${() => this.#open(true)}>${this.#words}</button>`;
  }

  #sent() {
    return html`<div class="notice" part="status" tabindex="-1" id="told">
      <p><strong>${say().oneMore}</strong></p>
      <p>${say().sent(this.sent)}</p>
    </div>`;
  }

  #form({ fields }: Form) {
    const { faults, refused } = this;
    const field = (one: Form['fields'][number]) => html`${fieldOf(one, faults.find(({ path }) => path === one.path)?.message)}
    ${one.path === 'places' && !this.listing ? this.#listed.render(this.#home) : nothing}`;
    const isFirst = ({ path }: { path: string }) => Boolean(this.listing) || first.test(path);
    const more = fields.filter((one) => !isFirst(one));
    const main = fields.filter(isFirst);
    // Who sends it is asked last.
    const sender = main.findIndex(({ path }) => path.startsWith('sender/'));
    return html`${
      faults.length || refused
        ? html`<div class="faults" part="status" role="alert" tabindex="-1" id="told">
            <p><strong>${faults.length ? say().toPutRight : say().notTaken}</strong></p>
            ${refused && html`<p>${refused}</p>`}
            <ul>${faults.map(({ path, message }) => html`<li><button type="button" @click=${() => this.#to(path)}>${message}</button></li>`)}</ul>
          </div>`
        : nothing
    }
      <form part="controls" novalidate @submit=${this.#submit} @input=${this.#typed}>
        <div class="trap" aria-hidden="true"><label>${say().leaveEmpty} <input name="homepage" tabindex="-1" autocomplete="off" /></label></div>
        ${main.slice(0, sender).map(field)}
        ${
          more.length
            ? html`<details ?open=${more.some(({ path }) => faults.some((fault) => fault.path === path))}>
                <summary>${say().moreAbout}</summary>
                <div>${more.map(field)}</div>
              </details>`
            : nothing
        }
        ${main.slice(sender).map(field)}
        <button part="button" ?disabled=${this.busy}>${say().send}</button>
      </form>`;
  }

  async #open(focus: boolean) {
    const { listing } = this;
    const kind = listing ? (this.report === undefined ? 'CHANGE' : 'REPORT') : 'LISTING';
    const answer = await this.#try(() =>
      ask(this.endpoint, OpenSuggestionFormDocument, {
        kind,
        listingKind: addingOf(this.kind).kind,
        listing: listing ?? null,
        language: this.say(languageNow),
      }),
    );
    if (!answer) return;
    if (!('token' in answer.answer)) {
      this.refused = answer.answer.message ?? '';
      return;
    }
    const form = answer.answer;
    // A form that was opened again keeps what was typed: only its token is new.
    this.form = this.form ? { ...this.form, token: form.token } : { ...form, fields: form.fields.map((one) => this.#begun(one)) };
    await this.updateComplete;
    if (focus) this.renderRoot.querySelector<HTMLElement>('form input:not([tabindex]), form textarea')?.focus();
  }

  #begun = (one: Form['fields'][number]) => (one.path === 'places' && this.place ? { ...one, present: this.place } : one);

  /** Undefined when nobody answered, which is then told. */
  async #try<R>(work: () => Promise<R>): Promise<R | undefined> {
    this.busy = true;
    this.refused = '';
    try {
      return await work();
    } catch (error) {
      tellPage(this.localName, noAnswer(this.endpoint, error));
      this.refused = this.say(() => say().unreachable);
      return undefined;
    } finally {
      this.busy = false;
    }
  }

  #to(path: string) {
    this.renderRoot.querySelector<HTMLElement>(`#${idOf(path)}`)?.focus();
  }

  #typed = ({ target }: Event) => {
    if (this.listing) return;
    const data = () => new FormData(this.renderRoot.querySelector('form') ?? undefined);
    this.#listed.typed((target as HTMLInputElement).name, { endpoint: this.endpoint, kind: addingOf(this.kind).kind, data });
  };

  #submit = async (event: Event) => {
    event.preventDefault();
    const { form, listing, endpoint } = this;
    if (!form || this.busy) return;
    const data = new FormData(event.currentTarget as HTMLFormElement);
    const values = form.fields
      .map(({ path, present }) => ({ path, present, values: data.getAll(path).map(String) }))
      .filter(({ present, values }) => (listing ? (values[0] ?? '') !== present : values.some(Boolean)))
      .map(({ path, values }) => ({ path, values }));
    const given = { token: form.token, values, trap: String(data.get('homepage') ?? ''), language: this.say(languageNow) };
    const answer = await this.#try<{ answer: Sent }>(() => {
      if (!listing) return ask(endpoint, SuggestListingDocument, { ...given, kind: addingOf(this.kind).kind });
      return ask(endpoint, this.report === undefined ? SuggestChangeDocument : ReportProblemDocument, { ...given, listing });
    });
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
      this.refused = message ?? this.say(() => say().couldNotTake);
    }
  }
}

import { html, nothing, type PropertyDeclarations } from 'lit';
import {
  CheckEligibilityDocument,
  EligibilityPlacesDocument,
  type EligibilityPlacesQuery,
  EligibilityWordsDocument,
} from '../../generated/gql/graphql.ts';
import { FingerpostErrorEvent } from '../parts/error-event.ts';
import { languageNow } from '../parts/language.ts';
import { homeOf } from '../parts/links.ts';
import { FingerpostLoadEvent } from '../parts/load-event.ts';
import { FingerpostSelectEvent } from '../parts/select-event.ts';
import { turn } from '../parts/turns.ts';
import { ask } from '../suggest/ask.ts';
import { SendingElement } from '../suggest/sending-element.ts';
import { say as ofForms } from '../suggest/words/words.ts';
import { answerList, answerSummary } from './answer.ts';
import { eligibilityStyles } from './eligibility.styles.ts';
import { fieldId, formFields } from './form.ts';
import { type Fault, type Filled, filledIn, type Question, questionsOf, readFilled } from './questions.ts';
import type { Judged } from './verdicts.ts';
import { say } from './words/words.ts';

type Place = EligibilityPlacesQuery['places'][number];

const mostShown = 100;

/**
 * @summary May we apply? A short form, all of it optional, and for each fund that is open or to come: yes, perhaps or no, why, and what would change it.
 *
 * What is typed goes to Fingerpost in the body of a request, and is kept nowhere.
 *
 * @attr {string} place - Name or slug of the place that the form begins with.
 * @attr {string} themes - Slug of the theme that the form begins with; of several the first.
 * @attr {string} audiences - Slug of the audience that the form begins with, likewise.
 * @attr {number} limit - How many funds are answered for, up to 100; those that fit come first. Default 40.
 * @attr {string} controls - The questions a visitor sees, of `type place theme amount income audience began registered account partners behalf`. Default all.
 * @attr {string} heading - Words over the form.
 * @attr {number} heading-level - Its level, 1 to 6; the answers come one below. Default 2.
 * @attr {string} lang - The language to speak: `en`, `pl`, `lt`, `ro`, `uk` or `pt`. Default that of the page around it. What it has no words for is said in English.
 * @attr {string} endpoint - Address of the GraphQL service. The loader sets its own.
 *
 * @slot - What shows without the script: a plain link to the form on the public site, `/funding/check`.
 * @slot partner - A line of the page's own beneath everything: a logo, "chosen with …".
 *
 * @event {FingerpostLoadEvent} fingerpost-load - There is an answer; `total` and `shown` say for how many funds. What was asked is not told.
 * @event {FingerpostSelectEvent} fingerpost-select - A visitor follows the link to a fund. Prevent it to do something else.
 * @event {FingerpostErrorEvent} fingerpost-error - Nobody answered; the visitor has been told.
 *
 * @csspart base - The whole.
 * @csspart heading - The heading from the attribute.
 * @csspart controls - The form.
 * @csspart input - A field in it.
 * @csspart button - Any button.
 * @csspart status - What went wrong, or how many funds there are.
 * @csspart entry - A fund in the answer.
 * @csspart link - Any link.
 *
 * @cssproperty --fingerpost-fault - Colour of the bar beside what has to be put right. Default: that of text.
 */
export class FingerpostEligibility extends SendingElement {
  static override properties: PropertyDeclarations = {
    place: {},
    themes: {},
    audiences: {},
    limit: { type: Number },
    controls: {},
    questions: { state: true },
    filled: { state: true },
    faults: { state: true },
    places: { state: true },
    judged: { state: true },
  };
  static override allowed = { controls: 'type place theme amount income audience began registered account partners behalf' };
  static override styles = [...SendingElement.styles, eligibilityStyles];

  declare place: string | undefined;
  declare themes: string | undefined;
  declare audiences: string | undefined;
  declare limit: number;
  declare controls: string | undefined;
  declare protected questions: readonly Question[] | null;
  declare protected filled: Filled;
  declare protected faults: readonly Fault[];
  /** What the place could be that was not understood. */
  declare protected places: readonly Place[];
  declare protected judged: readonly Judged[] | null;

  /** An answer that comes after another question was asked is about what no longer stands there. */
  #asked = 0;

  constructor() {
    super();
    this.limit = 40;
    this.questions = this.judged = null;
    this.filled = {};
    this.faults = this.places = [];
  }

  get #words() {
    return this.heading || say().name;
  }

  /** The same form on the public site. */
  get #page() {
    const { place } = this;
    return `${homeOf(this.endpoint)}/funding/check${place ? `?place=${encodeURIComponent(place)}` : ''}`;
  }

  get #limit() {
    return Number.isInteger(this.limit) && this.limit > 0 ? Math.min(this.limit, mostShown) : 40;
  }

  override render() {
    const { questions, refused, judged } = this;
    return this.framed(
      this.#words,
      html`${questions ? this.#form(questions) : html`<p>${say().lead}</p>${this.button(this.#words, this.#open)}`}
      <p class="status" part="status" role="status" tabindex="-1" id="told">${refused ? html`${refused} <a part="link" href=${this.#page}>${ofForms().ownPage}</a>` : judged ? answerSummary(this.#shown(judged)) : nothing}</p>
      ${judged && !refused ? html`<div class="answer" @click=${this.#select}>${answerList(this.#shown(judged))}</div>` : nothing}`,
    );
  }

  #shown(judged: readonly Judged[]) {
    const level = this.heading ? this.headingLevel + 1 : this.headingLevel;
    return { judged, isCut: judged.length === this.#limit, level, now: new Date() };
  }

  #form(questions: readonly Question[]) {
    const { faults, filled, busy } = this;
    return html`${
      faults.length
        ? html`<div class="faults" part="status" role="alert" tabindex="-1" id="faults">
            <p><strong>${say().toPutRight}</strong></p>
            <ul>${faults.map(({ name, message }) => html`<li><button type="button" @click=${() => this.#to(name)}>${message}</button></li>`)}</ul>
            ${this.places.length ? html`<p>${say().didYouMean}</p><ul class="places">${this.places.map(this.#placeButton)}</ul>` : nothing}
          </div>`
        : nothing
    }
    <form part="controls" novalidate @submit=${this.#submit}>
      <p>${say().leaveOut}</p>
      ${formFields({ questions, filled, faults })}
      ${this.button(busy ? say().looking : say().see)}
    </form>`;
  }

  #placeButton = ({ slug, name, within }: Place) => {
    const area = within.find(({ kind }) => /^(DISTRICT|UNITARY|COUNTY)$/.test(kind));
    return html`<li><button type="button" part="button" @click=${() => this.#takePlace(slug)}>${name}${area ? `, ${area.name}` : ''}</button></li>`;
  };

  #to(name: Fault['name']) {
    const field = this.renderRoot.querySelector<HTMLElement>(`#${fieldId(name)}`);
    field?.closest('details')?.setAttribute('open', '');
    field?.focus();
  }

  #open = async () => {
    if (this.busy) return;
    const found = await this.try(() => ask(this.endpoint, EligibilityWordsDocument, this.translation), this.#tellPage);
    if (!found) return this.showTold();
    const seen = new Set((this.controls ?? '').split(/[\s,]+/).filter(Boolean));
    const all = this.say(() => questionsOf(found));
    const asked = seen.size ? all.filter(({ name }) => seen.has(name)) : all;
    // Names of questions that there are none of ask them all, rather than nothing.
    this.questions = asked.length ? asked : all;
    const first = (list: string | undefined) => list?.split(/[\s,]+/).find(Boolean);
    this.filled = filledIn(
      (name) => ({ place: this.place, theme: first(this.themes), audience: first(this.audiences) })[name as 'place'],
      all,
    );
    await this.updateComplete;
    // Laid out by then: both in one task keep a slow phone waiting.
    await turn();
    this.renderRoot.querySelector<HTMLElement>('form select, form input')?.focus();
  };

  #submit = async (event: Event) => {
    event.preventDefault();
    const { questions } = this;
    if (!questions || this.busy) return;
    const data = new FormData(event.currentTarget as HTMLFormElement);
    await this.#check({ ...this.#unseen(questions), ...filledIn((name) => data.get(name) as string | null, questions) });
  };

  /** What the page set and the visitor is not asked. */
  #unseen(questions: readonly Question[]): Filled {
    const isAsked = (name: string) => questions.some((one) => one.name === name);
    return Object.fromEntries(Object.entries(this.filled).filter(([name]) => !isAsked(name))) as Filled;
  }

  async #takePlace(slug: string) {
    const form = this.renderRoot.querySelector('form');
    const field = form?.querySelector<HTMLInputElement>(`#${fieldId('place')}`);
    if (field) field.value = slug;
    // Not requestSubmit, which Safari has from 16 on.
    form?.dispatchEvent(new Event('submit', { cancelable: true }));
  }

  async #check(filled: Filled) {
    const { applicant, faults } = this.say(() => readFilled(filled, this.questions ?? [], new Date()));
    [this.filled, this.faults, this.places] = [filled, faults, []];
    const asked = ++this.#asked;
    if (!faults.length) {
      const found = await this.try(
        () => ask(this.endpoint, CheckEligibilityDocument, { applicant, first: this.#limit, language: this.say(languageNow) }),
        async (error) => Boolean(filled.place && (await this.#otherPlaces(filled.place))) || this.#tellPage(error),
      );
      if (asked !== this.#asked) return;
      if (found) {
        this.judged = found.checkEligibility;
        this.dispatchEvent(new FingerpostLoadEvent(undefined, this.judged.length));
      }
    }
    // An answer to other words would stand beside what has to be put right.
    if (this.faults.length) this.judged = null;
    await this.updateComplete;
    this.renderRoot.querySelector<HTMLElement>(this.faults.length ? '#faults' : '#told')?.focus();
  }

  /** The visitor has still to be told. */
  #tellPage = async (error: unknown) => {
    this.dispatchEvent(new FingerpostErrorEvent(error instanceof Error ? error.message : String(error), !navigator.onLine));
    return false;
  };

  /** The only answer that can be wrong in a way that we cannot see here. False when that is not it. */
  async #otherPlaces(typed: string): Promise<boolean> {
    const found = await ask(this.endpoint, EligibilityPlacesDocument, { typed }).catch(() => null);
    // It is plain which place is meant: something else went wrong.
    const isMeant = ({ slug, name }: Place) => slug === typed || name.toLowerCase() === typed.toLowerCase();
    if (!found || found.places.filter(isMeant).length === 1) return false;
    this.places = found.places;
    const message = found.places.length ? this.say(() => say().unsurePlace(typed)) : this.say(() => say().noPlace(typed));
    this.faults = [{ name: 'place', message }];
    return true;
  }

  #select = (event: Event) => {
    const slug = (event.target as HTMLElement).closest<HTMLElement>('a[data-slug]')?.dataset['slug'];
    const fund = this.judged?.find((one) => one.fund.slug === slug)?.fund;
    if (fund && !this.dispatchEvent(new FingerpostSelectEvent(fund))) event.preventDefault();
  };
}

import { html, nothing, type PropertyDeclarations } from 'lit';
import {
  OpenSuggestionFormDocument,
  ReportProblemDocument,
  SuggestChangeDocument,
  SuggestListingDocument,
} from '../../generated/gql/graphql.ts';
import { languageNow } from '../parts/language.ts';
import { homeOf } from '../parts/links.ts';
import { ask } from './ask.ts';
import type { Field } from './fields.ts';
import { FormElement, type Given, type Show } from './form-element.ts';
import { addingOf } from './kinds.ts';
import { ListedAlready } from './listed-already.ts';
import { say } from './words/words.ts';

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
export class FingerpostSuggest extends FormElement {
  static override properties: PropertyDeclarations = { kind: {}, place: {}, listing: {}, report: {} };
  static override allowed = { kind: 'group venue fund role event' };

  declare kind: string;
  declare place: string | undefined;
  declare listing: string | undefined;
  declare report: string | undefined;

  readonly #listed = new ListedAlready(this);

  constructor() {
    super();
    this.kind = 'group';
  }

  protected override get words() {
    const { send, sent, tellWrong, report, ...words } = say();
    const name = this.listing ? (this.report === undefined ? tellWrong : report) : words[addingOf(this.kind).words];
    return { name, open: name, send, sent };
  }

  protected override get page() {
    const home = homeOf(this.endpoint);
    if (this.listing) return `${home}/suggest/${this.report === undefined ? 'change' : 'report'}/${this.listing}`;
    return `${home}/suggest/${addingOf(this.kind).folder}${this.place ? `?place=${encodeURIComponent(this.place)}` : ''}`;
  }

  protected override shown(fields: readonly Field[], show: Show) {
    const field = (one: Field) =>
      html`${show(one)} ${one.path === 'places' && !this.listing ? this.#listed.render(homeOf(this.endpoint)) : nothing}`;
    const isFirst = ({ path }: Field) => Boolean(this.listing) || first.test(path);
    const more = fields.filter((one) => !isFirst(one));
    const main = fields.filter(isFirst);
    // Who sends it is asked last.
    const sender = main.findIndex(({ path }) => path.startsWith('sender/'));
    return html`${main.slice(0, sender).map(field)}
      ${
        more.length
          ? html`<details ?open=${this.areWrong(more.map(({ path }) => path))}>
              <summary>${say().moreAbout}</summary>
              <div>${more.map(field)}</div>
            </details>`
          : nothing
      }
      ${main.slice(sender).map(field)}`;
  }

  protected override opening() {
    const { listing } = this;
    return ask(this.endpoint, OpenSuggestionFormDocument, {
      kind: listing ? (this.report === undefined ? 'CHANGE' : 'REPORT') : 'LISTING',
      listingKind: addingOf(this.kind).kind,
      listing: listing ?? null,
      language: this.say(languageNow),
    });
  }

  protected override begun(path: string) {
    return path === 'places' ? this.place : undefined;
  }

  /** Of an entry that is there only what was changed. */
  protected override isGiven(field: Field, values: readonly string[]) {
    return this.listing ? (values[0] ?? '') !== field.present : super.isGiven(field, values);
  }

  protected override sending(given: Given) {
    const { endpoint, listing } = this;
    if (!listing) return ask(endpoint, SuggestListingDocument, { ...given, kind: addingOf(this.kind).kind });
    return ask(endpoint, this.report === undefined ? SuggestChangeDocument : ReportProblemDocument, { ...given, listing });
  }

  protected override typed(field: string) {
    if (this.listing) return;
    const data = () => new FormData(this.renderRoot.querySelector('form') ?? undefined);
    this.#listed.typed(field, { endpoint: this.endpoint, kind: addingOf(this.kind).kind, data });
  }
}

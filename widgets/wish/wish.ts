import { html, nothing, type PropertyDeclarations } from 'lit';
import { type ListingKind, OpenWishFormDocument, TellWishDocument, type TellWishMutation } from '../../generated/gql/graphql.ts';
import { languageNow } from '../parts/language.ts';
import { homeOf } from '../parts/links.ts';
import { recordLanguage } from '../parts/speaks.ts';
import { ask } from '../suggest/ask.ts';
import { SendingElement } from '../suggest/sending-element.ts';
import { suggestStyles } from '../suggest/suggest.styles.ts';
import { say as ofForms } from '../suggest/words/words.ts';
import { say } from './words/words.ts';

type Answer = TellWishMutation['answer'];

const kinds: Readonly<Record<string, ListingKind>> = {
  ...{ groups: 'GROUP', venues: 'VENUE', funding: 'FUND', volunteering: 'OPPORTUNITY', events: 'EVENT' },
};

/**
 * @summary A form on which anybody says in a few words what is missing in a place. Counted for those who look after it; nothing is kept of who told it. A list
 * in which nothing was found opens one by itself.
 *
 * @attr {string} place - Where: the slug or the name of a place.
 * @attr {string} theme - The slug of the theme it is about.
 * @attr {string} kind - What is missing: `groups`, `venues`, `funding`, `volunteering` or `events`; anything when not said.
 * @attr {string} words - What the field begins with.
 * @attr {string} heading - Words over the form.
 * @attr {number} heading-level - Its level, 1 to 6. Default 2.
 * @attr {string} lang - The language to speak: `en`, `pl`, `lt`, `ro`, `uk` or `pt`. Default that of the page around it. What it has no words for is said in English.
 * @attr {string} endpoint - Address of the GraphQL service. The loader sets its own.
 *
 * @slot - What shows without the script: a plain link to the form on the public site.
 *
 * @event {Event} fingerpost-sent - Somebody told what is missing.
 *
 * @csspart base - The whole.
 * @csspart heading - The heading from the attribute.
 * @csspart controls - The form.
 * @csspart input - The field in it.
 * @csspart button - Its button.
 * @csspart status - What went wrong, or that it was taken.
 * @csspart link - Any link.
 *
 * @cssproperty --fingerpost-fault - Colour of the bar beside what has to be put right. Default: that of text.
 */
export class FingerpostWish extends SendingElement {
  static override properties: PropertyDeclarations = {
    place: {},
    theme: {},
    kind: {},
    words: {},
    kept: { state: true },
  };
  static override allowed = { kind: 'groups venues funding volunteering events' };
  static override styles = [...SendingElement.styles, suggestStyles];

  declare place: string | undefined;
  declare theme: string | undefined;
  declare kind: string | undefined;
  declare words: string | undefined;
  /** The words as they were taken; undefined until then. */
  declare protected kept: string | undefined;

  #token = '';
  #opening: Promise<void> | undefined;
  /** The server said why, not we. */
  #told = false;

  protected override firstUpdated() {
    // Opened by a press of a button: the reader goes on in it.
    if (this.hasAttribute('opened')) this.#field?.focus();
  }

  get #field() {
    return this.renderRoot.querySelector<HTMLElement>('textarea');
  }

  /** The same form on the public site. */
  get #page() {
    const { place, theme, words } = this;
    const begun = Object.entries({ place, theme, q: words }).flatMap(([name, value]) => (value ? [[name, value]] : []));
    return `${homeOf(this.endpoint)}/missing${begun.length ? `?${new URLSearchParams(begun)}` : ''}`;
  }

  override render() {
    return this.framed(say().name, this.kept === undefined ? this.#form() : this.#thanks(this.kept));
  }

  #thanks(words: string) {
    const said = say();
    return html`<div class="notice" part="status" id="told" tabindex="-1" role="status">
      <p>${said.thanks}</p>
      ${words ? html`<p>${said.kept(words)}</p>` : nothing}
    </div>`;
  }

  #form() {
    const said = say();
    const { refused } = this;
    return html`<form part="controls" novalidate @submit=${this.#submit} @focusin=${this.#open}>
      <div class="trap" aria-hidden="true"><label>${ofForms().leaveEmpty} <input name="homepage" tabindex="-1" autocomplete="off" /></label></div>
      <div>
        <label for="wish">${said.label}</label>
        <p class="hint" id="wish-hint">${said.hint}</p>
        ${refused ? html`<p class="fault" part="status" id="wish-fault" role="alert"><span lang=${(this.#told && recordLanguage()) || nothing}>${refused}</span> <a part="link" href=${this.#page}>${ofForms().ownPage}</a></p>` : nothing}
        <textarea
          id="wish"
          name="words"
          part="input"
          rows="3"
          maxlength="200"
          aria-describedby=${refused ? 'wish-hint wish-fault' : 'wish-hint'}
          aria-invalid=${refused ? 'true' : nothing}
          .value=${this.words ?? ''}
        ></textarea>
      </div>
      <div>${this.button(said.send)}</div>
    </form>`;
  }

  /** Asked for when somebody comes to the form, not before. */
  #open = () => {
    if (!this.#token && !this.busy) this.#opening = this.#fetchToken();
  };

  async #fetchToken() {
    this.#told = false;
    const answer = await this.try(() => ask(this.endpoint, OpenWishFormDocument, {}));
    if (answer && 'token' in answer.answer) this.#token = answer.answer.token;
    else if (answer) this.#refuse(answer.answer);
  }

  #submit = async (event: Event) => {
    event.preventDefault();
    if (this.busy && this.#token) return;
    const data = new FormData(event.currentTarget as HTMLFormElement);
    this.#open();
    // Whoever is quicker than the line is waited for, not ignored.
    await this.#opening;
    if (!this.#token || this.busy) return;
    const { place, theme, kind } = this;
    const wish = { place, theme, kind: kinds[kind ?? ''], words: String(data.get('words') ?? '') };
    const given = { token: this.#token, wish, trap: String(data.get('homepage') ?? ''), language: this.say(languageNow) };
    this.#told = false;
    const answer = await this.try(() => ask(this.endpoint, TellWishDocument, given));
    if (answer) this.#answered(answer.answer);
    await this.updateComplete;
    (this.renderRoot.querySelector<HTMLElement>('#told') ?? this.#field)?.focus();
  };

  #answered(answer: Answer) {
    if ('words' in answer) {
      this.kept = answer.words;
      this.dispatchEvent(new Event('fingerpost-sent', { bubbles: true, composed: true }));
      return;
    }
    // Its token cannot be used again; what was typed can.
    if ('rule' in answer && /^form-(forged|too-old|replayed)$/.test(answer.rule)) this.#token = '';
    const trap = this.renderRoot.querySelector<HTMLInputElement>('.trap input');
    if (trap) trap.value = '';
    this.#refuse(answer);
  }

  /** In the server's own words, which are English. */
  #refuse(answer: object) {
    this.refused = (answer as { message?: string }).message ?? '';
    this.#told = true;
  }
}

import { html, LitElement, nothing, type PropertyDeclarations } from 'lit';
import { CurateLetterDocument, type CurateLetterQueryVariables } from '../../generated/gql/graphql.ts';
import { AskError, ask } from './ask.ts';

/** After the last key. */
const pauseMs = 250;
const languageNames = new Intl.DisplayNames('en-GB', { type: 'language' });

/**
 * @summary The e-mail that a decision sends, worded by the server, so that it is the very one. It is asked for only while somebody looks at it.
 *
 * @prop {object} decision - As `decideQueueItem` takes it; the letter follows it. Null: nothing is said yet.
 */
export class CurateLetter extends LitElement {
  static override properties: PropertyDeclarations = { decision: { attribute: false } };
  declare decision: CurateLetterQueryVariables | null;
  #letter: { subject: string; text: string; language: string } | null = null;
  #fault = '';
  #shown = '';
  #timer: ReturnType<typeof setTimeout> | undefined;
  #isOpen = false;

  protected override createRenderRoot() {
    return this;
  }

  override disconnectedCallback() {
    super.disconnectedCallback();
    clearTimeout(this.#timer);
  }

  protected override updated() {
    if (!this.#isOpen || !this.decision || JSON.stringify(this.decision) === this.#shown) return;
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.#read(), this.#shown ? pauseMs : 0);
  }

  async #read() {
    const { decision } = this;
    if (!decision) return;
    const asked = JSON.stringify(decision);
    this.#shown = asked;
    try {
      const { viewer } = await ask(CurateLetterDocument, decision);
      if (this.#shown !== asked) return;
      this.#letter = viewer?.queueItem?.letter ?? null;
      this.#fault = '';
    } catch (error) {
      if (!(error instanceof AskError)) throw error;
      this.#fault = error.message;
    }
    this.requestUpdate();
  }

  #toggle = (event: Event) => {
    this.#isOpen = (event.target as HTMLDetailsElement).open;
    this.requestUpdate();
  };

  #shownLetter({ subject, text, language }: { subject: string; text: string; language: string }) {
    const other =
      language === 'en'
        ? nothing
        : html`<p class="fine">They wrote in ${languageNames.of(language)}, so it is in ${languageNames.of(language)}. What you add goes as you write it.</p>`;
    return html`${other}<p class="fine">Subject: <span lang=${language}>${subject}</span></p><p class="letter" lang=${language}>${text}</p>`;
  }

  protected override render() {
    const letter = this.decision && this.#letter;
    return html`<details @toggle=${this.#toggle}><summary>What the e-mail to them says</summary>
${this.#fault ? html`<p class="fault">${this.#fault}</p>` : nothing}
${letter ? this.#shownLetter(letter) : html`<p class="fine">${this.decision ? 'Looking …' : 'Nothing yet: say first what becomes of it.'}</p>`}</details>`;
  }
}

if (!customElements.get('curate-letter')) customElements.define('curate-letter', CurateLetter);

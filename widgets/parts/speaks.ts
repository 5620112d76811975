/**
 * How an element comes to speak a language. Whatever extends SpeakingElement says everything it says while it updates in the language of its own `lang`
 * or, without one, of whatever stands nearest around it; what it says at another time, such as in an answer to a click, it says through `say`.
 * On the server there is no page around an element: there the page speaks, and each element on it with it (decision 0053).
 */
import { html, LitElement, type TemplateResult } from 'lit';
import { comesNear } from './comes-near.ts';
import { HostLink } from './host-link.ts';
import { areWordsHere, fetchWords, type Language, languageOf, speaking, spoken } from './language.ts';
import { type Allowed, checkAttributes } from './tell-page.ts';
import { turn } from './turns.ts';

export abstract class SpeakingElement extends LitElement {
  /** Not a property of Lit's: the browser's own `lang` stays as it is, and this only hears of it. */
  static override get observedAttributes(): string[] {
    // biome-ignore lint/complexity/noThisInStatic: Lit collects the attributes of the very class it is asked on.
    return [...super.observedAttributes, 'lang'];
  }

  /** What attributes may say, by their names: words between spaces. */
  static allowed: Allowed = {};

  /** The next update does not wait for its turn: what is there may not be painted as it is. */
  protected atOnce = false;
  #language: Language = 'en';
  #slot: Element | undefined;
  #hostLink = new HostLink(this);

  override connectedCallback() {
    this.#hostLink.connected();
    super.connectedCallback();
    checkAttributes(this, (this.constructor as typeof SpeakingElement).allowed);
  }

  override disconnectedCallback() {
    super.disconnectedCallback();
    this.#hostLink.disconnected();
  }

  override attributeChangedCallback(name: string, before: string | null, now: string | null) {
    super.attributeChangedCallback(name, before, now);
    if (name === 'lang' && before !== now) this.requestUpdate();
  }

  /** What must be here before this is shown as it should be, beside words; undefined when nothing is missing. Never rejected. */
  protected awaited(): Promise<unknown> | undefined {
    return undefined;
  }

  /**
   * Words and code that are not here yet are waited for, so that nothing is said in one language and then in another, and nothing that was shown makes
   * room for what comes. Without the words it speaks English; meanwhile, and until its turn, the page's own link stays where it is.
   */
  protected override async scheduleUpdate(): Promise<void> {
    if (!this.hasUpdated) await this.#wait();
    let wanted: Language;
    do {
      // Code first: it brings words of its own.
      for (let awaited = this.awaited(); awaited; awaited = this.awaited()) await awaited;
      wanted = wantedBy(this);
      this.#language = areWordsHere(wanted) ? wanted : await fetched(wanted);
      if (!this.atOnce) await turn();
      this.atOnce = false;
    } while (wanted !== wantedBy(this));
    super.scheduleUpdate();
  }

  /** Asks what it will ask, so that the answer comes no later than what is waited for. */
  protected ahead() {}

  /** What a question is asked with, so that what the server says in words of ours comes in the language spoken; nothing where that is English. */
  protected get translation(): { language?: string | null; translated?: boolean } {
    return this.#language === 'en' ? {} : { language: this.#language, translated: true };
  }

  async #wait() {
    const { renderRoot } = this;
    // What a server rendered stands already, and brings its answer with it.
    if (renderRoot.firstChild) return;
    // What is asked ahead is asked in the language that will be spoken.
    this.#language = wantedBy(this);
    // A shadow tree with nothing in it hides what the page put inside.
    this.#slot = document.createElement('slot');
    renderRoot.append(this.#slot);
    await comesNear(this);
    // All elements of a kind begin in one task.
    await turn();
    this.ahead();
  }

  protected override performUpdate() {
    // Not sooner: all elements of a page are connected in one go.
    this.#hostLink.read();
    this.#slot?.remove();
    turned = pseudo.test(tagAround(this) ?? '');
    try {
      speaking(this.#language, () => super.performUpdate());
    } finally {
      turned = false;
    }
    this.#hostLink.put();
  }

  /** Says something outside of an update in the language of this element. Nothing may be awaited in it. */
  protected say<T>(words: () => T): T {
    return speaking(this.#language, words);
  }
}

const fetched = (wanted: Language): Promise<Language> =>
  fetchWords(wanted).then(
    () => wanted,
    () => 'en',
  );

const wantedBy = (element: Element): Language => languageOf(tagAround(element));

/** The `lang` of an element or of what is nearest around it, out of shadow trees too. */
function tagAround(element: Element): string | null {
  const near = element.closest('[lang]');
  if (near) return near.getAttribute('lang');
  const root = element.getRootNode();
  return root instanceof ShadowRoot ? tagAround(root.host) : null;
}

/** English words that run from right to left, to look at the layout with: the name that other software gives to such a made-up language. */
const pseudo = /^en-xb$/i;
let turned = false;

/** The direction of what is spoken now, for `dir`: a page that runs the other way must not turn our sentences round. */
export const direction = () => (turned ? 'rtl' : 'ltr');

/** `lang` for what comes from the record, which is in English whatever the interface speaks; undefined where it speaks English anyway. */
export const recordLanguage = () => (spoken() === 'en-GB' ? undefined : 'en-GB');

/** Text from the record in the middle of ours, marked as what it is where the interface speaks another language. */
export function fromRecord<T extends string | null | undefined>(text: T): T | TemplateResult {
  const language = recordLanguage();
  return text && language ? html`<span lang=${language}>${text}</span>` : text;
}

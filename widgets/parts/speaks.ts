/**
 * How an element comes to speak a language. Whatever extends SpeakingElement says everything it says while it updates in the language of its own `lang`
 * or, without one, of whatever stands nearest around it; what it says at another time, such as in an answer to a click, it says through `say`.
 * On the server there is no page around an element: there the page speaks, and each element on it with it (decision 0053).
 */
import { html, LitElement, type TemplateResult } from 'lit';
import { HostLink } from './host-link.ts';
import { areWordsHere, fetchWords, isOffered, type Language, languageOf, speaking, spoken } from './language.ts';
import { type Allowed, checkAttributes } from './tell-page.ts';

export abstract class SpeakingElement extends LitElement {
  /** Not a property of Lit's: the browser's own `lang` stays as it is, and this only hears of it. */
  static override get observedAttributes(): string[] {
    // biome-ignore lint/complexity/noThisInStatic: Lit collects the attributes of the very class it is asked on.
    return [...super.observedAttributes, 'lang'];
  }

  /** What attributes may say, by their names: words between spaces. */
  static allowed: Allowed = {};

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
   * room for what comes. Without the words it speaks English; meanwhile the page's own link stays where it is.
   */
  protected override scheduleUpdate(): void | Promise<unknown> {
    // Code first: it brings words of its own.
    const awaited = this.awaited();
    if (awaited) {
      this.#wait();
      return awaited.then(() => this.scheduleUpdate());
    }
    const wanted = wantedBy(this);
    const update = (language: Language) => {
      this.#language = language;
      super.scheduleUpdate();
    };
    if (areWordsHere(wanted)) return update(wanted);
    this.#wait();
    return fetchWords(wanted).then(
      () => update(wanted),
      () => update('en'),
    );
  }

  /** Asks what it will ask, so that the answer comes no later than what is waited for. */
  protected ahead() {}

  #wait() {
    this.ahead();
    // A shadow tree with nothing in it hides what the page put inside.
    const { renderRoot } = this;
    if (renderRoot.firstChild) return;
    this.#slot = document.createElement('slot');
    renderRoot.append(this.#slot);
  }

  protected override performUpdate() {
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

/** A language none of our words are in is no language to promise. */
function wantedBy(element: Element): Language {
  const language = languageOf(tagAround(element));
  return isOffered(language) ? language : 'en';
}

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

import { html, LitElement, nothing, type PropertyDeclarations } from 'lit';
import { AskError } from './ask.ts';
import type { Choice } from './fields.ts';

/**
 * @summary Chooses one or several of what is found by name: terms, places, records. A field to search with, what was found as buttons, what is chosen
 * with a button to take it away. Every part of it is reached by Tab.
 *
 * @prop {string[]} chosen - Values.
 * @prop {Map<string, string>} names - What values are called.
 * @prop {boolean} many - Whether several may be chosen.
 * @prop {string} label - For whom the field is.
 * @prop {string} field - The id of the search field, for labels and links to faults.
 * @prop {(words: string) => Promise<Choice[]>} find - Looks for it.
 *
 * @event change - Other values are chosen; `chosen` holds them.
 */
export class CuratePick extends LitElement {
  static override properties: PropertyDeclarations = {
    chosen: { attribute: false },
    names: { attribute: false },
    many: { attribute: false },
    label: { attribute: false },
    field: { attribute: false },
    find: { attribute: false },
  };
  declare chosen: readonly string[];
  declare names: ReadonlyMap<string, string>;
  declare many: boolean;
  declare label: string;
  declare field: string;
  declare find: (words: string) => Promise<readonly Choice[]>;
  #found: readonly Choice[] | null = null;
  #said = '';
  #own = new Map<string, string>();
  #asked = 0;
  /** What was typed while a question was under way; asked next. */
  #waiting: string | null = null;
  #asking = false;

  constructor() {
    super();
    this.chosen = [];
    this.names = new Map();
    this.many = true;
  }

  protected override createRenderRoot() {
    return this;
  }

  #type = (event: Event) => {
    const words = (event.target as HTMLInputElement).value.trim();
    if (!words) return this.#close();
    void this.#askFor(words);
  };

  /** At once, but one question at a time: a slow server is not asked for each letter. */
  async #askFor(words: string) {
    this.#waiting = words;
    if (this.#asking) return;
    this.#asking = true;
    try {
      for (let next: string | null = words; next !== null; next = this.#waiting) {
        this.#waiting = null;
        await this.#look(next);
      }
    } finally {
      this.#asking = false;
    }
  }

  #keys = (event: KeyboardEvent) => {
    if (event.key === 'Escape' && this.#found) {
      event.stopPropagation();
      this.#close();
    }
    // Enter takes the first that was found; it must not send the form.
    if (event.key === 'Enter' && !event.ctrlKey && !event.metaKey) {
      event.preventDefault();
      const [first] = this.#found ?? [];
      if (first) this.#add(first);
    }
  };

  async #look(words: string) {
    const asked = ++this.#asked;
    try {
      const found = (await this.find(words)).filter(({ value }) => !this.chosen.includes(value));
      if (asked !== this.#asked) return;
      this.#found = found;
      this.#said = found.length ? `${found.length} found. Enter takes the first: ${found[0]?.label}.` : `Nothing is called “${words}”.`;
    } catch (error) {
      if (!(error instanceof AskError)) throw error;
      this.#said = error.message;
    }
    this.requestUpdate();
  }

  #close() {
    this.#asked++;
    this.#waiting = null;
    this.#found = null;
    this.#said = '';
    const field = this.querySelector('input');
    if (field) field.value = '';
    this.requestUpdate();
  }

  #add({ value, label }: Choice) {
    this.#own.set(value, label);
    this.chosen = this.many ? [...this.chosen, value] : [value];
    this.#close();
    this.#said = `${label} is chosen.`;
    this.querySelector('input')?.focus();
    this.dispatchEvent(new Event('change', { bubbles: true }));
  }

  #remove(value: string) {
    this.chosen = this.chosen.filter((one) => one !== value);
    this.#said = `${this.nameOf(value)} is taken away.`;
    this.requestUpdate();
    this.querySelector('input')?.focus();
    this.dispatchEvent(new Event('change', { bubbles: true }));
  }

  /** What a value is called, as far as it is known here. */
  nameOf = (value: string) => this.#own.get(value) ?? this.names.get(value) ?? value.replace(/-/g, ' ');

  protected override render() {
    return html`${
      this.chosen.length
        ? html`<ul class="chosen">${this.chosen.map(
            (value) =>
              html`<li>${this.nameOf(value)} <button type="button" class="quiet" @click=${() => this.#remove(value)}>Take away<span class="unseen"> ${this.nameOf(value)} from ${this.label}</span></button></li>`,
          )}</ul>`
        : nothing
    }
<input id=${this.field} type="search" autocomplete="off" aria-label=${`${this.label}: search to ${this.many ? 'add' : 'choose'}`} placeholder=${this.many ? 'Type to add' : 'Type to choose'} @input=${this.#type} @keydown=${this.#keys} @change=${(event: Event) => event.stopPropagation()}>
<p class="fine said" role="status">${this.#said}</p>
${this.#found?.length ? html`<ul class="found">${this.#found.map((choice) => html`<li><button type="button" class="second" @click=${() => this.#add(choice)}>${choice.label}</button></li>`)}</ul>` : nothing}`;
  }
}

if (!customElements.get('curate-pick')) customElements.define('curate-pick', CuratePick);

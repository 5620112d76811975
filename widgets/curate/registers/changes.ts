import { html, nothing, type TemplateResult } from 'lit';
import { type CurateAdminChangeFragment, CurateAdminChangesDocument } from '../../../generated/gql/graphql.ts';
import { ask } from '../ask.ts';
import { type Key, moveFocus } from '../keys.ts';
import { fromAddress } from '../router.ts';
import { changesList } from './changes-list.ts';
import { RegisterView, takeBack } from './register-view.ts';
import { registerNames } from './register-words.ts';

type Change = CurateAdminChangeFragment;
const page = 30;

/**
 * @summary All that was changed beside the records, the latest first, with who, when, old beside new; each can be undone while nobody has changed it again.
 */
export class CurateChanges extends RegisterView {
  #changes: readonly Change[] | null = null;
  #more = false;
  #asked = 0;

  override moved() {
    void this.load();
  }

  override get heading() {
    return 'What was changed';
  }

  override get keys(): readonly Key[] {
    return [
      { press: 'j', does: 'Next change', run: () => moveFocus(this, '.revision summary', 1) },
      { press: 'k', does: 'Change before', run: () => moveFocus(this, '.revision summary', -1) },
    ];
  }

  get #filter() {
    const of = this.place.search.get('of');
    return { register: this.place.search.get('register') || null, subject: of ? fromAddress(of) : null };
  }

  async load() {
    const asked = ++this.#asked;
    await this.attempt(async () => {
      const { viewer } = await ask(CurateAdminChangesDocument, this.#filter);
      if (asked !== this.#asked) return;
      this.#changes = viewer?.adminChanges ?? [];
      this.#more = this.#changes.length === page;
      this.may = viewer?.may ?? [];
    });
    this.settle();
  }

  async #earlier() {
    const changes = this.#changes;
    if (!changes) return;
    await this.attempt(async () => {
      const { viewer } = await ask(CurateAdminChangesDocument, { ...this.#filter, before: changes.at(-1)?.id ?? null });
      if (this.#changes !== changes) return;
      const more = viewer?.adminChanges ?? [];
      this.#changes = [...changes, ...more];
      this.#more = more.length === page;
    });
    await this.updateComplete;
    this.querySelectorAll<HTMLElement>('.revision summary')[changes.length]?.focus();
  }

  async #undo({ id }: Change) {
    const words = await this.attempt(() => takeBack(id));
    if (!words) return;
    this.done(words);
    await this.updateComplete;
    // What undid it stands on top now.
    this.querySelector<HTMLElement>('.revision summary')?.focus();
  }

  protected override render(): TemplateResult {
    const changes = this.#changes;
    const { register, subject } = this.#filter;
    const [first] = changes ?? [];
    return html`<p class="trail"><a href="/curate/registers">Words and places</a></p>
<h1 tabindex="-1">What was changed${subject && first ? html`: ${first.title}` : nothing}</h1>
${subject ? html`<p><a href="/curate/registers/changes">Show all changes</a></p>` : this.#choose(register)}
${this.fault ? html`<p class="fault">${this.fault}</p>` : nothing}
${changes ? this.#list(changes) : this.fault ? nothing : html`<p class="fine">Looking …</p>`}`;
  }

  #choose(register: string | null) {
    return html`<form class="filters" aria-label="Filters" @submit=${(event: Event) => event.preventDefault()}><p class="field"><label for="register">Of what</label>
<select id="register" @change=${(event: Event) => {
      const chosen = (event.target as HTMLSelectElement).value;
      this.go(`/curate/registers/changes${chosen ? `?register=${chosen}` : ''}`, true);
    }}><option value="" ?selected=${!register}>Everything</option>${Object.entries(registerNames).map(
      ([name, words]) => html`<option value=${name} ?selected=${name === register}>${words}</option>`,
    )}</select></p></form>`;
  }

  #list(changes: readonly Change[]) {
    if (!changes.length) return html`<p role="status">Nothing was changed yet.</p>`;
    return html`<p class="fine" role="status">The latest first</p>${changesList(changes, (change) => void this.#undo(change))}
${this.#more ? html`<button type="button" class="second" @click=${() => this.#earlier()}>Show earlier ones</button>` : nothing}`;
  }
}

import { html, LitElement, nothing, type PropertyDeclarations } from 'lit';
import { CurateMergePlacesDocument, CurateUseOfPlaceDocument, type CurateUseOfPlaceQuery } from '../../../generated/gql/graphql.ts';
import { AskError, act, ask } from '../ask.ts';
import '../pick.ts';
import { DoneEvent } from '../view.ts';
import { findPlaces, layers, type PlaceRecord, placeUseWords } from './place-words.ts';
import type { Changed } from './register-view.ts';

type Other = NonNullable<NonNullable<CurateUseOfPlaceQuery['viewer']>['placeRecord']>;

/**
 * @summary Merges a place into another, after a look at what would move. This alone cannot be undone in one step, so it asks twice.
 *
 * @prop {object} record - The place that goes.
 * @prop {string} named - What it is called.
 *
 * @event merged - It was done; `detail` has the change, and the slug of the one that stays.
 */
export class CuratePlaceMerge extends LitElement {
  static override properties: PropertyDeclarations = { record: { attribute: false }, named: { attribute: false } };
  declare record: PlaceRecord;
  declare named: string;
  #into: string | null = null;
  #other: Other | null = null;
  #sure = false;
  #fault = '';
  #busy = false;

  protected override createRenderRoot() {
    return this;
  }

  async #attempt(work: () => Promise<void>) {
    try {
      this.#fault = '';
      await work();
    } catch (error) {
      if (!(error instanceof AskError)) throw error;
      this.#refuse(error.message);
    }
    this.requestUpdate();
  }

  #refuse(fault: string) {
    this.#fault = fault;
    this.requestUpdate();
    this.dispatchEvent(new DoneEvent(fault));
    this.querySelector<HTMLElement>('#into')?.focus();
  }

  #choose = (event: Event) => {
    const [chosen = null] = (event.target as HTMLElement & { chosen: readonly string[] }).chosen;
    this.#into = chosen;
    this.#other = null;
    this.#sure = false;
    this.requestUpdate();
    if (chosen === this.record.id) return this.#refuse(`That is ${this.named} itself. Choose the other place.`);
    if (chosen)
      void this.#attempt(async () => {
        const { viewer } = await ask(CurateUseOfPlaceDocument, { id: chosen });
        if (this.#into === chosen) this.#other = viewer?.placeRecord ?? null;
      });
  };

  #merge = async (event: Event) => {
    event.preventDefault();
    const [into, other] = [this.#into, this.#other];
    if (this.#busy) return;
    if (!into || !other) return this.#refuse('Choose first which place stays.');
    if (!this.#sure) return this.#refuse('Tick that they are one place: this cannot be undone in one step.');
    this.#busy = true;
    await this.#attempt(async () => {
      const { mergePlaces: result } = await act(CurateMergePlacesDocument, { from: this.record.id, into });
      if (result.__typename !== 'AdminChange') return this.#refuse(result.message);
      this.dispatchEvent(
        new CustomEvent<{ changed: Changed; slug: string }>('merged', { detail: { changed: result, slug: other.place.slug } }),
      );
    });
    this.#busy = false;
  };

  protected override render() {
    const other = this.#other;
    return html`<section class="saving narrow" aria-labelledby="merging"><h2 id="merging">Merge it into another</h2>
<p>For two rows that are the same place. If one lies in the other, they are two.</p>
<form novalidate @submit=${this.#merge}>${this.#fault ? html`<p class="fault" id="merge-fault">${this.#fault}</p>` : nothing}
<div class="field"><label for="into">Which place stays</label><curate-pick .field=${'into'} .label=${'Which place stays'} .many=${false} .find=${findPlaces} .chosen=${this.#into ? [this.#into] : []} @change=${this.#choose}></curate-pick></div>
<div role="status">${other ? this.#does(other) : nothing}</div>
${
  other
    ? html`<p><label class="check"><input type="checkbox" .checked=${this.#sure} @change=${(event: Event) => {
        this.#sure = (event.target as HTMLInputElement).checked;
      }}> ${this.named} and ${other.place.name} are one place</label></p>`
    : nothing
}
<p class="many"><button class="second">Merge them</button></p></form></section>`;
  }

  #does({ place, use }: Other) {
    return html`<p><strong>When you press it:</strong></p><ul>
  <li>What hangs on ${this.named} (${placeUseWords(this.record.use)}) hangs on ${place.name}, ${layers[place.kind].one.toLowerCase()}, which has now: ${placeUseWords(use)}.</li>
  <li>“${this.named}” becomes another name of ${place.name}. Its links, codes and former names lead there.</li>
  <li>It cannot be undone in one step.</li></ul>`;
  }
}

if (!customElements.get('curate-place-merge')) customElements.define('curate-place-merge', CuratePlaceMerge);

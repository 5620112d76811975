import { html, nothing, type TemplateResult } from 'lit';
import { type CurateRecordFragment, CurateViewingsDocument, type CurateViewingsQuery } from '../../../generated/gql/graphql.ts';
import { whenWords } from '../../parts/date-words.ts';
import { AskError, ask } from '../ask.ts';
import { isObject, type Json } from '../patch.ts';
import { RecordPanel } from './panel.ts';

type Viewing = NonNullable<CurateViewingsQuery['viewer']>['locationViewings'][number];

/** What is shown and what is kept back, as one. */
export function together(told: Json | undefined, withheld: Json): Json {
  if (Array.isArray(withheld)) {
    const items = (Array.isArray(told) ? told : []) as readonly Json[];
    const idOf = (one: Json) => (isObject(one) ? one['id'] : undefined);
    if (withheld.some((one) => idOf(one) === undefined)) return withheld;
    const merged = items.map((item) => {
      const more = withheld.find((one) => idOf(one) === idOf(item));
      return more === undefined ? item : together(item, more as Json);
    });
    return [...merged, ...withheld.filter((one) => !items.some((item) => idOf(item) === idOf(one)))];
  }
  if (!isObject(withheld)) return withheld;
  const object = isObject(told) ? told : {};
  return { ...object, ...Object.fromEntries(Object.entries(withheld).map(([name, value]) => [name, together(object[name], value)])) };
}

/** That the location is withheld, and the way to see it. */
export function withheldBox({ visibility, may }: CurateRecordFragment, isShown: boolean, show: () => void): TemplateResult {
  const words = visibility === 'HIDDEN' ? 'Nobody may know where this is.' : 'The public may know its parish or town, no more.';
  return html`<div class="notice withheld"><p><strong>Location withheld.</strong> ${words} ${isShown ? 'You see it now: keep it to yourself, and mind who looks over your shoulder.' : 'It is left out below.'}</p>
${!isShown && may.includes('record.read-hidden') ? html`<button type="button" class="second" @click=${show}>Show where it is (it is noted that you looked)</button>` : nothing}</div>`;
}

/**
 * @summary Who looked at where a withheld record is, for those who may know: fetched when it is opened.
 */
export class RecordViewings extends RecordPanel {
  #viewings: readonly Viewing[] | null = null;

  #read = async (event: Event) => {
    if (!(event.target as HTMLDetailsElement).open) return;
    try {
      this.#viewings = (await ask(CurateViewingsDocument, { id: this.record.id })).viewer?.locationViewings ?? [];
      this.fault = '';
    } catch (error) {
      if (!(error instanceof AskError)) throw error;
      this.fault = error.message;
    }
    this.requestUpdate();
  };

  protected override render(): TemplateResult | typeof nothing {
    if (!this.record.locationWithheld || !this.may('record.read-viewings')) return nothing;
    const viewings = this.#viewings;
    const list = viewings?.length
      ? html`<ul class="notes">${viewings.map(({ at, person }) => html`<li>${person ?? 'somebody who was erased'}, <span class="fine">${whenWords(at)}</span></li>`)}</ul>`
      : html`<p class="fine">${this.fault || (viewings ? 'Nobody has looked yet.' : 'Looking …')}</p>`;
    return html`<details @toggle=${this.#read}><summary>Who looked at where it is</summary>${list}</details>`;
  }
}

if (!customElements.get('curate-record-viewings')) customElements.define('curate-record-viewings', RecordViewings);

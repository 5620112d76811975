import { html, LitElement, nothing, type PropertyDeclarations, type TemplateResult } from 'lit';
import {
  CurateAlertPreviewDocument,
  type CurateAlertPreviewQuery,
  type CuratePreviewCountFragment,
} from '../../../generated/gql/graphql.ts';
import { AskError, ask } from '../ask.ts';

type Answer = NonNullable<NonNullable<CurateAlertPreviewQuery['viewer']>['alertPreview']>;
type Preview = Extract<Answer, { __typename: 'AlertPreview' }>;

/**
 * @summary Before a record is published: how many subscribers would be told of it, where and why, and what they would read. Publishing does not wait
 * for it.
 *
 * @prop record - Global id of the record.
 * @prop version - The version that is on the screen: another one is asked about anew.
 */
export class CurateAlertPreview extends LitElement {
  static override properties: PropertyDeclarations = { record: { attribute: false }, version: { attribute: false } };
  declare record: string;
  declare version: number;
  #preview: Preview | null = null;
  #fault = '';
  #asked = 0;

  protected override createRenderRoot() {
    return this;
  }

  protected override willUpdate(changed: Map<PropertyKey, unknown>) {
    if (changed.has('record') || changed.has('version')) void this.#load();
  }

  async #load() {
    const asked = ++this.#asked;
    let answer: Answer | null | undefined;
    let fault = '';
    try {
      answer = (await ask(CurateAlertPreviewDocument, { record: this.record })).viewer?.alertPreview;
    } catch (error) {
      if (!(error instanceof AskError)) throw error;
      fault = error.message;
    }
    if (asked !== this.#asked) return;
    this.#preview = answer?.__typename === 'AlertPreview' ? answer : null;
    this.#fault = fault || (answer && 'message' in answer ? answer.message : '');
    this.requestUpdate();
  }

  protected override render(): TemplateResult {
    return html`<section class="told-then" aria-labelledby="told-then" aria-live="polite"><h3 id="told-then">Who would be told</h3>${this.#body()}</section>`;
  }

  #body() {
    const preview = this.#preview;
    if (this.#fault) return html`<p class="fine">It could not be counted: ${this.#fault}</p>`;
    if (!preview) return html`<p class="fine">Counting …</p>`;
    if (preview.untold) return html`<p>${preview.untold}</p>`;
    const { total, barred, item, again } = preview;
    return html`<p><strong>${total.inWords}</strong> would get an alert about it, as ${again ? 'open again' : 'new'}.${barred ? html` Besides, ${barred.inWords} asked only for what they may apply for, and surely may not.` : nothing}</p>
${list('Where', preview.places, preview.elsewhere ? 'other places: fewer in each' : '')}
${list('How soon', preview.paces)}
${list('Because they', preview.reasons)}
${item ? html`<details><summary>What they would read</summary><p class="letter">${[item.name, facts(item), item.summary].filter(Boolean).join('\n')}</p></details>` : nothing}
<p class="fine">Counted in fives, so that it tells of nobody. ${again ? '' : 'Those who hear of it at once do so within minutes, from 8 in the morning to 9 at night.'}</p>`;
  }
}

const facts = ({ amount, when, forWhom, of, places }: NonNullable<Preview['item']>) =>
  [amount, when, forWhom, of && `from ${of}`, places.length ? `in ${places.join(', ')}` : null].filter(Boolean).join(' · ');

function list(heading: string, rows: readonly CuratePreviewCountFragment[], besides = '') {
  if (!rows.length && !besides) return nothing;
  return html`<p><strong>${heading}</strong></p><ul class="plain">${rows.map(({ words, count }) => html`<li>${words}: ${count.inWords}</li>`)}${besides ? html`<li>${besides}</li>` : nothing}</ul>`;
}

if (!customElements.get('curate-alert-preview')) customElements.define('curate-alert-preview', CurateAlertPreview);

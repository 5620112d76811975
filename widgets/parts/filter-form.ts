import { html, nothing, type TemplateResult } from 'lit';
import type { FacetPartsFragment } from '../../generated/gql/graphql.ts';
import type { Client } from './client.ts';
import { Later } from './later.ts';
import { type Asked, type Facets, slugs } from './page.ts';
import type { Timer } from './timer.ts';
import { say } from './words/words.ts';

export { Timer } from './timer.ts';

export const placeFields = new Later(() => import('./place-field.ts'));

/** Typing is answered after this pause; Enter, a choice or the button at once. */
const pause = 350;

export interface FilterForm {
  /** The filters the page lets its visitors see. */
  filters: readonly string[];
  label: string;
  queryLabel: string;
  asked: Asked;
  /** What the page asks for by itself. */
  given: { query?: string | undefined; near?: string | undefined; themes?: string | undefined; audiences?: string | undefined };
  facets: Facets;
  /** A kind's own filter, after the others. */
  own: TemplateResult | typeof nothing;
  timer: Timer;
  /** Whom to ask for places; without it, the field for a place is a plain one. */
  client: () => Client;
  take: (asked: Asked) => void;
}

/** Takes back what was said of a place before. */
const nowhere: Partial<Asked> = { near: undefined, place: undefined, named: undefined };

export function filterForm(shown: FilterForm): TemplateResult {
  const { filters, asked, given, facets, timer } = shown;
  const has = (name: string) => filters.includes(name);
  const mode = has('place') ? 'place' : 'near';
  const standing = asked.named ?? asked.near ?? given.near ?? '';
  const take = (form: EventTarget | null, chosen?: Partial<Asked>) => {
    timer.stop();
    const fields = Object.fromEntries([...new FormData(form as HTMLFormElement)].map(([name, value]) => [name, String(value)]));
    const { near, ...others } = fields;
    // Left as it was, it still means the place that was chosen.
    const typed = near === undefined || near === standing ? {} : { ...nowhere, near };
    shown.take({ ...asked, ...others, ...(chosen ?? typed) });
  };
  const placed = ({ name, slug }: { name: string; slug: string }, input: HTMLInputElement) =>
    take(input.form, { ...nowhere, [mode]: slug, named: name });
  const submitted = (event: Event) => {
    // The address of the page is never touched.
    event.preventDefault();
    take(event.currentTarget);
  };
  const typed = ({ target, currentTarget }: Event) => {
    if ((target as HTMLInputElement).name === 'query') timer.start(pause, () => take(currentTarget));
  };
  const chosen = ({ target, currentTarget }: Event) => {
    if (target instanceof HTMLSelectElement || (target as HTMLInputElement).type === 'radio') take(currentTarget);
  };
  return html`<form part="controls" role="search" aria-label=${shown.label} @submit=${submitted} @input=${typed} @change=${chosen}>
    ${has('query') ? line('query', shown.queryLabel, asked.query ?? given.query, 'search') : nothing}
    ${
      has('place') || has('near')
        ? (placeFields.here?.placeField({ mode, value: standing, client: shown.client, chosen: placed }) ??
          line('near', say().placeLabel, standing))
        : nothing
    }
    ${has('query') || has('place') || has('near') ? html`<button part="button">${say().search}</button>` : nothing}
    ${has('themes') ? choice('theme', say().theme, say().anyTheme, facets.themes, given.themes, asked.theme) : nothing}
    ${has('audiences') ? choice('audience', say().audience, say().anyone, facets.audiences, given.audiences, asked.audience) : nothing}
    ${shown.own}
  </form>`;
}

const line = (name: string, label: string, value = '', type = 'text') => html`
  <div class="field">
    <label for=${name}>${label}</label>
    <input id=${name} name=${name} type=${type} .value=${value} autocomplete="off" maxlength="200" enterkeyhint="search" part="input" />
  </div>`;

/**
 * A choice among what the list holds, with how many of each; among those the page lets through, if it names several. It is there before the counts
 * are, and stays when they are none, so that no field moves under a reader's hands.
 */
function choice(name: string, label: string, any: string, options: readonly FacetPartsFragment[] = [], fixed?: string, chosen = '') {
  const allowed = slugs(fixed);
  if (allowed.length === 1) return nothing;
  const open = allowed.length ? options.filter(({ value }) => allowed.includes(value)) : options;
  return html`<div class="field">
    <label for=${name}>${label}</label>
    <select id=${name} name=${name} part="input">
      <option value="" ?selected=${!chosen}>${any}</option>
      ${open.map((one) => html`<option value=${one.value} lang=${one.labelLanguage ?? nothing} ?selected=${one.value === chosen}>${one.label} (${one.count})</option>`)}
    </select>
  </div>`;
}

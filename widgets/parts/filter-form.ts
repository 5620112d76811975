import { html, nothing, type TemplateResult } from 'lit';
import type { FacetPartsFragment } from '../../generated/gql/graphql.ts';
import { clientFor } from './client.ts';
import { placeFields } from './occasions.ts';
import { type Asked, type Facets, slugs } from './page.ts';
import type { Timer } from './timer.ts';
import { say } from './words/words.ts';

/** Typing is answered after this pause; Enter, a choice or the button at once. */
const pause = 350;

/** What the list it is of tells. */
interface Filtered {
  /** The filters the page lets its visitors see. */
  filters: readonly string[];
  heading: string | undefined;
  queryLabel: string;
  asked: Asked;
  /** What the page asks for by itself. */
  query: string | undefined;
  near: string | undefined;
  themes: string | undefined;
  audiences: string | undefined;
  endpoint: string;
  /** A kind's own filter, after the others. */
  ownField(facets: Facets): TemplateResult | typeof nothing;
  ask(asked: Asked): void;
}

/** Takes back what was said of a place before. */
const nowhere: Partial<Asked> = { near: undefined, place: undefined, named: undefined };

export function filterForm(list: Filtered, facets: Facets, timer: Timer): TemplateResult {
  const { filters, asked, queryLabel } = list;
  const has = (name: string) => filters.includes(name);
  const mode = has('place') ? 'place' : 'near';
  const standing = asked.named ?? asked.near ?? list.near ?? '';
  const take = (form: EventTarget | null, chosen?: Partial<Asked>) => {
    timer.stop();
    // No field of it holds a file.
    const { near, ...others } = Object.fromEntries(new FormData(form as HTMLFormElement)) as Record<string, string>;
    // Left as it was, it still means the place that was chosen.
    const typed = near === undefined || near === standing ? {} : { ...nowhere, near };
    list.ask({ ...asked, ...others, ...(chosen ?? typed) });
  };
  const placed = (place: Partial<Asked>, input: HTMLInputElement) => take(input.form, { ...nowhere, ...place });
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
  return html`<form part="controls" role="search" aria-label=${list.heading || queryLabel} @submit=${submitted} @input=${typed} @change=${chosen}>
    ${has('query') ? line('query', queryLabel, asked.query ?? list.query, 'search') : nothing}
    ${
      has('place') || has('near')
        ? (placeFields.here?.placeField({ mode, value: standing, client: () => clientFor(list.endpoint), chosen: placed }) ??
          line('near', say().placeLabel, standing))
        : nothing
    }
    ${has('query') || has('place') || has('near') ? html`<button part="button">${say().search}</button>` : nothing}
    ${has('themes') ? facetChoice('theme', say().theme, say().anyTheme, facets.themes, list.themes, asked.theme) : nothing}
    ${has('audiences') ? facetChoice('audience', say().audience, say().anyone, facets.audiences, list.audiences, asked.audience) : nothing}
    ${list.ownField(facets)}
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
function facetChoice(name: string, label: string, any: string, options: readonly FacetPartsFragment[] = [], fixed?: string, chosen = '') {
  const allowed = slugs(fixed);
  if (allowed.length === 1) return nothing;
  const open = allowed.length ? options.filter(({ value }) => allowed.includes(value)) : options;
  const counted = open.map(({ value, label, labelLanguage, count }) => [value, `${label} (${count})`, labelLanguage] as const);
  return choiceField(name, label, chosen, [['', any], ...counted]);
}

/** What can be chosen: what it is asked with, what it is called, and the language of that where it is not ours. */
export type Choice = readonly [value: unknown, words: string, lang?: string | null | undefined];

/** One choice of several, the widest first. */
export const choiceField = (name: string, label: string, chosen: unknown, choices: readonly Choice[]) => html`<div class="field">
    <label for=${name}>${label}</label>
    <select id=${name} name=${name} part="input">
      ${choices.map(([value, words, lang]) => html`<option value=${value} lang=${lang ?? nothing} ?selected=${value === chosen}>${words}</option>`)}
    </select>
  </div>`;

import { html, nothing } from 'lit';
import { CurateCollectionPlacesDocument } from '../../../generated/gql/graphql.ts';
import { ask } from '../ask.ts';
import '../pick.ts';
import { choiceWords } from '../words.ts';
import { layoutsOf, type Shown, snippetOf } from './shown.ts';

interface Theme {
  slug: string;
  label: string;
}

const elements = { groups: 'A list of groups', search: 'A list of everything' } as const;
const layoutWords = { list: 'As a list', cards: 'As cards', table: 'As a table' } as const;

const findPlaces = async (query: string) =>
  (await ask(CurateCollectionPlacesDocument, { query })).places.map(({ slug, name, kind }) => ({
    value: slug,
    label: `${name} (${choiceWords(kind).toLowerCase()})`,
  }));

/** What the page asks for: it is no part of the collection, and stands in the address. */
export function pageForm(shown: Shown, themes: readonly Theme[], placeName: string, set: (name: string, value: string) => void) {
  const chosen = (name: string) => (event: Event) => set(name, (event.target as HTMLSelectElement).value);
  const option = (value: string, words: string, now: string) => html`<option value=${value} ?selected=${value === now}>${words}</option>`;
  return html`<form class="filters roomy" aria-label="The page" @submit=${(event: Event) => event.preventDefault()}>
<p class="field"><label for="shown-element">It shows</label><select id="shown-element" @change=${chosen('show')}>${Object.entries(elements).map(([value, words]) => option(value, words, shown.element))}</select></p>
<p class="field"><label for="shown-layout">Looks</label><select id="shown-layout" @change=${chosen('layout')}>${layoutsOf(shown).map((value) => option(value, layoutWords[value], shown.layout))}</select></p>
<p class="field"><label for="shown-theme">Theme</label><select id="shown-theme" @change=${chosen('theme')}>${option('', 'Any', shown.theme)}${themes.map(({ slug, label }) => option(slug, label, shown.theme))}</select></p>
<div class="field"><label for="shown-place">Place</label><curate-pick .field=${'shown-place'} .label=${'Place'} .many=${false} .find=${findPlaces} .names=${new Map(placeName ? [[shown.place, placeName]] : [])} .chosen=${shown.place ? [shown.place] : []}
  @change=${(event: Event) => set('place', (event.target as HTMLElement & { chosen: readonly string[] }).chosen[0] ?? '')}></curate-pick></div></form>`;
}

/** What to paste, once there is something to name. */
export function snippetPart(
  shown: Shown,
  collection: { slug: string; title: string } | null,
  placeName: string,
  copied: (words: string) => void,
) {
  if (!collection) return html`<h2>Put it on your page</h2><p class="fine">What to paste is here once the collection is saved.</p>`;
  const snippet = snippetOf(shown, collection, placeName, location.origin);
  const copy = async (event: Event) => {
    const field = (event.target as HTMLElement).closest('section')?.querySelector('textarea');
    field?.select();
    const done = await navigator.clipboard?.writeText(snippet).then(
      () => true,
      () => false,
    );
    copied(done ? 'Copied. Paste it where the list is to stand.' : 'It is marked: copy it with Ctrl+C.');
  };
  return html`<section aria-labelledby="snippet-heading"><h2 id="snippet-heading">Put it on your page</h2>
<p class="field"><label for="snippet">What to paste where the list is to stand</label><textarea id="snippet" class="snippet" rows="9" readonly spellcheck="false" .value=${snippet}></textarea></p>
<p class="many"><button type="button" class="second" @click=${(event: Event) => void copy(event)}>Copy it</button></p>
${shown.place ? nothing : html`<p class="fine">Without a place it lists the whole county.</p>`}</section>`;
}

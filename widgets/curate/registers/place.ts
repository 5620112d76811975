import { html, nothing, type TemplateResult } from 'lit';
import {
  CuratePlaceRecordDocument,
  type CuratePlaceRecordQuery,
  CurateRemovePlaceDocument,
  CurateSavePlaceDocument,
  CurateViewerDocument,
  type PlaceKind,
} from '../../../generated/gql/graphql.ts';
import { act, ask } from '../ask.ts';
import type { Key } from '../keys.ts';
import { above, choiceField, linesField, pickField, textField } from './controls.ts';
import { Form, type Values } from './form.ts';
import './place-merge.ts';
import './place-notes.ts';
import { findPlaces, isHeld, layers, type PlaceRecord, placeUseWords } from './place-words.ts';
import { type Changed, RegisterView } from './register-view.ts';
import { changesOf, placePath } from './register-words.ts';

type Place = NonNullable<CuratePlaceRecordQuery['place']>;
type Notes = NonNullable<CuratePlaceRecordQuery['viewer']>['placeNotes'];

const labels = {
  ...{ name: 'Name', otherNames: 'Other and former names (one a line)', kind: 'Layer', within: 'Lies in', contains: 'Made of' },
  ...{ slug: 'Short name in links and filters', code: 'Official code', formerCodes: 'Codes it had (one a line)' },
  ...{ latitude: 'Latitude of its middle', longitude: 'Longitude of its middle', population: 'How many people live there' },
};
const empty: Values = {
  name: '',
  otherNames: '',
  kind: 'CUSTOM',
  within: [],
  contains: [],
  slug: '',
  code: '',
  formerCodes: '',
  latitude: '',
  longitude: '',
  population: '',
};

const valuesOf = (place: Place, record: PlaceRecord): Values => ({
  ...{ name: place.name, otherNames: place.otherNames.join('\n'), kind: place.kind, slug: place.slug, code: place.code ?? '' },
  ...{
    within: record.within.map(({ id }) => id),
    contains: record.contains.map(({ id }) => id),
    formerCodes: record.formerCodes.join('\n'),
  },
  ...{
    latitude: String(place.point?.latitude ?? ''),
    longitude: String(place.point?.longitude ?? ''),
    population: String(place.population ?? ''),
  },
});

const numbers = ['latitude', 'longitude', 'population'] as const;
const numberIn = (typed: string) => (typed.trim() === '' ? null : Number(typed.replace(/,/g, '')));
const shortName = (name: string) =>
  name
    .toLowerCase()
    .normalize('NFD')
    .replace(/[\u0300-\u036f’']/g, '')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '');

/**
 * @summary One place: names, codes, what it lies in, for administrators; what colleagues noted about it, for every curator of it.
 */
export class CuratePlace extends RegisterView {
  #place: Place | null = null;
  #record: PlaceRecord | null = null;
  #notes: Notes = [];
  #isKnown = false;

  get #isNew() {
    return this.place.params['slug'] === undefined;
  }

  override get heading() {
    return this.#isNew ? 'A new place' : (this.#place?.name ?? 'Place');
  }

  override get keys(): readonly Key[] {
    return [
      ...(this.form
        ? [
            { press: 's', does: 'Save', run: () => void this.#save() },
            { press: 'Ctrl+Enter', does: 'Save while you type', run: () => void this.#save() },
          ]
        : []),
      ...(this.#record
        ? [{ press: 'm', does: 'Merge it into another', run: () => this.querySelector<HTMLElement>('#into')?.focus() }]
        : []),
      ...(this.#place && this.may.includes('record.note')
        ? [{ press: 'w', does: 'Write a note', run: () => this.querySelector<HTMLElement>('#note')?.focus() }]
        : []),
      { press: 'b', does: 'Back to all places', run: () => this.go('/curate/registers/places') },
    ];
  }

  async load() {
    await this.attempt(async () => {
      if (this.#isNew) return this.#begin((await ask(CurateViewerDocument, {})).viewer?.may ?? []);
      const slug = this.place.params['slug'] ?? '';
      const { place, viewer } = await ask(CuratePlaceRecordDocument, { slug });
      this.#place = place ?? null;
      this.#record = viewer?.placeRecord ?? null;
      this.#notes = viewer?.placeNotes ?? [];
      this.may = viewer?.may ?? [];
      this.#isKnown = true;
      // It is called so no more: its address says how it is called now.
      if (place && place.slug !== slug) this.go(placePath(place.slug), true);
      else this.#fill();
    });
    this.settle();
  }

  #begin(may: readonly string[]) {
    this.may = may;
    this.#isKnown = true;
    this.#fill();
  }

  #fill() {
    const [place, record] = [this.#place, this.#record];
    if (this.#isNew ? !this.mayChange : !place || !record) return;
    const base = place && record ? valuesOf(place, record) : empty;
    const version = record?.version ?? null;
    if (this.form?.isChanged && record && version !== this.form.version) return this.form.meet(base, version);
    if (!this.form?.isChanged) this.form = new Form(this, { key: `place/${record?.id ?? 'new'}`, base, labels, version });
  }

  async #save() {
    const form = this.form;
    if (!form) return;
    const wrong = numbers.filter((name) => Number.isNaN(numberIn(form.text(name))));
    if (wrong.length) {
      const message = 'Write a number, or leave it empty.';
      form.refuse({ message, faults: wrong.map((path) => ({ path, message })) });
      return this.toElement('#trouble');
    }
    const kind = form.text('kind') as PlaceKind;
    const [latitude, longitude, population] = numbers.map((name) => numberIn(form.text(name)));
    const place = {
      ...{ name: form.text('name'), slug: form.text('slug') || shortName(form.text('name')), kind, code: form.text('code') || null },
      ...{ otherNames: form.lines('otherNames'), formerCodes: form.lines('formerCodes') },
      ...{ latitude, longitude, population: population == null ? null : Math.round(population) },
      ...{ within: [...form.picked('within')], contains: kind === 'CUSTOM' ? [...form.picked('contains')] : [] },
    };
    const variables = { id: this.#record?.id ?? null, place, version: form.version };
    const saved = await this.save(async () => (await act(CurateSavePlaceDocument, variables)).savePlace);
    if (!saved) return;
    this.form = null;
    this.told(`Saved: ${saved.title}. What is public follows at once.`, saved);
    const slug = place.slug.trim().toLowerCase();
    if (slug !== this.place.params['slug']) return this.go(placePath(slug), true);
    await this.load();
    await this.toElement('h1');
  }

  #merged = ({ detail }: CustomEvent<{ changed: Changed; slug: string }>) => {
    this.form?.forget();
    this.form = null;
    this.done(`Merged: ${detail.changed.title}.`);
    this.go(placePath(detail.slug), true);
  };

  async #remove() {
    const record = this.#record;
    if (!record) return;
    const removed = await this.save(async () => (await act(CurateRemovePlaceDocument, { id: record.id })).removePlace, null);
    if (!removed) return;
    this.form?.forget();
    this.form = null;
    this.told(`Taken away: ${removed.title}.`, removed);
    this.go('/curate/registers/places', true);
  }

  protected override render(): TemplateResult {
    const [place, record] = [this.#place, this.#record];
    const trail = html`<p class="trail"><a href="/curate/registers">Words and places</a> · <a href="/curate/registers/places">Places</a></p>`;
    if (!this.#isKnown)
      return html`${trail}<h1 tabindex="-1">Place</h1><p class=${this.fault ? 'fault' : 'fine'}>${this.fault || 'Looking …'}</p>`;
    if (this.#isNew && !this.mayChange) return html`${trail}<h1 tabindex="-1">A new place</h1><p>Administrators add places.</p>`;
    if (!place && !this.#isNew)
      return html`${trail}<h1 tabindex="-1">There is no such place</h1><p><a href="/curate/registers/places">Look for it among all places</a>.</p>`;
    return html`${trail}<h1 tabindex="-1">${this.heading}</h1>
${place ? this.#facts(place, record) : html`<p>For an area that official files do not have, such as two villages with one council. Parishes, wards and districts come with an import.</p>`}
${this.fault ? html`<p class="fault">${this.fault}</p>` : nothing}
${place ? html`<curate-place-notes .slug=${place.slug} .notes=${this.#notes} .mayWrite=${this.may.includes('record.note')} @noted=${() => void this.load()}></curate-place-notes>` : nothing}
${this.form ? this.#form(this.form, place, record) : nothing}
${place && record ? html`<curate-place-merge .record=${record} .named=${place.name} @merged=${this.#merged}></curate-place-merge>${this.#removing(place, record)}` : nothing}`;
  }

  #facts({ kind, code, within, slug }: Place, record: PlaceRecord | null) {
    return html`<dl class="facts"><div><dt>Layer</dt><dd>${layers[kind].one}</dd></div>${code ? html`<div><dt>Code</dt><dd>${code}</dd></div>` : nothing}
  ${within.length ? html`<div><dt>In</dt><dd>${within.slice(0, 4).map((one, index) => html`${index ? ', ' : ''}<a href=${placePath(one.slug)}>${one.name}</a>`)}</dd></div>` : nothing}
  ${record ? html`<div><dt>Used by</dt><dd>${placeUseWords(record.use)}</dd></div>` : nothing}
  ${record?.formerSlugs.length ? html`<div><dt>Links that lead here too</dt><dd>${record.formerSlugs.join(', ')}</dd></div>` : nothing}</dl>
<p class="many"><a href="/places/${slug}">As the public sees it</a>${record ? html`<a href=${changesOf(record.id)}>What was changed</a>` : nothing}<a href="/curate/records?place=${slug}">Its records</a></p>`;
  }

  #form(form: Form, place: Place | null, record: PlaceRecord | null) {
    const names = new Map([...(record?.within ?? []), ...(record?.contains ?? [])].map(({ id, name }) => [id, name]));
    const isOwn = form.text('kind') === 'CUSTOM';
    const does = place
      ? `entries, searches and pages of ${place.name} follow at once.${form.text('slug') !== place.slug ? ` Links with “${place.slug}” go on working.` : ''}`
      : 'it can be searched for and chosen at once.';
    return html`<form class="narrow saving" novalidate aria-label=${place ? `Change ${place.name}` : 'A new place'} @submit=${(
      event: Event,
    ) => {
      event.preventDefault();
      void this.#save();
    }}>${place ? html`<h2>What it is called, and where it lies</h2>` : nothing}${above(form)}
${textField(form, 'name', { most: 100 })}
${linesField(form, 'otherNames', 'Searches know them all.', 2)}
${choiceField(
  form,
  'kind',
  Object.entries(layers).map(([kind, { one }]) => [kind, one] as const),
)}
${pickField(form, 'within', { find: findPlaces, names, hint: 'The next wider areas. What those lie in follows by itself.' })}
${isOwn ? pickField(form, 'contains', { find: findPlaces, names, hint: 'The parishes, towns or wards that this area is.' }) : nothing}
<details ?open=${this.#openMore(form)}><summary>Short name, codes, position, people</summary>
${textField(form, 'slug', { most: 80, hint: place ? 'Leave it, unless it is wrong. The one it had goes on working.' : 'Leave it empty, and it is made from the name.' })}
${textField(form, 'code', { most: 20, hint: 'Such as E04001700. An import of official files finds it by this, and may set its name again.' })}
${linesField(form, 'formerCodes', 'Files of former years have them.', 2)}
<div class="two">${textField(form, 'latitude', { mode: 'decimal', most: 20 })}${textField(form, 'longitude', { mode: 'decimal', most: 20 })}</div>
${textField(form, 'population', { mode: 'decimal', most: 12 })}</details>
<p id="place-does"><strong>When you press it:</strong> ${does}</p>
<p class="many"><button aria-describedby="place-does">${place ? 'Save it' : 'Add it'} <kbd aria-hidden="true">s</kbd></button>${form.isChanged ? html`<button type="button" class="second" @click=${() => form.drop()}>Throw away what I changed</button>` : nothing}</p></form>`;
  }

  /** A fault within must not be hidden. */
  #openMore = ({ faults }: Form) => ['slug', 'code', 'formerCodes', ...numbers].some((name) => faults.has(name));

  #removing(place: Place, { use }: PlaceRecord) {
    return html`<section class="saving narrow" aria-labelledby="removing"><h2 id="removing">Take it away</h2>
${
  isHeld(use, place.kind)
    ? html`<p>It is used (${placeUseWords(use)}), so it stays. If it is the same as another place, merge it into that one.</p>`
    : html`<p>Nothing uses it. It can be undone.</p><p class="many"><button type="button" class="second" @click=${() => void this.#remove()}>Take it away</button></p>`
}</section>`;
  }
}

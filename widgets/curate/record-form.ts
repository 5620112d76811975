/** The form of a record, made from the table of fields: what a kind has is told there and nowhere else. */
import { html, nothing, type TemplateResult } from 'lit';
import { CurateFindDocument, CuratePlacesDocument, type ListingKind, type Vocabulary } from '../../generated/gql/graphql.ts';
import { ask } from './ask.ts';
import { type Choice, type FieldNode, termsOf } from './fields.ts';
import { fromLocal, toLocal } from './moments.ts';
import { type Document, isItems, isNew, isObject, type Json } from './patch.ts';
import './pick.ts';
import { ruleControl } from './rule-form.ts';
import { choiceWords, listingKinds, sentence, valueWords } from './words.ts';

export interface Form {
  names: ReadonlyMap<string, string>;
  /** By path: what is wrong with it. */
  faults: ReadonlyMap<string, string>;
  /** Paths, without ids, whose change waits for a curator. */
  held: ReadonlySet<string>;
  /** Fields that say where it is are kept back: they are not in the form. */
  withheld: boolean;
  /** Contacts whose consent stands for what they say: it is not written over, but taken back and another recorded. */
  consented: ReadonlySet<string>;
  set: (path: string, value: Json) => void;
}

export const fieldId = (path: string) => `f-${path.replace(/\//g, '-')}`;

/** Under one heading each: what belongs together, and each list. Plain fields that follow one another stand under one. */
export function sections(tree: readonly FieldNode[]): { heading: string; fields: FieldNode[] }[] {
  const found: FieldNode[][] = [];
  const isPlain = ({ fields }: FieldNode) => !fields.length;
  for (const field of tree) {
    const last = found.at(-1);
    if (isPlain(field) && last?.every(isPlain)) last.push(field);
    else found.push([field]);
  }
  return found.map((fields, index) => {
    const label = fields[0]?.label ?? '';
    if (!index && fields.every(isPlain)) return { heading: 'What it is', fields };
    return { heading: fields.length === 1 ? label : `${label} and more`, fields };
  });
}

/** One field with all that is within it. */
export function fieldOf(form: Form, field: FieldNode, value: Json, path: string): TemplateResult | typeof nothing {
  if (form.withheld && field.locates) return nothing;
  if (field.type === 'items') return itemsOf(form, field, value, path);
  if (field.type === 'part') return partOf(form, field, value, path);
  return leafOf(form, field, value, path);
}

function partOf(form: Form, field: FieldNode, value: Json, path: string) {
  if (form.consented.has(path))
    return html`<div class="part"><p><strong>${field.label}</strong>: recorded. <a href="#consent">Who agreed, when and how</a></p></div>`;
  const inner = isObject(value) ? value : {};
  return html`<fieldset class="part" id=${fieldId(path)} tabindex="-1"><legend class=${path.includes('/') ? '' : 'unseen'}>${field.label}</legend>${hintOf(field)}
${field.fields.map((one) => fieldOf(form, one, inner[one.name] ?? null, `${path}/${one.name}`))}</fieldset>`;
}

let news = 0;

function itemsOf(form: Form, field: FieldNode, value: Json, path: string): TemplateResult {
  const items = isItems(value) ? value : [];
  const one = field.label.toLowerCase();
  const move = (from: number, to: number) => {
    const next = [...items];
    const [moved] = next.splice(from, 1);
    if (moved) next.splice(to, 0, moved);
    form.set(path, next);
    requestAnimationFrame(() => document.getElementById(`${fieldId(`${path}/${moved?.id}`)}-${to < from ? 'up' : 'down'}`)?.focus());
  };
  const add = () => {
    const id = `+${++news}`;
    form.set(path, [...items, { id }]);
    requestAnimationFrame(() => document.getElementById(fieldId(`${path}/${id}`))?.focus());
  };
  const remove = (index: number) => {
    form.set(
      path,
      items.filter((_item, at) => at !== index),
    );
    requestAnimationFrame(() => document.getElementById(`${fieldId(path)}-add`)?.focus());
  };
  return html`<div class="items" id=${fieldId(path)} tabindex="-1">${hintOf(field)}${faultOf(form, path)}
<ol>${items.map((item, index) => {
    const own = `${path}/${item.id}`;
    const name = nameOf(form, field, item) || `${sentence(one)}, number ${index + 1}`;
    return html`<li class="item"><fieldset id=${fieldId(own)} tabindex="-1"><legend>${name}${isNew(item) ? ' (new)' : ''}</legend>
  ${faultOf(form, own)}${field.fields.map((inner) => fieldOf(form, inner, item[inner.name] ?? null, `${own}/${inner.name}`))}
  <p class="many"><button type="button" class="quiet" id="${fieldId(own)}-up" ?disabled=${index === 0} @click=${() => move(index, index - 1)}>Move up<span class="unseen">: ${name}</span></button>
  <button type="button" class="quiet" id="${fieldId(own)}-down" ?disabled=${index === items.length - 1} @click=${() => move(index, index + 1)}>Move down<span class="unseen">: ${name}</span></button>
  <button type="button" class="quiet" @click=${() => remove(index)}>Take out<span class="unseen">: ${name}</span></button></p></fieldset></li>`;
  })}</ol>
<button type="button" class="second" id="${fieldId(path)}-add" @click=${add}>Add to ${one}</button></div>`;
}

/** What an item is known by: the first of its words. */
function nameOf({ names }: Form, field: FieldNode, item: Document): string {
  for (const { name, type } of field.fields) {
    const value = item[name];
    if (value && typeof value === 'string' && /^(text|term|listing|rule|url|date|moment)$/.test(type))
      return valueWords(names.get(value) ?? value).slice(0, 60);
  }
  return '';
}

const hintOf = ({ hint }: FieldNode) => (hint ? html`<p class="fine">${hint}</p>` : nothing);
const faultOf = ({ faults }: Form, path: string) => {
  const words = faults.get(path);
  return words ? html`<p class="fault" id="${fieldId(path)}-fault">${words}</p>` : nothing;
};

function leafOf(form: Form, field: FieldNode, value: Json, path: string): TemplateResult {
  const id = fieldId(path);
  const marks = [
    field.required ? 'needed' : '',
    field.publicly ? '' : 'staff only',
    form.held.has(field.path) ? 'waits for a curator' : '',
  ].filter(Boolean);
  const hint = field.hint ? html`<span class="fine hint" id="${id}-hint">${field.hint}</span>` : nothing;
  const label = html`${field.label}${marks.length ? html` <span class="mark">(${marks.join(', ')})</span>` : nothing}`;
  const isGroup = field.type === 'choices' || field.type === 'counts';
  return html`<div class="field">${isGroup ? html`<span class="label" id="${id}-label">${label}</span>` : html`<label for=${id}>${label}</label>`}
${hint}${faultOf(form, path)}${control(form, field, value, path)}</div>`;
}

const described = ({ faults }: Form, { hint }: FieldNode, path: string) =>
  [hint ? `${fieldId(path)}-hint` : '', faults.has(path) ? `${fieldId(path)}-fault` : ''].filter(Boolean).join(' ') || nothing;

const inputTypes: Readonly<Record<string, string>> = { date: 'date', time: 'time', email: 'email', phone: 'tel', url: 'url' };
const lists = new Set(['texts', 'dates', 'languages']);

function control(form: Form, field: FieldNode, value: Json, path: string): TemplateResult {
  const { type, options, label } = field;
  const id = fieldId(path);
  const by = described(form, field, path);
  const invalid = form.faults.has(path) ? 'true' : nothing;
  const typed = (event: Event) => (event.target as HTMLInputElement).value;
  const text = (
    shown: string,
    read: (words: string) => Json,
    kind = 'text',
    mode = 'text',
  ) => html`<input id=${id} type=${kind} inputmode=${mode} .value=${shown} aria-describedby=${by} aria-invalid=${invalid}
    @change=${(event: Event) => form.set(path, read(typed(event)))}>`;
  const area = (
    shown: string,
    rows: number,
    read: (words: string) => Json,
  ) => html`<textarea id=${id} rows=${rows} .value=${shown} aria-describedby=${by} aria-invalid=${invalid}
    @change=${(event: Event) => form.set(path, read(typed(event)))}></textarea>`;
  const pick = (
    many: boolean,
    find: (words: string) => Promise<readonly Choice[]>,
    prefix = '',
  ) => html`<curate-pick .field=${id} .label=${label} .many=${many} .find=${find}
    .names=${prefix ? new Map([...form.names].map(([key, words]) => [key.startsWith(prefix) ? key.slice(prefix.length) : key, words])) : form.names}
    .chosen=${many ? ((value as string[] | null) ?? []) : value ? [String(value)] : []}
    @change=${(event: Event) => {
      const { chosen } = event.target as HTMLElement & { chosen: readonly string[] };
      form.set(path, many ? [...chosen] : (chosen[0] ?? null));
    }}></curate-pick>`;
  const number = (words: string): Json => (words.trim() === '' ? null : Number.isFinite(Number(words)) ? Number(words) : words);

  if (type === 'long-text') return area(String(value ?? ''), 6, (words) => words || null);
  if (lists.has(type))
    return area(((value as string[] | null) ?? []).join('\n'), 3, (words) =>
      words
        .split('\n')
        .map((line) => line.trim())
        .filter(Boolean),
    );
  if (type === 'integer' || type === 'number') return text(value === null ? '' : String(value), number, 'text', 'decimal');
  if (type === 'pence')
    return html`<span class="money">£ ${text(
      value === null ? '' : (Number(value) / 100).toFixed(2),
      (words) => {
        const pounds = number(words.replace(/[£,\s]/g, ''));
        return typeof pounds === 'number' ? Math.round(pounds * 100) : pounds;
      },
      'text',
      'decimal',
    )}</span>`;
  if (type === 'moment') return text(typeof value === 'string' ? toLocal(value) : '', fromLocal, 'datetime-local');
  if (type === 'boolean' || type === 'choice') {
    const known: [string, string][] =
      type === 'boolean'
        ? [
            ['true', 'Yes'],
            ['false', 'No'],
          ]
        : options.map((option) => [option, choiceWords(option)]);
    return html`<select id=${id} aria-describedby=${by} aria-invalid=${invalid} @change=${(event: Event) => {
      const chosen = typed(event);
      form.set(path, chosen === '' ? null : type === 'boolean' ? chosen === 'true' : chosen);
    }}><option value="" ?selected=${value === null}>Not said</option>${known.map(([option, words]) => html`<option value=${option} ?selected=${String(value) === option}>${words}</option>`)}</select>`;
  }
  if (type === 'choices') {
    const chosen = (value as string[] | null) ?? [];
    const change = (option: string, on: boolean) =>
      form.set(
        path,
        options.filter((one) => (one === option ? on : chosen.includes(one))),
      );
    return html`<div id=${id} role="group" tabindex="-1" aria-labelledby="${id}-label" class="checks">${options.map(
      (option) =>
        html`<label class="check"><input type="checkbox" .checked=${chosen.includes(option)} @change=${(event: Event) => change(option, (event.target as HTMLInputElement).checked)}> ${choiceWords(option)}</label>`,
    )}</div>`;
  }
  if (type === 'counts') {
    const counts = isObject(value) ? value : {};
    return html`<div id=${id} role="group" tabindex="-1" aria-labelledby="${id}-label" class="checks">${options.map(
      (
        option,
      ) => html`<label class="check">${choiceWords(option)} <input class="short-number" inputmode="numeric" .value=${String(counts[option] ?? '')}
      @change=${(event: Event) => form.set(path, { ...counts, [option]: number(typed(event)) })}></label>`,
    )}</div>`;
  }
  if (type === 'term' || type === 'terms') return pick(type === 'terms', findTerms(field.of as Vocabulary), `${field.of} `);
  if (type === 'place' || type === 'places') return pick(type === 'places', findPlaces);
  if (type === 'listing' || type === 'listings') return pick(type === 'listings', findRecords(field.of ? [field.of as ListingKind] : []));
  if (type === 'eligibility') return ruleControl(form, field, value, path);
  // What has no control of its own is shown as it is.
  if (type === 'sibling' || type === 'siblings') return html`<output id=${id}>${valueWords(value, form.names) || 'Nothing'}</output>`;
  if (type === 'text' && (field.most ?? 0) > 150) return area(String(value ?? ''), 2, (words) => words || null);
  return text(String(value ?? ''), (words) => words || null, inputTypes[type] ?? 'text');
}

const plain = (words: string) => words.toLowerCase();

const findTerms = (vocabulary: Vocabulary) => async (words: string) =>
  (await termsOf(vocabulary)).filter(({ label }) => plain(label).includes(plain(words))).slice(0, 8);

async function findPlaces(query: string): Promise<readonly Choice[]> {
  const { places } = await ask(CuratePlacesDocument, { query });
  return places.map(({ slug, name, kind }) => ({ value: slug, label: `${name} (${choiceWords(kind).toLowerCase()})` }));
}

/** Finds records by name: of these kinds, or of any when none is named. */
export const findRecords =
  (kinds: readonly ListingKind[], except = '') =>
  async (query: string): Promise<readonly Choice[]> => {
    const { viewer } = await ask(CurateFindDocument, { query, kinds: kinds.length ? [...kinds] : null });
    const found = (viewer?.records?.nodes ?? []).filter(({ id }) => id !== except);
    return found.map(({ id, kind, name, status }) => {
      const more = [kinds.length === 1 ? '' : listingKinds[kind].toLowerCase(), status === 'PUBLISHED' ? '' : status.toLowerCase()];
      const words = more.filter(Boolean).join(', ');
      return { value: id, label: words ? `${name} (${words})` : name };
    });
  };

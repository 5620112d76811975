/** A form for the public: every field told with its hint and its fault, a summary of faults at the top with links, what was typed kept (GOV.UK pattern). */
import { recordLanguage } from '../parts/speaks.ts';
import { say } from './alerts/words/words.ts';
import { fromRecord, recordLang } from './slots.ts';
import { html, nothing, type TemplateResult } from './template.ts';

export interface FormField {
  path: string;
  label: string;
  hint?: string;
  type: string;
  maximum: number;
  required?: boolean;
  choices?: readonly { value: string; label: string; language?: string }[];
  autocomplete?: string;
  /** As it stands in public. */
  present: string;
}

export interface FormState {
  token: string;
  fields: readonly FormField[];
  /** As typed; what stands there, where nothing was typed yet. */
  typed: Readonly<Record<string, readonly string[]>>;
  faults: readonly { path: string; message: string }[];
  /** Something about the whole: it was too quick, it reads like an advertisement. */
  refused?: string | undefined;
}

/** Somebody to ask: no dead ends for those who are not at home on a screen (PRODUCT.md, rule 6). @param help the operator's own line */
export const helpLine = (help: string | undefined) =>
  html`<p class="help">${say().stuck} ${help ? fromRecord(help) : html`<a href="/venues?q=library">${say().askLibrary}</a>${say().libraryDoes}`}</p>`;

export const idOf = (path: string) => `f-${path.replace(/[^a-z0-9]+/gi, '-')}`;

/** First thing on the page, and where a screen reader begins to read after a form came back. */
export function faultSummary({ faults, refused, fields }: Pick<FormState, 'faults' | 'refused' | 'fields'>) {
  if (!faults.length && !refused) return nothing;
  const known = new Set(fields.map(({ path }) => path));
  return html`<div class="faults" role="alert" tabindex="-1" autofocus aria-labelledby="faults-heading">
<h2 id="faults-heading">${faults.length ? say().toPutRight : say().notTaken}</h2>
${refused ? html`<p>${refused}</p>` : nothing}
${
  faults.length
    ? html`<ul>${faults.map(({ path, message }) => html`<li>${known.has(path) ? html`<a href="#${idOf(path)}">${message}</a>` : message}</li>`)}</ul>`
    : nothing
}
</div>`;
}

export function formFields(state: FormState): TemplateResult[] {
  return state.fields.map((field) => {
    const fault = state.faults.find(({ path }) => path === field.path)?.message;
    const typed = state.typed[field.path] ?? (field.present ? [field.present] : []);
    return formField(field, typed, fault);
  });
}

/** Whoever fills in forms for a living fills this in too; nobody else meets it. */
export const trapField = () =>
  html`<div class="trap" aria-hidden="true"><label>${say().leaveEmpty} <input name="homepage" tabindex="-1" autocomplete="off"></label></div>`;

const optional = (field: FormField) =>
  field.required || field.type === 'tick' ? nothing : html` <span class="optional">${say().optional}</span>`;

function formField(field: FormField, typed: readonly string[], fault: string | undefined): TemplateResult {
  const { path, hint, type } = field;
  const id = idOf(path);
  const described = [hint || tellsMost(field) ? `${id}-hint` : '', fault ? `${id}-fault` : ''].filter(Boolean).join(' ');
  const parts: Parts = { field, id, typed, described: described || nothing, invalid: fault ? 'true' : nothing };
  if (type === 'choice' && (field.choices?.length ?? 0) <= 6) return choiceGroup(parts, fault, 'radio');
  if (type === 'choices') return choiceGroup(parts, fault, 'checkbox');
  if (type === 'tick')
    return html`<div class="ask tick${fault ? ' wrong' : ''}">${faultLine(id, fault)}
<div class="option"><input type="checkbox" id=${id} name=${path} value="yes" ?checked=${typed.length > 0} aria-describedby=${parts.described} aria-invalid=${parts.invalid}><label for=${id}>${field.label}</label></div>
${hintLine(id, field)}</div>`;
  return html`<div class="ask${fault ? ' wrong' : ''}"><label for=${id}>${field.label}${optional(field)}</label>
${hintLine(id, field)}${faultLine(id, fault)}
${control(parts)}
${field.present ? html`<input type="hidden" name="was:${path}" value=${field.present}>` : nothing}</div>`;
}

interface Parts {
  field: FormField;
  id: string;
  typed: readonly string[];
  described: string | typeof nothing;
  invalid: string | typeof nothing;
}

const languageOfLabel = ({ language }: { language?: string | undefined }) => (recordLanguage() && language) || nothing;

const inputTypes: Readonly<Record<string, string>> = { email: 'email', phone: 'tel', date: 'date' };
const inputModes: Readonly<Record<string, string>> = { url: 'url', email: 'email', phone: 'tel' };

function control({ field, id, typed, described, invalid }: Parts): TemplateResult {
  const { path, type, maximum, choices = [], autocomplete } = field;
  const [value = ''] = typed;
  const language = field.present && value === field.present ? recordLang() : nothing;
  if (type === 'choice')
    return html`<select id=${id} name=${path} aria-describedby=${described} aria-invalid=${invalid}>
<option value=""></option>${choices.map((choice) => html`<option value=${choice.value} lang=${languageOfLabel(choice)} ?selected=${choice.value === value}>${choice.label}</option>`)}</select>`;
  if (type === 'text')
    return html`<textarea id=${id} name=${path} lang=${language} rows=${maximum > 600 ? 6 : 3} maxlength=${maximum} aria-describedby=${described} aria-invalid=${invalid}>${`\n${value}`}</textarea>`;
  return html`<input id=${id} name=${path} lang=${language} type=${inputTypes[type] ?? 'text'} inputmode=${inputModes[type] ?? nothing} value=${value} maxlength=${type === 'date' ? nothing : maximum} class=${maximum <= 20 ? 'short' : nothing} autocomplete=${autocomplete ?? 'off'} spellcheck=${/^(email|url|phone)$/.test(type) ? 'false' : nothing} aria-required=${field.required ? 'true' : nothing} aria-describedby=${described} aria-invalid=${invalid}>`;
}

function choiceGroup(
  { field, id, typed, described, invalid }: Parts,
  fault: string | undefined,
  type: 'radio' | 'checkbox',
): TemplateResult {
  const { path, choices = [] } = field;
  const many = choices.length > 6;
  return html`<fieldset class="ask${fault ? ' wrong' : ''}" aria-describedby=${described} aria-invalid=${invalid}>
<legend>${field.label}${optional(field)}</legend>
${hintLine(id, field)}${faultLine(id, fault)}
<div class="options${many ? ' many' : ''}">${choices.map(
    ({ value, label, language }, index) =>
      html`<div class="option"><input type=${type} id=${index ? `${id}-${index}` : id} name=${path} value=${value} ?checked=${typed.includes(value)}><label for=${index ? `${id}-${index}` : id} lang=${languageOfLabel({ language })}>${label}</label></div>`,
  )}</div></fieldset>`;
}

/** A line is long enough for what belongs there, and ends by itself. */
const tellsMost = ({ type, path }: FormField) => type === 'text' && path !== 'location/lines';

/** What to write, and the most there is room for: said before, so that nobody meets it after. */
function hintLine(id: string, field: FormField) {
  const { hint } = field;
  const most = tellsMost(field) ? say().mostCharacters(field.maximum) : '';
  return hint || most ? html`<p class="hint" id="${id}-hint">${[hint, most].filter(Boolean).join(' ')}</p>` : nothing;
}

const faultLine = (id: string, fault: string | undefined) =>
  fault ? html`<p class="fault" id="${id}-fault"><span class="quiet-words">${say().mistakeMark}</span>${fault}</p>` : nothing;

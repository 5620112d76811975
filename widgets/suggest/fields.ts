/** One field of the form, with its hint and its fault, as the pages have it (widgets/pages/suggest-form.ts). */
import { html, nothing, type TemplateResult } from 'lit';
import type { OpenSuggestionFormMutation } from '../../generated/gql/graphql.ts';
import { recordLanguage } from '../parts/speaks.ts';
import { say } from './words/words.ts';

export type Form = Extract<OpenSuggestionFormMutation['answer'], { token: string }>;
export type Field = Form['fields'][number];

export const idOf = (path: string) => `f-${path.replace(/\W+/g, '-')}`;

export function fieldOf(field: Field, fault: string | undefined): TemplateResult {
  const { path, label, type, choices } = field;
  const id = idOf(path);
  const hint = [field.hint, type === 'TEXT' ? say().mostCharacters(field.maximum) : ''].filter(Boolean).join(' ');
  const about: About = {
    id,
    field,
    describedBy: [hint && `${id}-hint`, fault && `${id}-fault`].filter(Boolean).join(' ') || nothing,
    invalid: fault ? 'true' : nothing,
  };
  const told = html`${hint ? html`<p class="hint" id="${id}-hint">${hint}</p>` : nothing}
    ${fault ? html`<p class="fault" id="${id}-fault">${fault}</p>` : nothing}`;
  const wrong = fault ? 'wrong' : nothing;
  const stands = new Set(field.present.split(' '));
  const optional = field.required || field.present ? nothing : html` <span class="more">${say().optional}</span>`;
  if (type === 'TICK') return html`<div class=${wrong}>${option(path, id, 'checkbox', 'yes', label, stands.has('yes'))}${told}</div>`;
  if (choices.length && (type === 'CHOICES' || choices.length <= 6))
    return html`<fieldset class=${wrong} aria-describedby=${about.describedBy}>
      <legend>${label}${optional}</legend>
      ${told}
      <div class="options">
        ${choices.map((choice, index) => option(path, index ? `${id}-${index}` : id, type === 'CHOICES' ? 'checkbox' : 'radio', choice.value, choice.label, stands.has(choice.value), recordLanguage() && choice.language))}
      </div>
    </fieldset>`;
  return html`<div class=${wrong}><label for=${id}>${label}${optional}</label>${told}${control(about)}</div>`;
}

const option = (path: string, id: string, type: string, value: string, label: string, checked: boolean, language?: string | null) =>
  html`<div class="option"><input id=${id} type=${type} name=${path} value=${value} ?checked=${checked} /><label for=${id} lang=${(language || nothing) as string}>${label}</label></div>`;

interface About {
  id: string;
  field: Field;
  describedBy: string | typeof nothing;
  invalid: 'true' | typeof nothing;
}

const types: Record<string, string> = { EMAIL: 'email', PHONE: 'tel', DATE: 'date' };

function control({ id, field, describedBy, invalid }: About) {
  const { path, type, maximum, choices, present, required } = field;
  if (type === 'CHOICE')
    return html`<select id=${id} name=${path} part="input" aria-describedby=${describedBy} aria-invalid=${invalid}>
      <option value=""></option>
      ${choices.map(({ value, label, language }) => html`<option value=${value} lang=${((recordLanguage() && language) || nothing) as string} ?selected=${value === present}>${label}</option>`)}
    </select>`;
  if (type === 'TEXT')
    return html`<textarea id=${id} name=${path} part="input" rows=${maximum > 600 ? 5 : 3} maxlength=${maximum} aria-required=${required} aria-describedby=${describedBy} aria-invalid=${invalid} .defaultValue=${present}></textarea>`;
  return html`<input id=${id} name=${path} part="input" type=${types[type] ?? 'text'} maxlength=${maximum} autocomplete=${(field.autocomplete ?? 'off') as 'off'} aria-required=${required} aria-describedby=${describedBy} aria-invalid=${invalid} .defaultValue=${present} />`;
}

/** The questions as fields. A plain GET form without a script: the element takes it over, our own page lets the browser send it. */
import { html, nothing, type TemplateResult } from 'lit';
import type { Fault, Filled, Question, QuestionName } from './questions.ts';
import { say } from './words/words.ts';

export const fieldId = (name: QuestionName) => `e-${name}`;

export interface FormShown {
  readonly questions: readonly Question[];
  readonly filled: Filled;
  readonly faults: readonly Fault[];
}

/** The first few, then the others folded away: open where something in them is filled in or has to be put right. */
export function formFields({ questions, filled, faults }: FormShown): TemplateResult {
  const field = (question: Question) =>
    fieldOf(question, filled[question.name] ?? '', faults.find(({ name }) => name === question.name)?.message);
  const more = questions.filter(({ first }) => !first);
  const isOpen = more.some(({ name }) => filled[name] || faults.some((fault) => fault.name === name));
  return html`${questions.filter(({ first }) => first).map(field)}
    ${
      more.length
        ? html`<details ?open=${isOpen}>
            <summary>${say().more}</summary>
            <div>${more.map(field)}</div>
          </details>`
        : nothing
    }`;
}

function fieldOf(question: Question, value: string, fault: string | undefined): TemplateResult {
  const { name, label, hint } = question;
  const id = fieldId(name);
  const described = [hint && `${id}-hint`, fault && `${id}-fault`].filter(Boolean).join(' ') || nothing;
  return html`<div class="ask${fault ? ' wrong' : ''}">
    <label for=${id}>${label}</label>
    ${hint ? html`<p class="hint" id="${id}-hint">${hint}</p>` : nothing}
    ${fault ? html`<p class="fault" id="${id}-fault">${fault}</p>` : nothing}
    ${control(question, value, described, fault ? 'true' : nothing)}
  </div>`;
}

const modes = { text: 'text', money: 'decimal', year: 'numeric', count: 'numeric' } as const;

function control(
  { name, type, choices = [] }: Question,
  value: string,
  described: string | typeof nothing,
  invalid: 'true' | typeof nothing,
): TemplateResult {
  const id = fieldId(name);
  if (type === 'choice')
    return html`<select id=${id} name=${name} part="input" aria-describedby=${described} aria-invalid=${invalid}>
      <option value="">${say().noAnswer}</option>
      ${choices.map((choice) => html`<option value=${choice.value} lang=${choice.language || nothing} ?selected=${choice.value === value}>${choice.label}</option>`)}
    </select>`;
  return html`<input id=${id} name=${name} part="input" class=${type === 'text' ? nothing : 'short'} inputmode=${modes[type]} value=${value} maxlength="100" autocomplete=${type === 'text' ? 'address-level2' : 'off'} spellcheck="false" aria-describedby=${described} aria-invalid=${invalid} />`;
}

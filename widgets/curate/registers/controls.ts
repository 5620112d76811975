/** The fields of a form of the registers, each with its label, hint and fault; what stands against saving; what a colleague wrote meanwhile. */
import { html, nothing, type TemplateResult } from 'lit';
import type { Choice } from '../fields.ts';
import '../pick.ts';
import type { Form, Value } from './form.ts';

export const fieldId = (name: string) => `f-${name.replace('/', '-')}`;

interface Shown {
  hint?: string;
  type?: 'text' | 'url' | 'date';
  mode?: 'text' | 'decimal';
  most?: number;
  /** Of what is typed. */
  language?: string;
}

function field(
  form: Form,
  name: string,
  hint: string | undefined,
  control: (by: string | typeof nothing) => TemplateResult,
): TemplateResult {
  const id = fieldId(name);
  const fault = form.faults.get(name);
  const by = [hint ? `${id}-hint` : '', fault ? `${id}-fault` : ''].filter(Boolean).join(' ') || nothing;
  const theirs = form.theirs && name in form.theirs ? form.theirs[name] : undefined;
  return html`<div class="field"><label for=${id}>${form.labels[name]}</label>
${hint ? html`<span class="fine hint" id="${id}-hint">${hint}</span>` : nothing}
${fault ? html`<p class="fault" id="${id}-fault">${fault}</p>` : nothing}
${control(by)}
${theirs === undefined ? nothing : html`<p class="notice">A colleague wrote here: <q>${words(theirs)}</q> <button type="button" class="second" @click=${() => form.useTheirs(name)}>Take theirs<span class="unseen"> for ${form.labels[name]}</span></button></p>`}</div>`;
}

const words = (value: Value) => (typeof value === 'string' ? value.split('\n').join(', ') : `${value.length} chosen`) || 'nothing';
const typed = (event: Event) => (event.target as HTMLInputElement).value;
const invalid = (form: Form, name: string) => (form.faults.has(name) ? 'true' : nothing);

export const textField = (form: Form, name: string, { hint, type = 'text', mode = 'text', most = 300, language }: Shown = {}) =>
  field(
    form,
    name,
    hint,
    (
      by,
    ) => html`<input id=${fieldId(name)} type=${type} inputmode=${mode} maxlength=${most} lang=${language ?? nothing} autocomplete="off" .value=${form.text(name)}
  aria-describedby=${by} aria-invalid=${invalid(form, name)} @input=${(event: Event) => form.set(name, typed(event))}>`,
  );

/** A line each. */
export const linesField = (form: Form, name: string, hint: string, rows = 3) =>
  field(
    form,
    name,
    hint,
    (
      by,
    ) => html`<textarea id=${fieldId(name)} rows=${rows} .value=${form.text(name)} aria-describedby=${by} aria-invalid=${invalid(form, name)}
  @input=${(event: Event) => form.set(name, typed(event))}></textarea>`,
  );

export const choiceField = (form: Form, name: string, options: readonly (readonly [value: string, words: string])[], hint?: string) =>
  field(
    form,
    name,
    hint,
    (by) =>
      html`<select id=${fieldId(name)} aria-describedby=${by} aria-invalid=${invalid(form, name)} @change=${(event: Event) => form.set(name, typed(event))}>${options.map(
        ([value, said]) => html`<option value=${value} ?selected=${value === form.text(name)}>${said}</option>`,
      )}</select>`,
  );

export const pickField = (
  form: Form,
  name: string,
  { find, names, hint }: { find: (words: string) => Promise<readonly Choice[]>; names: ReadonlyMap<string, string>; hint?: string },
) =>
  field(
    form,
    name,
    hint,
    () => html`<curate-pick .field=${fieldId(name)} .label=${form.labels[name]} .many=${true} .find=${find} .names=${names} .chosen=${form.picked(name)}
  @change=${(event: Event) => form.set(name, [...(event.target as HTMLElement & { chosen: readonly string[] }).chosen])}></curate-pick>`,
  );

export function radios(form: Form, name: string, options: readonly (readonly [value: string, words: string])[]): TemplateResult {
  return html`<fieldset class="outcomes"><legend>${form.labels[name]}</legend>${options.map(
    ([value, said]) =>
      html`<label class="check"><input type="radio" name=${name} value=${value} .checked=${form.text(name) === value} @change=${() => form.set(name, value)}> <span>${said}</span></label>`,
  )}</fieldset>`;
}

/** What stands above a form: what came back, what a colleague did, what is to be put right. */
export function above(form: Form): TemplateResult {
  const faults = [...form.faults];
  return html`${
    form.restored
      ? html`<div class="notice"><p>What you typed here before and did not save is back.</p><button type="button" class="second" @click=${() => form.drop()}>Throw it away</button></div>`
      : nothing
  }${
    form.theirs
      ? html`<div class="notice" id="theirs" tabindex="-1" role="alert"><h2>A colleague saved this while you worked on it</h2><p>${
          Object.keys(form.theirs).length
            ? 'What only they wrote is in the form. Where you both wrote, yours stands, with theirs beside it. Look at it and save again.'
            : 'What they wrote is in the form beside what you wrote. Look at it and save again.'
        }</p></div>`
      : nothing
  }${
    form.refusal
      ? html`<div class="notice trouble" id="trouble" tabindex="-1" role="alert"><h2>It could not be saved</h2>${
          faults.length
            ? html`<ul>${faults.map(([name, message]) => html`<li><a href="#${fieldId(name)}" @click=${toField}>${form.labels[name] ?? name}</a>: ${message}</li>`)}</ul>`
            : html`<p>${form.refusal}</p>`
        }</div>`
      : nothing
  }`;
}

function toField(event: Event) {
  event.preventDefault();
  const id = (event.currentTarget as HTMLAnchorElement).hash.slice(1);
  document.getElementById(id)?.focus();
}

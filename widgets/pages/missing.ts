/** Where somebody who found nothing tells what is missing, without a script and without anything of themselves. */
import { say } from '../missing/words/words.ts';
import type { Page } from './document.ts';
import { type FormField, type FormState, faultSummary, formFields, trapField } from './suggest-form.ts';
import { html, nothing, type TemplateResult } from './template.ts';

export const missingPath = '/missing';

/** The address of the form, begun with what was looked for. */
export function missingAddress(begun: Readonly<Record<string, string | undefined>>): string {
  const given = Object.entries(begun).flatMap(([name, value]) => (value ? [[name, value]] : []));
  return given.length ? `${missingPath}?${new URLSearchParams(given)}` : missingPath;
}

const page = (path: string, title: string, body: TemplateResult): Page => ({
  ...{ path, title: `${title} – Fingerpost`, description: title, unindexed: true },
  trail: [
    { name: 'Fingerpost', path: '/' },
    { name: title, path },
  ],
  body: html`<div class="suggest">${body}</div>`,
});

const helpLine = (help: string | undefined) => {
  const said = say();
  return html`<p class="help">${help ? said.help(help) : html`<a href="/venues?q=library">${said.library}</a>. ${said.libraryHelps}`}</p>`;
};

/** What the form asks for. */
export function missingFields(themes: readonly { value: string; label: string; language: string }[]): FormField[] {
  const { fields, kinds } = say();
  const more = { present: '', maximum: 100 };
  return [
    { ...more, path: 'words', label: fields.words, hint: fields.wordsHint, type: 'text', maximum: 200, required: true },
    { ...more, path: 'place', label: fields.place, hint: fields.placeHint, type: 'line', autocomplete: 'address-level2' },
    {
      ...more,
      path: 'kind',
      label: fields.kind,
      type: 'choice',
      choices: Object.entries(kinds).map(([value, label]) => ({ value, label })),
    },
    { ...more, path: 'theme', label: fields.theme, type: 'choice', choices: themes },
  ];
}

export function missingPage({ help, ...state }: FormState & { help: string | undefined }): Page {
  const said = say();
  const wrong = state.faults.length > 0 || state.refused;
  return page(
    missingPath,
    said.title,
    html`${wrong ? faultSummary(state) : nothing}
<h1>${said.title}</h1>
<p class="summary">${said.lead}</p>
<form action=${missingPath} method="post" novalidate>
<input type="hidden" name="form" value=${state.token}>
${trapField()}
${formFields(state)}
<p>${said.private}</p>
<button>${said.send}</button>
</form>
${helpLine(help)}`,
  );
}

export function missingSentPage({ alerts, add, help }: { alerts: string; add: string; help: string | undefined }): Page {
  const said = say();
  return page(
    `${missingPath}/sent`,
    said.sentTitle,
    html`<h1>${said.sentTitle}</h1>
<p class="summary" role="status">${said.sent}</p>
<h2>${said.meanwhile}</h2>
<ul><li><a href=${alerts}>${said.beTold}</a></li>
<li><a href=${add}>${said.add}</a></li>
<li><a href=${missingPath}>${said.another}</a></li></ul>
${helpLine(help)}`,
  );
}

/** `/embed`: the builder, for a parish clerk with ten minutes. Everything on it works without a script; its address holds the choices. */
import type { Page } from '../pages/document.ts';
import { html, nothing } from '../pages/template.ts';
import { builderPath, choiceParameters } from './choices.ts';
import { type BuilderForm, builderForm } from './form.ts';
import { livePath, madeOf, previewOf } from './made.ts';
import { type Chosen, titleOf } from './snippets.ts';
import { say } from './words/words.ts';

export interface BuilderPage extends Omit<BuilderForm, 'choices' | 'title'>, Chosen {
  /** Something was asked for, and there is nothing to put right first. */
  isReady: boolean;
  /** Nothing was chosen yet. */
  isNew: boolean;
}

export const builderScript = '/embed/builder.js';

export function builderPage(shown: BuilderPage): Page {
  const words = say();
  const { choices, isReady, isNew } = shown;
  return {
    path: isNew ? builderPath : `${builderPath}?${choiceParameters(choices)}`,
    title: `${words.title} – Fingerpost`,
    description: words.description,
    unindexed: !isNew,
    trail: [
      { name: 'Fingerpost', path: '/' },
      { name: words.breadcrumb, path: builderPath },
    ],
    body: html`<div class="builder">
<h1>${words.title}</h1>
<p class="summary">${words.summary}</p>
<p>${words.checkLead} <a class="tap" href=${livePath}>${words.checkLink}</a></p>
<div class="builder-sides">
${builderForm({ ...shown, title: titleOf(shown) })}
<div class="outcome"><p class="quiet-words" role="status" id="made-status"></p>
<div data-part="preview">${isReady ? previewOf(shown) : html`<p class="waiting">${words.waiting}</p>`}</div>
<div data-part="made">${isReady ? madeOf(shown) : nothing}</div></div>
</div>
</div>
<script type="module" src=${builderScript}></script>`,
  };
}

/** What a collection is called and whose it is, and what is told over it. */
import { html, nothing } from 'lit';
import '../pick.ts';
import { findBodies } from '../reach/body-choices.ts';
import type { Shape } from './shape.ts';

interface Fault {
  path: string;
  message: string;
}

interface Acts {
  isNew: boolean;
  set: (changed: Partial<Pick<Shape, 'title' | 'slug' | 'body'>>) => void;
  save: () => void;
}

export function namesForm({ title, slug, body }: Shape, faults: readonly Fault[], { isNew, set, save }: Acts) {
  const fault = (path: string) => faults.find((one) => one.path === path)?.message;
  const wrong = (path: string) => (fault(path) ? html`<span class="fault" id="collection-${path}-fault">${fault(path)}</span>` : nothing);
  const names = new Map(body ? [[body.id, body.name]] : []);
  return html`<form class="names" novalidate aria-label="The collection" @submit=${(event: Event) => {
    event.preventDefault();
    save();
  }}>
<p class="field"><label for="collection-title">Title</label><span class="fine hint" id="title-hint">It stands over the list, if the page does not say otherwise.</span>${wrong('title')}
  <input id="collection-title" maxlength="120" autocomplete="off" .value=${title} aria-invalid=${fault('title') ? 'true' : nothing} aria-describedby=${fault('title') ? 'collection-title-fault title-hint' : 'title-hint'}
    @input=${(event: Event) => set({ title: (event.target as HTMLInputElement).value })}></p>
${
  isNew
    ? html`<div class="field"><label for="collection-body">Whose it is</label>${wrong('body')}<curate-pick .field=${'collection-body'} .label=${'Whose it is'} .many=${false} .find=${findBodies} .names=${names} .chosen=${body ? [body.id] : []}
    @change=${(event: Event) => {
      const { chosen, nameOf } = event.target as HTMLElement & { chosen: readonly string[]; nameOf: (value: string) => string };
      const [id] = chosen;
      set({ body: id ? { id, name: nameOf(id) } : null });
    }}></curate-pick></div>`
    : html`<p>Of <strong>${body?.name}</strong></p>`
}
<p class="field"><label for="collection-slug">Short name</label><span class="fine hint" id="slug-hint">${isNew ? 'What pages name it by: small letters, digits and hyphens.' : 'Pages name it by this. Those that name another do not show their list any more: change it only before a page has it.'}</span>${wrong('slug')}
  <input id="collection-slug" maxlength="80" autocomplete="off" autocapitalize="off" spellcheck="false" .value=${slug} aria-invalid=${fault('slug') ? 'true' : nothing} aria-describedby=${fault('slug') ? 'collection-slug-fault slug-hint' : 'slug-hint'}
    @input=${(event: Event) => set({ slug: (event.target as HTMLInputElement).value })}></p></form>`;
}

/** Faults on top, each leading to its field. */
export const trouble = (faults: readonly Fault[], fieldOf: (path: string) => string) =>
  html`<div class="notice trouble" role="group" aria-labelledby="trouble-heading"><h2 id="trouble-heading" tabindex="-1">It is not saved yet</h2>
<ul>${faults.map(({ path, message }) => html`<li>${path ? html`<a href="#${fieldOf(path)}">${message}</a>` : message}</li>`)}</ul></div>`;

export const restored = (giveUp: () => void) =>
  html`<div class="notice"><p>What you had not saved is here again.</p><p><button type="button" class="second" @click=${giveUp}>Give it up, and see what is saved</button></p></div>`;

/** Two who shape one collection: neither is overwritten unseen. */
export const meanwhile = (differences: readonly string[], settle: (mine: boolean) => void) =>
  html`<div class="notice trouble" role="group" aria-labelledby="meanwhile"><h2 id="meanwhile" tabindex="-1">Somebody else changed it meanwhile</h2>
${differences.length ? html`<p>In theirs:</p><ul>${differences.map((line) => html`<li>${line}</li>`)}</ul>` : html`<p>They did the same as you.</p>`}
<p class="many"><button type="button" @click=${() => settle(true)}>Save mine over it</button><button type="button" class="second" @click=${() => settle(false)}>Take theirs, and give up mine</button></p></div>`;

/** What comes of the choices: how it will look, and the code for each kind of website with what to do with it. */
import { unsafeHTML } from 'lit/directives/unsafe-html.js';
import { html, nothing } from '../pages/template.ts';
import { say as ofPages } from '../pages/words/words.ts';
import { andWords } from '../parts/words.ts';
import { addressOf, previewPath } from './choices.ts';
import type { AttributeName } from './elements.ts';
import { say as sayOfOwn } from './own/words/words.ts';
import {
  blockSnippet,
  type Chosen,
  escaped,
  feedAddress,
  frameAddress,
  frameSnippet,
  leftByFeed,
  leftByLink,
  linkSnippet,
  scriptSnippet,
  shortcodeSnippet,
  titleOf,
} from './snippets.ts';
import type { HostName } from './words/en.ts';
import { say } from './words/words.ts';

export const livePath = '/embed/live';
export const pluginPath = '/embed/wordpress.zip';

/** In the order in which a parish is likely to have it. */
const snippets: readonly [HostName, (chosen: Chosen) => string | null][] = [
  ['wordpress', blockSnippet],
  ['shortcode', shortcodeSnippet],
  ['feed', feedAddress],
  ['wix', frameAddress],
  ['drupal', scriptSnippet],
  ['script', scriptSnippet],
  ['frame', frameSnippet],
  ['link', linkSnippet],
];

export function madeOf(chosen: Chosen) {
  const words = say();
  const title = titleOf(chosen);
  const own = addressOf(chosen.choices);
  return html`<div class="made" data-made=${words.made(title)} data-address=${own}>
<section class="paste"><h2>${words.paste}</h2>
<p>${words.pasteLead}</p>
${snippets.map(([host, write], index) => snippet(host, write(chosen), noteOf(host, chosen), index === 0))}
</section>
<p class="after">${words.checkLead} <a class="tap" href=${livePath}>${words.checkLink}</a></p>
<p class="after">${words.share} <a class="tap" href=${own}>${words.shareLink}</a></p>
</div>`;
}

/** Without a script the frame; the script puts a page in its place that holds the very snippet, as wide as is asked for. */
export function previewOf(chosen: Chosen) {
  const words = say();
  const title = titleOf(chosen);
  const { element } = chosen.choices;
  const frame = frameAddress(chosen).slice(chosen.publicUrl.length);
  const widths = Object.entries(words.widths);
  // As text: what stands in a noscript is no markup to whoever reads a template with scripts in mind.
  const attributes = `src="${escaped(frame)}" title="${escaped(words.previewTitle(title))}" height="${element.height}" loading="lazy"`;
  const withoutScript = `<noscript><iframe ${attributes}></iframe><p class="hint">${escaped(words.previewPlain)}</p></noscript>`;
  return html`<section class="preview" data-preview=${addressOf(chosen.choices, previewPath)} data-title=${words.previewTitle(title)}>
<h2>${words.preview}</h2>
<fieldset class="widths" hidden><legend>${words.previewWidths}</legend>${widths.map(
    ([name, label]) =>
      html`<label class="option"><input type="radio" name="width" value=${name} ?checked=${name === 'full'}> <span>${label}</span></label>`,
  )}</fieldset>
<div class="stage" data-stage></div>
${unsafeHTML(withoutScript)}
</section>`;
}

/** So that all of it is seen, in a narrow column too. */
const rowsOf = (code: string) => Math.min(14, code.split('\n').reduce((sum, line) => sum + Math.ceil(line.length / 48), 0) + 1);

/** What was chosen, as the form calls it. */
function choicesCalled(names: readonly AttributeName[]): string {
  const { themes, audiences, within } = say();
  const labels: Readonly<Record<string, string>> = { ...sayOfOwn().fields, themes, audiences, within };
  return andWords(names.map((name) => ofPages().quoted(labels[name] ?? name)));
}

/** With what our own page, or the feed, cannot keep to: a link to more than the list shows is said to be one. */
function noteOf(host: HostName, chosen: Chosen): string {
  const { hosts, linkLeaves, feedLeaves } = say();
  const { note } = hosts[host];
  const left = host === 'feed' ? leftByFeed(chosen) : host === 'link' || host === 'frame' ? leftByLink(chosen) : [];
  if (!left.length) return note;
  const told = (host === 'feed' ? feedLeaves : linkLeaves)(choicesCalled(left));
  return host === 'link' ? told : `${note} ${told}`;
}

function snippet(host: HostName, code: string | null, note: string, open: boolean) {
  const words = say();
  const { name, code: label, steps } = words.hosts[host];
  const id = `code-${host}`;
  return html`<details name="host" data-fold=${host} ?open=${open}><summary>${name}</summary><div>
${code === null ? html`<p>${words.noFeed}</p>` : nothing}
${
  code === null
    ? nothing
    : html`<ol>${steps.map((step) => html`<li>${step}</li>`)}</ol>
${host === 'shortcode' ? html`<p><a class="tap" href=${pluginPath} download>${words.plugin}</a></p>` : nothing}
<div class="field"><label for=${id}>${label}</label>
<textarea id=${id} readonly rows=${rowsOf(code)} spellcheck="false" dir="ltr">${code}</textarea></div>
<p class="copying"><button type="button" class="second" hidden data-copy=${id} data-copied=${words.copied} data-not-copied=${words.notCopied}>${words.copy}</button> <span role="status"></span></p>
${note ? html`<p class="hint">${note}</p>` : nothing}`
}
</div></details>`;
}

/** `/demo/gallery`: every element in every state, one below the other, each with a heading and an anchor. `?show=groups` shows one element alone. */
import { unsafeHTML } from 'lit/directives/unsafe-html.js';
import { html, nothing, type TemplateResult } from '../pages/template.ts';
import { gallery, type Shown, type State } from './states.ts';

export interface GalleryOptions {
  publicUrl: string;
  stylesheet: string;
  script: string;
  /** Of one element; of all when there is none of that name. */
  show?: string | undefined;
}

const name = /^[a-z-]+$/;
/** Where the state's answers come from. */
export const galleryService = '/demo/gallery/graphql/';

/** An element as somebody pasted it. Lit makes no tag of a name, so each is written whole, from words of ours alone. */
function pasted({ publicUrl }: GalleryOptions, shown: Shown, state: State): string {
  const escaped = (value: string) => value.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;');
  const attributes = {
    endpoint: `${publicUrl}${galleryService}${state.answers}`,
    'heading-level': '4',
    ...state.attributes,
    ...(state.press?.length && { 'data-press': state.press.join(';') }),
  };
  // A name that the loader does not know stays as the page wrote it.
  const tag = `fingerpost-${shown.name}${state.withoutScript ? '-without-script' : ''}`;
  if (!name.test(tag)) throw new Error(`No tag: ${tag}`);
  const inside = state.bare ? '' : `<a href="${publicUrl}${shown.path}">${escaped(shown.title)} for Little Sedgeby</a>`;
  return `<${tag}${Object.entries(attributes)
    .map(([key, value]) => ` ${key}="${escaped(value)}"`)
    .join('')}>${inside}</${tag}>`;
}

export function galleryPage(options: GalleryOptions): TemplateResult {
  const { publicUrl, stylesheet, script, show } = options;
  const all = gallery.filter((shown) => shown.name === show);
  const listed = all.length ? all : gallery;
  const section = (shown: Shown) => html`<section aria-labelledby=${shown.name}>
<h2 id=${shown.name}>${shown.title} <code>fingerpost-${shown.name}</code></h2>
${shown.states.map((state) => {
  const { id, title, on } = state;
  return html`<div class="state ${on ?? ''}" id="${shown.name}-${id}" lang=${on === 'right-to-left' ? 'en-XB' : nothing} dir=${on === 'right-to-left' ? 'rtl' : nothing}>
<h3 lang="en-GB" dir="ltr"><a href="#${shown.name}-${id}">${title}</a></h3>
${unsafeHTML(pasted(options, shown, state))}
</div>`;
})}
</section>`;
  return html`<!doctype html>
<html lang="en-GB">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<title>Every element in every state: a gallery of Fingerpost</title>
<link rel="stylesheet" href=${stylesheet}>
</head>
<body>
<header><h1>Every element in every state</h1>
<p>All that is said here is made up, and so is Little Sedgeby. Nothing on this page touches the record of <a href="/">Fingerpost</a>.</p>
<nav aria-label="Elements"><ul>${gallery.map(({ name: one, title }) => html`<li><a href="?show=${one}">${title}</a></li>`)}<li><a href="/demo/gallery">All of them</a></li></ul></nav></header>
<main>${listed.map(section)}</main>
<script src=${script}></script>
<script type="module" src="${publicUrl}/embed/fingerpost.js"></script>
</body>
</html>`;
}

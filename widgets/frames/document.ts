/** The documents that stand in frames: an element with its answer, a page of ours without its head and foot, or what is wrong. */
import { html as lit, nothing } from 'lit';
import { unsafeHTML } from 'lit/directives/unsafe-html.js';
import { unsafeStatic, html as withTag } from 'lit/static-html.js';
import type { Page } from '../pages/document.ts';
import { leaveAdvice, leaveButton } from '../pages/leave.ts';
import { isSensitiveToAsk } from '../pages/sensitive-topics.ts';
import { html, type TemplateResult } from '../pages/template.ts';
import { spoken } from '../parts/language.ts';
import { type Attributes, type Framed, servedTag } from './elements.ts';
import { pageFolder, shownInFrames } from './links.ts';
import { say } from './words/words.ts';

/** Addresses of the files every frame needs. */
export interface FrameSite {
  publicUrl: string;
  /** Of pages of ours. */
  stylesheet: string;
  /** Of every frame. */
  frameStylesheet: string;
  frameScript: string;
  /** What leaves a page on a sensitive topic. */
  leaveScript: string;
}

interface Whole {
  title: string;
  /** The public page that says the same. */
  canonical: string;
  head?: unknown;
  body: unknown;
  kind: 'element' | 'page';
  /** It shows something that somebody may be in danger for reading about (docs/decisions/0059). */
  leavable?: boolean | undefined;
}

const documentOf = (
  { publicUrl, frameStylesheet, frameScript, leaveScript }: FrameSite,
  { title, canonical, head, body, kind, leavable = false }: Whole,
): TemplateResult =>
  html`<!doctype html>
<html lang=${spoken()} class="framed ${kind}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title}</title>
<meta name="robots" content="noindex">
<link rel="canonical" href=${publicUrl + canonical}>
<link rel="stylesheet" href=${publicUrl + frameStylesheet}>
${head ?? ''}
<script type="module" src=${publicUrl + frameScript}></script>
${leavable ? html`<meta name="referrer" content="same-origin"><script type="module" src=${publicUrl + leaveScript}></script>` : nothing}
</head>
<body data-page=${publicUrl + canonical} data-no-links=${say().noLinks} data-folder=${pageFolder} data-framable=${shownInFrames.source}>
${leavable ? leaveButton({ framed: true }) : nothing}
${body}
</body>
</html>`;

export interface ElementFrame {
  framed: Framed;
  attributes: Attributes;
  asked: Attributes;
  look: Readonly<Record<string, string>>;
  /** The answer to what it asks; undefined where it asks nothing yet. */
  initial: unknown;
}

/** Whoever set the frame up sees the link where nothing else can be shown. */
export function elementFrame(site: FrameSite, { framed, attributes, asked, look, initial }: ElementFrame): TemplateResult {
  const { publicUrl } = site;
  const page = framed.page(attributes);
  const { query = attributes['query'] ?? '', theme = attributes['themes'] ?? '' } = asked;
  const leavable = theme.split(/[\s,]+/).some((one) => isSensitiveToAsk({ q: query, theme: one }));
  const title = attributes['heading'] || (say().titles[framed.tag] ?? say().whole);
  // A frame is a document of its own, and begins at the first level.
  const levelled = { 'heading-level': '1', ...attributes };
  const given = { ...(initial !== undefined && { initial }), ...(Object.keys(asked).length && { asked }) };
  const style = Object.entries(look).map(([name, value]) => `${name}:${value}`);
  return documentOf(site, {
    title,
    canonical: page,
    kind: 'element',
    leavable,
    head: style.length ? unsafeHTML(`<style>.framed.element{${style.join(';')}}</style>`) : '',
    body: html`<main>${leavable ? leaveAdvice() : nothing}${attributes['heading'] ? '' : html`<h1 class="unseen">${title}</h1>`}${elementOf(framed, levelled, asked, initial, `${publicUrl}/graphql`, lit`<a href=${publicUrl + page}>${title}</a>`)}
<p class="whole unscripted"><a href=${publicUrl + page} target="_blank">${say().whole}</a></p>
${framed.document ? '' : formWords(publicUrl + page)}</main>
${unsafeHTML(`<script type="application/json" id="given">${JSON.stringify(given).replaceAll('<', '\\u003c')}</script>`)}
<script type="module" src="${publicUrl}/embed/fingerpost.js"></script>`,
  });
}

/** In place of a form where none may be sent; the script shows it there. */
const formWords = (page: string) =>
  html`<p class="elsewhere" hidden>${say().formElsewhere} <a href=${page} target="_blank">${say().openForm}</a></p>`;

/** One template an element: what is typed into an address never becomes part of a template, which are kept for ever. */
function elementOf(framed: Framed, given: Attributes, asked: Attributes, initial: unknown, endpoint: string, inside: unknown) {
  const name = unsafeStatic(servedTag(framed));
  const of = (attribute: string) => given[attribute] ?? nothing;
  const more = Object.keys(asked).length ? asked : {};
  return withTag`<${name} data-framed endpoint=${endpoint} place=${of('place')} near=${of('near')} within=${of('within')} query=${of('query')} themes=${of('themes')} audiences=${of('audiences')} collection=${of('collection')} hirer-class=${of('hirer-class')} capacity=${of('capacity')} max-price=${of('max-price')} facilities=${of('facilities')} commitment=${of('commitment')} from-home=${of('from-home')} age=${of('age')} when=${of('when')} from=${of('from')} until=${of('until')} kinds=${of('kinds')} who=${of('who')} kind=${of('kind')} listing=${of('listing')} report=${of('report')} limit=${of('limit')} layout=${of('layout')} controls=${of('controls')} heading=${of('heading')} heading-level=${of('heading-level')} lang=${of('lang')} .asked=${more} .initial=${initial}>${inside}</${name}>`;
}

/** A page of ours within a frame: all of its main part, and the way to the page itself. */
export const pageFrame = (site: FrameSite, { title, path, body, discreet, leavable = discreet }: Page): TemplateResult =>
  documentOf(site, {
    title,
    canonical: path,
    kind: 'page',
    leavable,
    head: html`<link rel="stylesheet" href=${site.publicUrl + site.stylesheet}>`,
    body: html`<main>${leavable ? leaveAdvice() : nothing}${body}<p class="whole"><a href=${site.publicUrl + path} target="_blank">${say().whole}</a></p></main>`,
  });

/** For whoever set the frame up, who looks at it once. */
export const troubleFrame = (site: FrameSite, title: string, lead: string, list: readonly string[]): TemplateResult =>
  pageFrame(site, {
    path: '/embed',
    title: `${title} – Fingerpost`,
    description: lead,
    body: html`<h1>${title}</h1><p>${lead}</p><ul>${list.map((line) => html`<li>${line}</li>`)}</ul>`,
  });

/** The document around every page: head, skip link, the five kinds, main, foot. */
import { unsafeHTML } from 'lit/directives/unsafe-html.js';
import type { ListingKind } from '../../generated/gql/graphql.ts';
import { arm } from './arm.ts';
import { kindsInOrder, kindWords } from './kinds.ts';
import { html, nothing, type TemplateResult } from './template.ts';

/** Addresses of the files every page needs. */
export interface Site {
  publicUrl: string;
  stylesheet: string;
  icon: string;
  fonts: readonly string[];
}

export interface Page {
  /** Where it lives: its canonical address below the site's own. */
  path: string;
  title: string;
  description: string;
  body: TemplateResult;
  /** The kind it belongs to, told in the navigation. */
  kind?: ListingKind | undefined;
  /** The way here, from the front page; the last is this page. */
  trail?: readonly Step[];
  /** schema.org, one or several things. */
  jsonLd?: readonly object[];
  /** The same as feeds, for browsers and readers that look for them. */
  feeds?: readonly { type: string; title: string; path: string }[];
  /** A script of ours that adds to the page: all of it is there without. */
  script?: string | undefined;
  /** Not for search engines: results of a search, errors. */
  unindexed?: boolean;
  /** For those who keep the entries: no kinds to look through, and an honest word about the cookie. */
  staff?: boolean;
}

export interface Step {
  name: string;
  path: string;
}

export function documentOf(site: Site, page: Page): TemplateResult {
  const { path, title, description, kind, trail = [], jsonLd = [], feeds = [], unindexed = false, staff = false, script } = page;
  const canonical = site.publicUrl + path;
  return html`<!doctype html>
<html lang="en-GB">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title}</title>
<meta name="description" content=${description}>
${unindexed ? html`<meta name="robots" content="noindex">` : html`<link rel="canonical" href=${canonical}>`}
${feeds.map((feed) => html`<link rel="alternate" type=${feed.type} title=${feed.title} href=${feed.path}>`)}
<meta name="color-scheme" content="light dark">
<link rel="icon" href=${site.icon} type="image/svg+xml">
${site.fonts.map((font) => html`<link rel="preload" href=${font} as="font" type="font/woff2" crossorigin>`)}
<link rel="stylesheet" href=${site.stylesheet}>
${script ? html`<script type="module" src=${script}></script>` : nothing}
${jsonLd.length ? unsafeHTML(jsonLdScript([...jsonLd, ...(trail.length ? [breadcrumbList(site, trail)] : [])])) : nothing}
</head>
<body>
<a class="skip" href="#main">Skip to the main part</a>
<header class="top">
<a class="brand" href="/">${arm('Fingerpost')}</a>
${staff ? nothing : html`<nav aria-label="What there is"><ul>${kindsInOrder.map((each) => kindItem(each, kind))}</ul></nav>`}
</header>
${trail.length ? breadcrumbs(trail) : nothing}
<main id="main" tabindex="-1">${page.body}</main>
${staff ? staffFoot() : foot()}
</body>
</html>`;
}

const kindItem = (each: ListingKind, current: ListingKind | undefined) =>
  html`<li><a href=${kindWords[each].path} aria-current=${each === current ? 'true' : nothing}>${kindWords[each].title}</a></li>`;

function breadcrumbs(trail: readonly Step[]) {
  const step = ({ name, path }: Step, index: number) =>
    html`<li>${index === trail.length - 1 ? html`<span aria-current="page">${name}</span>` : html`<a href=${path}>${name}</a>`}</li>`;
  return html`<nav class="trail" aria-label="You are here"><ol>${trail.map(step)}</ol></nav>`;
}

const foot = () => html`<footer class="foot">
<p><strong>Fingerpost</strong> keeps one record of community life, and says of each entry where it came from and who has confirmed it.</p>
<p>It sets no cookies and follows nobody.</p>
<p><a href="/digest">Make a digest for a newsletter or a notice board</a></p>
<p><a href="/demo/parish">See it on a parish council’s website (a demonstration)</a></p>
</footer>`;

const staffFoot = () => html`<footer class="foot">
<p>Signing in sets one cookie, which keeps you signed in on this device. It follows nobody.</p>
</footer>`;

/** A script element that no text in it can end. */
const jsonLdScript = (things: readonly object[]) =>
  `<script type="application/ld+json">${JSON.stringify({ '@context': 'https://schema.org', '@graph': things }).replaceAll('<', '\\u003c')}</script>`;

const breadcrumbList = ({ publicUrl }: Site, trail: readonly Step[]) => ({
  '@type': 'BreadcrumbList',
  itemListElement: trail.map(({ name, path }, index) => ({ '@type': 'ListItem', position: index + 1, name, item: publicUrl + path })),
});

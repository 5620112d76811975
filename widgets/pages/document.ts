/** The document around every page: head, skip link, the five kinds, main, foot. */
import { unsafeHTML } from 'lit/directives/unsafe-html.js';
import type { ListingKind } from '../../generated/gql/graphql.ts';
import { framePathOf } from '../frames/frame-path.ts';
import { type Language, languageOf, languages, spoken } from '../parts/language.ts';
import { arm } from './arm.ts';
import { foot, staffFoot } from './foot.ts';
import { inSameLanguage } from './in-same-language.ts';
import { kindsInOrder, kindWords } from './kinds.ts';
import { leaveAdvice, leaveButton } from './leave.ts';
import { shareTags } from './share-tags.ts';
import { html, nothing, type TemplateResult } from './template.ts';
import { say } from './words/words.ts';

/** Addresses of the files every page needs. */
export interface Site {
  publicUrl: string;
  stylesheet: string;
  icon: string;
  fonts: readonly string[];
  /** What leaves a page on a sensitive topic. */
  leaveScript: string;
  /** As it was asked for, with its parameters; the page's own path when left out. */
  address?: string;
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
  /** More for the head. */
  head?: TemplateResult;
  /** In which language it speaks, as BCP 47; the one spoken now when left out. */
  language?: string;
  /** What stands where a link to it is shared: its address below the site's own. The site's own card when left out. */
  card?: string;
  /** On a topic that somebody may be in danger for reading about (sensitive-topics.ts). */
  discreet?: boolean;
  /** It names something on such a topic among other things: it can be left at once, and is else a page like any. */
  leavable?: boolean;
  /** For those who keep the entries: no kinds to look through, and an honest word about the cookie. */
  staff?: boolean;
}

export interface Step {
  name: string;
  path: string;
}

export function documentOf(site: Site, page: Page): TemplateResult {
  const { path, title, description, kind, trail = [], jsonLd = [], feeds = [], unindexed = false, staff = false } = page;
  const { head = nothing, script, language = spoken(), discreet = false, leavable = discreet } = page;
  const canonical = site.publicUrl + path;
  // What stays in English, such as the terms, is said to be so; what stands around it speaks on.
  const around = language === spoken() ? nothing : spoken();
  const { skip, kindsNav } = say();
  return html`<!doctype html>
<html lang=${language}>
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title}</title>
<meta name="description" content=${description}>
${unindexed ? html`<meta name="robots" content="noindex">` : html`<link rel="canonical" href=${inLanguage(canonical, languageOf(language))}>`}
${unindexed || staff || page.language ? nothing : otherLanguages(canonical)}
${unindexed || staff ? nothing : oembedLinks(canonical, path, title, site.publicUrl)}
${feeds.map((feed) => html`<link rel="alternate" type=${feed.type} hreflang=${spoken()} title=${feed.title} href=${inSameLanguage(feed.path)}>`)}
<meta name="color-scheme" content="light dark">
<link rel="icon" href=${site.icon} type="image/svg+xml">
${site.fonts.map((font) => html`<link rel="preload" href=${font} as="font" type="font/woff2" crossorigin>`)}
<link rel="stylesheet" href=${site.stylesheet}>
${staff || !site.publicUrl ? nothing : shareTags(site.publicUrl, page)}
${head}
${leavable ? html`<script type="module" src=${site.leaveScript}></script>` : nothing}
${script ? html`<script type="module" src=${script}></script>` : nothing}
${jsonLd.length ? unsafeHTML(jsonLdScript([...jsonLd, ...(trail.length ? [breadcrumbList(site, trail)] : [])])) : nothing}
</head>
<body>
<a class="skip" href="#main" lang=${around}>${skip}</a>
${leavable ? leaveButton() : nothing}
<header class="top" lang=${around}>
<a class="brand" href="/">${arm('Fingerpost')}</a>
${staff ? nothing : html`<nav aria-label=${kindsNav}><ul>${kindsInOrder.map((each) => kindItem(each, kind))}</ul></nav>`}
</header>
${trail.length ? breadcrumbs(trail) : nothing}
<main id="main" tabindex="-1">${leavable ? leaveAdvice() : nothing}${page.body}</main>
${staff ? staffFoot() : foot(site.address ?? path, around)}
</body>
</html>`;
}

/** An address of ours in a language; in English it is the plain one. */
const inLanguage = (address: string, language: Language) =>
  language === 'en' ? address : `${address}${address.includes('?') ? '&' : '?'}lang=${language}`;

/** For search engines: the same page for whoever reads another language. */
const otherLanguages = (canonical: string) => html`<link rel="alternate" hreflang="x-default" href=${canonical}>
${languages.map((language) => html`<link rel="alternate" hreflang=${language} href=${inLanguage(canonical, language)}>`)}`;

/** So that its address, pasted into WordPress and the like, becomes a frame of it. */
const oembedLinks = (canonical: string, path: string, title: string, publicUrl: string) => {
  if (!framePathOf(path)) return nothing;
  const address = `${publicUrl}/oembed?url=${encodeURIComponent(inSameLanguage(canonical))}`;
  return html`<link rel="alternate" type="application/json+oembed" title=${title} href="${address}&format=json">
<link rel="alternate" type="text/xml+oembed" title=${title} href="${address}&format=xml">`;
};

const kindItem = (each: ListingKind, current: ListingKind | undefined) =>
  html`<li><a href=${kindWords[each].path} aria-current=${each === current ? 'true' : nothing}>${kindWords[each].title}</a></li>`;

function breadcrumbs(trail: readonly Step[]) {
  const step = ({ name, path }: Step, index: number) =>
    html`<li>${index === trail.length - 1 ? html`<span aria-current="page">${name}</span>` : html`<a href=${path}>${name}</a>`}</li>`;
  return html`<nav class="trail" aria-label=${say().trailNav}><ol>${trail.map(step)}</ol></nav>`;
}

/** A script element that no text in it can end. */
const jsonLdScript = (things: readonly object[]) =>
  `<script type="application/ld+json">${JSON.stringify({ '@context': 'https://schema.org', '@graph': things }).replaceAll('<', '\\u003c')}</script>`;

const breadcrumbList = ({ publicUrl }: Site, trail: readonly Step[]) => ({
  '@type': 'BreadcrumbList',
  itemListElement: trail.map(({ name, path }, index) => ({ '@type': 'ListItem', position: index + 1, name, item: publicUrl + path })),
});

/** `/developers`: what there is to build with, on one page that needs no script. */
import type { CustomElement, Manifest, Named, Typed } from '../../package/manifest-types.ts';
import type { Page } from '../document.ts';
import type { Installation } from '../legal/facts.ts';
import { html, nothing, type TemplateResult } from '../template.ts';
import { pinned, stable, strictPolicy } from './snippets.ts';
import { say } from './words/words.ts';

export interface Recipe {
  who: string;
  title: string;
  query: string;
}

export interface DevelopersPage {
  about: Installation;
  recipes: readonly Recipe[];
  manifest: Manifest;
}

const code = (text: string) =>
  html`<pre tabindex="0" role="group" aria-label=${text.slice(0, 60).replace(/\s+/g, ' ')}><code>${text}</code></pre>`;
/** Opened in the schema browser with the question in it. */
const browserLink = (query: string) => `/graphql?${new URLSearchParams({ query })}`;

function recipe({ who, title, query }: Recipe) {
  return html`<details><summary><strong>${who}</strong>: ${title}</summary>
${code(query)}
<p><a class="tap" href=${browserLink(query)}>${say().tryIt}</a></p></details>`;
}

/** Words between backticks are code. */
const marked = (text: string) => text.split('`').map((piece, index) => (index % 2 ? html`<code>${piece}</code>` : piece));

function list(heading: string, items: readonly (Named | Typed)[]) {
  if (!items.length) return nothing;
  const row = (item: Named | Typed) => {
    const type = 'type' in item && item.type ? item.type.text : '';
    return html`<dt>${item.name ? html`<code>${item.name}</code>` : say().noName}${type && type !== 'Event' ? html` <span><code>${type}</code></span>` : nothing}</dt><dd>${marked(item.description ?? '')}</dd>`;
  };
  return html`<h3>${heading}</h3><dl class="reference">${items.map(row)}</dl>`;
}

function element({ tagName, summary, description, attributes, cssProperties, cssParts, events, slots }: CustomElement) {
  const words = say();
  return html`<details id=${tagName}><summary><code>&lt;${tagName}&gt;</code></summary>
<p>${summary}</p>
${description ? html`<p>${marked(description)}</p>` : nothing}
${list(words.attributes, attributes)}
${list(words.slots, slots)}
${list(words.events, events)}
${list(words.parts, cssParts)}
${list(words.properties, cssProperties)}</details>`;
}

function limits({ limits: given }: Installation) {
  const words = say();
  const rows = Object.entries(words.limit).map(([name, meaning]) => {
    const value = given[name as keyof typeof given];
    return html`<tr><th scope="row">${meaning}</th><td>${name === 'perMinute' && !value ? words.unlimited : value.toLocaleString('en-GB')}</td></tr>`;
  });
  return html`<table class="figures"><tbody>${rows}</tbody></table>`;
}

function versions(about: Installation) {
  const words = say();
  if (!about.widgets) return html`<p>${words.notBuilt}</p>`;
  return html`<p>${words.versionsLead(about.kept.embedBuild)}</p>
<h3>${words.newest}</h3>
${code(stable(about.publicUrl))}
<h3>${words.pinned(about.widgets.version)}</h3>
<p>${words.pinnedLead}</p>
${code(pinned(about.publicUrl, about.widgets))}
<p><a class="tap" href="/embed/${about.widgets.version}/integrity.json">${words.hashes}</a></p>
<h3>${words.policy}</h3>
<p>${words.policyLead}</p>
${code(strictPolicy(about.publicUrl))}`;
}

const changed = (since: string) => `query Changed {
  search(filter: { updatedSince: "${since}" }, sort: RECENTLY_CHANGED, first: 50) {
    nodes { __typename id name url status updatedAt }
    pageInfo { hasNextPage endCursor }
  }
}`;

/** Short enough to be typed. */
export const firstQuery = `{
  groups(first: 3) {
    nodes { name url }
  }
}`;

/** Asked of everything; tested as the recipes are. */
export const changedQuery = changed('2025-01-01T00:00:00Z');

export function developersPage({ about, recipes, manifest }: DevelopersPage): Page {
  const words = say();
  const curl = `curl '${about.publicUrl}/graphql' -H 'content-type: application/json' \\\n  -d '${JSON.stringify({ query: firstQuery.replace(/\s+/g, ' ') })}'`;
  const sections: [id: string, heading: string, body: TemplateResult][] = [
    [
      'first',
      words.first,
      html`<p>${words.firstLead}</p>${code(firstQuery)}<p><a class="tap" href=${browserLink(firstQuery)}>${words.tryIt}</a></p>
<p>${words.fromProgram}</p>${code(curl)}`,
    ],
    ['recipes', words.recipes, html`<p>${words.recipesLead}</p>${recipes.map(recipe)}`],
    [
      'schema',
      words.schema,
      html`<p>${words.schemaLead}</p><p>${words.browser}</p>
<ul class="tap-list"><li><a class="tap" href="/graphql">${words.openBrowser}</a></li>
<li><a class="tap" href="/developers/schema.graphql" download="schema.graphql">${words.download}</a></li></ul>`,
    ],
    [
      'elements',
      words.elements,
      html`<p>${words.elementsLead}</p>${manifest.modules.flatMap(({ declarations }) => declarations).map(element)}
<p><a class="tap" href="/developers/custom-elements.json">${words.manifest}</a></p>`,
    ],
    ['versions', words.versions, versions(about)],
    [
      'package',
      words.packageTitle,
      html`<p>${words.packageLead}</p>${code(`import { load } from '@fingerpost/widgets';\n\nload('${about.publicUrl}');`)}`,
    ],
    ['limits', words.limits, html`<p>${words.limitsLead}</p>${limits(about)}<p>${words.overLimit}</p>`],
    [
      'changes',
      words.changes,
      html`<p>${words.changesLead}</p>${code(changedQuery)}<p><a class="tap" href=${browserLink(changedQuery)}>${words.tryIt}</a></p>`,
    ],
    [
      'feeds',
      words.feeds,
      html`<p>${words.feedsLead}</p><ul class="tap-list">${words.feedList.map(([path, name]) => html`<li><a class="tap" href=${path}>${name}</a></li>`)}</ul>`,
    ],
    ['exports', words.exports, html`<p>${words.exportsLead}</p>`],
    [
      'deprecation',
      words.deprecation,
      html`<ul>${words.deprecationList.map((item) => html`<li>${item}</li>`)}</ul><p>${words.version(about.version)}</p>`,
    ],
    ['terms', words.terms, html`<p>${words.termsLead}</p><p><a class="tap" href="/terms">${words.termsLink}</a></p>`],
  ];
  return {
    path: '/developers',
    title: `${words.title} – Fingerpost`,
    description: words.lead,
    trail: [
      { name: 'Fingerpost', path: '/' },
      { name: words.title, path: '/developers' },
    ],
    body: html`<div class="plain"><h1>${words.title}</h1><p class="summary">${words.lead}</p>
<nav aria-label=${words.contents}><ul class="contents">${sections.map(([id, heading]) => html`<li><a href="#${id}">${heading}</a></li>`)}</ul></nav>
${sections.map(([id, heading, body]) => html`<section aria-labelledby=${id}><h2 id=${id}>${heading}</h2>${body}</section>`)}</div>`,
  };
}

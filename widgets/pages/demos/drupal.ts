/** A district's site on Drupal: regions, blocks and fields, with capitals in headings and a column at the side. */
import { html } from '../template.ts';
import { type DemoOptions, hostPage, loader, notice, room, searchRoom } from './host.ts';

const place = 'huntingdonshire';
const menu = ['Bins', 'Council tax', 'Planning', 'Community', 'Contact'];

export const drupal = ({ publicUrl, stylesheet }: DemoOptions) =>
  hostPage({
    title: 'Ousemeadow District Council',
    stylesheet,
    classes: 'path-node page-node-type-page',
    body: html`${notice('any district council')}
<div class="dialog-off-canvas-main-canvas">
<header class="region region-header" role="banner">
<p class="site-name">Ousemeadow District Council</p>
<nav class="block block-menu" aria-label="Main menu"><ul class="menu">${menu.map((item) => html`<li class="menu__item"><span>${item}</span></li>`)}</ul></nav>
</header>
<div class="layout">
<main class="region region-content">
<div class="block block-page-title-block"><h1 class="page-title">Community directory</h1></div>
<article class="node node--type-page"><div class="node__content">
<div class="field field--name-body">
<p>Find help, a place to meet or something to do. Ask at any of our offices for a printed copy.</p>
<fingerpost-search place=${place} heading="Search the directory" style=${searchRoom}>
<a href="${publicUrl}/?place=${place}">Search the directory</a>
</fingerpost-search>
<fingerpost-venues place=${place} heading="Venues" limit="3" style=${room(1700, 1000)}><a href="${publicUrl}/venues?place=${place}">Venues in the district</a></fingerpost-venues>
<fingerpost-funding place=${place} heading="Funding" layout="cards" limit="4" style=${room(2700, 1200)}>
<a href="${publicUrl}/funding?place=${place}">Funding in the district</a>
</fingerpost-funding>
<fingerpost-groups place=${place} heading="Groups for older people" audiences="older-people" controls="none" limit="3" style=${room(1500, 930)}>
<a href="${publicUrl}/groups?place=${place}">Groups for older people</a>
</fingerpost-groups>
</div></div></article>
</main>
<aside class="region region-sidebar-first" aria-label="Related">
<section class="block"><h2 class="block__title">May you apply?</h2>
<fingerpost-eligibility controls="type place" style=${room(220, 220)}><a href="${publicUrl}/funding/check">Check which funds you may apply to</a></fingerpost-eligibility>
</section>
</aside>
</div>
<footer class="region region-footer"><p>Ousemeadow is made up; the district it lists is Huntingdonshire.</p></footer>
</div>
${loader(publicUrl)}`,
  });

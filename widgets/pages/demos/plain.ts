/** A page somebody wrote by hand: no theme, no columns, every element one after another. */
import { html } from '../template.ts';
import { type DemoOptions, hostPage, loader, notice, room } from './host.ts';

const place = 'ramsey';

export const plain = ({ publicUrl, stylesheet }: DemoOptions) =>
  hostPage({
    title: 'Ramsey residents’ page',
    stylesheet,
    classes: 'plain',
    body: html`${notice('anybody in Ramsey')}
<main>
<h1>Ramsey: what is on and who can help</h1>
<p>One page, kept by neighbours, with the county’s own lists on it. Every list below was pasted in once and keeps itself up to date.</p>
<fingerpost-search place=${place} heading="Look for something in Ramsey" style=${room(760, 470)}>
<a href="${publicUrl}/?place=${place}">Search groups, venues, funding and events for Ramsey</a>
</fingerpost-search>
<h2>The village at a glance</h2>
<fingerpost-place place=${place} style=${room(860, 480)}><a href="${publicUrl}/places/${place}">Ramsey at a glance</a></fingerpost-place>
<fingerpost-groups place=${place} heading="Groups" layout="table" controls="none" limit="5" style=${room(1620, 900)}>
<a href="${publicUrl}/groups?place=${place}">Groups in Ramsey</a>
</fingerpost-groups>
<fingerpost-funding place=${place} heading="Money for groups here" controls="none" limit="3" style=${room(1900, 1060)}>
<a href="${publicUrl}/funding?place=${place}">Funding for Ramsey</a>
<p slot="partner">Put together with the Ramsey good neighbours’ table.</p>
</fingerpost-funding>
<fingerpost-events place=${place} heading="Events" style=${room(760, 420)}><a href="${publicUrl}/events?place=${place}">Events in Ramsey</a></fingerpost-events>
<p>This page has no cookies and no adverts.</p>
</main>
${loader(publicUrl)}`,
  });

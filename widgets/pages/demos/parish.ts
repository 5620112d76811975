/**
 * A parish council's website as it may well be, in its own style of 2009, with the widgets pasted in as a clerk would paste them. It is nobody's real
 * site and says so: the parish is real, since the entries are, the page is not the council's.
 */
import { html, type TemplateResult } from '../template.ts';
import { type DemoOptions, room, searchRoom } from './host.ts';

const place = 'somersham';
const name = 'Somersham';
const menu = ['Home', 'Councillors', 'Agendas and minutes', 'Planning', 'Allotments', 'Cemetery', 'Contact the clerk'];

export function demoParish({ publicUrl, stylesheet }: DemoOptions): TemplateResult {
  return html`<!doctype html>
<html lang="en-GB">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<title>${name} Parish Council: a demonstration of Fingerpost</title>
<link rel="stylesheet" href=${stylesheet}>
</head>
<body>
<aside id="demo" aria-label="About this page"><strong>A demonstration.</strong> This is not the website of ${name} Parish Council. The council’s words are made up; the entries are real. It shows how
<a href="/">Fingerpost</a> looks on a site such as a parish might have.</aside>
<div id="wrapper">
<header id="banner"><p id="sitename">${name} Parish Council</p><p id="strap">Serving the village and its people</p></header>
<nav id="menu" aria-label="Council"><ul>${menu.map((item, index) => html`<li>${index ? html`<span>${item}</span>` : html`<a href="/demo/parish" aria-current="page">${item}</a>`}</li>`)}</ul></nav>
<main id="content">
<h1>Welcome to our village</h1>
<p>The Parish Council looks after the recreation ground, the allotments, the cemetery and the street lights. Meetings are open to
everyone. The agenda goes up on the noticeboard three clear days before.</p>
<div class="box"><h2>Notices</h2>
<ul>
<li>Please keep dogs on a lead on the recreation ground.</li>
<li>Allotments: two half plots are free. Ask the clerk.</li>
<li>The next Parish Council meeting is on the first Tuesday of the month.</li>
</ul></div>
<h2>What is there in the village?</h2>
<p>Groups, halls, grants and ways to help, from the county’s own list.</p>
${embeds(publicUrl)}
</main>
<footer id="footer">Page last updated by the clerk. Best viewed in any browser.</footer>
</div>
</body>
</html>`;
}

const rooms = 'Rooms and halls for';
const money = 'Money for';
const help = 'Ways to help in';
const dates = 'What is on for';

/** What the clerk pasted: one script, and elements that each hold a plain link for when the script does not run. */
const embeds = (publicUrl: string) => html`<div class="box">
<fingerpost-search place=${place} heading="Search in ${name}" heading-level="3" style=${searchRoom}>
<a href="${publicUrl}/?place=${place}">Search groups, venues, funding and events for ${name}</a>
</fingerpost-search>
</div>
<div class="box">
<fingerpost-groups place=${place} heading="Groups in ${name}" heading-level="3" limit="5" style=${room(2300, 1420)}>
<a href="${publicUrl}/groups?place=${place}">Groups in ${name}</a>
</fingerpost-groups>
</div>
<div class="box">
<fingerpost-venues place=${place} controls="none" heading="${rooms} ${name}" heading-level="3" limit="3" style=${room(1500, 900)}>
<a href="${publicUrl}/venues?place=${place}">${rooms} ${name}</a>
</fingerpost-venues>
</div>
<div class="box">
<fingerpost-funding place=${place} controls="none" heading="${money} ${name}" heading-level="3" limit="3" style=${room(1600, 1020)}>
<a href="${publicUrl}/funding?place=${place}">${money} ${name}</a>
</fingerpost-funding>
</div>
<div class="box">
<fingerpost-volunteering place=${place} controls="none" heading="${help} ${name}" heading-level="3" limit="3" style=${room(1800, 1100)}>
<a href="${publicUrl}/volunteering?place=${place}">${help} ${name}</a>
</fingerpost-volunteering>
</div>
<div class="box">
<fingerpost-events place=${place} controls="none" heading="${dates} ${name}" heading-level="3" limit="5" style=${room(460, 260)}>
<a href="${publicUrl}/events?place=${place}">${dates} ${name}</a>
</fingerpost-events>
</div>
<script type="module" src="${publicUrl}/embed/fingerpost.js"></script>`;

/** A charity's site on WordPress with a block theme of today: classes, columns and custom properties in the manner of its block editor. */
import { html } from '../template.ts';
import { type DemoOptions, hostPage, loader, notice, room } from './host.ts';

const place = 'st-neots';
const menu = ['Home', 'About us', 'Lunch club', 'News', 'Give'];

export const wordpress = ({ publicUrl, stylesheet }: DemoOptions) =>
  hostPage({
    title: 'Riverside Neighbours',
    stylesheet,
    classes: 'home page wp-embed-responsive',
    body: html`${notice('a charity in St Neots')}
<div class="wp-site-blocks">
<header class="wp-block-group has-background">
<p class="wp-block-site-title"><a href="/demo/wordpress">Riverside Neighbours</a></p>
<nav class="wp-block-navigation" aria-label="Site"><ul>${menu.map((item) => html`<li class="wp-block-navigation-item"><span>${item}</span></li>`)}</ul></nav>
</header>
<main class="wp-block-group is-layout-constrained">
<h1 class="wp-block-heading">What is on in St Neots</h1>
<p class="has-large-font-size">We ask people what they would like to do, and go along with them the first time.</p>
<div class="wp-block-html">
<fingerpost-groups place=${place} heading="Groups near the river" layout="cards" limit="4" style=${room(1900, 1290)}>
<a href="${publicUrl}/groups?place=${place}">Groups in St Neots</a>
<p slot="partner">Chosen with Riverside Neighbours.</p>
</fingerpost-groups>
</div>
<blockquote class="wp-block-quote"><p>I had not been out on a Tuesday for two years.</p><cite>A neighbour</cite></blockquote>
<div class="wp-block-columns">
<div class="wp-block-column"><h2 class="wp-block-heading">Help us</h2>
<fingerpost-volunteering place=${place} heading="Ways to help" limit="3" style=${room(2160, 1960)}><a href="${publicUrl}/volunteering?place=${place}">Ways to help in St Neots</a></fingerpost-volunteering>
<div class="wp-block-button"><a class="wp-block-button__link wp-element-button" href="/demo/wordpress">Talk to us</a></div></div>
<div class="wp-block-column"><h2 class="wp-block-heading">Rooms</h2>
<fingerpost-venues place=${place} heading="Rooms to hire" limit="3" style=${room(1900, 1720)}><a href="${publicUrl}/venues?place=${place}">Rooms to hire in St Neots</a></fingerpost-venues></div>
</div>
<fingerpost-suggest kind="group" place="St Neots" heading="Is your group missing?" style=${room(150, 100)}>
<a href="${publicUrl}/suggest/groups?place=St+Neots">Add your group</a>
</fingerpost-suggest>
</main>
<footer class="wp-block-group"><p>Riverside Neighbours is made up.</p></footer>
</div>
${loader(publicUrl)}`,
  });

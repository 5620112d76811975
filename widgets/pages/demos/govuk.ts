/** A county's service page in the manner of the government's design system: one column, large type, a black band. */
import { html } from '../template.ts';
import { type DemoOptions, hostPage, loader, notice, room } from './host.ts';

const place = 'ely';

export const govuk = ({ publicUrl, stylesheet }: DemoOptions) =>
  hostPage({
    title: 'Fenshire County Council',
    stylesheet,
    classes: 'govuk-template__body',
    body: html`${notice('any county council')}
<header class="govuk-header"><div class="govuk-width-container"><p class="govuk-header__service-name">Fenshire County Council</p></div></header>
<div class="govuk-width-container">
<main class="govuk-main-wrapper">
<p class="govuk-phase-banner"><strong class="govuk-tag">Trial</strong> Tell us what you think of this page.</p>
<h1 class="govuk-heading-xl">Find money for your group in Ely</h1>
<p class="govuk-body-l">Check what your group may apply for, and where groups like yours meet.</p>
<fingerpost-funding place=${place} heading="Open funds" limit="3" style=${room(2700, 1500)}>
<a class="govuk-link" href="${publicUrl}/funding?place=${place}">Funding for Ely</a>
</fingerpost-funding>
<div class="govuk-inset-text">The closing day is the last day on which a form may arrive, not the day on which you post it.</div>
<fingerpost-eligibility place=${place} heading="Check what you may apply for" style=${room(320, 160)}>
<a class="govuk-link" href="${publicUrl}/funding/check?place=${place}">Check what you may apply for</a>
</fingerpost-eligibility>
<h2 class="govuk-heading-l">Where groups meet</h2>
<fingerpost-groups place=${place} heading="Groups in Ely" heading-level="3" controls="none" limit="3" style=${room(1800, 1040)}>
<a class="govuk-link" href="${publicUrl}/groups?place=${place}">Groups in Ely</a>
</fingerpost-groups>
<fingerpost-events place=${place} heading="Events in Ely" heading-level="3" style=${room(800, 440)}><a class="govuk-link" href="${publicUrl}/events?place=${place}">Events in Ely</a></fingerpost-events>
<fingerpost-funding-alerts place="Ely" heading="Be told of new funding" heading-level="3" style=${room(180, 120)}>
<a class="govuk-link" href="${publicUrl}/alerts?places=Ely">Be told of new funding</a>
</fingerpost-funding-alerts>
</main>
</div>
<footer class="govuk-footer"><div class="govuk-width-container"><p>Fenshire is made up.</p></div></footer>
${loader(publicUrl)}`,
  });

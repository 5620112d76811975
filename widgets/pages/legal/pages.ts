/** `/privacy`, `/accessibility` and `/terms`, and for the first two a paragraph that other websites paste into their own statements. */
import type { PageTermsQuery } from '../../../generated/gql/graphql.ts';
import type { Page } from '../document.ts';
import { html, nothing, type TemplateResult } from '../template.ts';
import type { Installation } from './facts.ts';
import { type Notice, noticeBody, noticeMarkup, noticeText } from './notice.ts';
import { say } from './words/words.ts';

export type LegalName = 'privacy' | 'accessibility';

/** Variables that the page needs and that are not set. */
export const notSet = ({ operator }: Installation): string[] => [
  ...(operator.name === undefined ? ['OPERATOR_NAME'] : []),
  ...(operator.email === undefined ? ['OPERATOR_EMAIL'] : []),
  ...(operator.address === undefined ? ['OPERATOR_ADDRESS'] : []),
];

export const noticeOf = (name: LegalName, about: Installation): Notice => say()[name](about);
const leadOf = (name: LegalName) => (name === 'privacy' ? say().privacyLead : say().accessibilityLead);

function page(path: string, title: string, description: string, body: TemplateResult, above: { name: string; path: string }[] = []): Page {
  return {
    path,
    title: `${title} – Fingerpost`,
    description,
    trail: [{ name: say().home, path: '/' }, ...above, { name: title, path }],
    body: html`<div class="plain"><h1>${title}</h1>${body}</div>`,
  };
}

const unfinished = (about: Installation) => {
  const missing = notSet(about);
  return missing.length ? html`<div class="notice"><p><strong>${say().unfinished}.</strong> ${say().notSet(missing)}</p></div>` : nothing;
};

export function legalPage(name: LegalName, about: Installation): Page {
  const notice = noticeOf(name, about);
  const path = `/${name}`;
  return page(
    path,
    notice.title,
    leadOf(name),
    html`${unfinished(about)}${noticeBody(notice)}
<ul class="tap-list beside">
<li><a class="tap" href="${path}.txt">${say().asText}</a></li>
<li><a class="tap" href="${path}/paragraph">${say().forYourSite}</a></li>
</ul>`,
  );
}

export const legalText = (name: LegalName, about: Installation): string => noticeText(noticeOf(name, about));

export function paragraphPage(name: LegalName, about: Installation): Page {
  const words = say();
  const paragraph = name === 'privacy' ? words.privacyParagraph(about) : words.accessibilityParagraph(about);
  const whole = noticeOf(name, about);
  const box = (id: string, label: string, text: string, rows: number) =>
    html`<div class="field"><label for=${id}>${label}</label><textarea id=${id} class="code" readonly rows=${String(rows)} spellcheck="false">${text}</textarea></div>`;
  return page(
    `/${name}/paragraph`,
    words.forYourSite,
    words.pasteLead,
    html`${unfinished(about)}<p>${words.pasteLead}</p>
<h2>${words.readAs}</h2>
<blockquote>${noticeBody(paragraph)}</blockquote>
${box('text', words.text, noticeText(paragraph), 10)}
${box('markup', words.markup, noticeMarkup(paragraph), 10)}
<p><a class="tap" href="/${name}">${words.whole}</a></p>`,
    [{ name: whole.title, path: `/${name}` }],
  );
}

const day = (date: unknown) =>
  new Date(String(date)).toLocaleDateString('en-GB', { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' });

export function termsPage(about: Installation, { sourceTerms }: PageTermsQuery): Page {
  const words = say();
  const notice = words.terms(about);
  const source = ({ title, licence, attribution, asAt, url }: PageTermsQuery['sourceTerms'][number]) => html`<li>
<h3>${url ? html`<a href=${String(url)} rel="external">${title}</a>` : title}</h3>
<p>${words.licence}: ${licence}</p>
${attribution === title ? nothing : html`<p>${words.attribution}: ${attribution}</p>`}
${asAt ? html`<p>${words.asAt(day(asAt))}</p>` : nothing}
</li>`;
  return page(
    '/terms',
    notice.title,
    words.termsLead,
    html`${noticeBody(notice)}
<h2>${words.sources}</h2>
${sourceTerms.length ? html`<p>${words.sourcesLead}</p><ul class="sources">${sourceTerms.map(source)}</ul>` : html`<p>${words.noSources}</p>`}`,
  );
}

/** The same entry in a booklet and on a short list: the telephone stands under the name, in large figures. */
import { fromRecord } from '../pages/slots.ts';
import { html, nothing, type TemplateResult } from '../pages/template.ts';
import { phoneLink } from '../parts/phone-link.ts';
import type { PaperFacts } from './entry.ts';
import { shown } from './pieces.ts';
import { say } from './words/words.ts';

interface Shown {
  /** Of the heading, to be led to. */
  id: string;
  level: 2 | 3;
  /** Where its page is. */
  href: string;
  /** Beneath: what one can do with it, its note. */
  more?: TemplateResult | typeof nothing;
}

export function entryOnPaper(facts: PaperFacts, { id, level, href, more = nothing }: Shown) {
  const { name, phones, noPhone, notice, summary, rows, emails, website, standing, confirmed } = facts;
  const link = html`<a href=${href}>${fromRecord(name)}</a>`;
  const [first, ...others] = emails;
  return html`<article class="paper-entry">
${level === 2 ? html`<h2 id=${id}>${link}</h2>` : html`<h3 id=${id}>${link}</h3>`}
${phones.map(({ number, role, note }) => html`<p class="ring"><strong>${phoneLink(number)}</strong> <span>${fromRecord(role)}${note.length ? [' (', shown(note), ')'] : nothing}</span></p>`)}
${noPhone ? html`<p class="ring-none">${noPhone}</p>` : nothing}
${notice.length ? html`<p class="paper-notice">${shown(notice)}</p>` : nothing}
<p>${fromRecord(summary)}</p>
<dl>${rows.map(([term, said]) => html`<div><dt>${term}</dt><dd>${shown(said)}</dd></div>`)}
${first ? html`<div><dt>${say().email}</dt><dd>${[first, ...others].join(', ')}</dd></div>` : nothing}
${website ? html`<div><dt>${say().web}</dt><dd>${website}</dd></div>` : nothing}</dl>
<p class=${confirmed ? 'paper-standing' : 'paper-standing unsure'}>${standing}</p>
${more}
</article>`;
}

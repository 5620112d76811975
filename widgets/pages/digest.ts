/** `/digest`: choose a place and what to tell of, then copy it into a newsletter or print it. Works without a script. */
import { type DigestAsked, digestDefaults, digestPath, feedPath, folderOf, type TermNamed } from '../feeds/asked.ts';
import { type Digest, type DigestItem, type DigestSection, digestText, nothingIn } from '../feeds/digest.ts';
import { say } from '../feeds/words/words.ts';
import { spoken } from '../parts/language.ts';
import type { Page } from './document.ts';
import { kindsInOrder, kindWords } from './kinds.ts';
import { fromRecord } from './slots.ts';
import { html, nothing } from './template.ts';

/** As it was typed, which may be wrong. */
export interface DigestForm {
  place: string;
  theme: string;
  audience: string;
  kinds: readonly string[];
  weeks: string;
}

export interface DigestPage {
  form: DigestForm;
  themes: readonly TermNamed[];
  audiences: readonly TermNamed[];
  /** What could not be understood. */
  fault: { field: string; message: string } | null;
  /** Null before anything is asked for. */
  made: { asked: DigestAsked; digest: Digest } | null;
}

export function digestPage({ form, themes, audiences, fault, made }: DigestPage): Page {
  const words = say().digest;
  const path = made ? digestPath(made.asked) : '/digest';
  return {
    path,
    title: `${made ? words.title(made.digest.title) : words.heading} – Fingerpost`,
    description: words.description,
    unindexed: made !== null || fault !== null,
    trail: [
      { name: 'Fingerpost', path: '/' },
      { name: words.trail, path: '/digest' },
    ],
    body: html`<div class="digest-page">
<h1>${words.heading}</h1>
<p class="summary">${words.summary}</p>
${fault ? html`<div class="notice" role="alert"><p>${fault.message}</p></div>` : nothing}
${digestForm({ form, themes, audiences, fault })}
${made ? shown(made.asked, made.digest) : nothing}
</div>`,
  };
}

function choice(name: string, label: string, any: string, choices: readonly TermNamed[], chosen: string) {
  const byName = choices.toSorted((one, other) => one.name.localeCompare(other.name, spoken()));
  return html`<div class="field"><label for=${name}>${label}</label>
<select id=${name} name=${name}>
<option value="">${any}</option>
${byName.map(({ slug, name: words, labelLanguage }) => html`<option value=${slug} lang=${labelLanguage ?? nothing} ?selected=${slug === chosen}>${words}</option>`)}
</select></div>`;
}

const weekChoices = [1, 2, 4, 6, 8, 12];

function digestForm({ form, themes, audiences, fault }: Pick<DigestPage, 'form' | 'themes' | 'audiences' | 'fault'>) {
  const words = say().digest;
  const wrong = fault?.field === 'place';
  const weeks = form.weeks || String(digestDefaults.weeks);
  const chosen = form.kinds.length ? form.kinds : digestDefaults.kinds.map(folderOf);
  return html`<form class="search digest-form" action="/digest" method="get">
<div class="field"><label for="place">${words.place}</label>
<input id="place" name="place" value=${form.place} maxlength="100" autocomplete="address-level2" spellcheck="false" aria-invalid=${wrong ? 'true' : nothing}></div>
<fieldset class="option-box"><legend>${words.kinds}</legend>
${kindsInOrder.map((kind) => html`<label class="option"><input type="checkbox" name="kind" value=${folderOf(kind)} ?checked=${chosen.includes(folderOf(kind))}> ${kindWords[kind].title}</label>`)}
</fieldset>
<div class="field"><label for="weeks">${words.weeks}</label>
<select id="weeks" name="weeks">${weekChoices.map((count) => html`<option value=${String(count)} ?selected=${String(count) === weeks}>${words.weekCount(count)}</option>`)}</select></div>
${choice('theme', words.theme, words.anything, themes, form.theme)}
${choice('audience', words.audience, words.anybody, audiences, form.audience)}
<button>${words.button}</button>
</form>`;
}

function shown(asked: DigestAsked, digest: Digest) {
  const words = say().digest;
  const feeds = (kinds: DigestAsked['kinds']) => ({ ...asked, kinds });
  return html`<article class="digest">
<h2>${digest.title}</h2>
${nothingIn(digest) ? html`<p>${words.nothingAdvice}</p>` : nothing}
<div class="digest-columns">${digest.sections.filter(({ items }) => items.length).map(section)}</div>
<p class="made">${digest.made}</p>
</article>
<section class="digest-paste">
<h2>${words.paste}</h2>
<div class="field"><label for="text">${words.text}</label>
<textarea id="text" readonly rows="14" spellcheck="false">${digestText(digest)}</textarea></div>
<ul class="tap-list">
<li><a class="tap" href=${digestPath(asked, '.txt')}>${words.textFile}</a></li>
<li>${words.print}</li>
</ul>
<h2>${words.always}</h2>
<p>${words.alwaysLead}</p>
<ul class="tap-list">
${asked.kinds.map((kind) => html`<li><a class="tap" href=${feedPath(feeds([kind]), 'atom')}>${words.feed(kindWords[kind].title)}</a></li>`)}
<li><a class="tap" href=${feedPath(feeds(kindsInOrder), 'ics')}>${words.calendar}</a></li>
</ul>
</section>`;
}

const section = ({ title, items, more }: DigestSection) => html`<section>
<h3>${title}</h3>
${items.map(entry)}
${more ? html`<p>${say().digest.more(more.count)}: <a href=${more.url}>${shortly(more.url)}</a></p>` : nothing}
</section>`;

function entry({ name, lead, facts, summary, contacts, caution, url }: DigestItem) {
  return html`<div class="digest-entry">
<h4>${fromRecord(name)}</h4>
${lead ? html`<p class="lead">${lead}</p>` : nothing}
${facts.length ? html`<p>${facts.join(' · ')}</p>` : nothing}
<p>${fromRecord(summary)}</p>
${contacts.map((line) => html`<p>${line}</p>`)}
${caution ? html`<p class="caution">${caution}</p>` : nothing}
<p><a href=${url}>${shortly(url)}</a></p>
</div>`;
}

/** As one would write it on paper. */
const shortly = (url: string) => url.replace(/^https?:\/\//, '');

/** A booklet of what there is for a place, by theme, to be printed on A4. On screen it is a page like any other, with the ways to print it. */
import type { ListingKind } from '../../generated/gql/graphql.ts';
import { folderOf, type TermNamed } from '../feeds/asked.ts';
import type { Page } from '../pages/document.ts';
import { inSameLanguage } from '../pages/in-same-language.ts';
import { kindsInOrder, kindWords, pathOf } from '../pages/kinds.ts';
import type { Content } from '../pages/sections.ts';
import { filled, fromRecord, recordLang } from '../pages/slots.ts';
import { html, nothing } from '../pages/template.ts';
import { dayWords } from '../parts/date-words.ts';
import { termWords } from '../parts/terms.ts';
import { andWords, inSentence } from '../parts/words.ts';
import { resultWords } from '../search/result-words.ts';
import { isOver, type PaperEntry, paperFacts, phonesOf } from './entry.ts';
import { entryOnPaper } from './entry-on-paper.ts';
import { clipped } from './pieces.ts';
import { squareImage } from './square-image.ts';
import { partedByReach } from './whole-county.ts';
import { say } from './words/words.ts';

export interface Booklet {
  place: { slug: string; name: string; within: readonly { slug: string; name: string; kind: string }[] };
  kinds: readonly ListingKind[];
  /** Null for every theme. */
  theme: TermNamed | null;
  large: boolean;
  /** Every theme there is, in the order of their vocabulary, which is that of the chapters. */
  themes: readonly TermNamed[];
  entries: readonly PaperEntry[];
  /** There were more than fit. */
  cut: boolean;
  publicUrl: string;
  helpLine?: string | undefined;
  now: Date;
}

export interface Chapter extends TermNamed {
  entries: readonly PaperEntry[];
  /** Entries of another chapter that are about this as well. */
  also: readonly PaperEntry[];
}

const byName = (one: PaperEntry, other: PaperEntry) => one.name.localeCompare(other.name, 'en-GB') || one.slug.localeCompare(other.slug);

/** Chapters are the upper level of themes; with a theme asked for, that theme and what is beneath it. Each entry stands once, under its first. */
export function chaptersOf({ entries, themes, theme }: Pick<Booklet, 'entries' | 'themes' | 'theme'>): Chapter[] {
  const other: TermNamed = { slug: 'other', name: say().booklet.other };
  const found = new Map<string, { theme: TermNamed; entries: PaperEntry[]; also: PaperEntry[] }>();
  const chapter = (of: TermNamed) => {
    const known = found.get(of.slug) ?? { theme: of, entries: [], also: [] };
    found.set(of.slug, known);
    return known;
  };
  for (const entry of entries.filter((one) => !isOver(one))) {
    const terms = theme ? entry.themes.filter(({ slug, parent }) => slug === theme.slug || parent?.slug === theme.slug) : entry.themes;
    const upper = terms.map((term) => (theme ? term : (term.parent ?? term)));
    const [first, ...more] = [
      ...new Map(upper.map(({ label, ...term }): [string, TermNamed] => [term.slug, { ...term, name: label }])).values(),
    ];
    chapter(first ?? theme ?? other).entries.push(entry);
    for (const one of more) chapter(one).also.push(entry);
  }
  const order = new Map(themes.map(({ slug }, index) => [slug, index]));
  return [...found.values()]
    .toSorted((one, two) => (order.get(one.theme.slug) ?? 999) - (order.get(two.theme.slug) ?? 999))
    .map(({ theme: of, entries: own, also }) => ({
      ...of,
      entries: own.toSorted(byName),
      also: also.toSorted(byName),
    }));
}

export interface PaperAsked {
  theme?: TermNamed | null;
  large?: boolean;
  kinds?: readonly ListingKind[];
}

/** Addresses of the booklet in its forms. */
export function bookletPath(slug: string, { theme, large, kinds = kindsInOrder }: PaperAsked = {}, form: '' | '.pdf' = ''): string {
  const params = new URLSearchParams();
  if (theme) params.set('theme', theme.slug);
  if (large) params.set('print', 'large');
  if (kinds.length < kindsInOrder.length) params.set('kinds', kinds.map(folderOf).join('.'));
  return `/places/${slug}/booklet${form}${params.size ? `?${params}` : ''}`;
}

const idOf = ({ kind, slug }: Pick<PaperEntry, 'kind' | 'slug'>) => `${folderOf(kind)}-${slug}`;
/** Written in when the pages are known: no browser can count them beforehand. */
const pageOf = (id: string) => html`<span class="page-of" data-page-of=${id}></span>`;

export function bookletPage(booklet: Booklet): Page {
  const { place, theme, themes, large, publicUrl, now, cut, entries } = booklet;
  const words = say().booklet;
  // About one theme, everything is wanted in full.
  const { full, wide } = theme ? { full: entries, wide: [] } : partedByReach(entries, place);
  const chapters = chaptersOf({ entries: full, themes, theme });
  const farther = chaptersOf({ entries: wide, themes, theme });
  const isEmpty = !chapters.length && !farther.length;
  const path = bookletPath(place.slug, booklet);
  return {
    path,
    title: `${words.title(place.name)} – Fingerpost`,
    description: words.description(place.name),
    // The page of the place is what people should find.
    unindexed: true,
    trail: [
      { name: 'Fingerpost', path: '/' },
      { name: place.name, path: `/places/${place.slug}` },
      { name: words.trail, path },
    ],
    body: html`<div class=${large ? 'paper booklet large' : 'paper booklet'}>
<header class="paper-head">
<h1>${words.title(place.name)}</h1>
${theme ? html`<p class="summary">${filled(words.about, themeWords(theme, inSentence))}</p>` : nothing}
<p>${words.made(dayWords(now.toISOString(), now))}</p>
</header>
${tools(booklet)}
${isEmpty ? empty(booklet) : html`<p>${words.unconfirmed}</p>`}
${cut ? html`<p class="paper-notice">${words.cut(entries.length)}</p>` : nothing}
${correction(booklet, publicUrl)}
${isEmpty ? nothing : contents(chapters, farther.length ? wholeCountyTitle(place) : null)}
${chapters.map((chapter) => chapterPart(chapter, now))}
${farther.length ? wholeCounty(farther, place, now) : nothing}
</div>`,
  };
}

const themeWords = ({ name, ...term }: TermNamed, as: (name: string) => string = String): Content =>
  termWords({ ...term, label: as(name) }, fromRecord);

const contents = (chapters: readonly Chapter[], last: string | null) => html`<nav class="paper-contents" aria-labelledby="contents">
<h2 id="contents">${say().booklet.contents}</h2>
<ol role="list">${chapters.map(
  (chapter) => html`<li>${chapterLink(`theme-${chapter.slug}`, themeWords(chapter))}
<ol role="list">${chapter.entries.map((entry) => html`<li><a href=${`#${idOf(entry)}`}><span lang=${recordLang()}>${paperName(entry)}</span>${pageOf(idOf(entry))}</a></li>`)}</ol></li>`,
)}${last === null ? nothing : html`<li>${chapterLink(wholeCountyId, last)}</li>`}</ol>
</nav>`;

const chapterLink = (id: string, title: Content) => html`<a class="chapter" href=${`#${id}`}><span>${title}</span>${pageOf(id)}</a>`;

const paperName = ({ name }: PaperEntry) => (name.length > 100 ? `${name.slice(0, 99)}…` : name);

function chapterPart(chapter: Chapter, now: Date) {
  const { slug, entries, also } = chapter;
  const id = `theme-${slug}`;
  const see = also.map(
    (entry, index) =>
      html`${index ? '; ' : nothing}<a href=${`#${idOf(entry)}`}><span lang=${recordLang()}>${paperName(entry)}</span>${pageOf(idOf(entry))}</a>`,
  );
  return html`<section class="paper-chapter"><h2 id=${id}>${themeWords(chapter)}</h2>
${entries.map((entry) => entryOnPaper(paperFacts(entry, now), { id: idOf(entry), level: 3, href: pathOf(entry.url) }))}
${see.length ? html`<p class="paper-also">${say().booklet.seeAlso}: ${see}.</p>` : nothing}
</section>`;
}

const wholeCountyId = 'whole-county';
const wholeCountyTitle = ({ name, within }: Booklet['place']) =>
  say().booklet.wholeCounty((within.find(({ kind }) => kind === 'COUNTY') ?? { name }).name);

/** One line each, by theme: a name and whom to ring; the rest is on the website. */
const wholeCounty = (chapters: readonly Chapter[], place: Booklet['place'], now: Date) =>
  html`<section class="paper-chapter paper-wide"><h2 id=${wholeCountyId}>${wholeCountyTitle(place)}</h2>
<p>${say().booklet.wholeCountyLead}</p>
<div class="paper-lines">${chapters.map(
    (chapter) =>
      html`<section><h3>${themeWords(chapter)}</h3><ul role="list">${chapter.entries.map((entry) => wideLine(entry, now))}</ul></section>`,
  )}</div></section>`;

function wideLine(entry: PaperEntry, now: Date) {
  const { kind, contacts, links } = entry;
  const phone = phonesOf(entry)[0]?.number;
  const other =
    contacts.find(({ email }) => email)?.email ?? links.find(({ url }) => url.length < 40)?.url.replace(/^https?:\/\/(www\.)?|\/$/g, '');
  // What is on once, or pays, says so; of a group its name and number are enough to begin with.
  const lead = kind === 'EVENT' || kind === 'FUND' ? resultWords(entry, now).lead : null;
  return html`<li><a href=${pathOf(entry.url)}>${fromRecord(clipped(entry.name, 80))}</a>${lead ? html` (${clipped(lead, 60)})` : nothing}${phone ? html` <strong>${phone}</strong>` : other ? ` ${other}` : nothing}</li>`;
}

const shortly = (url: string) => url.replace(/^https?:\/\//, '');

/** How to correct it, who keeps it and where the newest is. */
function correction({ place, entries, helpLine }: Booklet, publicUrl: string) {
  const words = say().booklet;
  const stewards = [...new Set(entries.flatMap(({ steward }) => (steward ? [steward.name] : [])))];
  const named = stewards.slice(0, 3).map((name) => (name.length > 80 ? `${name.slice(0, 79)}…` : name));
  const page = `${publicUrl}/places/${place.slug}`;
  return html`<section class="paper-correct">
<h2>${words.correct}</h2>
<div><div>
${helpLine ? html`<p>${fromRecord(helpLine)}</p>` : nothing}
<p>${words.correctAt} <a href="/suggest">${shortly(publicUrl)}/suggest</a>.</p>
<p>${words.newest} <a href=${`/places/${place.slug}`}>${shortly(page)}</a>.</p>
<p>${named.length ? words.keepers(andWords(named)) : words.noKeepers}</p>
</div>${squareImage(publicUrl + inSameLanguage(`/places/${place.slug}`), words.scan(place.name))}</div>
</section>`;
}

function empty({ place, theme }: Booklet) {
  const words = say().booklet;
  const wider = place.within.filter(({ kind }) => kind === 'DISTRICT' || kind === 'UNITARY' || kind === 'COUNTY');
  const links = wider.map(({ slug, name }, index) => html`${index ? ', ' : nothing}<a href=${bookletPath(slug)}>${words.wider(name)}</a>`);
  return html`<p>${theme ? filled(words.notInTheme(place.name), themeWords(theme, inSentence)) : words.notIn(place.name)}</p>
${links.length ? html`<p>${words.widerBefore}${links}.</p>` : nothing}`;
}

function tools(booklet: Booklet) {
  const { place, theme, large, kinds, themes } = booklet;
  const words = say().tools;
  const pdf = bookletPath(place.slug, booklet, '.pdf');
  return html`<section class="paper-tools" aria-label=${words.heading}>
<ul class="tap-list">
<li><a class="tap" href=${pdf}>${words.pdf}</a></li>
<li><a class="tap" href=${bookletPath(place.slug, { theme, kinds, large: !large })}>${large ? words.usual : words.large}</a></li>
<li><a class="tap" href=${`/places/${place.slug}/noticeboard`}>${words.sheet}</a></li>
</ul>
<p id="how">${words.how}</p>
<form class="search" action=${`/places/${place.slug}/booklet`} method="get">
${large ? html`<input type="hidden" name="print" value="large">` : nothing}
<div class="field"><label for="theme">${words.theme}</label>
<select id="theme" name="theme"><option value="">${words.everything}</option>
${themes.map(({ slug, name, labelLanguage }) => html`<option value=${slug} lang=${labelLanguage ?? nothing} ?selected=${slug === theme?.slug}>${name}</option>`)}</select></div>
<fieldset class="option-box"><legend>${words.kinds}</legend>
${kindsInOrder.map((kind) => html`<label class="option"><input type="checkbox" name="kinds" value=${folderOf(kind)} ?checked=${kinds.includes(kind)}> ${kindWords[kind].title}</label>`)}
</fieldset>
<button>${words.choose}</button>
</form>
</section>`;
}

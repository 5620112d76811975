/** A notice as data, and the three ways it is given out: as a part of a page, as plain text, and as HTML to paste into somebody else's page. */
import { html, type TemplateResult } from '../template.ts';

/** A paragraph, or a list. */
export type Block = string | readonly string[];

export interface Notice {
  title: string;
  intro: readonly Block[];
  sections: readonly { heading: string; blocks: readonly Block[] }[];
}

/** Web and mail addresses, without the full stop that ends a sentence. */
const address = /https?:\/\/[^\s,;()]+[^\s,;().]|[\w.+-]+@[\w-]+(?:\.[\w-]+)+/g;
const hrefOf = (text: string) => (text.startsWith('http') ? text : `mailto:${text}`);

/** A sentence in pieces: what stands at an odd place is an address. */
function pieces(text: string): string[] {
  const found: string[] = [];
  let from = 0;
  for (const { 0: link, index } of text.matchAll(address)) {
    found.push(text.slice(from, index), link);
    from = index + link.length;
  }
  return [...found, text.slice(from)];
}

const inline = (text: string) => pieces(text).map((piece, index) => (index % 2 ? html`<a href=${hrefOf(piece)}>${piece}</a>` : piece));

const block = (each: Block) =>
  typeof each === 'string' ? html`<p>${inline(each)}</p>` : html`<ul>${each.map((item) => html`<li>${inline(item)}</li>`)}</ul>`;

export const noticeBody = ({ intro, sections }: Notice): TemplateResult => html`${intro.map(block)}
${sections.map(({ heading, blocks }) => html`<h2>${heading}</h2>${blocks.map(block)}`)}`;

const textBlock = (each: Block) => (typeof each === 'string' ? each : each.map((item) => `- ${item}`).join('\n'));

/** For an e-mail, a word processor or a form that takes no HTML. */
export const noticeText = ({ title, intro, sections }: Notice): string =>
  `${[title, ...intro.map(textBlock), ...sections.flatMap(({ heading, blocks }) => [`${heading}\n`, ...blocks.map(textBlock)])].join('\n\n').replaceAll('\n\n\n', '\n\n')}\n`;

const signs: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
const escaped = (text: string) => text.replace(/[&<>"]/g, (sign) => signs[sign] ?? sign);
const marked = (text: string) =>
  pieces(text)
    .map((piece, index) => (index % 2 ? `<a href="${escaped(hrefOf(piece))}">${escaped(piece)}</a>` : escaped(piece)))
    .join('');
const blockMarkup = (each: Block) =>
  typeof each === 'string' ? `<p>${marked(each)}</p>` : `<ul>\n${each.map((item) => `<li>${marked(item)}</li>`).join('\n')}\n</ul>`;

/** Headings are level 2: the page it is pasted into has its own first one. */
export const noticeMarkup = ({ title, intro, sections }: Notice): string =>
  [
    `<h2>${escaped(title)}</h2>`,
    ...intro.map(blockMarkup),
    ...sections.flatMap(({ heading, blocks }) => [`<h3>${escaped(heading)}</h3>`, ...blocks.map(blockMarkup)]),
  ].join('\n');

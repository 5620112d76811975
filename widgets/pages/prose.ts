/**
 * Longer text of an entry. It is Markdown, of which entries use paragraphs, lists and links; all else stands as it was written. Lit escapes every
 * word of it, so nothing in it can be markup of its own.
 */
import { outside } from './links.ts';
import type { Content } from './sections.ts';
import { fromRecord } from './slots.ts';
import { html, type TemplateResult } from './template.ts';

export function prose(markdown: string | null | undefined): TemplateResult[] {
  return blocks(markdown ?? '').map((lines) =>
    lines.every(isItem)
      ? html`<ul>${lines.map((line) => html`<li>${fromRecord(inline(line.replace(item, '')))}</li>`)}</ul>`
      : html`<p>${fromRecord(inline(lines.join(' ')))}</p>`,
  );
}

const item = /^\s*[-*] +/;
const isItem = (line: string) => item.test(line);
const endsSentence = (line: string) => /[.?!:]["')]?\s*$/.test(line);

/** A blank line ends a paragraph. So does a line that ends with its sentence, since not every source puts blank lines between. */
function blocks(markdown: string): string[][] {
  const found: string[][] = [[]];
  for (const line of markdown.replaceAll('\r', '').split('\n')) {
    const before = found.at(-1)?.at(-1);
    const goesOn = before !== undefined && isItem(before) === isItem(line) && (isItem(line) || !endsSentence(before));
    if (!line.trim() || !goesOn) found.push([]);
    if (line.trim()) found.at(-1)?.push(line.replace(/^#+\s*/, ''));
  }
  return found.filter((lines) => lines.length);
}

/** `[words](https://…)` becomes a link; marks of emphasis are dropped, not shown. */
function inline(text: string): Content[] {
  return text.split(/(\[[^\]]+\]\(https?:\/\/[^\s)]+\))/).map((part) => {
    const [, words, url] = /^\[([^\]]+)\]\((.+)\)$/.exec(part) ?? [];
    return words && url ? outside(url, words) : part.replace(/(\*\*|__)(.+?)\1/g, '$2');
  });
}

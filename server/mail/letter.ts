/** How our mail reads: one plain text and the same as simple HTML, from the same parts. No pictures, nothing that tells us it was read. */
import { type Language, speaking, spoken } from '../../language/language.ts';
import { say } from './words/words.ts';

export type Paragraph =
  | string
  /** Something to press; in plain text its address on a line of its own. */
  | { readonly press: string; readonly address: string }
  /** The same as a plain link, where there are several and none is the point of the letter. */
  | { readonly link: string; readonly address: string }
  /** Things in a row, each with what matters most and what else is said of it, in lines, and where it is. */
  | { readonly list: readonly Listed[] };

interface Listed {
  readonly name: string;
  readonly matters?: string;
  readonly says?: string;
  /** Lines of it that come from the record, which is in English whatever the letter speaks. The name always does. */
  readonly record?: readonly string[];
  readonly address?: string;
}

export interface LetterParts {
  /** What the letter is about, also its heading. */
  readonly heading: string;
  readonly paragraphs: readonly Paragraph[];
  /** Why it was sent, and how to have no more of it. */
  readonly why: string;
  /** Links that go with it: to change it, to stop it. */
  readonly ways?: readonly { readonly link: string; readonly address: string }[];
  /** English when left out, whatever is spoken around it. */
  readonly language?: Language;
}

const escapes: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
const escaped = (text: string) => text.replace(/[&<>"]/g, (letter) => escapes[letter] ?? letter);

const styles = {
  page: 'margin:0;padding:0;background:#ffffff;color:#1b1b1b',
  column:
    "max-width:34em;margin:0 auto;padding:24px 16px;font-family:Verdana,'DejaVu Sans',Arial,sans-serif;font-size:16px;line-height:1.5;overflow-wrap:anywhere",
  heading: 'margin:0 0 16px;font-size:22px;line-height:1.25',
  paragraph: 'margin:0 0 16px',
  press:
    'display:inline-block;padding:12px 20px;background:#14532d;color:#ffffff;font-weight:bold;text-decoration:underline;text-decoration-color:#ffffff',
  matters: 'display:block;margin-top:4px;font-weight:bold',
  says: 'display:block;margin-top:4px;color:#4a4a4a',
  way: 'display:block;margin-top:12px',
  why: 'margin:24px 0 0;padding-top:12px;border-top:1px solid #767676;font-size:14px;color:#4a4a4a',
} as const;

const linkAsText = ({ link, address }: { link: string; address: string }) => `${link}:\n${address}`;
const linkAsHtml = ({ link, address }: { link: string; address: string }) =>
  `<a href="${escaped(address)}" style="color:#14532d">${escaped(link)}</a>`;

function asText(part: Paragraph): string {
  if (typeof part === 'string') return part;
  if ('press' in part) return `${part.press}:\n${part.address}`;
  if ('link' in part) return linkAsText(part);
  const lines = (text: string | undefined) => (text ? `\n  ${text.replaceAll('\n', '\n  ')}` : '');
  return part.list.map(({ name, matters, says, address }) => `- ${name}${lines(matters)}${lines(says)}${lines(address)}`).join('\n');
}

function asHtml(part: Paragraph): string {
  if (typeof part === 'string') return `<p style="${styles.paragraph}">${escaped(part)}</p>`;
  if ('press' in part) {
    const address = escaped(part.address);
    return `<p style="${styles.paragraph}"><a href="${address}" style="${styles.press}">${escaped(part.press)}</a></p>
<p style="${styles.paragraph};font-size:14px;word-break:break-all">${say().copy}<br>${address}</p>`;
  }
  if ('link' in part) return `<p style="${styles.paragraph}">${linkAsHtml(part)}</p>`;
  const fromRecord = spoken() === 'en-GB' ? '' : ' lang="en-GB"';
  const lines = (text: string | undefined, style: string, record: readonly string[] = []) =>
    text ? text.split('\n').map((line) => `<span${record.includes(line) ? fromRecord : ''} style="${style}">${escaped(line)}</span>`) : [];
  const items = part.list.map(({ name, matters, says, record, address }) =>
    [
      `<li style="margin:0 0 20px"><strong${fromRecord}>${address ? linkAsHtml({ link: name, address }) : escaped(name)}</strong>`,
      ...lines(matters, styles.matters),
      ...lines(says, styles.says, record),
      '</li>',
    ].join('\n'),
  );
  return `<ul style="${styles.paragraph};padding-left:20px">\n${items.join('\n')}\n</ul>`;
}

/** The two bodies of a message. */
export function letter({ language = 'en', ...parts }: LetterParts): { text: string; html: string } {
  return speaking(language, () => bodiesOf(parts));
}

function bodiesOf({ heading, paragraphs, why, ways = [] }: Omit<LetterParts, 'language'>): { text: string; html: string } {
  const text = `${heading}\n\n${paragraphs.map(asText).join('\n\n')}\n\n-- \n${[why, ...ways.map(linkAsText)].join('\n\n')}\n`;
  const html = `<!doctype html>
<html lang="${spoken()}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escaped(heading)}</title>
</head>
<body style="${styles.page}">
<main style="display:block;${styles.column}">
<h1 style="${styles.heading}">${escaped(heading)}</h1>
${paragraphs.map(asHtml).join('\n')}
<p style="${styles.why}">${[escaped(why), ...ways.map((way) => `<span style="${styles.way}">${linkAsHtml(way)}</span>`)].join('\n')}</p>
</main>
</body>
</html>
`;
  return { text, html };
}

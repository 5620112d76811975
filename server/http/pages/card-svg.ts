/**
 * The picture that stands where a link to a page is shared: an arm with the kind, the name, and when and where, as SVG. Letters are not measured but
 * reckoned wide, so that the longest name stays inside.
 */
import { cardSize } from '../../../widgets/pages/share-tags.ts';

export interface Card {
  /** On the arm: "Group". */
  arm: string;
  name: string;
  /** Under the name, a line each; the first in bold. */
  lines: readonly string[];
}

const { width, height } = cardSize;
const [left, room] = [150, 970];
const [ink, quiet, fen] = ['#1a1a1a', '#474747', '#0f4f36'];

/** What the self-hosted fonts have: Latin with its marks, Cyrillic, and common signs. Other letters would come out as boxes. */
const undrawable = /[^\u0020-\u007e\u00a0-\u024f\u0400-\u045f\u0490\u0491\u1e00-\u1eff\u2010-\u2026\u20ac\u2122]/gu;

/** As one line that the font can draw. Marks set apart from their letters are joined to them first. */
const drawable = (text: string) => text.normalize('NFC').replace(/\s+/g, ' ').replace(undrawable, '').replace(/ {2,}/g, ' ').trim();

/** True where most of it can be drawn: half a name is worse than none. */
export const isDrawable = (text: string) => drawable(text).length >= text.replace(/\s+/g, ' ').trim().length * 0.9;

const escaped = (text: string) => text.replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`);

/** In ems, on the wide side of what bold Atkinson Hyperlegible takes: by groups of letters as wide as each other. */
const widths: readonly [RegExp, number][] = [
  [/[mwMW@%—…ЖМФШЩЮжмфшщю]/, 0.96],
  [/[ijlI.,:;'’|!()·\u0020-]/, 0.32],
  [/[A-Z]/, 0.7],
  [/[a-z]/, 0.575],
];
/** A line is drawn in one font, as letters of two in one line are not put together well: that of our pages, or one that has all of them. */
const fontOf = (line: string) => (/[\u0100-\u1eff]/.test(line) ? ' font-family="PT Sans"' : '');
const widthOfLetter = (letter: string) => widths.find(([letters]) => letters.test(letter))?.[1] ?? 0.66;
const widthOf = (text: string) => [...text].reduce((ems, letter) => ems + widthOfLetter(letter), 0);

/** Broken between words, and within one that fits no line; cut with an ellipsis after so many lines. */
export function broken(text: string, size: number, most: number): { lines: string[]; isWhole: boolean } {
  const fits = (line: string) => widthOf(line) * size <= room;
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(' ')) {
    if (fits(line ? `${line} ${word}` : word)) {
      line = line ? `${line} ${word}` : word;
      continue;
    }
    if (line) lines.push(line);
    line = '';
    for (const letter of word) {
      if (!fits(line + letter)) {
        lines.push(line);
        line = '';
      }
      line += letter;
    }
    if (lines.length > most) break;
  }
  if (line) lines.push(line);
  if (lines.length <= most) return { lines, isWhole: true };
  const last = [...(lines[most - 1] ?? '')];
  while (last.length && !fits(`${last.join('')}…`)) last.pop();
  return { lines: [...lines.slice(0, most - 1), `${last.join('').trimEnd()}…`], isWhole: false };
}

const sizes = [
  [80, 2],
  [64, 3],
  [50, 4],
] as const;

function text(line: string, y: number, size: number, bold: boolean, colour: string): string {
  return `<text x="${left}" y="${y}" font-size="${size}" font-weight="${bold ? 700 : 400}" fill="${colour}"${fontOf(line)}>${escaped(line)}</text>`;
}

export function cardSvg({ arm, name, lines }: Card): string {
  const told = drawable(name);
  const [size, most] = sizes.find(([each, lineCount]) => broken(told, each, lineCount).isWhole) ?? sizes[2];
  const heading = broken(told, size, most).lines;
  const armWidth = Math.round(widthOf(drawable(arm)) * 40) + 46;
  const top = 178;
  const drawn = heading.map((line, index) => text(line, top + size + index * size * 1.15, size, true, ink));
  const after = top + size + (heading.length - 1) * size * 1.15 + 70;
  // Three lines under a short name, two under one that takes the most; no more than two of each.
  const under = lines
    .map(drawable)
    .filter(Boolean)
    .flatMap((line, index) => broken(line, 36, 2).lines.map((said) => ({ said, isFirst: index === 0 })))
    .slice(0, heading.length > 3 ? 2 : 3);
  const facts = under.map(({ said, isFirst }, index) => text(said, after + index * 50, 36, isFirst, isFirst ? fen : quiet));
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" font-family="Atkinson Hyperlegible">
<rect width="${width}" height="${height}" fill="#fff"/>
<path d="M64 ${height}V52a14 14 0 0 1 28 0V${height}z" fill="${ink}"/>
<path d="M50 78h${armWidth}l38 41-38 41H50z" fill="#fff" stroke="${ink}" stroke-width="7" stroke-linejoin="miter"/>
<text x="82" y="133" font-size="40" font-weight="700" fill="${ink}"${fontOf(drawable(arm))}>${escaped(drawable(arm))}</text>
${[...drawn, ...facts].join('\n')}
<path d="M${left} 562h${width - left - 80}" stroke="#c9c9c1" stroke-width="2"/>
<text x="${left}" y="605" font-size="30" font-weight="700" fill="${ink}">Fingerpost</text>
</svg>`;
}

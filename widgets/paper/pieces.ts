/** A line of an entry in pieces: words of ours, and words of the record, which stay in its language whatever we speak. */
import { fromRecord } from '../pages/slots.ts';
import { type TermShown, termList, termWords } from '../parts/terms.ts';
import { capital } from '../parts/words.ts';

export interface Piece {
  text: string;
  isRecord: boolean;
}
export type Line = readonly Piece[];

const piece = (text: string | null | undefined, isRecord: boolean): Line => (text ? [{ text, isRecord }] : []);
export const ours = (text: string | null | undefined) => piece(text, false);
export const theirs = (text: string | null | undefined) => piece(text, true);

const line = (said: string | Line) => (typeof said === 'string' ? ours(said) : said);
/** What a term is called: ours where it has a name in the language spoken. */
export const termLine = (term: TermShown): Line => line(termWords(term, theirs));
export const termsLine = (terms: readonly TermShown[]): Line => termList(terms, theirs).flatMap(line);

/** Those of them that say something, with a mark between. */
export const joined = (lines: readonly Line[], mark: string): Line =>
  lines.filter(({ length }) => length).flatMap((line, index) => (index ? [...ours(mark), ...line] : line));

export const plain = (line: Line): string => line.map(({ text }) => text).join('');
export const shown = (line: Line) => line.map(({ text, isRecord }) => (isRecord ? fromRecord(text) : text));
export const capitalLine = (line: Line): Line => line.map((one, index) => (index ? one : { ...one, text: capital(one.text) }));

/** Cut at the end of a word where there is one. */
export function clipped(text: string, most: number): string {
  const told = text.replace(/\s+/g, ' ').trim();
  if (told.length <= most) return told;
  const cut = told.slice(0, most);
  return `${cut.slice(0, cut.lastIndexOf(' ') > most / 2 ? cut.lastIndexOf(' ') : most)}…`;
}

export function clippedLine(line: Line, most: number): Line {
  const kept: Piece[] = [];
  let left = most;
  for (const one of line) {
    const text = one.text.replace(/\s+/g, ' ');
    if (text.length > left) return left > 1 ? [...kept, { ...one, text: clipped(text, left) }] : kept;
    kept.push({ ...one, text });
    left -= text.length;
  }
  return kept;
}

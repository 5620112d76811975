/** Terms as they are shown: in the language spoken, or marked as English where they have no name in it. Each `mark` says that words are English. */
import { speaking } from './language.ts';
import { recordLanguage } from './speaks.ts';
import { andWords, capital, inSentence } from './words.ts';

export interface TermShown {
  label: string;
  /** Asked for where another language than English is spoken. */
  labelLanguage?: string;
}

const isEnglish = ({ labelLanguage }: TermShown) => labelLanguage !== undefined && labelLanguage === recordLanguage();

export type Mark<Marked> = (english: string) => Marked;

export const termWords = <Marked>(term: TermShown, mark: Mark<Marked>): string | Marked =>
  isEnglish(term) ? mark(term.label) : term.label;

interface ListOptions {
  /** What the record says beside the terms, in words of its own. */
  more?: readonly string[];
  as?: (words: string) => string;
}

/** "Kitchen and stage"; as a whole in English, its "and" too, where any of the terms is. Empty for none. */
export function termList<Marked>(
  terms: readonly TermShown[],
  mark: Mark<Marked>,
  { more = [], as = capital }: ListOptions = {},
): readonly (string | Marked)[] {
  const labels = terms.map(({ label }) => inSentence(label));
  const inEnglish = (words: readonly string[], as: (words: string) => string) => mark(as(speaking('en', () => andWords(words))));
  if (!labels.length && !more.length) return [];
  if (!labels.length || terms.some(isEnglish) || (more.length && !recordLanguage())) return [inEnglish([...labels, ...more], as)];
  const said = as(andWords(labels));
  return more.length ? [said, '; ', inEnglish(more, String)] : [said];
}

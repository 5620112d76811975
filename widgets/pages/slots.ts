/** Sentences with something in them that is no word of ours, and texts of the record, which are in English whatever the page speaks. */

import { recordLanguage } from '../parts/speaks.ts';
import { andWords } from '../parts/words.ts';
import type { Content } from './sections.ts';
import { html, nothing } from './template.ts';

/** A sentence with its `{0}`, `{1}` filled. */
export const filled = (sentence: string, ...slots: Content[]): Content[] =>
  sentence.split(/\{(\d)\}/).map((part, index) => (index % 2 ? slots[Number(part)] : part));

/** A text of the record within a sentence of ours. */
export const fromRecord = (text: Content): Content =>
  recordLanguage() && text ? html`<span lang=${recordLanguage() ?? ''}>${text}</span>` : text;

/** `lang` of what holds nothing but text of the record. */
export const recordLang = () => recordLanguage() ?? nothing;

/** Labels of the record in a row, "a, b and c"; null for none. */
export function recordList(texts: readonly string[], as: (said: string) => string = String): Content {
  if (!texts.length) return null;
  return recordLanguage() ? fromRecord(as(texts.join(', '))) : as(andWords(texts));
}

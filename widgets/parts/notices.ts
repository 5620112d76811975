/** What a widget says over a list, or when it has none to show: a sentence of what happened, and what to do (DESIGN.md, "How it speaks"). */
import type { AskError } from './client.ts';
import { counted, inDigits, type KindWords } from './language.ts';
import type { Edge, Page } from './page.ts';
import { say } from './words/words.ts';

interface Status {
  page: Page<Edge> | undefined;
  /** How many of its entries are on show. */
  shown: number;
  words: KindWords;
  list: { error: AskError | undefined; offline: boolean; busy: boolean };
  /** Whether the visitor asked for something. */
  asked: boolean;
}

/** What is said to everyone, and read out to those who listen. */
export function statusWords({ page, shown, words, list, asked }: Status): string | undefined {
  const { error, offline, busy } = list;
  if (busy || (!page && !error)) return say().fetching(words.many);
  if (!page) return error && failureWords(error, offline, words.many, asked);
  const { length } = page.edges;
  if (!length) return asked ? say().noMatch(words.many) : say().noneListed(words.many);
  return countSentence(page.totalCount, Math.min(shown, length), words);
}

/**
 * With BAD_USER_INPUT the server sends a sentence for whoever asked. It is shown to a visitor who typed something; where the page's own attributes
 * are at fault, a visitor can do nothing about it, and the event tells the page.
 */
function failureWords(error: AskError, offline: boolean, many: string, asked: boolean): string {
  if (offline) return say().offline(many);
  const told = error.graphQLErrors.find(({ extensions }) => extensions?.['code'] === 'BAD_USER_INPUT');
  return (asked && told && (say().notUnderstood ?? told.message)) || say().failed(many);
}

/** Something came, and something did not. */
export const partialWords = ({ networkError }: AskError): string => (networkError ? say().noMore : say().notAll);

export function countSentence(total = 0, shown: number, { one, many, forms = { one, other: many } }: KindWords): string {
  const found = counted(Math.max(total, shown), forms);
  return total > shown ? `${found}. ${say().firstShown(inDigits(shown))}` : `${found}.`;
}

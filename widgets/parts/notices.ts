/** What a widget says when it has no list to show: a sentence of what happened, and what to do (DESIGN.md, "How it speaks"). */
import type { AskError } from './client.ts';
import { counted, inDigits, type KindWords } from './language.ts';
import { say } from './words/words.ts';

/**
 * With BAD_USER_INPUT the server sends a sentence for whoever asked. It is shown to a visitor who typed something; where the page's own attributes
 * are at fault, a visitor can do nothing about it, and the event tells the page.
 */
export function failureWords(error: AskError, offline: boolean, many: string, asked: boolean): string {
  if (offline) return say().offline(many);
  const told = error.graphQLErrors.find(({ extensions }) => extensions?.['code'] === 'BAD_USER_INPUT');
  return (asked && told && (say().notUnderstood ?? told.message)) || say().failed(many);
}

/** Something came, and something did not. */
export function partialWords(error: AskError): string {
  return error.networkError ? say().noMore : say().notAll;
}

export function emptyWords(many: string, asked: boolean): string {
  return asked ? say().noMatch(many) : say().noneListed(many);
}

export function countSentence(total = 0, shown: number, { one, many, forms = { one, other: many } }: KindWords): string {
  const found = counted(Math.max(total, shown), forms);
  return total > shown ? `${found}. ${say().firstShown(inDigits(shown))}` : `${found}.`;
}

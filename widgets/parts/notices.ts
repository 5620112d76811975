/** What a widget says when it has no list to show: a sentence of what happened, and what to do (DESIGN.md, "How it speaks"). */
import type { AskError } from './client.ts';
import { countWords } from './words.ts';

/**
 * With BAD_USER_INPUT the server sends a sentence for whoever asked. It is shown to a visitor who typed something; where the page's own attributes
 * are at fault, a visitor can do nothing about it, and the event tells the page.
 */
export function failureWords(error: AskError, offline: boolean, many: string, asked: boolean): string {
  if (offline) return `You are offline. The ${many} will come as soon as you are connected again.`;
  const told = error.graphQLErrors.find(({ extensions }) => extensions?.['code'] === 'BAD_USER_INPUT');
  return (asked && told?.message) || `We could not fetch the ${many}. Try again in a minute, or look on Fingerpost.`;
}

/** Something came, and something did not. */
export function partialWords(error: AskError): string {
  return error.networkError
    ? 'We could not fetch any more. Try again in a minute.'
    : 'Some details did not arrive, so an entry may lack something. Follow its link to see all of it.';
}

export function emptyWords(many: string, asked: boolean): string {
  return asked ? `No ${many} match. Try other words, or fewer filters.` : `No ${many} are listed here yet.`;
}

export function countSentence(total = 0, shown: number, { one, many }: { one: string; many: string }): string {
  const found = countWords(Math.max(total, shown), one, many);
  return total > shown ? `${found}. The first ${shown.toLocaleString('en-GB')} are shown.` : `${found}.`;
}

/**
 * Speaks one language while one request is answered or one letter written, whatever is waited for meanwhile; each has its own. What is said to nobody in
 * particular (logs, the API without `language`) is English.
 */
import { AsyncLocalStorage } from 'node:async_hooks';
import { areWordsHere, fetchWords, type Language, languageAround, languageOf, speaking } from '../language/language.ts';

const held = new AsyncLocalStorage<Language>();
languageAround(() => held.getStore());

/** English is spoken where the words of a language did not come. */
export async function inLanguage<T>(language: Language, work: () => T | Promise<T>): Promise<T> {
  if (!areWordsHere(language)) await fetchWords(language).catch(() => {});
  return held.run(areWordsHere(language) ? language : 'en', work);
}

/** Says one thing in the language of a BCP 47 tag: at once where its words are here. */
export function saidIn<T>(tag: string, say: () => T): T | Promise<T> {
  const language = languageOf(tag);
  return areWordsHere(language) ? speaking(language, say) : inLanguage(language, say);
}

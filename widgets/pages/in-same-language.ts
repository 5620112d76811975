/** An address of ours in the language spoken now, where no link of a page leads to it: that of a square code, or one that a browser is sent on to. */
import { languageNow } from '../parts/language.ts';

export function inSameLanguage(path: string): string {
  const language = languageNow();
  return language === 'en' ? path : `${path}${path.includes('?') ? '&' : '?'}lang=${language}`;
}

/** What the pages say on which people add, correct and claim entries, and ask which funds they may apply to. */
import { wordsOf } from '../../parts/language.ts';
import { words } from './en.ts';

export const say = wordsOf(words, {
  pl: () => import('./pl.ts'),
  lt: () => import('./lt.ts'),
  ro: () => import('./ro.ts'),
  uk: () => import('./uk.ts'),
  pt: () => import('./pt.ts'),
});

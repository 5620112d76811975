import { wordsOf } from '../../../parts/language.ts';
import { words } from './en.ts';

export const say = wordsOf(words, {
  pl: () => import('./pl.ts'),
  lt: () => import('./lt.ts'),
  ro: () => import('./ro.ts'),
  uk: () => import('./uk.ts'),
  pt: () => import('./pt.ts'),
});

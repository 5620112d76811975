import { wordsOf } from '../../parts/language.ts';
import { words } from './en.ts';

export const say = wordsOf(words, {});

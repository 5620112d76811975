import { wordsOf } from '../language.ts';
import { words } from './en.ts';

export const say = wordsOf(words, {});

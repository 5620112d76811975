/** A page that is not translated yet: all of it is said in English, and said to be English, whatever is spoken around it. */
import { speaking } from '../parts/language.ts';
import type { Page } from './document.ts';

export const inEnglish = (make: () => Page): Page => ({ ...speaking('en', make), language: 'en-GB' });

import type { Words } from './en.ts';

export const words: Words = {
  copy: 'Arba nukopijuokite šį adresą į naršyklę:',
};

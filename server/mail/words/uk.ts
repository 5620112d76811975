import type { Words } from './en.ts';

export const words: Words = {
  copy: 'Або скопіюйте цю адресу в браузер:',
};

import type { Words } from './en.ts';

export const words: Words = {
  copy: 'Ou copie este endereço para o navegador:',
};

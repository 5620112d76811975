/** What is said to whoever tells what is missing, when something is wrong; in Romanian. */
import type { Words } from './en.ts';

export const words: Words = {
  theme: 'Nu cunoaștem această temă. Alegeți alta sau niciuna.',
  tooLong: (length, most) => `Sunt ${length} caractere; pot fi cel mult ${most}.`,
  notWords: 'Spuneți în cuvinte ce lipsește. Numerele și adresele nu se păstrează și nu vă putem răspunde.',
  empty: 'Spuneți în câteva cuvinte ce lipsește, de exemplu „un loc unde se joacă șah”.',
  toldAlready: 'Avem deja aceasta. Pentru a ne spune altceva, deschideți din nou pagina.',
};

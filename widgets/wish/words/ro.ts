/** Romanian. */
import type { Words } from './en.ts';

export const words: Words = {
  name: 'Spuneți-ne ce lipsește',
  label: 'Ce lipsește?',
  hint: 'Câteva cuvinte, de exemplu „unde se poate juca șah în timpul săptămânii”. Fără nume, numere de telefon sau adrese: nu păstrăm nimic despre dumneavoastră, așa că nu putem răspunde.',
  send: 'Trimiteți',
  thanks: 'Vă mulțumim. Se numără împreună cu ce le lipsește altora și citesc cei care au grijă de această localitate.',
  kept: (words) => `Am păstrat: „${words}”.`,
};

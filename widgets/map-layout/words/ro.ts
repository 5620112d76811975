/** Romanian. */
import type { Words } from './en.ts';

export const words: Words = {
  showMap: 'Arată pe hartă',
  showList: 'Arată ca listă',
  nowhere: 'Niciuna dintre acestea nu poate fi arătată pe hartă, de aceea sunt ca listă.',
  noScript: 'Harta are nevoie de un script, iar aici nu rulează niciunul. Totul este în listă.',
  failed: 'Harta nu a putut fi încărcată. Totul este în listă.',
};

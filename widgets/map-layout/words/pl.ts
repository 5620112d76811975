/** Polish. */
import type { Words } from './en.ts';

export const words: Words = {
  showMap: 'Pokaż na mapie',
  showList: 'Pokaż jako listę',
  nowhere: 'Żadnego z tych wpisów nie można pokazać na mapie, dlatego są na liście.',
  noScript: 'Mapa wymaga skryptu, a tu skrypty nie działają. Wszystko jest na liście.',
  failed: 'Nie udało się wczytać mapy. Wszystko jest na liście.',
};

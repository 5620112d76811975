/** European Portuguese. */
import type { Words } from './en.ts';

export const words: Words = {
  showMap: 'Mostrar num mapa',
  showList: 'Mostrar em lista',
  nowhere: 'Nenhum destes tem um ponto para mostrar no mapa, por isso estão em lista.',
  noScript: 'O mapa precisa de um script e aqui não funciona nenhum. Está tudo na lista.',
  failed: 'O mapa não chegou. Está tudo na lista.',
};

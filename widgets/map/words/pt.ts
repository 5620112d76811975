/** European Portuguese. */
import { counted } from '../../parts/language.ts';
import type { Words } from './en.ts';

const entries = (count: number) => counted(count, { one: 'registo', other: 'registos' });

export const words: Words = {
  map: 'Mapa',
  keys: 'Mapa. As setas movem-no, mais e menos ampliam e reduzem, Escape sai do mapa.',
  zoomIn: 'Ampliar',
  zoomOut: 'Reduzir',
  everything: 'Mostrar tudo',
  all: 'Tudo',
  together: (count) => `${entries(count)} muito perto uns dos outros. Amplie.`,
  samePlace: (count) => `${entries(count)} no mesmo lugar. Escolha um.`,
  somewhere: (place) => `algures em ${place}`,
  somewhereNamed: (place, names) => `Algures em ${place}: ${names}`,
  somewhereCount: (place, count) => `Algures em ${place}: ${entries(count)}. Escolha um.`,
  chooseAt: (count) => `${entries(count)} aqui`,
  close: 'Fechar',
  toMap: 'Mostrar no mapa',
  without: (count) => `Sem ponto para mostrar no mapa: ${entries(count)}. Está tudo na lista.`,
  fingers: 'Mova o mapa com dois dedos.',
  from: 'Fonte do mapa:',
};

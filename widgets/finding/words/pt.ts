/** European Portuguese. */
import { counted } from '../../parts/language.ts';
import type { Words } from './en.ts';

export const words: Words = {
  nearLabel: 'Perto de (aldeia, cidade ou código postal)',
  placesOffered: (count) => `${counted(count, { one: 'localidade', other: 'localidades' })}. Escolha com as teclas de setas e Enter.`,
  placeAwaited: 'A procurar a localidade…',
  noPlaceOffered: 'Não conhecemos nenhum lugar assim.',
  whichPlace: 'A que localidade se refere?',
  didYouMean: (query) => `Queria dizer “${query}”?`,
  lookInAllOf: (area) => `Procurar em toda a zona: ${area}`,
  nearestElsewhere: 'O mais próximo que conhecemos:',
  servingAll: 'Não é o que procurou, mas serve todo o distrito ou condado:',
  orAsk: 'Ou pergunte a alguém:',
  tellMissing: 'Diga-nos o que falta',
};

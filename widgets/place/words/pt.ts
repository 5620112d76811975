/** European Portuguese. */
import { counted } from '../../parts/language.ts';
import type { Words } from './en.ts';

export const words: Words = {
  fetching: 'A carregar a localidade…',
  failed: 'Não foi possível carregar esta localidade. Tente de novo daqui a um minuto ou veja no Fingerpost.',
  tryAgain: 'Tentar de novo',
  lookOnSite: 'Ver no Fingerpost',
  unknown: (typed) => `Não encontrámos “${typed}”.`,
  didYouMean: 'Queria dizer:',
  whichPlace: (typed) => `“${typed}” pode ser mais do que uma localidade. A qual se refere?`,
  isThere: (name) => `O que há em ${name}`,
  counts: {
    GROUP: (count) => counted(count, { one: 'grupo', other: 'grupos' }),
    VENUE: (count) => counted(count, { one: 'espaço', other: 'espaços' }),
    FUND: (count) => counted(count, { one: 'fundo', other: 'fundos' }),
    OPPORTUNITY: (count) => counted(count, { one: 'oportunidade de voluntariado', other: 'oportunidades de voluntariado' }),
    EVENT: (count) => counted(count, { one: 'evento', other: 'eventos' }),
  },
  nothing: (name) => `Ainda não há nada na lista mesmo de ${name}.`,
  meets: 'Encontros esta semana',
  rooms: 'Salas para alugar',
  cheapRooms: (count) => `${counted(count, { one: 'sala', other: 'salas' })} por menos de 15 £ por hora`,
  money: 'Candidaturas abertas agora',
  roles: 'Precisa-se de ajuda',
  nextEvent: 'Próximo evento',
  missing: (themes, more) =>
    `Ainda nada sobre ${themes}${more ? `, nem sobre mais ${counted(more, { one: 'tema', other: 'temas' })}` : ''}.`,
  tellMissing: 'Diga-nos o que falta',
  everything: (name) => `Tudo sobre ${name}`,
  from: 'Fonte:',
  wrong: 'Algo está errado?',
};

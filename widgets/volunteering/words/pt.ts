/** European Portuguese. */
import type { Words } from './en.ts';

export const words: Words = {
  kind: {
    one: 'oportunidade de voluntariado',
    many: 'oportunidades de voluntariado',
    forms: { one: 'oportunidade de voluntariado', other: 'oportunidades de voluntariado' },
    search: 'Procurar voluntariado',
  },
  more: 'O que faz e o que ganha com isso',
  interested: 'Tenho interesse',
  with: (group) => `Organização: ${group}`,
  group: 'Organização',
  time: 'Tempo pedido',
  age: 'Idade',
  helpers: 'Quem pode ajudar',
  checks: 'Verificações',
  fromHome: 'A partir de casa',
  commitment: {
    ONE_OFF: 'Uma vez',
    FEW_WEEKS: 'Algumas semanas',
    REGULAR: 'Regularmente',
    FLEXIBLE: 'Quando lhe der jeito',
    OFFICE: 'Um cargo com mandato',
  },
  young: {
    WELCOME: 'menores de 18 anos são bem-vindos',
    WITH_ADULT: 'menores de 18 anos com um adulto',
    NO: 'a partir dos 18 anos',
    UNKNOWN: null,
  },
  checked: (checks) => `Verificações: ${checks}`,
  applyBy: (day) => `Inscrições até ${day}`,
  howMuch: 'Tempo que tem',
  anyTime: 'Qualquer',
  place: 'Onde quer ajudar',
  anywhere: 'Em qualquer lugar',
  yourAge: 'A sua idade',
  anyAge: 'Qualquer idade',
};

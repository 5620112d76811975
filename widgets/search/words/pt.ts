/** European Portuguese. */
import type { Words } from './en.ts';

export const words: Words = {
  kind: { one: 'resultado', many: 'resultados', forms: { one: 'resultado', other: 'resultados' }, search: 'Procurar' },
  lookingFor: 'O que procura?',
  show: 'Mostrar',
  everything: 'Tudo',
  kinds: {
    GROUP: { one: 'Grupo', many: 'Grupos' },
    VENUE: { one: 'Espaço', many: 'Espaços' },
    FUND: { one: 'Financiamento', many: 'Financiamento' },
    OPPORTUNITY: { one: 'Voluntariado', many: 'Voluntariado' },
    EVENT: { one: 'Evento', many: 'Eventos' },
  },
};

/** Polish. */
import { counted } from '../../language.ts';
import type { Words } from './en.ts';

export const words: Words = {
  about: (money) => `około ${money}`,
  forWhom: {
    GROUPS: 'Dla grup',
    INDIVIDUALS: 'Dla osób prywatnych',
    INTERMEDIARIES: 'Dla tych, którzy przekazują środki dalej',
    COUNCILS: 'Dla rad lokalnych',
    ANY: null,
  },
  rounds: {
    FORECAST: 'Nabór jeszcze się nie zaczął',
    OPEN: 'Nabór trwa',
    CLOSING_SOON: 'Nabór wkrótce się kończy',
    ROLLING: 'Wnioski można składać w każdej chwili',
    BETWEEN_ROUNDS: 'Teraz zamknięte, nabór wróci później',
    CLOSED: 'Nabór zakończony',
    UNCONFIRMED: 'Nie potwierdzono, czy nabór trwa: zapytaj, zanim złożysz wniosek',
  },
  closes: (when) => `Koniec naboru: ${when}`,
  today: 'dzisiaj',
  tomorrow: 'jutro',
  inDays: (days) => `za ${counted(days, { one: 'dzień', other: 'dni' })}`,
};

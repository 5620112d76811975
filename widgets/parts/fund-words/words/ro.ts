/** Romanian. */
import { counted } from '../../language.ts';
import type { Words } from './en.ts';

export const words: Words = {
  about: (money) => `circa ${money}`,
  forWhom: {
    GROUPS: 'Pentru grupuri',
    INDIVIDUALS: 'Pentru persoane',
    INTERMEDIARIES: 'Pentru cei care îi dau mai departe',
    COUNCILS: 'Pentru consilii locale',
    ANY: null,
  },
  rounds: {
    FORECAST: 'Încă nu s-a deschis',
    OPEN: 'Deschis',
    CLOSING_SOON: 'Se închide în curând',
    ROLLING: 'Cereri în orice moment',
    BETWEEN_ROUNDS: 'Închis deocamdată, se redeschide mai târziu',
    CLOSED: 'Închis',
    UNCONFIRMED: 'Neconfirmat dacă este deschis: întrebați înainte de a depune cererea',
  },
  closes: (when) => `Termen-limită: ${when}`,
  today: 'astăzi',
  tomorrow: 'mâine',
  inDays: (days) => `peste ${counted(days, { one: 'zi', few: 'zile', other: 'de zile' })}`,
};

/** Ukrainian. */
import type { Words } from './en.ts';

export const words: Words = {
  kind: {
    one: 'волонтерська пропозиція',
    many: 'волонтерські пропозиції',
    forms: {
      one: 'волонтерська пропозиція',
      few: 'волонтерські пропозиції',
      many: 'волонтерських пропозицій',
      other: 'волонтерської пропозиції',
    },
    search: 'Шукати волонтерські пропозиції',
  },
  more: 'Що ви робите і що отримуєте',
  interested: 'Мені цікаво',
  with: (group) => `Організація: ${group}`,
  group: 'Організація',
  time: 'Скільки потрібно часу',
  age: 'Вік',
  helpers: 'Хто може допомагати',
  checks: 'Перевірки',
  fromHome: 'З дому',
  commitment: {
    ONE_OFF: 'Один раз',
    FEW_WEEKS: 'Кілька тижнів',
    REGULAR: 'Регулярно',
    FLEXIBLE: 'Коли вам зручно',
    OFFICE: 'Посада на певний строк',
  },
  young: {
    WELCOME: 'запрошуємо і молодших за 18 років',
    WITH_ADULT: 'молодші за 18 років із дорослим',
    NO: 'від 18 років',
    UNKNOWN: null,
  },
  checked: (checks) => `Перевірки: ${checks}`,
  applyBy: (day) => `Зголоситися до: ${day}`,
  howMuch: 'Скільки у вас часу',
  anyTime: 'Будь-скільки',
  place: 'Де ви хочете допомагати',
  anywhere: 'Будь-де',
  yourAge: 'Ваш вік',
  anyAge: 'Будь-який вік',
};

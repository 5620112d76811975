/** Ukrainian. */
import type { Words } from './en.ts';

export const words: Words = {
  kind: {
    one: 'фонд',
    many: 'фонди',
    forms: { one: 'фонд', few: 'фонди', many: 'фондів', other: 'фонду' },
    search: 'Шукати фонди',
  },
  more: 'Чи можемо ми подати заявку і як',
  moneyFor: 'Гроші для',
  groups: 'Груп',
  people: 'Людей у скруті',
  howMuch: 'Скільки',
  untilWhen: 'До якого часу',
  forWhom: 'Для кого',
  amountUnknown: 'Скільки: ще не відомо, запитайте',
  wants: (what) => `Чого прагне фонд: ${what}`,
};

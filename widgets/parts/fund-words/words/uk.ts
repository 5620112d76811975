/** Ukrainian. */
import { counted } from '../../language.ts';
import type { Words } from './en.ts';

export const words: Words = {
  about: (money) => `близько ${money}`,
  forWhom: {
    GROUPS: 'Для груп',
    INDIVIDUALS: 'Для окремих людей',
    INTERMEDIARIES: 'Для тих, хто розподіляє далі',
    COUNCILS: 'Для місцевих рад',
    ANY: null,
  },
  rounds: {
    FORECAST: 'Прийом заявок ще не почався',
    OPEN: 'Заявки приймають',
    CLOSING_SOON: 'Прийом заявок скоро закінчиться',
    ROLLING: 'Заявку можна подати будь-коли',
    BETWEEN_ROUNDS: 'Поки що закрито, згодом відкриється знову',
    CLOSED: 'Закрито',
    UNCONFIRMED: 'Не підтверджено, чи приймають заявки: запитайте, перш ніж подавати',
  },
  closes: (when) => `Прийом заявок до: ${when}`,
  today: 'сьогодні',
  tomorrow: 'завтра',
  inDays: (days) => `через ${counted(days, { one: 'день', few: 'дні', many: 'днів', other: 'дня' })}`,
};

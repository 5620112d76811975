/** What is said to whoever tells what is missing, when something is wrong; in Ukrainian. */
import type { Words } from './en.ts';

export const words: Words = {
  theme: 'Ми не знаємо цієї теми. Виберіть іншу або жодної.',
  tooLong: (length, most) => `Символів: ${length}, а може бути щонайбільше ${most}.`,
  notWords: 'Опишіть словами, чого бракує. Номерів і адрес ми не зберігаємо, тож відповісти не можемо.',
  empty: 'Кількома словами напишіть, чого бракує, наприклад «місця, де грають у шахи».',
  toldAlready: 'Ми це вже маємо. Щоб повідомити про щось інше, відкрийте сторінку ще раз.',
};

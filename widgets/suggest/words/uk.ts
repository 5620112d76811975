/** What forms in elements say, and the one on which people add and correct entries, in Ukrainian. */
import type { Words } from './en.ts';

export const words: Words = {
  mostCharacters: (count) => `Щонайбільше символів: ${count}.`,
  optional: '(необов’язково)',
  ownPage: 'Скористайтеся формою на нашій сторінці',
  oneMore: 'Ще один крок: перевірте свою пошту',
  sent: (address) => `Ми надіслали посилання на ${address}. Відкрийте його та натисніть там кнопку. До того ніхто не побачить написаного.`,
  toPutRight: 'Дещо потрібно виправити',
  notTaken: 'Ми цього ще не прийняли',
  leaveEmpty: 'Залиште порожнім',
  moreAbout: 'Докладніше, за бажанням',
  send: 'Надіслати',
  unreachable: 'Не вдалося зв’язатися з Fingerpost. Нічого з написаного не втрачено: спробуйте за хвилину.',
  couldNotTake: 'Ми не змогли цього прийняти.',
  tellWrong: 'Повідомте, що не так',
  report: 'Повідомити про проблему',
  addGroup: 'Додати групу',
  addVenue: 'Додати залу або місце',
  addFund: 'Додати фонд',
  addRole: 'Додати волонтерську роботу',
  addEvent: 'Додати подію',
  newTab: '(відкриється в новій вкладці)',
  correct: (name) => `Натомість виправити: ${name}`,
  oneOfThese: 'Це щось із цього?',
  listedAlready: 'Ці записи вже є. Якщо це жоден із них, продовжуйте.',
};

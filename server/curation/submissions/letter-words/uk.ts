/** What we write to those who sent something, in Ukrainian. Names stand in the nominative, after a colon. */
import { counted } from '../../../../language/language.ts';
import type { Words } from './en.ts';

const inDays = (count: number) => counted(count, { one: 'день', few: 'дні', many: 'днів', other: 'дня' });

export const words: Words = {
  ending: 'Fingerpost веде єдиний перелік життя громад і про кожен запис каже, хто його підтвердив.',
  confirmSubject: 'Це від вас? Ще один крок',
  confirmWhat: {
    LISTING: 'На Fingerpost запропонували новий запис, указавши вашу електронну адресу.',
    CHANGE: 'На Fingerpost запропонували зміну, указавши вашу електронну адресу.',
    REPORT: 'На Fingerpost повідомили про проблему, указавши вашу електронну адресу.',
    CLAIM: 'На Fingerpost повідомили, що ви дбаєте про запис, указавши вашу електронну адресу.',
  },
  about: (entry) => `Про що йдеться: ${entry}.`,
  confirmOpen: (link) => `Якщо це були ви, відкрийте цю сторінку й натисніть її кнопку:\n${link}`,
  confirmElse: (days) => `Без цього ніхто цього не побачить, а через ${inDays(days)} це буде видалено.`,
  confirmNotYou: 'Якщо це були не ви, нічого робити не потрібно. Більше ми не писатимемо.',
  grantedSubject: 'Тепер ви можете оновлювати запис',
  granted: (entry) => `Тепер ви можете змінювати й підтверджувати те, що каже Fingerpost. Запис: ${entry}.`,
  signIn: (link) => `Увійдіть із цією електронною адресою; пароля немає:\n${link}`,
  mistake: (days, link) => `Це була помилка? Скасувати це можна тут протягом такого часу: ${inDays(days)}.\n${link}`,
  endedSubject: 'Ви більше не можете змінювати запис',
  ended: (entry) => `Ви більше не можете змінювати те, що каже Fingerpost. Запис: ${entry}.`,
  whyEnded: (reason) => `Чому: ${reason}`,
  takenBack: 'Це скасував хтось, кого ми про це повідомили.',
  answerSubject: 'Що вийшло з того, що ви надіслали до Fingerpost',
  sent: {
    LISTING: (about) => `Ви запропонували запис: ${about}.`,
    CHANGE: (about) => `Ви запропонували зміну: ${about}.`,
    REPORT: (about) => `Ви повідомили про проблему: ${about}.`,
    CLAIM: (about) => `Ви повідомили, що дбаєте про запис: ${about}.`,
  },
  outcomes: {
    ACCEPTED: 'Дякуємо. Ми це прийняли.',
    PARTLY: 'Дякуємо. Ми прийняли частину.',
    REFUSED: 'Дякуємо, що написали. Ми цього не прийняли.',
  },
  reports: {
    FIXED: 'Дякуємо. Ми це перевірили й виправили.',
    CLOSED: 'Дякуємо. Ми прибрали цей запис.',
    IGNORED: 'Дякуємо. Ми це перевірили й залишили запис як є.',
  },
  partly: (taken, refused) => `Прийнято: ${taken}.\nНе прийнято: ${refused}.`,
  reply: (reply) => `Що ми хочемо про це сказати:\n${reply}`,
  seeIt: (page) => `За хвилину це буде видно тут:\n${page}`,
  erases: (days) => `Через ${inDays(days)} ми видалимо вашу електронну адресу.`,
};

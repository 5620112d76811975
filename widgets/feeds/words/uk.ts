/** What feeds, calendars and digests say besides what entries say, in Ukrainian. Names of places stay in the nominative: nobody can decline them all. */
import { counted, spoken } from '../../parts/language.ts';
import type { Words } from './en.ts';

export const words: Words = {
  title: ({ what, where, themes, audiences, applicants, amount }) =>
    [
      [what ?? 'Що тут є', where].filter(Boolean).join(': '),
      themes && `тема: ${themes}`,
      audiences && `для: ${audiences}`,
      applicants && `для заявників: ${applicants}`,
      amount && `сума: ${amount}`,
    ]
      .filter(Boolean)
      .join(', '),
  describes: {
    ics: (title) => `${title}: дати.`,
    rss: (title) => `${title}: усе, що є: коли, де й кому телефонувати.`,
    news: (title) => `${title}. Що нового й що скоро закінчується.`,
  },
  cancelled: (name) => `Скасовано: ${name}`,
  opens: (name) => `Початок прийому заявок: ${name}`,
  closes: (name) => `Кінець прийому заявок: ${name}`,
  applyFor: (name) => `Зголоситися до: ${name}`,
  opensOn: (day) => `Прийом заявок із: ${day}`,
  closesOn: (when) => `Прийом заявок до: ${when}`,
  applyBy: (day) => `Зголоситися до: ${day}`,
  from: (funder) => `Від: ${funder}`,
  openTo: (types) => `Для: ${types}`,
  gone: 'Цього запису вже немає.',
  suspended: 'Цей запис поки що прибрано.',
  noFeed: (some) => `Такої стрічки немає. Є ${some}, кожна також як .json, .rss і .ics.`,

  faults: {
    many: (name, count, most) => `${name}: вказано ${count}, а може бути щонайбільше ${most}.`,
    long: (name, most) => `${name}: щонайбільше ${most} знаків.`,
    kind: (typed) => `Немає виду «${typed}». Напишіть groups, venues, funding, volunteering або events.`,
    weeks: (typed, most) => `weeks: «${typed}»; напишіть число від 1 до ${most}.`,
    several: (typed, slugs) => `«${typed}» – це може бути кілька місць. Напишіть одне з цих: ${slugs}.`,
    likePlace: (typed, slugs) => `Ми не знайшли місця «${typed}». Можливо, ви мали на увазі одне з цих: ${slugs}?`,
    noPlace: (typed) => `Ми не знайшли місця «${typed}». Перевірте, як воно пишеться, або напишіть село чи місто поблизу.`,
    noTerm: (field, typed, slugs) => `${field}: немає «${typed}». Є: ${slugs}.`,
    noTheme: (typed) => `Немає теми «${typed}». Виберіть одну зі списку.`,
    amount: (typed) => `amount: «${typed}»; напишіть суму у фунтах, наприклад 2500.`,
  },

  digest: {
    heading: 'Огляд для вашого бюлетеня',
    title: (of) => `${of}: огляд`,
    description:
      'Що відбувається, яке фінансування відкрите й кому потрібна допомога, для будь-якого місця чи теми: щоб вставити в бюлетень або надрукувати.',
    trail: 'Огляд',
    summary: 'Виберіть місце й про що розповісти. Потім скопіюйте текст до бюлетеня або надрукуйте його для дошки оголошень.',
    place: 'Село, місто або поштовий індекс',
    kinds: 'Про що розповісти',
    weeks: 'Події на найближчі',
    weekCount: (weeks) => counted(weeks, { one: 'тиждень', few: 'тижні', many: 'тижнів', other: 'тижня' }),
    theme: 'Тема',
    anything: 'Будь-яка',
    audience: 'Для кого',
    anybody: 'Для всіх',
    button: 'Зробити огляд',
    made: (day) => `Зроблено з Fingerpost: ${day}.`,
    nothing: 'Наразі нічого не відомо.',
    nothingAdvice: 'Наразі нічого не відомо. Виберіть ширшу околицю або ширшу тему.',
    more: (count) => `І ще ${count.toLocaleString(spoken())}`,
    paste: 'Щоб вставити',
    text: 'Звичайний текст: натисніть у ньому, виділіть усе, скопіюйте',
    textFile: 'Лише текст',
    print: 'Щоб надрукувати на A4, надрукуйте цю сторінку: форми й цієї частини на папері не буде.',
    always: 'Щоб мати завжди',
    alwaysLead: 'Ці адреси більше не треба змінювати. Дайте їх програмі для стрічок, календарю або своєму сайту.',
    feed: (kind) => `${kind}: стрічка`,
    calendar: 'Календар дат і строків',
  },
};

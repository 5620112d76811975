/** What a frame says besides what is in it, in Ukrainian. */
import type { Words } from './en.ts';

export const words: Words = {
  titles: {
    'fingerpost-groups': 'Групи',
    'fingerpost-funding': 'Фінансування',
    'fingerpost-venues': 'Зали для оренди',
    'fingerpost-volunteering': 'Як допомогти',
    'fingerpost-events': 'Що відбувається',
    'fingerpost-place': 'Місце коротко',
    'fingerpost-search': 'Шукати у Fingerpost',
    'fingerpost-eligibility': 'На яке фінансування ви можете подати заявку?',
    'fingerpost-funding-alerts': 'Дізнаватися про нове фінансування',
    'fingerpost-suggest': 'Додати або виправити запис',
  },
  whole: 'Переглянути у Fingerpost',
  formElsewhere: 'На цьому сайті не можна заповнювати форми.',
  openForm: 'Відкрити форму у Fingerpost',
  noLinks: 'Цей сайт не дозволяє відкривати посилання. Адреса:',
  unknownTitle: 'За цією адресою нема чого показати',
  unknown: (name) => `У Fingerpost немає елемента «${name}». Є:`,
  unknownPage: 'Такої сторінки немає, або її не можна показати в рамці.',
  faultTitle: 'Цю рамку записано неправильно',
  faultLead: 'Це може виправити той, хто веде цей сайт. В адресі рамки:',
  unknownParameter: (name, known) => `«${name}» невідоме. Є: ${known}.`,
  missingPlace: 'не вказано place; напишіть назву місця, як у його адресі, наприклад somersham.',
  twice: (name) => `${name} вказано більше ніж один раз.`,
  tooLong: (name, most) => `${name}: щонайбільше ${most} знаків.`,
  oneOf: (name, value, choices) => `${name}: «${value}»; напишіть одне з цих: ${choices}.`,
  wholeNumber: (name, value, least, most) => `${name}: «${value}»; напишіть ціле число від ${least} до ${most}.`,
  notLooks: (name, value, example) => `${name}: «${value}»; запишіть так: ${example}.`,
};

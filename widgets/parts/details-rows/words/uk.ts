/** Ukrainian. */
import type { Words } from './en.ts';

export const words: Words = {
  unknown: 'Ще не відомо, запитайте.',
  gone: 'Цього запису вже немає у списку.',
  whatBecameOfIt: 'Дізнайтеся, що з ним сталося',
  contact: 'Зателефонуйте або напишіть',
  web: 'В інтернеті',
  noContact: 'Номер телефону чи електронна адреса ще невідомі.',
  ask: 'Запитайте:',
  thisEntry: 'Цей запис',
  toShare: 'Адреса, щоб поділитися',
  keptBy: (name) => `За записом стежить: ${name}.`,
  source: 'Джерело:',
  relay: ' (відповідає через Relay UK)',
  outside: (host) => `зовнішнє посилання: ${host}`,
  answers: { YES: 'так', PARTLY: 'частково', NO: 'ні', UNKNOWN: 'ще не відомо, запитайте' },
  lastConfirmed: (month, by) => `Востаннє підтверджено: ${month}${by ? `, ${by}` : ''}.`,
  confirmed: (month, by) => `Підтверджено: ${month}${by ? `, ${by}` : ''}.`,
};

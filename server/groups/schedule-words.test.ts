import { describe, expect, test } from 'vitest';
import { fetchWords, type Language, languages, speaking } from '../../language/language.ts';
import { scheduleInWords, timeInWords } from './schedule-words.ts';

const time = (text: string) => new Date(`1970-01-01T${text}:00Z`);
const evening = { from: time('19:30'), to: time('21:00') };
const said = (rrule: string) => scheduleInWords({ rrule, ...evening });

describe('a time of day', () => {
  test.each([
    ['00:00', 'midnight'],
    ['00:05', '12.05am'],
    ['09:00', '9am'],
    ['12:00', 'noon'],
    ['12:30', '12.30pm'],
    ['19:05', '7.05pm'],
    ['23:59', '11.59pm'],
  ])('%s is said as %s', (given, words) => expect(timeInWords(time(given))).toBe(words));
});

describe('a rule', () => {
  test.each([
    ['FREQ=WEEKLY;BYDAY=TU', 'Tuesdays'],
    ['FREQ=WEEKLY;BYDAY=MO,WE,FR', 'Mondays, Wednesdays and Fridays'],
    ['FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR', 'Monday to Friday'],
    ['FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR,SA,SU', 'Every day'],
    ['FREQ=WEEKLY;INTERVAL=2;BYDAY=TH', 'Every other Thursday'],
    ['FREQ=WEEKLY;INTERVAL=3;BYDAY=TH', 'Thursday every 3 weeks'],
    ['FREQ=MONTHLY;BYDAY=1TU', 'First Tuesday of the month'],
    ['FREQ=MONTHLY;BYDAY=-1FR', 'Last Friday of the month'],
    ['FREQ=MONTHLY;BYDAY=1TU,3TU', 'First and third Tuesday of the month'],
    ['FREQ=MONTHLY;BYDAY=1MO,3TU', 'First Monday and third Tuesday of the month'],
    ['FREQ=MONTHLY;BYDAY=TU;BYSETPOS=2', 'Second Tuesday of the month'],
    ['FREQ=MONTHLY;BYDAY=TU;BYSETPOS=1,3', 'First and third Tuesday of the month'],
    ['FREQ=MONTHLY;BYDAY=TU', 'Every Tuesday of the month'],
    ['FREQ=MONTHLY;BYDAY=20TU', 'At set times'],
    ['FREQ=MONTHLY;INTERVAL=2;BYDAY=1MO', 'First Monday of every other month'],
    ['FREQ=MONTHLY;INTERVAL=3;BYDAY=1MO', 'First Monday of every 3 months'],
    ['FREQ=MONTHLY;BYMONTHDAY=15', 'Day 15 of each month'],
    ['FREQ=MONTHLY;BYMONTHDAY=1,15', 'Day 1 and 15 of each month'],
    ['FREQ=MONTHLY;BYMONTHDAY=-1', 'Last day of the month'],
    ['FREQ=DAILY', 'Every day'],
    ['FREQ=DAILY;INTERVAL=2', 'Every other day'],
    ['FREQ=YEARLY', 'Every year'],
    ['', 'At set times'],
    ['FREQ=HOURLY', 'At set times'],
  ])('%s is said as %s', (rrule, words) => expect(said(rrule)).toBe(`${words}, 7.30pm to 9pm`));

  test('without an end says only when it begins', () => {
    expect(scheduleInWords({ rrule: 'FREQ=WEEKLY;BYDAY=SU', from: time('10:30'), to: null })).toBe('Sundays, 10.30am');
  });
});

const rules = {
  'FREQ=WEEKLY;BYDAY=TU': {
    pl: 'we wtorki',
    lt: 'antradieniais',
    ro: 'marțea',
    uk: 'щовівторка',
    pt: 'às terças-feiras',
  },
  'FREQ=WEEKLY;BYDAY=WE,SA': {
    pl: 'w środy i soboty',
    lt: 'trečiadieniais ir šeštadieniais',
    ro: 'miercurea și sâmbăta',
    uk: 'щосереди і щосуботи',
    pt: 'às quartas-feiras e aos sábados',
  },
  'FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR': {
    pl: 'od poniedziałku do piątku',
    lt: 'nuo pirmadienio iki penktadienio',
    ro: 'de luni până vineri',
    uk: 'з понеділка до п’ятниці',
    pt: 'de segunda a sexta-feira',
  },
  'FREQ=WEEKLY;INTERVAL=2;BYDAY=SU': {
    pl: 'co drugą niedzielę',
    lt: 'kas antrą sekmadienį',
    ro: 'duminica, o dată la două săptămâni',
    uk: 'раз на два тижні, у неділю',
    pt: 'de duas em duas semanas, ao domingo',
  },
  'FREQ=WEEKLY;INTERVAL=5;BYDAY=TH': {
    pl: 'co 5 tygodni w czwartki',
    lt: 'kas 5 savaites ketvirtadieniais',
    ro: 'joia, o dată la 5 săptămâni',
    uk: 'раз на 5 тижнів, у четвер',
    pt: 'de 5 em 5 semanas, à quinta-feira',
  },
  'FREQ=MONTHLY;BYDAY=1TU,3TU': {
    pl: 'w pierwszy i trzeci wtorek miesiąca',
    lt: 'pirmąjį ir trečiąjį mėnesio antradienį',
    ro: 'în prima și a treia zi de marți din lună',
    uk: 'першого і третього вівторка місяця',
    pt: 'na primeira e na terceira terça-feira do mês',
  },
  'FREQ=MONTHLY;BYDAY=-1SA': {
    pl: 'w ostatnią sobotę miesiąca',
    lt: 'paskutinį mėnesio šeštadienį',
    ro: 'în ultima zi de sâmbătă din lună',
    uk: 'останньої суботи місяця',
    pt: 'no último sábado do mês',
  },
  'FREQ=MONTHLY;INTERVAL=3;BYDAY=2MO': {
    pl: 'co 3 miesiące w drugi poniedziałek',
    lt: 'kas 3 mėnesius, antrąjį pirmadienį',
    ro: 'în a doua zi de luni, o dată la 3 luni',
    uk: 'раз на 3 місяці, другого понеділка',
    pt: 'de 3 em 3 meses, na segunda segunda-feira',
  },
  'FREQ=MONTHLY;BYMONTHDAY=15': {
    pl: '15. dnia każdego miesiąca',
    lt: 'kiekvieno mėnesio 15 dieną',
    ro: 'pe data de 15 a fiecărei luni',
    uk: '15 числа кожного місяця',
    pt: 'no dia 15 de cada mês',
  },
  'FREQ=DAILY;INTERVAL=21': {
    pl: 'co 21 dni',
    lt: 'kas 21 dieną',
    ro: 'o dată la 21 de zile',
    uk: 'раз на 21 день',
    pt: 'de 21 em 21 dias',
  },
  'FREQ=YEARLY': { pl: 'co roku', lt: 'kasmet', ro: 'anual', uk: 'щороку', pt: 'todos os anos' },
  '': {
    pl: 'w ustalonych terminach',
    lt: 'nustatytu laiku',
    ro: 'la date stabilite',
    uk: 'у визначений час',
    pt: 'em horários definidos',
  },
} satisfies Record<string, Record<Exclude<Language, 'en'>, string>>;

describe.each(languages.filter((one) => one !== 'en'))('in %s', (language) => {
  const fromTo = language === 'lt' ? '19:30–21:00 val.' : '19:30–21:00';
  test.each(Object.entries(rules))('%s is said with the forms its days and counts take', async (rrule, words) => {
    await fetchWords(language);
    expect(speaking(language, () => said(rrule))).toBe(`${words[language]}, ${fromTo}`);
  });
});

test.each([
  ['pl', 'w niedziele, o 11:00'],
  ['lt', 'sekmadieniais, 11:00 val.'],
  ['ro', 'duminica, ora 11:00'],
  ['uk', 'щонеділі, об 11:00'],
  ['pt', 'aos domingos, às 11:00'],
] as const)('in %s, without an end it says only when it begins', async (language, words) => {
  await fetchWords(language);
  expect(speaking(language, () => scheduleInWords({ rrule: 'FREQ=WEEKLY;BYDAY=SU', from: time('11:00'), to: null }))).toBe(words);
});

/** European Portuguese. */
import { allOf } from '../../../language/lists.ts';
import type { Day, OnDay, Unit } from '../schedule-rule.ts';
import type { Words } from './en.ts';

const days: Record<Day, readonly [one: string, all: string]> = {
  MO: ['segunda-feira', 'segundas-feiras'],
  TU: ['terça-feira', 'terças-feiras'],
  WE: ['quarta-feira', 'quartas-feiras'],
  TH: ['quinta-feira', 'quintas-feiras'],
  FR: ['sexta-feira', 'sextas-feiras'],
  SA: ['sábado', 'sábados'],
  SU: ['domingo', 'domingos'],
};
const isMasculine = (day: Day) => day === 'SA' || day === 'SU';
const ordinals: Record<number, readonly [feminine: string, masculine: string]> = {
  1: ['primeira', 'primeiro'],
  2: ['segunda', 'segundo'],
  3: ['terceira', 'terceiro'],
  4: ['quarta', 'quarto'],
  5: ['quinta', 'quinto'],
  [-1]: ['última', 'último'],
  [-2]: ['penúltima', 'penúltimo'],
};

/** "na primeira e na terceira terça-feira". */
function onDay({ nths, day }: OnDay): string {
  const form = isMasculine(day) ? 1 : 0;
  if (!nths.length) return `${['todas as', 'todos os'][form]} ${days[day][1]}`;
  return `${allOf(nths.map((nth) => `${['na', 'no'][form]} ${ordinals[nth]?.[form] ?? ''}`))} ${days[day][0]}`;
}

const every: Record<Unit, (count: number) => string> = {
  DAILY: (count) => (count === 1 ? 'todos os dias' : count === 2 ? 'dia sim, dia não' : `de ${count} em ${count} dias`),
  WEEKLY: (count) => (count === 1 ? 'todas as semanas' : count === 2 ? 'de duas em duas semanas' : `de ${count} em ${count} semanas`),
  MONTHLY: (count) => (count === 1 ? 'todos os meses' : count === 2 ? 'de dois em dois meses' : `de ${count} em ${count} meses`),
  YEARLY: (count) => (count === 1 ? 'todos os anos' : count === 2 ? 'de dois em dois anos' : `de ${count} em ${count} anos`),
};

export const words: Words = {
  daily: 'todos os dias',
  workdays: 'de segunda a sexta-feira',
  setTimes: 'em horários definidos',
  weekly: (on) => allOf(on.map((day) => `${isMasculine(day) ? 'aos' : 'às'} ${days[day][1]}`)),
  everyWeeks: (on, weeks) => `${every.WEEKLY(weeks)}, ${allOf(on.map((day) => `${isMasculine(day) ? 'ao' : 'à'} ${days[day][0]}`))}`,
  monthly: (on, months) => {
    const said = allOf(on.map(onDay));
    return months === 1 ? `${said} do mês` : `${every.MONTHLY(months)}, ${said}`;
  },
  dayOfMonth: (day) => `no dia ${day} de cada mês`,
  lastDayOfMonth: 'no último dia do mês',
  every: (unit, count) => every[unit](count),
  clock: null,
  at: (time, hour) => `${hour === 1 ? 'à' : 'às'} ${time}`,
  fromTo: (from, to) => `${from}–${to}`,
};

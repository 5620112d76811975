/** Portuguese. */
import type { Words } from './en.ts';

export const words: Words = {
  layout: { BOARDROOM: 'à volta de uma mesa', STANDING: 'de pé', TABLES: 'em mesas', THEATRE: 'em filas' },
  openingHours: 'Horário',
  open: (open) => `${open ? 'Aberto' : 'Fechado'} agora.`,
  gettingThere: 'Como chegar',
  parking: (words) => `Estacionamento: ${words}`,
  transport: (words) => `Autocarro e comboio: ${words}`,
  booking: 'Como reservar',
  hire: {
    YES: 'Qualquer pessoa pode alugar.',
    LIMITED: 'Pessoas de fora podem alugar a certas horas. Pergunte primeiro.',
    UNKNOWN: 'Se se pode alugar: ainda não se sabe, pergunte.',
  },
  whatHappens: 'O que acontece aqui',
  to: (from, to) => `${from} – ${to}`,
  since: (day, until) => `Desde ${day}${until ? ` até ${until}` : ''}`,
  bankHolidays: 'feriados (bank holidays)',
  noStaff: 'Sem pessoal, entre por si',
};

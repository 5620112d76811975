/** Portuguese. */
import type { Words } from './en.ts';

export const words: Words = {
  closed: 'Encerrado',
  layout: { BOARDROOM: 'à volta de uma mesa', STANDING: 'de pé', TABLES: 'em mesas', THEATRE: 'em filas' },
  openingHours: 'Horário',
  open: (open) => `${open ? 'Aberto' : 'Fechado'} agora.`,
  gettingThere: 'Como chegar',
  parking: (words) => `Estacionamento: ${words}`,
  transport: (words) => `Autocarro e comboio: ${words}`,
  booking: 'Como reservar',
  whatHappens: 'O que acontece aqui',
  bankHolidays: 'feriados (bank holidays)',
  noStaff: 'Sem pessoal, entre por si',
};

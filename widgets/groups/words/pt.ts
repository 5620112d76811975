/** European Portuguese. */
import type { Words } from './en.ts';

export const words: Words = {
  kind: { one: 'grupo', many: 'grupos', forms: { one: 'grupo', other: 'grupos' }, search: 'Procurar grupos' },
  more: 'Como participar, e mais',
  meets: 'Encontros',
  cost: 'Custo',
  running: {
    ACTIVE: null,
    PAUSED: 'De momento não se reúne',
    CHANGED: 'Algo mudou: veja mais abaixo',
    CLOSED: 'Encerrado',
  },
  nothingKnown: 'Quando se reúne e quanto custa: ainda não se sabe, pergunte.',
  timesUnknown: 'Quando se reúne: ainda não se sabe, pergunte.',
  costUnknown: 'Quanto custa: ainda não se sabe, pergunte.',
  joining: 'Como participar',
  contact: 'Contacto',
  sessions: 'Sessões',
  noTimes: 'ainda não se sabe o horário, pergunte',
  meetsAt: 'Local de encontro',
  helpWanted: 'Precisa-se de ajuda',
  languages: 'Línguas',
  intake: {
    OPEN: null,
    WAITING_LIST: 'Tem lista de espera',
    FULL: 'De momento sem vagas',
    BY_REFERRAL: 'É preciso ser encaminhado, por exemplo por um médico',
    UNKNOWN: null,
  },
};

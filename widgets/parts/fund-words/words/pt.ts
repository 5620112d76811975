/** European Portuguese. */
import { counted } from '../../language.ts';
import type { Words } from './en.ts';

export const words: Words = {
  about: (money) => `cerca de ${money}`,
  forWhom: {
    GROUPS: 'Para grupos',
    INDIVIDUALS: 'Para pessoas individuais',
    INTERMEDIARIES: 'Para quem o distribui a outros',
    COUNCILS: 'Para conselhos locais',
    ANY: null,
  },
  rounds: {
    FORECAST: 'Ainda não abriu',
    OPEN: 'Aberto',
    CLOSING_SOON: 'Fecha em breve',
    ROLLING: 'Candidaturas a qualquer momento',
    BETWEEN_ROUNDS: 'Fechado por agora, volta a abrir mais tarde',
    CLOSED: 'Fechado',
    UNCONFIRMED: 'Não se confirmou que esteja aberto: pergunte antes de se candidatar',
  },
  closes: (when) => `Fecha: ${when}`,
  today: 'hoje',
  tomorrow: 'amanhã',
  inDays: (days) => `daqui a ${counted(days, { one: 'dia', other: 'dias' })}`,
};

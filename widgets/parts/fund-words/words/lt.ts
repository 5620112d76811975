/** Lithuanian. */
import { counted } from '../../language.ts';
import type { Words } from './en.ts';

export const words: Words = {
  about: (money) => `apie ${money}`,
  forWhom: {
    GROUPS: 'Grupėms',
    INDIVIDUALS: 'Asmenims',
    INTERMEDIARIES: 'Tiems, kurie lėšas skirsto toliau',
    COUNCILS: 'Vietos taryboms',
    ANY: null,
  },
  rounds: {
    FORECAST: 'Dar neprasidėjo',
    OPEN: 'Paraiškos priimamos',
    CLOSING_SOON: 'Paraiškų priėmimas greitai baigsis',
    ROLLING: 'Paraišką galima teikti bet kada',
    BETWEEN_ROUNDS: 'Dabar uždaryta, vėliau atsidarys vėl',
    CLOSED: 'Uždaryta',
    UNCONFIRMED: 'Nepatvirtinta, ar priimamos paraiškos: pasiteiraukite prieš teikdami',
  },
  closes: (when) => `Paraiškų terminas: ${when}`,
  today: 'šiandien',
  tomorrow: 'rytoj',
  inDays: (days) => `po ${counted(days, { one: 'dienos', other: 'dienų' })}`,
};

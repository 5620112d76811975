/** Lithuanian. */
import type { Words } from './en.ts';

export const words: Words = {
  kind: {
    one: 'rezultatas',
    many: 'rezultatai',
    forms: { one: 'rezultatas', few: 'rezultatai', many: 'rezultato', other: 'rezultatų' },
    search: 'Ieškoti',
  },
  lookingFor: 'Ko ieškote?',
  show: 'Rodyti',
  everything: 'Viską',
  kinds: {
    GROUP: { one: 'Grupė', many: 'Grupės' },
    VENUE: { one: 'Susitikimų vieta', many: 'Susitikimų vietos' },
    FUND: { one: 'Finansavimas', many: 'Finansavimas' },
    OPPORTUNITY: { one: 'Savanorystė', many: 'Savanorystė' },
    EVENT: { one: 'Renginys', many: 'Renginiai' },
  },
};

/** Romanian. */
import type { Words } from './en.ts';

export const words: Words = {
  kind: { one: 'rezultat', many: 'rezultate', forms: { one: 'rezultat', few: 'rezultate', other: 'de rezultate' }, search: 'Căutați' },
  lookingFor: 'Ce căutați?',
  show: 'Arată',
  everything: 'Totul',
  kinds: {
    GROUP: { one: 'Grup', many: 'Grupuri' },
    VENUE: { one: 'Loc de întâlnire', many: 'Locuri de întâlnire' },
    FUND: { one: 'Finanțare', many: 'Finanțare' },
    OPPORTUNITY: { one: 'Voluntariat', many: 'Voluntariat' },
    EVENT: { one: 'Eveniment', many: 'Evenimente' },
  },
};

/** Polish. */
import type { Words } from './en.ts';

export const words: Words = {
  kind: {
    one: 'wynik',
    many: 'wyniki',
    forms: { one: 'wynik', few: 'wyniki', many: 'wyników', other: 'wyniku' },
    search: 'Szukaj',
  },
  lookingFor: 'Czego szukasz?',
  show: 'Pokaż',
  everything: 'Wszystko',
  kinds: {
    GROUP: { one: 'Grupa', many: 'Grupy' },
    VENUE: { one: 'Miejsce', many: 'Miejsca' },
    FUND: { one: 'Dofinansowanie', many: 'Dofinansowanie' },
    OPPORTUNITY: { one: 'Wolontariat', many: 'Wolontariat' },
    EVENT: { one: 'Wydarzenie', many: 'Wydarzenia' },
  },
};

/** Polish. */
import type { Words } from './en.ts';

export const words: Words = {
  BRANCH_OF: ['Oddział organizacji', 'Jej oddziały'],
  CONTINUES: ['Kontynuuje', 'Kontynuacja'],
  FRIENDS_OF: ['Wspiera jako grupa przyjaciół', 'Grupa przyjaciół'],
  FUNDED_BY: ['Kto finansuje', 'Co finansuje'],
  HELD_AT: ['Miejsce', 'Odbywa się tutaj'],
  LEADS_ON_TO: ['Co dalej', 'Co wcześniej'],
  MEETS_AT: ['Miejsce spotkań', 'Spotykają się tutaj'],
  MEMBER_OF: ['Członek organizacji', 'Członkowie'],
  PARTNER_OF: ['Partnerzy', 'Partnerzy'],
  PART_OF: ['Część całości', 'Części'],
  REPLACED_BY: ['Zastąpione przez', 'Zastępuje'],
  SUPPORTS: ['Komu pomaga', 'Kto pomaga'],
};

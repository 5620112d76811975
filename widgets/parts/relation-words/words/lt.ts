/** Lithuanian. */
import type { Words } from './en.ts';

export const words: Words = {
  BRANCH_OF: ['Pagrindinė organizacija', 'Padaliniai'],
  CONTINUES: ['Tęsia', 'Tęsinys'],
  FRIENDS_OF: ['Kam padeda bičiulių grupė', 'Bičiulių grupė'],
  FUNDED_BY: ['Kas finansuoja', 'Ką finansuoja'],
  HELD_AT: ['Vieta', 'Vyksta čia'],
  LEADS_ON_TO: ['Kas toliau', 'Kas prieš tai'],
  MEETS_AT: ['Susitikimų vieta', 'Čia susitinka'],
  MEMBER_OF: ['Kur priklauso', 'Nariai'],
  PARTNER_OF: ['Partneriai', 'Partneriai'],
  PART_OF: ['Visuma', 'Dalys'],
  REPLACED_BY: ['Kas pakeitė', 'Ką pakeitė'],
  SUPPORTS: ['Kam padeda', 'Kas padeda'],
};

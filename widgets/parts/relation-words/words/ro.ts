/** Romanian. */
import type { Words } from './en.ts';

export const words: Words = {
  BRANCH_OF: ['Filială a', 'Filiale'],
  CONTINUES: ['Continuă', 'Continuat de'],
  FRIENDS_OF: ['Prietenii pentru', 'Grupul de prieteni'],
  FUNDED_BY: ['Finanțat de', 'Finanțează'],
  HELD_AT: ['Locul', 'Are loc aici'],
  LEADS_ON_TO: ['Ce urmează', 'Ce a fost înainte'],
  MEETS_AT: ['Locul de întâlnire', 'Se întâlnesc aici'],
  MEMBER_OF: ['Membru în', 'Membri'],
  PARTNER_OF: ['Parteneri', 'Parteneri'],
  PART_OF: ['Parte din', 'Părți'],
  REPLACED_BY: ['Înlocuit de', 'Înlocuiește'],
  SUPPORTS: ['Ajută', 'Ajutat de'],
};

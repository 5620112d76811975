/** European Portuguese. */
import type { Words } from './en.ts';

export const words: Words = {
  BRANCH_OF: ['Delegação de', 'Delegações'],
  CONTINUES: ['Dá continuidade a', 'Continuado por'],
  FRIENDS_OF: ['Grupo de amigos de', 'Grupo de amigos'],
  FUNDED_BY: ['Financiado por', 'Financia'],
  HELD_AT: ['Local', 'Realiza-se aqui'],
  LEADS_ON_TO: ['O que vem a seguir', 'O que vem antes'],
  MEETS_AT: ['Local de encontro', 'Encontram-se aqui'],
  MEMBER_OF: ['Membro de', 'Membros'],
  PARTNER_OF: ['Trabalha com', 'Trabalha com'],
  PART_OF: ['Parte de', 'Partes'],
  REPLACED_BY: ['Substituído por', 'Substitui'],
  SUPPORTS: ['Ajuda', 'Ajudado por'],
};

/** Portuguese. */
import type { Words } from './en.ts';

export const words: Words = {
  unknown: 'Ainda não se sabe, pergunte.',
  gone: 'Este registo já não está na lista.',
  whatBecameOfIt: 'Veja o que lhe aconteceu',
  contact: 'Telefone ou escreva',
  web: 'Na Internet',
  noContact: 'Ainda não se conhece nenhum número de telefone nem e-mail.',
  ask: 'Pergunte a:',
  thisEntry: 'Este registo',
  toShare: 'Para partilhar',
  keptBy: (name) => `Registo mantido por: ${name}.`,
  source: 'Fonte:',
  relay: ' (atende pelo Relay UK)',
  outside: (host) => `ligação externa: ${host}`,
  answers: { YES: 'sim', PARTLY: 'em parte', NO: 'não', UNKNOWN: 'ainda não se sabe, pergunte' },
  lastConfirmed: (month, by) => `Última confirmação: ${month}${by ? `, ${by}` : ''}.`,
  confirmed: (month, by) => `Confirmado: ${month}${by ? `, ${by}` : ''}.`,
};

/** What the form for alerts says of itself, in Portuguese as in Portugal. */
import type { Words } from './en.ts';

export const words: Words = {
  name: 'Alertas de financiamento',
  open: 'Avisem-me por e-mail de novos financiamentos',
  sent: (address) =>
    `Uma ligação vai a caminho de ${address}. Abra-a e confirme: antes disso não enviamos mais nada. Se não chegar, veja na pasta de correio indesejado.`,
  ask: 'Pedir estes alertas',
  foldAbout: 'Só sobre alguns temas, ou para algumas pessoas',
  foldFits: 'Só o financiamento que lhe serve',
};

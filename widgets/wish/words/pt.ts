/** European Portuguese. */
import type { Words } from './en.ts';

export const words: Words = {
  name: 'Diga-nos o que falta',
  label: 'O que falta?',
  hint: 'Algumas palavras, como “um sítio para jogar xadrez num dia útil”. Sem nomes, números de telefone nem moradas: não guardamos nada sobre si, por isso não podemos responder.',
  send: 'Enviar',
  thanks: 'Obrigado. Conta com o que falta a outras pessoas, e quem cuida desta localidade vai ler.',
  kept: (words) => `Guardámos: “${words}”.`,
};

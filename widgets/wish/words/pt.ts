/** European Portuguese. */
import type { Words } from './en.ts';

export const words: Words = {
  name: 'Diga-nos o que falta',
  label: 'O que falta?',
  hint: 'Algumas palavras, como “um sítio para jogar xadrez num dia útil”. Sem nomes, números de telefone nem moradas: não guardamos nada sobre si, por isso não podemos responder.',
  send: 'Enviar',
  trap: 'Deixe este campo vazio',
  thanks: 'Obrigado. Conta com o que falta a outras pessoas, e quem cuida desta localidade vai ler.',
  kept: (words) => `Guardámos: “${words}”.`,
  unreachable: 'Não foi possível chegar ao Fingerpost. O que escreveu ainda aqui está: tente de novo daqui a um minuto.',
  elsewhere: 'Use o formulário na nossa página',
};

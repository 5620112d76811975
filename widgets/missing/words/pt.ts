/** What is said where nothing was found, in European Portuguese. */
import type { Words } from './en.ts';

export const words: Words = {
  title: 'Diga-nos o que falta',
  lead: 'O que procurou e não encontrou? Quem cuida da localidade lê isto e vê onde algo deveria começar.',
  private: 'Não guardamos nada sobre si: nem nome, nem morada, nem número. Por isso não podemos responder-lhe.',
  fields: {
    words: 'O que falta?',
    wordsHint: 'Algumas palavras, como «um sítio para jogar xadrez durante a semana». Não escreva nomes, números de telefone nem moradas.',
    place: 'Onde?',
    placeHint: 'Uma aldeia, vila, cidade ou código postal. Do código postal guardamos apenas a localidade.',
    kind: 'Que tipo de coisa é?',
    theme: 'Sobre o que é?',
  },
  kinds: {
    GROUP: 'Um grupo ou uma atividade',
    VENUE: 'Um local de encontro',
    FUND: 'Dinheiro a que se candidatar',
    OPPORTUNITY: 'Uma forma de ajudar',
    EVENT: 'Um evento',
  },
  send: 'Enviar',
  sentTitle: 'Obrigado por nos dizer',
  sent: 'É contado com o que falta a outros, e quem cuida da localidade lê-o. Não se guarda nada sobre si.',
  meanwhile: 'Entretanto',
  beTold: 'Receber um e-mail quando houver algo novo',
  add: 'Afinal sabe de alguma coisa? Acrescente-a',
  another: 'Diga-nos outra coisa que falta',
  help: (line) => `Prefere dizê-lo a uma pessoa? ${line}`,
  library: 'Encontre uma biblioteca',
  libraryHelps: 'Lá, alguém procurará consigo.',
  serving: 'Não é o que pediu, mas é para todo o distrito ou condado',
  ask: 'Ou pergunte a alguém:',
};

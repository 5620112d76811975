/** What forms in elements say, and the one on which people add and correct entries, in Portuguese as in Portugal. */
import type { Words } from './en.ts';

export const words: Words = {
  mostCharacters: (count) => `No máximo ${count} caracteres.`,
  optional: '(facultativo)',
  ownPage: 'Use o formulário na nossa página',
  oneMore: 'Falta um passo: veja o seu correio',
  sent: (address) => `Enviámos uma ligação para ${address}. Abra-a e carregue no botão. Antes disso ninguém vê o que escreveu.`,
  toPutRight: 'Há algo a corrigir',
  notTaken: 'Ainda não aceitámos isto',
  leaveEmpty: 'Deixe em branco',
  moreAbout: 'Mais informações, se quiser',
  send: 'Enviar',
  unreachable: 'Não conseguimos contactar o Fingerpost. Não se perdeu nada do que escreveu: tente de novo daqui a um minuto.',
  offline: 'Está sem ligação à Internet. Não se perdeu nada do que escreveu: tente de novo quando tiver ligação.',
  tooMany:
    'No último minuto chegaram demasiados pedidos da sua ligação. Não se perdeu nada do que escreveu: espere um minuto e tente de novo.',
  couldNotTake: 'Não pudemos aceitar isto.',
  tellWrong: 'Diga-nos o que está errado',
  report: 'Comunicar um problema',
  addGroup: 'Acrescentar um grupo',
  addVenue: 'Acrescentar uma sala ou espaço',
  addFund: 'Acrescentar um fundo',
  addRole: 'Acrescentar voluntariado',
  addEvent: 'Acrescentar um evento',
  newTab: '(abre um novo separador)',
  correct: (name) => `Corrigir antes: ${name}`,
  oneOfThese: 'É um destes?',
  listedAlready: 'Já existem. Se não for nenhum deles, continue.',
};

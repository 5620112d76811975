/** What forms for the public say when something is wrong, in Portuguese as in Portugal. */
import type { Words } from './en.ts';
import { texts } from './texts-pt.ts';

export const words: Words = {
  texts,
  phoneOf: (role) => `Telefone: ${role}`,
  mailOf: (role) => `E-mail: ${role}`,
  chooseAtMost: (most, label) => `“${label}”: escolha no máximo ${most}.`,
  chooseOffered: (label) => `“${label}”: escolha entre as respostas indicadas.`,
  tooLong: (label, length, most) => `“${label}”: tem ${length} caracteres; o máximo é ${most}.`,
  oneLine: (label) => `“${label}”: escreva numa só linha.`,
  emailLike: (label) => `“${label}”: escreva apenas o endereço, por exemplo nome@example.org.`,
  phoneLike: (label) => `“${label}”: escreva com algarismos, por exemplo 01353 123456.`,
  urlLike: (label) => `“${label}”: escreva um endereço como www.example.org.`,
  timeLike: (label) => `“${label}”: escreva a hora, por exemplo 19:30.`,
  dateLike: (label) => `“${label}”: escreva a data, por exemplo 24/3/2027.`,
  postcodeLike: (label) => `“${label}”: escreva, por exemplo, CB7 4LS.`,
  chooseAnswer: (label) => `“${label}”: escolha uma resposta.`,
  fillIn: (label) => `“${label}”: preencha este campo.`,
  placeSeveral: (typed, slugs) => `“${typed}” pode ser mais do que uma localidade. Escreva uma destas: ${slugs}.`,
  placeNone: (typed) => `Não encontrámos “${typed}”. Verifique a ortografia ou escreva uma aldeia ou cidade próxima.`,
  needsContact: 'Indique um telefone, um endereço de e-mail ou um sítio web, para que as pessoas possam entrar em contacto.',
  needsConsent:
    'O número de telefone ou o endereço de e-mail parece ser de uma pessoa. Assinale a caixa se ela concordar que seja mostrado, ou deixe-o de fora.',
  needsStart: 'Diga também a que horas começa.',
  needsName: 'É preciso um nome.',
  unknownField: 'Foi enviado algo que este formulário não pede. Abra a página de novo ou escreva-o no último campo.',
  nothingDifferent: 'Nada é diferente do que lá está. Altere o que está errado ou diga-nos por palavras suas no fim.',
  sameWords: 'Já recebemos este mesmo texto. Se a mensagem com a ligação não chegou, veja na pasta de correio indesejado.',
  forged: 'Não conseguimos confirmar que isto veio do nosso formulário. O que escreveu continua aqui: carregue de novo no botão.',
  tooFast:
    'Foi muito rápido, por isso não conseguimos distinguir de um programa. O que escreveu continua aqui: espere uns segundos e carregue de novo no botão.',
  tooOld: 'Esta página esteve aberta mais de um dia. O que escreveu continua aqui: carregue de novo no botão.',
  trap: 'Algo preencheu um campo que as pessoas não veem; alguns gestores de palavras-passe fazem-no. Está de novo vazio e o que escreveu continua aqui: carregue de novo no botão.',
  sentAlready: 'Este formulário já foi enviado. Procure a ligação no seu correio; para enviar outra coisa, abra a página de novo.',
  links: 'Há mais de dois endereços web no texto. Ponha um no campo do sítio web e retire os outros.',
  advertising: 'Isto parece publicidade, por isso não o aceitámos. Se não for, retire endereços web, ofertas e marcação, ou telefone-nos.',
  linkUnknown: 'Não conhecemos esta ligação. Copie-a por inteiro da mensagem ou abra o formulário de novo.',
  confirmedAlready: 'Já confirmou isto. Não há mais nada a fazer: escrevemos-lhe quando houver uma decisão.',
  answeredAlready: 'Já se respondeu a esta ligação, ou não é nossa. Não há mais nada a fazer.',
  takenBack: 'Isto já foi anulado: a pessoa já não pode alterar a entrada. Não há mais nada a fazer.',
  takeBackTooOld: (days) => `Esta ligação era válida durante ${days} dias. Diga-nos na página da entrada que algo está errado, e anulamos.`,
  takeBackUnknown: 'Não conhecemos esta ligação. Copie-a por inteiro do e-mail.',
  linkTooOld: (days) => `Esta ligação tem mais de ${days} dias e o que enviou foi apagado. Envie de novo, por favor.`,
  tooMuch: (_sentence, hours) =>
    hours === 1
      ? 'Na última hora houve demasiados pedidos destes. Não se perdeu nada: espere uma hora e tente de novo.'
      : 'Hoje houve demasiados pedidos destes. Não se perdeu nada: deixe esta página aberta e tente de novo amanhã.',
};

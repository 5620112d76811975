/** What a frame says besides what is in it, in the Portuguese of Portugal. */
import type { Words } from './en.ts';

export const words: Words = {
  titles: {
    'fingerpost-groups': 'Grupos',
    'fingerpost-funding': 'Financiamento',
    'fingerpost-venues': 'Salas para alugar',
    'fingerpost-volunteering': 'Como ajudar',
    'fingerpost-events': 'O que há para fazer',
    'fingerpost-place': 'O lugar em resumo',
    'fingerpost-search': 'Pesquisar no Fingerpost',
    'fingerpost-eligibility': 'A que fundos se pode candidatar?',
    'fingerpost-funding-alerts': 'Saber de novos financiamentos',
    'fingerpost-suggest': 'Acrescentar ou corrigir uma entrada',
  },
  whole: 'Ver isto no Fingerpost',
  formElsewhere: 'Este sítio não deixa preencher formulários aqui.',
  openForm: 'Abrir o formulário no Fingerpost',
  noLinks: 'Este sítio não deixa abrir links. O endereço é:',
  unknownTitle: 'Não há nada para mostrar neste endereço',
  unknown: (name) => `O Fingerpost não tem um elemento chamado «${name}». Tem:`,
  unknownPage: 'Essa página não existe, ou não pode ser mostrada numa moldura.',
  faultTitle: 'Esta moldura não está escrita como deve ser',
  faultLead: 'Quem cuida deste sítio pode corrigi-la. No endereço da moldura:',
  unknownParameter: (name, known) => `«${name}» não se conhece. Existem: ${known}.`,
  missingPlace: 'falta place; escreva o nome de um lugar como no seu endereço, por exemplo somersham.',
  twice: (name) => `${name} é dado mais de uma vez.`,
  tooLong: (name, most) => `${name} tem mais de ${most} letras.`,
  oneOf: (name, value, choices) => `${name} é «${value}»; escreva um destes: ${choices}.`,
  wholeNumber: (name, value, least, most) => `${name} é «${value}»; escreva um número inteiro de ${least} a ${most}.`,
  notLooks: (name, value, example) => `${name} é «${value}»; escreva assim: ${example}.`,
};

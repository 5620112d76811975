/** What we write to those who sent something, in Portuguese as in Portugal. Names stand as they are written, after a colon. */
import type { Words } from './en.ts';

export const words: Words = {
  ending: 'O Fingerpost mantém um só registo da vida da comunidade e diz, de cada entrada, quem a confirmou.',
  confirmSubject: 'Foi enviado por si? Falta um passo',
  confirmWhat: {
    LISTING: 'No Fingerpost foi sugerida uma nova entrada, com o seu endereço de e-mail.',
    CHANGE: 'No Fingerpost foi sugerida uma alteração, com o seu endereço de e-mail.',
    REPORT: 'No Fingerpost foi comunicado um problema, com o seu endereço de e-mail.',
    CLAIM: 'No Fingerpost foi dito que cuida de uma entrada, com o seu endereço de e-mail.',
  },
  about: (entry) => `Trata-se de: ${entry}.`,
  confirmOpen: (link) => `Se foi enviado por si, abra esta página e carregue no botão:\n${link}`,
  confirmElse: (days) => `Sem isso ninguém o vê, e ao fim de ${days} dias é apagado.`,
  confirmNotYou: 'Se não o enviou, não precisa de fazer nada. Não voltamos a escrever.',
  grantedSubject: 'Já pode manter a entrada em dia',
  granted: (entry) => `Já pode alterar e confirmar o que o Fingerpost diz. A entrada: ${entry}.`,
  signIn: (link) => `Inicie sessão com este endereço de e-mail; não há palavra-passe:\n${link}`,
  mistake: (days, link) => `Foi engano? Durante ${days} dias pode anulá-lo aqui:\n${link}`,
  endedSubject: 'Já não pode alterar a entrada',
  ended: (entry) => `Já não pode alterar o que o Fingerpost diz. A entrada: ${entry}.`,
  whyEnded: (reason) => `Porquê: ${reason}`,
  takenBack: 'Alguém que tínhamos avisado anulou-o.',
  answerSubject: 'O que resultou do que enviou ao Fingerpost',
  sent: {
    LISTING: (about) => `Sugeriu uma entrada: ${about}.`,
    CHANGE: (about) => `Sugeriu uma alteração: ${about}.`,
    REPORT: (about) => `Comunicou um problema: ${about}.`,
    CLAIM: (about) => `Disse que cuida de uma entrada: ${about}.`,
  },
  outcomes: {
    ACCEPTED: 'Obrigado. Aceitámos.',
    PARTLY: 'Obrigado. Aceitámos uma parte.',
    REFUSED: 'Obrigado por ter escrito. Não aceitámos.',
  },
  reports: {
    FIXED: 'Obrigado. Verificámos e corrigimos.',
    CLOSED: 'Obrigado. Retirámos a entrada.',
    IGNORED: 'Obrigado. Verificámos e deixámos a entrada como está.',
  },
  partly: (taken, refused) => `Aceite: ${taken}.\nNão aceite: ${refused}.`,
  reply: (reply) => `O que queremos dizer sobre isto:\n${reply}`,
  seeIt: (page) => `Dentro de um minuto pode vê-lo aqui:\n${page}`,
  erases: (days) => `Daqui a ${days} dias apagamos o seu endereço de e-mail.`,
};

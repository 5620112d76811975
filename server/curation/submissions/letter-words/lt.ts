/** What we write to those who sent something, in Lithuanian. Names stand in the nominative, after a colon. */
import type { Words } from './en.ts';

export const words: Words = {
  ending: '„Fingerpost“ veda vieną vietos bendruomenių gyvenimo sąvadą ir prie kiekvieno įrašo nurodo, kas jį patvirtino.',
  confirmSubject: 'Ar tai iš Jūsų? Liko vienas žingsnis',
  confirmWhat: {
    LISTING: 'Svetainėje „Fingerpost“, nurodžius Jūsų el. pašto adresą, pasiūlytas naujas įrašas.',
    CHANGE: 'Svetainėje „Fingerpost“, nurodžius Jūsų el. pašto adresą, pasiūlytas pakeitimas.',
    REPORT: 'Svetainėje „Fingerpost“, nurodžius Jūsų el. pašto adresą, pranešta apie problemą.',
    CLAIM: 'Svetainėje „Fingerpost“, nurodžius Jūsų el. pašto adresą, pranešta, kad rūpinatės įrašu.',
  },
  about: (entry) => `Apie ką tai: ${entry}.`,
  confirmOpen: (link) => `Jei tai buvote Jūs, atverkite šį puslapį ir paspauskite mygtuką:\n${link}`,
  confirmElse: (days) => `Kitaip niekas to nematys, o po ${days} dienų tai bus ištrinta.`,
  confirmNotYou: 'Jei tai buvote ne Jūs, nieko daryti nereikia. Daugiau nerašysime.',
  grantedSubject: 'Dabar galite atnaujinti įrašą',
  granted: (entry) => `Dabar galite keisti ir tvirtinti tai, ką rašo „Fingerpost“. Įrašas: ${entry}.`,
  signIn: (link) => `Prisijunkite šiuo el. pašto adresu; slaptažodžio nėra:\n${link}`,
  mistake: (days, link) => `Tai buvo klaida? ${days} dienas galite tai čia atšaukti:\n${link}`,
  endedSubject: 'Įrašo keisti nebegalite',
  ended: (entry) => `Nebegalite keisti to, ką rašo „Fingerpost“. Įrašas: ${entry}.`,
  whyEnded: (reason) => `Kodėl: ${reason}`,
  takenBack: 'Tai atšaukė kažkas, kam buvome apie tai pranešę.',
  answerSubject: 'Kas išėjo iš to, ką atsiuntėte „Fingerpost“',
  sent: {
    LISTING: (about) => `Pasiūlėte įrašą: ${about}.`,
    CHANGE: (about) => `Pasiūlėte pakeitimą: ${about}.`,
    REPORT: (about) => `Pranešėte apie problemą: ${about}.`,
    CLAIM: (about) => `Pranešėte, kad rūpinatės įrašu: ${about}.`,
  },
  outcomes: {
    ACCEPTED: 'Ačiū. Tai priėmėme.',
    PARTLY: 'Ačiū. Dalį priėmėme.',
    REFUSED: 'Ačiū, kad parašėte. To nepriėmėme.',
  },
  reports: {
    FIXED: 'Ačiū. Pažiūrėjome ir pataisėme.',
    CLOSED: 'Ačiū. Įrašą pašalinome.',
    IGNORED: 'Ačiū. Pažiūrėjome ir palikome įrašą tokį, koks yra.',
  },
  partly: (taken, refused) => `Priimta: ${taken}.\nNepriimta: ${refused}.`,
  reply: (reply) => `Ką norime apie tai pasakyti:\n${reply}`,
  seeIt: (page) => `Po minutės tai matysite čia:\n${page}`,
  erases: (days) => `Po ${days} dienų ištrinsime Jūsų el. pašto adresą.`,
};

/** What we write to those who sent something, in Polish. Names stand in the nominative, after a colon. */
import type { Words } from './en.ts';

export const words: Words = {
  ending: 'Fingerpost prowadzi jeden spis życia lokalnego i przy każdym wpisie podaje, kto go potwierdził.',
  confirmSubject: 'Czy to od Ciebie? Jeszcze jeden krok',
  confirmWhat: {
    LISTING: 'W serwisie Fingerpost zaproponowano nowy wpis, podając ten adres e-mail.',
    CHANGE: 'W serwisie Fingerpost zaproponowano zmianę, podając ten adres e-mail.',
    REPORT: 'W serwisie Fingerpost zgłoszono problem, podając ten adres e-mail.',
    CLAIM: 'W serwisie Fingerpost zgłoszono opiekę nad wpisem, podając ten adres e-mail.',
  },
  about: (entry) => `Czego to dotyczy: ${entry}.`,
  confirmOpen: (link) => `Jeśli to od Ciebie, prosimy otworzyć tę stronę i nacisnąć jej przycisk:\n${link}`,
  confirmElse: (days) => `Bez tego nikt tego nie zobaczy, a po ${days} dniach zostanie to usunięte.`,
  confirmNotYou: 'Jeśli to pomyłka, nie trzeba nic robić. Więcej nie napiszemy.',
  grantedSubject: 'Można już aktualizować wpis',
  granted: (entry) => `Od teraz możesz zmieniać i potwierdzać to, co podaje Fingerpost. Wpis: ${entry}.`,
  signIn: (link) => `Prosimy zalogować się tym adresem e-mail; hasła nie ma:\n${link}`,
  mistake: (days, link) => `To pomyłka? Przez ${days} dni można to tutaj cofnąć:\n${link}`,
  endedSubject: 'Nie można już zmieniać wpisu',
  ended: (entry) => `Nie możesz już zmieniać tego, co podaje Fingerpost. Wpis: ${entry}.`,
  whyEnded: (reason) => `Dlaczego: ${reason}`,
  takenBack: 'Cofnął to ktoś, kogo o tym zawiadomiliśmy.',
  answerSubject: 'Co wynikło z wiadomości wysłanej do Fingerpost',
  sent: {
    LISTING: (about) => `Zaproponowany wpis: ${about}.`,
    CHANGE: (about) => `Zaproponowana zmiana: ${about}.`,
    REPORT: (about) => `Zgłoszony problem: ${about}.`,
    CLAIM: (about) => `Zgłoszona opieka nad wpisem: ${about}.`,
  },
  outcomes: {
    ACCEPTED: 'Dziękujemy. Przyjęliśmy to.',
    PARTLY: 'Dziękujemy. Przyjęliśmy część.',
    REFUSED: 'Dziękujemy za wiadomość. Nie przyjęliśmy tego.',
  },
  reports: {
    FIXED: 'Dziękujemy. Sprawdziliśmy to i poprawiliśmy.',
    CLOSED: 'Dziękujemy. Usunęliśmy ten wpis.',
    IGNORED: 'Dziękujemy. Sprawdziliśmy to i zostawiliśmy wpis bez zmian.',
  },
  partly: (taken, refused) => `Przyjęto: ${taken}.\nNie przyjęto: ${refused}.`,
  reply: (reply) => `Co chcemy o tym powiedzieć:\n${reply}`,
  seeIt: (page) => `W ciągu minuty będzie to widać tutaj:\n${page}`,
  erases: (days) => `Za ${days} dni usuniemy Twój adres e-mail.`,
};

/** What we write to those who sent something, in Romanian. Names stand as they are written, after a colon. */
import { counted } from '../../../../language/language.ts';
import type { Words } from './en.ts';

const inDays = (count: number) => counted(count, { one: 'zi', few: 'zile', other: 'de zile' });

export const words: Words = {
  ending: 'Fingerpost ține o singură evidență a vieții comunitare și spune despre fiecare înregistrare cine a confirmat-o.',
  confirmSubject: 'Este de la dumneavoastră? Mai este un pas',
  confirmWhat: {
    LISTING: 'Pe Fingerpost s-a propus o înregistrare nouă, cu adresa dumneavoastră de e-mail.',
    CHANGE: 'Pe Fingerpost s-a propus o modificare, cu adresa dumneavoastră de e-mail.',
    REPORT: 'Pe Fingerpost s-a semnalat o problemă, cu adresa dumneavoastră de e-mail.',
    CLAIM: 'Pe Fingerpost s-a spus că aveți grijă de o înregistrare, cu adresa dumneavoastră de e-mail.',
  },
  about: (entry) => `Despre ce este vorba: ${entry}.`,
  confirmOpen: (link) => `Dacă ați fost dumneavoastră, deschideți această pagină și apăsați butonul:\n${link}`,
  confirmElse: (days) => `Fără aceasta nu vede nimeni, iar după ${inDays(days)} se șterge.`,
  confirmNotYou: 'Dacă nu ați fost dumneavoastră, nu trebuie să faceți nimic. Nu vă mai scriem.',
  grantedSubject: 'Puteți actualiza acum înregistrarea',
  granted: (entry) => `Acum puteți modifica și confirma ce spune Fingerpost. Înregistrarea: ${entry}.`,
  signIn: (link) => `Conectați-vă cu această adresă de e-mail; nu există parolă:\n${link}`,
  mistake: (days, link) => `A fost o greșeală? Timp de ${inDays(days)} puteți anula aici:\n${link}`,
  endedSubject: 'Nu mai puteți modifica înregistrarea',
  ended: (entry) => `Nu mai puteți modifica ce spune Fingerpost. Înregistrarea: ${entry}.`,
  whyEnded: (reason) => `De ce: ${reason}`,
  takenBack: 'A anulat cineva pe care îl anunțaserăm.',
  answerSubject: 'Ce s-a ales de ceea ce ați trimis la Fingerpost',
  sent: {
    LISTING: (about) => `Ați propus o înregistrare: ${about}.`,
    CHANGE: (about) => `Ați propus o modificare: ${about}.`,
    REPORT: (about) => `Ați semnalat o problemă: ${about}.`,
    CLAIM: (about) => `Ați spus că aveți grijă de o înregistrare: ${about}.`,
  },
  outcomes: {
    ACCEPTED: 'Vă mulțumim. Am acceptat.',
    PARTLY: 'Vă mulțumim. Am acceptat o parte.',
    REFUSED: 'Vă mulțumim că ne-ați scris. Nu am acceptat.',
  },
  reports: {
    FIXED: 'Vă mulțumim. Am verificat și am corectat.',
    CLOSED: 'Vă mulțumim. Am scos înregistrarea.',
    IGNORED: 'Vă mulțumim. Am verificat și am lăsat înregistrarea așa cum este.',
  },
  partly: (taken, refused) => `Acceptat: ${taken}.\nNeacceptat: ${refused}.`,
  reply: (reply) => `Ce dorim să spunem despre aceasta:\n${reply}`,
  seeIt: (page) => `Peste un minut se vede aici:\n${page}`,
  erases: (days) => `Peste ${inDays(days)} ștergem adresa dumneavoastră de e-mail.`,
};

/** What forms in elements say, and the one on which people add and correct entries, in Romanian. */
import type { Words } from './en.ts';

export const words: Words = {
  mostCharacters: (count) => `Cel mult atâtea caractere: ${count}.`,
  optional: '(opțional)',
  ownPage: 'Folosiți formularul de pe pagina noastră',
  oneMore: 'Mai este un pas: căutați în căsuța de e-mail',
  sent: (address) => `Am trimis un link la ${address}. Deschideți-l și apăsați butonul de acolo. Până atunci nimeni nu vede ce ați scris.`,
  toPutRight: 'Este ceva de corectat',
  notTaken: 'Încă nu am primit aceasta',
  leaveEmpty: 'Lăsați gol',
  moreAbout: 'Mai multe detalii, dacă doriți',
  send: 'Trimiteți',
  unreachable: 'Nu am putut ajunge la Fingerpost. Nimic din ce ați scris nu s-a pierdut: încercați din nou peste un minut.',
  offline: 'Nu aveți conexiune la internet. Nimic din ce ați scris nu s-a pierdut: încercați din nou când conexiunea revine.',
  tooMany:
    'În ultimul minut au venit prea multe cereri de la conexiunea dumneavoastră. Nimic din ce ați scris nu s-a pierdut: așteptați un minut, apoi încercați din nou.',
  couldNotTake: 'Nu am putut primi aceasta.',
  tellWrong: 'Spuneți-ne ce este greșit',
  report: 'Semnalați o problemă',
  addGroup: 'Adăugați un grup',
  addVenue: 'Adăugați o sală sau un loc',
  addFund: 'Adăugați o finanțare',
  addRole: 'Adăugați o ofertă de voluntariat',
  addEvent: 'Adăugați un eveniment',
  newTab: '(se deschide într-o filă nouă)',
  correct: (name) => `Corectați în schimb: ${name}`,
  oneOfThese: 'Este una dintre acestea?',
  listedAlready: 'Acestea există deja. Dacă nu este niciuna, continuați.',
};

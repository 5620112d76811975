/** What forms for the public say when something is wrong, in Romanian. */
import type { Words } from './en.ts';
import { texts } from './texts-ro.ts';

export const words: Words = {
  texts,
  phoneOf: (role) => `Telefon: ${role}`,
  mailOf: (role) => `E-mail: ${role}`,
  chooseAtMost: (most, label) => `„${label}”: alegeți cel mult ${most}.`,
  chooseOffered: (label) => `„${label}”: alegeți dintre răspunsurile oferite.`,
  tooLong: (label, length, most) => `„${label}”: are ${length} de caractere; cel mult ${most} sunt permise.`,
  oneLine: (label) => `„${label}”: scrieți pe un singur rând.`,
  emailLike: (label) => `„${label}”: scrieți doar adresa, de exemplu nume@example.org.`,
  phoneLike: (label) => `„${label}”: scrieți cu cifre, de exemplu 01353 123456.`,
  urlLike: (label) => `„${label}”: scrieți o adresă precum www.example.org.`,
  timeLike: (label) => `„${label}”: scrieți ora, de exemplu 19:30.`,
  dateLike: (label) => `„${label}”: scrieți data, de exemplu 24.3.2027.`,
  postcodeLike: (label) => `„${label}”: scrieți de exemplu CB7 4LS.`,
  chooseAnswer: (label) => `„${label}”: alegeți un răspuns.`,
  fillIn: (label) => `„${label}”: completați acest câmp.`,
  placeSeveral: (typed, slugs) => `„${typed}” poate însemna mai multe localități. Scrieți una dintre acestea: ${slugs}.`,
  placeNone: (typed) => `Nu am găsit „${typed}”. Verificați ortografia sau scrieți un sat ori un oraș din apropiere.`,
  needsContact: 'Dați un număr de telefon, o adresă de e-mail sau un site, ca oamenii să poată lua legătura.',
  needsConsent:
    'Numărul de telefon sau adresa de e-mail pare să fie a unei persoane. Bifați caseta dacă aceasta este de acord să fie arătată sau omiteți-o.',
  needsStart: 'Spuneți și când începe.',
  needsName: 'Are nevoie de un nume.',
  unknownField: 'S-a trimis ceva ce acest formular nu cere. Deschideți pagina din nou sau scrieți-ne în ultimul câmp.',
  nothingDifferent: 'Nimic nu diferă de ce scrie acolo. Schimbați ce este greșit sau spuneți-ne cu cuvintele dumneavoastră la sfârșit.',
  sameWords: 'Avem deja exact acest text. Dacă mesajul cu linkul nu a ajuns, căutați-l în dosarul de spam.',
  forged: 'Nu am putut stabili că aceasta vine din formularul nostru. Ce ați scris este încă aici: apăsați din nou butonul.',
  tooFast:
    'A fost foarte repede, așa că nu am putut deosebi de un program. Ce ați scris este încă aici: așteptați câteva secunde, apoi apăsați din nou butonul.',
  tooOld: 'Această pagină a fost deschisă mai mult de o zi. Ce ați scris este încă aici: apăsați din nou butonul.',
  trap: 'Ceva a completat un câmp pe care oamenii nu îl văd; unele programe de parole fac asta. Este din nou gol, iar ce ați scris este încă aici: apăsați din nou butonul.',
  sentAlready: 'Acest formular a fost deja trimis. Căutați linkul în căsuța de e-mail; ca să trimiteți altceva, deschideți pagina din nou.',
  links: 'În text sunt mai mult de două adrese web. Puneți una în câmpul pentru site și omiteți-le pe celelalte.',
  advertising: 'Aceasta pare o reclamă, așa că nu am primit-o. Dacă nu este, scoateți adresele web, ofertele și marcajele sau sunați-ne.',
  linkUnknown: 'Nu cunoaștem acest link. Copiați-l în întregime din mesaj sau deschideți formularul din nou.',
  confirmedAlready: 'Ați confirmat deja. Nu mai este nimic de făcut: vă scriem când se ia o hotărâre.',
  answeredAlready: 'La acest link s-a răspuns deja sau nu este al nostru. Nu mai este nimic de făcut.',
  takenBack: 'Aceasta a fost deja anulată: persoana nu mai poate modifica înregistrarea. Nu mai este nimic de făcut.',
  takeBackTooOld: (days) =>
    `Acest link a fost valabil ${days} zile. Spuneți-ne pe pagina înregistrării că ceva este greșit, iar noi anulăm.`,
  takeBackUnknown: 'Nu cunoaștem acest link. Copiați-l în întregime din mesaj.',
  linkTooOld: (days) => `Acest link a expirat după ${days} zile, iar ce ați trimis a fost șters. Vă rugăm să trimiteți din nou.`,
  tooMuch: (_sentence, hours) =>
    hours === 1
      ? 'În ultima oră au fost prea multe astfel de cereri. Nu s-a pierdut nimic: așteptați o oră și încercați din nou.'
      : 'Astăzi au fost prea multe astfel de cereri. Nu s-a pierdut nimic: lăsați pagina deschisă și încercați din nou mâine.',
};

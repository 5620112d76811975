/** What a frame says besides what is in it, in Romanian. */
import type { Words } from './en.ts';

export const words: Words = {
  titles: {
    'fingerpost-groups': 'Grupuri',
    'fingerpost-funding': 'Finanțare',
    'fingerpost-venues': 'Săli de închiriat',
    'fingerpost-volunteering': 'Cum puteți ajuta',
    'fingerpost-events': 'Ce se întâmplă',
    'fingerpost-place': 'Locul pe scurt',
    'fingerpost-search': 'Căutați în Fingerpost',
    'fingerpost-eligibility': 'La ce fonduri puteți aplica?',
    'fingerpost-funding-alerts': 'Aflați despre finanțări noi',
    'fingerpost-suggest': 'Adăugați sau corectați o înregistrare',
  },
  whole: 'Vedeți în Fingerpost',
  formElsewhere: 'Acest site nu permite completarea formularelor aici.',
  openForm: 'Deschideți formularul în Fingerpost',
  noLinks: 'Acest site nu permite deschiderea linkurilor. Adresa este:',
  unknownTitle: 'Nu este nimic de arătat la această adresă',
  unknown: (name) => `Fingerpost nu are un element numit „${name}”. Are:`,
  unknownPage: 'Nu există această pagină sau nu poate fi arătată într-un cadru.',
  faultTitle: 'Acest cadru nu este scris cum trebuie',
  faultLead: 'Cine are grijă de acest site îl poate corecta. În adresa cadrului:',
  unknownParameter: (name, known) => `„${name}” nu este cunoscut. Există: ${known}.`,
  missingPlace: 'lipsește place; scrieți numele unui loc ca în adresa lui, de exemplu somersham.',
  twice: (name) => `${name} este dat de mai multe ori.`,
  tooLong: (name, most) => `${name}: cel mult ${most} de litere.`,
  oneOf: (name, value, choices) => `${name} este „${value}”; scrieți una dintre: ${choices}.`,
  wholeNumber: (name, value, least, most) => `${name} este „${value}”; scrieți un număr întreg de la ${least} la ${most}.`,
  notLooks: (name, value, example) => `${name} este „${value}”; scrieți ca ${example}.`,
};

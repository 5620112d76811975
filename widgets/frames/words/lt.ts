/** What a frame says besides what is in it, in Lithuanian. */
import type { Words } from './en.ts';

export const words: Words = {
  titles: {
    'fingerpost-groups': 'Grupės',
    'fingerpost-funding': 'Finansavimas',
    'fingerpost-venues': 'Patalpos nuomai',
    'fingerpost-volunteering': 'Kaip padėti',
    'fingerpost-events': 'Kas vyksta',
    'fingerpost-place': 'Vietovė trumpai',
    'fingerpost-search': 'Ieškoti „Fingerpost“',
    'fingerpost-eligibility': 'Kokio finansavimo galite prašyti?',
    'fingerpost-funding-alerts': 'Pranešimai apie finansavimą',
    'fingerpost-suggest': 'Pridėti ar pataisyti įrašą',
  },
  whole: 'Žiūrėti „Fingerpost“ svetainėje',
  formElsewhere: 'Šioje svetainėje formų pildyti negalima.',
  openForm: 'Atverti formą „Fingerpost“ svetainėje',
  noLinks: 'Ši svetainė neleidžia atverti nuorodų. Adresas:',
  unknownTitle: 'Šiuo adresu nėra ką rodyti',
  unknown: (name) => `„Fingerpost“ neturi elemento „${name}“. Yra:`,
  unknownPage: 'Tokio puslapio nėra arba jo negalima rodyti rėmelyje.',
  faultTitle: 'Šis rėmelis parašytas netinkamai',
  faultLead: 'Tai gali pataisyti svetainės tvarkytojas. Rėmelio adrese:',
  unknownParameter: (name, known) => `„${name}“ nežinoma. Yra: ${known}.`,
  missingPlace: 'nenurodyta place; rašykite vietovės vardą kaip jos adrese, pavyzdžiui, somersham.',
  twice: (name) => `${name} nurodyta daugiau nei kartą.`,
  tooLong: (name, most) => `${name}: ne daugiau kaip ${most} ženklų.`,
  oneOf: (name, value, choices) => `${name}: „${value}“; rašykite vieną iš šių: ${choices}.`,
  wholeNumber: (name, value, least, most) => `${name}: „${value}“; rašykite sveikąjį skaičių nuo ${least} iki ${most}.`,
  notLooks: (name, value, example) => `${name}: „${value}“; rašykite taip: ${example}.`,
};

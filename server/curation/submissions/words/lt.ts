/** What forms for the public say when something is wrong, in Lithuanian. */
import type { Words } from './en.ts';
import { texts } from './texts-lt.ts';

export const words: Words = {
  texts,
  phoneOf: (role) => `Telefonas: ${role}`,
  mailOf: (role) => `El. paštas: ${role}`,
  chooseAtMost: (most, label) => `„${label}“: pasirinkite ne daugiau kaip ${most}.`,
  chooseOffered: (label) => `„${label}“: pasirinkite iš siūlomų atsakymų.`,
  tooLong: (label, length, most) => `„${label}“: ženklų yra ${length}, o gali būti ne daugiau kaip ${most}.`,
  oneLine: (label) => `„${label}“: rašykite vienoje eilutėje.`,
  emailLike: (label) => `„${label}“: įrašykite tik adresą, pavyzdžiui, vardas@example.org.`,
  phoneLike: (label) => `„${label}“: įrašykite skaitmenimis, pavyzdžiui, 01353 123456.`,
  urlLike: (label) => `„${label}“: įrašykite adresą, pavyzdžiui, www.example.org.`,
  timeLike: (label) => `„${label}“: įrašykite laiką, pavyzdžiui, 19:30.`,
  dateLike: (label) => `„${label}“: įrašykite dieną, mėnesį ir metus, pavyzdžiui, 24.3.2027.`,
  postcodeLike: (label) => `„${label}“: įrašykite, pavyzdžiui, CB7 4LS.`,
  chooseAnswer: (label) => `„${label}“: pasirinkite atsakymą.`,
  fillIn: (label) => `„${label}“: užpildykite šį lauką.`,
  placeSeveral: (typed, slugs) => `„${typed}“ gali reikšti kelias vietas. Įrašykite vieną iš jų: ${slugs}.`,
  placeNone: (typed) => `Neradome vietos „${typed}“. Patikrinkite rašybą arba įrašykite netoliese esantį kaimą ar miestą.`,
  needsContact: 'Nurodykite telefono numerį, el. pašto adresą arba svetainę, kad žmonės galėtų susisiekti.',
  needsConsent:
    'Telefono numeris arba el. pašto adresas atrodo asmeninis. Pažymėkite langelį, jei jo savininkas sutinka, kad jis būtų rodomas, arba jo nerašykite.',
  needsStart: 'Nurodykite ir pradžios laiką.',
  needsName: 'Reikia pavadinimo.',
  unknownField: 'Atsiųsta tai, ko ši forma neklausia. Atverkite puslapį iš naujo arba parašykite apie tai paskutiniame lauke.',
  nothingDifferent: 'Niekas nesiskiria nuo to, kas ten parašyta. Pakeiskite, kas neteisinga, arba gale parašykite savais žodžiais.',
  sameWords: 'Šį tekstą jau gavome. Jei laiškas su nuoroda neatėjo, pažiūrėkite nepageidaujamų laiškų aplanke.',
  forged: 'Negalėjome nustatyti, kad tai atsiųsta iš mūsų formos. Tai, ką parašėte, tebėra čia: paspauskite mygtuką dar kartą.',
  tooFast:
    'Tai buvo labai greita, todėl negalėjome atskirti nuo programos. Tai, ką parašėte, tebėra čia: palaukite kelias sekundes ir paspauskite mygtuką dar kartą.',
  tooOld: 'Šis puslapis buvo atvertas ilgiau nei parą. Tai, ką parašėte, tebėra čia: paspauskite mygtuką dar kartą.',
  trap: 'Kažkas užpildė lauką, kurio žmonės nemato; taip daro kai kurios slaptažodžių tvarkyklės. Jis vėl tuščias, o tai, ką parašėte, tebėra čia: paspauskite mygtuką dar kartą.',
  sentAlready: 'Ši forma jau išsiųsta. Nuorodos ieškokite savo pašto dėžutėje; norėdami siųsti ką nors kita, atverkite puslapį iš naujo.',
  links: 'Tekste yra daugiau nei du interneto adresai. Vieną įrašykite svetainės lauke, kitus praleiskite.',
  advertising:
    'Tai panašu į reklamą, todėl to nepriėmėme. Jei taip nėra, pašalinkite interneto adresus, pasiūlymus ir žymas arba paskambinkite mums.',
  linkUnknown: 'Šios nuorodos nežinome. Nukopijuokite iš laiško ją visą arba atverkite formą iš naujo.',
  confirmedAlready: 'Tai jau patvirtinote. Daugiau nieko daryti nereikia: parašysime, kai bus nuspręsta.',
  answeredAlready: 'Į šią nuorodą jau atsakyta arba ji ne mūsų. Daugiau nieko daryti nereikia.',
  takenBack: 'Tai jau atšaukta: šis žmogus nebegali keisti įrašo. Daugiau nieko daryti nereikia.',
  takeBackTooOld: (days) => `Ši nuoroda galiojo ${days} dienas. Praneškite apie problemą įrašo puslapyje, ir mes tai atšauksime.`,
  takeBackUnknown: 'Šios nuorodos nežinome. Nukopijuokite ją visą iš laiško.',
  linkTooOld: (days) => `Ši nuoroda per sena (riba dienomis: ${days}), o tai, ką atsiuntėte, ištrinta. Atsiųskite dar kartą.`,
  tooMuch: (_sentence, hours) =>
    hours === 1
      ? 'Per pastarąją valandą tokių pranešimų buvo per daug. Niekas neprarasta: palaukite valandą ir bandykite dar kartą.'
      : 'Šiandien tokių pranešimų buvo per daug. Niekas neprarasta: palikite šį puslapį atvertą ir bandykite rytoj.',
};

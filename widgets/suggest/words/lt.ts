/** What forms in elements say, and the one on which people add and correct entries, in Lithuanian. */
import type { Words } from './en.ts';

export const words: Words = {
  mostCharacters: (count) => `Ne daugiau kaip tiek ženklų: ${count}.`,
  optional: '(neprivaloma)',
  ownPage: 'Naudokite formą mūsų puslapyje',
  oneMore: 'Liko vienas žingsnis: pažiūrėkite į savo pašto dėžutę',
  sent: (address) => `Nuorodą išsiuntėme adresu ${address}. Atverkite ją ir paspauskite ten mygtuką. Iki tol niekas nematys, ką parašėte.`,
  toPutRight: 'Reikia kai ką pataisyti',
  notTaken: 'To dar nepriėmėme',
  leaveEmpty: 'Palikite tuščią',
  moreAbout: 'Daugiau informacijos, jei norite',
  send: 'Siųsti',
  unreachable: 'Nepavyko pasiekti „Fingerpost“. Niekas, ką parašėte, neprarasta: bandykite po minutės.',
  offline: 'Nėra interneto ryšio. Niekas, ką parašėte, neprarasta: bandykite vėl, kai prisijungsite.',
  tooMany:
    'Per pastarąją minutę iš jūsų ryšio gauta per daug užklausų. Niekas, ką parašėte, neprarasta: palaukite minutę ir bandykite vėl.',
  couldNotTake: 'Negalėjome to priimti.',
  tellWrong: 'Praneškite, kas negerai',
  report: 'Pranešti apie problemą',
  addGroup: 'Pridėti grupę',
  addVenue: 'Pridėti salę arba vietą',
  addFund: 'Pridėti fondą',
  addRole: 'Pridėti savanorišką veiklą',
  addEvent: 'Pridėti renginį',
  newTab: '(atveria naują kortelę)',
  correct: (name) => `Verčiau pataisyti: ${name}`,
  oneOfThese: 'Ar tai vienas iš šių?',
  listedAlready: 'Šie įrašai jau yra. Jei tai nė vienas iš jų, tęskite.',
};

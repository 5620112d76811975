/** Lithuanian. */
import { counted } from '../../parts/language.ts';
import type { Words } from './en.ts';

export const words: Words = {
  fetching: 'Įkeliama vietovė…',
  failed: 'Šios vietovės įkelti nepavyko. Pabandykite po minutės arba apsilankykite „Fingerpost“ svetainėje.',
  tryAgain: 'Bandyti dar kartą',
  lookOnSite: 'Žiūrėti „Fingerpost“ svetainėje',
  unknown: (typed) => `Nepavyko rasti: „${typed}“.`,
  didYouMean: 'Gal turėjote omenyje:',
  whichPlace: (typed) => `„${typed}“ gali būti kelios vietovės. Kurią turite omenyje?`,
  isThere: (name) => `Kas čia yra: ${name}`,
  counts: {
    GROUP: (count) => counted(count, { one: 'grupė', few: 'grupės', many: 'grupės', other: 'grupių' }),
    VENUE: (count) =>
      counted(count, { one: 'susitikimų vieta', few: 'susitikimų vietos', many: 'susitikimų vietos', other: 'susitikimų vietų' }),
    FUND: (count) => counted(count, { one: 'fondas', few: 'fondai', many: 'fondo', other: 'fondų' }),
    OPPORTUNITY: (count) =>
      counted(count, {
        one: 'savanorystės galimybė',
        few: 'savanorystės galimybės',
        many: 'savanorystės galimybės',
        other: 'savanorystės galimybių',
      }),
    EVENT: (count) => counted(count, { one: 'renginys', few: 'renginiai', many: 'renginio', other: 'renginių' }),
  },
  nothing: (name) => `${name}: iš pačios šios vietovės sąraše dar nieko nėra.`,
  meets: 'Susitikimai šią savaitę',
  rooms: 'Nuomojamos patalpos',
  cheapRooms: (count) =>
    `${counted(count, { one: 'patalpa', few: 'patalpos', many: 'patalpos', other: 'patalpų' })}, pigiau nei 15 £ už valandą`,
  money: 'Dabar priimamos paraiškos',
  roles: 'Reikia pagalbos',
  nextEvent: 'Artimiausias renginys',
  missing: (themes, more) =>
    `Dar nieko šiomis temomis: ${themes}${more ? ` ir dar ${counted(more, { one: 'tema', few: 'temos', many: 'temos', other: 'temų' })}` : ''}.`,
  tellMissing: 'Pasakykite mums, ko trūksta',
  everything: (name) => `Viskas apie vietovę: ${name}`,
  from: 'Šaltinis:',
  wrong: 'Kažkas ne taip?',
};

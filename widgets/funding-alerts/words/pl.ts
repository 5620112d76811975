/** What the form for alerts says of itself, in Polish. */
import type { Words } from './en.ts';

export const words: Words = {
  name: 'Powiadomienia o dofinansowaniu',
  open: 'Zamów powiadomienia o nowym dofinansowaniu e-mailem',
  sent: (address) =>
    `Odnośnik jest w drodze na adres ${address}. Prosimy go otworzyć i potwierdzić: wcześniej nic więcej nie wyślemy. Jeśli nie przyjdzie, prosimy zajrzeć do folderu ze spamem.`,
  ask: 'Zamów te powiadomienia',
  foldAbout: 'Tylko wybrane tematy lub osoby',
  foldFits: 'Tylko odpowiednie dofinansowanie',
};

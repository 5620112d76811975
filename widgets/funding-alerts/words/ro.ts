/** What the form for alerts says of itself, in Romanian. */
import type { Words } from './en.ts';

export const words: Words = {
  name: 'Alerte despre finanțări',
  open: 'Anunțați-mă prin e-mail despre finanțări noi',
  sent: (address) =>
    `Un link este pe drum spre ${address}. Deschideți-l și confirmați acolo: până atunci nu mai trimitem nimic. Dacă nu ajunge, căutați în dosarul de spam.`,
  ask: 'Cereți aceste alerte',
  foldAbout: 'Doar despre anumite teme sau pentru anumite persoane',
  foldFits: 'Doar finanțări potrivite pentru dumneavoastră',
};

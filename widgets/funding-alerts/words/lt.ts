/** What the form for alerts says of itself, in Lithuanian. */
import type { Words } from './en.ts';

export const words: Words = {
  name: 'Pranešimai apie finansavimą',
  open: 'Pranešti man el. paštu apie naują finansavimą',
  sent: (address) =>
    `Nuoroda keliauja adresu ${address}. Atverkite ją ir patvirtinkite: iki tol nieko daugiau nesiųsime. Jei ji neateina, pažiūrėkite nepageidaujamų laiškų aplanke.`,
  ask: 'Užsisakyti šiuos pranešimus',
  foldAbout: 'Tik kai kurios temos arba kai kuriems žmonėms',
  foldFits: 'Tik Jums tinkamas finansavimas',
};

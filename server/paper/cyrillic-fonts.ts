/** PT Sans by its weight, whole in one file: for Cyrillic on paper, and in pictures for whatever Atkinson Hyperlegible has in another file, or not at all. */
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

const folder = dirname(createRequire(import.meta.url).resolve('@expo-google-fonts/pt-sans/package.json'));

export const cyrillicFonts = {
  400: join(folder, '400Regular/PTSans_400Regular.ttf'),
  700: join(folder, '700Bold/PTSans_700Bold.ttf'),
} as const;

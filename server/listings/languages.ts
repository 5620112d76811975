import { languageOf, speaking, spoken } from '../../language/language.ts';

const names = new Map<string, Intl.DisplayNames>();

function namesIn(language: string): Intl.DisplayNames {
  const tag = speaking(languageOf(language), spoken);
  const known = names.get(tag) ?? new Intl.DisplayNames(tag, { type: 'language' });
  names.set(tag, known);
  return known;
}

/** The name of a BCP 47 code in a language, English without one; the code itself where there is none. */
export function languageName(code: string, language?: string | null): string {
  try {
    return namesIn(language ?? 'en').of(code) ?? code;
  } catch {
    return code;
  }
}

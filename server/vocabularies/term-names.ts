/** What terms are called in other languages than English (docs/decisions/0062). */
import { type Language, languageOf, languages, speaking, spoken } from '../../language/language.ts';

/** By code, in the order of our languages. */
export type TermNames = Partial<Record<Language, string>>;

export interface Named {
  label: string;
  /** As the database has it: `TermNames`. */
  names?: unknown;
}

/** The languages that names are kept in: the label itself is English. */
export const nameLanguages = languages.filter((language) => language !== 'en');

const nameOf = ({ names }: Named, language: string | null | undefined): string | undefined =>
  language ? (names as TermNames | undefined)?.[languageOf(language)] : undefined;

/** @param language as BCP 47; English is shown without one, and where the term has no name in it */
export const labelIn = (term: Named, language: string | null | undefined): string => nameOf(term, language) ?? term.label;

/** True where `labelIn` answers with the label itself, which is English. */
export const isEnglishIn = (term: Named, language: string | null | undefined): boolean => nameOf(term, language) === undefined;

/** In which language `labelIn` answers, as BCP 47. */
export const labelLanguage = (term: Named, language: string | null | undefined): string =>
  speaking(isEnglishIn(term, language) ? 'en' : languageOf(language), spoken);

/** Without what is empty or in no language of ours. */
export const tidyNames = (names: readonly { language: string; label: string }[]): TermNames =>
  Object.fromEntries(
    nameLanguages.flatMap((language) => {
      const label = names
        .find((name) => languageOf(name.language) === language)
        ?.label.trim()
        .replace(/\s+/g, ' ');
      return label ? [[language, label]] : [];
    }),
  );

export const listNames = (names: unknown): { language: Language; label: string }[] =>
  nameLanguages.flatMap((language) => {
    const label = (names as TermNames)[language];
    return label ? [{ language, label }] : [];
  });

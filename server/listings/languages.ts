const names = new Intl.DisplayNames('en-GB', { type: 'language' });

/** The English name of a BCP 47 code; the code itself where there is none. */
export function languageName(code: string): string {
  try {
    return names.of(code) ?? code;
  } catch {
    return code;
  }
}

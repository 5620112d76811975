/** An address that may be none; `URL.parse` is not known to phones of before 2024. */
export function urlOf(text: string, base?: string): URL | undefined {
  try {
    return new URL(text, base);
  } catch {
    return undefined;
  }
}

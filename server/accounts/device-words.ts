/** What a browser says of itself, as far as people tell their devices apart by it. */

// In this order: Edge and Opera say that they are Chrome, and Chrome that it is Safari.
const browsers: readonly [RegExp, string][] = [
  [/\bEdgA?\/|EdgiOS\//, 'Edge'],
  [/\bOPR\//, 'Opera'],
  [/SamsungBrowser\//, 'Samsung Internet'],
  [/Firefox\/|FxiOS\//, 'Firefox'],
  [/Chrome\/|CriOS\//, 'Chrome'],
  [/Safari\//, 'Safari'],
];

const systems: readonly [RegExp, string][] = [
  [/iPhone/, 'an iPhone'],
  [/iPad/, 'an iPad'],
  [/Android/, 'Android'],
  [/Windows/, 'Windows'],
  [/Mac OS X|Macintosh/, 'a Mac'],
  [/CrOS/, 'a Chromebook'],
  [/Linux/, 'Linux'],
];

const first = (pairs: readonly [RegExp, string][], text: string) => pairs.find(([pattern]) => pattern.test(text))?.[1];

/** "Firefox on Windows"; never anything that was written by the browser itself. */
export function deviceWords(userAgent: string | null): string {
  const text = userAgent ?? '';
  const system = first(systems, text);
  return `${first(browsers, text) ?? 'A browser'}${system ? ` on ${system}` : ''}`;
}

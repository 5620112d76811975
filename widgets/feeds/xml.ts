/** Text for XML 1.0: what means something in it is escaped, and what no XML may hold, whatever an entry was given, is left out. */
const escapes: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** XML 1.0, 2.2: characters. */
const impossible = /[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu;

export const xmlText = (text: string): string => text.replace(impossible, '').replace(/[&<>"]/g, (letter) => escapes[letter] ?? letter);

/** What the pages of alerts read from an address or a form. */
import { wishFields } from '../../alerts/fields.ts';
import { say } from '../../alerts/words/words.ts';
import type { Typed } from '../../curation/submissions/check-values.ts';

/** "j…@club.example", which no line breaks after its dots (U+2060). */
export const veiled = (email: string | null): string => (email ? email.replace(/^(.).*@/, '$1…\u2060@') : say().yourAddress);

/** Names of a form's own fields; all others are what it asks for. */
const own = new Set(['form', 'homepage', 'link', 'do', 'pause']);

export function typedIn(form: URLSearchParams): Typed {
  const typed = new Map<string, string[]>();
  for (const [name, value] of form) {
    if (own.has(name) || name.startsWith('was:')) continue;
    const known = typed.get(name);
    if (known) known.push(value);
    else typed.set(name, [value]);
  }
  return Object.fromEntries(typed);
}

/** Short for those who write links by hand. */
const short: Readonly<Record<string, string>> = { place: 'places', theme: 'themes', audience: 'audiences', kind: 'kinds' };

/** What a link to the form fills in for its reader: never the address. */
export function prefilled(search: URLSearchParams): Typed {
  const known = new Map(wishFields().map((field) => [field.path, field]));
  const typed = new Map<string, string[]>();
  for (const [name, value] of search) {
    const field = known.get(short[name] ?? name);
    const text = value.replaceAll('\0', '').slice(0, 400);
    if (!field || !text) continue;
    const given = field.type === 'choices' ? text.split(',') : [text];
    typed.set(field.path, [...(typed.get(field.path) ?? []), ...given].slice(0, 20));
  }
  const places = typed.get('places');
  return Object.fromEntries([...typed, ...(places ? [['places', [places.join(', ')]] as const] : [])]);
}

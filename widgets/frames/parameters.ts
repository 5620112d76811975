/** What the address of a frame asks for: the element's own attributes, a look, and what a visitor typed where no script runs. */
import { oddWord } from '../parts/tell-page.ts';
import { council } from '../themes/council.ts';
import { plain } from '../themes/plain.ts';
import type { Theme } from '../themes/theme.ts';
import { village } from '../themes/village.ts';
import type { Attributes, Framed } from './elements.ts';
import { filterNames } from './links.ts';
import { say } from './words/words.ts';

export const themes: Readonly<Record<string, Theme>> = { plain, council, village };

export interface FrameAsked {
  attributes: Attributes;
  /** From the form of filters, sent without a script. */
  asked: Attributes;
  /** Custom properties. */
  look: Readonly<Record<string, string>>;
  /** Sentences; a frame with one is not shown. */
  faults: readonly string[];
}

const longest = 300;
const colour = { shape: /^#([\da-f]{3}|[\da-f]{6})$/i, example: '#0f4f36' };
/** What may be set, and as what: it becomes part of a stylesheet, so nothing else passes. */
const looks: Readonly<Record<string, { property: string; shape: RegExp; example: string }>> = {
  'colour-link': { property: '--fingerpost-link', ...colour },
  'colour-text': { property: '--fingerpost-text', ...colour },
  'colour-background': { property: '--fingerpost-background', ...colour },
  'colour-focus': { property: '--fingerpost-focus', ...colour },
  'colour-field-line': { property: '--fingerpost-field-line', ...colour },
  font: {
    property: '--fingerpost-font',
    shape: /^[\w -]+(,\s*(["']?)[\w -]+\2)*$|^(["'])[\w -]+\3(,\s*(["']?)[\w -]+\5)*$/,
    example: 'Georgia, serif',
  },
  radius: { property: '--fingerpost-radius', shape: /^\d{1,2}(\.\d{1,2})?(px|em|rem)?$/, example: '4px' },
};

/** Words that the builder writes for what it offers. */
const meant: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  font: { sans: 'system-ui, sans-serif', wide: 'Verdana, Geneva, sans-serif', serif: 'Georgia, serif' },
  radius: { square: '0px', soft: '4px', round: '12px' },
};

const whole = (least: number, most: number) => (name: string, value: string) =>
  /^\d{1,5}$/.test(value) && Number(value) >= least && Number(value) <= most ? null : say().wholeNumber(name, value, least, most);
const oneOf =
  (...choices: string[]) =>
  (name: string, value: string) =>
    choices.includes(value) ? null : say().oneOf(name, value, choices.join(', '));

/** Any of those the element says it knows; of one that names none, anything. */
const among = (allowed?: string) => (name: string, value: string) => {
  const odd = oddWord(value, allowed);
  return odd ? say().oneOf(name, odd, allowed?.replaceAll(' ', ', ') ?? '') : null;
};
const pounds = (name: string, value: string) => (/^\d{1,5}(\.\d\d?)?$/.test(value) ? null : say().notLooks(name, value, '12.50'));
const day = (name: string, value: string) =>
  /^\d{4}-\d\d-\d\d$/.test(value) && Date.parse(value) ? null : say().notLooks(name, value, '2026-12-01');

const rules: Readonly<Record<string, (name: string, value: string) => string | null>> = {
  limit: whole(1, 100),
  'heading-level': whole(1, 6),
  within: whole(1, 500),
  capacity: whole(1, 10_000),
  'max-price': pounds,
  age: whole(1, 130),
  layout: oneOf('list', 'cards', 'table', 'map'),
  who: oneOf('groups', 'people'),
  // A filter that it does not know is left out, as in the element.
  controls: () => null,
  from: day,
  until: day,
  theme: oneOf(...Object.keys(themes)),
  lang: (name, value) => (/^[a-z]{2,3}(-[a-z\d]{2,8})*$/i.test(value) ? null : say().notLooks(name, value, 'en-GB')),
};

const prefix = 'asked-';
/** What systems add to any address, and means nothing to us. */
const ignored = /^(utm_\w+|fbclid|gclid|ver)$/;

/** What stands behind a frame is not known to be dark, whatever its reader prefers elsewhere. */
const worn = (theme: Theme | undefined) => (theme ? { ...theme.light, ...theme.shape } : {});

export function readParameters({ element }: Pick<Framed, 'element'>, search: URLSearchParams): FrameAsked {
  const own = new Set([...element.observedAttributes, 'lang']);
  // The loader's, and the server's own.
  for (const name of ['endpoint', 'initial']) own.delete(name);
  const faults: string[] = [];
  const attributes: Record<string, string> = {};
  const asked: Record<string, string> = {};
  const look: Record<string, string> = { ...worn(themes[search.get('theme') ?? '']) };
  for (const name of new Set(search.keys())) {
    if (ignored.test(name)) continue;
    const [value = '', ...more] = search.getAll(name).map((text) => text.replaceAll('\0', '').trim());
    const shown = name.slice(0, 40);
    if (more.length) faults.push(say().twice(shown));
    else if (value.length > longest) faults.push(say().tooLong(shown, longest));
    else if (name.startsWith(prefix) && filterNames.includes(name.slice(prefix.length))) {
      if (value) asked[name.slice(prefix.length)] = value;
    } else if (Object.hasOwn(looks, name)) {
      const { property, shape, example } = looks[name] as (typeof looks)[string];
      const named = Object.hasOwn(meant[name] ?? {}, value) ? meant[name]?.[value] : undefined;
      const written = named ?? (/^#?[\da-f]{3,6}$/i.test(value) && name.startsWith('colour') ? `#${value.replace('#', '')}` : value);
      if (!shape.test(written)) faults.push(say().notLooks(name, value.slice(0, 60), example));
      else look[property] = /^\d+(\.\d+)?$/.test(written) && name === 'radius' ? `${written}px` : written;
    } else if (!own.has(name) && name !== 'theme')
      faults.push(say().unknownParameter(shown, [...own, 'theme', ...Object.keys(looks)].join(', ')));
    else {
      const rule = rules[name] ?? among(element.allowed?.[name]);
      const fault = value ? rule(name, value.slice(0, 60)) : null;
      if (fault) faults.push(fault);
      else if (value && name !== 'theme') attributes[name] = value;
    }
  }
  return { attributes, asked, look, faults };
}

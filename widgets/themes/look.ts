/**
 * How an element is to look: one of our themes, or the host page's own look, and over it colours, a font and corners of one's own. As parameters of an
 * address (the builder's, a frame's) and as custom properties. Whatever an address says, what comes out is a colour, a font or a corner of our lists.
 */
import { contrast, hexOf, luminance, nearestReadable, ratioWords } from './contrast.ts';
import { council } from './council.ts';
import { plain } from './plain.ts';
import type { Colours, Properties, Theme } from './theme.ts';
import { village } from './village.ts';

export const themes: readonly Theme[] = [plain, council, village];

export const fonts = {
  sans: 'system-ui, sans-serif',
  wide: 'Verdana, Geneva, sans-serif',
  serif: 'Georgia, serif',
} as const;
export type FontName = keyof typeof fonts;
export const corners = { square: '0px', soft: '4px', round: '12px' } as const;
export type CornerName = keyof typeof corners;

/** Parameters of an address, and the property each sets. The first three are what most people change. */
export const colourParameters = {
  'colour-text': '--fingerpost-text',
  'colour-link': '--fingerpost-link',
  'colour-background': '--fingerpost-background',
  'colour-focus': '--fingerpost-focus',
  'colour-field-line': '--fingerpost-field-line',
} as const;
export type ColourParameter = keyof typeof colourParameters;
export const colourNames = Object.keys(colourParameters) as ColourParameter[];

export interface Look {
  /** Null: as the page around it. */
  readonly theme: Theme | null;
  /** Only those of one's own. */
  readonly colours: Readonly<Partial<Record<ColourParameter, string>>>;
  readonly font: FontName | null;
  readonly radius: CornerName | null;
}

const oneOf = <Name extends string>(list: Readonly<Record<Name, unknown>>, text: string | null): Name | null =>
  text !== null && Object.hasOwn(list, text) ? (text as Name) : null;

export function readLook(search: URLSearchParams): Look {
  const colours = colourNames.flatMap((name) => {
    const colour = hexOf(search.get(name) ?? '');
    return colour ? [[name, colour]] : [];
  });
  return {
    theme: themes.find(({ name }) => name === search.get('theme')) ?? null,
    colours: Object.fromEntries(colours),
    font: oneOf(fonts, search.get('font')),
    radius: oneOf(corners, search.get('radius')),
  };
}

/** As it stands in an address; nothing for a look that is the page's own. */
export const lookParameters = ({ theme, colours, font, radius }: Look): [name: string, value: string][] =>
  [['theme', theme?.name], ...colourNames.map((name) => [name, colours[name]]), ['font', font], ['radius', radius]].flatMap(
    ([name, value]) => (name && value ? [[name, value] as [string, string]] : []),
  );

const hasOwnColours = ({ colours }: Look) => Object.keys(colours).length > 0;

/** The colours all others are seen with on a light page: one's own, those of the theme, or of most pages. */
export function coloursOf({ theme, colours }: Look): Colours {
  const own = colourNames.flatMap((name) => (colours[name] ? [[colourParameters[name], colours[name]]] : []));
  return { ...(theme ?? plain).light, ...Object.fromEntries(own) };
}

/**
 * What an element, or the page of a frame, sets. Colours of one's own hold on light and dark pages alike, so all of them are said; those of a theme follow
 * the page (`light-dark()`, which an old browser drops for the page's own colours, all together).
 */
export function lookProperties(look: Look): Record<string, string> {
  const { theme, font, radius } = look;
  const set: Record<string, string> = {};
  if (hasOwnColours(look)) {
    const all = coloursOf(look);
    const ground = all['--fingerpost-background'];
    Object.assign(set, all);
    // The theme's own would not fit a ground that is not its own.
    set['--fingerpost-arm'] = `color-mix(in srgb, ${all['--fingerpost-text']} 12%, ${ground})`;
    set['color-scheme'] = luminance(ground) < 0.18 ? 'dark' : 'light';
  } else if (theme)
    for (const [name, light] of Object.entries(theme.light) as [keyof Properties, string][]) {
      const dark = theme.dark[name] ?? light;
      set[name] = light === dark ? light : `light-dark(${light}, ${dark})`;
    }
  Object.assign(set, theme?.shape, font && { '--fingerpost-font': fonts[font] }, radius && { '--fingerpost-radius': corners[radius] });
  if (font) delete set['--fingerpost-heading-font'];
  return set;
}

/** The same as the text of a style, for an element on somebody's page: with room around it where it has a ground of its own. */
export function lookStyle(look: Look): string {
  const properties = lookProperties(look);
  const room = properties['--fingerpost-background']
    ? { display: 'block', padding: '1em', background: 'var(--fingerpost-background)' }
    : {};
  return Object.entries({ ...properties, ...room })
    .map(([name, value]) => `${name}: ${value}`)
    .join('; ');
}

export interface ColourCheck {
  readonly of: 'text' | 'link' | 'focus' | 'field-line';
  readonly colour: string;
  readonly ground: string;
  /** In words, and never rounded up. */
  readonly ratio: string;
  readonly least: number;
  readonly passes: boolean;
  /** One that passes, where it does not. */
  readonly better: string | null;
}

/** WCAG 2.2: 1.4.3 asks 4.5 to 1 of text, 1.4.11 and 2.4.11 ask 3 to 1 of what must be seen to use a page. */
const asked = { text: 4.5, link: 4.5, focus: 3, 'field-line': 3 } as const;

/** The inner ring around what has the focus, whatever the look. */
const ink = '#1a1a1a';

/** Whether everything can be read, on a light page. */
export function checkColours(colours: Colours): ColourCheck[] {
  const ground = colours['--fingerpost-background'];
  return Object.entries(asked).map(([of, least]) => {
    const colour = colours[`--fingerpost-${of}`] ?? '';
    // Amber outside, ink inside (base.styles.ts): a focus is seen when either of them is.
    const ratio = Math.max(contrast(colour, ground), of === 'focus' ? contrast(ink, ground) : 0);
    const passes = ratio >= least;
    return {
      of: of as ColourCheck['of'],
      ...{ colour, ground, ratio: ratioWords(ratio), least, passes },
      better: passes ? null : nearestReadable(colour, ground, least),
    };
  });
}

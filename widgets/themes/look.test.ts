import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { contrast, hexOf, nearestReadable, ratioWords } from './contrast.ts';
import { checkColours, lookParameters, lookProperties, lookStyle, readLook, themes } from './look.ts';
import { plain } from './plain.ts';

const colour = fc.integer({ min: 0, max: 0xffffff }).map((number) => `#${number.toString(16).padStart(6, '0')}`);
const look = (address: string) => readLook(new URLSearchParams(address));

test('contrast is what WCAG gives for well-known pairs', () => {
  expect(contrast('#000000', '#ffffff')).toBeCloseTo(21, 5);
  expect(contrast('#777777', '#ffffff')).toBeCloseTo(4.48, 2);
  expect(contrast('#767676', '#ffffff')).toBeCloseTo(4.54, 2);
  expect(contrast('#ff0000', '#ffffff')).toBeCloseTo(4, 1);
});

test('a ratio is never rounded up to one that would pass', () => {
  expect(ratioWords(contrast('#777777', '#ffffff'))).toBe('4.4');
  expect(ratioWords(4.5)).toBe('4.5');
  expect(ratioWords(21)).toBe('21');
});

test.for([
  ['#0B4F9C', '#0b4f9c'],
  ['04c', '#0044cc'],
  [' #fff ', '#ffffff'],
  ['red', null],
  ['#12345', null],
  ['#fff;background:url(//x)', null],
] as const)('%s is read as %s', ([text, hex]) => {
  expect(hexOf(text)).toBe(hex);
});

test('whatever the colours, the one offered instead passes, and one that passes is left alone', () => {
  fc.assert(
    fc.property(colour, colour, fc.constantFrom(3, 4.5), (one, ground, least) => {
      const better = nearestReadable(one, ground, least);
      expect(contrast(better, ground)).toBeGreaterThanOrEqual(least);
      if (contrast(one, ground) >= least) expect(better).toBe(one);
    }),
    { numRuns: 500, seed: 4 },
  );
});

describe.for(themes.flatMap((theme) => [[theme.name, 'light', theme.light] as const, [theme.name, 'dark', theme.dark] as const]))(
  'the theme %s, %s',
  ([, , colours]) => {
    test('can be read, on its ground and on an arm', () => {
      expect(checkColours(colours).filter(({ passes }) => !passes)).toEqual([]);
      expect(contrast(colours['--fingerpost-text'], colours['--fingerpost-arm'] ?? '')).toBeGreaterThan(7);
      expect(contrast(colours['--fingerpost-text'], colours['--fingerpost-background'])).toBeGreaterThan(7);
    });
  },
);

test('a look goes into an address and comes back the same', () => {
  const address = 'theme=village&colour-link=%230b4f9c&font=serif&radius=round';
  expect(String(new URLSearchParams(lookParameters(look(address))))).toBe(address);
  expect(lookParameters(look('theme=nosuch&font=constructor&radius=__proto__&colour-text=red'))).toEqual([]);
});

test('a theme follows a dark page; colours of one’s own do not, and are all said', () => {
  expect(lookProperties(look('theme=council'))['--fingerpost-link']).toBe('light-dark(#123f78, #a9cdfb)');
  const own = lookProperties(look('colour-background=%23101010&colour-text=%23eeeeee'));
  expect(own).toMatchObject({ '--fingerpost-background': '#101010', '--fingerpost-link': '#0b4f9c', 'color-scheme': 'dark' });
  expect(lookStyle(look(''))).toBe('');
});

test('a focus is seen by its outer ring or its inner one', () => {
  const focus = (ground: string, colour: string) =>
    checkColours({ ...plain.light, '--fingerpost-background': ground, '--fingerpost-focus': colour }).find(({ of }) => of === 'focus');
  expect(focus('#ffffff', '#ffb000')?.passes).toBe(true);
  expect(focus('#161616', '#ffb000')?.passes).toBe(true);
  expect(focus('#161616', '#333333')).toMatchObject({ passes: false, better: expect.stringMatching(/^#/) });
});

test('a pale link is told of, with one that can be read', () => {
  const [text, link] = checkColours({ ...plain.light, '--fingerpost-link': '#9aa7e8' });
  expect(text?.passes).toBe(true);
  expect(link).toMatchObject({ of: 'link', passes: false, ratio: '2.3', least: 4.5 });
  expect(contrast(link?.better ?? '', '#ffffff')).toBeGreaterThanOrEqual(4.5);
});

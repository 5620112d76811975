/**
 * The files that pages need, kept in memory under names that carry their hash, so that a browser may keep each for ever: one stylesheet, the fonts
 * from their npm package, an icon, and the style of the demonstration. Read once, when the server starts; nothing has to be built or copied.
 */
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { createRequire, stripTypeScriptTypes } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { cyrillicFonts } from '../../paper/cyrillic-fonts.ts';

export interface Asset {
  body: Buffer;
  type: string;
}

export interface PageAssets {
  /** By path: "/assets/pages-1a2b3c4d5e.css". */
  files: ReadonlyMap<string, Asset>;
  stylesheet: string;
  demoStylesheet: string;
  /** Of the workspace. */
  curateStylesheet: string;
  /** Of every frame. */
  frameStylesheet: string;
  frameScript: string;
  /** Of demonstrations by their name: "wordpress". */
  demoStylesheets: Readonly<Record<string, string>>;
  icon: string;
  /** What leaves a page on a sensitive topic. */
  leaveScript: string;
  /** Of `/demo/gallery`. */
  galleryScript: string;
  /** What the first screen needs at once. */
  fonts: readonly string[];
}

const stylesFolder = fileURLToPath(new URL('../../../widgets/pages/styles/', import.meta.url));
const scriptsFolder = fileURLToPath(new URL('../../../widgets/pages/scripts/', import.meta.url));
const curateFolder = fileURLToPath(new URL('../../../widgets/curate/styles/', import.meta.url));
const fontFolder = join(dirname(createRequire(import.meta.url).resolve('@fontsource/atkinson-hyperlegible/package.json')), 'files');

/** Other subsets are left to the system's own font (DESIGN.md), but on paper: whoever prints may have none. */
const ranges = {
  latin:
    'U+0000-00FF,U+0131,U+0152-0153,U+02BB-02BC,U+02C6,U+02DA,U+02DC,U+0304,U+0308,U+0329,U+2000-206F,U+20AC,U+2122,U+2191,U+2193,U+2212,U+2215,U+FEFF,U+FFFD',
  'latin-ext':
    'U+0100-02BA,U+02BD-02C5,U+02C7-02CC,U+02CE-02D7,U+02DD-02FF,U+0304,U+0308,U+0329,U+1D00-1DBF,U+1E00-1E9F,U+1EF2-1EFF,U+2020,U+20A0-20AB,U+20AD-20C0,U+2113,U+2C60-2C7F,U+A720-A7FF',
} as const;
const weights = [400, 700] as const;
const cyrillic = 'U+0301,U+0400-045F,U+0490-0491,U+2116';

/** Arial made to take the room that Atkinson Hyperlegible will, so that nothing moves when it comes. Worked out from both fonts' metrics. */
const fallback = `@font-face{font-family:'Atkinson Fallback';src:local('Arial'),local('ArialMT'),local('Liberation Sans');size-adjust:99.3717%;ascent-override:95.6006%;descent-override:29.1833%;line-gap-override:0%}`;

/** It imports nothing: without its types it is the file that browsers run. */
const frameScript = () =>
  stripTypeScriptTypes(readFileSync(new URL('../../../widgets/frames/frame.ts', import.meta.url), 'utf8'), { mode: 'strip' }).replace(
    /^\s*\/?\*.*\n/gm,
    '',
  );

export function readPageAssets(): PageAssets {
  const files = new Map<string, Asset>();
  const keep = (name: string, extension: string, type: string, body: Buffer): string => {
    const path = `/assets/${name}-${createHash('sha256').update(body).digest('hex').slice(0, 10)}.${extension}`;
    files.set(path, { body, type });
    return path;
  };
  const face = (family: string, weight: number, path: string, format: string, range: string) =>
    `@font-face{font-family:'${family}';font-style:normal;font-weight:${weight};font-display:swap;src:url(${path}) format('${format}');unicode-range:${range}}`;
  const faces = Object.entries(ranges).flatMap(([subset, range]) =>
    weights.map((weight) => {
      const name = `atkinson-hyperlegible-${subset}-${weight}`;
      const path = keep(name, 'woff2', 'font/woff2', readFileSync(join(fontFolder, `${name}-normal.woff2`)));
      return { subset, path, face: face('Atkinson Hyperlegible', weight, path, 'woff2', range) };
    }),
  );
  const onPaper = Object.entries(cyrillicFonts).map(([weight, file]) =>
    face('PT Sans', Number(weight), keep(`pt-sans-${weight}`, 'ttf', 'font/ttf', readFileSync(file)), 'truetype', cyrillic),
  );
  const style = (name: string) => readFileSync(join(stylesFolder, name), 'utf8');
  const fonts = [fallback, ...faces.map((one) => one.face)];
  const numbered = (folder: string) =>
    readdirSync(folder)
      .filter((name) => /^\d/.test(name))
      .sort()
      .map((name) => readFileSync(join(folder, name), 'utf8'));
  const demos = readdirSync(stylesFolder).flatMap((name) => /^demo-(.+)\.css$/.exec(name)?.[1] ?? []);
  const demo = (name: string) => {
    // The gallery is a page of ours, in our own font.
    const own = name === 'gallery' ? fonts.join('\n') : '';
    return keep(`demo-${name}`, 'css', 'text/css; charset=utf-8', Buffer.from(own + style(`demo-${name}.css`)));
  };
  const script = (name: string) => keep(name, 'js', 'text/javascript; charset=utf-8', readFileSync(join(scriptsFolder, `${name}.js`)));
  const css = [...fonts, ...onPaper, ...numbered(stylesFolder)].join('\n');
  const curateCss = [...fonts, style('1-base.css'), ...numbered(curateFolder)].join('\n');
  return {
    files,
    stylesheet: keep('pages', 'css', 'text/css; charset=utf-8', Buffer.from(css)),
    curateStylesheet: keep('curate', 'css', 'text/css; charset=utf-8', Buffer.from(curateCss)),
    demoStylesheet: demo('parish'),
    frameStylesheet: keep('frame', 'css', 'text/css; charset=utf-8', Buffer.from(style('frame.css'))),
    frameScript: keep('frame', 'js', 'text/javascript; charset=utf-8', Buffer.from(frameScript())),
    demoStylesheets: Object.fromEntries(demos.map((name) => [name, demo(name)])),
    icon: keep('icon', 'svg', 'image/svg+xml', readFileSync(join(stylesFolder, 'icon.svg'))),
    leaveScript: script('leave'),
    galleryScript: script('gallery'),
    fonts: faces.filter(({ subset }) => subset === 'latin').map(({ path }) => path),
  };
}

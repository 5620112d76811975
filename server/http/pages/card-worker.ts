/** Draws cards on a thread of its own: one takes some 30 ms, in which nobody else would be answered. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { parentPort } from 'node:worker_threads';
import { initWasm, Resvg } from '@resvg/resvg-wasm';

const { resolve } = createRequire(import.meta.url);
// Where a letter is in several, the first is taken: names are bold.
const fonts = [
  ...['latin-400', 'latin-700', 'latin-ext-700', 'latin-ext-400'].map((name) => ['atkinson-hyperlegible', name] as const),
  ...['cyrillic-700', 'cyrillic-400'].map((name) => ['pt-sans', name] as const),
];
const fontBuffers = fonts.map(([family, name]) =>
  readFileSync(join(dirname(resolve(`@fontsource/${family}/package.json`)), `files/${family}-${name}-normal.woff2`)),
);
const ready = initWasm(readFileSync(resolve('@resvg/resvg-wasm/index_bg.wasm')));

parentPort?.on('message', async ({ id, svg }: { id: number; svg: string }) => {
  try {
    await ready;
    const drawing = new Resvg(svg, { font: { fontBuffers, defaultFontFamily: 'Atkinson Hyperlegible' } });
    const image = drawing.render();
    parentPort?.postMessage({ id, png: image.asPng() });
    image.free();
    drawing.free();
  } catch (error) {
    parentPort?.postMessage({ id, fault: String(error) });
  }
});

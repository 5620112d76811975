/** Draws cards on a thread of its own: one takes some 30 ms, in which nobody else would be answered. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { parentPort } from 'node:worker_threads';
import { initWasm, Resvg } from '@resvg/resvg-wasm';
import { cyrillicFonts } from '../../paper/cyrillic-fonts.ts';

const { resolve } = createRequire(import.meta.url);
const fontFolder = join(dirname(resolve('@fontsource/atkinson-hyperlegible/package.json')), 'files');
const fontBuffers = [
  ...['latin-400', 'latin-700'].map((name) => join(fontFolder, `atkinson-hyperlegible-${name}-normal.woff2`)),
  ...Object.values(cyrillicFonts),
].map((file) => readFileSync(file));
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

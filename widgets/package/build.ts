/**
 * `npm run build:package`: @fingerpost/widgets in dist/package, ready for `npm pack ./dist/package`. Built files, types and the manifest; no sources,
 * no dependencies.
 */
import { copyFileSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';
import { makeManifest } from './manifest.ts';
import { reactTypes, svelteTypes, typesOf, vueTypes } from './types.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
const here = fileURLToPath(new URL('.', import.meta.url));
const out = join(root, 'dist/package');
const json = (value: unknown) => `${JSON.stringify(value, null, 2)}\n`;

/** Where there is no page, such as on a server that renders one: importing does nothing, and the element stays as its link until the browser has it. */
const onServers = ['node', 'deno', 'bun', 'workerd', 'edge-light'];
const entry = (types: string, script: string) => ({
  types,
  ...Object.fromEntries(onServers.map((condition) => [condition, './server.js'])),
  default: script,
});

await build({ root, logLevel: 'warn', mode: 'package' });

const manifest = makeManifest();
const names = manifest.modules.map(({ path }) => path.replace('.js', ''));
const write = (name: string, text: string) => writeFileSync(join(out, name), text);
write('custom-elements.json', json(manifest));
write('index.d.ts', typesOf(manifest));
write('react.d.ts', reactTypes(manifest));
write('vue.d.ts', vueTypes(manifest));
write('svelte.d.ts', svelteTypes(manifest));
write('server.js', 'export const load = () => {};\n');
for (const { path, declarations } of manifest.modules)
  write(path.replace('.js', '.d.ts'), `export type { ${declarations.map(({ name }) => name).join(', ')} } from './index.js';\n`);

const { version, license } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { version: string; license: string };
const own = JSON.parse(readFileSync(join(here, 'package.json'), 'utf8')) as Record<string, unknown>;
write(
  'package.json',
  json({
    ...own,
    private: undefined,
    version,
    license,
    exports: {
      '.': entry('./index.d.ts', './loader.js'),
      ...Object.fromEntries(names.map((name) => [`./${name}`, entry(`./${name}.d.ts`, `./${name}.js`)])),
      ...Object.fromEntries(['react', 'vue', 'svelte'].map((name) => [`./${name}`, { types: `./${name}.d.ts`, default: './server.js' }])),
      './custom-elements.json': './custom-elements.json',
      './package.json': './package.json',
    },
    types: './index.d.ts',
    customElements: 'custom-elements.json',
    sideEffects: names.map((name) => `./${name}.js`),
  }),
);
copyFileSync(join(root, 'LICENSE'), join(out, 'LICENSE'));
copyFileSync(join(here, 'README.md'), join(out, 'README.md'));

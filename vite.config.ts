/** How widgets, workspace, package and short list are built. Over 300 lines: what it does to their code is small plugins, of no use elsewhere. */
import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import { defineConfig, type Plugin, type UserConfig } from 'vite';

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));

interface Syntax {
  type: string;
  tag?: { name?: string };
  quasi?: { quasis: { start: number; end: number }[] };
}

/** Takes indentation out of templates, and comments too out of styles: a minifier of scripts must leave both as they are. */
function tighten(): Plugin {
  return {
    name: 'fingerpost-tighten',
    transform: {
      filter: { id: /widgets\/.*\.ts(\?own)?$/, code: /\b(css|html|svg)`/ },
      handler(code) {
        const found: { start: number; end: number; tag: string }[] = [];
        const visit = (node: Syntax) => {
          const tag = node.type === 'TaggedTemplateExpression' ? node.tag?.name : undefined;
          if (tag && /^(css|html|svg)$/.test(tag)) for (const { start, end } of node.quasi?.quasis ?? []) found.push({ start, end, tag });
          for (const child of Object.values(node).flat()) if (child && typeof child === 'object' && 'type' in child) visit(child as Syntax);
        };
        visit(this.parse(code) as unknown as Syntax);
        const tight = ({ start, end, tag }: (typeof found)[number]) => (tag === 'css' ? tightStyles : tightMarkup)(code.slice(start, end));
        const last = found.toSorted((one, other) => other.start - one.start);
        return { code: last.reduce((text, part) => text.slice(0, part.start) + tight(part) + text.slice(part.end), code), map: null };
      },
    },
  };
}

/** Gives each element the hashes of its own questions alone, which the file of all documents would otherwise bring to every host page. */
function ownDocuments(): Plugin {
  const documents = here('generated/gql/graphql.ts');
  let hashes: Map<string, string>;
  return {
    name: 'fingerpost-own-documents',
    buildStart() {
      const text = readFileSync(documents, 'utf8');
      hashes = new Map(
        [...text.matchAll(/^export const (\w+Document) = \{"__meta__":\{"hash":"([^"]+)"/gm)].map(([, name = '', hash = '']) => [
          name,
          hash,
        ]),
      );
      if (!hashes.size) this.error('generated/gql/graphql.ts holds no hashes of documents. Run npm run codegen.');
    },
    transform: {
      filter: { id: /widgets\/.*\.ts$/, code: /generated\/gql\/graphql/ },
      handler(code) {
        const used = [...new Set(code.match(/\b\w+Document\b/g))].filter((name) => hashes.has(name));
        const own = used.map((name) => `const ${name} = { __meta__: { hash: '${hashes.get(name)}' } };`);
        return { code: code.replace(/import \{[^}]*\} from ['"][^'"]*generated\/gql\/graphql\.ts['"];?/g, '') + own.join(''), map: null };
      },
    },
  };
}

/** Elements that are forms. */
const forms = ['widgets/suggest/', 'widgets/funding-alerts/', 'widgets/eligibility/', 'widgets/wish/', 'widgets/place/'];

/**
 * Elements that share next to nothing with the lists have a copy of their own, for all of them, of what they do share: else their page would fetch all
 * that lists need for the sake of a third of it, and every list a little more.
 */
function standsAlone(folders: readonly string[]): Plugin {
  const own = '?own';
  const isInside = (id: string) => folders.some((folder) => id.includes(folder));
  return {
    name: 'fingerpost-stands-alone',
    enforce: 'pre',
    async resolveId(source, importer) {
      if (!importer || !(isInside(importer) || importer.endsWith(own))) return null;
      const found = await this.resolve(source, importer.replace(own, ''), { skipSelf: true });
      return !found || found.external || isInside(found.id) ? found : { ...found, id: `${found.id}${own}` };
    },
    load: {
      filter: { id: /\?own$/ },
      handler(id) {
        const path = id.replace(own, '');
        return { code: readFileSync(path, 'utf8'), moduleType: path.endsWith('.ts') ? 'ts' : 'js' };
      },
    },
  };
}

/**
 * Leaflet without what we do not use and a strict page would refuse: it tries out at the start whether markup can hold SVG, which Trusted Types forbid,
 * and its styles name pictures of controls that we do not have.
 */
function leafletAsUsed(): Plugin {
  const tried = "div.innerHTML = '<svg/>';";
  return {
    name: 'fingerpost-leaflet-as-used',
    enforce: 'pre',
    transform: {
      filter: { id: /node_modules\/leaflet\/dist\/leaflet(-src\.esm\.js|\.css\?inline)$/ },
      handler(code, id) {
        if (id.includes('.css')) return { code: code.replace(/[^{}]*\{[^{}]*url\([^{}]*\}/g, ''), map: null };
        if (!code.includes(tried)) this.error('Leaflet no longer tries out SVG as it did: look whether it does so in another way.');
        return { code: code.replace(tried, "div.appendChild(document.createElementNS('http://www.w3.org/2000/svg', 'svg'));"), map: null };
      },
    },
  };
}

/**
 * Takes out the notes for a later bundler, which Vite leaves in a library: nothing bundles these again; and what would name the exports of a file that
 * is only fetched ahead, of which nobody asks any (widgets/load.ts).
 */
function withoutNotes(): Plugin {
  return {
    name: 'fingerpost-without-notes',
    apply: 'build',
    renderChunk: (code) => ({ code: code.replace(/__exportAll\(\{\s*\}\)/g, '({})'), map: null }),
    generateBundle(_options, bundle) {
      for (const file of Object.values(bundle)) if (file.type === 'chunk') file.code = file.code.replaceAll('/* @__PURE__ */ ', '');
    },
  };
}

/** Writes each script compressed beside itself, as hard as can be: it is done once and fetched for months. */
function compressed(): Plugin {
  return {
    name: 'fingerpost-compressed',
    apply: 'build',
    writeBundle({ dir = '' }, bundle) {
      for (const file of Object.values(bundle)) {
        if (file.type !== 'chunk') continue;
        writeFileSync(join(dir, `${file.fileName}.br`), brotliCompressSync(file.code));
        writeFileSync(join(dir, `${file.fileName}.gz`), gzipSync(file.code, { level: 9 }));
      }
    },
  };
}

/**
 * Names what was built after what is in it, such as 0.1.0-3f9a2c1b, and writes what a server needs to go on giving it out after the next build
 * (decision 0054): the hash of each file for those who pin it, and the text of the questions it asks.
 */
function versioned(): Plugin {
  return {
    name: 'fingerpost-versioned',
    apply: 'build',
    writeBundle({ dir = '' }, bundle) {
      const scripts = Object.values(bundle).flatMap((file) => (file.type === 'chunk' ? [file] : []));
      const sorted = scripts.toSorted((one, other) => (one.fileName < other.fileName ? -1 : 1));
      const whole = createHash('sha256');
      for (const { fileName, code } of sorted) whole.update(`${fileName}\0${code}\0`);
      const { version } = JSON.parse(readFileSync(here('package.json'), 'utf8')) as { version: string };
      const sha384 = (code: string) => `sha384-${createHash('sha384').update(code).digest('base64')}`;
      const integrity = {
        version: `${version}-${whole.digest('hex').slice(0, 8)}`,
        files: Object.fromEntries(sorted.map(({ fileName, code }) => [fileName, sha384(code)])),
      };
      const documents = JSON.parse(readFileSync(here('generated/gql/persisted-documents.json'), 'utf8')) as Record<string, string>;
      const asked = Object.entries(documents).filter(([hash]) => sorted.some(({ code }) => code.includes(hash)));
      writeFileSync(join(dir, 'integrity.json'), `${JSON.stringify(integrity, null, 2)}\n`);
      writeFileSync(join(dir, '.vite/documents.json'), JSON.stringify(Object.fromEntries(asked)));
    },
  };
}

const tightMarkup = (text: string) => text.replace(/\s+/g, ' ');
const tightStyles = (text: string) =>
  text
    .replace(/\/\*[\s\S]*?\*\//g, '')
    .replace(/\s+/g, ' ')
    .replace(/ ?([{};,>]) ?/g, '$1')
    .replace(/(?<=[\s:(,-])0\.(?=\d)/g, '.')
    .replace(/([\w)]): /g, '$1:')
    .replace(/(@\w+) \(/g, '$1(')
    .replace(/='([\w-]+)'\]/g, '=$1]')
    .replace(/;}/g, '}')
    .trim();

const shared = {
  publicDir: false,
  plugins: [tighten(), leafletAsUsed(), ownDocuments(), standsAlone(forms), withoutNotes()],
  define: { 'process.env.NODE_ENV': JSON.stringify('production') },
  resolve: {
    // Lit's lean build, even where NODE_ENV is `test`.
    conditions: ['module', 'browser', 'production'],
    alias: [
      // Queries are hashes: urql's parser never runs, see no-parser.ts.
      { find: '@0no-co/graphql.web', replacement: here('widgets/parts/no-parser.ts') },
      // Its modules, so that what is not used is left out, and no `L` is put on a host page.
      { find: /^leaflet$/, replacement: 'leaflet/dist/leaflet-src.esm.js' },
    ],
  },
  build: {
    emptyOutDir: true,
    target: 'es2022',
    modulePreload: false,
    // .vite/manifest.json tells the server which files are hashed.
    manifest: true,
  },
} satisfies UserConfig;

// The text of fragments, which stands in every document's hash already.
const treeshake = { manualPureFunctions: ['TypedDocumentString'] };

/**
 * The widgets. Only the loader, and the scripts of our own pages for the builder and for maps, keep their names and are to be cached briefly; every
 * other file carries its hash and may be kept for ever.
 */
const embed: UserConfig = {
  ...shared,
  plugins: [...shared.plugins, compressed(), versioned()],
  base: '/embed/',
  build: {
    ...shared.build,
    outDir: 'dist/embed',
    // As a library, or Vite adds 0.7 kB to the loader that resolves `/embed/` against the host page.
    lib: {
      entry: {
        fingerpost: here('widgets/embed.ts'),
        builder: here('widgets/builder/client.ts'),
        'list-map': here('widgets/map/list-map.ts'),
      },
      formats: ['es'],
    },
    rolldownOptions: {
      output: {
        entryFileNames: '[name].js',
        chunkFileNames: '[name]-[hash].js',
        minify: true,
        // What elements share is one file, fetched once for all of them; what forms share is another.
        codeSplitting: {
          groups: [
            { name: 'forms', test: new RegExp(`(?<!by-intl\\.ts)\\?own$|${forms.join('|')}`), minShareCount: 2, priority: 4 },
            // What only two or three of them say is not for every page to fetch, nor what an open entry or an empty list says.
            {
              name: 'parts',
              test: /(parts\/(?!(fund|meeting)-words|choices|assurance-in-full|details-rows|odd-|opened|outside-links|phone-link|record-list|terms|wear|place-|words\/by-intl).*\.ts|node_modules\/.*)$/,
              minShareCount: 2,
              priority: 3,
            },
            // An opened entry and an empty list both name somebody to ring.
            { name: 'phone-link', test: /parts\/phone-link\.ts$/, minShareCount: 2, priority: 3 },
            // What opened entries share, fetched with the first.
            {
              name: 'details-rows',
              test: /parts\/(assurance-in-full|details-rows|outside-links|record-list).*\.ts$/,
              minShareCount: 2,
              priority: 2,
            },
            {
              debugName: 'words of some',
              name: (id) => /parts\/((?:fund|meeting)-words)/.exec(id)?.[1] ?? null,
              minShareCount: 2,
              priority: 2,
            },
          ],
        },
      },
      treeshake,
    },
  },
};

/** The workspace (`--mode curate`): a view is a file, fetched when somebody goes there; all of them carry their hash. */
const curate: UserConfig = {
  ...shared,
  plugins: [...shared.plugins, compressed()],
  base: '/curate/files/',
  build: {
    ...shared.build,
    outDir: 'dist/curate',
    rolldownOptions: {
      input: { curate: here('widgets/curate/curate.ts') },
      output: { entryFileNames: '[name]-[hash].js', chunkFileNames: '[name]-[hash].js', minify: true },
      treeshake,
    },
  },
};

/** By the name of the element without its first word, from the table of elements; and the loader. */
const packageEntries = {
  ...Object.fromEntries(
    [...readFileSync(here('widgets/elements.ts'), 'utf8').matchAll(/'fingerpost-([\w-]+)': \(\) => import\('\.(\/[\w./-]+)'\)/g)].map(
      ([, name = '', path = '']) => [name, here(`widgets${path}`)],
    ),
  ),
  loader: here('widgets/package/loader.ts'),
};

/** The package for npm (`--mode package`): a module for each element, to be bundled with a site; widgets/package/build.ts adds types and the rest. */
const modules: UserConfig = {
  ...shared,
  build: {
    ...shared.build,
    outDir: 'dist/package',
    manifest: false,
    lib: { entry: packageEntries, formats: ['es'] },
    rolldownOptions: { output: { entryFileNames: '[name].js', chunkFileNames: 'parts/[name]-[hash].js', minify: true }, treeshake },
  },
};

/** The script of short lists (`--mode short-list`), on our own pages; what draws the square code is fetched with the first note. */
const shortList: UserConfig = {
  ...shared,
  base: '/short-list/files/',
  build: {
    ...shared.build,
    outDir: 'dist/short-list',
    rolldownOptions: {
      input: { 'short-list': here('widgets/paper/short-list.script.ts') },
      output: { entryFileNames: '[name]-[hash].js', chunkFileNames: '[name]-[hash].js', minify: true },
      treeshake,
    },
  },
};

const builds: Readonly<Record<string, UserConfig>> = { curate, 'short-list': shortList, package: modules };

export default defineConfig(({ mode }) => builds[mode] ?? embed);

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
const forms = ['widgets/suggest/', 'widgets/funding-alerts/', 'widgets/eligibility/'];

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

/** Tells the loader the name of the file that all lists share, to be fetched at the same time as an element's own rather than after it. */
function namesParts(): Plugin {
  return {
    name: 'fingerpost-names-parts',
    apply: 'build',
    generateBundle(_options, bundle) {
      const files = Object.values(bundle).filter((file) => file.type === 'chunk');
      const parts = files.find(({ name }) => name === 'parts')?.fileName;
      for (const file of files) if (parts) file.code = file.code.replace('PARTS_OF_ALL_LISTS', parts);
    },
  };
}

/** Takes out the notes for a later bundler, which Vite leaves in a library: nothing bundles these again. */
function withoutNotes(): Plugin {
  return {
    name: 'fingerpost-without-notes',
    apply: 'build',
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

const tightMarkup = (text: string) => text.replace(/\s+/g, ' ');
const tightStyles = (text: string) =>
  text
    .replace(/\/\*[\s\S]*?\*\//g, '')
    .replace(/\s+/g, ' ')
    .replace(/ ?([{};,]) ?/g, '$1')
    .replace(/([\w)]): /g, '$1:')
    .replace(/;}/g, '}');

const shared = {
  publicDir: false,
  plugins: [tighten(), ownDocuments(), standsAlone(forms), namesParts(), withoutNotes(), compressed()],
  define: { 'process.env.NODE_ENV': JSON.stringify('production') },
  resolve: {
    // Lit's lean build, even where NODE_ENV is `test`.
    conditions: ['module', 'browser', 'production'],
    // Queries are hashes: urql's parser never runs, see no-parser.ts.
    alias: { '@0no-co/graphql.web': here('widgets/parts/no-parser.ts') },
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

/** The widgets. Only the loader keeps its name, and is to be cached briefly; every other file carries its hash and may be kept for ever. */
const embed: UserConfig = {
  ...shared,
  base: '/embed/',
  build: {
    ...shared.build,
    outDir: 'dist/embed',
    // As a library, or Vite adds 0.7 kB to the loader that resolves `/embed/` against the host page.
    lib: { entry: { fingerpost: here('widgets/embed.ts') }, formats: ['es'] },
    rolldownOptions: {
      output: {
        entryFileNames: '[name].js',
        chunkFileNames: '[name]-[hash].js',
        minify: true,
        // What elements share is one file, fetched once for all of them; what forms share is another.
        codeSplitting: {
          groups: [
            { name: 'forms', test: new RegExp(`\\?own$|${forms.join('|')}`), minShareCount: 2, priority: 1 },
            // What only two or three of them say is not for every page to fetch.
            { name: 'parts', test: /^(?!.*parts\/(fund|meeting)-words).*(\.ts$|node_modules\/)/, minShareCount: 2 },
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

export default defineConfig(({ mode }) => (mode === 'curate' ? curate : embed));

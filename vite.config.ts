import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import { defineConfig, type Plugin } from 'vite';

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
      filter: { id: /widgets\/.*\.ts$/, code: /\b(css|html|svg)`/ },
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

/** The widgets. Only the loader keeps its name, and is to be cached briefly; every other file carries its hash and may be kept for ever. */
export default defineConfig({
  base: '/embed/',
  publicDir: false,
  plugins: [tighten(), compressed()],
  define: { 'process.env.NODE_ENV': JSON.stringify('production') },
  resolve: {
    // Lit's lean build, even where NODE_ENV is `test`.
    conditions: ['module', 'browser', 'production'],
    // Queries are hashes: urql's parser never runs, see no-parser.ts.
    alias: { '@0no-co/graphql.web': here('widgets/parts/no-parser.ts') },
  },
  build: {
    outDir: 'dist/embed',
    emptyOutDir: true,
    target: 'es2022',
    modulePreload: false,
    // .vite/manifest.json tells the server which files are hashed.
    manifest: true,
    // As a library, or Vite adds 0.7 kB to the loader that resolves `/embed/` against the host page.
    lib: { entry: { fingerpost: here('widgets/embed.ts') }, formats: ['es'] },
    rolldownOptions: {
      output: {
        entryFileNames: '[name].js',
        chunkFileNames: '[name]-[hash].js',
        minify: true,
        // What elements share is one file, fetched once for all of them.
        codeSplitting: { groups: [{ name: 'parts', test: /\.ts$|node_modules\//, minShareCount: 2 }] },
      },
      // The text of fragments, which stands in every document's hash already.
      treeshake: { manualPureFunctions: ['TypedDocumentString'] },
    },
  },
});

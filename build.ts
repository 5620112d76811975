/**
 * `npm run build`: the client of the database, the types of the questions, the widgets, the workspace and the script of short lists. `npm run check`,
 * `npm test` and `npm start` each begin with it, so it does nothing when nothing has changed since: no file of ours, no package, and nothing it made.
 */
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const root = import.meta.dirname;
const steps = [
  'prisma generate',
  'graphql-codegen --silent',
  'vite build --logLevel warn',
  'vite build --logLevel warn --mode curate',
  'vite build --logLevel warn --mode short-list',
];
/** All that is read on the way, and more rather than less: what the packages are is told by npm's own list of them. */
const sources = ['prisma', 'schema', 'widgets', 'server', 'language', 'bench', 'node_modules/.package-lock.json'];
const made = ['generated', 'dist/embed', 'dist/curate', 'dist/short-list'];
const stamp = join(root, 'dist/built');

function* filesIn(path: string): Generator<string> {
  if (!existsSync(path)) return;
  if (!statSync(path).isDirectory()) return yield path;
  for (const name of readdirSync(path).sort()) yield* filesIn(join(path, name));
}

/** By what is in them, as a file that was checked out again is the same. */
function hashOf(paths: readonly string[]): string {
  const hash = createHash('sha256');
  for (const path of paths)
    for (const file of filesIn(join(root, path))) hash.update(`${file}\0`).update(createHash('sha256').update(readFileSync(file)).digest());
  return hash.digest('hex');
}

const own = readdirSync(root).filter((name) => /\.(ts|json)$/.test(name));
const state = () => `${process.version} ${hashOf([...own, ...sources])} ${hashOf(made)}\n`;

const complete = made.every((path) => existsSync(join(root, path)));
if (!(complete && existsSync(stamp) && readFileSync(stamp, 'utf8') === state())) {
  for (const step of steps) {
    const { status } = spawnSync(step, { cwd: root, stdio: 'inherit', shell: true });
    if (status !== 0) process.exit(status ?? 1);
  }
  writeFileSync(stamp, state());
}

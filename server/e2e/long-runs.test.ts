/** The guide names every test that has a long form: whoever runs `npm run test:long` knows what it was. */
import { globSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { expect, test } from 'vitest';

const root = resolve(import.meta.dirname, '../..');

test('docs/contributing.md lists the long runs, all of them and no others', () => {
  const files = globSync('{server,schema,prisma,language,widgets,bench}/**/*.test.ts', { cwd: root });
  const long = files.filter(
    (file) => /MODE === 'long'/.test(readFileSync(join(root, file), 'utf8')) && !file.endsWith('long-runs.test.ts'),
  );
  const rows = readFileSync(join(root, 'docs/contributing.md'), 'utf8').matchAll(/^\| `([^`]+\.test\.ts)` \|/gm);
  expect([...rows].map(([, file]) => file).sort()).toEqual(long.sort());
});

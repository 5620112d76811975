/** The package as somebody gets it: packed, installed without a network into a project of its own, and used there. */
import { execFileSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative, resolve } from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { edges, group, groups } from '../testkit/answers.ts';
import type { Built } from '../testkit/build.ts';
import { launchChromium } from '../testkit/chromium.ts';
import { openSite } from '../testkit/site.ts';
import type { Manifest } from './manifest-types.ts';

const root = resolve(import.meta.dirname, '../..');
let project: string;
let browser: Browser;

const run = (command: string, ...args: string[]) =>
  execFileSync(command, args, { cwd: project, encoding: 'utf8', stdio: 'pipe', env: { ...process.env, NODE_OPTIONS: '' } });
const node = (code: string) => run(process.execPath, '--input-type=module', '-e', code);
const installed = (path = '') => join(project, 'node_modules/@fingerpost/widgets', path);

beforeAll(async () => {
  project = mkdtempSync(join(tmpdir(), 'fingerpost-package-'));
  execFileSync(process.execPath, ['--disable-warning=ExperimentalWarning', join(root, 'widgets/package/build.ts')], { cwd: root });
  writeFileSync(join(project, 'package.json'), '{ "name": "parish", "private": true, "type": "module" }');
  run('npm', 'pack', join(root, 'dist/package'), '--silent');
  const [tarball = ''] = readdirSync(project).filter((name) => name.endsWith('.tgz'));
  run('npm', 'install', '--offline', '--no-audit', '--no-fund', '--silent', join(project, tarball));
  browser = await launchChromium();
});
afterAll(async () => {
  await browser?.close();
  rmSync(project, { recursive: true, force: true });
});

test('it holds built files, types, the manifest, a licence and nothing else; it needs no other package', () => {
  const own = JSON.parse(readFileSync(installed('package.json'), 'utf8')) as Record<string, unknown>;
  const { version, license } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as Record<string, unknown>;
  expect(own).toMatchObject({ name: '@fingerpost/widgets', version, license, type: 'module', customElements: 'custom-elements.json' });
  for (const key of ['dependencies', 'peerDependencies', 'scripts', 'private']) expect(own).not.toHaveProperty(key);
  const files = readdirSync(installed(), { recursive: true, encoding: 'utf8' });
  expect(files.filter((name) => !/\.js$|\.d\.ts$|^parts$|^(LICENSE|README\.md|package\.json|custom-elements\.json)$/.test(name))).toEqual(
    [],
  );
  const exported = Object.values(own['exports'] as Record<string, string | Record<string, string>>);
  for (const target of exported.flatMap((each) => (typeof each === 'string' ? each : Object.values(each))))
    expect(existsSync(installed(target)), target).toBe(true);
  const { schemaVersion, modules } = JSON.parse(readFileSync(installed('custom-elements.json'), 'utf8')) as Manifest;
  expect(schemaVersion).toBe('2.1.0');
  for (const { path } of modules) expect(existsSync(installed(path)), path).toBe(true);
});

test('importing it on a server does nothing, whatever is imported', () => {
  const names = ['', '/groups', '/search', '/funding', '/suggest', '/react'];
  const code = `${names.map((name) => `await import('@fingerpost/widgets${name}');`).join('')} (await import('@fingerpost/widgets')).load('https://fingerpost.example'); console.log(typeof customElements)`;
  expect(node(code).trim()).toBe('undefined');
});

test('TypeScript and React know the elements, their attributes and events, and refuse what is wrong', () => {
  // The types of React come with another package of ours; they are copied, as the project has no network.
  for (const name of ['@types/react', 'csstype']) {
    mkdirSync(join(project, 'node_modules', name), { recursive: true });
    cpSync(join(root, 'node_modules', name), join(project, 'node_modules', name), { recursive: true });
  }
  writeFileSync(
    join(project, 'page.tsx'),
    `import '@fingerpost/widgets/react';
import '@fingerpost/widgets/groups';
import { type FingerpostLoadEvent, load } from '@fingerpost/widgets';
load('https://fingerpost.example');
export const list = (
  <fingerpost-groups place="somersham" heading-level={3} layout="cards" onfingerpost-load={(event: FingerpostLoadEvent) => event.shown}>
    <a href="/groups">Groups</a>
  </fingerpost-groups>
);
// @ts-expect-error There is no such layout.
export const wrong = <fingerpost-groups layout="wheel" />;
const element = document.querySelector('fingerpost-groups');
if (element) element.headingLevel = 3;
element?.addEventListener('fingerpost-select', ({ listing }) => listing.name.trim());
// @ts-expect-error It is a number.
if (element) element.headingLevel = 'three';
`,
  );
  const compilerOptions = {
    strict: true,
    noEmit: true,
    jsx: 'react-jsx',
    module: 'nodenext',
    target: 'es2022',
    lib: ['es2022', 'dom'],
    types: [],
  };
  writeFileSync(join(project, 'tsconfig.json'), JSON.stringify({ compilerOptions, include: ['page.tsx'] }));
  expect(() => run(join(root, 'node_modules/.bin/tsc'), '-p', '.')).not.toThrow();
});

test('in a browser the elements show their lists, one by one or by the loader', async () => {
  const scripts = readdirSync(installed(), { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.js'));
  const files = new Map(
    scripts.map((name): [string, Built] => {
      const fileName = relative(installed(), installed(name));
      return [fileName, { fileName, code: readFileSync(installed(name), 'utf8'), imports: [], dynamicImports: [], modules: [] }];
    }),
  );
  const site = await openSite(files);
  site.answers = { Groups: groups(edges([group('Sedgeby Singers')])) };
  const page = await browser.newPage();
  const ways = [
    `<script type="module">import '/embed/groups.js';</script><fingerpost-groups endpoint="${site.origin}/graphql"></fingerpost-groups>`,
    `<script type="module">import { load } from '/embed/loader.js'; load('${site.origin}');</script><fingerpost-groups></fingerpost-groups>`,
  ];
  try {
    for (const html of ways) {
      site.page = `<!doctype html><title>Little Sedgeby</title>${html}`;
      await page.goto(site.origin);
      await page.getByRole('link', { name: 'Sedgeby Singers', exact: true }).first().waitFor();
    }
  } finally {
    await site.close();
  }
});

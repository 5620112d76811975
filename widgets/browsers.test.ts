/** Nothing that is given out to host pages is newer than the oldest browsers that browsers.ts names. */
import { parseSync } from 'vite';
import { describe, expect } from 'vitest';
import { builtInsWithout, newerBuiltIns, newerStyles } from './browsers.ts';
import { elements } from './elements.ts';
import { details, edges, group, groups } from './testkit/answers.ts';
import { entries, open, test } from './testkit/browser.ts';
import { plainPage } from './testkit/site.ts';

interface Syntax {
  type: string;
  [part: string]: unknown;
}

function* all(node: unknown): Generator<Syntax> {
  if (!node || typeof node !== 'object') return;
  if ('type' in node) yield node as Syntax;
  for (const child of Object.values(node)) if (child && typeof child === 'object') yield* all(child);
}

const named = (node: unknown): string | undefined => {
  const { type, name, value } = (node ?? {}) as { type?: string; name?: string; value?: unknown };
  return type === 'Identifier' ? name : type === 'Literal' && typeof value === 'string' ? value : undefined;
};

/** Words too common to be told by: the types tell of them (tsconfig.embed.json), and the page below. */
const common = new Set(['with', 'size', 'replace', 'union', 'intersection', 'difference']);

/** "Array.prototype.toSorted" is any `.toSorted`; "URL.parse" that of URL alone; "structuredClone" the bare word. */
function uses(syntax: readonly Syntax[], builtIn: string): boolean {
  const [owner = '', member] = builtIn.replace('.prototype.', '..').split(/\.{1,2}/);
  const ofAny = builtIn.includes('.prototype.');
  if (member && common.has(member)) return false;
  return syntax.some((node) => {
    const isMember = node.type === 'MemberExpression';
    if (member) return isMember && named(node['property']) === member && (ofAny || named(node['object']) === owner);
    return isMember
      ? named(node['property']) === owner || named(node['object']) === owner
      : node.type === 'CallExpression' && named(node['callee']) === owner;
  });
}

/** Syntax that some of them cannot read at all: the whole file is then lost. The build writes nothing newer (`target`), but leaves regular expressions as they are. */
function tooNew(node: Syntax): string | undefined {
  const { regex } = node as { regex?: { pattern: string; flags: string } };
  if (regex && /\(\?<[=!]/.test(regex.pattern)) return `what stands before, in /${regex.pattern}/`;
  if (regex && /[vd]/.test(regex.flags)) return `flags of /${regex.pattern}/${regex.flags}`;
  if (node.type === 'StaticBlock') return 'a static block';
  if (node.type === 'BinaryExpression' && (node['left'] as Syntax).type === 'PrivateIdentifier') return '#x in y';
  if (node.type === 'ImportAttribute') return 'an import attribute';
  if (node.type === 'ExportAllDeclaration' && node['exported']) return 'export * as';
  return undefined;
}

describe('every file that is given out', () => {
  test('can be read, and uses only what the oldest browsers have', ({ files }) => {
    const found: string[] = [];
    for (const { fileName, code } of files.values()) {
      const { program, errors } = parseSync(fileName, code);
      expect(errors, fileName).toEqual([]);
      const syntax = [...all(program)];
      for (const node of syntax) if (tooNew(node)) found.push(`${fileName}: ${tooNew(node)}`);
      for (const builtIn of newerBuiltIns)
        if (!(builtIn in builtInsWithout) && uses(syntax, builtIn)) found.push(`${fileName}: ${builtIn}`);
    }
    expect(found).toEqual([]);
  });

  test('has styles that they know, or can do without', ({ files }) => {
    const found: string[] = [];
    const used = new Set<string>();
    for (const { fileName, code } of files.values())
      for (const { name, shape, without } of newerStyles) {
        if (!shape.test(code)) continue;
        if (without) used.add(name);
        else found.push(`${fileName}: ${name}`);
      }
    expect(found).toEqual([]);
    // What is no longer used need not be told.
    expect(newerStyles.filter(({ name, without }) => without && !used.has(name))).toEqual([]);
  });
});

test('in a browser without any of it every element comes, and an entry opens', async ({ page, site }) => {
  site.answers = { Groups: groups(edges([group('Sedgeby Singers')])), GroupDetails: details };
  await page.addInitScript((paths) => {
    for (const path of paths) {
      const steps = path.split('.');
      const last = steps.pop() ?? '';
      const owner = steps.reduce<object | undefined>((at, step) => at?.[step as keyof typeof at], globalThis);
      if (owner) Reflect.deleteProperty(owner, last);
    }
  }, newerBuiltIns);
  const every = Object.keys(elements).map((name) => `<${name}><a href="https://fingerpost.example/">${name}</a></${name}>`);
  await open(page, site, plainPage(every.join('')));
  expect(await page.evaluate(() => [typeof [].toSorted, typeof URL.parse, 'adoptedStyleSheets' in document])).toEqual([
    'undefined',
    'undefined',
    false,
  ]);
  for (const name of Object.keys(elements)) await page.locator(name).scrollIntoViewIfNeeded();
  const undefinedOnes = () => page.evaluate((names) => names.filter((name) => !customElements.get(name)), Object.keys(elements));
  await expect.poll(undefinedOnes).toEqual([]);
  const shown = page.locator('fingerpost-groups');
  await entries(shown).first().waitFor();
  await shown.locator('summary').first().click();
  await shown.locator('dl[part=details]').first().waitFor();
  // Without sheets that can be shared each element has its own.
  expect(await shown.evaluate((one) => getComputedStyle(one.shadowRoot?.querySelector('.entry') as Element).borderBlockStartStyle)).toBe(
    'solid',
  );
});

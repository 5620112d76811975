import { readFile } from 'node:fs/promises';
import type { Database } from '../database.ts';
import { served } from '../http/testkit/serving.ts';
import { describe, expect, test } from '../testkit/fixture.ts';
import { hostIn, isElement, sightings } from './seen.ts';

const own = 'fingerpost.org.uk';
const clock = () => Date.parse('2026-05-04T12:00:00Z');
const rows = (db: Database) => db.embedSeen.findMany({ orderBy: [{ host: 'asc' }, { element: 'asc' }] });
const from = (origin: string) => ({ headers: { origin } });

describe('the host of a website', () => {
  test.for([
    ['https://www.Manea-PC.gov.uk', 'manea-pc.gov.uk'],
    ['https://manea.org.uk/page?who=me', 'manea.org.uk'],
    ['http://clubs.wordpress.com', 'clubs.wordpress.com'],
  ] as const)('%s is told without its path', ([header, host]) => expect(hostIn(header, own)).toBe(host));
  test.for([
    'null',
    '',
    'https://fingerpost.org.uk',
    'https://www.fingerpost.org.uk',
    'http://localhost',
    'http://localhost:5173',
    'https://10.0.0.1',
    'https://[::1]',
    'https://intranet',
    'https://made.up.nonsense',
    'https://co.uk',
    'https://manea.org.uk:8443',
    'file:///C:/page.html',
    'chrome-extension://abcdef',
    `https://${'a.'.repeat(80)}org.uk`,
    'javascript:alert(1)',
    '<script>',
  ])('%s is nobody’s', (header) => expect(hostIn(header, own)).toBeNull());
});

describe('sightings', () => {
  test('are counted by day, host and element, and hold nothing else', async ({ db }) => {
    const seen = sightings({ db, publicUrl: `https://${own}`, clock });
    for (let times = 0; times < 3; times++) seen.note('fingerpost-groups', from('https://www.manea.org.uk'));
    seen.note('graphql', { headers: { referer: 'https://manea.org.uk/a/private/page?name=Sam' } });
    seen.note('graphql', { headers: {} });
    await seen.write();
    seen.note('fingerpost-groups', from('https://manea.org.uk'));
    await seen.write();
    const day = new Date('2026-05-04');
    expect(await rows(db)).toEqual([
      { day, host: 'manea.org.uk', element: 'fingerpost-groups', times: 4 },
      { day, host: 'manea.org.uk', element: 'graphql', times: 1 },
    ]);
  });

  test('of a flood of made-up websites fill neither memory nor the table, and those that are known go on being counted', async ({ db }) => {
    await db.embedSeen.deleteMany();
    await db.embedSeen.create({ data: { day: new Date('2026-05-01'), host: 'known.org.uk', element: 'graphql', times: 1 } });
    const seen = sightings({ db, publicUrl: `https://${own}`, clock });
    for (let round = 0; round < 3; round++) {
      for (let host = 0; host < 5000; host++) seen.note('loader', from(`https://made-up-${round}-${host}.org.uk`));
      await seen.write();
    }
    expect(await db.embedSeen.count()).toBe(501);
    seen.note('graphql', from('https://known.org.uk'));
    seen.note('graphql', from('https://new-but-late.org.uk'));
    await seen.write();
    expect(await rows(db)).toContainEqual({ day: new Date('2026-05-04'), host: 'known.org.uk', element: 'graphql', times: 1 });
    expect(await db.embedSeen.count()).toBe(502);
  });

  test('drop no kept answer', async ({ db }) => {
    const { unwatchedTables } = await import('../public-changes/watched-tables.ts');
    expect(Object.keys(unwatchedTables)).toContain('EmbedSeen');
    expect(db).toBeDefined();
  });
});

describe('POST /embed/seen', () => {
  test('knows every element that the loader knows', async () => {
    const loader = await readFile(new URL('../../widgets/elements.ts', import.meta.url), 'utf8');
    const known = [...loader.matchAll(/'(fingerpost-[\w-]+)':/g)].map(([, name = '']) => name);
    expect(known.length).toBeGreaterThan(3);
    expect(known.filter((name) => !isElement(name))).toEqual([]);
  });

  test('takes the name of an element, sets no cookie and says nothing back', ({ db }) =>
    served(db, {}, async (server) => {
      const told = await server.at('/embed/seen', {
        method: 'POST',
        body: 'fingerpost-groups',
        headers: { origin: 'https://manea.org.uk' },
      });
      expect([told.status, await told.text(), told.headers.get('set-cookie')]).toEqual([204, '', null]);
      for (const body of ['', 'fingerpost-virus', 'x'.repeat(5000)])
        expect((await server.at('/embed/seen', { method: 'POST', body })).status).toBe(400);
      expect((await server.at('/embed/seen')).status).toBe(405);
      expect(JSON.stringify(server.log)).not.toContain('manea');
    }));
});

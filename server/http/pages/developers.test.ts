/** What developers, and those whose data or needs are spoken of, are told: it must be true of this very installation. */
import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { elements } from '../../../widgets/elements.ts';
import { makeManifest } from '../../../widgets/package/manifest.ts';
import { changedQuery, firstQuery } from '../../../widgets/pages/developers/page.ts';
import { tested } from '../../../widgets/pages/legal/tested.ts';
import { readConfig } from '../../config.ts';
import { ask } from '../../testkit/ask.ts';
import { describe, expect, countyTest as test } from '../../testkit/fixture.ts';
import { examples } from '../examples.ts';
import { installationOf } from './installation.ts';
import { pagesOn, wordsOf } from './testkit.ts';

const root = resolve(import.meta.dirname, '../../..');
const council = {
  OPERATOR_NAME: 'Sedge <b>County</b> Council',
  OPERATOR_EMAIL: 'directory@council.example',
  OPERATOR_ADDRESS: '1 High Street, Sedge',
};
const everything = {
  ...council,
  SMTP_URL: 'smtp://mail.council.example',
  DATA_PROTECTION_EMAIL: 'dpo@council.example',
  POSTCODE_SERVICE_URL: 'https://api.postcodes.example',
  TILES_URL: 'https://tiles.example:8443/{z}/{x}/{y}.png',
  TILES_ATTRIBUTION: '© Mapmakers',
  OIDC_ISSUER: 'https://login.council.example',
  OIDC_CLIENT_ID: 'fingerpost',
  OIDC_CLIENT_SECRET: 'secret',
  RATE_LIMIT_PER_MINUTE: '123',
};

const siteWith = (db: Parameters<typeof pagesOn>[0], settings: Record<string, string>) => {
  const visit = pagesOn(db, installationOf(readConfig({ PUBLIC_URL: 'https://fingerpost.example', ...settings })));
  return async (address: string) => {
    const page = await visit(address);
    if (!page) throw new Error(`${address} is no page.`);
    expect(page.status).toBe(200);
    return page;
  };
};

describe('/developers', () => {
  test('shows a question for every kind of user, the true limits, every element, and the schema as a file', async ({ db }) => {
    const visit = siteWith(db, everything);
    const page = (await visit('/developers')).body;
    for (const who of ['Resident', 'Group organiser', 'Parish clerk', 'Partner web editor', 'Developer', 'Curator', 'Connector', 'Funder'])
      expect(page).toContain(`<strong>${who}</strong>`);
    for (const { query } of examples) expect(page).toContain(`/graphql?${new URLSearchParams({ query })}`.replaceAll('&', '&amp;'));
    expect(wordsOf(page)).toMatch(/Requests a minute from one address 123 .*Rows at once 100/);
    for (const name of Object.keys(elements)) expect(page).toContain(`id="${name}"`);
    expect((await visit('/developers/schema.graphql')).body).toBe(readFileSync(resolve(root, 'schema/schema.graphql'), 'utf8'));
    expect(await ask(db, firstQuery)).toMatchObject({ groups: { nodes: [{}, {}, {}] } });
    expect(await ask(db, changedQuery)).toMatchObject({ search: { nodes: expect.arrayContaining([expect.anything()]) } });
    const programs = (await visit('/llms.txt')).body;
    expect(programs).toMatch(/^# Fingerpost\n\n> /);
    for (const { query } of examples) expect(programs).toContain(query);
  });

  test('the manifest tells of every element what its comment tells, and what it has from others', () => {
    const all = makeManifest().modules.flatMap(({ declarations }) => declarations);
    expect(all.map(({ tagName }) => tagName).toSorted()).toEqual(Object.keys(elements).toSorted());
    for (const { summary, attributes, slots, cssParts } of all)
      expect([summary, attributes, slots, cssParts].every(({ length }) => length)).toBe(true);
    const groups = all.find(({ tagName }) => tagName === 'fingerpost-groups');
    const attribute = (name: string) => groups?.attributes.find((each) => each.name === name);
    expect(attribute('layout')).toMatchObject({ type: { text: expect.stringContaining("'cards'") }, default: "'list'" });
    expect(attribute('heading-level')).toMatchObject({ type: { text: 'number' }, default: '2', fieldName: 'headingLevel' });
    expect(groups?.members.map(({ name }) => name)).not.toContain('asked');
    expect(groups?.events.find(({ name }) => name === 'fingerpost-select')?.type?.text).toBe('FingerpostSelectEvent');
  });
});

test('/terms names the source, licence and attribution of all that is published, and of nothing else', async ({ db }) => {
  await db.source.create({ data: { system: 'unused', title: 'A file of drafts', licence: 'Secret', attribution: 'Nobody' } });
  const words = wordsOf((await siteWith(db, {})('/terms')).body);
  const sources = await db.source.findMany({ where: { rows: { some: { listing: { status: 'PUBLISHED' } } } } });
  expect(sources.length).toBeGreaterThan(2);
  for (const { title, licence, attribution } of sources) for (const told of [title, licence, attribution]) expect(words).toContain(told);
  expect(words).not.toContain('A file of drafts');
});

describe('what a council must publish', () => {
  test('follows the configuration: who runs it, mail, where postcodes go and maps come from, how staff sign in', async ({ db }) => {
    const visit = siteWith(db, everything);
    const words = wordsOf((await visit('/privacy')).body);
    for (const told of [
      'dpo@council.example',
      'erased here after 30 days',
      'api.postcodes.example',
      'Maps are fetched by us from tiles.example:8443. Your browser asks only us',
      'login.council.example',
      'erased after 7 days',
    ])
      expect(words).toContain(told);
    expect(words).not.toContain('not finished');
    const bare = wordsOf((await siteWith(db, {})('/privacy')).body);
    expect(bare).toContain('Set OPERATOR_NAME, OPERATOR_EMAIL, OPERATOR_ADDRESS');
    expect(bare).toMatch(/sends no mail/);
    expect(bare).not.toMatch(/postcodes\.example|tiles\.example|login\.council|[Mm]aps are fetched/);
    expect(wordsOf((await siteWith(db, {})('/accessibility')).body)).toContain('No contact details have been set here yet.');
  });

  test('is ready to paste, as text and as HTML in which nothing that was configured is markup', async ({ db }) => {
    const visit = siteWith(db, council);
    for (const name of ['privacy', 'accessibility']) {
      const { body } = await visit(`/${name}/paragraph`);
      const [text = '', markup = ''] = [...body.matchAll(/<textarea[^>]*>([\s\S]*?)<\/textarea>/g)].map(([, inside]) => inside);
      const decoded = markup.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&quot;', '"').replaceAll('&amp;', '&');
      expect(decoded).toMatch(/^<h2>.*<\/h2>\n<p>[\s\S]*<\/p>$/);
      expect(decoded).toContain('Sedge &lt;b&gt;County&lt;/b&gt; Council');
      expect(decoded).toContain(`<a href="https://fingerpost.example/${name}">https://fingerpost.example/${name}</a>.`);
      expect(text).toContain(`https://fingerpost.example/${name}.`);
      expect(body).not.toContain('<b>County');
      const plain = await visit(`/${name}.txt`);
      expect(plain.body).toContain('Sedge <b>County</b> Council');
      expect(plain.headers['content-type']).toBe('text/plain; charset=utf-8');
      expect(plain.headers['x-content-type-options']).toBe('nosniff');
    }
  });

  test('the accessibility statement has the parts of the model, and claims only tests that are there', async ({ db }) => {
    const words = wordsOf((await siteWith(db, council)('/accessibility')).body);
    for (const part of [
      'Feedback and contact',
      'Reporting accessibility problems',
      'Enforcement procedure',
      'partially compliant',
      'Preparation of this statement',
      'Equality and Human Rights Commission',
    ])
      expect(words).toContain(part);
    for (const { files } of tested) for (const file of files) expect(existsSync(resolve(root, file)), file).toBe(true);
  });
});

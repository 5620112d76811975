import { join } from 'node:path';
import { ask } from '../../testkit/ask.ts';
import { afterAll, beforeAll, describe, expect, test } from '../../testkit/fixture.ts';
import { globalId, makeFund, makeGroup, makeLayers } from '../../testkit/rows.ts';
import { counts, type Files, hasSamples, importFile, sample, temporaryFiles } from '../testkit.ts';
import { threeSixtyGiving } from './import.ts';
import { readGrant } from './read-grant.ts';

const county = test.extend('layers', { scope: 'file' }, async ({ db }) => makeLayers(db));
const today = '2026-11-22';
const grant = (more: object = {}) => ({
  id: '360G-sedge-1',
  title: 'Chairs',
  description: 'Forty chairs that stack.',
  currency: 'GBP',
  amountAwarded: 1200.5,
  awardDate: '2024-03-31T00:00:00+00:00',
  recipientOrganization: [{ id: 'GB-CHC-1234567', name: 'Sparrow Singers', postalCode: 'ZZ1 1AA' }],
  beneficiaryLocation: [{ name: 'East - Sparrow' }],
  grantProgramme: [{ title: 'Small Grants' }],
  fundingOrganization: [{ id: 'GB-CHC-7654321', name: 'Sedge Foundation' }],
  dataSource: 'https://sedge.example/grants',
  ...more,
});
const person = {
  recipientOrganization: undefined,
  recipientIndividual: { id: 'p1', name: 'Jane Swift' },
  title: 'A cooker for Jane Swift',
};

describe('one grant', () => {
  test('is read with its amount in pence, its day and its bodies', () => {
    expect(readGrant(grant(), today)).toMatchObject({
      ...{ id: '360G-sedge-1', title: 'Chairs', purpose: 'Forty chairs that stack.', amount: 120050n, precision: 'DAY', notes: [] },
      recipient: { name: 'Sparrow Singers', number: { scheme: 'GB-CHC', value: '1234567' }, postcode: 'ZZ11AA' },
      funder: { name: 'Sedge Foundation' },
      programme: 'Small Grants',
      awardedOn: new Date('2024-03-31T00:00:00Z'),
    });
  });

  test.for([
    [null, 'it has no id'],
    ['a string', 'it has no id'],
    [{ id: undefined }, 'it has no id'],
    [{ id: 'a\u202eb' }, 'its id has characters that nobody can see'],
    [{ amountAwarded: '1200' }, 'its amount is no number'],
    [{ amountAwarded: Number.NaN }, 'its amount is no number'],
    [{ amountAwarded: -5 }, 'its amount is -5'],
    [{ amountAwarded: 0 }, 'its amount is 0'],
    [{ amountAwarded: 5e12 }, 'more than anybody gives'],
    [{ currency: 'EUR' }, 'only pounds'],
    [{ awardDate: '2024-02-30' }, 'no day of the calendar'],
    [{ awardDate: '31/03/2024' }, 'is no date such as'],
    [{ awardDate: undefined }, 'it has no award date'],
    [{ awardDate: '2026-11-23' }, 'still to come'],
    [{ awardDate: '0202-01-01' }, 'before 1900'],
    [{ fundingOrganization: [] }, 'whose money it was'],
    [{ recipientOrganization: [{}] }, 'who had it'],
  ] as const)('%j is refused, with what is wrong', ([given, why]) => {
    const raw = given !== null && typeof given === 'object' ? grant(given) : given;
    expect(readGrant(raw, today)).toContain(why);
  });

  test.for([
    [person],
    [{ toIndividualsDetails: { primaryGrantReason: 'GTIR010' } }],
    [{ recipientOrganization: [{ name: 'Mrs Jane Swift' }] }],
    [{ recipientOrganization: [{ name: 'Individual recipient' }] }],
  ] as const)('to a person names nobody: %j', ([given]) => {
    const read = readGrant(grant(given), today);
    expect(read).toMatchObject({ recipient: null, title: 'A grant to an individual', purpose: null });
    expect(JSON.stringify(read, (_key, value) => (typeof value === 'bigint' ? Number(value) : value))).not.toMatch(/Swift/);
  });

  test('a body that begins like a person is a body', () => {
    expect(readGrant(grant({ recipientOrganization: [{ name: 'Dr Swift Memorial Trust' }] }), today)).toMatchObject({
      recipient: { name: 'Dr Swift Memorial Trust' },
    });
  });

  test('text with an address or a number of somebody is left out, and said', () => {
    for (const description of ['Write to jane@swift.example.', 'Ring 01353 720 000 to join.']) {
      const read = readGrant(grant({ description }), today);
      expect(read).toMatchObject({ purpose: null, notes: [expect.stringContaining('was left out')] });
    }
    expect(readGrant(grant({ title: 'For jane@swift.example' }), today)).toMatchObject({ title: 'A grant to Sparrow Singers' });
  });

  test('a bad register number does not count as one', () => {
    const read = readGrant(grant({ recipientOrganization: [{ id: 'GB-CHC-12', name: 'Sparrow Singers' }] }), today);
    expect(read).toMatchObject({ recipient: { number: null }, notes: ['has a register number that is not of the form'] });
  });

  test('a month or a year is known as such', () => {
    expect(readGrant(grant({ awardDate: '2024-03' }), today)).toMatchObject({ precision: 'MONTH' });
    expect(readGrant(grant({ awardDate: '2024' }), today)).toMatchObject({ precision: 'YEAR' });
  });
});

describe('a file', () => {
  let files: Files;
  beforeAll(async () => {
    files = await temporaryFiles();
  });
  afterAll(() => files.remove());
  const write = (name: string, grants: unknown) => files.write(name, JSON.stringify({ grants }));

  county('brings its awards, its funder and its programme, and the same again changes nothing', async ({ db, layers: _layers }) => {
    const singers = await makeGroup(db, { name: 'Sparrow Singers', identifiers: { create: [{ scheme: 'GB-CHC', value: '1234567' }] } });
    const elsewhere = grant({
      id: '2',
      recipientOrganization: [{ name: 'Kent Players' }],
      beneficiaryLocation: [{ name: 'South East - Kent' }],
    });
    const file = await write('sedge.json', [grant(), elsewhere, grant({ id: '3', amountAwarded: -1 })]);
    expect(counts(await importFile(db, threeSixtyGiving, file, true))).toMatchObject({ read: 3, added: 1, refused: 1 });
    expect(await db.award.count()).toBe(0);
    expect(counts(await importFile(db, threeSixtyGiving, file))).toEqual({ read: 3, added: 1, changed: 0, unchanged: 0, refused: 1 });
    const query = `{ awards(filter: { recipient: "${globalId('Group', singers.id)}" }) { nodes { title amount amountQualifier awardedOn precision purpose
      places { slug } fund { name state funder { name listed } } sources { attribution identifier asAt url } } } }`;
    const told = await ask(db, query);
    expect(told.awards.nodes).toEqual([
      {
        ...{ title: 'Chairs', amount: 120050, amountQualifier: 'EXACT', awardedOn: '2024-03-31', precision: 'DAY' },
        ...{ purpose: 'Forty chairs that stack.', places: [{ slug: 'sparrow' }] },
        fund: { name: 'Sedge Foundation: Small Grants', state: 'UNCONFIRMED', funder: { name: 'Sedge Foundation', listed: false } },
        sources: [
          {
            attribution: 'Sedge Foundation, 360Giving data',
            identifier: '360G-sedge-1',
            asAt: '2024-03-31',
            url: 'https://sedge.example/grants',
          },
        ],
      },
    ]);
    expect(counts(await importFile(db, threeSixtyGiving, file))).toMatchObject({ added: 0, changed: 0, unchanged: 1 });
    expect(await ask(db, query)).toEqual(told);
    const later = await write('later.json', [
      grant({ amountAwarded: 1300, beneficiaryLocation: [{ name: 'x', geoCode: '' }, { name: 'Canary Parish' }] }),
    ]);
    expect(counts(await importFile(db, threeSixtyGiving, later))).toMatchObject({ added: 0, changed: 1 });
    expect((await ask(db, query)).awards.nodes).toMatchObject([{ amount: 130000, places: [{ slug: 'canary-parish' }] }]);
  });

  county('names no person and no place finer than a district of one', async ({ db, layers: _layers }) => {
    const file = await write('people.json', [grant({ id: 'p', ...person, fundingOrganization: [{ id: 'x', name: 'Fen Relief' }] })]);
    expect(counts(await importFile(db, threeSixtyGiving, file))).toMatchObject({ added: 1 });
    const { awards } = await ask(
      db,
      '{ awards(filter: { places: ["east-fen"] }, first: 50) { nodes { title recipientName purpose places { slug } } } }',
    );
    expect(awards.nodes).toContainEqual({
      ...{ title: 'A grant to an individual', recipientName: 'An individual', purpose: null },
      places: [{ slug: 'east-fen' }],
    });
    expect(JSON.stringify(await db.award.findMany(), (_k, v) => (typeof v === 'bigint' ? Number(v) : v))).not.toMatch(/Swift|cooker/);
  });

  county('tells nothing more of a hidden body than its record does, though the file does', async ({ db, layers }) => {
    await makeGroup(db, { name: 'Fen Refuge', location: { visibility: 'HIDDEN', placeId: layers.parish.id }, places: [layers.district] });
    const theirs = { recipientOrganization: [{ name: 'FEN REFUGE' }], beneficiaryLocation: [{ name: 'Canary Parish' }] };
    const file = await write('refuge.json', [
      grant({ id: 'r', ...theirs, title: 'Locks', description: 'New locks for the house in Canary Parish.' }),
    ]);
    await importFile(db, threeSixtyGiving, file);
    const { awards } = await ask(db, '{ awards(first: 50) { nodes { title recipientName purpose places { slug } } } }');
    expect(awards.nodes).toContainEqual({
      ...{ title: 'A grant to FEN REFUGE', recipientName: 'FEN REFUGE', purpose: null },
      places: [{ slug: 'east-fen' }],
    });
    const near = await ask(
      db,
      '{ awards(filter: { near: { place: "canary-parish", withinKm: 100 } }, first: 50) { nodes { recipientName } } }',
    );
    expect(JSON.stringify(near)).not.toContain('REFUGE');
  });

  county('links to a fund that somebody keeps already, and does not make it twice', async ({ db, layers: _layers }) => {
    const funder = await makeGroup(db, { name: 'Heron Trust', identifiers: { create: [{ scheme: 'GB-CHC', value: '2222222' }] } });
    const fund = await makeFund(db, { name: 'Village Halls', funderId: funder.id });
    const file = await write('heron.json', [
      grant({
        id: 'h',
        fundingOrganization: [{ id: 'GB-CHC-2222222', name: 'The Heron Trust' }],
        grantProgramme: [{ title: 'village halls' }],
      }),
    ]);
    await importFile(db, threeSixtyGiving, file);
    expect(await db.award.findFirst({ where: { sources: { some: { identifier: 'h' } } } })).toMatchObject({ fundId: fund.id });
  });

  county('what a person has linked since, a later file does not undo', async ({ db, layers: _layers }) => {
    const own = { id: 'l', recipientOrganization: [{ name: 'Plover Club' }] };
    await importFile(db, threeSixtyGiving, await write('plover.json', [grant(own)]));
    const club = await makeGroup(db, { name: 'Plover Club' });
    const { id } = await db.award.findFirstOrThrow({ where: { recipientName: 'Plover Club' } });
    await db.award.update({ where: { id }, data: { recipientId: club.id } });
    await importFile(db, threeSixtyGiving, await write('plover.json', [grant({ ...own, amountAwarded: 7 })]));
    expect(await db.award.findUnique({ where: { id } })).toMatchObject({ recipientId: club.id, amount: 700n });
  });

  county('that is none is told in a sentence', async ({ db, layers: _layers }) => {
    for (const [content, why] of [
      ['{"grants": 3}', 'holds no list “grants”'],
      ['[]', 'holds no list “grants”'],
      ['{"grants": [', 'is not whole JSON'],
    ] as const)
      await expect(importFile(db, threeSixtyGiving, await files.write('bad.json', content))).rejects.toThrow(why);
  });

  county('the same id twice is taken once', async ({ db, layers: _layers }) => {
    const file = await write('twice.json', [grant({ id: 'twice' }), grant({ id: 'twice', amountAwarded: 9 })]);
    const { refused } = await importFile(db, threeSixtyGiving, file);
    expect(refused).toEqual([{ line: 2, why: 'Grant 2 cannot be used: its id twice is that of another grant of the file' }]);
  });
});

describe.runIf(hasSamples)('the real files', () => {
  test('of a national funder are read whole, and none is refused', async () => {
    const { readFile } = await import('node:fs/promises');
    const { grants } = JSON.parse(await readFile(sample(join('360giving', 'grants/ab-charitable-trust-all.json')), 'utf8'));
    const read = (grants as unknown[]).map((one) => readGrant(one, today));
    expect(read.filter((one) => typeof one === 'string')).toEqual([]);
    expect(read).toHaveLength(783);
  });
});

import type { Viewer } from '../accounts/viewer.ts';
import type { Database } from '../database.ts';
import { ask, askRaw } from '../testkit/ask.ts';
import { describe, expect, test } from '../testkit/fixture.ts';
import { globalId, makeGroup, makeLayers } from '../testkit/rows.ts';
import { makeViewer } from '../testkit/viewers.ts';

const fields = '__typename ... on AdminChange { id action } ... on Refusal { message } ... on InputFaults { faults { path } }';
const act = async (db: Database, viewer: Viewer | null, mutation: string) =>
  Object.values(await ask<Record<string, Record<string, string>>>(db, `mutation { ${mutation} }`, { viewer }))[0] as Record<string, string>;

/** Six groups of a parish, a body with a collection of them, and whoever acts for it. */
async function world(db: Database) {
  await db.$executeRawUnsafe('TRUNCATE "Listing", "Place", "Collection", "Account" RESTART IDENTITY CASCADE');
  const { parish, county, settlement } = await makeLayers(db);
  const body = await makeGroup(db, { name: 'Fen Council', listed: false });
  const ids: Record<string, string> = {};
  for (const name of ['Archers', 'Bowls', 'Chess', 'Darts', 'Embroidery', 'Fencing'])
    ids[name] = globalId('Group', (await makeGroup(db, { name, places: [parish], summary: 'A club for all.' })).id);
  const refuge = await makeGroup(db, { name: 'Refuge', places: [parish], location: { visibility: 'HIDDEN', placeId: settlement.id } });
  const owner = await makeViewer(db, { role: 'OWNER', body });
  const item = (name: string, more: string) => `{ listing: "${ids[name]}", ${more} }`;
  const items = [
    item('Embroidery', 'pinned: true, line: "Ask for us at the desk"'),
    item('Chess', 'pinned: true'),
    item('Archers', 'leftOut: true, line: "Not ours"'),
    item('Darts', 'line: "Bring a friend"'),
  ];
  const saved = (slug: string, given: readonly string[]) =>
    act(
      db,
      owner,
      `saveCollection(collection: { body: "${globalId('Group', body.id)}", slug: "${slug}", title: "Ours", items: [${given.join()}] }) { ${fields} }`,
    );
  await saved('ours', items);
  return { parish, county, body, ids, owner, refuge, saved, items };
}

const names = async (db: Database, args: string) =>
  (await ask(db, `{ search(${args}) { nodes { name } } }`)).search.nodes.map(({ name }: { name: string }) => name);

describe('a collection', () => {
  const first = ['Embroidery', 'Chess', 'Bowls', 'Darts', 'Fencing'];

  test.for([
    ['everything', 'first: 5'],
    ['a place', 'first: 5, PLACE'],
    ['words', 'first: 5, query: "club for all"'],
    ['nearness', 'first: 5, near: { latitude: 52.1, longitude: 0.6 }'],
  ] as const)('puts its pins first and leaves out what it leaves out, in a list of %s, page by page', async ([, asked], { db }) => {
    await world(db);
    const args = asked.replace(', PLACE', '');
    const filter = `filter: { collection: "ours" ${asked.includes('PLACE') ? 'places: ["canary-parish"]' : ''} }`;
    const all = await names(db, `${args.replace('first: 5', 'first: 50')}, ${filter}`);
    expect(all.slice(0, 2)).toEqual(first.slice(0, 2));
    expect(all).not.toContain('Archers');
    expect(all.filter((name: string) => first.includes(name))).toEqual(first);
    const paged: string[] = [];
    let after = '';
    for (let page = 0; page < 10; page++) {
      const { search } = await ask(
        db,
        `{ search(${args.replace('first: 5', 'first: 1')}, ${filter} ${after}) { nodes { name } pageInfo { hasNextPage endCursor } } }`,
      );
      paged.push(...search.nodes.map(({ name }: { name: string }) => name));
      if (!search.pageInfo.hasNextPage) break;
      after = `after: "${search.pageInfo.endCursor}"`;
    }
    expect(paged).toEqual(all);
  });

  test('tells its own lines and its title, counts without what it leaves out, and gives way to an order that is asked for', async ({
    db,
  }) => {
    await world(db);
    const { groups } = await ask(
      db,
      '{ groups(filter: { base: { collection: "ours" } }, sort: NAME) { totalCount collection { slug title } facets { kinds { count } } edges { note node { name } } } }',
    );
    expect(groups.collection).toEqual({ slug: 'ours', title: 'Ours' });
    expect(groups.totalCount).toBe(6);
    expect(groups.facets.kinds).toEqual([{ count: 6 }]);
    expect(groups.edges.map(({ node, note }: { node: { name: string }; note: string | null }) => [node.name, note])).toEqual([
      ['Bowls', null],
      ['Chess', null],
      ['Darts', 'Bring a friend'],
      ['Embroidery', 'Ask for us at the desk'],
      ['Fencing', null],
      ['Refuge', null],
    ]);
    const { place } = await ask(
      db,
      '{ place(slug: "canary-parish") { listings(filter: { collection: "ours" }, first: 2) { nodes { name } } } }',
    );
    expect(place.listings.nodes.map(({ name }: { name: string }) => name)).toEqual(['Embroidery', 'Chess']);
  });

  test('that does not exist is told so', async ({ db }) => {
    const { errors } = await askRaw(db, '{ search(filter: { collection: "nobody" }) { nodes { name } } }');
    expect(errors?.[0]).toMatchObject({
      message: expect.stringContaining('There is no collection "nobody"'),
      extensions: { code: 'BAD_USER_INPUT' },
    });
  });

  test('brings nothing back that is withdrawn, and says nothing beside what is hidden', async ({ db }) => {
    const { refuge, saved } = await world(db);
    const line = `{ listing: "${globalId('Group', refuge.id)}", line: "At 7 Mill Lane" }`;
    expect(await saved('leak', [line])).toMatchObject({ faults: [{ path: 'items/0/line' }] });
    // One that is withheld only later loses its line.
    const shown = await db.listing.findFirstOrThrow({ where: { name: 'Darts' } });
    await db.location.create({ data: { listingId: shown.id, visibility: 'HIDDEN' } });
    await db.listing.updateMany({ where: { name: 'Embroidery' }, data: { status: 'SUSPENDED' } });
    const { search } = await ask(db, '{ search(filter: { collection: "ours" }) { edges { note node { name } } } }');
    expect(search.edges.map(({ node }: { node: { name: string } }) => node.name)).not.toContain('Embroidery');
    expect(search.edges.filter(({ note }: { note: string | null }) => note)).toEqual([]);
  });

  test('is changed by those who act for its body alone, and not on an old version', async ({ db }) => {
    const { body, owner, items } = await world(db);
    const other = await makeViewer(db, { role: 'OWNER', body: await makeGroup(db, { name: 'Another body' }) });
    const { collections } = (
      await ask(db, '{ viewer { collections { id version body { name } items { pinned leftOut line listing { name } } } } }', {
        viewer: owner,
      })
    ).viewer;
    expect(collections).toMatchObject([{ version: 1, body: { name: 'Fen Council' } }]);
    expect(collections[0].items.map(({ listing }: { listing: { name: string } }) => listing.name)).toEqual([
      'Embroidery',
      'Chess',
      'Archers',
      'Darts',
    ]);
    const save = (viewer: Viewer, version: number) =>
      act(
        db,
        viewer,
        `saveCollection(id: "${collections[0].id}", version: ${version}, collection: { body: "${globalId('Group', body.id)}", slug: "ours", title: "New", items: [${items[1]}] }) { ${fields} }`,
      );
    expect(await save(other, 1)).toMatchObject({ __typename: 'NotAllowed' });
    expect((await ask(db, '{ viewer { collections { id } } }', { viewer: other })).viewer.collections).toEqual([]);
    const changed = await save(owner, 1);
    expect(changed).toMatchObject({ action: 'CHANGED' });
    expect(await save(owner, 1)).toMatchObject({ __typename: 'ChangedMeanwhile' });
    expect(await act(db, other, `undoAdminChange(id: "${changed['id']}") { ${fields} }`)).toMatchObject({ __typename: 'NotAllowed' });
    expect(await act(db, owner, `undoAdminChange(id: "${changed['id']}") { ${fields} }`)).toMatchObject({ action: 'CHANGED' });
    expect(await names(db, 'filter: { collection: "ours" }, first: 2')).toEqual(['Embroidery', 'Chess']);
  });

  test('is seen before it is saved as lists would show it, without a line beside what is withheld, by those who may save it', async ({
    db,
  }) => {
    const { body, ids, owner, refuge } = await world(db);
    const draft = `{ body: "${globalId('Group', body.id)}", slug: "", title: "", items: [
      { listing: "${globalId('Group', refuge.id)}", pinned: true, line: "At 7 Mill Lane" }, { listing: "${ids['Fencing']}", pinned: true, line: "En garde" },
      { listing: "${ids['Bowls']}", leftOut: true }] }`;
    const seen = async (viewer: Viewer | null) =>
      (
        await ask(
          db,
          `{ viewer { collectionPreview(collection: ${draft}) { groups(first: 3) { totalCount edges { note node { name } } } search(first: 1) { nodes { name } } } } }`,
          { viewer },
        )
      ).viewer?.collectionPreview;
    expect(await seen(owner)).toEqual({
      groups: {
        totalCount: 6,
        edges: [
          { note: null, node: { name: 'Refuge' } },
          { note: 'En garde', node: { name: 'Fencing' } },
          { note: null, node: { name: 'Archers' } },
        ],
      },
      search: { nodes: [{ name: 'Refuge' }] },
    });
    expect(await seen(await makeViewer(db, { role: 'OWNER', body: await makeGroup(db, { name: 'Another' }) }))).toBeNull();
    // What is saved is as it was.
    expect(await names(db, 'filter: { collection: "ours" }, first: 2')).toEqual(['Embroidery', 'Chess']);
  });

  test('keeps what is off the public pages for a while, and says so; nothing that is not public can be put in', async ({ db }) => {
    const { body, owner, ids } = await world(db);
    await db.listing.updateMany({ where: { name: 'Embroidery' }, data: { status: 'ARCHIVED' } });
    await db.listing.updateMany({ where: { name: 'Chess' }, data: { status: 'DRAFT' } });
    const { collections } = (
      await ask(
        db,
        '{ viewer { collections(query: "fen coun") { id slug bodyName first leftOut lines items { id name kind shown withheld pinned } } } }',
        {
          viewer: owner,
        },
      )
    ).viewer;
    expect(collections).toMatchObject([{ slug: 'ours', bodyName: 'Fen Council', first: 2, leftOut: 1, lines: 2 }]);
    expect(collections[0].items.slice(0, 2)).toEqual([
      { id: ids['Embroidery'], name: 'Embroidery', kind: 'GROUP', shown: false, withheld: false, pinned: true },
      { id: ids['Chess'], name: null, kind: 'GROUP', shown: false, withheld: false, pinned: true },
    ]);
    const save = (items: string) =>
      act(
        db,
        owner,
        `saveCollection(id: "${collections[0].id}", version: 1, collection: { body: "${globalId('Group', body.id)}", slug: "ours", title: "Ours", items: [${items}] }) { ${fields} }`,
      );
    expect(await save(`{ listing: "${ids['Embroidery']}", pinned: true }, { listing: "${ids['Chess']}", pinned: true }`)).toMatchObject({
      action: 'CHANGED',
    });
    await db.listing.updateMany({ where: { name: 'Fencing' }, data: { status: 'DRAFT' } });
    expect(await save(`{ listing: "${ids['Fencing']}", pinned: true }`)).toMatchObject({ faults: [{ path: 'items/0' }] });
    expect((await ask(db, '{ viewer { collections(query: "100%") { id } } }', { viewer: owner })).viewer.collections).toEqual([]);
  });

  test('costs a query without one nothing: not a statement, not a word of its SQL', async ({ db, sql }) => {
    await world(db);
    sql.length = 0;
    await ask(db, '{ search(first: 3) { nodes { name } } }');
    expect(sql.join('\n')).not.toMatch(/Collection|array_position/);
    const without = sql.length;
    sql.length = 0;
    await ask(db, '{ search(first: 3, filter: { collection: "ours" }) { nodes { name } } }');
    expect(sql.length).toBe(without + 1);
  });
});

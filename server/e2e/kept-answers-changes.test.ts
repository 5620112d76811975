/** What changes is changed in the answers of every process, whoever changed it. */
import { figure, hits, named, plainSql, read, test, whileLocked } from '../http/testkit/processes.ts';
import { describe, expect } from '../testkit/fixture.ts';
import { makeGroup, makeLayers, secretAddress, secrets } from '../testkit/rows.ts';

describe('a change', () => {
  test('published, edited, withdrawn or newly hidden by plain SQL is in the answers of every process, far sooner than in two seconds', async ({
    db,
    databaseUrl,
    start,
  }) => {
    const layers = await makeLayers(db);
    const { id } = await makeGroup(db, {
      name: 'Changing Group',
      status: 'DRAFT',
      places: [layers.parish],
      location: { visibility: 'EXACT', ...secretAddress(layers) },
    });
    const servers = [await start(), await start()];
    const whole = read(
      '{ listing(slug: "changing-group") { status ... on Group { summary location { address { lines } point { latitude } } } } }',
    );
    const paths = [whole, '/groups/changing-group', '/groups', read('{ groups { nodes { name summary } totalCount } }')];
    const all = async () =>
      Promise.all(servers.flatMap(({ at }) => paths.map(async (path) => `${(await at(path)).status} ${await (await at(path)).text()}`)));
    await plainSql(databaseUrl, async (client) => {
      /** How long it takes until every answer of every process is as it should be. */
      const change = async (sql: string, right: (answers: string[]) => boolean) => {
        for (let index = 0; index < 3; index++) await all();
        await client.query(sql, [id]);
        const began = performance.now();
        await expect.poll(async () => right(await all()), { interval: 1, timeout: 5000 }).toBe(true);
        return performance.now() - began;
      };
      const took = [
        await change(`UPDATE "Listing" SET status = 'PUBLISHED' WHERE id = $1`, (answers) =>
          answers.every((text) => /Changing|Canary Lane|PUBLISHED/.test(text)),
        ),
        await change(`UPDATE "Listing" SET summary = 'Edited words' WHERE id = $1`, (answers) =>
          answers.every((text) => text.includes('Edited words')),
        ),
        await change(
          `UPDATE "Location" SET visibility = 'HIDDEN' WHERE "listingId" = $1`,
          (answers) => !answers.some((text) => secrets.test(text)),
        ),
        await change(
          `UPDATE "Listing" SET status = 'SUSPENDED' WHERE id = $1`,
          (answers) => !answers.some((text) => text.includes('Edited words')),
        ),
      ];
      expect(Math.max(...took)).toBeLessThan(2000);
    });
  });

  test('that comes while an answer is being worked out keeps that answer from being kept', async ({ db, databaseUrl, start }) => {
    await makeGroup(db, { name: 'Raced' });
    const server = await start();
    await server.at(named('nobody'));
    await whileLocked(databaseUrl, async (waited) => {
      const late = server.at(named('raced'));
      await waited();
      const { generation } = server.db.changes;
      await db.source.create({ data: { system: 'race', title: 'Race', licence: 'None', attribution: 'Nobody' } });
      await expect.poll(() => server.db.changes.generation).toBe(generation + 1);
      return async () => expect((await late).status).toBe(200);
    });
    expect(await figure(server, 'fingerpost_answers_kept')).toBe(0);
    const before = server.asked();
    await server.at(named('raced'));
    expect(server.asked()).toBeGreaterThan(before);
  });

  test('is in the answers that come after it, whoever races whom', async ({ db, databaseUrl, start }) => {
    const { id } = await makeGroup(db, { name: 'Hot' });
    const server = await start();
    const path = named('hot');
    await plainSql(databaseUrl, async (client) => {
      for (let round = 0; round < 25; round++) {
        // Askers at every moment around the change.
        const asking = Array.from({ length: 8 }, (_, index) =>
          new Promise((done) => setTimeout(done, index * 2)).then(() => server.at(path)).then((response) => response.text()),
        );
        await client.query('UPDATE "Listing" SET summary = $2 WHERE id = $1', [id, `Round ${round}.`]);
        await Promise.all(asking);
        await expect.poll(async () => (await server.at(path)).text(), { interval: 1, timeout: 2000 }).toContain(`Round ${round}.`);
        // And it does not go back to an older one that was under way.
        for (let index = 0; index < 3; index++) expect(await (await server.at(path)).text()).toContain(`Round ${round}.`);
      }
    });
  });

  test('is not missed when the connection that tells of changes is cut', async ({ db, databaseUrl, start }) => {
    const { id } = await makeGroup(db, { name: 'Cut Off' });
    const server = await start();
    const path = named('cut-off');
    for (let index = 0; index < 3; index++) await server.at(path);
    await plainSql(databaseUrl, async (client) => {
      await client.query(
        `SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE application_name = 'fingerpost changes' AND datname = current_database()`,
      );
      await client.query(`UPDATE "Listing" SET summary = 'While nobody heard.' WHERE id = $1`, [id]);
    });
    await expect.poll(async () => (await server.at(path)).text(), { interval: 1, timeout: 2000 }).toContain('While nobody heard.');
    await expect.poll(() => server.db.changes.fresh(), { timeout: 5000 }).toBe(true);
    const before = await hits(server);
    for (let index = 0; index < 3; index++) expect(await (await server.at(path)).text()).toContain('While nobody heard.');
    expect(await hits(server)).toBeGreaterThan(before);
  });

  test('of a place’s name is known to every filter at once', async ({ db, start }) => {
    const layers = await makeLayers(db).catch(() => null);
    const place = layers?.other ?? (await db.place.findUniqueOrThrow({ where: { slug: 'sparrow' } }));
    const server = await start();
    const path = (slug: string) =>
      read(`{ place(slug: "${slug}") { name } groups(filter: { base: { places: ["${slug}"] } }) { totalCount } }`);
    expect((await (await server.at(path('sparrow'))).json()).errors).toBeUndefined();
    await db.place.update({ where: { id: place.id }, data: { slug: 'starling', name: 'Starling' } });
    await expect
      .poll(async () => (await (await server.at(path('sparrow'))).json()).errors?.length, { interval: 5, timeout: 2000 })
      .toBeGreaterThan(0);
    expect((await (await server.at(path('starling'))).json()).errors).toBeUndefined();
    await db.place.update({ where: { id: place.id }, data: { slug: 'sparrow', name: 'Sparrow' } });
  });
});

import { ask } from '../testkit/ask.ts';
import { expect, test } from '../testkit/fixture.ts';
import { makeGroup, makeLayers } from '../testkit/rows.ts';
import { makeSession, makeViewer } from '../testkit/viewers.ts';
import { readViewer } from './read-viewer.ts';
import { sessionAge } from './session-age.ts';

const later = (from: Date, ms: number) => new Date(from.getTime() + ms);
const now = new Date('2026-12-01T09:00:00Z');

test('a viewer comes with their parts, and with all that lies within their places', async ({ db }) => {
  const layers = await makeLayers(db);
  const body = await makeGroup(db, { name: 'East Fen District Council' });
  const viewer = await makeViewer(db, [
    { role: 'CURATOR', body, places: [layers.parish], kinds: ['GROUP'] },
    { role: 'OWNER', body },
  ]);
  const [curator, owner] = viewer.parts;
  expect(curator).toMatchObject({ role: 'CURATOR', bodyId: body.id, kinds: ['GROUP'] });
  expect(curator?.placeIds).toEqual(new Set([layers.parish.id, layers.ward.id, layers.settlement.id, layers.postcode.id]));
  expect(owner).toMatchObject({ role: 'OWNER', kinds: [], placeIds: null });
  expect(await ask(db, '{ viewer { name } }', { viewer })).toEqual({ viewer: { name: 'Sam Reed' } });
  expect(await ask(db, '{ viewer { name } }')).toEqual({ viewer: null });
});

test('it is read in one statement', async ({ db, sql }) => {
  const { token } = await makeSession(db, [], { now });
  sql.length = 0;
  await readViewer(db, token, later(now, 60_000));
  expect(sql).toHaveLength(1);
});

test('a part that has ended is no part any more', async ({ db }) => {
  const body = await makeGroup(db, { name: 'Left Behind' });
  const { token, viewer } = await makeSession(db, { role: 'ADMIN', body }, { now });
  await db.membership.updateMany({ where: { accountId: viewer.accountId }, data: { until: later(now, 1000) } });
  expect((await readViewer(db, token, now))?.parts).toHaveLength(1);
  expect((await readViewer(db, token, later(now, 1000)))?.parts).toEqual([]);
});

test('a session ends when it was not used for two days, and goes on while it is', async ({ db }) => {
  const { token } = await makeSession(db, [], { now });
  expect(await readViewer(db, token, later(now, 86_400_000 - 1))).not.toBeNull();
  expect(await readViewer(db, token, later(now, 86_400_000 + sessionAge.idleMs - 2))).not.toBeNull();
  expect(await readViewer(db, token, later(now, 86_400_000 + 2 * sessionAge.idleMs))).toBeNull();
});

test('a session ends two weeks after signing in, however much it is used', async ({ db }) => {
  const { token } = await makeSession(db, [], { now });
  for (let at = 0; at < sessionAge.absoluteMs; at += sessionAge.idleMs / 4)
    expect(await readViewer(db, token, later(now, at)), String(at)).not.toBeNull();
  expect(await readViewer(db, token, later(now, sessionAge.absoluteMs))).toBeNull();
});

test('a token that nobody was given is nobody', async ({ db }) => {
  expect(await readViewer(db, "' OR true --", now)).toBeNull();
});

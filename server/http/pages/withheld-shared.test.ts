/** What stands where a link is shared, and what machines read, tells no more of where something is than its page: also of answers that were kept. */
import { Worker } from 'node:worker_threads';
import { afterAll, vi } from 'vitest';
import type { LocationVisibility } from '../../../generated/prisma/client.ts';
import type { Database } from '../../database.ts';
import { expect } from '../../testkit/fixture.ts';
import { makeLayers, makeWithheld, secrets } from '../../testkit/rows.ts';
import { type Process, test } from '../testkit/processes.ts';

// A card as it is written, for its words; what draws it adds none.
const post = Worker.prototype.postMessage;
const drawing = vi.spyOn(Worker.prototype, 'postMessage').mockImplementation(function (
  this: Worker,
  ...[message, list]: Parameters<typeof post>
) {
  if (typeof message?.svg === 'string') this.emit('message', { id: message.id, png: Buffer.from(message.svg) });
  else post.call(this, message, list);
});
afterAll(() => drawing.mockRestore());

const own = ['groups/quiet-group', 'volunteering/quiet-role', 'events/quiet-event'];
const addresses = own.flatMap((path) => [
  `/${path}`,
  `/cards/${path.split('/')[1]}.png`,
  `/oembed?url=${encodeURIComponent(`https://fingerpost.example/${path}`)}`,
  `/oembed?format=xml&url=${encodeURIComponent(`https://fingerpost.example/${path}`)}`,
  `/embed/frame/page/${path}`,
  `/feeds/${path}.ics`,
]);
const lists = ['/feeds/all.atom', '/feeds/all.json', '/feeds/all.rss', '/feeds/events.ics', '/places/canary-parish', '/groups?q=quiet'];

const read = async ({ at }: Process, address: string) => (await at(address)).text();
const readAll = (process: Process, all: readonly string[]) => Promise.all(all.map((address) => read(process, address)));

const tell = (db: Database, visibility: LocationVisibility) =>
  db.location.updateMany({ where: { listing: { slug: { in: ['quiet-group', 'quiet-role', 'quiet-event'] } } }, data: { visibility } });

/** A register number is only kept back with a hidden location (ARCHITECTURE.md 4). */
const theAddress = secrets.source.replace('|CANARY-1', '');
/** In what is about one of them. Of an area nothing finer than a parish is told, of what is hidden nothing finer than a district. */
const notOfItself = { AREA: new RegExp(`${theAddress}|Canary (End|Ward|Post)`, 'i'), HIDDEN: /canary/i };
/** Where others stand too, and places under their own names. */
const notAmongOthers = { AREA: new RegExp(theAddress, 'i'), HIDDEN: secrets };

test('what was kept while all was told leaves cards, tags, frames, feeds and oEmbed with the change', { timeout: 60_000 }, async ({
  start,
}) => {
  const process = await start();
  const { db } = process;
  await makeWithheld(db, await makeLayers(db), 'EXACT');
  await tell(db, 'EXACT');
  await expect
    .poll(async () => (await readAll(process, addresses)).join(''), { timeout: 15_000 })
    .toMatch(/Canary Cottage[\s\S]*Canarytown/);
  expect(await read(process, '/cards/quiet-group.png')).toContain('Canary');
  await readAll(process, lists);

  for (const visibility of ['AREA', 'HIDDEN'] as const) {
    await tell(db, visibility);
    for (const address of addresses)
      await expect
        .poll(() => read(process, address), { message: `${visibility} ${address}`, timeout: 10_000 })
        .not.toMatch(notOfItself[visibility]);
    for (const address of lists)
      await expect
        .poll(() => read(process, address), { message: `${visibility} ${address}`, timeout: 10_000 })
        .not.toMatch(notAmongOthers[visibility]);
  }
  expect(await read(process, '/cards/quiet-group.png')).toContain('Quiet Group');
});

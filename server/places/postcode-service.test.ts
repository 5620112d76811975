/** A stand-in for postcodes.io on a port of 127.0.0.1: quick, slow, broken, away. */
import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { startServing } from '../http/testkit/serving.ts';
import { expect, test as onEmpty } from '../testkit/fixture.ts';
import { makeLayers } from '../testkit/rows.ts';
import { postcodeService } from './postcode-service.ts';

interface StandIn {
  url: string;
  asked: string[];
  answer: (response: ServerResponse, path: string) => void;
  close(): Promise<void>;
}

async function standIn(): Promise<StandIn> {
  const asked: string[] = [];
  const it = {} as StandIn;
  const server = createServer((request, response) => {
    asked.push(request.url ?? '');
    it.answer(response, request.url ?? '');
  });
  await new Promise<void>((done) => void server.listen(0, '127.0.0.1', done));
  const close = () =>
    new Promise<void>((done) => {
      server.close(() => done());
      server.closeAllConnections();
    });
  return Object.assign(it, { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, asked, answer: found, close });
}

const json = (response: ServerResponse, status: number, body: unknown) => {
  response.writeHead(status, { 'content-type': 'application/json' });
  response.end(JSON.stringify(body));
};
const result = { latitude: 52.1, longitude: 0.6, codes: { admin_district: 'E07999001', admin_ward: 'E05999001', parish: 'E04999001' } };
const found = (response: ServerResponse) => json(response, 200, { status: 200, result });

// biome-ignore lint/correctness/noEmptyPattern: Vitest reads from the pattern which fixtures are wanted.
const test = onEmpty.extend('service', async ({}, { onCleanup }) => {
  const made = await standIn();
  onCleanup(made.close);
  return made;
});

const quiet = { warn: () => {} };
const whole = { code: 'ZZ11AA', whole: true };

test('what it says is taken: the point, and the areas whose codes are known', async ({ db, service }) => {
  const layers = await makeLayers(db);
  await db.place.update({ where: { id: layers.parish.id }, data: { code: 'E04999001' } });
  const server = await startServing(db, { POSTCODE_SERVICE_URL: `${service.url}/` });
  try {
    const { body } = await server.ask({
      query:
        '{ search(near: { place: "zz11aa" }) { near { slug } nearResolvedBy } placesAt(postcode: "ZZ1 1AA") { place { slug } resolvedBy } }',
    });
    expect(body.data.search).toEqual({ near: { slug: 'canary-parish' }, nearResolvedBy: 'postcode' });
    expect(body.data.placesAt).toContainEqual({ place: { slug: 'canary-parish' }, resolvedBy: 'CODE' });
    service.answer = (response) => json(response, 404, {});
    const unknown = await server.ask({ query: '{ search(near: { place: "ZZ9 9ZZ" }) { totalCount } }' });
    expect(unknown.body.errors[0].message).toMatch(/^We do not know the postcode ZZ9 9ZZ\./);
  } finally {
    await server.close();
  }
});

test('it is asked once by many at a time, and not again while the answer is remembered', async ({ service }) => {
  const { ask } = postcodeService({ url: service.url, log: quiet });
  const answers = await Promise.all([ask(whole), ask(whole), ask(whole)]);
  expect(new Set(answers.map((answer) => answer?.latitude))).toEqual(new Set([52.1]));
  await ask(whole);
  expect(service.asked).toEqual(['/postcodes/ZZ11AA']);
  await ask({ code: 'ZZ1', whole: false });
  expect(service.asked[1]).toBe('/outcodes/ZZ1');
});

test('that there is no such postcode is remembered too, and forgotten in time', async ({ service }) => {
  service.answer = (response) => json(response, 404, { status: 404, error: 'Postcode not found' });
  const { ask } = postcodeService({ url: service.url, log: quiet, rememberMs: 30 });
  expect(await ask(whole)).toBeNull();
  expect(await ask(whole)).toBeNull();
  expect(service.asked).toHaveLength(1);
  await new Promise((done) => setTimeout(done, 40));
  await ask(whole);
  expect(service.asked).toHaveLength(2);
});

test('it remembers no more than it may', async ({ service }) => {
  const { ask } = postcodeService({ url: service.url, log: quiet, most: 2 });
  for (const code of ['ZZ11AA', 'ZZ11AB', 'ZZ11AD', 'ZZ11AA']) await ask({ code, whole: true });
  expect(service.asked).toHaveLength(4);
});

const faults: [name: string, answer: StandIn['answer'] | null][] = [
  ['slow', () => {}],
  ['no JSON', (response) => response.end('<html>')],
  ['of another shape', (response) => json(response, 200, { result: { latitude: 'north' } })],
  ['out of the world', (response) => json(response, 200, { result: { latitude: 200, longitude: 0 } })],
  ['failing', (response) => json(response, 500, {})],
  ['endless', (response) => response.end('x'.repeat(1_000_000))],
  ['sending elsewhere', (response) => response.writeHead(302, { location: 'http://127.0.0.1:1/' }).end()],
  ['away', null],
];

for (const [name, answer] of faults)
  test(`a service that is ${name} is told in a sentence and logged without the postcode`, async ({ db, service }) => {
    if (answer) service.answer = answer;
    else await service.close();
    const server = await startServing(db, { POSTCODE_SERVICE_URL: service.url });
    try {
      const began = performance.now();
      const { status, body } = await server.ask({ query: '{ search(near: { place: "ZZ1 1AA" }) { totalCount } }' });
      expect(performance.now() - began).toBeLessThan(6000);
      expect(status).toBeLessThan(500);
      expect(body.errors[0]).toMatchObject({
        message: expect.stringMatching(/cannot look up postcodes at the moment/),
        extensions: { code: 'BAD_USER_INPUT' },
      });
      const log = JSON.stringify(server.log);
      expect(log).toContain('the postcode service could not be asked');
      expect(log).not.toMatch(/ZZ1 ?1AA/i);
    } finally {
      await server.close();
    }
  });

test('after a fault it is left alone for a moment', async ({ service }) => {
  service.answer = (response) => json(response, 500, {});
  const { ask } = postcodeService({ url: service.url, log: quiet });
  await expect(ask(whole)).rejects.toThrow(/status 500/);
  await expect(ask({ code: 'ZZ11AB', whole: true })).rejects.toThrow(/a moment ago/);
  expect(service.asked).toHaveLength(1);
});

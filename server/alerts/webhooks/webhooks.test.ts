/** Webhooks against real receivers, verified by the library that receivers use. The receivers are made here, hence the length. */
import { createServer, type IncomingMessage, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { Webhook } from 'standardwebhooks';
import type { Database } from '../../database.ts';
import { makeLog } from '../../http/log.ts';
import { makeOutbound } from '../../outbound/fetch.ts';
import { describe, expect, onTestFinished, test } from '../../testkit/fixture.ts';
import { type Layers, makeFund, makeLayers } from '../../testkit/rows.ts';
import { tellSubscribers } from '../tell-subscribers.ts';
import { forgetCalls, sendCalls } from './send-calls.ts';
import { newSecret, signedHeaders } from './sign.ts';
import { endWebhook, makeWebhook, type WebhookAsked } from './webhooks.ts';
import { writeCalls } from './write-calls.ts';

const publicUrl = 'https://fingerpost.example';
const minute = 60_000;
const day = 24 * 60 * minute;

interface Call {
  headers: Record<string, string>;
  body: string;
}

/** A receiver that echoes challenges, unless told otherwise, and answers calls as it is told. */
async function receiver({ echo, answer = () => 204 }: { echo?: RequestListener; answer?: (nth: number) => number } = {}) {
  const calls: Call[] = [];
  const server = createServer((request: IncomingMessage, response) => {
    if (echo) return echo(request, response);
    void text(request).then((body) => {
      const { type, challenge } = JSON.parse(body);
      if (type === 'challenge') return response.end(JSON.stringify({ challenge }));
      calls.push({ headers: request.headers as Record<string, string>, body });
      response.writeHead(answer(calls.length)).end();
    });
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  onTestFinished(async () => {
    server.closeAllConnections();
    await new Promise((done) => server.close(done));
  });
  const { port } = server.address() as AddressInfo;
  const fetch = makeOutbound({ userAgent: 'Fingerpost', hosts: new Set([`127.0.0.1:${port}`]) });
  return { url: `http://127.0.0.1:${port}/hook`, calls, fetch };
}
type Receiver = Awaited<ReturnType<typeof receiver>>;

const asking = ({ fetch }: Pick<Receiver, 'fetch'>, now = new Date()) => ({ fetch, now, network: null, allowsHttp: true });
const make = (db: Database, to: Receiver, asked: Partial<WebhookAsked> = {}) =>
  makeWebhook(db, { url: to.url, kinds: ['FUND'], ...asked }, asking(to));
const send = (db: Database, { fetch }: Receiver, now = new Date()) => sendCalls({ db, log: makeLog('silent'), fetch, now: () => now });
/** Everything that happens in a minute. */
async function tell(db: Database, to: Receiver, now = new Date()) {
  await tellSubscribers({ db, publicUrl, now });
  await writeCalls({ db, publicUrl, now });
  return send(db, to, now);
}

let layers: Layers;
test.beforeAll(async ({ db }) => {
  layers = await makeLayers(db);
  await tellSubscribers({ db, publicUrl, now: new Date() });
});
const openRound = (days = 30) => ({ create: { opensAt: new Date(Date.now() - day), closesAt: new Date(Date.now() + days * day) } });
const refusal = (promise: Promise<unknown>) =>
  promise.then(
    () => 'taken',
    (error: Error) => error.message,
  );

describe('a webhook', () => {
  test('that echoes its challenge is called once for what happened, signed so that receivers can tell', async ({ db }) => {
    const to = await receiver();
    const { secret } = await make(db, to, { places: ['canary-parish'], amount: 500_00 });
    const fund = await makeFund(db, {
      name: 'Signed Fund',
      places: [layers.parish],
      fundFacts: { create: { amountMost: 1_000_00n } },
      rounds: openRound(),
    });
    await makeFund(db, { name: 'Too Small', places: [layers.parish], fundFacts: { create: { amountMost: 1_00n } }, rounds: openRound() });
    await makeFund(db, { name: 'Elsewhere Fund', places: [layers.other], rounds: openRound() });
    await tell(db, to);
    await tell(db, to);
    expect(to.calls).toHaveLength(1);
    const [call] = to.calls as [Call];
    const told = new Webhook(secret).verify(call.body, call.headers) as { id: string; events: unknown[] };
    expect(told).toMatchObject({
      type: 'alerts',
      id: call.headers['webhook-id'],
      wish: 'funding in Canary Parish',
      events: [
        { what: 'NEW', listing: { name: 'Signed Fund', url: `${publicUrl}/funding/signed-fund`, amount: 'up to £1,000', state: 'OPEN' } },
      ],
    });
    // It is withdrawn: told by its id alone.
    await db.listing.update({ where: { id: fund.id }, data: { status: 'ARCHIVED' } });
    await tell(db, to);
    const [, gone] = to.calls as [Call, Call];
    const id = Buffer.from(`Fund:${fund.id}`).toString('base64');
    expect(JSON.parse(gone.body).events).toMatchObject([{ what: 'WITHDRAWN', listing: { id, kind: 'FUND' } }]);
    expect(gone.body).not.toContain('Signed Fund');
  });

  test('knows a body that was changed, an id that was changed, and an old call sent again', () => {
    const secret = newSecret();
    const verify = (body: string, headers: Record<string, string>) => () => new Webhook(secret).verify(body, headers);
    const headers = signedHeaders(secret, 'webhook:1:2', '{"a":1}', new Date());
    expect(verify('{"a":1}', headers)()).toEqual({ a: 1 });
    expect(verify('{"a":2}', headers)).toThrow('No matching signature');
    expect(verify('{"a":1}', { ...headers, 'webhook-id': 'webhook:1:3' })).toThrow('No matching signature');
    expect(verify('{"a":1}', signedHeaders(secret, 'x', '{"a":1}', new Date(Date.now() - 6 * minute)))).toThrow('too old');
    expect(verify('{"a":1}', signedHeaders(newSecret(), 'x', '{"a":1}', new Date()))).toThrow('No matching signature');
  });

  test('that is away is tried again with the same id, ever more slowly, and what happened later waits its turn', async ({ db }) => {
    const to = await receiver({ answer: (nth) => (nth < 3 ? 503 : 200) });
    const { id } = await make(db, to);
    const begun = new Date();
    await makeFund(db, { name: 'Patient Fund', places: [layers.other], rounds: openRound() });
    await tell(db, to, begun);
    expect(await db.alertWebhook.findUnique({ where: { subscriptionId: id } })).toMatchObject({ lastStatus: 503, failingSince: begun });
    await makeFund(db, { name: 'Later Fund', places: [layers.other], rounds: openRound() });
    await tell(db, to, new Date(begun.getTime() + 10_000));
    expect(to.calls).toHaveLength(1);
    await send(db, to, new Date(begun.getTime() + 2 * minute));
    await send(db, to, new Date(begun.getTime() + 3 * minute));
    expect(to.calls).toHaveLength(2);
    await send(db, to, new Date(begun.getTime() + 10 * minute));
    expect(to.calls.map(({ body }) => /\w+ Fund/.exec(body)?.[0])).toEqual(['Patient Fund', 'Patient Fund', 'Patient Fund', 'Later Fund']);
    expect(new Set(to.calls.map(({ headers }) => headers['webhook-id'])).size).toBe(2);
    expect(await db.alertWebhook.findUnique({ where: { subscriptionId: id } })).toMatchObject({ lastStatus: 200, failingSince: null });
  });

  test('whose call was under way when its sender died is called again under the same id', async ({ db }) => {
    const to = await receiver();
    const { id: subscriptionId } = await make(db, to);
    const now = new Date();
    const data = { subscriptionId, key: `webhook:${subscriptionId}:died`, body: '{}', state: 'SENDING' as const, attempts: 1 };
    await db.webhookCall.create({ data: { ...data, createdAt: now, notBefore: new Date(now.getTime() + minute) } });
    await send(db, to, now);
    expect(to.calls).toEqual([]);
    await send(db, to, new Date(now.getTime() + 2 * minute));
    expect(to.calls.map(({ headers }) => headers['webhook-id'])).toEqual([data.key]);
  });

  test('is called once, however many processes write and call at the same time', async ({ db }) => {
    const to = await receiver();
    const made = [await make(db, to), await make(db, to, { places: ['sparrow'] }), await make(db, to, { amount: 5 })];
    await makeFund(db, { name: 'Crowded Fund', places: [layers.other], rounds: openRound() });
    const now = new Date();
    await tellSubscribers({ db, publicUrl, now });
    await Promise.all([1, 2, 3].map(() => writeCalls({ db, publicUrl, now })));
    await Promise.all([1, 2, 3].map(() => send(db, to, now)));
    expect(to.calls.map(({ headers }) => headers['webhook-id']?.split(':')[1]).toSorted()).toEqual(
      made.map(({ id }) => String(id)).toSorted(),
    );
  });

  test('that fails for five days is ended, and one that says 410 at once', async ({ db }) => {
    for (const [status, days, because] of [
      [500, 6, 'UNREACHABLE'],
      [410, 0, 'UNSUBSCRIBED'],
    ] as const) {
      const to = await receiver({ answer: () => status });
      const { id } = await make(db, to);
      await makeFund(db, { name: `Fund of ${status}`, places: [layers.other], rounds: openRound(60) });
      const begun = new Date();
      await tell(db, to, begun);
      if (days) await send(db, to, new Date(begun.getTime() + days * day));
      const ended = await db.alertSubscription.findUniqueOrThrow({ where: { id }, include: { webhook: { include: { calls: true } } } });
      expect(ended).toMatchObject({ state: 'ENDED', endedBecause: because });
      expect(ended.webhook?.calls.map(({ state }) => state)).toEqual(['FAILED']);
      await makeFund(db, { name: `Fund after ${status}`, places: [layers.other], rounds: openRound(60) });
      const before = to.calls.length;
      await tell(db, to, new Date(begun.getTime() + (days + 1) * day));
      expect(to.calls).toHaveLength(before);
    }
  });

  test('is ended by whoever has its secret, and by nobody else', async ({ db }) => {
    const to = await receiver();
    const { id, secret } = await make(db, to);
    const end = (given: string) => refusal(endWebhook(db, { id, secret: given }, new Date()));
    expect(await end(newSecret())).toMatch(/There is no webhook with this id and this secret/);
    expect(await end('')).toMatch(/There is no webhook/);
    expect(await end(secret)).toBe('taken');
    expect(await end(secret)).toMatch(/was ended already/);
  });

  test('is not told of what was newly withheld from those who asked for its village', async ({ db }) => {
    const to = await receiver();
    await make(db, to, { kinds: ['GROUP'], places: ['canary-parish'] });
    const group = await db.listing.create({
      data: {
        ...{ kind: 'GROUP', slug: 'newly-hidden', name: 'Newly Hidden', summary: 'A group.', status: 'PUBLISHED' },
        groupFacts: { create: {} },
        servedPlaces: { create: [{ placeId: layers.parish.id, position: 0 }] },
        location: { create: { visibility: 'EXACT', placeId: layers.parish.id } },
      },
    });
    const now = new Date();
    await tellSubscribers({ db, publicUrl, now });
    expect(await db.alertDelivery.count({ where: { event: { listingId: group.id } } })).toBeGreaterThan(0);
    await db.location.update({ where: { listingId: group.id }, data: { visibility: 'HIDDEN' } });
    await db.listingPlace.deleteMany({ where: { listingId: group.id } });
    await writeCalls({ db, publicUrl, now });
    await send(db, to, now);
    expect(to.calls.map(({ body }) => body).join()).not.toContain('Newly Hidden');
    expect(await db.alertDelivery.count({ where: { event: { listingId: group.id }, state: 'WAITING' } })).toBe(0);
  });

  test('that could not be made yet is taken back when what it tells of is withheld', async ({ db }) => {
    const to = await receiver();
    await make(db, to, { kinds: ['GROUP'], places: ['canary-parish'] });
    const group = await db.listing.create({
      data: {
        ...{ kind: 'GROUP', slug: 'hidden-while-away', name: 'Hidden While Away', summary: 'A group.', status: 'PUBLISHED' },
        groupFacts: { create: {} },
        servedPlaces: { create: [{ placeId: layers.parish.id, position: 0 }] },
        location: { create: { visibility: 'EXACT', placeId: layers.parish.id } },
      },
    });
    const now = new Date();
    await tellSubscribers({ db, publicUrl, now });
    await writeCalls({ db, publicUrl, now });
    const waiting = () => db.webhookCall.count({ where: { state: 'QUEUED', body: { contains: 'Hidden While Away' } } });
    expect(await waiting()).toBeGreaterThan(0);
    await db.location.update({ where: { listingId: group.id }, data: { visibility: 'HIDDEN' } });
    await db.listingPlace.deleteMany({ where: { listingId: group.id } });
    await tellSubscribers({ db, publicUrl, now });
    expect(await waiting()).toBe(0);
    await writeCalls({ db, publicUrl, now });
    await send(db, to, now);
    expect(to.calls.map(({ body }) => body).join()).not.toContain('Hidden While Away');
  });

  test('leaves nothing behind after 30 days', async ({ db }) => {
    const old = await db.webhookCall.count({ where: { state: { in: ['SENT', 'FAILED'] } } });
    expect(await forgetCalls(db, new Date())).toBe(0);
    expect(await forgetCalls(db, new Date(Date.now() + 60 * day))).toBe(old);
  });
});

describe('an address is not taken', () => {
  test.for([
    [
      'that does not echo',
      (_request, response) => response.end('ok'),
      /It answered 200\. It was sent .* must answer 200 with the same word/,
    ],
    ['that echoes with a fault', (_request, response) => response.writeHead(500).end('x'), /It answered 500/],
    [
      'that leads on',
      (_request, response) => response.writeHead(307, { location: 'http://127.0.0.1:1/' }).end(),
      /It leads on elsewhere \(307\)/,
    ],
    ['that hangs up', (request) => request.socket.destroy(), /could not be reached/],
    ['that answers no HTTP', (request) => request.socket.end('hello\r\n'), /not written as a website answers/],
  ] as const satisfies readonly (readonly [string, RequestListener, RegExp])[])('%s', async ([, echo, sentence], { db }) => {
    const to = await receiver({ echo });
    const before = await db.alertSubscription.count();
    expect(await refusal(make(db, to))).toMatch(sentence);
    expect(await db.alertSubscription.count()).toBe(before);
  });

  test('that is inside a network, however it is written, and nobody there is asked', async ({ db }) => {
    const inside = await receiver();
    const fetch = makeOutbound({ userAgent: 'Fingerpost', resolve: async () => [{ address: '127.0.0.1', family: 4 }] });
    const ask = (url: string) => refusal(makeWebhook(db, { url, kinds: ['FUND'] }, { fetch, now: new Date(), network: null }));
    for (const url of [
      'https://127.0.0.1/',
      'https://[::1]/',
      'https://2130706433/',
      'https://localhost/',
      'https://printer.local/',
      'https://10.0.0.1/',
    ])
      expect(await ask(url), url).toMatch(/private network/);
    expect(await ask('https://rebinding.org.uk/')).toMatch(/private network/);
    expect(await ask('http://example.org.uk/')).toMatch(/begins with https/);
    expect(await ask('https://user:pass@example.org.uk/')).toMatch(/carries a name or a password/);
    expect(await ask('https://example.org.uk:6379/')).toMatch(/Port 6379/);
    expect(await ask('javascript:alert(1)')).toMatch(/http:\/\/ or https:\/\//);
    expect(await ask('not an address')).toMatch(/not written as a web address/);
    expect(inside.calls).toEqual([]);
  });

  test('a name that has come to lead inside since it was taken is not called', async ({ db }) => {
    const to = await receiver();
    const { id } = await make(db, to);
    await db.alertWebhook.update({ where: { subscriptionId: id }, data: { url: 'https://rebinding.org.uk/hook' } });
    await makeFund(db, { name: 'Rebinding Fund', places: [layers.other], rounds: openRound() });
    const fetch = makeOutbound({ userAgent: 'Fingerpost', resolve: async () => [{ address: '10.0.0.7', family: 4 }] });
    await tell(db, { ...to, fetch });
    const call = await db.webhookCall.findFirstOrThrow({ where: { subscriptionId: id } });
    expect(call).toMatchObject({ state: 'QUEUED', trouble: 'This name leads into a private network, not to a website.' });
    await endWebhook(db, { id, secret: (await db.alertWebhook.findUniqueOrThrow({ where: { subscriptionId: id } })).secret }, new Date());
  });

  test('a redirect of a call is not followed, wherever it leads', async ({ db }) => {
    const secret = await receiver();
    const to = await receiver({ answer: () => 204 });
    const { id } = await make(db, to);
    const leading = await receiver({ echo: (_request, response) => response.writeHead(302, { location: secret.url }).end() });
    await db.alertWebhook.update({ where: { subscriptionId: id }, data: { url: leading.url } });
    await makeFund(db, { name: 'Led Fund', places: [layers.other], rounds: openRound() });
    await tell(db, leading);
    expect(secret.calls).toEqual([]);
    expect(await db.webhookCall.findFirstOrThrow({ where: { subscriptionId: id } })).toMatchObject({
      state: 'QUEUED',
      trouble: 'It answered 302.',
    });
  });

  test('for what nobody can mean: every fault at once', async ({ db }) => {
    const to = await receiver();
    const said = await refusal(make(db, to, { kinds: [], places: ['atlantis'], themes: ['no-theme'], amount: -1 }));
    expect(said).toMatch(/atlantis.*no theme "no-theme".*at least one kind.*amount is in pence/s);
    expect(await refusal(make(db, to, { places: Array.from({ length: 21 }, (_, n) => `p${n}`) }))).toMatch(/20 is the most/);
  });

  test('too often at one host', async ({ db }) => {
    const to = await receiver();
    const said: string[] = [];
    for (let nth = 0; nth < 11; nth++) said.push(await refusal(make(db, to)));
    expect(said.slice(0, 10)).toEqual(Array(10).fill('taken'));
    expect(said[10]).toMatch(/Many webhooks were asked for at this host today/);
  });
});

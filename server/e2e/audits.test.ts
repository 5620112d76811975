/** GraphQL over HTTP (https://graphql.github.io/graphql-over-http/): every audit of graphql-http, the "should" and "may" ones included. */
import { serverAudits } from 'graphql-http';
import { makeGraphql } from '../http/graphql.ts';
import { makeLog } from '../http/log.ts';
import { startServing } from '../http/testkit/serving.ts';
import { describe, expect, test } from '../testkit/fixture.ts';

/** Audits are named before there is a server to run them on. */
const names = serverAudits({ url: '' }).map(({ name }) => name);

test('there are 61 audits', () => expect(names).toHaveLength(61));

describe('asked without a port', () => {
  for (const [index, name] of names.entries())
    test(name, async ({ db }) => {
      const yoga = makeGraphql({ db, publicUrl: 'https://fingerpost.example', documents: {}, log: makeLog('silent') });
      const audit = serverAudits({ url: 'http://localhost/graphql', fetchFn: yoga.fetch })[index];
      expect(await audit?.fn()).toMatchObject({ status: 'ok' });
    });
});

describe('asked over the network', () => {
  for (const [index, name] of names.entries())
    test(name, async ({ db }) => {
      const server = await startServing(db);
      const audit = serverAudits({ url: `${server.origin}/graphql` })[index];
      expect(await audit?.fn()).toMatchObject({ status: 'ok' });
      await server.close();
    });
});

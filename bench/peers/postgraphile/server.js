// PostGraphile 5 as its documentation sets it up for production: the Amber preset, node's own server, persisted operations, no developer tools.
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { PersistedPlugin } from '@grafserv/persisted';
import { postgraphile } from 'postgraphile';
import { makePgService } from 'postgraphile/adaptors/pg';
import { grafserv } from 'postgraphile/grafserv/node';
import { PostGraphileAmberPreset } from 'postgraphile/presets/amber';

const instance = postgraphile({
  extends: [PostGraphileAmberPreset],
  plugins: [PersistedPlugin],
  pgServices: [makePgService({ connectionString: process.env.DATABASE_URL, schemas: ['directory'], poolConfig: { max: 10 } })],
  // Views have no indexes to tell it what may be ordered by.
  schema: { defaultBehavior: '+orderBy +attribute:orderBy' },
  grafserv: {
    graphqlPath: '/graphql',
    graphqlOverGET: true,
    graphiql: false,
    websockets: false,
    persistedOperations: { listings: readFileSync(new URL('listings.graphql', import.meta.url), 'utf8') },
    hashFromPayload: (request) => request.documentId,
    allowUnpersistedOperation: true,
  },
  grafast: { explain: false },
});
const served = instance.createServ(grafserv);
const server = createServer({ keepAliveTimeout: 65_000 });
await served.addTo(server);
await new Promise((done) => server.listen(0, '127.0.0.1', done));
console.log(`listening ${server.address().port}`);
process.stdin.resume().once('end', () => process.exit(0));

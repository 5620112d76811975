/** How many SQL statements each documented operation takes: the examples of docs/querying.md, and the documents of our own pages and widgets. */
import { setTimeout as delay } from 'node:timers/promises';
import { GraphQLError, Kind, parse } from 'graphql';
import { readDocuments } from '../../server/http/documents.ts';
import { examples } from '../../server/http/examples.ts';
import { type Bench, type Outcome, row } from '../harness/bench.ts';
import { withClient } from '../harness/databases.ts';
import { startTold, type ToldServer } from '../harness/statements.ts';
import { asOurs } from '../workload/asked.ts';
import { root } from '../workload/root.ts';

interface Operation {
  name: string;
  query: string;
  /** Each way it is asked. */
  asked: object[];
}

/** Several lists in one answer, each of which finds and reads its rows. */
const isDeepest = ({ query }: Operation) => (query.match(/\blistings\s*\(/g)?.length ?? 0) > 1;

export async function countStatements({ databases, folder }: Bench): Promise<Outcome> {
  const url = await databases.urlOf('sample');
  const slugs = await withClient(url, slugsByKind);
  const operations = [...documented(), ...ours(slugs)];
  const server = await startTold(folder, url);
  try {
    await untilQuiet(server);
    const counts: { name: string; deepest: boolean; count: number }[] = [];
    for (const operation of operations) {
      let most = 0;
      for (const variables of operation.asked) {
        // First as another document: it fills what the process keeps of terms and places, and no answer to the one that counts.
        await asOurs(server.port, { query: operation.query.replace('{', '{ warm: __typename '), variables });
        const { statements } = await server.during(() => asOurs(server.port, { query: operation.query, variables }));
        most = Math.max(most, statements.length);
      }
      counts.push({ name: operation.name, deepest: isDeepest(operation), count: most });
    }
    const most = (deepest: boolean) => Math.max(0, ...counts.filter((one) => one.deepest === deepest).map(({ count }) => count));
    const who = (deepest: boolean) => {
      const those = counts.filter((one) => one.deepest === deepest);
      const highest = those.filter(({ count }) => count === most(deepest)).map(({ name }) => name);
      return `the sample county; ${those.length} operations, the most for ${highest.slice(0, 4).join(', ')}${highest.length > 4 ? ' and others' : ''}`;
    };
    return {
      rows: [
        row('SQL statements for any documented operation', most(false), '', { atMost: 3 }, who(false)),
        row('SQL statements for the deepest (several lists of one place)', most(true), '', { atMost: 8 }, who(true)),
      ],
    };
  } finally {
    await server.stop();
  }
}

/** A server that has just begun to listen for changes reads once more what it keeps of terms and places: that belongs to no operation. */
async function untilQuiet(server: ToldServer): Promise<void> {
  await asOurs(server.port, { query: '{ groups(filter: { base: { places: ["ramsey"] } }, first: 1) { totalCount } }', variables: {} });
  for (let quiet = false; !quiet; ) quiet = (await server.during(() => delay(1000))).statements.length === 0;
}

const documented = (): Operation[] => examples.map(({ title, query }) => ({ name: `“${title}”`, query, asked: [{}] }));

/** Some listings of each kind, those that say most of themselves. */
async function slugsByKind(client: import('pg').Client): Promise<Map<string, { slug: string; id: number }[]>> {
  const { rows } = await client.query<{ kind: string; slug: string; id: number }>(`
    SELECT kind, slug, id FROM (
      SELECT l.kind, l.slug, l.id, row_number() OVER (PARTITION BY l.kind ORDER BY length(COALESCE(l.description, '')) DESC, l.id) AS place
      FROM "Listing" l JOIN "Catalogue" c ON c."listingId" = l.id AND c.listed) x
    WHERE place <= 3`);
  return Map.groupBy(rows, ({ kind }) => kind);
}

const kindOf: Readonly<Record<string, string>> = { Group: 'GROUP', Venue: 'VENUE', Fund: 'FUND', Role: 'OPPORTUNITY', Event: 'EVENT' };

/** Variables by their names and types, as our pages and widgets fill them. */
function ours(slugs: Map<string, { slug: string; id: number }[]>): Operation[] {
  return Object.values(readDocuments(root)).flatMap((query) => {
    const operation = parse(query).definitions.find((definition) => definition.kind === Kind.OPERATION_DEFINITION);
    const name = operation?.name?.value;
    if (!operation || !name) throw new GraphQLError('A persisted document has no operation with a name.');
    if (name.startsWith('Bench')) return [];
    const kind = Object.entries(kindOf).find(([word]) => name === `Page${word}`)?.[1];
    const asked = (kind ? (slugs.get(kind) ?? []) : [{ slug: 'ramsey', id: 0 }]).map(({ slug }) =>
      Object.fromEntries(
        (operation.variableDefinitions ?? []).flatMap(({ variable, type }) => {
          const typeName = 'type' in type && type.kind === Kind.NON_NULL_TYPE ? type.type : type;
          const value = filled(variable.name.value, typeName.kind === Kind.NAMED_TYPE ? typeName.name.value : '', slug, slugs);
          return value === undefined ? [] : [[variable.name.value, value]];
        }),
      ),
    );
    return [{ name, query, asked }];
  });
}

function filled(name: string, type: string, slug: string, slugs: Map<string, { slug: string; id: number }[]>): unknown {
  if (type === 'Boolean') return true;
  if (type === 'Near') return { place: 'ely', withinKm: 30 };
  if (type === 'GroupFilter') return { base: { places: ['huntingdonshire'] } };
  if (type === 'ListingFilter') return { places: ['huntingdonshire'] };
  const byName: Readonly<Record<string, unknown>> = {
    first: 20,
    query: 'library',
    slug,
    typed: 'ely',
    start: 'el',
    id: Buffer.from(`Group:${slugs.get('GROUP')?.[0]?.id}`).toString('base64'),
  };
  return byName[name];
}

// mercurius as one writes it for speed: its JIT, a batched loader for each list, named statements, a pool of the same size as ours.
import { readFileSync } from 'node:fs';
import Fastify from 'fastify';
import mercurius from 'mercurius';
import pg from 'pg';

const pool = new pg.Pool({ connectionString: process.env.DATABASE_URL, max: 10 });
const rowsOf = async (name, text, values) => (await pool.query({ name, text, values })).rows;

const schema = `
  type Query { groups(filter: GroupFilter, sort: Sort, first: Int = 20, after: String): GroupConnection! }
  input GroupFilter { base: ListingFilter }
  input ListingFilter { places: [String!], exactPlace: Boolean }
  enum Sort { NAME }
  type GroupConnection { pageInfo: PageInfo! nodes: [Group!]! }
  type PageInfo { hasNextPage: Boolean! }
  type Group {
    slug: String! name: String! summary: String! themes: [Term!]! places: [Place!]! location: Location
    contacts: [Contact!]! cost: Cost steward: Body sources: [Source!]! activities: [Activity!]!
  }
  type Term { slug: String! label: String! }
  type Place { name: String! slug: String! }
  type Location { visibility: String! place: Place! }
  type Contact { role: String! phone: String email: String }
  type Cost { free: Boolean! from: Int to: Int unit: String }
  type Body { name: String! }
  type Source { attribution: String! asAt: String! }
  type Activity { name: String! minimumAge: Int maximumAge: Int schedule: [Schedule!]! venue: Venue }
  type Schedule { rrule: String! startDate: String! from: String! to: String }
  type Venue { name: String! slug: String! }`;

const page = `
  SELECT g.id, g.slug, g.name, g.summary, g.cost_free, g.cost_from, g.cost_to, g.cost_unit,
    g.location_visibility, p.name AS place_name, p.slug AS place_slug, b.name AS steward_name
  FROM (
    SELECT g.* FROM directory.groups_by_place s JOIN directory.groups g ON g.id = s.group_id
    WHERE s.place_id = (SELECT p.id FROM directory.places p WHERE p.slug = $1) AND (s.name_key, s.group_id) > ($2, $3::int)
    ORDER BY s.name_key, s.group_id LIMIT $4
  ) g
  LEFT JOIN directory.places p ON p.id = g.location_place_id
  LEFT JOIN directory.bodies b ON b.id = g.steward_id
  ORDER BY g.name_key, g.id`;

const shaped = (row) => ({
  id: row.id,
  slug: row.slug,
  name: row.name,
  summary: row.summary,
  location: row.place_name === null ? null : { visibility: row.location_visibility, place: { name: row.place_name, slug: row.place_slug } },
  cost: row.cost_free === null ? null : { free: row.cost_free, from: row.cost_from, to: row.cost_to, unit: row.cost_unit },
  steward: row.steward_name === null ? null : { name: row.steward_name },
});

const resolvers = {
  Query: {
    async groups(_root, { filter, first, after }) {
      const [name, id] = after ? JSON.parse(Buffer.from(after, 'base64url').toString()) : ['', 0];
      const rows = await rowsOf('page', page, [filter.base.places[0], name, id, first + 1]);
      return { pageInfo: { hasNextPage: rows.length > first }, nodes: rows.slice(0, first).map(shaped) };
    },
  },
};

/** One statement for a list of all the parents in a request. */
const children = (name, text) => ({
  async loader(queries) {
    const rows = await rowsOf(name, text, [queries.map(({ obj }) => obj.id)]);
    const byParent = new Map(queries.map(({ obj }) => [obj.id, []]));
    for (const row of rows) byParent.get(row.parent).push(row);
    return queries.map(({ obj }) => byParent.get(obj.id));
  },
  opts: { cache: false },
});

const loaders = {
  Group: {
    themes: children(
      'themes',
      'SELECT group_id AS parent, slug, label FROM directory.group_themes WHERE group_id = ANY ($1) ORDER BY position, term_id',
    ),
    places: children('places', 'SELECT group_id AS parent, name FROM directory.group_places WHERE group_id = ANY ($1) ORDER BY position'),
    contacts: children(
      'contacts',
      'SELECT group_id AS parent, role, phone, email FROM directory.contacts WHERE group_id = ANY ($1) ORDER BY without_phone, position, id',
    ),
    sources: children(
      'sources',
      `SELECT group_id AS parent, attribution, as_at::text AS "asAt" FROM directory.sources WHERE group_id = ANY ($1) ORDER BY as_at DESC, id`,
    ),
    activities: children(
      'activities',
      `SELECT a.group_id AS parent, a.id, a.name, a.minimum_age AS "minimumAge", a.maximum_age AS "maximumAge",
         CASE WHEN v.id IS NOT NULL THEN json_build_object('name', v.name, 'slug', v.slug) END AS venue
       FROM directory.activities a LEFT JOIN directory.venues v ON v.id = a.venue_id
       WHERE a.group_id = ANY ($1) ORDER BY a.position, a.id`,
    ),
  },
  Activity: {
    schedule: children(
      'schedule',
      `SELECT activity_id AS parent, rrule, start_date::text AS "startDate", to_char(starts, 'HH24:MI') AS "from", to_char(ends, 'HH24:MI') AS "to"
       FROM directory.schedules WHERE activity_id = ANY ($1) ORDER BY position, id`,
    ),
  },
};

const documents = { listings: readFileSync(new URL('../../workload/listings.graphql', import.meta.url), 'utf8') };

const app = Fastify({ keepAliveTimeout: 65_000 });
app.register(mercurius, {
  schema,
  resolvers,
  loaders,
  jit: 1,
  persistedQueryProvider: {
    isPersistedQuery: (request) => !request.query,
    getHash: (request) => request.documentId,
    getQueryFromHash: async (id) => documents[id],
  },
});
await app.listen({ port: 0, host: '127.0.0.1' });
console.log(`listening ${app.server.address().port}`);
process.stdin.resume().once('end', () => process.exit(0));

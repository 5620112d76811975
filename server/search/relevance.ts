/**
 * How well a row answers the words: where they stand, then whether it is confirmed, how much it tells and how close it is. The numbers are told and
 * explained in docs/decisions/0021; bench/relevance measures what comes of them.
 */
import { Prisma } from '../../generated/prisma/client.ts';
import type { PlaceReach } from './reach.ts';
import type { Understood } from './understood.ts';

/** The search configuration of the catalogue's text. */
export const tsquery = (query: string) => Prisma.sql`to_tsquery('public.listing', ${query})`;

/** The same query of words in parts of the text alone: A names, B summary, activities and rooms, C terms and roles, D the rest. */
const inParts = (query: string, parts: string) =>
  query.replace(/'(:\*)?/g, (quote, star, at: number) => (isClosing(query, at) ? `':${star ? '*' : ''}${parts}` : quote));
const isClosing = (query: string, at: number) => (query.slice(0, at).match(/'/g)?.length ?? 0) % 2 === 1;

/** How the words are to be met. */
export interface Reading {
  understood: Understood;
  /** Any of the words is enough; how much each tells, by how rare it is. Null: all are needed. */
  weights: number[] | null;
}

const join = (queries: readonly string[], by: '&' | '|') => (queries.length ? `(${queries.join(` ${by} `)})` : null);

/** The weight of a word that hundreds of listings have: more are not counted. */
export const commonWeight = 1.03;

/** The query that every row answers, or null where no word must be in it. */
export function neededQuery({ understood, weights }: Reading): string | null {
  const { must } = understood;
  if (!weights)
    return join(
      must.map((clause) => clause.query),
      '&',
    );
  const quoted = must.filter((clause) => clause.quoted).map((clause) => clause.query);
  // A word that hundreds of listings have finds nothing worth having by itself beside a rarer one; it still counts in the order.
  const rare = must.filter((clause, index) => !clause.quoted && (weights[index] ?? 1) > commonWeight);
  const free = join(
    (rare.length ? rare : must.filter((clause) => !clause.quoted)).map((clause) => clause.query),
    '|',
  );
  return join([...quoted, ...(free ? [free] : [])], '&');
}

/** What must hold of a row for the words' sake. */
export function wordsCondition(reading: Reading): Prisma.Sql {
  const { understood } = reading;
  if (understood.nameStart) return Prisma.sql`starts_with(c."nameKey", ${understood.nameStart})`;
  const needed = neededQuery(reading);
  const without = understood.without.map((query) => Prisma.sql`NOT c.search @@ ${tsquery(query)}`);
  if (needed) return Prisma.join([Prisma.sql`c.search @@ ${tsquery(needed)}`, ...without], ' AND ');
  if (understood.placeQuery)
    return Prisma.join(
      [
        Prisma.sql`(c.search @@ ${tsquery(understood.placeQuery)} OR c."placeIds" && ${`{${understood.places.map((place) => place.id).join()}}`}::int[])`,
        ...without,
      ],
      ' AND ',
    );
  return without.length ? Prisma.join(without, ' AND ') : Prisma.sql`false`;
}

/** Rows that have all the words in their names, as the index of names knows them. Null where there is nothing to ask it. */
export function namedCondition(reading: Reading): Prisma.Sql | null {
  const query = neededQuery(reading) ?? reading.understood.placeQuery;
  return query ? Prisma.sql`ts_filter(c.search, '{a}') @@ ${tsquery(query)}` : null;
}

const holdsIn = (query: string, parts: string) => Prisma.sql`c.search @@ ${tsquery(inParts(query, parts))}`;
const holds = (query: string | null, parts: string) => (query ? Prisma.sql`(${holdsIn(query, parts)})::int` : Prisma.sql`0`);

/** The most telling part of the text in which a query holds, from 0 to 1; the first that holds settles it, since each test costs. */
const best = (query: string) =>
  Prisma.sql`(CASE WHEN ${holdsIn(query, 'A')} THEN 1.0 WHEN ${holdsIn(query, 'AB')} THEN 0.75 WHEN ${holdsIn(query, 'ABC')} THEN 0.5
    WHEN c.search @@ ${tsquery(query)} THEN 0.25 ELSE 0 END)::float8`;

/** Letters and digits of the name, and nothing else, are these. A quick look at their order comes first: taking the rest out costs ten times as much. */
const isNamed = (name: string) =>
  Prisma.sql`c."nameKey" LIKE ${`%${[...name].slice(0, 12).join('%')}%`} AND regexp_replace(c."nameKey", '[^[:alnum:]]', '', 'g') = ${name}`;

/** From 0 to about 8: where the words stand. What was said counts more than what means the same. */
function textScore(reading: Reading): Prisma.Sql {
  const { understood, weights } = reading;
  const { must, placeQuery } = understood;
  const every = join([...must.map((clause) => clause.said), ...(placeQuery ? [placeQuery] : [])], '|');
  const exact = Prisma.sql`3 * (${isNamed(understood.name)})::int`;
  if (!every) return exact;
  const clauses = must.length ? must : placeQuery ? [{ query: placeQuery, said: placeQuery }] : [];
  const sum = weights?.reduce((one, other) => one + other, 0) || clauses.length;
  const parts = clauses.map(({ query, said }, index) => {
    const share = (weights?.[index] ?? 1) / sum;
    return said === query
      ? Prisma.sql`${share}::float8 * 3 * ${best(query)}`
      : Prisma.sql`${share}::float8 * (2 * ${best(query)} + ${best(said)})`;
  });
  const all = join(
    clauses.map((clause) => clause.query),
    '&',
  );
  return Prisma.sql`(${exact} + ${Prisma.join(parts, ' + ')} + ${holds(all, 'A')} + ts_rank('{0.05,0.2,0.5,1}', c.search, ${tsquery(every)}, 1))`;
}

/** Of equally good answers the confirmed one is better, and the one that tells when, where and whom to ring. */
const trust = Prisma.sql`(CASE c."assuranceRank" WHEN 0 THEN 1.0 WHEN 1 THEN 0.85 ELSE 0.75 END * (0.92 + 0.02 * c."completeness"))`;

/** Near by is better; what has no distance, like a helpline for the county, is between near and far. */
const closeness = (kilometres: Prisma.Sql) => Prisma.sql`COALESCE(0.5 + 0.5 * exp(-(${kilometres}) / 10), 0.7)`;

export interface Surroundings {
  /** Kilometres from where the asker is. */
  distance: Prisma.Sql | null;
  /** How closely a row serves the places of the filter: 0 themselves to 3 the county. */
  tier: Prisma.Sql | null;
  /** The place named among the words. */
  named: PlaceReach | null;
  /** Kilometres from it. */
  namedDistance: Prisma.Sql | null;
}

/** Best first, so negative. The same row has the same score on every page. */
export function scoreOf(reading: Reading, { distance, tier, named, namedDistance }: Surroundings): Prisma.Sql {
  const factors = [textScore(reading), trust];
  if (distance) factors.push(closeness(distance));
  if (tier) factors.push(Prisma.sql`CASE ${tier} WHEN 0 THEN 1.0 WHEN 1 THEN 0.9 WHEN 2 THEN 0.65 ELSE 0.55 END`);
  if (named) {
    const ids = (list: readonly number[]) => Prisma.sql`${`{${list.join()}}`}::int[]`;
    const inText = reading.understood.placeQuery ? holds(reading.understood.placeQuery, 'AB') : Prisma.sql`0`;
    factors.push(Prisma.sql`CASE WHEN c."placeIds" && ${ids(named.ids)} THEN 1.0 WHEN ${inText} = 1 THEN 0.95
      WHEN c."placeIds" && ${ids(named.within)} THEN 0.9 WHEN c."placeIds" && ${ids(named.closely)} THEN 0.6 WHEN c."placeIds" && ${ids(named.widely)} THEN 0.5
      ELSE ${namedDistance ? Prisma.sql`COALESCE(0.25 + 0.3 * exp(-(${namedDistance}) / 10), 0.3)` : Prisma.sql`0.3`} END`);
  }
  return Prisma.sql`(-(${Prisma.join(
    factors.map((factor) => Prisma.sql`(${factor})`),
    ' * ',
  )}))::float8`;
}

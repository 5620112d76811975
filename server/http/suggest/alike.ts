/** What may be listed already under another spelling: shown before it is listed twice. */
import { PageAlikeDocument } from '../../../generated/gql/graphql.ts';
import type { ListingKind } from '../../../generated/prisma/client.ts';
import type { Alike } from '../../../widgets/pages/suggest.ts';
import { nameKey } from '../../places/name-key.ts';
import type { Execute } from '../pages/execute.ts';
import { findPlace } from '../pages/find-place.ts';

/** Words that half of all names have. */
const common = new Set(
  'the a an of and in at for to on group club society association village hall community trust fund project charity cic ltd limited'.split(
    ' ',
  ),
);

const telling = (name: string, place: string) => {
  const around = new Set(nameKey(place).split(' '));
  const all = nameKey(name).split(' ').filter(Boolean);
  const own = all.filter((word) => !common.has(word) && !around.has(word));
  // "Soham Village Hall" is nothing but common words and its place.
  return new Set(own.length ? own : all);
};

const pairsOf = (text: string) => new Set(Array.from({ length: Math.max(0, text.length - 1) }, (_, index) => text.slice(index, index + 2)));

/** What two sets share, 0 to 1 (Dice). */
function overlap(one: ReadonlySet<string>, other: ReadonlySet<string>): number {
  const shared = [...one].filter((word) => other.has(word)).length;
  return one.size + other.size ? (2 * shared) / (one.size + other.size) : 0;
}

/** Half of the telling words in common, or most of their letters, since "Time Bank" is "Timebank". */
export function namesAreAlike(one: string, other: string, place = ''): boolean {
  const first = telling(one, place);
  const second = telling(other, place);
  return overlap(first, second) >= 0.5 || overlap(pairsOf([...first].join('')), pairsOf([...second].join(''))) >= 0.7;
}

const most = 5;

export async function findAlike(execute: Execute, asked: { kind: ListingKind; name: string; place: string }): Promise<Alike[]> {
  const name = asked.name.replaceAll('\0', ' ').trim().slice(0, 120);
  if (!nameKey(name)) return [];
  const place = asked.place.trim() ? (await findPlace(execute, asked.place.slice(0, 100))).place : null;
  const filter = { kinds: [asked.kind], ...(place && { places: [place.slug] }) };
  const own = [...telling(name, place?.name ?? '')];
  // As it was written, by what tells it apart, and with that in one word.
  const queries = new Set([name, own.join(' '), own.join('')]);
  const found = await Promise.all([...queries].map((query) => execute(PageAlikeDocument, { query, filter, first: 20 })));
  const nodes = found
    .flatMap(({ search }) => search.edges.map(({ node }) => node))
    .filter((node) => namesAreAlike(name, node.name, place?.name));
  return [...new Map(nodes.map((node) => [node.slug, node])).values()].slice(0, most);
}

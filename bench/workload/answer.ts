/** Answers of different servers in one form, so that they can be checked equal: what differs is only how they name and nest things. */
import type { PeerName } from '../harness/servers.ts';

// biome-ignore lint/suspicious/noExplicitAny: answers of other programs, whose shape the comparison itself checks.
type Loose = any;

const nodesOf = (list: Loose): Loose[] => list.nodes ?? list.edges.map((edge: Loose) => edge.node);

/** PostGraphile tells columns where the others tell objects. */
const fromPostgraphile = (node: Loose) => ({
  slug: node.slug,
  name: node.name,
  summary: node.summary,
  themes: nodesOf(node.themes),
  places: nodesOf(node.places),
  location: node.locationPlace && { visibility: node.locationVisibility, place: node.locationPlace },
  contacts: nodesOf(node.contacts),
  cost: node.costFree === null ? null : { free: node.costFree, from: node.costFrom, to: node.costTo, unit: node.costUnit },
  steward: node.steward,
  sources: nodesOf(node.sources),
  activities: nodesOf(node.activities).map(({ schedules, ...activity }: Loose) => ({
    ...activity,
    schedule: nodesOf(schedules).map(({ starts, ends, ...rest }: Loose) => ({
      ...rest,
      from: starts.slice(0, 5),
      to: ends?.slice(0, 5) ?? null,
    })),
  })),
});

/** `data.groups` as our own server gives it. */
export function inOurForm(name: PeerName | 'ours', data: Loose): Loose {
  const groups = name === 'postgraphile' ? data.groupsOf : data.groups;
  const nodes = name === 'postgraphile' ? nodesOf(groups).map(fromPostgraphile) : nodesOf(groups);
  return { pageInfo: groups.pageInfo, nodes };
}

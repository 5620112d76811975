/** `/digest` and `/digest.txt`: asked for as a feed is, with the events of the next weeks. */
import type { ListingKind } from '../../../generated/gql/graphql.ts';
import { type DigestAsked, digestDefaults, kindIn, pageOf } from '../../../widgets/feeds/asked.ts';
import { digestText, makeDigest, mostInDigest } from '../../../widgets/feeds/digest.ts';
import { say } from '../../../widgets/feeds/words/words.ts';
import { type DigestForm, digestPage } from '../../../widgets/pages/digest.ts';
import type { Page } from '../../../widgets/pages/document.ts';
import type { Execute } from './execute.ts';
import { FeedFault, readFeedAsked, readTerms } from './feed-asked.ts';
import { readEntries } from './read-feed.ts';

const week = 7 * 86_400_000;
const mostWeeks = 26;

/** In the order in which a newsletter tells of them. */
const order: readonly ListingKind[] = ['EVENT', 'FUND', 'OPPORTUNITY', 'GROUP', 'VENUE'];

function kindsIn(search: URLSearchParams): readonly ListingKind[] {
  const named = search
    .getAll('kind')
    .flatMap((text) => text.split(','))
    .filter(Boolean);
  const unknown = named.find((folder) => !kindIn(folder));
  if (unknown) throw new FeedFault(404, 'kind', say().faults.kind(unknown.slice(0, 40)));
  const kinds = new Set(named.map(kindIn));
  return kinds.size ? order.filter((kind) => kinds.has(kind)) : digestDefaults.kinds;
}

function weeksIn(search: URLSearchParams): number {
  const text = search.get('weeks') || String(digestDefaults.weeks);
  const weeks = /^\d{1,2}$/.test(text) ? Number(text) : 0;
  if (weeks < 1 || weeks > mostWeeks) throw new FeedFault(400, 'weeks', say().faults.weeks(text.slice(0, 20), mostWeeks));
  return weeks;
}

interface DigestRequest {
  execute: Execute;
  publicUrl: string;
  search: URLSearchParams;
  now: Date;
}

async function read({ execute, publicUrl, search, now }: DigestRequest) {
  const asked: DigestAsked = { ...(await readFeedAsked(execute, kindsIn(search), search)), weeks: weeksIn(search) };
  const until = new Date(now.getTime() + asked.weeks * week);
  const found = await readEntries(execute, asked, { first: mostInDigest, now, until });
  return { asked, digest: makeDigest(asked, found, (kind) => publicUrl + pageOf({ ...asked, kinds: [kind] }), now) };
}

const typed = (search: URLSearchParams): DigestForm => {
  const given = (name: string) => (search.get(name) ?? '').replaceAll('\0', '').slice(0, 100);
  const kinds = search.getAll('kind').flatMap((text) => text.split(','));
  return { place: given('place'), theme: given('theme'), audience: given('audience'), weeks: given('weeks'), kinds };
};

/** An empty form, or what was asked of it. */
export async function readDigest(request: DigestRequest): Promise<{ page: () => Page; status: 200 | 400 | 404 }> {
  const { execute, search } = request;
  const { themes, audiences } = await readTerms(execute);
  const form = { form: typed(search), themes, audiences };
  if (![...search.values()].some(Boolean)) return { page: () => digestPage({ ...form, fault: null, made: null }), status: 200 };
  try {
    const made = await read(request);
    return { page: () => digestPage({ ...form, fault: null, made }), status: 200 };
  } catch (error) {
    if (!(error instanceof FeedFault)) throw error;
    return { page: () => digestPage({ ...form, fault: error, made: null }), status: error.status };
  }
}

/** @throws FeedFault */
export const readDigestText = async (request: DigestRequest): Promise<string> => digestText((await read(request)).digest);

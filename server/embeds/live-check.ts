/** "Is it live?": fetches a clerk's page, once and by the guarded way (decision 0041), and says what is on it of ours. Nothing is kept. */
import type { Finding } from '../../widgets/builder/live/findings.ts';
import type { OutboundFetch } from '../outbound/fetch.ts';
import { judge, type PlaceNamed, placesIn } from './judge.ts';
import { policiesIn } from './policy.ts';
import { readPage } from './read-page.ts';

const limitBytes = 1_500_000;
const timeoutMs = 8000;
const mostPlaces = 10;
const types = ['text/html', 'application/xhtml+xml'];

export interface LiveCheck {
  fetch: OutboundFetch;
  /** Looks a place up by name, slug or code. */
  placeNamed: (typed: string) => Promise<PlaceNamed>;
  publicUrl: string;
  signal?: AbortSignal;
}

/** Whatever the page says of itself; old sites say nothing and are read well enough as Latin. */
function textOf(body: Buffer, type: string): string {
  const charset =
    /charset=["']?([\w-]+)/i.exec(type)?.[1] ?? /<meta[^>]{0,80}charset=["']?([\w-]+)/i.exec(body.toString('latin1', 0, 4096))?.[1];
  try {
    return new TextDecoder(charset ?? 'utf-8').decode(body);
  } catch {
    return body.toString('latin1');
  }
}

export type Looked =
  | { address: string; findings: readonly Finding[]; cut: boolean }
  | { status: number }
  /** The page could not be read. */
  | null;

/** @throws OutboundFault when it may not be fetched, or does not come @throws TooBusy */
export async function lookAt(address: string, { fetch, placeNamed, publicUrl, signal }: LiveCheck): Promise<Looked> {
  const answer = await fetch(address, {
    ...{ types, limitBytes, cut: true, timeoutMs, headers: { accept: 'text/html' } },
    ...(signal && { signal }),
  });
  if (answer.status < 200 || answer.status >= 300) return { status: answer.status };
  const facts = await readPage(textOf(answer.body, answer.headers['content-type'] ?? ''));
  if (!facts) return null;
  const named = [...new Set(facts.elements.flatMap(placesIn).map(({ value }) => value))].slice(0, mostPlaces);
  const places = new Map(await Promise.all(named.map(async (name) => [name, await placeNamed(name)] as const)));
  const page = new URL(answer.url);
  const policies = policiesIn(answer.headers['content-security-policy']);
  const findings = judge({ facts, page, policies, publicUrl, places });
  return { address: answer.url, findings, cut: answer.body.length >= limitBytes };
}

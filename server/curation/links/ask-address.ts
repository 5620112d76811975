/** Asks one address whether it answers: its head, then, where that does not settle it, the page itself. Nothing else of the website is asked for. */
import { getDomain } from 'tldts';
import { type OutboundAnswer, OutboundFault, type OutboundFetch, type OutboundReason } from '../../outbound/fetch.ts';
import { leadsToSeller, looksParked } from './parked.ts';

export type Outcome =
  /** @property leadsTo where it is now, when that is a domain of somebody else */
  | { is: 'answers'; status: number; leadsTo: string | null }
  | { is: 'parked'; status: number; leadsTo: string | null }
  /** There, but not for programs. */
  | { is: 'guarded'; status: number }
  /** @property ours it may be our own network that does not work */
  | { is: 'failed'; status: number | null; trouble: string; ours: boolean }
  | { is: 'later'; at: Date }
  | { is: 'unchecked'; trouble: string };

const hour = 3_600_000;
const [soonest, latest] = [hour, 7 * 24 * hour];
const beginning = 65_536;
const timeoutMs = 12_000;
/** Sign in first; forbidden to robots; blocked by law; what one large website answers to every program. */
const guarded = new Set([401, 403, 405, 406, 407, 451, 999]);
const network: ReadonlySet<OutboundReason> = new Set(['unreachable', 'no-such-host', 'slow']);

function laterBy(header: string | undefined, now: Date, otherwise: number): Date {
  const written = header?.trim() ?? '';
  const seconds = /^\d{1,9}$/.test(written) ? Number(written) * 1000 : Date.parse(written) - now.getTime();
  const wait = Number.isNaN(seconds) ? otherwise : seconds;
  return new Date(now.getTime() + Math.min(Math.max(wait, soonest), latest));
}

/** The domain that somebody registered: a move from www.hall.org.uk to hall.org.uk is none. */
const ownDomain = (url: string) => getDomain(url, { allowPrivateDomains: true }) ?? new URL(url).hostname;

function told(address: string, { status, url, headers, body }: OutboundAnswer, now: Date): Outcome {
  if (status === 429 || (status === 503 && headers['retry-after']))
    return { is: 'later', at: laterBy(headers['retry-after'], now, 24 * hour) };
  if (guarded.has(status)) return { is: 'guarded', status };
  if (status >= 400 || status < 200) return { is: 'failed', status, trouble: `It answers with status ${status}.`, ours: false };
  const leadsTo = ownDomain(url) === ownDomain(address) ? null : url;
  if (leadsToSeller(new URL(url).hostname) || (body.length && looksParked(body.toString('latin1'))))
    return { is: 'parked', status, leadsTo };
  return { is: 'answers', status, leadsTo };
}

/** Where a name has run out, its first page shows it. */
const mayBeParked = (outcome: Outcome, address: string) =>
  outcome.is === 'answers' && (outcome.leadsTo !== null || new URL(address).pathname === '/');

export async function askAddress(fetch: OutboundFetch, address: string, now: Date): Promise<Outcome> {
  try {
    const head = await fetch(address, { method: 'HEAD', timeoutMs }).catch((error: unknown) => {
      if (error instanceof OutboundFault && !['no-such-host', 'not-allowed', 'slow'].includes(error.reason)) return null;
      throw error;
    });
    const first = head && told(address, head, now);
    if (first && (first.is === 'later' || (first.is === 'answers' && !mayBeParked(first, address)))) return first;
    return told(address, await fetch(address, { limitBytes: beginning, cut: true, timeoutMs }), now);
  } catch (error) {
    if (!(error instanceof OutboundFault)) throw error;
    if (error.reason === 'not-allowed' || error.reason === 'malformed') return { is: 'unchecked', trouble: error.message };
    return { is: 'failed', status: null, trouble: error.message, ours: network.has(error.reason) };
  }
}

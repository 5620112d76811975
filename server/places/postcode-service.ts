/**
 * Asks a postcodes.io-compatible service about a postcode we have no row for: at most so long, once for all who ask at the same time, and not again
 * while the answer is remembered. What was asked is never logged: a postcode may be somebody's home.
 */
import { z } from 'zod';
import type { Database } from '../database.ts';
import type { PostcodeWritten } from './postcode.ts';

export interface ServiceAnswer {
  latitude: number;
  longitude: number;
  /** Official codes, finest first, of the areas it says the postcode lies in. */
  parishCode: string | null;
  wardCode: string | null;
  districtCode: string | null;
}

export interface PostcodeService {
  /** Null when it knows no such postcode. @throws ServiceFault when it cannot say */
  ask(postcode: PostcodeWritten): Promise<ServiceAnswer | null>;
}

/** It was slow, away or not understood. */
export class ServiceFault extends Error {
  override readonly name = 'ServiceFault';
}

export interface ServiceOptions {
  /** Its address, such as https://api.postcodes.io, without a slash at its end. */
  url: string;
  log: { warn(facts: object, message: string): void };
  timeoutMs?: number;
  /** How long an answer is remembered, found or not. */
  rememberMs?: number;
  /** After a fault nobody is asked for so long, so that a dead service does not slow every search. */
  restMs?: number;
  most?: number;
}

const code = z.string().max(20).nullish();
const degrees = z.number().finite();
const answered = z.object({
  result: z.object({
    // Some postcodes have no point: military ones, new ones.
    latitude: degrees.min(-90).max(90).nullable(),
    longitude: degrees.min(-180).max(180).nullable(),
    codes: z.object({ parish: code, admin_ward: code, admin_district: code }).nullish(),
  }),
});
const largestAnswer = 65_536;

async function read(response: Response): Promise<string> {
  const parts: Uint8Array[] = [];
  let size = 0;
  for await (const part of response.body ?? []) {
    size += part.length;
    if (size > largestAnswer) throw new ServiceFault('its answer was too long');
    parts.push(part);
  }
  return Buffer.concat(parts).toString('utf8');
}

async function fetchAnswer({ code, whole }: PostcodeWritten, url: string, signal: AbortSignal): Promise<ServiceAnswer | null> {
  const response = await fetch(`${url}/${whole ? 'postcodes' : 'outcodes'}/${code}`, {
    signal,
    redirect: 'error',
    headers: { accept: 'application/json' },
  });
  if (response.status === 404) {
    await response.body?.cancel();
    return null;
  }
  if (!response.ok) {
    await response.body?.cancel();
    throw new ServiceFault(`it answered with status ${response.status}`);
  }
  const parsed = answered.safeParse(JSON.parse(await read(response)));
  if (!parsed.success) throw new ServiceFault('its answer was not understood');
  const { latitude, longitude, codes } = parsed.data.result;
  if (latitude === null || longitude === null) return null;
  return {
    latitude,
    longitude,
    parishCode: codes?.parish ?? null,
    wardCode: codes?.admin_ward ?? null,
    districtCode: codes?.admin_district ?? null,
  };
}

export function postcodeService({
  url,
  log,
  timeoutMs = 1500,
  rememberMs = 24 * 3_600_000,
  restMs = 5000,
  most = 10_000,
}: ServiceOptions): PostcodeService {
  const remembered = new Map<string, { until: number; answer: ServiceAnswer | null }>();
  const underWay = new Map<string, Promise<ServiceAnswer | null>>();
  let restUntil = 0;

  function remember(key: string, answer: ServiceAnswer | null): void {
    remembered.delete(key);
    remembered.set(key, { until: Date.now() + rememberMs, answer });
    const [oldest] = remembered.keys();
    if (remembered.size > most && oldest !== undefined) remembered.delete(oldest);
  }

  async function askNow(postcode: PostcodeWritten): Promise<ServiceAnswer | null> {
    try {
      const answer = await fetchAnswer(postcode, url, AbortSignal.timeout(timeoutMs));
      remember(postcode.code, answer);
      return answer;
    } catch (error) {
      restUntil = Date.now() + restMs;
      const why =
        error instanceof ServiceFault ? error.message : (error as Error).name === 'TimeoutError' ? 'it was too slow' : faultOf(error);
      // The error itself may quote the address asked.
      log.warn({ why }, 'the postcode service could not be asked');
      throw new ServiceFault(why);
    }
  }

  return {
    async ask(postcode) {
      const known = remembered.get(postcode.code);
      if (known && known.until > Date.now()) return known.answer;
      const asked = underWay.get(postcode.code);
      if (asked) return asked;
      if (restUntil > Date.now()) throw new ServiceFault('it failed a moment ago');
      const asking = askNow(postcode).finally(() => underWay.delete(postcode.code));
      underWay.set(postcode.code, asking);
      return asking;
    },
  };
}

function faultOf(error: unknown): string {
  if (error instanceof SyntaxError) return 'its answer was no JSON';
  const { code } = ((error as { cause?: unknown }).cause ?? {}) as { code?: unknown };
  return typeof code === 'string' && /^[A-Z_]{3,40}$/.test(code) ? `it could not be reached (${code})` : 'it could not be reached';
}

/** The service that this process uses beside its database, if one is configured. */
const services = new WeakMap<Database, PostcodeService>();

export function usePostcodeService(db: Database, service: PostcodeService | null): void {
  if (service) services.set(db, service);
  else services.delete(db);
}

export const postcodeServiceOf = (db: Database): PostcodeService | null => services.get(db) ?? null;

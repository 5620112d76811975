// The environment, read and validated once. A wrong variable stops the start with a sentence that says what to write.
import { resolve } from 'node:path';
import type { z } from 'zod';
import { type VariableName, variables } from './config-variables.ts';

export { configVariables } from './config-variables.ts';

type Values = { [Name in VariableName]: z.output<(typeof variables)[Name]['schema']> };
type Environment = Readonly<Record<string, string | undefined>>;

/** Carries every fault at once, so that nobody corrects one variable only to meet the next. */
export class ConfigError extends Error {
  override readonly name = 'ConfigError';
  readonly code = 'CONFIG';
  readonly sentences: readonly string[];

  constructor(sentences: readonly string[]) {
    super(sentences.join('\n'));
    this.sentences = sentences;
  }
}

/** An empty variable counts as unset: compose files and CI pass `NAME=` for what they leave out. */
const written = (env: Environment, name: string) => env[name]?.trim() ?? '';

function faultSentence(name: VariableName, given: string) {
  const definition = variables[name];
  const shown = 'secret' in definition ? 'cannot be used as it is' : `is “${given.length > 80 ? `${given.slice(0, 80)}…` : given}”`;
  return `${name} ${shown}. Write ${definition.write}.`;
}

function readValues(env: Environment): Values {
  const faults: string[] = [];
  const values: Record<string, unknown> = {};
  for (const name of Object.keys(variables) as VariableName[]) {
    const given = written(env, name);
    const result = variables[name].schema.safeParse(given || variables[name].fallback);
    if (result.success) values[name] = result.data;
    else faults.push(faultSentence(name, given));
  }
  faults.push(...jointFaults(values as Values));
  if (faults.length) throw new ConfigError(faults);
  return values as Values;
}

const providerVariables = ['OIDC_ISSUER', 'OIDC_CLIENT_ID', 'OIDC_CLIENT_SECRET'] as const;

/** Of variables that only mean something together. Those already found wrong are undefined here. */
function jointFaults(values: Values): string[] {
  return [...providerFaults(values), ...tileFaults(values)];
}

const tileFaults = ({ TILES_URL, TILES_ATTRIBUTION }: Values): string[] =>
  TILES_URL && TILES_ATTRIBUTION === ''
    ? [`TILES_ATTRIBUTION is not set, but TILES_URL is. Write ${variables.TILES_ATTRIBUTION.write}.`]
    : [];

function providerFaults(values: Values): string[] {
  const missing = providerVariables.filter((name) => values[name] === '');
  if (!missing.length || !providerVariables.some((name) => values[name])) return [];
  return missing.map((name) => `${name} is not set, but others of OIDC_… are. Write ${variables[name].write}.`);
}

function group(values: Values) {
  return {
    http: {
      port: values.PORT,
      /** Undefined listens on every address, IPv4 and IPv6, so that `localhost` works whichever it means. */
      host: values.HOST || undefined,
      /** Without a slash at its end. With PORT=0 and no PUBLIC_URL it says port 0 until the server knows its own. */
      publicUrl: values.PUBLIC_URL ? new URL(values.PUBLIC_URL).origin : `http://localhost:${values.PORT}`,
      trustedProxies: values.TRUSTED_PROXIES,
      bodyLimitBytes: values.BODY_LIMIT_BYTES,
      requestTimeoutMs: values.REQUEST_TIMEOUT_MS,
      /** 0 means no limit. */
      rateLimitPerMinute: values.RATE_LIMIT_PER_MINUTE,
      drainSeconds: values.DRAIN_SECONDS,
      /** Who can be asked by people who would rather not fill in a form; undefined: nobody is named. */
      helpLine: values.HELP_LINE || undefined,
      /** Undefined: reports of mail that came back are not taken. */
      bounceSecret: values.MAIL_BOUNCE_SECRET || undefined,
      /** 0 keeps nothing. */
      answerCacheBytes: values.ANSWER_CACHE_BYTES,
    },
    database: {
      /** Undefined asks for the embedded PostgreSQL. */
      url: values.DATABASE_URL || undefined,
      embeddedPort: values.POSTGRES_PORT,
      connections: values.DATABASE_POOL,
      statementTimeoutMs: values.STATEMENT_TIMEOUT_MS,
    },
    dataFolder: resolve(values.DATA_DIR),
    seed: values.SEED,
    paper: {
      /** Undefined: the Chromium that comes with npm, where there is one. */
      chromiumPath: values.CHROMIUM_PATH || undefined,
      /** Where PDFs are kept for a day, in a folder of their own. */
      folder: resolve(values.DATA_DIR),
    },
    /** Without a slash at its end. Undefined: nobody is asked. */
    postcodeServiceUrl: values.POSTCODE_SERVICE_URL.replace(/\/+$/, '') || undefined,
    tiles: {
      /** With {z}, {x} and {y} in it. Undefined: a map without pictures. */
      url: values.TILES_URL || undefined,
      attribution: values.TILES_ATTRIBUTION,
      cacheBytes: values.TILES_CACHE_BYTES,
    },
    mail: {
      /** Undefined sends nothing: mail stays in the outbox. */
      smtpUrl: values.SMTP_URL || undefined,
      /** Undefined: an address at the public host, which is known when the port is. */
      from: values.MAIL_FROM || undefined,
    },
    accounts: {
      /** Undefined: one is made and kept in the data folder. */
      secret: values.AUTH_SECRET || undefined,
      provider: values.OIDC_ISSUER
        ? { issuer: values.OIDC_ISSUER.replace(/\/+$/, ''), clientId: values.OIDC_CLIENT_ID, clientSecret: values.OIDC_CLIENT_SECRET }
        : undefined,
    },
    /** As the legal pages name them. Each is undefined where it is not set, which those pages say plainly. */
    operator: {
      name: values.OPERATOR_NAME || undefined,
      email: values.OPERATOR_EMAIL || undefined,
      phone: values.OPERATOR_PHONE || undefined,
      address: values.OPERATOR_ADDRESS || undefined,
      dataProtectionEmail: values.DATA_PROTECTION_EMAIL || undefined,
    },
    logLevel: values.LOG_LEVEL,
    /** Undefined: no token was set. */
    metricsToken: values.METRICS_TOKEN || undefined,
  };
}

type Frozen<T> = T extends readonly unknown[] ? T : T extends object ? { readonly [K in keyof T]: Frozen<T[K]> } : T;
export type Config = Frozen<ReturnType<typeof group>>;

function freeze<T extends object>(value: T): Frozen<T> {
  for (const inner of Object.values(value)) if (inner !== null && typeof inner === 'object') freeze(inner);
  return Object.freeze(value) as Frozen<T>;
}

/** @throws ConfigError with one sentence for each variable that is wrong */
export function readConfig(env: Environment): Config {
  return freeze(group(readValues(env)));
}

// Every environment variable Fingerpost reads, as data: server/config.ts reads it, docs/operating.md prints it.
import { isIP } from 'node:net';
import { z } from 'zod';
import { isMailAddress } from './mail/address.ts';

interface Variable<T> {
  /** What stands when the variable is unset or empty; '' means nothing. */
  readonly fallback: string;
  readonly meaning: string;
  /** Ends the sentence "Write …". */
  readonly write: string;
  /** A secret is never printed, not even when it is wrong. */
  readonly secret?: true;
  readonly schema: z.ZodType<T, string>;
}

const variable = <T>(definition: Variable<T>) => definition;

const wholeNumber = (least: number, most: number) =>
  z
    .string()
    .regex(/^\d{1,15}$/)
    .transform(Number)
    .pipe(z.number().int().min(least).max(most));

const isWebOrigin = (value: string) => {
  const url = URL.parse(value);
  return url !== null && /^https?:$/.test(url.protocol) && url.pathname === '/' && !url.search && !url.hash && !url.username;
};

/** With a path, if need be, but nothing that asks or names anyone. */
const isWebAddress = (value: string) => {
  const url = URL.parse(value);
  return url !== null && /^https?:$/.test(url.protocol) && !url.search && !url.hash && !url.username && !url.password;
};

/** What carries secrets goes in the clear only within one machine. */
const isSafeWebAddress = (value: string) => {
  const url = URL.parse(value);
  return isWebAddress(value) && (url?.protocol === 'https:' || /^(localhost|127\.0\.0\.1|\[::1\])$/.test(url?.hostname ?? ''));
};

/** Where in it the number of each tile goes; nothing else in braces, so that a mistake is met at the start and not as a grey map. */
const isTileUrl = (value: string) => {
  const names = [...value.matchAll(/\{([^}]*)\}/g)].map(([, name]) => name);
  const url = URL.parse(value.replaceAll(/\{[xyz]\}/g, '0'));
  return (
    url !== null && /^https?:$/.test(url.protocol) && !url.hash && !url.username && !url.password && names.toSorted().join() === 'x,y,z'
  );
};

/** Refuses what pg would quietly turn into another server: without a host it means localhost, without a database the user's name. */
const isDatabaseUrl = (value: string) => {
  const url = URL.parse(value);
  return (
    url !== null &&
    /^postgres(ql)?:$/.test(url.protocol) &&
    (url.hostname !== '' || url.searchParams.has('host')) &&
    url.pathname.length > 1
  );
};

const isAddressOrRange = (value: string) => {
  const [address = '', prefix, ...rest] = value.split('/');
  const family = isIP(address);
  if (!family || rest.length) return false;
  return prefix === undefined || (/^\d{1,3}$/.test(prefix) && Number(prefix) <= (family === 4 ? 32 : 128));
};

/** What nodemailer understands: whom to hand mail to, and as whom. */
const isMailServerUrl = (value: string) => {
  const url = URL.parse(value);
  return url !== null && /^smtps?:$/.test(url.protocol) && url.hostname !== '';
};

const splitList = (value: string) =>
  value
    .split(',')
    .map((part) => part.trim())
    .filter(Boolean);

const seeds = ['county', 'vocabularies', 'none'] as const;
const logLevels = ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'] as const;

export const variables = {
  PORT: variable({
    fallback: '4000',
    meaning: 'The port the web server listens on; 0 takes any free one.',
    write: 'a whole number from 0 to 65535, such as 4000',
    schema: wholeNumber(0, 65_535),
  }),
  HOST: variable({
    fallback: '',
    meaning: 'The address the web server listens on; unset means all of them.',
    write: 'one address of this machine, such as 127.0.0.1, or leave it out to listen on all of them',
    schema: z.string().refine((value) => value === '' || value === 'localhost' || isIP(value) > 0),
  }),
  PUBLIC_URL: variable({
    fallback: '',
    meaning: 'The address visitors use, for links in e-mails, feeds and embeds; unset means http://localhost:PORT.',
    write: 'the address visitors type, with nothing after the host, such as https://fingerpost.example',
    schema: z.string().refine((value) => value === '' || isWebOrigin(value)),
  }),
  DATABASE_URL: variable({
    fallback: '',
    meaning: 'A PostgreSQL server of your own, 15 or newer; unset means one that Fingerpost starts and stops itself in DATA_DIR.',
    write:
      'postgresql://USER:PASSWORD@HOST:5432/DATABASE, with any of / # ? @ : % in the password percent-encoded, or leave it out to use the built-in database',
    secret: true,
    schema: z.string().refine((value) => value === '' || isDatabaseUrl(value)),
  }),
  DATA_DIR: variable({
    fallback: '.data',
    meaning: 'The folder that holds the built-in database and whatever else must outlive a restart.',
    write: 'the path of a folder, such as .data',
    schema: z.string().refine((value) => !value.includes('\0')),
  }),
  POSTGRES_PORT: variable({
    fallback: '0',
    meaning: 'The port of the built-in database on 127.0.0.1; 0 takes any free one.',
    write: 'a whole number from 0 to 65535, such as 5433',
    schema: wholeNumber(0, 65_535),
  }),
  DATABASE_POOL: variable({
    fallback: '10',
    meaning: 'The most connections one process opens to the database.',
    write: 'a whole number from 1 to 1000, such as 10',
    schema: wholeNumber(1, 1000),
  }),
  STATEMENT_TIMEOUT_MS: variable({
    fallback: '5000',
    meaning: 'How long one SQL statement of a request may run, in milliseconds; 0 sets no limit.',
    write: 'a whole number of milliseconds from 0 to 3600000, such as 5000',
    schema: wholeNumber(0, 3_600_000),
  }),
  SEED: variable({
    fallback: 'county',
    meaning: 'What an empty database is filled with on its first start: county (places and sample listings), vocabularies, or none.',
    write: 'county, vocabularies or none',
    schema: z.enum(seeds),
  }),
  POSTCODE_SERVICE_URL: variable({
    fallback: '',
    meaning: 'A service that answers as postcodes.io does, asked for postcodes that were not imported; unset asks nobody.',
    write: 'the address that /postcodes/… hangs on, such as https://api.postcodes.io, or leave it out to ask nobody',
    schema: z.string().refine((value) => value === '' || isWebAddress(value)),
  }),
  CHROMIUM_PATH: variable({
    fallback: '',
    meaning:
      'The program of a Chromium or Chrome that prints booklets as PDF; unset means the one that comes with npm on Linux. Without either, people print the page.',
    write: 'the path of a program, such as /usr/bin/chromium, or leave it out',
    schema: z.string().refine((value) => !value.includes('\0')),
  }),
  TILES_URL: variable({
    fallback: '',
    meaning: 'Where the pictures of the map come from; unset shows markers over outlines and names of places.',
    write:
      'the address of one tile with {z}, {x} and {y} in it, such as https://tiles.example/{z}/{x}/{y}.png, or leave it out for a map without pictures',
    // Many sources want a key in it.
    secret: true,
    schema: z.string().refine((value) => value === '' || isTileUrl(value)),
  }),
  TILES_ATTRIBUTION: variable({
    fallback: '',
    meaning: 'Whom the pictures of the map are owed to, as their licence asks, with links as Markdown writes them.',
    write: 'up to 300 characters, such as © [OpenStreetMap contributors](https://www.openstreetmap.org/copyright)',
    schema: z.string().max(300),
  }),
  TILES_CACHE_BYTES: variable({
    fallback: '268435456',
    meaning: 'How much disk kept pictures of the map may take in DATA_DIR, in bytes; 0 keeps none.',
    write: 'a whole number of bytes from 0 to 1099511627776, such as 268435456',
    schema: wholeNumber(0, 1_099_511_627_776),
  }),
  SMTP_URL: variable({
    fallback: '',
    meaning: 'The mail server that mail is handed to; unset keeps it at /curate/outbox, where administrators read it.',
    write:
      'smtps://USER:PASSWORD@HOST:465 or smtp://USER:PASSWORD@HOST:587, with any of / # ? @ : % in the password percent-encoded, or leave it out to send nothing',
    secret: true,
    schema: z.string().refine((value) => value === '' || isMailServerUrl(value)),
  }),
  MAIL_FROM: variable({
    fallback: '',
    meaning: 'The address that mail comes from; unset means fingerpost@ and the host of PUBLIC_URL.',
    write: 'one e-mail address that your mail server may send for, such as directory@council.example',
    schema: z.string().refine((value) => value === '' || isMailAddress(value)),
  }),
  MAIL_BOUNCE_SECRET: variable({
    fallback: '',
    meaning: 'The bearer token by which a mail server hands in reports of mail that came back, at /mail/bounces; unset takes none.',
    write: 'at least 16 letters, digits or signs without spaces',
    secret: true,
    schema: z.string().regex(/^(\S{16,})?$/),
  }),
  LOG_LEVEL: variable({
    fallback: 'info',
    meaning: 'How much is logged: fatal, error, warn, info, debug, trace or silent.',
    write: 'fatal, error, warn, info, debug, trace or silent',
    schema: z.enum(logLevels),
  }),
  TRUSTED_PROXIES: variable({
    fallback: '',
    meaning: 'Addresses and ranges of the proxies in front, separated by commas, whose X-Forwarded-For is believed.',
    write: 'addresses or ranges separated by commas, such as 10.0.0.0/8, ::1',
    schema: z
      .string()
      .transform(splitList)
      .pipe(z.array(z.string().refine(isAddressOrRange))),
  }),
  HELP_LINE: variable({
    fallback: '',
    meaning: 'Whom people can ring who would rather not fill in a form, as forms show it; unset sends them to a library.',
    write: 'a sentence of at most 200 characters, such as: Ring Sedge Forum on 01353 000000, weekdays 9am to 5pm.',
    schema: z.string().max(200),
  }),
  OPERATOR_NAME: variable({
    fallback: '',
    meaning: 'Who runs this Fingerpost and answers for the data in it, as the privacy notice and the accessibility statement name them.',
    write: 'the name of the council or charity, at most 200 characters, such as Sedge County Council',
    schema: z.string().max(200),
  }),
  OPERATOR_EMAIL: variable({
    fallback: '',
    meaning: 'Where people write about their data, about access and about anything else; shown in public.',
    write: 'one e-mail address, of an office rather than a person, such as directory@council.example',
    schema: z.string().refine((value) => value === '' || isMailAddress(value)),
  }),
  OPERATOR_PHONE: variable({
    fallback: '',
    meaning: 'Where people ring; shown in public.',
    write: 'a telephone number of at most 30 digits, spaces and signs, such as 01353 000000',
    schema: z.string().regex(/^(\+?[\d ()-]{5,30})?$/),
  }),
  OPERATOR_ADDRESS: variable({
    fallback: '',
    meaning: 'Where letters go; shown in public.',
    write: 'a postal address of at most 300 characters, its lines separated by commas',
    schema: z.string().max(300),
  }),
  DATA_PROTECTION_EMAIL: variable({
    fallback: '',
    meaning: 'Where your data protection officer is written to; unset means OPERATOR_EMAIL.',
    write: 'one e-mail address, such as dpo@council.example',
    schema: z.string().refine((value) => value === '' || isMailAddress(value)),
  }),
  METRICS_TOKEN: variable({
    fallback: '',
    meaning: 'The bearer token /metrics asks for.',
    write: 'at least 16 letters, digits or signs without spaces',
    secret: true,
    schema: z.string().regex(/^(\S{16,})?$/),
  }),
  AUTH_SECRET: variable({
    fallback: '',
    meaning: 'What session cookies are signed with; unset means one made at the first start and kept in DATA_DIR.',
    write: 'at least 32 random letters, digits or signs without spaces, the same for every process',
    secret: true,
    schema: z.string().regex(/^(\S{32,})?$/),
  }),
  OIDC_ISSUER: variable({
    fallback: '',
    meaning: 'The OpenID Connect provider that staff may also sign in by; it must answer at /.well-known/openid-configuration below it.',
    write: 'the issuer’s address, such as https://login.council.example, or leave it out for sign-in by e-mail alone',
    schema: z.string().refine((value) => value === '' || isSafeWebAddress(value)),
  }),
  OIDC_CLIENT_ID: variable({
    fallback: '',
    meaning: 'What the provider knows this Fingerpost as; its redirect address there is PUBLIC_URL/curate/auth/callback/council.',
    write: 'the client id the provider gave, without spaces',
    schema: z.string().regex(/^\S*$/),
  }),
  OIDC_CLIENT_SECRET: variable({
    fallback: '',
    meaning: 'The client secret the provider gave.',
    write: 'the client secret the provider gave, without spaces',
    secret: true,
    schema: z.string().regex(/^\S*$/),
  }),
  RATE_LIMIT_PER_MINUTE: variable({
    fallback: '600',
    meaning: 'How many requests one address may make in a minute; 0 sets no limit.',
    write: 'a whole number from 0 to 1000000, such as 600',
    schema: wholeNumber(0, 1_000_000),
  }),
  BODY_LIMIT_BYTES: variable({
    fallback: '262144',
    meaning: 'The largest request body accepted, in bytes.',
    write: 'a whole number of bytes from 1024 to 104857600, such as 262144',
    schema: wholeNumber(1024, 104_857_600),
  }),
  REQUEST_TIMEOUT_MS: variable({
    fallback: '15000',
    meaning: 'How long one request may take, in milliseconds.',
    write: 'a whole number of milliseconds from 100 to 3600000, such as 15000',
    schema: wholeNumber(100, 3_600_000),
  }),
  ANSWER_CACHE_BYTES: variable({
    fallback: '67108864',
    meaning: 'How much memory kept public answers may take in one process, in bytes; 0 keeps none.',
    write: 'a whole number of bytes from 0 to 17179869184, such as 67108864',
    schema: wholeNumber(0, 17_179_869_184),
  }),
  DRAIN_SECONDS: variable({
    fallback: '10',
    meaning: 'How long a stopping server waits for the requests it has begun, in seconds.',
    write: 'a whole number of seconds from 0 to 3600, such as 10',
    schema: wholeNumber(0, 3600),
  }),
};

export type VariableName = keyof typeof variables;

/** The table of docs/operating.md. */
export const configVariables: readonly { name: string; default: string; meaning: string }[] = Object.entries(variables).map(
  ([name, { fallback, meaning }]) => ({ name, default: fallback, meaning }),
);

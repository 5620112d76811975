// Why a database could not be reached, as sentences with what to do. They show host, port, database and user, never the password.
import pg from 'pg';

export class ConnectionError extends Error {
  override readonly name = 'ConnectionError';
  readonly code = 'DATABASE_UNREACHABLE';
}

interface Target {
  readonly server: string;
  readonly database: string;
  readonly user: string;
}

/** By error code: Node's for the network, PostgreSQL's (appendix A of its manual) for the rest. */
const sentences: Readonly<Record<string, (target: Target) => string>> = {
  ECONNREFUSED: ({ server }) =>
    `Nothing answers at ${server}. Start the PostgreSQL server there, or correct the host and port in DATABASE_URL.`,
  ENOENT: ({ server }) => `There is no socket at ${server}. Start the PostgreSQL server there, or correct the host in DATABASE_URL.`,
  ENOTFOUND: ({ server }) => `The host of ${server} is not known. Correct its name in DATABASE_URL.`,
  EAI_AGAIN: ({ server }) => `The name of ${server} could not be looked up. Check the network and the host in DATABASE_URL.`,
  ETIMEDOUT: ({ server }) =>
    `${server} did not answer in time. Check that it runs, that a firewall lets this machine through, and the host and port in DATABASE_URL.`,
  EHOSTUNREACH: ({ server }) => `There is no way from this machine to ${server}. Check the network and the host in DATABASE_URL.`,
  ECONNRESET: ({ server }) => `${server} broke the connection off. Check that it is a PostgreSQL server, and its log for why.`,
  '28P01': ({ server, user }) =>
    `${server} does not accept the password of the user “${user}”. Correct the password in DATABASE_URL; any of / # ? @ : % in it must be percent-encoded.`,
  noPassword: ({ server, user }) =>
    `${server} asks the user “${user}” for a password. Write it into DATABASE_URL: postgresql://${user}:PASSWORD@…`,
  '28000': ({ server, user, database }) =>
    `${server} does not let the user “${user}” into the database “${database}”. Correct the user in DATABASE_URL, or allow it in the server’s pg_hba.conf.`,
  '3D000': ({ server, database }) =>
    `There is no database “${database}” at ${server}. Create it (createdb ${database}), or correct the name at the end of DATABASE_URL.`,
  '42501': ({ database, user }) =>
    `The user “${user}” may not connect to the database “${database}”. Grant it CONNECT, or correct DATABASE_URL.`,
  '53300': ({ server }) => `${server} has no connection left. Close some, raise its max_connections, or lower DATABASE_POOL.`,
  '57P03': ({ server }) => `${server} is starting up or shutting down. Try again in a moment.`,
};

/** pg says these without a code. */
const codeOfMessage: readonly [RegExp, string][] = [
  [/client password must be a/, 'noPassword'],
  [/timeout/i, 'ETIMEDOUT'],
  [/Connection terminated unexpectedly/, 'ECONNRESET'],
];

export function targetOf(url: string): Target {
  const { host, port, database = '', user = '' } = new pg.Client({ connectionString: url });
  return { server: host.startsWith('/') ? host : `${host}:${port}`, database, user };
}

/** @returns a ConnectionError with a sentence for what is known to go wrong, else the server's own words, which hold no password */
export function connectionError(cause: unknown, url: string): ConnectionError {
  const { code = '', message } = cause as Error & { code?: string };
  const known = sentences[code] ?? sentences[codeOfMessage.find(([pattern]) => pattern.test(message))?.[1] ?? ''];
  const target = targetOf(url);
  return new ConnectionError(known?.(target) ?? `The database at ${target.server} could not be used: ${message}. Check DATABASE_URL.`, {
    cause,
  });
}

/** Connects once, so that a wrong address is told in words before anything is built on it. @throws ConnectionError */
export async function connectClient(url: string, name = 'fingerpost'): Promise<pg.Client> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 10_000, application_name: name });
  client.on('error', () => {}); // The next query rejects; unheard, the event would end the process.
  try {
    await client.connect();
    return client;
  } catch (error) {
    await client.end().catch(() => {});
    throw connectionError(error, url);
  }
}

// What Fingerpost asks of a PostgreSQL server that it did not bring itself.
import type pg from 'pg';

export const leastVersion = 15;

/** All of them come with PostgreSQL itself, in some distributions as a package postgresql-contrib, and need no superuser to be made. */
export const requiredExtensions = ['pg_trgm', 'unaccent', 'cube'] as const;

export interface Offer {
  /** As PostgreSQL gives it: 150018 for 15.18. */
  readonly versionNumber: number;
  readonly extensions: readonly string[];
}

export async function readOffer(client: pg.ClientBase): Promise<Offer> {
  const { rows } = await client.query<Offer>(
    `select current_setting('server_version_num')::int as "versionNumber",
            array(select name::text from pg_available_extensions where name = any($1)) as extensions`,
    [requiredExtensions],
  );
  return rows[0] ?? { versionNumber: 0, extensions: [] };
}

/** @returns a sentence for each requirement that is not met */
export function unmetRequirements({ versionNumber, extensions }: Offer): string[] {
  const version = Math.trunc(versionNumber / 10_000);
  const missing = requiredExtensions.filter((name) => !extensions.includes(name));
  return [
    ...(version < leastVersion
      ? [
          `The server is PostgreSQL ${version}, and Fingerpost needs ${leastVersion} or newer. Upgrade it, or set DATABASE_URL to a newer one.`,
        ]
      : []),
    ...(missing.length
      ? [
          `The server lacks the PostgreSQL extension${missing.length > 1 ? 's' : ''} ${missing.join(', ')}. ` +
            'Install the “contrib” package of its PostgreSQL (postgresql-contrib on Debian and Red Hat), then start again.',
        ]
      : []),
  ];
}

// What the setup of a test run hands to its test files, which run in other processes.
declare module 'vitest' {
  interface ProvidedContext {
    /** Of the database `postgres` on the run's own server, as its superuser. */
    adminUrl: string;
  }
}

/** A database with every migration applied and not a row in it; others are cloned from it. */
export const emptyTemplate = 'template_empty';

export function urlFor(adminUrl: string, database: string): string {
  const url = new URL(adminUrl);
  url.pathname = `/${database}`;
  return url.href;
}

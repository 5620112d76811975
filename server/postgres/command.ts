// Runs PostgreSQL's own programs, out of the terminal's reach: Ctrl-C goes to a whole process group, and the database must outlive
// the requests that are still being answered.
import { spawn } from 'node:child_process';
import type { SystemUser } from './system-user.ts';

export interface Outcome {
  /** Null when the program could not be run at all. */
  readonly code: number | null;
  readonly output: string;
}

/** libpq's variables (PGDATA, PGOPTIONS, PGPORT …) of the person's shell are about some other server. */
const cleanEnvironment = () => Object.fromEntries(Object.entries(process.env).filter(([name]) => !name.startsWith('PG')));

export function runCommand(file: string, args: readonly string[], user?: SystemUser): Promise<Outcome> {
  return new Promise((done) => {
    const child = spawn(file, args, {
      ...(user && { uid: user.uid, gid: user.gid }),
      // The person's own folder may be closed to `user`, and PostgreSQL's programs refuse to start where they cannot stand.
      cwd: user ? '/' : undefined,
      env: cleanEnvironment(),
      detached: true,
      windowsHide: true,
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let output = '';
    for (const stream of [child.stdout, child.stderr]) stream.setEncoding('utf8').on('data', (text: string) => (output += text));
    child.once('error', (error) => done({ code: null, output: error.message }));
    const finish = () => done({ code: child.exitCode, output: output.trim() });
    child.once('close', finish);
    // On some systems the postmaster that pg_ctl leaves behind holds the pipes open, and `close` never comes.
    child.once('exit', () => setTimeout(finish, 1000).unref());
  });
}

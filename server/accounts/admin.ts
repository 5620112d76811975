// npm run admin -- EMAIL [--body SLUG]: makes somebody administrator, who then signs in by e-mail. Whoever may run it may do everything anyway.
import { parseArgs } from 'node:util';
import { ConfigError } from '../config.ts';
import { openTarget } from '../imports/target.ts';
import { ClusterError } from '../postgres/cluster-error.ts';
import { ConnectionError } from '../postgres/connection-failure.ts';
import { NoSuchBody } from './administrators-body.ts';
import { emailAddress } from './email-address.ts';
import { nameAdministrator } from './first-administrator.ts';

const usage = `npm run admin -- EMAIL [--body SLUG]

  EMAIL        of whoever becomes administrator; they sign in by a link that is mailed there
  --body SLUG  the group they work for, as in its address; the county council when not given`;

async function run(args: string[]): Promise<number> {
  const { positionals, values } = parseArgs({
    args,
    options: { body: { type: 'string' }, help: { type: 'boolean' } },
    allowPositionals: true,
  });
  const [written, ...more] = positionals;
  if (values.help) return tell(usage, 0);
  const email = emailAddress(written ?? '');
  if (!email || more.length) return tell(`${written ? `“${written.slice(0, 80)}” is not one e-mail address.\n\n` : ''}${usage}`, 1);
  const { db, close } = await openTarget(undefined);
  try {
    const body = await nameAdministrator(db, { email, slug: values.body ?? null, now: new Date() });
    return tell(`${email} is now an administrator, for ${body}. They can sign in at /curate/sign-in.`, 0);
  } finally {
    await close();
  }
}

function tell(words: string, code: number): number {
  (code ? process.stderr : process.stdout).write(`${words}\n`);
  return code;
}

const readable = [ConfigError, ClusterError, ConnectionError, NoSuchBody];

try {
  process.exitCode = await run(process.argv.slice(2));
} catch (error) {
  const { message, stack, code } = error as Error & { code?: string };
  const plain = readable.some((kind) => error instanceof kind) || code?.startsWith('ERR_PARSE_ARGS');
  process.exitCode = tell(plain ? `${message}${code?.startsWith('ERR_PARSE_ARGS') ? `\n\n${usage}` : ''}` : (stack ?? message), 1);
}

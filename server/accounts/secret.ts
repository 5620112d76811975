/** What session cookies are signed with, so that whoever reads the database alone can make none. */
import { randomBytes } from 'node:crypto';
import { link, mkdir, readFile, unlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type Config, ConfigError } from '../config.ts';

const fileName = 'auth-secret';

/** AUTH_SECRET, or the one this data folder holds, made when it holds none. @throws ConfigError when it can neither be read nor made */
export async function authSecret({ accounts, dataFolder }: Pick<Config, 'accounts' | 'dataFolder'>): Promise<string> {
  if (accounts.secret) return accounts.secret;
  const path = join(dataFolder, fileName);
  try {
    await mkdir(dataFolder, { recursive: true });
    await makeOnce(path);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw unusable(path, error);
  }
  const kept = await readFile(path, 'utf8').catch((error: unknown) => {
    throw unusable(path, error);
  });
  if (kept.trim().length < 32) throw unusable(path, new Error('too short'));
  return kept.trim();
}

/** Whole or not at all, and never over one that another process made this moment. */
async function makeOnce(path: string): Promise<void> {
  const draft = `${path}.${process.pid}.${randomBytes(4).toString('hex')}`;
  await writeFile(draft, `${randomBytes(32).toString('base64url')}\n`, { flag: 'wx', mode: 0o600 });
  await link(draft, path).finally(() => unlink(draft));
}

const unusable = (path: string, cause: unknown) =>
  new ConfigError([
    `The secret that sessions are signed with cannot be kept in ${path} (${(cause as NodeJS.ErrnoException).code ?? (cause as Error).message}). Make that file readable, remove it so that a new one is made, or set AUTH_SECRET.`,
  ]);

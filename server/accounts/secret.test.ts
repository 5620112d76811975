import { chmod, readFile, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { ConfigError, readConfig } from '../config.ts';
import { temporaryFolder } from '../testkit/temporary-folder.ts';
import { authSecret } from './secret.ts';

test('a secret is made once, kept for its owner alone, and not made again', async () => {
  const { folder, remove } = await temporaryFolder();
  const config = readConfig({ DATA_DIR: join(folder, 'data') });
  const [first, second] = await Promise.all([authSecret(config), authSecret(config)]);
  expect(first).toMatch(/^[\w-]{43}$/);
  expect([second, await authSecret(config)]).toEqual([first, first]);
  const path = join(folder, 'data', 'auth-secret');
  expect((await stat(path)).mode & 0o777).toBe(0o600);
  expect((await readFile(path, 'utf8')).trim()).toBe(first);
  await writeFile(path, 'short');
  await chmod(path, 0o600);
  await expect(authSecret(config)).rejects.toThrow(ConfigError);
  await remove();
});

test('AUTH_SECRET is used as it is, and never printed when it is wrong', () => {
  const secret = 'x'.repeat(32);
  expect(readConfig({ AUTH_SECRET: secret }).accounts.secret).toBe(secret);
  expect(() => readConfig({ AUTH_SECRET: 'hunter2hunter2' })).toThrow(/^AUTH_SECRET cannot be used as it is\. Write at least 32/);
});

test('a provider is told whole or not at all, and over HTTPS', () => {
  expect(() => readConfig({ OIDC_ISSUER: 'https://login.example' })).toThrow(
    /OIDC_CLIENT_ID is not set, but others of OIDC_… are[\s\S]*OIDC_CLIENT_SECRET/,
  );
  expect(() => readConfig({ OIDC_ISSUER: 'http://login.example', OIDC_CLIENT_ID: 'a', OIDC_CLIENT_SECRET: 'b' })).toThrow(/OIDC_ISSUER is/);
  const { provider } = readConfig({ OIDC_ISSUER: 'https://login.example/', OIDC_CLIENT_ID: 'a', OIDC_CLIENT_SECRET: 'b' }).accounts;
  expect(provider).toEqual({ issuer: 'https://login.example', clientId: 'a', clientSecret: 'b' });
});

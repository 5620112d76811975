import { describe, expect, test } from 'vitest';
import { ConfigError, configVariables, readConfig } from './config.ts';

const faults = (env: Record<string, string>) => {
  try {
    readConfig(env);
  } catch (error) {
    if (error instanceof ConfigError) return error.sentences;
    throw error;
  }
  return [];
};

describe('configuration', () => {
  test('an empty environment gives a server that runs without any setup', () => {
    const config = readConfig({});
    expect(config.http).toMatchObject({ port: 4000, host: undefined, publicUrl: 'http://localhost:4000', bodyLimitBytes: 256 * 1024 });
    expect(config.database).toEqual({ url: undefined, embeddedPort: 0, connections: 10, statementTimeoutMs: 5000 });
    expect(config.dataFolder).toMatch(/[/\\]\.data$/);
    expect(config).toMatchObject({ seed: 'county', logLevel: 'info', metricsToken: undefined });
  });

  test('an empty or blank variable counts as unset', () => {
    expect(readConfig({ PORT: '', SEED: '  ', DATABASE_URL: '', PUBLIC_URL: '' })).toEqual(readConfig({}));
  });

  test('the public address follows the port unless it is given, and never ends in a slash', () => {
    expect(readConfig({ PORT: '8080' }).http.publicUrl).toBe('http://localhost:8080');
    expect(readConfig({ PUBLIC_URL: 'https://Fingerpost.example/' }).http.publicUrl).toBe('https://fingerpost.example');
  });

  test('every fault is told at once, each with what to write', () => {
    expect(faults({ PORT: 'abc', SEED: 'everything', DATABASE_POOL: '0', LOG_LEVEL: 'loud' })).toEqual([
      'PORT is “abc”. Write a whole number from 0 to 65535, such as 4000.',
      'DATABASE_POOL is “0”. Write a whole number from 1 to 1000, such as 10.',
      'SEED is “everything”. Write county, vocabularies or none.',
      'LOG_LEVEL is “loud”. Write fatal, error, warn, info, debug, trace or silent.',
    ]);
  });

  test.each([
    ['PORT', '65536'],
    ['PORT', '-1'],
    ['PORT', '4000.5'],
    ['PORT', '0x10'],
    ['PORT', '1e3'],
    ['HOST', 'not an address'],
    ['PUBLIC_URL', 'fingerpost.example'],
    ['PUBLIC_URL', 'ftp://fingerpost.example'],
    ['PUBLIC_URL', 'https://fingerpost.example/app'],
    ['PUBLIC_URL', 'https://name:word@fingerpost.example'],
    ['TRUSTED_PROXIES', '10.0.0.0/33'],
    ['TRUSTED_PROXIES', '10.0.0.1, proxy.example'],
    ['METRICS_TOKEN', 'short'],
    ['BODY_LIMIT_BYTES', '12'],
  ])('%s=%s is refused', (name, value) => {
    const [sentence, ...rest] = faults({ [name]: value });
    expect(rest).toEqual([]);
    expect(sentence).toMatch(new RegExp(`^${name} .+ Write .+\\.$`));
  });

  test.each([
    'mysql://reader:hunter2hunter2@db.example/fingerpost',
    'postgresql://reader:hunter2hunter2@db.example',
    'postgresql://reader:hunter2hunter2@db.example/',
    'postgresql:///hunter2hunter2',
    'postgres://reader:hunter2/hunter2#@db.example:port/fingerpost',
    'hunter2hunter2',
  ])('a broken DATABASE_URL is refused without printing its password (%#)', (url) => {
    const [sentence] = faults({ DATABASE_URL: url });
    expect(sentence).toContain('postgresql://USER:PASSWORD@HOST:5432/DATABASE');
    expect(sentence).not.toContain('hunter2');
  });

  test.each([
    'postgres://localhost/fingerpost',
    'postgresql://a:b%2Fc@[::1]:5433/f?sslmode=require',
    'postgresql:///f?host=/run/postgresql',
  ])('%s is a database address', (url) => expect(readConfig({ DATABASE_URL: url }).database.url).toBe(url));

  test('trusted proxies are addresses and ranges of both families', () => {
    expect(readConfig({ TRUSTED_PROXIES: '10.0.0.0/8, ::1,fd00::/8,' }).http.trustedProxies).toEqual(['10.0.0.0/8', '::1', 'fd00::/8']);
  });

  test('the result cannot be changed by the code that reads it', () => {
    const config = readConfig({});
    expect(() => Object.assign(config.http, { port: 1 })).toThrow(TypeError);
    expect(Object.isFrozen(config.http.trustedProxies)).toBe(true);
  });

  test('each variable has a line for the documentation', () => {
    expect(configVariables.map((variable) => variable.name)).toContain('DATABASE_URL');
    for (const { name, meaning } of configVariables) expect(meaning, name).toMatch(/^[A-Z].+\.$/);
  });
});

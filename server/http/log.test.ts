import { expect, test } from 'vitest';
import { describeError, makeLog, safeWords } from './log.ts';

test('an error is logged without what it quotes', () => {
  expect(safeWords('invalid input syntax for type integer: "canary"')).toBe('invalid input syntax for type integer: “…”');
  expect(safeWords("column `canary` of “canary” is not 'canary'")).toBe('column “…” of “…” is not “…”');
});

test('of what Prisma says, only the reason is logged, not the call with its arguments', () => {
  const message =
    '\nInvalid `prisma.listing.findMany()` invocation:\n\n{\n  where: { age: 42, name: "canary" }\n}\n\nRaw query failed. Code: `22003`. Message: `canary`';
  expect(safeWords(message)).toBe('Raw query failed. Code: “…”. Message: “…”');
});

test('an error is logged with its kind, its code, where it came from and what caused it', () => {
  const lines: string[] = [];
  const cause = Object.assign(new Error('value "canary" out of range'), { code: '22003', detail: 'canary', where: 'canary' });
  makeLog('info', { write: (line) => lines.push(line) }).error({ err: new TypeError('no "canary" here', { cause }) }, 'unexpected');
  const [line] = lines.map((text) => JSON.parse(text));
  expect(line).toMatchObject({
    level: 'error',
    msg: 'unexpected',
    err: { name: 'TypeError', message: 'no “…” here', cause: { name: 'Error', postgres: '22003', message: 'value “…” out of range' } },
  });
  expect(line.err.at[0]).toMatch(/^at .*log\.test\.ts/);
  expect(lines.join()).not.toContain('canary');
});

test('even what is no error is told somehow', () => {
  for (const thrown of [undefined, null, 'text', 42, {}]) expect(describeError(thrown)).toHaveProperty('message');
});

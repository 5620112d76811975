/** Structured logs. They hold no personal data: no addresses, no query strings, no variables, nothing quoted out of an error. */
import { type Logger, pino } from 'pino';
import { postgresCode } from './database-faults.ts';

export type Log = Logger;

/** What PostgreSQL, Prisma and JavaScript quote in a message may be what somebody typed. */
const quoted = /"[^"]*"|“[^”]*”|`[^`]*`|'[^']*'/g;
const mostWords = 300;

/** The words of an error without what they quote. Prisma puts the arguments of a call above the reason, so only the last line is kept. */
export function safeWords(message: string): string {
  const lines = message.split('\n').filter((line) => line.trim());
  return (lines.at(-1) ?? '').trim().replace(quoted, '“…”').slice(0, mostWords);
}

interface Faulty {
  name?: string;
  code?: unknown;
  message?: string;
  stack?: string;
  cause?: unknown;
}

/** An error as the log tells it: its kind, its words without quotations, and the lines of code it came through. */
export function describeError(error: unknown, most = 3): Record<string, unknown> {
  const { name, code, message, stack, cause } = (error ?? {}) as Faulty;
  const at = stack?.split('\n').filter((line) => /^ {4}at /.test(line)) ?? [];
  return {
    name: name ?? typeof error,
    ...(typeof code === 'string' && { code }),
    ...(postgresCode(error) && { postgres: postgresCode(error) }),
    message: safeWords(message ?? String(error)),
    at: at.slice(0, 12).map((line) => line.trim()),
    ...(cause !== undefined && most > 1 && { cause: describeError(cause, most - 1) }),
  };
}

interface Output {
  write(lines: string): void;
  flushSync?(): void;
}

const outputs = new WeakMap<Log, Output>();

/** @param output standard output when not given */
export function makeLog(level: string, output: Output = standardOutput()): Log {
  const options = {
    level,
    base: null,
    timestamp: pino.stdTimeFunctions.isoTime,
    formatters: { level: (label: string) => ({ level: label }) },
    serializers: { err: (error: unknown) => describeError(error) },
  };
  const log = pino(options, output);
  outputs.set(log, output);
  return log;
}

const chunk = 16_384;
const longestWaitMs = 100;

/** Lines leave some hundred at a time, or after a tenth of a second: to write each by itself costs half as much as to answer from what is kept. */
function standardOutput(): Output {
  const output = pino.destination({ dest: 1, sync: true });
  let lines = '';
  const flushSync = () => {
    if (lines) output.write(lines);
    lines = '';
  };
  setInterval(flushSync, longestWaitMs).unref();
  process.once('exit', flushSync);
  return {
    write(line) {
      lines += line;
      if (lines.length >= chunk) flushSync();
    },
    flushSync,
  };
}

/** Writes the line of a request that was answered from what is kept. Nothing in it may need escaping. */
export type LogHit = (requestId: string, method: string, route: string, status: number, now: number) => void;

/** The line `log.info` would write, without its some ten microseconds. */
export function hitLines(log: Log): LogHit {
  const output = outputs.get(log);
  if (!output) return (requestId, method, route, status) => log.info({ requestId, method, route, status, ms: 0 }, 'request');
  let moment = 0;
  let time = '';
  return (requestId, method, route, status, now) => {
    if (!log.isLevelEnabled('info')) return;
    if (now !== moment) time = new Date(now).toISOString();
    moment = now;
    output.write(
      `{"level":"info","time":"${time}","requestId":"${requestId}","method":"${method}","route":"${route}","status":${status},"ms":0,"msg":"request"}\n`,
    );
  };
}

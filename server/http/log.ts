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

export function makeLog(level: string, destination?: { write: (line: string) => void }): Log {
  const options = {
    level,
    base: null,
    timestamp: pino.stdTimeFunctions.isoTime,
    formatters: { level: (label: string) => ({ level: label }) },
    serializers: { err: (error: unknown) => describeError(error) },
  };
  return destination ? pino(options, destination) : pino(options);
}

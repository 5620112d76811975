/** Structured logs. They hold no personal data: no addresses, no query strings, no variables. */
import { type Logger, pino } from 'pino';

export type Log = Logger;

export function makeLog(level: string, destination?: { write: (line: string) => void }): Log {
  const options = {
    level,
    base: null,
    timestamp: pino.stdTimeFunctions.isoTime,
    formatters: { level: (label: string) => ({ level: label }) },
  };
  return destination ? pino(options, destination) : pino(options);
}

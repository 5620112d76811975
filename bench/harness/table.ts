/** The one table of a run, for a terminal and, as Markdown, for the documentation. */
import type { Row } from './bench.ts';
import type { Standing } from './rounds.ts';

/** As many digits as mean something. */
export function shown(value: number): string {
  const size = Math.abs(value);
  const digits = Number.isInteger(value) || size >= 100 ? 0 : size >= 10 ? 1 : 2;
  return value.toLocaleString('en-GB', { minimumFractionDigits: digits, maximumFractionDigits: digits });
}

const verdict = ({ value, met }: Row) => (value === null ? 'not measured' : met === null ? 'no limit' : met ? 'met' : 'NOT MET');
const figureOf = ({ value, unit }: Row) => (value === null ? '–' : `${shown(value)}${unit === '×' ? ' ×' : unit && ` ${unit}`}`);

const cells = (rows: readonly Row[]) => rows.map((row) => [row.figure, figureOf(row), row.limit ?? '–', verdict(row), row.note]);
const headings = ['Figure', 'Measured', 'Limit', '', 'On'];

const standingHeadings = ['', 'requests/s', 'µs of CPU', 'µs of PostgreSQL', 'p50 ms', 'p99 ms', 'bytes', 'client busy'];
const standingCells = (standings: readonly Standing[]) =>
  standings.map((one) => [
    one.name,
    shown(Math.round(one.perSecond)),
    one.cpuMicros === null ? '–' : shown(Math.round(one.cpuMicros)),
    one.databaseMicros === null ? '–' : shown(Math.round(one.databaseMicros)),
    shown(one.p50),
    shown(one.p99),
    shown(Math.round(one.bytes)),
    `${Math.round(one.clientLoad * 100)}%`,
  ]);

function forTerminal(head: readonly string[], lines: readonly string[][]): string {
  const widths = head.map((cell, column) => Math.max(cell.length, ...lines.map((line) => line[column]?.length ?? 0)));
  const line = (parts: readonly string[]) =>
    parts
      .map((part, column) => part.padEnd(widths[column] ?? 0))
      .join('  ')
      .trimEnd();
  return [line(head), widths.map((width) => '─'.repeat(width)).join('  '), ...lines.map(line)].join('\n');
}

function asMarkdown(head: readonly string[], lines: readonly string[][]): string {
  const line = (parts: readonly string[]) => `| ${parts.map((part) => part.replaceAll('|', '\\|')).join(' | ')} |`;
  return [line(head), line(head.map(() => '---')), ...lines.map(line)].join('\n');
}

export const rowsForTerminal = (rows: readonly Row[]) => forTerminal(headings, cells(rows));
export const rowsAsMarkdown = (rows: readonly Row[]) => asMarkdown(headings, cells(rows));
export const standingsForTerminal = (standings: readonly Standing[]) => forTerminal(standingHeadings, standingCells(standings));
export const standingsAsMarkdown = (standings: readonly Standing[]) => asMarkdown(standingHeadings, standingCells(standings));

/** Tables as CSV (RFC 4180) that a spreadsheet can open without running what somebody wrote into a name. */

export type Cell = string | number | boolean | Date | null | undefined;

/** What a spreadsheet would take for a formula (OWASP, "CSV Injection"): it is written with an apostrophe before it, which is not shown. */
const formula = /^[\s\u200b\ufeff]*[=+\-@\t\r\n|%＝＋－＠]/;

function written(cell: Cell): string {
  if (cell === null || cell === undefined) return '';
  if (typeof cell === 'number' || typeof cell === 'boolean') return String(cell);
  if (cell instanceof Date) return cell.toISOString().slice(0, 10);
  const safe = formula.test(cell) ? `'${cell}` : cell;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/** With the mark by which Excel knows UTF-8. */
export const csv = (head: readonly string[], rows: readonly (readonly Cell[])[]): string =>
  `\ufeff${[head, ...rows].map((row) => row.map(written).join(',')).join('\r\n')}\r\n`;

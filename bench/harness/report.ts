/** The part of docs/performance.md that a run writes, and the pictures in it. */
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { root } from '../workload/root.ts';
import { plotOf } from './plot.ts';
import { keptResults, type Results, tellingRuns } from './results.ts';
import { rowsAsMarkdown, standingsAsMarkdown } from './table.ts';

export const reportPath = join(root, 'docs/performance.md');
const block = /(<!-- bench:start -->\n)([\s\S]*?)(<!-- bench:end -->)/;

const pictureName = (name: string) => `bench-${name.toLowerCase().replace(/[^a-z0-9]+/g, '-')}.svg`;
const sentence = (words: string) => words.charAt(0).toUpperCase() + words.slice(1);

/** What the block says: all kept runs that still tell something, the largest first. */
export function reportOf(kept: readonly Results[]): string {
  const runs = tellingRuns(kept).toSorted((one, other) => other.rows.length - one.rows.length || one.command.localeCompare(other.command));
  return runs.map(reportOfRun).join('\n\n');
}

/** Everything about one run that a reader needs beside its figures. */
function reportOfRun({ at, commit, command, rounds, seconds, machine, rows, standings }: Results): string {
  const steal = machine.stealPercent === null ? '' : `, ${machine.stealPercent}% of processor time given to other guests`;
  return [
    `\`${command}\``,
    `Commit ${commit}, ${at.slice(0, 10)}. ${machine.cores} cores (${machine.model}), ${machine.memoryGb} GB, Node ${machine.node}, PostgreSQL ${machine.postgres}; ` +
      `load ${machine.load} at the start${steal}; ${machine.pinning}. ${rounds} alternating rounds of ${seconds} s.`,
    rowsAsMarkdown(rows),
    ...Object.entries(standings).flatMap(([name, standing]) => [
      `### ${sentence(name)}`,
      `![Requests a second of each, also in the table below](images/${pictureName(name)})`,
      standingsAsMarkdown(standing),
    ]),
  ].join('\n\n');
}

/** What stands between the marks in a text. */
export const printedIn = (text: string): string | undefined => block.exec(text)?.[2]?.trimEnd();

/** Writes what is kept now; the run is kept already. */
export async function writeReport(results: Results): Promise<void> {
  const kept = await keptResults();
  const text = await readFile(reportPath, 'utf8');
  if (printedIn(text) === undefined) throw new Error('docs/performance.md has no block “bench” to write into.');
  await writeFile(
    reportPath,
    text.replace(block, (_all, start, _old, end) => `${start}${reportOf(kept)}\n${end}`),
  );
  for (const [name, standing] of Object.entries(results.standings))
    await writeFile(join(root, 'docs/images', pictureName(name)), plotOf(sentence(name), standing));
}

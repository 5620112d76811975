/** The part of docs/performance.md that a run writes, and the pictures in it. */
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { root } from '../workload/root.ts';
import { plotOf } from './plot.ts';
import type { Results } from './results.ts';
import { rowsAsMarkdown, standingsAsMarkdown } from './table.ts';

export const reportPath = join(root, 'docs/performance.md');
const block = /(<!-- bench:start -->\n)([\s\S]*?)(<!-- bench:end -->)/;

const pictureName = (name: string) => `bench-${name.toLowerCase().replace(/[^a-z0-9]+/g, '-')}.svg`;
const sentence = (words: string) => words.charAt(0).toUpperCase() + words.slice(1);

/** Everything about one run that a reader needs beside its figures. */
export function reportOf({ at, commit, command, rounds, seconds, machine, rows, standings }: Results): string {
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

export async function writeReport(results: Results): Promise<void> {
  const text = await readFile(reportPath, 'utf8');
  if (printedIn(text) === undefined) throw new Error('docs/performance.md has no block “bench” to write into.');
  await writeFile(
    reportPath,
    text.replace(block, (_all, start, _old, end) => `${start}${reportOf(results)}\n${end}`),
  );
  for (const [name, standing] of Object.entries(results.standings))
    await writeFile(join(root, 'docs/images', pictureName(name)), plotOf(sentence(name), standing));
}

/** How each of the 887 rows of the papers was judged: `judgements.csv`. Reasons are written without commas. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';

export interface Judgement {
  /** Of `shared/data/documents`, without `.json`. */
  file: string;
  /** Counted from 0. */
  row: number;
  outcome: 'listed' | 'body' | 'merged' | 'award' | 'place' | 'source' | 'out';
  /** Of the listing, place or paper that the row led to; empty when `out`. */
  slug: string;
  reason: string;
}

export async function readJudgements(folder = import.meta.dirname): Promise<Judgement[]> {
  const [, ...lines] = (await readFile(join(folder, 'judgements.csv'), 'utf8')).trimEnd().split('\n');
  return lines.map((line) => {
    const [file = '', row, outcome, slug = '', reason = ''] = line.split(',');
    return { file, row: Number(row), outcome: outcome as Judgement['outcome'], slug, reason };
  });
}

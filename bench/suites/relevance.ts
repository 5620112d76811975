/** Whether people find what they mean: the judged questions over the sample county. */
import { existsSync } from 'node:fs';
import { type Database, openDatabase } from '../../server/database.ts';
import { type Bench, leftOut, type Outcome, row } from '../harness/bench.ts';

const figure = 'Relevance over the judged questions, nDCG@10';

interface Relevance {
  /** Of all questions. */
  mean: number;
  byStyle: Readonly<Record<string, number>>;
  questions: readonly unknown[];
}

export async function measureRelevance({ databases }: Bench): Promise<Outcome> {
  const file = new URL('../relevance/run.ts', import.meta.url);
  if (!existsSync(file)) return { rows: [leftOut(figure, 'There are no judged questions in this version.')] };
  const { relevance } = (await import(file.href)) as { relevance: (db: Database) => Promise<Relevance> };
  const db = openDatabase({ url: await databases.urlOf('sample') });
  try {
    const { mean, byStyle, questions } = await relevance(db);
    const styles = Object.entries(byStyle).map(([style, value]) => `${style} ${value.toFixed(2)}`);
    return {
      rows: [row(figure, mean, '', { atLeast: 0.85 }, `${questions.length} questions over the sample county: ${styles.join(', ')}`)],
    };
  } finally {
    await db.close();
  }
}

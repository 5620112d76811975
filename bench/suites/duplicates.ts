/** Whether duplicates are found and nothing else, on labelled pairs; and how long a county takes to be compared with itself. */
import { candidatesFor } from '../../server/curation/duplicates/find.ts';
import { compareDue } from '../../server/curation/duplicates/sweep.ts';
import { openDatabase } from '../../server/database.ts';
import { figuresOf, judge } from '../duplicates/measure.ts';
import { originals } from '../duplicates/originals.ts';
import { labelledPairs } from '../duplicates/pairs.ts';
import { type Bench, listingsInWords, type Outcome, type Row, row, usualSize } from '../harness/bench.ts';
import { quantile } from '../harness/median.ts';

/** Seeds of the corruption: more pairs, so that one does not decide. */
const seeds = [1, 2, 3, 4, 5];

async function labelled(tell: Bench['tell']): Promise<Row[]> {
  const given = await originals();
  const all = seeds.flatMap((seed) => judge(labelledPairs(given, seed), given.places));
  const from = given.lists.length
    ? `the seed and real lists of ${given.lists.join(', ')}`
    : 'the seed alone; the real lists are not beside the checkout';
  return [true, false].flatMap((held) => {
    const judged = all.filter(({ heldOut }) => heldOut === held);
    const { pairs, same, precision, recall, wrong } = figuresOf(judged);
    const which = held ? 'held out' : 'tuned on';
    tell(
      `Wrongly raised among pairs ${which}: ${Object.entries(wrong)
        .map(([how, count]) => `${how} ${count}`)
        .join('; ')}.`,
    );
    const note = `${pairs} pairs, ${same} of them the same, ${which}: ${from}`;
    return [
      row(`Duplicates, precision (${which})`, precision * 100, '%', held ? { atLeast: 98 } : null, note),
      row(`Duplicates, recall (${which})`, recall * 100, '%', held ? { atLeast: 95 } : null, note),
    ];
  });
}

async function timed(bench: Bench): Promise<Row[]> {
  const size = usualSize(bench);
  const db = openDatabase({ url: await bench.databases.urlOf(size), statementTimeoutMs: 0 });
  try {
    await db.pool.query(`DELETE FROM "QueueItem" WHERE kind = 'DUPLICATE'`);
    await db.pool.query('TRUNCATE "MatchKey", "MatchProfile"');
    await db.pool.query('INSERT INTO "MatchDue" SELECT id FROM "Listing" ON CONFLICT DO NOTHING');
    const began = performance.now();
    const { compared, raised } = await compareDue(db, new Date(), 10_000_000);
    const seconds = (performance.now() - began) / 1000;
    await db.pool.query('ANALYZE "MatchKey", "MatchProfile"');
    const { rows } = await db.pool.query<{ id: number }>('SELECT id FROM "Listing" ORDER BY md5(id::text) LIMIT 200');
    const each: number[] = [];
    for (const { id } of rows) {
      const from = performance.now();
      await candidatesFor(db, id);
      each.push(performance.now() - from);
    }
    const note = `${listingsInWords(size)}; ${raised} pairs raised in a county of names drawn from lists, where many are called alike`;
    return [
      row(
        'Every listing compared with all others',
        (seconds * 100_000) / compared,
        's',
        { under: 120 },
        `for 100,000, from ${compared} in ${seconds.toFixed(1)} s; ${note}`,
      ),
      row(
        'One listing compared with all others, p95',
        quantile(each, 0.95),
        'ms',
        null,
        `median ${quantile(each, 0.5).toFixed(1)} ms, ${listingsInWords(size)}`,
      ),
    ];
  } finally {
    await db.close();
  }
}

export async function measureDuplicates(bench: Bench): Promise<Outcome> {
  return { rows: [...(await labelled(bench.tell)), ...(await timed(bench))] };
}

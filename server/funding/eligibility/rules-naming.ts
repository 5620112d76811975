/** How many funds ask for a word or a place in a rule: no key of the database holds a rule to it, so that whoever takes it away is told. */
import type { Prisma, Vocabulary } from '../../../generated/prisma/client.ts';
import { ruleVocabularies } from './rule.ts';

type Tx = Pick<Prisma.TransactionClient, '$queryRaw'>;

const asksOf = new Map<Vocabulary | 'place', string>([
  ['place', 'place'],
  ...Object.entries(ruleVocabularies).map(([asks, vocabulary]): [Vocabulary, string] => [vocabulary, asks]),
]);

/** @param slugs what it is called, now and formerly */
export async function fundsAskingFor(tx: Tx, of: Vocabulary | 'place', slugs: readonly string[]): Promise<number> {
  const asks = asksOf.get(of);
  if (!asks) return 0;
  const [row] = await tx.$queryRaw<{ count: number }[]>`
    SELECT count(DISTINCT "fundId")::int AS count FROM "Criterion"
    WHERE rule ->> 'asks' = ${asks} AND rule -> 'anyOf' ?| ${[...slugs]}::text[]`;
  return row?.count ?? 0;
}

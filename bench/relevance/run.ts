// How well search answers the judged questions over the seeded county. As a program: node bench/relevance/run.ts DATABASE_URL
import { type Database, openDatabase } from '../../server/database.ts';
import { makeGraphql } from '../../server/http/graphql.ts';
import { makeLog } from '../../server/http/log.ts';
import { ndcg } from './ndcg.ts';
import { type JudgedQuestion, readQuestions } from './questions.ts';

export interface Measured {
  question: JudgedQuestion;
  ndcg: number;
  /** Slugs as they were answered. */
  found: string[];
}

export interface Relevance {
  /** The mean of all questions. */
  mean: number;
  byStyle: Record<string, number>;
  /** Worst first. */
  questions: Measured[];
}

const document = `query Judged($query: String!, $near: Near, $filter: ListingFilter) {
  search(query: $query, near: $near, filter: $filter, first: 10) { nodes { slug } }
}`;

const mean = (numbers: readonly number[]) => numbers.reduce((sum, number) => sum + number, 0) / Math.max(numbers.length, 1);

/** Asks each question of the API as a person would. The database must hold the sample county and nothing else. */
export async function relevance(db: Database, questions?: readonly JudgedQuestion[]): Promise<Relevance> {
  const yoga = makeGraphql({ db, publicUrl: 'https://fingerpost.example', documents: {}, log: makeLog('silent') });
  async function ask({ question, near, place, kinds }: JudgedQuestion): Promise<string[]> {
    const variables = {
      query: question,
      near: near ? { place: near } : null,
      filter: { places: place ? [place] : null, kinds: kinds ?? null },
    };
    const response = await yoga.fetch('http://localhost/graphql', {
      method: 'POST',
      headers: { 'content-type': 'application/json', accept: 'application/json' },
      body: JSON.stringify({ query: document, variables }),
    });
    const { data, errors } = (await response.json()) as {
      data?: { search: { nodes: { slug: string }[] } };
      errors?: { message: string }[];
    };
    if (!data || errors) throw new Error(`“${question}” was refused: ${errors?.[0]?.message}`);
    return data.search.nodes.map((node) => node.slug);
  }
  const measured: Measured[] = [];
  for (const question of questions ?? (await readQuestions())) {
    const found = await ask(question);
    measured.push({ question, found, ndcg: ndcg(question.judgements, found) });
  }
  const byStyle = Map.groupBy(measured, (one) => one.question.style);
  return {
    mean: mean(measured.map((one) => one.ndcg)),
    byStyle: Object.fromEntries([...byStyle].map(([style, ones]) => [style, mean(ones.map((one) => one.ndcg))])),
    questions: measured.sort((one, other) => one.ndcg - other.ndcg),
  };
}

/** The figure, the styles and the worst, in lines to print. */
export function relevanceInWords({ mean: figure, byStyle, questions }: Relevance, worst = 10): string {
  const grades = ({ question, found }: Measured) => found.map((slug) => question.judgements[slug] ?? 0).join('');
  return [
    `nDCG@10 over ${questions.length} judged questions: ${figure.toFixed(3)}`,
    `  ${Object.entries(byStyle)
      .map(([style, value]) => `${style} ${value.toFixed(2)}`)
      .join(' · ')}`,
    ...questions
      .slice(0, worst)
      .map((one) => `  ${one.ndcg.toFixed(2)}  ${one.question.question} (grades found: ${grades(one) || 'none'})`),
  ].join('\n');
}

if (import.meta.main) {
  const [, , url, worst] = process.argv;
  if (!url) throw new Error('Say which database holds the sample county: node bench/relevance/run.ts postgresql://…');
  const db = openDatabase({ url });
  console.log(relevanceInWords(await relevance(db), Number(worst ?? 10)));
  await db.close();
}

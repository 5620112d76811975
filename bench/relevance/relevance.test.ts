import { expect, countyTest as test } from '../../server/testkit/fixture.ts';
import { ndcg } from './ndcg.ts';
import { relevance, relevanceInWords } from './run.ts';

/** As the issue on search asks. A change that sends it below has made search worse for people; the message says for which questions. */
const least = 0.85;

test('the judged questions are answered well', async ({ db }) => {
  const measured = await relevance(db);
  expect(measured.questions.length).toBeGreaterThanOrEqual(80);
  expect(measured.mean, relevanceInWords(measured)).toBeGreaterThanOrEqual(least);
});

test('the figure is 1 for the best order, less for a worse one, and 0 for nothing', () => {
  const judged = { best: 3, good: 2, some: 1 };
  expect(ndcg(judged, ['best', 'good', 'some'])).toBe(1);
  expect(ndcg(judged, ['good', 'best', 'some'])).toBeCloseTo((3 + 7 / Math.log2(3) + 1 / 2) / (7 + 3 / Math.log2(3) + 1 / 2));
  expect(ndcg(judged, ['other'])).toBe(0);
  expect(ndcg(judged, [...Array(10).fill('other'), 'best'])).toBe(0);
});

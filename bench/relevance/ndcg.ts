/**
 * Normalised discounted cumulative gain (Järvelin and Kekäläinen 2002), with gains that grow exponentially with the grade, as is usual on the web: an
 * answer graded 3 is worth 7, graded 2 is worth 3, graded 1 is worth 1, and each further place down the list divides it by log2(place + 1).
 */
const discounted = (grades: readonly number[]) => grades.reduce((sum, grade, index) => sum + (2 ** grade - 1) / Math.log2(index + 2), 0);

/**
 * @param judged the grade of each answer that is of any use
 * @param found answers in the order given; those beyond `depth` count for nothing
 * @returns from 0, nothing of use among the first, to 1, the best order there could be
 */
export function ndcg(judged: Readonly<Record<string, number>>, found: readonly string[], depth = 10): number {
  const best = discounted(
    Object.values(judged)
      .sort((one, other) => other - one)
      .slice(0, depth),
  );
  return best ? discounted(found.slice(0, depth).map((slug) => judged[slug] ?? 0)) / best : 0;
}

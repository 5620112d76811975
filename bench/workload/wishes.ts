/** What residents of a generated county look for: the things its groups do, by the words and under the themes they have, near its villages. */
import { activities } from '../county/activity-words.ts';
import { withClient } from '../harness/databases.ts';
import { shuffled } from './shuffled.ts';

export interface Wish {
  words: string;
  theme: string;
  place: string;
  withinKm: number;
}

/** So many different ones, the same every time. */
export async function findWishes(url: string, most: number): Promise<Wish[]> {
  const places = await withClient(url, async (client) => {
    const { rows } = await client.query<{ slug: string }>(
      `SELECT slug FROM "Place" WHERE kind IN ('PARISH', 'TOWN') AND latitude IS NOT NULL AND longitude IS NOT NULL ORDER BY slug`,
    );
    return rows.map(({ slug }) => slug);
  });
  const all = places.flatMap((place) => activities.map(({ name, theme }) => ({ words: name.toLowerCase(), theme, place, withinKm: 10 })));
  return shuffled(all).slice(0, most);
}

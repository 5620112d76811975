/** What people missed, for staff: wishes of one place, theme and kind together, with their words, and what became of them. */
import { may } from '../accounts/permissions.ts';
import type { Viewer } from '../accounts/viewer.ts';
import type { Database } from '../database.ts';

export interface WishGroup {
  placeId: number | null;
  place: string | null;
  placeSlug: string | null;
  themeId: number | null;
  theme: string | null;
  /** A ListingKind; empty for any. */
  kind: string;
  times: number;
  /** Those of days after the answer; all of them where there is none. */
  open: number;
  lastOn: Date;
  words: { words: string; times: number }[];
  answer: string | null;
  answeredOn: Date | null;
}

/** How long words are kept. */
export const wishDays = 400;
export const daysBefore = (now: Date, days: number) => new Date(now.getTime() - days * 86_400_000);

const mostRead = 2000;

/**
 * A place or theme that was merged into another is that other one; one that is gone is none. Those that wait for an answer first, of them what was missed
 * most often.
 */
export async function wishGroups(db: Database, viewer: Viewer, since: Date, first: number): Promise<WishGroup[]> {
  const rows = await db.$queryRaw<WishGroup[]>`
    WITH told AS MATERIALIZED (
      SELECT w.day, w.kind, w.words, w.times, p.id AS "placeId", t.id AS "themeId"
      FROM "Wish" w
      LEFT JOIN "FormerPlace" fp ON fp."formerId" = w."placeId" LEFT JOIN "Place" p ON p.id = COALESCE(fp."placeId", w."placeId")
      LEFT JOIN "FormerTerm" ft ON ft."formerId" = w."themeId" LEFT JOIN "Term" t ON t.id = COALESCE(ft."termId", w."themeId")
      WHERE w.day >= ${since}::date
    ), said AS MATERIALIZED (
      SELECT "placeId", "themeId", kind, min(words) AS words, sum(times)::int AS times FROM told WHERE words <> ''
      GROUP BY "placeId", "themeId", kind, lower(words)
    ), most AS MATERIALIZED (
      SELECT *, row_number() OVER (PARTITION BY "placeId", "themeId", kind ORDER BY times DESC, words) AS place FROM said
    ), words AS MATERIALIZED (
      SELECT "placeId", "themeId", kind, json_agg(json_build_object('words', words, 'times', times) ORDER BY place) AS words
      FROM most WHERE place <= 20 GROUP BY "placeId", "themeId", kind
    ), together AS MATERIALIZED (
      SELECT l."placeId", l."themeId", l.kind, sum(l.times)::int AS times, max(l.day) AS "lastOn", a.answer, a.day AS "answeredOn",
        COALESCE(sum(l.times) FILTER (WHERE a.day IS NULL OR l.day > a.day), 0)::int AS open
      FROM told l LEFT JOIN "WishAnswer" a ON a."placeId" = COALESCE(l."placeId", 0) AND a."themeId" = COALESCE(l."themeId", 0) AND a.kind = l.kind
      GROUP BY l."placeId", l."themeId", l.kind, a.answer, a.day
    )
    SELECT g.*, p.name AS place, p.slug AS "placeSlug", t.label AS theme, COALESCE(w.words, '[]') AS words
    FROM together g LEFT JOIN "Place" p ON p.id = g."placeId" LEFT JOIN "Term" t ON t.id = g."themeId"
    LEFT JOIN words w ON w."placeId" IS NOT DISTINCT FROM g."placeId" AND w."themeId" IS NOT DISTINCT FROM g."themeId" AND w.kind = g.kind
    ORDER BY (g.open = 0), g.open DESC, g.times DESC, g."lastOn" DESC, p.name, t.label, g.kind LIMIT ${mostRead}`;
  return rows.filter(({ placeId, kind }) => may(viewer, 'queue.read', subjectOf(placeId, kind))).slice(0, first);
}

/** Whose work it is: of no place, theirs who look after all of them. */
export const subjectOf = (placeId: number | null, kind: string) => ({
  placeIds: placeId ? [placeId] : [],
  kind: (kind || null) as 'GROUP' | null,
});

/** How many wishes wait for an answer, by place and theme, of any kind. */
export async function openWishes(db: Database, since: Date): Promise<Map<number, Map<number, number>>> {
  const rows = await db.$queryRaw<{ placeId: number; themeId: number; open: number }[]>`
    SELECT p.id AS "placeId", COALESCE(ft."termId", w."themeId") AS "themeId", sum(w.times)::int AS open
    FROM "Wish" w
    LEFT JOIN "FormerPlace" fp ON fp."formerId" = w."placeId" JOIN "Place" p ON p.id = COALESCE(fp."placeId", w."placeId")
    LEFT JOIN "FormerTerm" ft ON ft."formerId" = w."themeId"
    LEFT JOIN "WishAnswer" a ON a."placeId" = p.id AND a."themeId" = COALESCE(ft."termId", w."themeId") AND a.kind = w.kind
    WHERE w.day >= ${since}::date AND (a.day IS NULL OR w.day > a.day)
    GROUP BY 1, 2 ORDER BY 1, 2 LIMIT 50000`;
  const found = new Map<number, Map<number, number>>();
  for (const { placeId, themeId, open } of rows) {
    const themes = found.get(placeId) ?? new Map<number, number>();
    found.set(placeId, themes.set(themeId, open));
  }
  return found;
}

/** Words of long ago go, and with them what was answered. */
export async function forgetWishes(db: Database, before: Date): Promise<number> {
  await db.$executeRaw`DELETE FROM "WishAnswer" WHERE day < ${before}::date`;
  return db.$executeRaw`DELETE FROM "Wish" WHERE day < ${before}::date`;
}

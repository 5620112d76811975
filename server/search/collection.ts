/** How a body shapes a list of its own: what comes first, what is left out, lines beside it (docs/embedding.md). */
import type { Database } from '../database.ts';
import { InputError } from '../input-error.ts';

export interface CollectionAsked {
  id: number;
  slug: string;
  title: string;
  bodyId: number;
  /** Ids of what comes first, in order. */
  pins: readonly number[];
  leftOut: readonly number[];
  /** The body's own lines, by listing. None beside what is withheld: a line could give it away. */
  lines: ReadonlyMap<number, string>;
}

interface Row extends Omit<CollectionAsked, 'lines'> {
  lines: [id: number, line: string][];
}

/** A collection as it would be: what somebody is shaping and has not saved. */
export interface CollectionDraft extends Pick<CollectionAsked, 'slug' | 'title' | 'bodyId'> {
  items: readonly { listingId: number; pin: number | null; leftOut: boolean; line: string | null }[];
}

/** The same of one that is not saved. It is read as a saved one is: no line beside what is withheld. */
export async function collectionDrafted(db: Database, { items, ...draft }: CollectionDraft): Promise<CollectionAsked> {
  const shown = items.filter(({ leftOut }) => !leftOut);
  const lined = shown.flatMap(({ listingId, line }) => (line === null ? [] : [[listingId, line] as const]));
  const told = await db.catalogue.findMany({
    where: { listingId: { in: lined.map(([id]) => id) }, OR: [{ visibility: null }, { visibility: { not: 'HIDDEN' } }] },
    select: { listingId: true },
    take: lined.length,
  });
  const open = new Set(told.map(({ listingId }) => listingId));
  return {
    ...{ ...draft, id: 0 },
    pins: shown
      .filter(({ pin }) => pin !== null)
      .sort((one, other) => Number(one.pin) - Number(other.pin))
      .map(({ listingId }) => listingId),
    leftOut: items.filter(({ leftOut }) => leftOut).map(({ listingId }) => listingId),
    lines: new Map(lined.filter(([id]) => open.has(id))),
  };
}

/** @throws InputError with a sentence for a slug that is none */
export async function collectionNamed(db: Database, slug: string): Promise<CollectionAsked> {
  const [row] = await db.$queryRaw<Row[]>`
    SELECT k.id, k.slug, k.title, k."bodyId",
      ARRAY(SELECT i."listingId" FROM "CollectionItem" i WHERE i."collectionId" = k.id AND i.pin IS NOT NULL AND NOT i."leftOut" ORDER BY i.pin, i."listingId") AS pins,
      ARRAY(SELECT i."listingId" FROM "CollectionItem" i WHERE i."collectionId" = k.id AND i."leftOut" ORDER BY i."listingId") AS "leftOut",
      (SELECT COALESCE(json_agg(json_build_array(i."listingId", i.line)), '[]') FROM "CollectionItem" i JOIN "Catalogue" c ON c."listingId" = i."listingId"
       WHERE i."collectionId" = k.id AND i.line IS NOT NULL AND NOT i."leftOut" AND c.visibility IS DISTINCT FROM 'HIDDEN') AS lines
    FROM "Collection" k WHERE k.slug = ${slug.trim().toLowerCase()} LIMIT 1`;
  if (!row)
    throw new InputError(
      `There is no collection "${slug.slice(0, 60)}". Leave it out to see everything, or ask whoever keeps the collection for its name.`,
    );
  return { ...row, lines: new Map(row.lines) };
}

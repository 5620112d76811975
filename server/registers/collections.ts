/** Collections: each belongs to a body, and is changed by those who may act for it. The listings in it stay as they are. */
import { ChangedMeanwhile } from '../refusals.ts';
import { bodySubject } from './body-subject.ts';
import { Faults, type Register, type Tx } from './register.ts';

export interface CollectionItemRow {
  listingId: number;
  /** Its place among those that come first, from 0; null for one that stays where it is. */
  pin: number | null;
  leftOut: boolean;
  line: string | null;
}

export interface CollectionRow {
  bodyId: number;
  slug: string;
  title: string;
  items: CollectionItemRow[];
}

const most = 500;
const mostLetters = 280;

async function read(tx: Tx, subject: string): Promise<CollectionRow | null> {
  return tx.collection.findUnique({
    where: { id: Number(subject) },
    select: {
      ...{ bodyId: true, slug: true, title: true },
      items: {
        select: { listingId: true, pin: true, leftOut: true, line: true },
        orderBy: [{ pin: { sort: 'asc', nulls: 'last' } }, { listingId: 'asc' }],
      },
    },
  });
}

async function check(tx: Tx, row: CollectionRow, subject: string | null) {
  const faults = new Faults();
  faults.slug('slug', row.slug);
  faults.words('title', row.title);
  const taken = await tx.collection.findUnique({ where: { slug: row.slug } });
  if (taken && String(taken.id) !== subject)
    faults.add('slug', 'Another collection has this short name. Put the name of your body before it.');
  if (row.items.length > most) faults.add('items', `These are ${row.items.length} listings; ${most} is the most.`);
  const ids = row.items.map(({ listingId }) => listingId);
  if (new Set(ids).size !== ids.length) faults.add('items', 'A listing stands in it twice.');
  const known = await tx.listing.findMany({
    where: { id: { in: ids }, status: { in: ['PUBLISHED', 'SUSPENDED'] } },
    select: { id: true, name: true, catalogue: { select: { visibility: true } } },
  });
  const byId = new Map(known.map((listing) => [listing.id, listing]));
  // What was public when it came in may be off the public pages for a while: it keeps its place.
  const before = subject === null ? [] : await tx.collectionItem.findMany({ where: { collectionId: Number(subject) }, take: most });
  const kept = new Set(before.map(({ listingId }) => listingId));
  for (const [index, { listingId, line }] of row.items.entries()) {
    const listing = byId.get(listingId);
    if (!listing && !kept.has(listingId))
      faults.add(`items/${index}`, 'This listing is not on the public pages, so that no list can show it.');
    if (line === null) continue;
    faults.words(`items/${index}/line`, line, mostLetters);
    if (listing?.catalogue?.visibility === 'HIDDEN')
      faults.add(`items/${index}/line`, `Where ${listing.name} is is withheld. A line beside it could give it away, so it has none.`);
  }
  return faults.all;
}

async function write(tx: Tx, subject: string | null, before: CollectionRow | null, row: CollectionRow | null): Promise<string> {
  if (!row) {
    await tx.collection.delete({ where: { id: Number(subject) } });
    return String(subject);
  }
  const { items, ...data } = row;
  const { id } = before
    ? await tx.collection.update({ where: { id: Number(subject) }, data: { ...data, version: { increment: 1 } } })
    : await tx.collection.create({ data: { ...data, ...(subject !== null && { id: Number(subject) }) } });
  await tx.collectionItem.deleteMany({ where: { collectionId: id } });
  await tx.collectionItem.createMany({ data: items.map((item) => ({ ...item, collectionId: id })) });
  return String(id);
}

export const collections: Register<CollectionRow> = {
  name: 'collection',
  rule: 'collection.change',
  subjectOf: (tx, { bodyId }) => bodySubject(tx, bodyId),
  bodyOf: ({ bodyId }) => bodyId,
  titleOf: ({ title }) => title,
  read,
  check,
  write,
};

/** The same, refusing what was written on an older version than there is. */
export const collectionsAt = (version: number | null | undefined): Register<CollectionRow> => ({
  ...collections,
  async write(tx, subject, before, row) {
    const known = before && (await tx.collection.findUnique({ where: { id: Number(subject) }, select: { version: true } }));
    if (known && version != null && known.version !== version) throw new ChangedMeanwhile(known.version);
    return write(tx, subject, before, row);
  },
});

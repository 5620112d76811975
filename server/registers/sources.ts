/** Papers, directories and feeds that facts come from: what they are called and under which licence, as it is printed wherever they are used. */
import type { Database } from '../database.ts';
import { Faults, type Register, type Tx } from './register.ts';

export interface SourceRow {
  system: string;
  title: string;
  licence: string;
  attribution: string;
  /** A day, as 2026-05-04. */
  asAt: string | null;
  url: string | null;
}

const dayOf = (date: Date | null) => date?.toISOString().slice(0, 10) ?? null;

export const sources: Register<SourceRow> = {
  name: 'source',
  rule: 'vocabulary.change',
  titleOf: ({ title }) => title,
  async read(tx, subject) {
    const row = await tx.source.findUnique({ where: { id: Number(subject) }, omit: { id: true } });
    return row && { ...row, asAt: dayOf(row.asAt) };
  },
  async check(tx, row, subject) {
    const faults = new Faults();
    faults.slug('system', row.system);
    faults.words('title', row.title, 300);
    faults.words('licence', row.licence, 300);
    faults.words('attribution', row.attribution, 500);
    const url = row.url === null ? null : URL.parse(row.url);
    if (row.url !== null && (!url || !/^https?:$/.test(url.protocol) || url.username || row.url.length > 2000))
      faults.add('url', 'Write a web address that begins with https://, or leave it out.');
    const taken = await tx.source.findUnique({ where: { system: row.system } });
    if (taken && String(taken.id) !== subject) faults.add('system', `“${taken.title}” has this short name already.`);
    return faults.all;
  },
  async write(tx, subject, before, row) {
    if (!row) {
      await tx.source.delete({ where: { id: Number(subject) } });
      return String(subject);
    }
    const data = { ...row, asAt: row.asAt === null ? null : new Date(row.asAt) };
    if (before) await tx.source.update({ where: { id: Number(subject) }, data });
    else return String((await tx.source.create({ data: { ...data, ...(subject !== null && { id: Number(subject) }) } })).id);
    return String(subject);
  },
  async heldBy(tx, subject) {
    const { listings, places, postcodes } = (await usesOf(tx)).get(Number(subject)) ?? unused;
    const contacts = await tx.registerContact.count({ where: { sourceId: Number(subject) } });
    if (!contacts && !listings && !places && !postcodes) return null;
    return `Facts come from it: of ${listings} entries, ${places} places and ${postcodes} postcodes; ${contacts} contacts of registers. Where a fact came from travels with it, so the source stays.`;
  },
};

export interface ListedSource extends SourceRow {
  id: number;
  use: { listings: number; places: number; postcodes: number };
}

const most = 1000;
const unused: ListedSource['use'] = { listings: 0, places: 0, postcodes: 0 };

/** By title, each with how much comes from it. */
export async function listSources(db: Database): Promise<ListedSource[]> {
  const [rows, uses] = await Promise.all([db.source.findMany({ orderBy: [{ title: 'asc' }, { id: 'asc' }], take: most }), usesOf(db)]);
  return rows.map(({ id, ...row }) => ({ id, ...row, asAt: dayOf(row.asAt), use: uses.get(id) ?? unused }));
}

async function usesOf(db: Tx | Database): Promise<ReadonlyMap<number, ListedSource['use']>> {
  const rows = await db.$queryRaw<({ id: number } & ListedSource['use'])[]>`
    SELECT id, sum(listings)::int AS listings, sum(places)::int AS places, sum(postcodes)::int AS postcodes FROM (
      SELECT "sourceId" AS id, count(*) AS listings, 0 AS places, 0 AS postcodes FROM "ListingSource" GROUP BY 1
      UNION ALL SELECT "sourceId", 0, count(*), 0 FROM "PlaceSource" GROUP BY 1
      UNION ALL SELECT "sourceId", 0, count(*), 0 FROM "Boundary" GROUP BY 1
      UNION ALL SELECT "sourceId", 0, 0, count(*) FROM "Postcode" GROUP BY 1) used
    WHERE id IS NOT NULL GROUP BY id LIMIT ${most}`;
  return new Map(rows.map(({ id, ...use }) => [id, use]));
}

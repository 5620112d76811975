/** Papers, directories and feeds that facts come from: what they are called and under which licence, as it is printed wherever they are used. */
import { Faults, type Register } from './register.ts';

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
    const sourceId = Number(subject);
    const [listings, places, boundaries, postcodes, registered] = await Promise.all([
      tx.listingSource.count({ where: { sourceId } }),
      tx.placeSource.count({ where: { sourceId } }),
      tx.boundary.count({ where: { sourceId } }),
      tx.postcode.count({ where: { sourceId }, take: 1000 }),
      tx.registerContact.count({ where: { sourceId }, take: 1000 }),
    ]);
    if (!listings && !places && !boundaries && !postcodes && !registered) return null;
    return `Facts come from it: ${listings} of listings, ${places + boundaries} of places. Where a fact came from travels with it, so the source stays.`;
  },
};

/**
 * Figures about places: deprivation by small area, and population. Running it again with the same file changes nothing. A small area that is not
 * there yet is made where the row names it and its district; its boundary and the wards it lies in come with `boundaries`, before or after.
 */
import { stat } from 'node:fs/promises';
import { basename } from 'node:path';
import type { Prisma } from '../../generated/prisma/client.ts';
import { slugOf } from '../../language/name-key.ts';
import { measures } from '../places/measures.ts';
import { advisoryLock } from '../postgres/advisory-locks.ts';
import { type CsvRow, readCsv } from './csv-rows.ts';
import { type FiguresOfRow, figureFileOf } from './figures.ts';
import { emptyReport, ImportError, type ImportFormat, type ImportReport, type ImportRun } from './format.ts';

type Transaction = Prisma.TransactionClient;

/** Undoes a dry run. */
class OnlyTried extends Error {
  override readonly name = 'OnlyTried';
}

export async function importIndicators(run: ImportRun, file: string): Promise<ImportReport> {
  const table = await readCsv(file);
  const known = figureFileOf(table, new Date());
  if (!known)
    throw new ImportError(
      `${basename(file)} is not a file of figures that we know. It needs the columns lsoa, original_decile and UK_IMD_E_rank (deprivation), or code and population, and as_at if you have it; it has ${table.columns.join(', ') || 'none'}.`,
    );
  run.say(`${basename(file)}: ${known.describes}, ${table.rows.length} rows.`);
  const report = emptyReport();
  const rows = usableRows(table.rows, known.read, report);
  const from = { source: run.source ?? known.source ?? basename(file), licence: known.licence, fileDay: dayOf((await stat(file)).mtime) };
  try {
    await run.db.$transaction(
      async (tx) => {
        await tx.$queryRawUnsafe(`SELECT pg_advisory_xact_lock(${advisoryLock('import')})::text`);
        await write(tx, rows, from, report);
        if (run.dryRun) throw new OnlyTried();
      },
      { timeout: 120_000 },
    );
  } catch (error) {
    if (!(error instanceof OnlyTried)) throw error;
  }
  report.refused.sort((one, other) => one.line - other.line);
  return report;
}

export const indicatorsFormat: ImportFormat = {
  name: 'indicators',
  describes: 'deprivation by small area (mySociety composite IMD) or population by code, as CSV',
  run: importIndicators,
};

interface UsableRow extends FiguresOfRow {
  line: number;
}

function usableRows(rows: readonly CsvRow[], read: (row: CsvRow) => FiguresOfRow | string, report: ImportReport): UsableRow[] {
  const lines = new Map<string, number>();
  return rows.flatMap((row) => {
    report.read += 1;
    const figures = read(row);
    const why =
      typeof figures === 'string'
        ? figures
        : lines.has(keyOf(figures))
          ? `${figures.code} is on line ${lines.get(keyOf(figures))} already, for the same day.`
          : null;
    if (typeof figures === 'string' || why) {
      report.refused.push({ line: row.line, why: why ?? '' });
      return [];
    }
    lines.set(keyOf(figures), row.line);
    return [{ ...figures, line: row.line }];
  });
}

const keyOf = ({ code, asAt }: FiguresOfRow) => `${code} ${asAt?.getTime() ?? ''}`;
const dayOf = (moment: Date) => new Date(`${moment.toISOString().slice(0, 10)}T00:00:00Z`);

interface KnownPlace {
  id: number;
  population: number | null;
}

/** Places by code, now or formerly. */
async function placesByCode(tx: Transaction, codes: readonly string[]): Promise<Map<string, KnownPlace>> {
  const select = { id: true, code: true, population: true } as const;
  const places = new Map<string, KnownPlace>();
  for (let start = 0; start < codes.length; start += 10_000) {
    const part = codes.slice(start, start + 10_000);
    for (const { code, place } of await tx.formerCode.findMany({
      where: { code: { in: part } },
      select: { code: true, place: { select } },
    }))
      places.set(code, place);
    for (const { code, ...place } of await tx.place.findMany({ where: { code: { in: part } }, select })) places.set(code ?? '', place);
  }
  return places;
}

/** Makes the small areas that rows name and nobody has brought yet, in their districts. */
async function makeSmallAreas(tx: Transaction, rows: readonly UsableRow[], places: Map<string, KnownPlace>): Promise<void> {
  const wanted = rows.filter((row) => row.area && !places.has(row.code) && places.has(row.area.districtCode));
  if (!wanted.length) return;
  const slugs = wanted.map(({ area, code }) => ({ code, slug: `${slugOf(area?.name ?? '')}-lsoa` }));
  const taken = new Set(
    (await tx.place.findMany({ where: { slug: { in: slugs.map(({ slug }) => slug) } }, select: { slug: true } })).map(({ slug }) => slug),
  );
  const slugsByCode = new Map(slugs.map(({ code, slug }) => [code, taken.has(slug) ? `${slug}-${code.toLowerCase()}` : slug]));
  const made = await tx.place.createManyAndReturn({
    data: wanted.map(({ code, area }) => ({ code, name: area?.name ?? code, slug: slugsByCode.get(code) ?? code, kind: 'LSOA' as const })),
    select: { id: true, code: true, population: true },
  });
  for (const { code, ...place } of made) places.set(code ?? '', place);
  await tx.containment.createMany({
    data: wanted.flatMap(({ code, area }) => {
      const [inner, outer] = [places.get(code), places.get(area?.districtCode ?? '')];
      return inner && outer ? [{ innerId: inner.id, outerId: outer.id }] : [];
    }),
    skipDuplicates: true,
  });
  await tx.$queryRaw`SELECT close_containment()::text`;
}

interface From {
  source: string;
  licence: string;
  /** As-at of a file that does not say. */
  fileDay: Date;
}

type Kept = Pick<Prisma.IndicatorGetPayload<object>, 'id' | 'value' | 'unit' | 'asAt' | 'source' | 'licence'>;
type Outcome = 'added' | 'changed' | 'unchanged';

/** What we have already, newest first, by place and measure. */
async function keptFigures(tx: Transaction, ids: readonly number[]): Promise<Map<string, Kept[]>> {
  const kept = new Map<string, Kept[]>();
  for (let start = 0; start < ids.length; start += 10_000) {
    const where = { placeId: { in: ids.slice(start, start + 10_000) } };
    for (const one of await tx.indicator.findMany({ where, orderBy: { asAt: 'desc' } })) {
      const key = `${one.placeId} ${one.measure}`;
      kept.set(key, [...(kept.get(key) ?? []), one]);
    }
  }
  return kept;
}

async function write(tx: Transaction, rows: readonly UsableRow[], from: From, report: ImportReport): Promise<void> {
  const places = await placesByCode(tx, [...new Set(rows.flatMap(({ code, area }) => (area ? [code, area.districtCode] : [code])))]);
  await makeSmallAreas(tx, rows, places);
  const kept = await keptFigures(tx, [...new Set(rows.flatMap(({ code }) => places.get(code)?.id ?? []))]);
  const added: Prisma.IndicatorCreateManyInput[] = [];
  const lines = new Map<string, number>();
  // Oldest first, so that the population of a place ends as its newest.
  for (const row of rows.toSorted((one, other) => (one.asAt?.getTime() ?? 0) - (other.asAt?.getTime() ?? 0))) {
    const place = places.get(row.code);
    const key = `${place?.id} ${row.asAt?.getTime() ?? ''}`;
    if (!place || lines.has(key)) {
      report.refused.push({
        line: row.line,
        why: place ? `${row.code} is now a part of the place on line ${lines.get(key)}.` : unknown(row),
      });
      continue;
    }
    lines.set(key, row.line);
    const outcomes: Outcome[] = [];
    for (const { measure, value } of row.figures) {
      const all = kept.get(`${place.id} ${measure}`) ?? [];
      // A file that does not say as at when is as old as the figure we have, as long as it says the same.
      const asAt = row.asAt ?? (all[0]?.value === value ? all[0].asAt : from.fileDay);
      const figure = { value, unit: measures[measure].unit, source: from.source, licence: from.licence };
      const same = all.find((one) => one.asAt.getTime() === asAt.getTime());
      if (!same) added.push({ placeId: place.id, measure, asAt, ...figure });
      const differs = same && (Object.keys(figure) as (keyof typeof figure)[]).some((name) => same[name] !== figure[name]);
      if (differs) await tx.indicator.update({ where: { id: same.id }, data: figure });
      outcomes.push(same ? (differs ? 'changed' : 'unchanged') : 'added');
      if (measure !== 'population' || place.population === value || (all[0] && asAt < all[0].asAt)) continue;
      await tx.place.update({ where: { id: place.id }, data: { population: value } });
      place.population = value;
      outcomes.push('changed');
    }
    report[outcomes.includes('added') ? 'added' : outcomes.includes('changed') ? 'changed' : 'unchanged'] += 1;
  }
  await tx.indicator.createMany({ data: added });
}

const unknown = ({ code, area }: UsableRow) =>
  area
    ? `There is no small area ${code} yet, and its district ${area.districtCode} is not known either. Import its boundary first: npm run import -- boundaries FILE.`
    : `There is no place with the code ${code}. Import it first: npm run import -- places FILE, or boundaries FILE.`;

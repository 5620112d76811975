/** `npm run import -- boundaries FILE…`: outlines of wards, districts, parishes and LSOAs, as GeoJSON in degrees. */
import { createHash } from 'node:crypto';
import { basename } from 'node:path';
import type pg from 'pg';
import { type Taken, takeAreas } from './areas.ts';
import { readJson } from './files.ts';
import { emptyReport, ImportError, type ImportFormat, type ImportReport } from './format.ts';
import { type AreaFeature, featuresOf, isFeatureCollection, measure, type Ring, ringsOf } from './geojson.ts';
import type { BookPlace, PlaceBook } from './place-book.ts';
import { intoBook } from './places.ts';
import { knownSources } from './sources.ts';
import { inImport, refreshPlaces } from './transaction.ts';

interface Outline {
  feature: AreaFeature;
  rings: Ring[];
  digest: string;
  areaKm2: number;
}

const digestOf = (rings: readonly Ring[]) => createHash('sha256').update(JSON.stringify(rings)).digest('base64url');

function outlinesOf(features: readonly AreaFeature[], report: ImportReport): Outline[] {
  return features.flatMap((feature) => {
    const rings = ringsOf(feature.geometry);
    if (!rings) {
      report.read += 1;
      const why = 'it has no outline that is whole: a Polygon or MultiPolygon whose rings end where they begin';
      report.refused.push({ line: feature.area.line, why });
      return [];
    }
    const { areaKm2, centre } = measure(rings);
    const area = { ...feature.area, point: feature.area.point ?? centre };
    return [{ feature: { ...feature, area }, rings, digest: digestOf(rings), areaKm2 }];
  });
}

/** The places of the outlines, made where they are missing; those of our own that are named by slug are only looked up. */
function placesOf(book: PlaceBook, outlines: readonly Outline[], report: ImportReport): Taken[] {
  const own = outlines.flatMap(({ feature: { slug, area } }) => {
    const place = slug && !area.code ? book.bySlug(slug) : undefined;
    return place ? [{ row: area, place }] : [];
  });
  report.read += own.length;
  report.unchanged += own.length;
  const named = new Set(own.map(({ row }) => row));
  return [
    ...own,
    ...takeAreas(
      book,
      outlines.map(({ feature }) => feature.area).filter((area) => !named.has(area)),
      report,
    ),
  ];
}

interface Drawn {
  place: BookPlace;
  outline: Outline;
}

/** Writes the outlines that are new or differ. @returns the places they are of */
async function draw(client: pg.ClientBase, drawn: readonly Drawn[], source: number): Promise<Set<number>> {
  const ids = drawn.map(({ place }) => place.id as number);
  const { rows } = await client.query<{ placeId: number; digest: string; year: number | null }>(
    'SELECT "placeId", digest, year FROM "Boundary" WHERE "placeId" = ANY ($1::int[])',
    [ids],
  );
  const before = new Map(rows.map((row) => [row.placeId, row]));
  const fresh = drawn.filter(({ place, outline: { digest, feature } }) => {
    const known = before.get(place.id as number);
    const isOlder = known?.year && feature.year && feature.year < known.year;
    return known?.digest !== digest && !isOlder;
  });
  await client.query('DELETE FROM "Ring" WHERE "placeId" = ANY ($1::int[])', [fresh.map(({ place }) => place.id)]);
  await client.query(
    `INSERT INTO "Boundary" ("placeId", "sourceId", "areaKm2", digest, year)
     SELECT id, $1, area, digest, year FROM unnest($2::int[], $3::float8[], $4::text[], $5::int[]) n (id, area, digest, year)
     ON CONFLICT ("placeId") DO UPDATE SET "sourceId" = EXCLUDED."sourceId", "areaKm2" = EXCLUDED."areaKm2", digest = EXCLUDED.digest, year = EXCLUDED.year`,
    [
      source,
      fresh.map(({ place }) => place.id),
      fresh.map(({ outline }) => outline.areaKm2),
      fresh.map(({ outline }) => outline.digest),
      fresh.map(({ outline }) => outline.feature.year),
    ],
  );
  const rings = fresh.flatMap(({ place, outline }) =>
    outline.rings.map((ring) => ({ id: place.id, text: `(${ring.map((at) => `(${at.join()})`).join()})` })),
  );
  for (let from = 0; from < rings.length; from += ringsAtOnce) {
    const part = rings.slice(from, from + ringsAtOnce);
    await client.query(
      'INSERT INTO "Ring" ("placeId", ring, bounds) SELECT id, ring::polygon, box(ring::polygon) FROM unnest($1::int[], $2::text[]) n (id, ring)',
      [part.map(({ id }) => id), part.map(({ text }) => text)],
    );
  }
  await client.query(
    `INSERT INTO "PlaceSource" ("placeId", "sourceId", fields) SELECT unnest($1::int[]), $2, '{boundary}'
     ON CONFLICT ("placeId", "sourceId") DO UPDATE SET fields = ARRAY(SELECT DISTINCT f FROM unnest("PlaceSource".fields || '{boundary}') f ORDER BY f)
     WHERE NOT "PlaceSource".fields @> '{boundary}'`,
    [ids, source],
  );
  return new Set(fresh.map(({ place }) => place.id as number));
}

const ringsAtOnce = 500;

/** By where its middle lies, in whichever file came last: an LSOA in a ward, a village in a parish, anything in a district that names none. */
async function containByMiddle(client: pg.ClientBase): Promise<number> {
  const { rowCount } = await client.query(
    `INSERT INTO "Containment" ("innerId", "outerId")
     SELECT i.id, o.id
     FROM "Place" i
     CROSS JOIN LATERAL (
       SELECT r."placeId" AS id FROM "Ring" r, (SELECT point(i.longitude, i.latitude) AS at) asked
       WHERE r.bounds @> box(asked.at, asked.at) AND r.ring @> asked.at
       GROUP BY r."placeId" HAVING count(*) % 2 = 1
     ) held
     JOIN "Place" o ON o.id = held.id AND o.id <> i.id
     WHERE i.latitude IS NOT NULL AND i.longitude IS NOT NULL
       AND NOT EXISTS (SELECT 1 FROM "Containment" c WHERE c."innerId" = i.id AND c."outerId" = o.id)
       AND CASE
         WHEN o.kind IN ('DISTRICT', 'UNITARY') THEN i.kind IN ('LSOA', 'WARD', 'DIVISION', 'PARISH', 'TOWN', 'UNPARISHED', 'SETTLEMENT')
           AND NOT EXISTS (SELECT 1 FROM "Containment" c JOIN "Place" d ON d.id = c."outerId" AND d.kind IN ('DISTRICT', 'UNITARY') WHERE c."innerId" = i.id)
         WHEN o.kind = 'WARD' THEN i.kind = 'LSOA'
         WHEN o.kind IN ('PARISH', 'TOWN', 'UNPARISHED') THEN i.kind = 'SETTLEMENT'
         ELSE false END`,
  );
  return rowCount ?? 0;
}

/** An outline that changed is a change of its place, unless that was counted already. */
function count(report: ImportReport, fresh: number, counted: number): void {
  const more = Math.min(Math.max(fresh - counted, 0), report.unchanged);
  report.changed += more;
  report.unchanged -= more;
}

export const boundaries: ImportFormat = {
  name: 'boundaries',
  describes: 'outlines of wards, districts, parishes and LSOAs (GeoJSON in degrees)',
  async run(run, file) {
    const json = await readJson(file);
    if (!isFeatureCollection(json)) throw new ImportError(`${basename(file)} is no GeoJSON FeatureCollection.`);
    const features = featuresOf(json, file);
    if (features.every(({ area, slug }) => !area.code && !slug))
      throw new ImportError(
        `${basename(file)} names no area by an official code (a property such as WD25CD, LAD25CD or LSOA21CD) nor by a slug of ours.`,
      );
    const report = emptyReport();
    await inImport(run, async (client) => {
      const outlines = outlinesOf(features, report);
      const byRow = new Map(outlines.map((outline) => [outline.feature.area, outline]));
      let taken: Taken[] = [];
      let source = 0;
      const matters = await intoBook(client, run, knownSources.onsBoundaries, async (book, id) => {
        source = id;
        taken = placesOf(book, outlines, report);
      });
      // Of two outlines of one place the last holds.
      const last = new Map(taken.map(({ row, place }) => [place, byRow.get(row) as Outline]));
      const drawn = [...last].map(([place, outline]) => ({ place, outline }));
      const fresh = await draw(client, drawn, source);
      count(report, fresh.size, report.added + report.changed);
      const contained = fresh.size || report.added || report.changed ? await containByMiddle(client) : 0;
      if (contained) await client.query('SELECT close_containment()');
      if (matters || contained) await refreshPlaces(client);
    });
    return report;
  },
};

/**
 * Real bodies and halls to make pairs of: those of the seed (made from public papers), and, where they lie beside the checkout, the real lists of
 * ../shared/data, which are read in place and never copied. What a list does not tell (a telephone number, a mailbox) is invented, seeded.
 */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { readSeed } from '../../prisma/seed/read.ts';
import { type PlaceWords, placeWords, plainWords } from '../../server/curation/duplicates/name-words.ts';
import type { Described } from '../../server/curation/duplicates/profile.ts';
import { type Random, randomOf } from '../county/random.ts';

const root = join(import.meta.dirname, '../..');
const dataFolder = join(root, '../shared/data');

export interface Originals {
  readonly records: readonly Described[];
  /** What a fresh Fingerpost knows. */
  readonly places: PlaceWords;
  readonly placeNames: readonly string[];
  /** Which lists were there. */
  readonly lists: readonly string[];
}

function csv(path: string): Record<string, string>[] {
  const file = join(dataFolder, path);
  if (!existsSync(file)) return [];
  return parse(readFileSync(file, 'utf8'), { columns: true, bom: true, relax_quotes: true, relax_column_count: true });
}

const titled = (name: string) =>
  name === name.toUpperCase() ? name.toLowerCase().replace(/(^|[\s(/-])\w/g, (letter) => letter.toUpperCase()) : name;

export async function originals(seedOnly = false): Promise<Originals> {
  const faults: string[] = [];
  const seed = await readSeed(join(root, 'prisma/seed'), ['places', 'groups', 'venues'], faults);
  const places = placeWords(seed.places.map(({ name, otherNames = [] }) => ({ name, otherNames })));
  const villages = seed.places.filter(({ kind }) => ['PARISH', 'TOWN', 'SETTLEMENT', 'UNPARISHED'].includes(kind)).map(({ name }) => name);
  const bySlug = new Map(seed.places.map((place) => [place.slug, place]));
  const fine = (slugs: readonly string[]) =>
    slugs.flatMap((slug) => {
      const place = bySlug.get(slug);
      return place && villages.includes(place.name) ? [place.name] : [];
    });
  const fromSeed = [
    ...seed.groups.map((row) => ({ ...row, as: 'GROUP' as const })),
    ...seed.venues.map((row) => ({ ...row, as: 'VENUE' as const })),
  ].map(
    (row): Described => ({
      kind: row.as,
      name: row.name,
      otherNames: row.otherNames,
      identifiers: row.identifiers,
      postcode: row.location?.postcode ?? null,
      places: fine([...row.places, ...(row.location?.place ? [row.location.place] : [])]),
      phones: row.contacts.flatMap(({ phone }) => phone ?? []),
      emails: row.contacts.flatMap(({ email }) => email ?? []),
      urls: row.links.map(({ url }) => url),
    }),
  );
  const lists: Record<string, Described[]> = seedOnly
    ? {}
    : {
        'sports clubs': csv('sports-clubs/cascs-cambridgeshire.csv').map(({ id = '', name = '', postcode = '' }) => ({
          kind: 'GROUP',
          name,
          postcode,
          identifiers: [{ scheme: 'GB-CASC', value: id.replace('GB-CASC-', '') }],
        })),
        charities: csv('charities/federated-charities-cambridgeshire.csv').map(({ reg_number: value = '', name = '' }) => ({
          kind: 'GROUP',
          name: titled(name),
          identifiers: [{ scheme: 'GB-CHC', value }],
        })),
        societies: csv('charities/mutual-societies-cambridgeshire.csv').map(({ org_id_a: id = '', org_name: name = '' }) => ({
          kind: 'GROUP',
          name,
          identifiers: [{ scheme: 'GB-MPR', value: id.replace('GB-MPR-', '') }],
        })),
        libraries: [...csv('libraries/cambridgeshire_county_council.csv'), ...csv('libraries/peterborough_city_council.csv')].map(
          (row) => ({
            kind: 'VENUE',
            name: /librar/i.test(row['Library name'] ?? '') ? (row['Library name'] as string) : `${row['Library name']} Library`,
            postcode: row['Postcode'] ?? null,
          }),
        ),
        schools: csv('places/os-open-names-cambridgeshire.csv')
          .filter((row) => /School|Education/.test(row['local_type'] ?? ''))
          .map((row) => ({ kind: 'GROUP', name: row['name'] as string, places: [row['populated_place'] ?? ''].filter(Boolean) })),
      };
  const records = [...fromSeed, ...Object.values(lists).flat()].filter(({ name }) => name.length > 3);
  const distinct = [...new Map(records.map((record) => [`${record.kind} ${plainWords(record.name).join(' ')}`, record])).values()];
  return {
    records: distinct.map((record, index) => filledIn(record, randomOf(39, index), places, villages)),
    places,
    placeNames: villages,
    lists: Object.entries(lists).flatMap(([name, rows]) => (rows.length ? [name] : [])),
  };
}

const letters = 'ABDEFGHJLNPQRSTUWXYZ';
export const inventedPostcode = (random: Random) =>
  `${random.pick(['CB1', 'CB4', 'CB6', 'CB7', 'CB22', 'CB24', 'PE13', 'PE15', 'PE19', 'PE27', 'PE28', 'PE29'])} ${random.below(9)}${random.pick([...letters])}${random.pick([...letters])}`;
export const inventedPhone = (random: Random) =>
  `01${random.pick(['353', '354', '480', '223', '945', '733'])} ${random.between(200000, 899999)}`;
export const inventedSite = (name: string) => `${plainWords(name).join('').slice(0, 24)}.org.uk`;

/** Half of all records tell much of themselves, the others little: as directories do. */
function filledIn(record: Described, random: Random, places: PlaceWords, villages: readonly string[]): Described {
  const isRich = random.chance(0.5);
  const site = inventedSite(record.name);
  const words = plainWords(record.name);
  const named = villages.filter((village) => words.some((_, at) => places.at(words, at)?.key === plainWords(village).join('')));
  return {
    ...record,
    places: record.places?.length ? record.places : named.slice(0, 1),
    postcode: record.postcode || (isRich && random.chance(0.8) ? inventedPostcode(random) : null),
    phones: record.phones?.length ? record.phones : isRich && random.chance(0.8) ? [inventedPhone(random)] : [],
    emails: record.emails?.length
      ? record.emails
      : isRich && random.chance(0.7)
        ? [random.chance(0.5) ? `info@${site}` : `${site.split('.')[0]}@gmail.com`]
        : [],
    urls: record.urls?.length
      ? record.urls
      : isRich && random.chance(0.6)
        ? [random.chance(0.75) ? `https://www.${site}/` : `https://www.facebook.com/${site.split('.')[0]}`]
        : [],
  };
}

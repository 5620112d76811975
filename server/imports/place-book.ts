/**
 * All places of the database while a file is read: rows are matched with them, changed in them, and in the end only what really changed is
 * written. Over 300 lines because matching, changing and writing share one state.
 */
import type pg from 'pg';
import type { PlaceKind } from '../../generated/prisma/client.ts';
import { nameKey, slugOf } from '../../language/name-key.ts';
import type { Point } from '../places/distances.ts';

export interface BookPlace {
  /** Null until it is written. */
  id: number | null;
  slug: string;
  code: string | null;
  name: string;
  otherNames: string[];
  kind: PlaceKind;
  point: Point | null;
  /** What it lies in, as told and not derived. */
  within: Set<BookPlace>;
  /** Its identifier in the source being read; undefined when it has nothing from there. */
  identifier: string | null | undefined;
}

type Facts = Pick<BookPlace, 'code' | 'name' | 'otherNames' | 'kind' | 'point'>;

const families: readonly (readonly PlaceKind[])[] = [
  ['PARISH', 'TOWN', 'UNPARISHED'],
  ['COUNTY', 'UNITARY', 'DISTRICT'],
];
/** Layers between which the bare word does not tell: a parish may be a town. */
export const familyOf = (kind: PlaceKind): readonly PlaceKind[] => families.find((family) => family.includes(kind)) ?? [kind];

const districtKinds: readonly PlaceKind[] = ['DISTRICT', 'UNITARY'];
const layerWord: Partial<Record<PlaceKind, string>> = { WARD: 'ward', DIVISION: 'division', LSOA: 'lsoa' };

interface PlaceRow {
  id: number;
  slug: string;
  code: string | null;
  name: string;
  otherNames: string[];
  kind: PlaceKind;
  latitude: number | null;
  longitude: number | null;
  outer: number[];
  identifier: string | null;
  sourced: boolean;
}

export class PlaceBook {
  readonly places: BookPlace[] = [];
  readonly #source: number;
  readonly #byCode = new Map<string, BookPlace>();
  readonly #formerCodes = new Map<string, BookPlace>();
  readonly #slugs = new Map<string, BookPlace>();
  readonly #byIdentifier = new Map<string, BookPlace>();
  readonly #byName = new Map<string, Set<BookPlace>>();
  readonly #changed = new Set<BookPlace>();
  readonly #sourced = new Map<BookPlace, Set<string>>();
  readonly #newFormer: { code: string; place: BookPlace }[] = [];
  readonly #newWithin: { inner: BookPlace; outer: BookPlace }[] = [];
  readonly #goneWithin: { inner: BookPlace; outer: BookPlace }[] = [];
  /** True when what is public of listings may hang on it. */
  #mattersToListings = false;

  private constructor(source: number) {
    this.#source = source;
  }

  static async open(client: pg.ClientBase, source: number): Promise<PlaceBook> {
    const book = new PlaceBook(source);
    const { rows } = await client.query<PlaceRow>(
      `SELECT p.id, p.slug, p.code, p.name, p."otherNames", p.kind::text, p.latitude, p.longitude, s.identifier, s."placeId" IS NOT NULL AS sourced,
         ARRAY(SELECT c."outerId" FROM "Containment" c WHERE c."innerId" = p.id AND c.direct) AS outer
       FROM "Place" p LEFT JOIN "PlaceSource" s ON s."placeId" = p.id AND s."sourceId" = $1
       WHERE p.kind <> 'POSTCODE' ORDER BY p.id`,
      [source],
    );
    const byId = new Map<number, BookPlace>();
    for (const { latitude, longitude, outer, sourced, identifier, ...row } of rows) {
      const point = latitude === null || longitude === null ? null : { latitude, longitude };
      const place: BookPlace = { ...row, point, within: new Set(), identifier: sourced ? identifier : undefined };
      byId.set(row.id, place);
      book.#enter(place);
    }
    for (const { id, outer } of rows)
      for (const area of outer) {
        const container = byId.get(area);
        if (container) byId.get(id)?.within.add(container);
      }
    const { rows: former } = await client.query<{ code: string; placeId: number }>('SELECT code, "placeId" FROM "FormerCode"');
    for (const { code, placeId } of former) {
      const place = byId.get(placeId);
      if (place) book.#formerCodes.set(code, place);
    }
    return book;
  }

  #enter(place: BookPlace): void {
    this.places.push(place);
    this.#slugs.set(place.slug, place);
    if (place.code) this.#byCode.set(place.code, place);
    if (place.identifier) this.#byIdentifier.set(place.identifier, place);
    this.#enterNames(place);
  }

  #enterNames(place: BookPlace): void {
    for (const name of [place.name, ...place.otherNames]) {
      const key = nameKey(name);
      this.#byName.set(key, (this.#byName.get(key) ?? new Set()).add(place));
    }
  }

  /** By its code, now or formerly. */
  byCode(code: string | null | undefined): BookPlace | undefined {
    return code ? (this.#byCode.get(code) ?? this.#formerCodes.get(code)) : undefined;
  }
  isCurrentCode = (code: string): boolean => this.#byCode.has(code);
  bySlug = (slug: string): BookPlace | undefined => this.#slugs.get(slug);
  byIdentifier = (identifier: string): BookPlace | undefined => this.#byIdentifier.get(identifier);
  /** By its name or another name. */
  named = (name: string): BookPlace[] => [...(this.#byName.get(nameKey(name)) ?? [])];

  /** By its code, else by its name. */
  district(written: string | null): BookPlace | undefined {
    if (!written) return undefined;
    return this.byCode(written) ?? this.named(written).find(({ kind }) => districtKinds.includes(kind));
  }
  districtOf(place: BookPlace): BookPlace | undefined {
    if (districtKinds.includes(place.kind)) return place;
    for (const area of place.within) {
      const found = this.districtOf(area);
      if (found) return found;
    }
    return undefined;
  }

  /** True when another place of the same sort of layer has this very name. */
  isShared(kind: PlaceKind, name: string, coming: readonly { kind: PlaceKind; name: string }[] = []): boolean {
    const key = nameKey(name);
    const alike = (other: { kind: PlaceKind; name: string }) => familyOf(kind).includes(other.kind) && bareKey(other) === key;
    return this.named(name).some(alike) || this.named(`${name} ${layerWord[kind] ?? ''}`).some(alike) || coming.filter(alike).length > 1;
  }

  /** By the rules of ARCHITECTURE 4: the bare word is the parish or town; a ward says so; of two alike both carry their district. */
  freeSlug({ kind, name }: Pick<Facts, 'kind' | 'name'>, district: BookPlace | undefined, isShared: boolean, beside?: string): string {
    const word = layerWord[kind];
    const base = [slugOf(bareName({ kind, name })) || 'place', ...(word ? [word] : [])].join('-');
    const choices = isShared ? [] : [base];
    if (district) choices.push(`${base}-${district.slug}`);
    if (beside) choices.push(`${base}-${beside}`);
    const free = choices.find((slug) => !this.#slugs.has(slug));
    if (free) return free;
    const last = choices.at(-1) ?? base;
    for (let number = 2; ; number++) if (!this.#slugs.has(`${last}-${number}`)) return `${last}-${number}`;
  }

  add(facts: Facts, slug: string, within: readonly BookPlace[], identifier: string | null = null): BookPlace {
    const place: BookPlace = { ...facts, id: null, slug, within: new Set(), identifier };
    this.#enter(place);
    for (const area of within) this.lieIn(place, area);
    this.#say(place, ['name', ...(facts.code ? ['code'] : []), ...(facts.point ? ['point'] : [])]);
    return place;
  }

  rename(place: BookPlace, name: string): void {
    place.otherNames = [place.name, ...place.otherNames];
    place.name = name;
    this.#touch(place, 'name');
    this.#enterNames(place);
  }

  callAlso(place: BookPlace, name: string): void {
    place.otherNames = [...place.otherNames, name];
    this.#touch(place, 'name');
    this.#enterNames(place);
  }

  /** The old code goes on resolving. */
  recode(place: BookPlace, code: string): void {
    if (place.code) this.keepFormer(place, place.code);
    place.code = code;
    this.#byCode.set(code, place);
    const kept = this.#newFormer.findIndex((one) => one.code === code);
    if (kept >= 0) this.#newFormer.splice(kept, 1);
    this.#touch(place, 'code');
  }

  /** False when it is known already. */
  keepFormer(place: BookPlace, code: string): boolean {
    if (this.#formerCodes.has(code) || (this.#byCode.has(code) && this.#byCode.get(code) !== place)) return false;
    this.#byCode.delete(code);
    this.#formerCodes.set(code, place);
    this.#newFormer.push({ code, place });
    this.#say(place, ['code']);
    return true;
  }

  move(place: BookPlace, point: Point): void {
    place.point = point;
    this.#touch(place, 'point');
    this.#mattersToListings ||= place.id !== null;
  }

  /** False when it does so already. */
  lieIn(inner: BookPlace, outer: BookPlace): boolean {
    if (inner === outer || inner.within.has(outer)) return false;
    inner.within.add(outer);
    this.#newWithin.push({ inner, outer });
    this.#mattersToListings ||= inner.id !== null;
    return true;
  }

  leave(inner: BookPlace, outer: BookPlace): void {
    inner.within.delete(outer);
    this.#goneWithin.push({ inner, outer });
    this.#mattersToListings = true;
  }

  identify(place: BookPlace, identifier: string): boolean {
    if (place.identifier === identifier) return false;
    place.identifier = identifier;
    this.#byIdentifier.set(identifier, place);
    this.#say(place, ['name']);
    return true;
  }

  #touch(place: BookPlace, field: string): void {
    this.#changed.add(place);
    this.#say(place, [field]);
  }
  #say(place: BookPlace, fields: readonly string[]): void {
    const said = this.#sourced.get(place) ?? new Set();
    for (const field of fields) said.add(field);
    this.#sourced.set(place, said);
  }

  /** Writes what changed. @returns whether the public form of listings must be made anew */
  async write(client: pg.ClientBase): Promise<boolean> {
    const added = this.places.filter(({ id }) => id === null);
    const { rows: ids } = await client.query<{ id: number }>(
      `SELECT nextval(pg_get_serial_sequence('"Place"', 'id'))::int AS id FROM generate_series(1, $1)`,
      [added.length],
    );
    for (const [index, place] of added.entries()) place.id = ids[index]?.id ?? null;
    await this.#writePlaces(client, added);
    await this.#writeRows(client);
    const contained = this.#newWithin.length + this.#goneWithin.length > 0;
    if (contained) await client.query('SELECT close_containment()');
    return this.#mattersToListings;
  }

  async #writePlaces(client: pg.ClientBase, added: readonly BookPlace[]): Promise<void> {
    const json = (places: Iterable<BookPlace>) =>
      JSON.stringify(
        [...places].map(({ point, within, identifier, ...row }) => ({
          ...row,
          latitude: point?.latitude ?? null,
          longitude: point?.longitude ?? null,
        })),
      );
    const columns = 'id, slug, code, name, "otherNames", kind, latitude, longitude';
    const isNew = new Set(added);
    const changed = [...this.#changed].filter((place) => !isNew.has(place));
    // Codes are unique: one may pass from a place to another in the same file.
    await client.query('UPDATE "Place" SET code = NULL WHERE id = ANY ($1::int[]) AND code IS NOT NULL AND code <> ALL ($2::text[])', [
      changed.map(({ id }) => id),
      changed.map(({ code }) => code ?? ''),
    ]);
    await client.query(`INSERT INTO "Place" (${columns}) SELECT ${columns} FROM jsonb_populate_recordset(NULL::"Place", $1::jsonb)`, [
      json(added),
    ]);
    await client.query(
      `UPDATE "Place" p SET code = n.code, name = n.name, "otherNames" = n."otherNames", latitude = n.latitude, longitude = n.longitude
       FROM jsonb_populate_recordset(NULL::"Place", $1::jsonb) n WHERE n.id = p.id`,
      [json(changed)],
    );
  }

  async #writeRows(client: pg.ClientBase): Promise<void> {
    const current = [...this.#byCode.keys()];
    await client.query(
      `INSERT INTO "FormerCode" (code, "placeId") SELECT * FROM unnest($1::text[], $2::int[]) ON CONFLICT (code) DO NOTHING`,
      [this.#newFormer.map(({ code }) => code), this.#newFormer.map(({ place }) => place.id)],
    );
    // What is a code again is no former one.
    if (this.#changed.size)
      await client.query('DELETE FROM "FormerCode" f USING "Place" p WHERE p.code = f.code AND f.code = ANY ($1::text[])', [current]);
    await client.query(
      'DELETE FROM "Containment" WHERE direct AND ("innerId", "outerId") IN (SELECT * FROM unnest($1::int[], $2::int[]))',
      [this.#goneWithin.map(({ inner }) => inner.id), this.#goneWithin.map(({ outer }) => outer.id)],
    );
    await client.query(
      `INSERT INTO "Containment" ("innerId", "outerId") SELECT * FROM unnest($1::int[], $2::int[])
       ON CONFLICT ("innerId", "outerId") DO UPDATE SET direct = true`,
      [this.#newWithin.map(({ inner }) => inner.id), this.#newWithin.map(({ outer }) => outer.id)],
    );
    const sourced = [...this.#sourced].map(([place, fields]) => ({
      placeId: place.id,
      sourceId: this.#source,
      identifier: place.identifier ?? null,
      fields: [...fields].sort(),
    }));
    await client.query(
      `INSERT INTO "PlaceSource" SELECT * FROM jsonb_populate_recordset(NULL::"PlaceSource", $1::jsonb)
       ON CONFLICT ("placeId", "sourceId") DO UPDATE SET identifier = COALESCE(EXCLUDED.identifier, "PlaceSource".identifier),
         fields = ARRAY(SELECT DISTINCT f FROM unnest("PlaceSource".fields || EXCLUDED.fields) f ORDER BY f)`,
      [JSON.stringify(sourced)],
    );
  }
}

/** Without the word of its layer, which ours carry and official ones do not. */
export function bareName({ kind, name }: { kind: PlaceKind; name: string }): string {
  const word = layerWord[kind];
  return word ? name.replace(new RegExp(`\\s+${word}$`, 'i'), '') : name;
}
const bareKey = (place: { kind: PlaceKind; name: string }) => nameKey(bareName(place));

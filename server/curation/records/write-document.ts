/** Writes what differs between two checked documents of one listing into its tables, row by row, from the table of fields. */
import type { ListingKind, Prisma } from '../../../generated/prisma/client.ts';
import { type Item, isItems, isObject, isSame, type Json, type JsonObject, type RecordDocument } from './document.ts';
import { type Field, type Items, type Keyed, type Leaf, sections } from './fields/index.ts';
import { readReference } from './references.ts';
import type { Resolved } from './resolve.ts';

export type Transaction = Pick<Prisma.TransactionClient, '$queryRawUnsafe' | '$executeRawUnsafe'>;

export interface Writing {
  readonly tx: Transaction;
  readonly kind: ListingKind;
  readonly listingId: number;
  readonly resolved: Resolved;
  readonly now: Date;
  /** Who, for consents. */
  readonly author: string;
}

/** The rows of `Listing` and of its kind must be there. */
export async function writeDocument(writing: Writing, before: RecordDocument, after: RecordDocument): Promise<void> {
  const writer = new Writer(writing);
  for (const { table, key, fields } of sections[writing.kind]) {
    await writer.row(table, key, fields, before, after);
    await writer.further(fields, writing.listingId, before, after);
  }
}

type Columns = Record<string, Json>;

class Writer {
  readonly #writing: Writing;
  /** What the made-up ids of new rows became: "Space +1". */
  readonly #ids = new Map<string, number>();
  constructor(writing: Writing) {
    this.#writing = writing;
  }

  #run(sql: string, ...values: unknown[]): Promise<number> {
    return this.#writing.tx.$executeRawUnsafe(sql, ...values);
  }

  /** The columns of one row that is there. */
  async row(table: string, key: string, fields: readonly Field[], before: JsonObject, after: JsonObject): Promise<void> {
    const old = this.#columns(fields, before, true);
    const written = Object.entries(this.#columns(fields, after)).filter(([column, value]) => !isSame(old[column], value));
    if (!written.length) return;
    const set = written.map(([column]) => `"${column}" = r."${column}"`).join(', ');
    await this.#run(
      `UPDATE "${table}" t SET ${set} FROM jsonb_populate_record(NULL::"${table}", $1::jsonb) r WHERE t."${key}" = $2`,
      JSON.stringify(Object.fromEntries(written)),
      this.#writing.listingId,
    );
  }

  /** What fields keep in tables of their own. */
  async further(fields: readonly Field[], owner: number, before: JsonObject, after: JsonObject): Promise<void> {
    for (const field of fields) {
      const [was, is] = [before[field.name] ?? null, after[field.name] ?? null];
      if (field.shape === 'leaf') {
        if (field.join && !isSame(was, is)) await this.#join(field, owner, is);
      } else if (field.shape === 'items') await this.#items(field, owner, was, is);
      else if (field.shape === 'keyed') {
        if (!isSame(was, is)) await this.#keyed(field, owner, is);
      } else if (field.shape === 'consent') {
        if (!isSame(was, is)) await this.#consent(owner, is);
      } else await this.#part(field, owner, was, is);
    }
  }

  async #part(field: Extract<Field, { shape: 'part' }>, owner: number, was: Json, is: Json): Promise<void> {
    const [before, after] = [isObject(was) ? was : {}, isObject(is) ? is : {}];
    if (field.table) {
      const { name, key } = field.table;
      if (is === null) {
        if (was !== null) await this.#run(`DELETE FROM "${name}" WHERE "${key}" = $1`, owner);
        return;
      }
      if (was === null) await this.#insert(name, [{ [key]: owner, ...this.#columns(field.fields, after) }]);
      else await this.row(name, key, field.fields, before, after);
    }
    await this.further(field.fields, owner, before, after);
  }

  async #insert(table: string, rows: readonly Columns[], onConflict = ''): Promise<void> {
    const columns = Object.keys(rows[0] ?? {}).map((column) => `"${column}"`);
    await this.#run(
      `INSERT INTO "${table}" (${columns.join()}) SELECT ${columns.join()} FROM jsonb_populate_recordset(NULL::"${table}", $1::jsonb)${onConflict}`,
      JSON.stringify(rows),
    );
  }

  async #items(field: Items, owner: number, was: Json, is: Json): Promise<void> {
    if (isSame(was, is)) return;
    const before = isItems(was) ? was : [];
    const after = isItems(is) ? is : [];
    const kept = new Set(after.map(({ id }) => id));
    const gone = before.filter(({ id }) => !kept.has(id)).map(({ id }) => Number(id));
    if (gone.length) {
      if (field.table === 'Space') await this.#run(`UPDATE "Closure" SET "spaceId" = NULL WHERE "spaceId" = ANY ($1::int[])`, gone);
      await this.#run(`DELETE FROM "${field.table}" WHERE id = ANY ($1::int[]) AND "${field.owner}" = $2`, gone, owner);
    }
    await this.#number(field, after);
    const idOf = (item: Item) => this.#idOf(field.table, item.id);
    const old = new Map(before.map((item, position) => [item.id, this.#item(field, owner, item, position, true)]));
    const rows = after.map((item, position) => ({ item, columns: this.#item(field, owner, item, position) }));
    const changed = rows.filter(({ item, columns }) => !isSame(old.get(item.id) ?? null, columns)).map(({ columns }) => columns);
    if (changed[0]) {
      const set = Object.keys(changed[0])
        .filter((column) => column !== 'id' && column !== field.owner)
        .map((column) => `"${column}" = EXCLUDED."${column}"`);
      await this.#insert(
        field.table,
        changed,
        ` ON CONFLICT (id) DO UPDATE SET ${set.join()} WHERE "${field.table}"."${field.owner}" = ${owner}`,
      );
    }
    const nested = new Map(before.map((item) => [item.id, item]));
    for (const item of after) await this.further(field.fields, idOf(item), nested.get(item.id) ?? {}, item);
  }

  /** Gives new rows their ids, so that others may point to them. */
  async #number(field: Items, items: readonly Item[]): Promise<void> {
    const fresh = items.filter(({ id }) => id.startsWith('+'));
    if (!fresh.length) return;
    const rows = await this.#writing.tx.$queryRawUnsafe<{ id: number }[]>(
      `SELECT nextval(pg_get_serial_sequence('"${field.table}"', 'id'))::int AS id FROM generate_series(1, ${fresh.length})`,
    );
    fresh.forEach(({ id }, index) => {
      this.#ids.set(`${field.table} ${id}`, rows[index]?.id as number);
    });
  }

  #idOf(table: string, id: string): number {
    return id.startsWith('+') ? (this.#ids.get(`${table} ${id}`) as number) : Number(id);
  }

  #item(field: Items, owner: number, item: Item, position: number, past = false): Columns {
    return {
      id: this.#idOf(field.table, item.id),
      [field.owner]: owner,
      ...(!field.orderedBy && { position }),
      ...this.#columns(field.fields, item, past),
    };
  }

  async #join(field: Leaf, owner: number, is: Json): Promise<void> {
    const { table, owner: key, target, ordered } = field.join as NonNullable<Leaf['join']>;
    const within = field.type === 'terms' ? ` AND "${target}" IN (SELECT id FROM "Term" WHERE vocabulary = '${field.vocabulary}')` : '';
    await this.#run(`DELETE FROM "${table}" WHERE "${key}" = $1${within}`, owner);
    const targets = ((is ?? []) as string[]).map((value) => this.#target(field, value));
    if (!targets.length) return;
    await this.#insert(
      table,
      targets.map((id, position) => ({ [key]: owner, [target]: id, ...(ordered && { position }) })),
      ' ON CONFLICT DO NOTHING',
    );
  }

  async #keyed(field: Keyed, owner: number, is: Json): Promise<void> {
    await this.#run(`DELETE FROM "${field.table}" WHERE "${field.owner}" = $1`, owner);
    const rows = Object.entries(isObject(is) ? is : {}).map(([key, value]) => ({
      [field.owner]: owner,
      [field.key]: key,
      [field.value]: value as Json,
    }));
    if (rows.length) await this.#insert(field.table, rows);
  }

  /** A consent is never changed: it is withdrawn, and another recorded. */
  async #consent(contactId: number, is: Json): Promise<void> {
    const { now, author } = this.#writing;
    await this.#run(`UPDATE "Consent" SET "withdrawnAt" = $2 WHERE "contactId" = $1 AND "withdrawnAt" IS NULL`, contactId, now);
    if (!isObject(is)) return;
    const { givenBy, how, givenAt } = is;
    await this.#insert('Consent', [
      { contactId, givenBy: givenBy ?? null, how: how ?? null, givenAt: givenAt ?? now.toISOString(), recordedBy: author },
    ]);
  }

  /** @param past of the document as it was: what it names is not asked for, only whether it is the same */
  #columns(fields: readonly Field[], values: JsonObject, past = false): Columns {
    const columns: Columns = {};
    for (const field of fields) {
      const value = values[field.name] ?? null;
      if (field.shape === 'part' && !field.table) Object.assign(columns, this.#columns(field.fields, isObject(value) ? value : {}, past));
      else if (field.shape === 'leaf' && !field.join) columns[field.column ?? field.name] = this.#column(field, value, past);
    }
    return columns;
  }

  #column(field: Leaf, value: Json, past: boolean): Json {
    if (value === null) return null;
    if (Array.isArray(value)) return value;
    if (['term', 'place', 'listing', 'sibling'].includes(field.type)) {
      if (past && field.type === 'sibling') return Number(value);
      return this.#target(field, String(value)) ?? (past ? String(value) : null);
    }
    return value;
  }

  #target(field: Leaf, value: string): number {
    switch (field.type) {
      case 'place':
      case 'places':
        return this.#writing.resolved.place(value);
      case 'term':
      case 'terms':
        return this.#writing.resolved.term(field.vocabulary as NonNullable<Leaf['vocabulary']>, value);
      case 'sibling':
      case 'siblings':
        return this.#idOf('Space', value);
      default:
        return readReference(value)?.id as number;
    }
  }
}

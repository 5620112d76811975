/**
 * What every importer of listings calls with each record of its file: made when it is new, else changed where its source says something new, and never
 * over what a person changed (PRODUCT rule 5, ARCHITECTURE 4). Where the two differ both are kept, and a curator chooses, field by field.
 */
import type { ListingKind, Prisma } from '../../generated/prisma/client.ts';
import type { Author } from '../curation/author.ts';
import { looksPersonal } from '../curation/personal/looks-personal.ts';
import { applyPatch } from '../curation/records/apply-patch.ts';
import { changeRecord } from '../curation/records/change-record.ts';
import { checkDocument } from '../curation/records/check.ts';
import { createRecord } from '../curation/records/create-record.ts';
import { isObject, type Json, type JsonObject, type Patch, type RecordDocument } from '../curation/records/document.ts';
import { type FullRecord, readRecord } from '../curation/records/read-record.ts';
import { resolveNames } from '../curation/records/resolve.ts';
import { takeTurn } from '../curation/records/turn.ts';
import { openStanding, raise, type Standing, settle } from '../curation/sources/disagreement.ts';
import { isAgreed, patchOfSaid } from '../curation/sources/said.ts';
import { isPersons, type KeptValue, keepValue, keptValues } from '../curation/sources/values.ts';
import { type Fault, InputFaults, RuleBroken } from '../refusals.ts';

type Tx = Prisma.TransactionClient;

export interface Brought {
  readonly kind: ListingKind;
  /** What the source calls it: the same in every file. */
  readonly identifier: string;
  /** Only what the source says, by the names of the record's fields; null says that there is nothing. */
  readonly says: RecordDocument;
  readonly url?: string | null;
  readonly asAt: Date;
}

export interface Bringing {
  /** Row of `Source`. */
  readonly sourceId: number;
  /** What a record becomes that nobody had: DRAFT where it may not be published. */
  readonly status: 'DRAFT' | 'SUBMITTED' | 'PUBLISHED';
  readonly stewardId?: number | null;
  readonly now: Date;
}

export interface Brings {
  /** Null when nothing could be made of it. */
  readonly listingId: number | null;
  readonly outcome: 'added' | 'changed' | 'unchanged' | 'refused';
  /** Fields that wait for a curator. */
  readonly disputed: readonly string[];
  /** What of it could not be used, for whoever runs the import. */
  readonly refused: readonly Fault[];
}

/** One record in one transaction. @throws only for faults of ours */
export async function bringRecord(tx: Tx, brought: Brought, bringing: Bringing): Promise<Brings> {
  await takeTurn(tx);
  const source = await tx.source.findUniqueOrThrow({ where: { id: bringing.sourceId }, select: { system: true, title: true } });
  const author: Author = { id: `import:${source.system}`, as: 'SOURCE', bodyId: null };
  const said = { ...brought, says: staffOnlyIfPersonal(brought.says) };
  const known = await tx.listingSource.findFirst({
    where: { sourceId: bringing.sourceId, identifier: brought.identifier, listing: { kind: brought.kind } },
    orderBy: { id: 'asc' },
    select: { id: true, listingId: true },
  });
  const record = known?.listingId ? await readRecord(tx, known.listingId) : null;
  if (!known || !record) return add(tx, said, { ...bringing, author });
  await tx.listingSource.update({
    where: { id: known.id },
    data: { asAt: brought.asAt, retrievedAt: bringing.now, ...(brought.url !== undefined && { url: brought.url }) },
    select: { id: true },
  });
  return new Update(tx, record, { ...bringing, author, title: source.title, rowId: known.id }).bring(said);
}

/** Published is what nobody can mistake for a person's own; the rest waits for their consent (PRODUCT rule 2). */
function staffOnlyIfPersonal(says: RecordDocument): RecordDocument {
  if (!Array.isArray(says.contacts)) return says;
  const text = (value: Json | undefined) => (typeof value === 'string' ? value : null);
  const contacts = says.contacts.map((contact: Json) => {
    if (!isObject(contact)) return contact;
    const { phone, email } = contact;
    return looksPersonal({ phone: text(phone), email: text(email), listingName: text(says.name) ?? '' })
      ? { ...contact, public: false }
      : contact;
  });
  return { ...says, contacts };
}

const topOf = (path: string) => path.split('/')[0] ?? path;

interface Adding extends Bringing {
  readonly author: Author;
}

async function add(tx: Tx, { kind, says, identifier, url, asAt }: Brought, { author, ...bringing }: Adding): Promise<Brings> {
  const { now, sourceId, status, stewardId } = bringing;
  const refused: Fault[] = [];
  let fields = says;
  let as = status;
  // Once for what cannot be read, once more for what cannot be published.
  for (let tries = 0; tries < 4; tries++)
    try {
      await tx.$executeRawUnsafe('SAVEPOINT bringing');
      const { id: listingId } = await createRecord(tx, { kind, document: fields, status: as, author, stewardId: stewardId ?? null, now });
      const { id: rowId } = await tx.listingSource.create({
        data: { listingId, sourceId, identifier, url: url ?? null, asAt, retrievedAt: now },
        select: { id: true },
      });
      for (const [field, value] of Object.entries(fields))
        await keepValue(tx, { listingId, field, value: value ?? null, sourceId: rowId, now });
      return { listingId, outcome: 'added', disputed: [], refused };
    } catch (error) {
      await tx.$executeRawUnsafe('ROLLBACK TO SAVEPOINT bringing');
      if (error instanceof RuleBroken && as !== 'DRAFT') {
        refused.push({ path: '', message: `It is kept as a draft. ${error.message}` });
        as = 'DRAFT';
      } else if (error instanceof InputFaults) {
        refused.push(...error.faults);
        const faulty = new Set(error.faults.map(({ path }) => topOf(path)));
        if (!Object.keys(fields).some((name) => faulty.has(name))) break;
        fields = Object.fromEntries(Object.entries(fields).filter(([name]) => !faulty.has(name))) as RecordDocument;
      } else throw error;
    }
  return { listingId: null, outcome: 'refused', disputed: [], refused };
}

interface Updating extends Adding {
  readonly title: string;
  /** Row of `ListingSource`: this record in this source. */
  readonly rowId: number;
}

/** A record that its source has told of before. */
class Update {
  readonly #tx: Tx;
  readonly #record: FullRecord;
  readonly #by: Updating;
  #kept: readonly KeptValue[] = [];
  /** What waits for a curator already. */
  #open: Standing = {};
  constructor(tx: Tx, record: FullRecord, by: Updating) {
    this.#tx = tx;
    this.#record = record;
    this.#by = by;
  }

  async bring({ says }: Brought): Promise<Brings> {
    const { id: listingId, status } = this.#record;
    this.#kept = await keptValues(this.#tx, listingId);
    this.#open = await openStanding(this.#tx, listingId);
    const news = Object.entries(says).flatMap(([field, value]) =>
      this.#isNews(field, value ?? null) ? [[field, value ?? null] as const] : [],
    );
    const { usable, refused, after } = await this.#checked(news);
    const agreed = usable.filter(([field]) => isAgreed(this.#record.document[field], after[field]));
    const differing = usable.filter((one) => !agreed.includes(one));
    const disputed: [string, Json][] = [];
    const written: [string, Json][] = [];
    for (const [field, value] of differing) ((await this.#isDisputed(field, value)) ? disputed : written).push([field, value]);
    // What was archived stays so, and is remembered as it is said, for the day when somebody brings it back.
    const isOff = status === 'ARCHIVED';
    const broken = isOff ? null : await this.#write(written);
    if (broken) disputed.push(...written.splice(0));
    if (disputed.length && !isOff) await this.#raise(disputed, broken);
    for (const [field, value] of usable)
      await keepValue(this.#tx, { listingId, field, value, sourceId: this.#by.rowId, now: this.#by.now });
    await settle(
      this.#tx,
      listingId,
      agreed.map(([field]) => field),
      this.#by.now,
    );
    return {
      ...{ listingId, refused, outcome: written.length && !isOff ? 'changed' : 'unchanged' },
      disputed: isOff ? [] : disputed.map(([field]) => field),
    };
  }

  /** What it last said of a field; undefined where it has not spoken of it. */
  #before(field: string): Json | undefined {
    return this.#kept.find((one) => one.field === field && one.sourceId === this.#by.rowId)?.value;
  }

  #isNews(field: string, value: Json): boolean {
    const before = this.#before(field);
    return before === undefined || !isAgreed(before, value);
  }

  /** What of it can be kept at all, and the record with it. */
  async #checked(news: readonly (readonly [string, Json])[]) {
    const { kind, document } = this.#record;
    const refused: Fault[] = [];
    let usable = news;
    for (;;) {
      const patch: Patch = Object.assign({}, ...usable.map(([field, value]) => patchOfSaid(document, field, value)));
      const checked = checkDocument(kind, document, applyPatch(document, patch));
      const named = await resolveNames(this.#tx, kind, document, checked.document);
      const faults = [...checked.faults, ...named.faults];
      if (!faults.length) return { usable, refused, after: checked.document };
      refused.push(...faults);
      const faulty = new Set(faults.map(({ path }) => topOf(path)));
      const left = usable.filter(([field]) => !faulty.has(field));
      // A fault that none of them made is not theirs to mend.
      if (left.length === usable.length) return { usable: [], refused, after: document };
      usable = left;
    }
  }

  /** Whether a person, or another source, has a say in it. */
  async #isDisputed(field: string, value: Json): Promise<boolean> {
    const { id: listingId, document } = this.#record;
    const ours = document[field];
    if (this.#kept.some((one) => one.field === field && one.chosen)) return true;
    if (field in this.#open) return true;
    // Nobody but a person shows more of where something is.
    if (isObject(ours) && isObject(value) && field === 'location' && value.visibility !== undefined && isWider(ours, value)) return true;
    const before = this.#before(field);
    if (before !== undefined) return !isAgreed(ours, this.#asSaid(field, before));
    if (await isPersons(this.#tx, listingId, field)) return true;
    if (isAgreed(ours, null)) return false;
    const others = await this.#tx.listingSource.count({ where: { listingId, id: { not: this.#by.rowId } } });
    // All that is known came from here, though from before it was written down who said what.
    return others > 0;
  }

  /** A field of ours as it would be if that were said. */
  #asSaid(field: string, said: Json): Json {
    const { kind, document } = this.#record;
    return checkDocument(kind, document, applyPatch(document, patchOfSaid(document, field, said))).document[field] ?? null;
  }

  /** @returns why not, when the rules stand against it; nothing was written then */
  async #write(fields: readonly (readonly [string, Json])[]): Promise<string | null> {
    if (!fields.length) return null;
    const { id: listingId, version, document } = this.#record;
    const set: Patch = Object.assign({}, ...fields.map(([field, value]) => patchOfSaid(document, field, value)));
    const { author, now, title } = this.#by;
    try {
      await this.#tx.$executeRawUnsafe('SAVEPOINT bringing');
      await changeRecord(this.#tx, { listingId, version, set, author, now, reason: `As ${title} says`.slice(0, 500) });
      return null;
    } catch (error) {
      if (!(error instanceof RuleBroken)) throw error;
      await this.#tx.$executeRawUnsafe('ROLLBACK TO SAVEPOINT bringing');
      return error.message;
    }
  }

  async #raise(fields: readonly (readonly [string, Json])[], broken: string | null): Promise<void> {
    const record = (await readRecord(this.#tx, this.#record.id)) as FullRecord;
    const standing: Record<string, number> = {};
    for (const [field] of fields) standing[field] = await this.#standing(record, field);
    const set: Patch = Object.assign({}, ...fields.map(([field, value]) => patchOfSaid(record.document, field, value)));
    const reason = `${this.#by.title} says otherwise than the record.${broken ? ` It cannot be taken over as it is: ${broken}` : ''}`.slice(
      0,
      500,
    );
    const after = checkDocument(record.kind, record.document, applyPatch(record.document, set)).document;
    await raise(this.#tx, { record, after, standing: standing as Standing, reason });
  }

  /** The value that stands, kept beside those of the sources: another source's where it is that, else a person's. */
  async #standing({ id: listingId, document }: FullRecord, field: string): Promise<number> {
    const ours = document[field];
    const same = this.#kept.find(
      (one) => one.field === field && one.sourceId !== this.#by.rowId && isAgreed(ours, this.#asSaid(field, one.value)),
    );
    if (same) return same.id;
    // Which words are a person's is seen without how much the public may know of a place: that is never chosen by choosing an address.
    const { visibility: _kept, ...rest } = (isObject(ours) ? ours : {}) as JsonObject;
    const value = field === 'location' ? rest : (ours ?? null);
    return keepValue(this.#tx, { listingId, field, value, sourceId: null, now: this.#by.now });
  }
}

const openness: Readonly<Record<string, number>> = { HIDDEN: 0, AREA: 1, EXACT: 2 };
const isWider = (ours: JsonObject, said: JsonObject) => (openness[String(said.visibility)] ?? 0) > (openness[String(ours.visibility)] ?? 0);

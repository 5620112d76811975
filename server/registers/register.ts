/**
 * What administrators and bodies keep beside the records, each as a register: rows in plain JSON that are read and written whole, so that every change
 * leaves what was before and what is now in one trail (`AdminChange`), and can be taken back while nothing else has changed since.
 */
import { createHash } from 'node:crypto';
import { isDeepStrictEqual } from 'node:util';
import type { AdminChange, Prisma } from '../../generated/prisma/client.ts';
import { type Action, authorise, type Subject } from '../accounts/permissions.ts';
import type { Viewer } from '../accounts/viewer.ts';
import type { Database } from '../database.ts';
import { ChangedMeanwhile, type Fault, InputFaults, NotFound, RuleBroken } from '../refusals.ts';

export type Tx = Prisma.TransactionClient;
type JsonValue = string | number | boolean | null | JsonValue[] | { [key: string]: JsonValue };

export interface Register<Row extends object = object> {
  readonly name: string;
  /** Who may change it. */
  readonly rule: Action;
  /** What the rule is asked about, where it hangs on the row. */
  readonly subjectOf?: (tx: Tx, row: Row) => Promise<Subject>;
  readonly bodyOf?: (row: Row) => number;
  readonly titleOf: (row: Row) => string;
  /** The row as it is, in a form that compares with itself. */
  readonly read: (tx: Tx, subject: string) => Promise<Row | null>;
  /** @throws InputFaults, RuleBroken */
  readonly check: (tx: Tx, row: Row, subject: string | null) => Promise<readonly Fault[]>;
  /** Makes it be so: a new one (`before` null), another, or none (`row` null). @returns what it is known by */
  readonly write: (tx: Tx, subject: string | null, before: Row | null, row: Row | null) => Promise<string>;
  /** Why it cannot go; null when nothing hangs on it. */
  readonly heldBy?: (tx: Tx, subject: string) => Promise<string | null>;
  /** Makes two of one again. Without it, a merge cannot be undone. @returns its trail */
  readonly unmerge?: (tx: Tx, merge: AdminChange, by: By) => Promise<AdminChange>;
}

export interface By {
  readonly viewer: Viewer | null;
  readonly now: Date;
  /** What they saw when they began (`versionOf`); nothing: whatever stands there is written over. */
  readonly version?: number | null | undefined;
}

/** Long enough to bring the public form of many listings up to date. */
const transaction = { timeout: 60_000, maxWait: 10_000 };
export const inTransaction = <T>(db: Database, work: (tx: Tx) => Promise<T>): Promise<T> =>
  db.$transaction(async (tx) => {
    await tx.$executeRawUnsafe('SET LOCAL statement_timeout = 55000');
    return work(tx);
  }, transaction);

const plain = (value: object | null) => (value === null ? null : (JSON.parse(JSON.stringify(value)) as JsonValue));
const same = (one: object | null, other: object | null) => isDeepStrictEqual(plain(one), plain(other));
const jsonOf = (value: object | null) => (plain(value) ?? undefined) as Prisma.InputJsonValue | undefined;

/** Another number with whatever changes of a row, so that two who change it at once never overwrite each other. */
export const versionOf = (row: object): number =>
  createHash('sha1')
    .update(JSON.stringify(Object.entries(plain(row) as object).sort(([one], [other]) => (one < other ? -1 : 1))))
    .digest()
    .readUInt32BE() >>> 1;

export interface Trail {
  register: string;
  subject: string;
  title: string;
  action: string;
  old: object | null;
  new: object | null;
  bodyId?: number | null;
}

export const leaveTrail = (tx: Tx, { viewer, now }: By, { old, new: next, ...trail }: Trail): Promise<AdminChange> => {
  const [before, after] = [jsonOf(old), jsonOf(next)];
  return tx.adminChange.create({
    data: { ...trail, at: now, accountId: viewer?.accountId ?? null, ...(before && { old: before }), ...(after && { new: after }) },
  });
};

async function allowed<Row extends object>(tx: Tx, register: Register<Row>, viewer: Viewer | null, ...rows: (Row | null)[]): Promise<void> {
  authorise(viewer, register.rule);
  if (!register.subjectOf) return;
  for (const row of rows) if (row) authorise(viewer, register.rule, await register.subjectOf(tx, row));
}

/** Two who change the same register wait for one another. */
const inTurn = (tx: Tx, name: string) => tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtext(${`register ${name}`}))`;

/**
 * Writes one row and its trail. `next` makes the wished row from what there is now (null for a new one); null takes it away.
 * @throws NotFound, NotAllowed, InputFaults, RuleBroken
 */
export async function changeIn<Row extends object>(
  tx: Tx,
  register: Register<Row>,
  subject: string | null,
  next: (before: Row | null) => Row | null,
  by: By,
): Promise<AdminChange> {
  await inTurn(tx, register.name);
  const before = subject === null ? null : await register.read(tx, subject);
  if (subject !== null && !before) throw new NotFound('It is not there any more. Look at the list again.');
  if (before && by.version != null && by.version !== versionOf(before)) {
    await allowed(tx, register, by.viewer, before);
    throw new ChangedMeanwhile(versionOf(before));
  }
  const row = next(before);
  await allowed(tx, register, by.viewer, before, row);
  if (row) {
    const faults = await register.check(tx, row, subject);
    if (faults.length) throw new InputFaults(faults);
  } else {
    const held = subject === null ? null : await register.heldBy?.(tx, subject);
    if (held) throw new RuleBroken('in-use', held);
  }
  const written = await register.write(tx, subject, before, row);
  const shown = row ?? before;
  return leaveTrail(tx, by, {
    register: register.name,
    subject: written,
    title: shown ? register.titleOf(shown) : '',
    action: before ? (row ? 'CHANGED' : 'REMOVED') : 'CREATED',
    old: before,
    new: row && (await register.read(tx, written)),
    bodyId: shown && register.bodyOf ? register.bodyOf(shown) : null,
  });
}

export const change = <Row extends object>(
  db: Database,
  register: Register<Row>,
  subject: string | null,
  next: (before: Row | null) => Row | null,
  by: By,
): Promise<AdminChange> => inTransaction(db, (tx) => changeIn(tx, register, subject, next, by));

/** Puts back what was before, as a change of its own, if it still stands as that change left it. */
export async function undoChange(db: Database, registers: ReadonlyMap<string, Register>, id: number, by: By): Promise<AdminChange> {
  return inTransaction(db, async (tx) => {
    const known = await tx.adminChange.findUnique({ where: { id } });
    const register = known && registers.get(known.register);
    if (!known) throw new NotFound('There is no such change.');
    if (!register) throw new RuleBroken('cannot-undo', 'This change cannot be undone in one step. Make the opposite change instead.');
    if (known.action === 'UNMERGED') throw new RuleBroken('cannot-undo', 'They were taken apart again. Merge them anew instead.');
    if (known.undoneAt) throw new ChangedMeanwhile(known.id, 'It has been undone already.');
    await inTurn(tx, register.name);
    const row = known.old as object | null;
    await allowed(tx, register, by.viewer, row, known.new as object | null);
    if (known.action === 'MERGED') {
      if (!register.unmerge) throw new RuleBroken('cannot-undo', 'A merge of places cannot be undone. Add the place anew instead.');
      const taken = await register.unmerge(tx, known, by);
      await tx.adminChange.update({ where: { id }, data: { undoneAt: by.now } });
      return taken;
    }
    const now = await register.read(tx, known.subject);
    if (!same(now, known.new as object | null))
      throw new RuleBroken('changed-since', 'It was changed again since. Undo the later change first, or change it by hand.');
    const change = now ? await changeIn(tx, register, known.subject, () => row, by) : await restored(tx, register, known.subject, row, by);
    await tx.adminChange.update({ where: { id }, data: { undoneAt: by.now } });
    return change;
  });
}

/** What was taken away comes back under what it was known by. */
async function restored(tx: Tx, register: Register, subject: string, row: object | null, by: By): Promise<AdminChange> {
  if (!row) throw new NotFound('It is not there any more.');
  const faults = await register.check(tx, row, subject);
  if (faults.length) throw new InputFaults(faults);
  const written = await register.write(tx, subject, null, row);
  return leaveTrail(tx, by, {
    register: register.name,
    subject: written,
    title: register.titleOf(row),
    action: 'CREATED',
    old: null,
    new: await register.read(tx, written),
    bodyId: register.bodyOf?.(row) ?? null,
  });
}

/** Faults of words that were written, gathered so that all are told at once. */
export class Faults {
  readonly all: Fault[] = [];
  add(path: string, message: string): void {
    this.all.push({ path, message });
  }
  /** Words to show: something in them, not too long, no control or direction characters. */
  words(path: string, text: string, most = 120): void {
    if (!text.trim()) this.add(path, 'Write something here.');
    else if (text.length > most) this.add(path, `This has ${text.length} letters; use at most ${most}.`);
    else if (/[\p{Cc}\u202a-\u202e\u2066-\u2069]/u.test(text)) this.add(path, 'Write it without control characters.');
  }
  list(path: string, texts: readonly string[], most: number, longest = 120): void {
    if (texts.length > most) this.add(path, `These are ${texts.length}; ${most} is the most.`);
    else for (const [index, text] of texts.entries()) this.words(`${path}/${index}`, text, longest);
  }
  slug(path: string, slug: string): void {
    if (slug.length > 80 || !/^[a-z0-9]+(-[a-z0-9]+)*$/.test(slug))
      this.add(path, 'Write small letters and digits with hyphens, such as food-and-cooking, at most 80.');
  }
}

/** Trimmed, without the empty and the repeated. */
export const tidyList = (texts: readonly string[]): string[] => [
  ...new Set(texts.map((text) => text.trim().replace(/\s+/g, ' ')).filter(Boolean)),
];

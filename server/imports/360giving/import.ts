/**
 * `npm run import -- 360giving FILE`: awards, as funders publish them in the 360Giving standard. Only those for a place or to a body that is known
 * here are taken: the file of a national funder holds a whole country. The same file again changes nothing (docs/decisions/0051).
 */
import { basename } from 'node:path';
import type { Prisma } from '../../../generated/prisma/client.ts';
import { advisoryLock } from '../../postgres/advisory-locks.ts';
import { readJson } from '../files.ts';
import { emptyReport, ImportError, type ImportFormat, type ImportReport, type ImportRun } from '../format.ts';
import { Funds, type KnownBodies, knownBodies } from './bodies.ts';
import { type Grant, readGrant } from './read-grant.ts';
import { placesOfGrants } from './where.ts';

type Tx = Prisma.TransactionClient;

/** A file of some hundred thousand grants has some thousand for one county; none of these takes a second. */
const longestMs = 30 * 60_000;

class DryRun extends Error {}

export async function import360Giving(run: ImportRun, file: string): Promise<ImportReport> {
  const json = (await readJson(file)) as { grants?: unknown } | null;
  const rows = Array.isArray(json?.grants) ? json.grants : null;
  if (!rows)
    throw new ImportError(`${basename(file)} is no 360Giving file: it holds no list “grants”. Give the JSON that the funder publishes.`);
  const now = new Date();
  const report = emptyReport();
  const grants = readAll(rows, now, report, run.say);
  const places = await placesOfGrants(run.db, grants);
  try {
    await run.db.$transaction(
      async (tx) => {
        await tx.$executeRawUnsafe('SET LOCAL statement_timeout = 0');
        await tx.$executeRawUnsafe(`SELECT pg_advisory_xact_lock(${advisoryLock('import')})`);
        await bringAll(tx, run, { grants, places, now }, report);
        if (run.dryRun) throw new DryRun();
      },
      { timeout: longestMs, maxWait: 60_000 },
    );
  } catch (error) {
    if (!(error instanceof DryRun)) throw error;
  }
  return report;
}

function readAll(rows: readonly unknown[], now: Date, report: ImportReport, say: ImportRun['say']): Grant[] {
  const today = now.toISOString().slice(0, 10);
  const grants = new Map<string, Grant>();
  const notes = new Map<string, number>();
  for (const [index, row] of rows.entries()) {
    report.read += 1;
    const grant = readGrant(row, today);
    const fault =
      typeof grant === 'string' ? grant : grants.has(grant.id) ? `its id ${grant.id} is that of another grant of the file` : null;
    if (fault !== null || typeof grant === 'string') {
      report.refused.push({ line: index + 1, why: `Grant ${index + 1} cannot be used: ${fault}` });
      continue;
    }
    grants.set(grant.id, grant);
    for (const note of grant.notes) notes.set(note, (notes.get(note) ?? 0) + 1);
  }
  for (const [note, count] of notes) say(`${count} ${count === 1 ? 'grant' : 'grants'}: ${note}.`);
  return [...grants.values()];
}

interface ToBring {
  grants: readonly Grant[];
  places: ReadonlyMap<string, number[]>;
  now: Date;
}

async function bringAll(tx: Tx, run: ImportRun, { grants, places, now }: ToBring, report: ImportReport): Promise<void> {
  const bodies = await knownBodies(tx);
  const ours = grants.filter(({ id, recipient }) => places.get(id)?.length || (recipient && bodies.recipientOf(recipient)));
  const passed = grants.length - ours.length;
  if (passed) run.say(`${passed} grants are for places and bodies that are not known here, and were passed over.`);
  for (const [publisher, theirs] of byFunder(ours)) {
    const sourceId = await sourceOf(tx, run, publisher, theirs[0]?.funder.name ?? publisher);
    const funds = new Funds({ tx, sourceId, bodies, asAt: latest(theirs) ?? now, now });
    for (const grant of theirs)
      report[await bringAward(tx, { grant, places: places.get(grant.id) ?? [], bodies, funds, sourceId, now })] += 1;
  }
}

function byFunder(grants: readonly Grant[]): Map<string, Grant[]> {
  const funders = new Map<string, Grant[]>();
  for (const grant of grants) funders.set(grant.funder.id, [...(funders.get(grant.funder.id) ?? []), grant]);
  return funders;
}

const latest = (grants: readonly Grant[]): Date | null =>
  grants.reduce<Date | null>((last, { modified, awardedOn }) => {
    const at = modified ?? awardedOn;
    return last && last > at ? last : at;
  }, null);

/** A funder is the source of what it says it gave: its licence is the open one that the 360Giving register asks for and lists. */
async function sourceOf(tx: Tx, { source }: ImportRun, publisher: string, name: string): Promise<number> {
  const system = source ?? `360giving:${publisher}`.slice(0, 200);
  const known = await tx.source.findUnique({ where: { system }, select: { id: true } });
  if (known) return known.id;
  const row = await tx.source.create({
    data: {
      system,
      title: `Awards of ${name}, published as 360Giving data`,
      licence: 'Open, as the 360Giving register lists it for this publisher',
      attribution: `${name}, 360Giving data`,
    },
    select: { id: true },
  });
  return row.id;
}

interface Bringing {
  grant: Grant;
  places: readonly number[];
  bodies: KnownBodies;
  funds: Funds;
  sourceId: number;
  now: Date;
}

async function bringAward(tx: Tx, { grant, places, bodies, funds, sourceId, now }: Bringing): Promise<'added' | 'changed' | 'unchanged'> {
  const recipient = grant.recipient && bodies.recipientOf(grant.recipient);
  const recipientName = grant.recipient?.name ?? 'An individual';
  const facts = {
    fundId: await funds.fundOf(grant),
    recipientName,
    // Of a body that is withheld, no words but its name: they may say where it is (PRODUCT rule 1).
    ...(recipient?.withheld ? { title: `A grant to ${recipientName}`, purpose: null } : { title: grant.title, purpose: grant.purpose }),
    ...{ amount: grant.amount, amountQualifier: grant.amountQualifier, awardedOn: grant.awardedOn, precision: grant.precision },
  };
  const known = await tx.listingSource.findFirst({
    where: { sourceId, identifier: grant.id, awardId: { not: null } },
    select: { id: true, award: { include: { places: { orderBy: { placeId: 'asc' } } } } },
  });
  const asAt = grant.modified ?? grant.awardedOn;
  if (!known?.award) {
    await tx.award.create({
      data: {
        ...facts,
        recipientId: recipient?.id ?? null,
        places: { create: places.map((placeId) => ({ placeId })) },
        sources: { create: { sourceId, identifier: grant.id, url: grant.url, asAt, retrievedAt: now } },
      },
    });
    return 'added';
  }
  const { award } = known;
  // Who had it may have been found by somebody here since: what the file does not know takes nothing away.
  const after = { ...facts, recipientId: recipient?.id ?? award.recipientId };
  const isSame =
    Object.entries(after).every(([name, value]) => String(award[name as keyof typeof after]) === String(value)) &&
    award.places.map(({ placeId }) => placeId).join() === places.join();
  if (isSame) return 'unchanged';
  await tx.award.update({
    where: { id: award.id },
    data: { ...after, places: { deleteMany: {}, create: places.map((placeId) => ({ placeId })) } },
  });
  await tx.listingSource.update({ where: { id: known.id }, data: { asAt, retrievedAt: now, url: grant.url } });
  return 'changed';
}

export const threeSixtyGiving: ImportFormat = {
  name: '360giving',
  describes: 'awards that a funder publishes in the 360Giving standard, as JSON',
  run: import360Giving,
};

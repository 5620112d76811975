/** What the views beside the queue show after some months: synonyms, collections, claims that were believed, entries whose time is up. */
import { randomUUID } from 'node:crypto';
import type { Database } from '../../server/database.ts';

const synonyms = 180;
const collections = 40;
const claims = 120;
const overdue = 200;
const day = 86_400_000;

/** @returns what there is, in a sentence */
export async function fillRegisters(db: Database, now: Date): Promise<string> {
  const ago = (days: number) => new Date(now.getTime() - days * day);
  const groups = await db.listing.findMany({
    where: { kind: 'GROUP', status: 'PUBLISHED' },
    orderBy: { id: 'asc' },
    take: collections + claims,
    select: { id: true, slug: true, name: true },
  });
  const missing = Math.max(0, synonyms - (await db.synonym.count()));
  await db.$executeRawUnsafe(`SELECT setval(pg_get_serial_sequence('"Synonym"', 'id'), COALESCE((SELECT max(id) FROM "Synonym"), 1))`);
  await db.synonym.createMany({
    data: Array.from({ length: missing }, (_, at) => ({ words: [`synthetic word ${at}`, `word of ${at}`, `wording ${at}`] })),
  });
  await db.collection.createMany({
    data: groups
      .slice(0, collections)
      .map(({ id, slug, name }) => ({ bodyId: id, slug: `${slug}-shows`.slice(0, 60), title: `What ${name} shows`.slice(0, 80) })),
  });
  const { id: accountId } = await db.account.create({
    data: { id: randomUUID(), name: 'Ida Hull', email: `ida-${randomUUID()}@people.example` },
    select: { id: true },
  });
  const believed = groups.slice(collections);
  const memberships = await db.membership.createManyAndReturn({
    data: believed.map(({ id }) => ({ accountId, bodyId: id, role: 'OWNER' as const, since: ago(30) })),
    select: { id: true, bodyId: true },
  });
  await db.submission.createMany({
    data: memberships.map(({ id, bodyId }, at) => ({
      ...{ id: randomUUID(), formId: randomUUID(), tokenHash: randomUUID(), kind: 'CLAIM' as const, state: 'DECIDED' as const },
      ...{ email: `claims-${at}@people.example`, listingId: bodyId, membershipId: id, proof: 'DOMAIN' as const, decidedAt: ago(at % 30) },
    })),
  });
  const late = await db.listing.findMany({
    where: { kind: 'GROUP', status: 'PUBLISHED', dueAt: { not: null } },
    orderBy: [{ dueAt: 'asc' }, { id: 'asc' }],
    take: overdue,
    select: { id: true },
  });
  const dueAt = ago(120);
  await db.listing.updateMany({ where: { id: { in: late.map(({ id }) => id) } }, data: { dueAt } });
  const mails = await db.mail.createManyAndReturn({
    data: late.map(() => ({
      ...{ key: randomUUID(), messageId: randomUUID(), kind: 'confirm-entries', to: 'late@people.example', subject: 'S', text: 'T' },
      ...{ state: 'SENT' as const, sentAt: ago(80) },
    })),
    select: { id: true },
  });
  await db.ladderRung.createMany({
    data: late.map(({ id }, at) => ({
      ...{ listingId: id, dueAt, step: 'NOTICE' as const, means: 'MAIL' as const, at: ago(80) },
      mailId: mails[at]?.id ?? null,
    })),
    skipDuplicates: true,
  });
  return `${Math.max(synonyms, await db.synonym.count())} synonyms, ${collections} collections, ${memberships.length} claims, ${late.length} entries to be taken off.`;
}

/** Mail, jobs and confirmations. */
import { randomUUID } from 'node:crypto';
import { addJob } from '../../jobs/add-job.ts';
import { queueMail } from '../../mail/queue-mail.ts';
import { globalId } from '../../testkit/rows.ts';
import type { Example, FieldExample } from './examples.ts';
import type { Where, World } from './world.ts';

const day = 24 * 60 * 60 * 1000;

/** A group there, with the global id and what it is to the table. */
async function group(world: World, where: Where) {
  const { id } = await world.group(where);
  return { id, variables: { ids: [globalId('Group', id)] }, subject: world.subject(where, { id, kind: 'GROUP' }) };
}

async function deadJob({ db }: World): Promise<string> {
  await addJob(db, null, 'mail-erase', {});
  const id = randomUUID();
  await db.$executeRaw`
    INSERT INTO pgboss.job (id, name, source_name, source_id, policy, retry_limit, retry_delay, retry_backoff, expire_seconds, deletion_seconds)
    VALUES (${id}::uuid, 'dead', 'mail-erase', ${randomUUID()}::uuid, 'standard', 0, 0, false, 900, 900)`;
  return id;
}

export const outboxMutations: Readonly<Record<string, readonly Example[]>> = {
  retryDeadJob: [
    {
      query: 'mutation($id: ID!) { retryDeadJob(id: $id) { __typename } }',
      make: async (world) => ({ variables: { id: await deadJob(world) } }),
    },
  ],
  confirmRecords: [{ query: 'mutation($ids: [ID!]!) { confirmRecords(ids: $ids, note: "Rang them.") { __typename } }', make: group }],
  startLadder: [{ query: 'mutation($ids: [ID!]!) { startLadder(ids: $ids) { __typename } }', make: group }],
  suspendDue: [{ query: 'mutation($ids: [ID!]!) { suspendDue(ids: $ids) { __typename } }', make: group }],
};

type Data = { viewer: null | Record<string, { id: string }[]> };
const named = (field: string) => (data: unknown) => Boolean((data as Data).viewer?.[field]?.length);

export const outboxFields: Readonly<Record<string, readonly FieldExample[]>> = {
  'Viewer.outbox': [
    {
      query: '{ viewer { outbox { id } } }',
      make: async ({ db }) => {
        await queueMail(db, { key: randomUUID(), kind: 'test', to: 'a@b.example', subject: 'S', text: 'T' });
        return {};
      },
      shows: named('outbox'),
    },
  ],
  'Viewer.deadJobs': [
    {
      query: '{ viewer { deadJobs { id } } }',
      make: async (world) => {
        await deadJob(world);
        return {};
      },
      shows: named('deadJobs'),
    },
  ],
  'Viewer.phoneList': [
    {
      query: '{ viewer { phoneList(first: 200) { id } } }',
      make: async (world, where) => {
        await world.db.queueItem.deleteMany({ where: { kind: 'OVERDUE' } });
        const { id, subject } = await group(world, where);
        const { stewardId = null } = subject;
        await world.db.queueItem.create({
          data: { kind: 'OVERDUE', listingId: id, listingKind: 'GROUP', stewardId, title: 'Ring', reason: 'Nobody answers.' },
        });
        return { subject };
      },
      shows: named('phoneList'),
    },
  ],
  'Viewer.suspensionsDue': [
    {
      query: '{ viewer { suspensionsDue { id } } }',
      make: async (world, where) => {
        const { db } = world;
        await db.ladderRung.deleteMany();
        const { id, subject } = await group(world, where);
        const ago = (days: number) => new Date(Date.now() - days * day);
        const dueAt = ago(100);
        await db.listing.update({ where: { id }, data: { confirmedAt: ago(400), dueAt } });
        const mail = await db.mail.create({
          data: {
            key: randomUUID(),
            kind: 'confirm-entries',
            to: 'a@b.example',
            subject: 'S',
            text: 'T',
            messageId: randomUUID(),
            state: 'SENT',
          },
        });
        await db.ladderRung.create({ data: { listingId: id, dueAt, step: 'NOTICE', means: 'MAIL', at: ago(20), mailId: mail.id } });
        return { subject };
      },
      shows: named('suspensionsDue'),
    },
  ],
};

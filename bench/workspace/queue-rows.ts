/** A queue as it is after a bad month: some hundreds of items of each kind, about listings of the county that is there, most of what came from the public with its submission. */
import { randomUUID } from 'node:crypto';
import type { Prisma, QueueKind, SubmissionKind } from '../../generated/prisma/client.ts';
import type { Database } from '../../server/database.ts';
import { randomOf } from '../county/random.ts';

export const ofEachKind = 300;
const day = 86_400_000;

interface About {
  readonly id: number;
  readonly kind: 'GROUP' | 'VENUE' | 'FUND' | 'OPPORTUNITY' | 'EVENT';
  readonly name: string;
  readonly summary: string;
  readonly version: number;
  readonly stewardId: number | null;
  readonly placeIds: number[];
}

const listings = (db: Database, condition: string, limit: number) =>
  db.$queryRawUnsafe<About[]>(`
    SELECT l.id, l.kind::text AS kind, l.name, l.summary, l.version, l."stewardId",
      ARRAY(SELECT o."placeId" FROM "Location" o WHERE o."listingId" = l.id AND o."placeId" IS NOT NULL) AS "placeIds"
    FROM "Listing" l WHERE l.status = 'PUBLISHED' AND ${condition} ORDER BY hashint4(l.id), l.id LIMIT ${limit}`);

type NewItem = Prisma.QueueItemCreateManyInput;
const words = (text: string) => `${text} Newcomers are welcome at any time; nobody need book.`.slice(0, 300);

/** What each kind tells besides what it is about. */
const particulars: Readonly<Record<QueueKind, (one: About, at: number) => Partial<NewItem>>> = {
  CHANGE: (one) => ({
    changes: { summary: { old: one.summary, new: words(one.summary) }, 'contacts/+1': { new: contact } },
    baseVersion: one.version,
    reason: 'Somebody of the public suggests it.',
    detail: { note: 'I help there on Thursdays.', senderRole: 'Member' },
  }),
  SUBMISSION: (one, at) => ({
    listingId: null,
    title: `Synthetic circle ${at}`,
    changes: { name: { new: `Synthetic circle ${at}` }, summary: { new: words(one.summary) }, 'contacts/+1': { new: contact } },
    reason: 'Somebody of the public suggests a new entry.',
    detail: { note: 'We began in spring.', senderRole: 'Organiser' },
  }),
  CLAIM: () => ({
    reason: 'Somebody says that they look after it, and nothing on the record shows it.',
    detail: { senderRole: 'Secretary' },
  }),
  REPORT: () => ({ reason: 'Somebody reports a problem.', detail: { problem: 'WRONG', note: 'The number does not answer.' } }),
  DUPLICATE: () => ({
    reason: 'Two that may be the same.',
    detail: { reasons: ['Their names are alike.', 'They have the same postcode.'] },
  }),
  OVERDUE: () => ({ reason: 'Was due, and no mail reaches its owner.' }),
  IMPORT_CONFLICT: () => ({ reason: 'Two sources say different things.' }),
  LINK: () => ({ reason: 'The address has not answered for two weeks.', detail: { url: 'https://gone.example/' } }),
};
const contact = { role: 'Bookings', phone: '01354 650 000', public: true };
const sent: Partial<Record<QueueKind, SubmissionKind>> = { CHANGE: 'CHANGE', SUBMISSION: 'LISTING', CLAIM: 'CLAIM', REPORT: 'REPORT' };

/** @returns how many items there are */
export async function fillQueue(db: Database, now: Date): Promise<number> {
  const kinds = Object.keys(particulars) as QueueKind[];
  const random = randomOf(41);
  // What waits for a call has to be overdue; all else may be about anything but an event of the past.
  const overdue = await listings(db, `l."dueAt" < now() AND l.kind <> 'EVENT'`, ofEachKind);
  const any = await listings(db, `l.kind IN ('GROUP', 'VENUE', 'FUND', 'OPPORTUNITY')`, ofEachKind * kinds.length);
  const groups = any.filter(({ kind }) => kind === 'GROUP');
  let next = 0;
  for (const kind of kinds) {
    const rows: NewItem[] = [];
    for (let at = 0; at < ofEachKind; at++) {
      const one =
        kind === 'OVERDUE' ? overdue[at] : kind === 'DUPLICATE' || kind === 'CLAIM' ? groups[at % groups.length] : any[next++ % any.length];
      if (!one) break;
      const other = kind === 'DUPLICATE' ? groups[(at + 1) % groups.length] : undefined;
      rows.push({
        ...{
          kind,
          title: one.name,
          reason: '',
          listingId: one.id,
          listingKind: one.kind,
          placeIds: one.placeIds,
          stewardId: one.stewardId,
        },
        ...(other && { otherId: other.id }),
        risk: random.below(90),
        createdAt: new Date(now.getTime() - random.below(60) * day),
        ...particulars[kind](one, at),
      });
    }
    const items = await db.queueItem.createManyAndReturn({
      data: rows,
      select: { id: true, listingId: true, listingKind: true, changes: true },
    });
    const submission = sent[kind];
    // Some come from owners instead, or the address was erased since.
    if (submission)
      await db.submission.createMany({
        data: items.slice(0, Math.ceil(items.length * 0.8)).map(({ id, listingId, listingKind, changes }) => ({
          ...{ id: randomUUID(), formId: randomUUID(), kind: submission, state: 'OPEN' as const, email: `sender-${id}@people.example` },
          ...{ listingId, listingKind, queueItemId: id, changes: (changes ?? {}) as Prisma.InputJsonValue },
        })),
      });
    if (kind === 'IMPORT_CONFLICT')
      await db.fieldValue.createMany({
        data: items.flatMap(({ listingId }) =>
          ['As one list says.', 'As the other list says.'].map((value) => ({ listingId: listingId as number, field: 'summary', value })),
        ),
      });
  }
  return db.queueItem.count({ where: { state: 'OPEN' } });
}

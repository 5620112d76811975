/** Several items that are alike, decided or given to somebody at once: each for itself, so that one that cannot be decided stands in no other's way. */
import type { QueueItem } from '../../../generated/prisma/client.ts';
import type { Viewer } from '../../accounts/viewer.ts';
import type { Database } from '../../database.ts';
import { RuleBroken } from '../../refusals.ts';
import { type Bulk, type DoneToMany, doEach } from '../bulk/do-each.ts';
import { type Deciding, decideWithin } from './decide.ts';
import { assignWithin } from './item.ts';

type Same = Omit<Deciding, 'id' | 'version' | 'decisions' | 'reasons' | 'choices'>;
type Asked = Pick<Bulk, 'preview' | 'bulkId'>;
type Seen = readonly { readonly id: number; readonly version: number }[];

const versionsOf = (items: Seen) => new Map(items.map(({ id, version }) => [id, version]));

/** @throws NotSignedIn, NotFound, InputFaults, RuleBroken */
export async function decideMany(db: Database, items: Seen, same: Same, asked: Asked): Promise<DoneToMany<QueueItem>> {
  const putsOff = same.outcome === 'LATER';
  if (!putsOff) await checkAlike(db, items);
  const versions = versionsOf(items);
  const { viewer, now } = same;
  return doEach({ ...asked, db, viewer, now, action: putsOff ? 'PUT_OFF' : 'DECIDE' }, [...versions.keys()], async (tx, id) => {
    const { laterAt = null } = (await tx.queueItem.findUnique({ where: { id }, select: { laterAt: true } })) ?? {};
    const item = await decideWithin(tx, { ...same, id, version: versions.get(id) as number });
    return { shown: item, part: { itemId: id, version: item.version, before: { laterAt } } };
  });
}

/** What may be put off is anything; what is decided alike must be alike. @throws RuleBroken */
async function checkAlike(db: Database, items: Seen): Promise<void> {
  const ids = items.slice(0, 1000).map(({ id }) => id);
  const kinds = await db.queueItem.findMany({ where: { id: { in: ids } }, distinct: ['kind'], select: { kind: true }, take: 10 });
  if (kinds.length > 1)
    throw new RuleBroken('not-alike', 'Decide items of one kind at once: what is right for one is wrong for the other.');
}

/** @param to an account; null for nobody @throws NotSignedIn, NotFound, InputFaults */
export async function assignMany(
  { db, viewer, now }: { db: Database; viewer: Viewer | null; now: Date },
  items: Seen,
  to: string | null,
  asked: Asked,
): Promise<DoneToMany<QueueItem>> {
  const versions = versionsOf(items);
  return doEach({ ...asked, db, viewer, now, action: 'ASSIGN' }, [...versions.keys()], async (tx, id) => {
    const { assigneeId = null } = (await tx.queueItem.findUnique({ where: { id }, select: { assigneeId: true } })) ?? {};
    if (assigneeId === to) throw new RuleBroken('nothing-to-do', 'It is so already.');
    const item = await assignWithin(tx, { id, version: versions.get(id) as number, to, viewer });
    return { shown: item, part: { itemId: id, version: item.version, before: { assigneeId } } };
  });
}

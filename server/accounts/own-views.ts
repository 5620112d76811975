/** Filters that people named, to come back to: their own, and those that a colleague shares with their body. */
import type { Prisma } from '../../generated/prisma/client.ts';
import type { Database } from '../database.ts';
import { type Fault, InputFaults, NotAllowed } from '../refusals.ts';
import type { Viewer } from './viewer.ts';

export const mostViews = 100;
const mostLetters = 4000;

const withBody = { body: { select: { id: true, name: true } } } as const;
export type View = Prisma.SavedViewGetPayload<{ include: typeof withBody }>;

const bodiesOf = ({ parts }: Viewer): number[] => [...new Set(parts.map(({ bodyId }) => bodyId))];

/** Their own in their order, then those of colleagues. */
export async function viewsOf(db: Database, viewer: Viewer, list: string | null | undefined): Promise<View[]> {
  const { accountId } = viewer;
  const of = list ? { list } : {};
  const own = await db.savedView.findMany({
    where: { accountId, ...of },
    orderBy: [{ position: 'asc' }, { id: 'asc' }],
    take: mostViews,
    include: withBody,
  });
  const shared = await db.savedView.findMany({
    where: { accountId: { not: accountId }, bodyId: { in: bodiesOf(viewer) }, ...of },
    orderBy: [{ name: 'asc' }, { id: 'asc' }],
    take: mostViews,
    include: withBody,
  });
  return [...own, ...shared];
}

export interface ViewAsked {
  readonly list: string;
  readonly name: string;
  readonly filter: unknown;
  /** The body whose people see it too; null for nobody else. */
  readonly bodyId: number | null;
}

/** @throws InputFaults, NotAllowed */
export async function saveView(db: Database, viewer: Viewer, { list, name, filter, bodyId }: ViewAsked): Promise<View> {
  const { accountId } = viewer;
  const written = name.trim();
  const faults: Fault[] = [];
  if (!/^[a-z][a-zA-Z-]{0,29}$/.test(list)) faults.push({ path: 'list', message: 'Name the list in small letters, such as records.' });
  if (!written || written.length > 60) faults.push({ path: 'name', message: 'Write a name of one to 60 letters.' });
  if (typeof filter !== 'object' || filter === null || Array.isArray(filter) || JSON.stringify(filter).length > mostLetters)
    faults.push({ path: 'filter', message: 'Give the filters of one list, as an object.' });
  if (faults.length) throw new InputFaults(faults);
  if (bodyId !== null && !bodiesOf(viewer).includes(bodyId))
    throw new NotAllowed('You can share a view with a body you work for, and no other.');
  const data = { filter: filter as object, bodyId };
  const key = { accountId, list, name: written };
  const count = await db.savedView.count({ where: { accountId } });
  const known = await db.savedView.findUnique({ where: { accountId_list_name: key } });
  if (!known && count >= mostViews)
    throw new InputFaults([{ path: 'name', message: `There are ${mostViews} saved views. Take one away first.` }]);
  return db.savedView.upsert({
    where: { accountId_list_name: key },
    create: { ...key, ...data, position: count },
    update: data,
    include: withBody,
  });
}

/** Only one's own: what a colleague shares is theirs to take away. */
export async function removeView(db: Database, { accountId }: Viewer, list: string, name: string): Promise<void> {
  await db.savedView.deleteMany({ where: { accountId, list, name: name.trim() } });
}

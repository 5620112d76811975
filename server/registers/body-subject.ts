/** A body that registers are kept for, as the rules look at it: also where it is elected for, though nobody wrote that it serves there. */
import { bodySubject as subjectOf } from '../accounts/body-subject.ts';
import type { Subject } from '../accounts/permissions.ts';
import type { Database } from '../database.ts';
import { NotFound } from '../refusals.ts';
import type { Tx } from './register.ts';

/** @throws NotFound */
export async function bodySubject(db: Tx | Database, id: number): Promise<Subject> {
  const body = await subjectOf(db, id);
  if (!body) throw new NotFound('There is no such body.');
  const elected = await db.councilPlace.findMany({ where: { councilId: id }, select: { placeId: true }, take: 1000 });
  return { ...body, placeIds: [...(body.placeIds ?? []), ...elected.map(({ placeId }) => placeId)] };
}

/** What staff tell one another about a listing or a place. */
import { authorise } from '../../accounts/permissions.ts';
import { InputFaults, NotFound } from '../../refusals.ts';
import type { Asked } from './edit-record.ts';
import { subjectOf } from './subject.ts';

export interface NoteAsked {
  readonly listingId?: number | undefined;
  /** Slug. */
  readonly place?: string | undefined;
  readonly text: string;
}

/** @returns its id. @throws NotSignedIn, NotAllowed, NotFound, InputFaults */
export async function addNote({ db, viewer, now }: Asked, { listingId, place, text }: NoteAsked): Promise<number> {
  const written = text.trim();
  if (!written || written.length > 5000) throw new InputFaults([{ path: 'text', message: 'Write a note of at most 5,000 letters.' }]);
  if ((listingId === undefined) === (place === undefined))
    throw new InputFaults([{ path: 'record', message: 'Say of which record or of which place.' }]);
  const about = listingId === undefined ? { placeId: await placeOf({ db, viewer, now }, String(place)) } : { listingId };
  if (listingId !== undefined) authorise(viewer, 'record.note', await subjectOf(db, listingId));
  const author = `account:${viewer?.accountId}`;
  return (await db.staffNote.create({ data: { ...about, text: written, author, at: now }, select: { id: true } })).id;
}

/** The place of this slug, when the viewer may write notes on it. @throws NotFound, NotAllowed */
async function placeOf({ db, viewer }: Asked, slug: string): Promise<number> {
  const found = await db.place.findUnique({ where: { slug }, select: { id: true } });
  if (!found) throw new NotFound(`There is no place "${slug.slice(0, 60)}".`);
  authorise(viewer, 'record.note', { placeIds: [found.id] });
  return found.id;
}

/** On whose word somebody who is signed in changes a record: their part of its owner, else of its steward. */
import { may, type Subject } from '../../accounts/permissions.ts';
import type { Viewer } from '../../accounts/viewer.ts';
import type { Author } from '../author.ts';

export function authorOf(viewer: Viewer, subject: Subject): Author {
  const id = `account:${viewer.accountId}`;
  const own = viewer.parts.find(({ bodyId }) => bodyId === subject.ownerId || bodyId === subject.id);
  if (own) return { id, as: 'OWNER', bodyId: own.bodyId };
  // Somebody of the steward, a curator of what nobody stewards, or an administrator: in each case those who keep the directory.
  const reach = (bodyId: number) =>
    may({ ...viewer, parts: viewer.parts.filter((part) => part.bodyId === bodyId) }, 'record.publish', subject);
  const keeper = viewer.parts.find(({ bodyId }) => bodyId === subject.stewardId) ?? viewer.parts.find(({ bodyId }) => reach(bodyId));
  return { id, as: keeper ? 'STEWARD' : null, bodyId: keeper?.bodyId ?? null };
}

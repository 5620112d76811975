/** Puts changes of a record before a curator. */
import type { Prisma } from '../../../generated/prisma/client.ts';
import { InputFaults, NotFound } from '../../refusals.ts';
import type { Author } from '../author.ts';
import { openItem } from '../open-item.ts';
import { patched } from './change-record.ts';
import { checkDocument } from './check.ts';
import { patchOf } from './differences.ts';
import type { Changes } from './document.ts';
import { readRecord } from './read-record.ts';
import { resolveNames } from './resolve.ts';

export interface Proposal {
  readonly listingId: number;
  readonly changes: Changes;
  readonly author: Author;
  readonly reason?: string | undefined;
  /** Of whom one may ask, and whatever else the sender told. */
  readonly detail?: Prisma.InputJsonObject;
}

/** How much harm waiting does, by what it is about. */
const riskOf = (paths: readonly string[]) =>
  paths.some((path) => path.startsWith('location')) ? 60 : paths.some((path) => path.startsWith('contacts') || path === 'owner') ? 50 : 30;

/** @returns the item of the queue. @throws NotFound, InputFaults: what could never be accepted is refused now */
export async function proposeChange(
  tx: Prisma.TransactionClient,
  { listingId, changes, author, reason, detail }: Proposal,
): Promise<number> {
  const record = await readRecord(tx, listingId);
  if (!record) throw new NotFound('There is no such record.');
  const paths = Object.keys(changes);
  if (!paths.length) throw new InputFaults([{ path: '', message: 'Nothing differs from the record as it stands.' }]);
  const { document, faults } = checkDocument(record.kind, record.document, patched(record, patchOf(changes)));
  const named = await resolveNames(tx, record.kind, record.document, document);
  if (faults.length || named.faults.length) throw new InputFaults([...faults, ...named.faults]);
  return openItem(tx, {
    kind: 'CHANGE',
    listingId,
    listingKind: record.kind,
    placeIds: record.placeIds,
    stewardId: record.stewardId,
    risk: riskOf(paths),
    title: record.name,
    reason: reason || 'An owner’s edit that waits for a curator.',
    changes: changes as Prisma.InputJsonValue,
    baseVersion: record.version,
    detail: { ...detail, author: author.id, as: author.as, bodyId: author.bodyId },
  });
}

/** Claims that were granted, for those who may take them back. */

import type { ClaimProof } from '../../../generated/prisma/client.ts';
import { may } from '../../accounts/permissions.ts';
import type { Viewer } from '../../accounts/viewer.ts';
import type { Database } from '../../database.ts';
import { readRows } from '../records/read-record.ts';
import { listingReference } from '../records/references.ts';
import { subjectOfRow } from '../records/subject.ts';

export interface ShownClaim {
  readonly id: string;
  readonly listingName: string;
  /** Global id of what was claimed. */
  readonly record: string | null;
  readonly email: string | null;
  readonly proof: ClaimProof | null;
  readonly decidedAt: Date | null;
  readonly revokedAt: Date | null;
  readonly revokedReason: string | null;
}

/** Read in whole pages until enough are theirs: a curator's few places among a county's claims. */
const most = 500;

export async function claimsFor(db: Database, viewer: Viewer, first: number): Promise<ShownClaim[]> {
  const granted = await db.submission.findMany({
    where: { kind: 'CLAIM', membershipId: { not: null }, listingId: { not: null } },
    orderBy: [{ decidedAt: 'desc' }, { id: 'asc' }],
    take: most,
    include: { listing: { select: { id: true, kind: true, name: true } } },
  });
  const rows = await readRows(
    db,
    granted.flatMap(({ listing }) => listing?.id ?? []),
  );
  const shown: ShownClaim[] = [];
  for (const { listing, ...claim } of granted) {
    if (shown.length === first) break;
    const row = listing && rows.get(listing.id);
    if (row && may(viewer, 'claim.revoke', subjectOfRow(row)))
      shown.push({ ...claim, listingName: listing.name, record: listingReference(listing.kind, listing.id) });
  }
  return shown;
}

/** Which consents stand, and which stood: of each contact and of the address. Who gave them, when, how, and who wrote that down. */
import type { Prisma } from '../../../generated/prisma/client.ts';

export interface ConsentKept {
  /** "contacts/12", or "location". */
  readonly path: string;
  readonly givenBy: string;
  readonly givenAt: Date;
  readonly how: string;
  readonly recordedBy: string | null;
  readonly withdrawnAt: Date | null;
}

const told = { givenBy: true, givenAt: true, how: true, recordedBy: true, withdrawnAt: true } as const;
const lastFirst = { orderBy: [{ givenAt: 'desc' as const }, { id: 'desc' as const }], take: 100 };

/** Of one listing: those that stand first, each lot the last first. */
export async function consentsOf(
  db: Pick<Prisma.TransactionClient, 'consent' | 'locationConsent'>,
  listingId: number,
): Promise<ConsentKept[]> {
  const [contacts, location] = await Promise.all([
    db.consent.findMany({ where: { contact: { listingId } }, ...lastFirst, select: { ...told, contactId: true } }),
    db.locationConsent.findMany({ where: { listingId }, ...lastFirst, select: told }),
  ]);
  const all = [
    ...contacts.map(({ contactId, ...consent }) => ({ ...consent, path: `contacts/${contactId}` })),
    ...location.map((consent) => ({ ...consent, path: 'location' })),
  ];
  return all.toSorted((one, other) => Number(one.withdrawnAt !== null) - Number(other.withdrawnAt !== null));
}

/** Whoever asks, once signed in, with all that decides what they may do. */
import type { ListingKind, Role } from '../../generated/prisma/client.ts';

export interface Part {
  readonly bodyId: number;
  readonly role: Role;
  /** Empty: every kind. */
  readonly kinds: readonly ListingKind[];
  /** The places of the membership with all that lies within them; null: everywhere. */
  readonly placeIds: ReadonlySet<number> | null;
}

export interface Viewer {
  readonly accountId: string;
  readonly sessionId: string;
  readonly name: string;
  readonly email: string;
  /** Only parts that have not ended. */
  readonly parts: readonly Part[];
}

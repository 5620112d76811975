/** Who made a change, for the trail; and what of that the public may know. */
import type { ConfirmedAs } from '../../generated/prisma/client.ts';

export interface Author {
  /** "account:<id>", "public:<submission>", "link:<body>", "import:<source>", "clock". Staff only. */
  readonly id: string;
  /** On whose word: told in public. Null for what nobody vouches for. */
  readonly as: ConfirmedAs | null;
  /** The body that vouches: told in public. */
  readonly bodyId: number | null;
}

/** People who are signed in, with parts in bodies, read back as the server reads them. */
import { randomUUID } from 'node:crypto';
import type { ListingKind, Place, Role } from '../../generated/prisma/client.ts';
import { readViewer } from '../accounts/read-viewer.ts';
import type { Viewer } from '../accounts/viewer.ts';
import type { Database } from '../database.ts';

export interface PartAsked {
  role: Role;
  /** A group, or its row's id. */
  body: { id: number } | number;
  /** None: every kind. */
  kinds?: ListingKind[];
  /** With all that lies within them; none: everywhere. */
  places?: Place[];
}

export interface ViewerAsked {
  name?: string;
  email?: string;
  /** When they signed in. */
  now?: Date;
}

/** Signs somebody in who has these parts: `ask(db, query, { viewer: await makeViewer(db, { role: 'CURATOR', body }) })`. */
export async function makeViewer(db: Database, parts: PartAsked | readonly PartAsked[], asked: ViewerAsked = {}): Promise<Viewer> {
  return (await makeSession(db, parts, asked)).viewer;
}

/** The same with the session's token, as a cookie carries it. */
export async function makeSession(
  db: Database,
  parts: PartAsked | readonly PartAsked[],
  { name = 'Sam Reed', email, now }: ViewerAsked = {},
) {
  const id = randomUUID();
  const token = randomUUID();
  const since = now ?? new Date();
  await db.account.create({
    data: {
      id,
      name,
      email: email ?? `${id}@council.example`,
      emailVerified: true,
      memberships: {
        create: [parts].flat().map(({ role, body, kinds = [], places = [] }) => ({
          role,
          bodyId: typeof body === 'number' ? body : body.id,
          kinds,
          since,
          places: { create: places.map((place) => ({ placeId: place.id })) },
        })),
      },
      sessions: {
        create: { id: randomUUID(), token, createdAt: since, updatedAt: since, expiresAt: new Date(since.getTime() + 86_400_000) },
      },
    },
  });
  const viewer = await readViewer(db, token, since);
  if (!viewer) throw new Error('The session that was made just now is not there.');
  return { viewer, token };
}

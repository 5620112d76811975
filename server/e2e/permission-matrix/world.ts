/** Two councils side by side, and somebody of every role who works for the first. */
import type { Listing as Group } from '../../../generated/prisma/client.ts';
import type { Subject } from '../../accounts/permissions.ts';
import { readViewer } from '../../accounts/read-viewer.ts';
import type { Viewer } from '../../accounts/viewer.ts';
import type { Database } from '../../database.ts';
import { type Layers, makeGroup, makeLayers } from '../../testkit/rows.ts';
import { makeSession } from '../../testkit/viewers.ts';

/** Of the actors' own body and within their places; or of another body, elsewhere. */
export type Where = 'ours' | 'elsewhere';
export const wheres: readonly Where[] = ['ours', 'elsewhere'];

export const actorNames = ['the public', 'somebody without a part', 'OWNER', 'PARTNER', 'CURATOR', 'ADMIN'] as const;
export type ActorName = (typeof actorNames)[number];

export interface World {
  db: Database;
  layers: Layers;
  /** The actors’ body, and the other. Each owns, stewards and serves its own parish. */
  bodies: Readonly<Record<Where, Group>>;
  /** A number of its own for everything that must not be named twice. */
  next: () => number;
  /** A group there, owned and stewarded by that body. */
  group: (where: Where) => Promise<Group>;
  /** What a listing is to the table. */
  subject: (where: Where, listing: { id: number; kind?: Subject['kind'] }) => Subject;
  /** Anew each time: what one asking does to them must not help the next. */
  actor: (name: ActorName) => Promise<Viewer | null>;
}

export async function makeWorld(db: Database): Promise<World> {
  const layers = await makeLayers(db);
  const places = { ours: layers.parish, elsewhere: layers.other };
  const bodies = {
    ours: await makeGroup(db, { name: 'Canary Council', places: [places.ours] }),
    elsewhere: await makeGroup(db, { name: 'Sparrow Council', places: [places.elsewhere] }),
  };
  for (const where of wheres) await db.listing.update({ where: { id: bodies[where].id }, data: { stewardId: bodies[where].id } });
  // So that nobody among the actors is the last administrator.
  await makeSession(db, { role: 'ADMIN', body: bodies.ours });
  let count = 0;
  const next = () => ++count;

  async function actor(name: ActorName): Promise<Viewer | null> {
    if (name === 'the public') return null;
    if (name === 'somebody without a part') return (await makeSession(db, [])).viewer;
    const held = name === 'CURATOR' || name === 'PARTNER' ? { places: [layers.parish] } : {};
    const { token } = await makeSession(db, { role: name, body: bodies.ours, ...held });
    return readViewer(db, token, new Date());
  }

  return {
    db,
    layers,
    bodies,
    next,
    group: (where) => {
      const body = bodies[where].id;
      return makeGroup(db, { name: `A group ${next()}`, places: [places[where]], ownerId: body, stewardId: body });
    },
    subject: (where, { id, kind = 'GROUP' }) => ({
      id,
      ownerId: bodies[where].id,
      stewardId: bodies[where].id,
      kind,
      placeIds: [places[where].id],
    }),
    actor,
  };
}

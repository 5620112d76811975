import type { ListingKind, Role } from '../../generated/prisma/client.ts';
import { expect, test } from '../testkit/fixture.ts';
import { makeEvent, makeGroup, makeLayers, makeVenue } from '../testkit/rows.ts';
import { makeViewer } from '../testkit/viewers.ts';
import { listingsInReach } from './listings-in-reach.ts';
import { type Action, may, permissions, type Subject } from './permissions.ts';

test('asked of all listings at once, the table answers as it does for each', async ({ db }) => {
  const layers = await makeLayers(db);
  const [mine, other] = [await makeGroup(db, { name: 'Mine' }), await makeGroup(db, { name: 'Other' })];
  for (const [index, ownerId] of [mine.id, other.id, null].entries())
    for (const [at, stewardId] of [mine.id, other.id, null].entries())
      for (const [where, places] of [[layers.parish], [layers.other], [layers.ward, layers.other], []].entries()) {
        const asked = { name: `L ${index} ${at} ${where}`, ownerId, stewardId, places };
        await makeVenue(db, { ...asked, ...(where === 3 && at === 2 && { location: { visibility: 'HIDDEN', placeId: layers.ward.id } }) });
        if (index === 2) await makeEvent(db, { ...asked, name: `${asked.name} event` });
      }
  const rows = await db.listing.findMany({ include: { servedPlaces: true, location: true } });
  const subjects: Subject[] = rows.map(({ id, kind, ownerId, stewardId, servedPlaces, location }) => ({
    id,
    kind,
    ownerId,
    stewardId,
    placeIds: [...servedPlaces.map(({ placeId }) => placeId), ...(location?.placeId ? [location.placeId] : [])],
  }));
  for (const role of ['OWNER', 'PARTNER', 'CURATOR', 'ADMIN'] as Role[])
    for (const places of [[], [layers.parish], [layers.county]])
      for (const kinds of [[], ['VENUE']] as ListingKind[][]) {
        const viewer = await makeViewer(db, { role, body: mine, places, kinds });
        for (const action of Object.keys(permissions) as Action[]) {
          const where = listingsInReach(viewer, action);
          const found = where
            ? (await db.listing.findMany({ where, select: { id: true }, orderBy: { id: 'asc' } })).map(({ id }) => id)
            : [];
          const wanted = subjects.filter((subject) => may(viewer, action, subject)).map(({ id }) => id);
          expect(found, `${role} ${action}`).toEqual(wanted.sort((one, another) => Number(one) - Number(another)));
        }
      }
});

/** Funding as staff see it: the desk, awards by place, figures and previews of alerts. */
import { globalId, makeFund } from '../../testkit/rows.ts';
import type { FieldExample } from './examples.ts';
import type { Where, World } from './world.ts';

type Told = { viewer: Record<string, unknown> | null };
const toldOf = (data: unknown, field: string) => (data as Told).viewer?.[field];
const isType = (field: string, type: string) => (data: unknown) =>
  (toldOf(data, field) as { __typename: string } | null | undefined)?.__typename === type;

/** A fund there, the only public one. */
async function fund(world: World, where: Where, status: 'PUBLISHED' | 'DRAFT') {
  const { db, layers, bodies, next } = world;
  await db.listing.updateMany({ where: { kind: 'FUND' }, data: { status: 'ARCHIVED' } });
  const body = bodies[where].id;
  const places = [where === 'ours' ? layers.parish : layers.other];
  const { id } = await makeFund(db, { name: `A fund ${next()}`, status, places, ownerId: body, stewardId: body });
  return { id, subject: world.subject(where, { id, kind: 'FUND' }) };
}

export const fundingDeskFields: Readonly<Record<string, readonly FieldExample[]>> = {
  'Viewer.fundingDesk': [
    {
      query: '{ viewer { fundingDesk { lapsing { name } } } }',
      make: async (world, where) => ({ subject: (await fund(world, where, 'PUBLISHED')).subject }),
      shows: (data) => Boolean((toldOf(data, 'fundingDesk') as { lapsing: unknown[] } | null | undefined)?.lapsing.length),
    },
  ],
  // Alone in its area, so that what is shown is this place.
  'Viewer.awardCoverage': [
    {
      query: 'query($id: ID!) { viewer { awardCoverage(within: $id) { rows { place } } } }',
      make: async ({ db, layers, next }, where) => {
        const { id } = where === 'ours' ? layers.parish : layers.other;
        const around = await db.place.create({
          data: { slug: `awarded-${next()}`, name: 'Around', kind: 'CUSTOM', contains: { create: [{ innerId: id }] } },
        });
        return { variables: { id: globalId('Place', around.id) }, subject: { placeIds: [id] } };
      },
      shows: (data) => Boolean((toldOf(data, 'awardCoverage') as { rows: unknown[] } | null | undefined)?.rows.length),
    },
  ],
  'Viewer.alertFigures': [
    {
      query: 'query($id: ID!) { viewer { alertFigures(place: $id) { __typename } } }',
      make: async ({ layers: { parish, other } }, where) => {
        const { id } = where === 'ours' ? parish : other;
        return { variables: { id: globalId('Place', id) }, subject: { placeIds: [id] } };
      },
      shows: isType('alertFigures', 'AlertFigures'),
    },
  ],
  'Viewer.alertPreview': [
    {
      query: 'query($id: ID!) { viewer { alertPreview(record: $id) { __typename } } }',
      make: async (world, where) => {
        const { id, subject } = await fund(world, where, 'DRAFT');
        return { variables: { id: globalId('Fund', id) }, subject };
      },
      shows: isType('alertPreview', 'AlertPreview'),
    },
  ],
  'Viewer.alertTrouble': [
    {
      query: '{ viewer { alertTrouble { letters { host } } } }',
      make: async () => ({}),
      shows: (data) => Boolean(toldOf(data, 'alertTrouble')),
    },
  ],
};

/** Money that reached each district, in all and per head. */
import { type DistrictAwards, districtAwards } from '../server/funding/district-awards.ts';
import { knownPlaces } from '../server/places/known.ts';
import { builder } from './builder.ts';
import { parseGlobalId } from './node.ts';
import { Place, readPlaces } from './places.ts';

const DistrictAwardsType = builder.objectRef<DistrictAwards & { place: typeof Place.$inferType | null }>('DistrictAwards').implement({
  description: 'What awards came to in one district.',
  fields: (t) => ({
    place: t.expose('place', {
      type: Place,
      nullable: true,
      description: 'The district; null for awards for the county or wider, or whose place is not known.',
    }),
    count: t.exposeInt('count', { description: 'Awards for it or anything within it. One for several districts counts whole in each.' }),
    amount: t.expose('amount', {
      type: 'Pence',
      description: 'What they come to. One "up to" an amount counts with that amount, one of no stated amount with nothing.',
    }),
    perHead: t.exposeFloat('perHead', {
      nullable: true,
      description: 'Pence for each person who lives there, to a tenth. Null where the population is not known.',
    }),
  }),
});

builder.queryField('awardsByDistrict', (t) =>
  t.field({
    type: [DistrictAwardsType],
    description: 'Awards per district and per head: every district by name, also those with none, then what is for no one district.',
    complexity: 50,
    args: {
      since: t.arg({ type: 'Date', description: 'Awarded on or after this day; those without a date are then left out.' }),
      funder: t.arg.id({ description: 'Global id of the body whose money it was.' }),
    },
    resolve: async (_root, { since, funder }, context, info) => {
      const rows = await districtAwards(context.db(), since ?? null, funder ? parseGlobalId(String(funder)).number : null);
      const { byId } = await knownPlaces.known(context.db());
      const places = await readPlaces(
        context,
        info,
        rows.flatMap(({ placeId }) => (placeId === null ? [] : (byId.get(placeId) ?? []))),
        [['place']],
      );
      const told = new Map(places.map((place) => [place.id, place]));
      return rows.map((row) => ({ ...row, place: row.placeId === null ? null : (told.get(row.placeId) ?? null) }));
    },
  }),
);

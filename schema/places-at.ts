/** Which places a postcode or a point lies in, and how surely that is known. */
import type { ResolvedAtBy } from '../server/places/at.ts';
import { placesWhere } from '../server/places/where.ts';
import { builder } from './builder.ts';
import { Place, readPlaces } from './places.ts';

const ResolvedAt = builder.enumType('PlaceResolvedBy', {
  description: 'How it is known that a point lies in a place.',
  values: {
    BOUNDARY: { description: 'It lies inside the boundary of the place, as far as that is drawn.' },
    CODE: { description: 'The source of the postcode names the place by its official code.' },
    NEAREST: { description: 'No boundary is known: this is the nearest by name. Say "probably".' },
  } as const,
});

interface PlaceAtShape {
  place: typeof Place.$inferType;
  resolvedBy: ResolvedAtBy;
  inWords: string;
}

const PlaceAt = builder.objectRef<PlaceAtShape>('PlaceAt').implement({
  description: 'A place that a postcode or a point lies in.',
  fields: (t) => ({
    place: t.expose('place', { type: Place, description: 'The place.' }),
    resolvedBy: t.expose('resolvedBy', { type: ResolvedAt, description: 'How that is known.' }),
    inWords: t.exposeString('inWords', { description: 'The same in words: "in Huntingdonshire", "probably Somersham".' }),
  }),
});

builder.queryField('placesAt', (t) =>
  t.field({
    type: [PlaceAt],
    description:
      'The places that a postcode or a point lies in, in every layer that is known, finest first. Empty where it is outside of them all. Give postcode, or both latitude and longitude.',
    args: {
      postcode: t.arg.string({ description: 'A whole postcode, in any case and spacing.' }),
      latitude: t.arg.float({ description: 'Degrees north.' }),
      longitude: t.arg.float({ description: 'Degrees east; west is negative.' }),
    },
    complexity: { field: 5, multiplier: 8 },
    resolve: async (_root, { postcode, latitude, longitude }, context, info) => {
      const found = await placesWhere(context.db(), { postcode, latitude, longitude });
      const rows = await readPlaces(
        context,
        info,
        found.map(({ place }) => place),
        [['place']],
      );
      const byId = new Map(rows.map((row) => [row.id, row]));
      return found.flatMap(({ place, resolvedBy, inWords }) => {
        const row = byId.get(place.id);
        return row ? [{ place: row, resolvedBy, inWords }] : [];
      });
    },
  }),
);

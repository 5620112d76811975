/** Figures about a place from official files. */
import DataLoader from 'dataloader';
import { type Indicator as IndicatorFound, indicatorsOf } from '../server/places/indicators.ts';
import { builder, type Context } from './builder.ts';
import { Place } from './places.ts';

const Indicator = builder.objectRef<IndicatorFound>('Indicator').implement({
  description:
    'A figure about a place, such as how many people live there or how deprived it is. It describes the area, not the people in it.',
  fields: (t) => ({
    name: t.exposeString('name', { description: 'What it tells, such as "Population" or "Deprivation".' }),
    value: t.exposeFloat('value', { description: 'The figure.' }),
    unit: t.exposeString('unit', { description: 'In what, and where a scale begins.' }),
    asAt: t.expose('asAt', { type: 'Date', description: 'The day it was true, or was published.' }),
    source: t.exposeString('source', { description: 'Who says so. Show it with the figure.' }),
    inWords: t.exposeString('inWords', {
      description: 'The figure in a plain sentence, which says so where it is drawn from the small areas (LSOA) that make up the place.',
    }),
  }),
});

/** The figures of all places of one request are read together. */
const loaders = new WeakMap<Context, DataLoader<number, IndicatorFound[]>>();

function loaderOf(context: Context): DataLoader<number, IndicatorFound[]> {
  const known = loaders.get(context);
  if (known) return known;
  const loader = new DataLoader<number, IndicatorFound[]>((ids) => indicatorsOf(context.db(), ids));
  loaders.set(context, loader);
  return loader;
}

builder.prismaObjectFields(Place, (t) => ({
  indicators: t.field({
    type: [Indicator],
    description:
      'Figures about it, the newest of each. A place without its own tells what the small areas (LSOA) it contains say, or the one it lies in, or the one nearest to its middle. Empty where no figures were imported.',
    resolve: (place, _args, context) => loaderOf(context).load(place.id),
  }),
}));

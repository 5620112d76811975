/** Papers, directories and feeds that facts come from. */
import { encodeGlobalID } from '@pothos/plugin-relay';
import { change, versionOf } from '../../server/registers/register.ts';
import { type ListedSource, listSources, type SourceRow, sources } from '../../server/registers/sources.ts';
import { ViewerRef } from '../accounts.ts';
import { builder } from '../builder.ts';
import { dayOf, rule, saved, subjectIn, versionArg, versionDescription } from './saved.ts';

const SourceInput = builder.inputType('SourceInput', {
  description: 'Where facts come from, whole: what is left out is empty.',
  fields: (t) => ({
    system: t.string({ required: true, description: 'Its short name here.' }),
    title: t.string({ required: true, description: 'What it is called.' }),
    licence: t.string({ required: true, description: 'Under which licence its facts may be used.' }),
    attribution: t.string({ required: true, description: 'What is to be printed beside them.' }),
    asAt: t.field({ type: 'Date', description: 'The day it was true.' }),
    url: t.string({ description: 'Its address.' }),
  }),
});
const SourceUse = builder.objectRef<ListedSource['use']>('SourceUse').implement({
  description: 'How much comes from a source.',
  fields: (t) => ({
    listings: t.exposeInt('listings', { description: 'Listings and awards that are in part drawn from it, drafts included.' }),
    places: t.exposeInt('places', { description: 'Places and their outlines.' }),
    postcodes: t.exposeInt('postcodes', { description: 'Postcodes.' }),
  }),
});
const SourceRecord = builder.objectRef<ListedSource>('Source').implement({
  description: 'A paper, directory or feed that facts come from. Staff only.',
  fields: (t) => ({
    id: t.id({ description: 'Its id.', resolve: ({ id }) => encodeGlobalID('Source', id) }),
    system: t.exposeString('system', { description: 'Its short name here.' }),
    title: t.exposeString('title', { description: 'What it is called.' }),
    licence: t.exposeString('licence', { description: 'Under which licence its facts may be used.' }),
    attribution: t.exposeString('attribution', { description: 'What is to be printed beside them.' }),
    asAt: t.field({
      type: 'Date',
      nullable: true,
      description: 'The day it was true.',
      resolve: ({ asAt }) => (asAt === null ? null : new Date(asAt)),
    }),
    url: t.exposeString('url', { nullable: true, description: 'Its address.' }),
    use: t.expose('use', { type: SourceUse, description: 'How much comes from it. One that something comes from cannot be taken away.' }),
    version: t.int({ description: versionDescription, resolve: ({ id: _id, use: _use, ...row }) => versionOf(row) }),
  }),
});
builder.mutationField('saveSource', (t) =>
  t.field({
    ...saved,
    description: 'Adds a source, or changes how it is called, licensed and credited.',
    args: {
      id: t.arg.id({ description: 'Its id; none adds one.' }),
      source: t.arg({ type: SourceInput, required: true, description: 'How it is to be.' }),
      version: t.arg.int(versionArg),
    },
    resolve: (_root, { id, source, version }, { db, viewer, now }) => {
      const row: SourceRow = { ...source, asAt: dayOf(source.asAt), url: source.url?.trim() || null };
      return change(db(), sources, subjectIn('Source', id), () => row, { viewer, now, version });
    },
  }),
);
builder.mutationField('removeSource', (t) =>
  t.field({
    ...saved,
    description: 'Takes a source away from which nothing comes.',
    args: { id: t.arg.id({ required: true, description: 'Its id.' }) },
    resolve: (_root, { id }, { db, viewer, now }) => change(db(), sources, subjectIn('Source', id), () => null, { viewer, now }),
  }),
);

builder.objectFields(ViewerRef, (t) => ({
  sources: t.field({
    type: [SourceRecord],
    rule,
    description: 'Where facts come from, by title.',
    resolve: (_viewer, _args, { db }) => listSources(db()),
  }),
}));

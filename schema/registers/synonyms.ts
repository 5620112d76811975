/** Words that mean the same to those who search, and what they look for in vain. */
import { encodeGlobalID } from '@pothos/plugin-relay';
import { SynonymKind as SynonymKinds } from '../../generated/prisma/client.ts';
import { change, versionOf } from '../../server/registers/register.ts';
import { type Previewed, previewSynonym, type SynonymRow, synonyms, tidySynonym } from '../../server/registers/synonyms.ts';
import { type CommonMiss, commonMisses } from '../../server/search/misses.ts';
import { ViewerRef } from '../accounts.ts';
import { builder } from '../builder.ts';
import { LIST_LIMIT } from '../guards.ts';
import { readStaffNumber } from '../staff-ids.ts';
import { rule, saved, subjectIn, versionArg, versionDescription } from './saved.ts';

const SynonymKind = builder.enumType(SynonymKinds, {
  name: 'SynonymKind',
  description:
    'SAME: all words mean the same. ONE_WAY: who asks for one of the words is also answered with the meaning. IGNORED: left out of a search.',
});
const SynonymInput = builder.inputType('SynonymInput', {
  description: 'Words that mean the same to those who search.',
  fields: (t) => ({
    kind: t.field({ type: SynonymKind, required: true, description: 'How it is read.' }),
    words: t.stringList({ required: true, description: 'Words and phrases.' }),
    meaning: t.stringList({ description: 'What they are answered with; for ONE_WAY only.' }),
  }),
});
const rowOf = ({ kind, words, meaning }: typeof SynonymInput.$inferInput): SynonymRow =>
  tidySynonym({ kind, words: [...words], meaning: [...(meaning ?? [])] });

const Synonym = builder.objectRef<SynonymRow & { id: number }>('Synonym').implement({
  description: 'Words that mean the same to those who search. Staff only.',
  fields: (t) => ({
    id: t.id({ description: 'Its id.', resolve: ({ id }) => encodeGlobalID('Synonym', id) }),
    kind: t.expose('kind', { type: SynonymKind, description: 'How it is read.' }),
    words: t.exposeStringList('words', { description: 'Words and phrases.' }),
    meaning: t.exposeStringList('meaning', { description: 'What they are answered with; for ONE_WAY only.' }),
    version: t.int({ description: versionDescription, resolve: ({ kind, words, meaning }) => versionOf({ kind, words, meaning }) }),
  }),
});
const SynonymPreview = builder.objectRef<Previewed>('SynonymPreview').implement({
  description: 'What a search finds now, and what it would find.',
  fields: (t) => ({
    words: t.exposeString('words', { description: 'What is searched for.' }),
    before: t.exposeInt('before', { description: 'How many listings it finds now.' }),
    after: t.exposeInt('after', { description: 'How many it would find.' }),
    gained: t.exposeStringList('gained', { description: 'Names of at most five that it would find and does not now.' }),
  }),
});

builder.mutationField('saveSynonym', (t) =>
  t.field({
    ...saved,
    description: 'Adds a synonym, or changes one. Searches know it at once.',
    args: {
      id: t.arg.id({ description: 'Its id; none adds one.' }),
      synonym: t.arg({ type: SynonymInput, required: true, description: 'How it is to be.' }),
      version: t.arg.int(versionArg),
    },
    resolve: (_root, { id, synonym, version }, { db, viewer, now }) =>
      change(db(), synonyms, subjectIn('Synonym', id), () => rowOf(synonym), { viewer, now, version }),
  }),
);
builder.mutationField('removeSynonym', (t) =>
  t.field({
    ...saved,
    description: 'Takes a synonym away.',
    args: { id: t.arg.id({ required: true, description: 'Its id.' }) },
    resolve: (_root, { id }, { db, viewer, now }) => change(db(), synonyms, subjectIn('Synonym', id), () => null, { viewer, now }),
  }),
);

const SearchMiss = builder.objectRef<CommonMiss>('SearchMiss').implement({
  description: 'What people looked for in vain, at least three times. Nothing of who asked.',
  fields: (t) => ({
    words: t.exposeString('words', { description: 'What was typed: give it to saveSynonym as one of its words.' }),
    place: t.exposeString('place', { nullable: true, description: 'Slug of the parish or wider area that was asked for.' }),
    times: t.exposeInt('times', { description: 'How often.' }),
  }),
});

builder.objectFields(ViewerRef, (t) => ({
  synonyms: t.field({
    type: [Synonym],
    rule,
    description: 'What means the same to those who search.',
    resolve: (_viewer, _args, { db }) => db().synonym.findMany({ orderBy: { id: 'asc' }, take: LIST_LIMIT }),
  }),
  synonymPreview: t.field({
    type: [SynonymPreview],
    rule,
    complexity: { field: 200, multiplier: 10 },
    description: 'What a search for each of the first ten words would find, before the synonym is saved.',
    args: {
      id: t.arg.id({ description: 'The id of the synonym it would replace.' }),
      synonym: t.arg({ type: SynonymInput, required: true, description: 'How it would be.' }),
    },
    resolve: (_viewer, { id, synonym }, { db, now }) =>
      previewSynonym(db(), rowOf(synonym), id ? readStaffNumber(id, 'Synonym') : null, now),
  }),
  searchMisses: t.field({
    type: [SearchMiss],
    rule: 'report.read',
    description: 'What people looked for in vain, most often first.',
    args: {
      days: t.arg.int({ description: 'How many days back, 1 to 366; 90 when nothing is said.' }),
      first: t.arg.int({ description: 'How many, 1 to 100; 100 when nothing is said.' }),
    },
    resolve: (_viewer, { days, first }, { db, now }) => {
      const back = Math.min(Math.max(days ?? 90, 1), 366);
      return commonMisses(db(), new Date(now.getTime() - back * 86_400_000), Math.min(Math.max(first ?? 100, 1), 100));
    },
  }),
}));

/** What administrators keep beside the records: vocabularies, synonyms, places, sources, bank holidays. */
import { encodeGlobalID } from '@pothos/plugin-relay';
import { SynonymKind as SynonymKinds } from '../generated/prisma/client.ts';
import { InputFaults } from '../server/refusals.ts';
import { type BankHolidayRow, bankHolidays } from '../server/registers/bank-holidays.ts';
import { mergePlaces } from '../server/registers/merge-places.ts';
import { type PlaceRow, places, tidyPlace, useOfPlace } from '../server/registers/places.ts';
import { change } from '../server/registers/register.ts';
import { type SourceRow, sources } from '../server/registers/sources.ts';
import { type Previewed, previewSynonym, type SynonymRow, synonyms, tidySynonym } from '../server/registers/synonyms.ts';
import { mergeTerms, terms, tidyTerm, useOfTerm } from '../server/registers/terms.ts';
import { type CommonMiss, commonMisses } from '../server/search/misses.ts';
import { ViewerRef } from './accounts.ts';
import { AdminChange } from './admin-changes.ts';
import { builder } from './builder.ts';
import { LIST_LIMIT } from './guards.ts';
import { Place, PlaceKind } from './places.ts';
import { refusals } from './refusals.ts';
import { numberIn } from './staff-ids.ts';
import { Vocabulary } from './vocabularies.ts';

const rule = 'vocabulary.change' as const;
const saved = { type: AdminChange, rule, errors: { types: refusals } } as const;
type Id = string | null | undefined;
const subjectIn = (type: string, id: Id) => (id ? String(numberIn(type, id)) : null);
const numbersIn = (type: string, ids: readonly string[] | null | undefined) => (ids ?? []).map((id) => numberIn(type, id));

// ---------------------------------------------------------------- terms

const TermInput = builder.inputType('TermInput', {
  description: 'A word of a vocabulary, whole: what is left out is empty.',
  fields: (t) => ({
    vocabulary: t.field({ type: Vocabulary, required: true, description: 'The list it belongs to.' }),
    slug: t.string({ required: true, description: 'Its short name in filters. The one it had goes on working.' }),
    label: t.string({ required: true, description: 'What to show, in words a resident uses.' }),
    alternativeLabels: t.stringList({ description: 'Other words for the same.' }),
    position: t.int({ description: 'Its place in the order to show them; 0 when not said.' }),
    parent: t.id({ description: 'Global id of the wider term it is under.' }),
  }),
});

builder.mutationField('saveTerm', (t) =>
  t.field({
    ...saved,
    description: 'Adds a word to a vocabulary, or changes one. Its vocabulary stays.',
    args: {
      id: t.arg.id({ description: 'Global id of the term to change; none adds one.' }),
      term: t.arg({ type: TermInput, required: true, description: 'How it is to be.' }),
    },
    resolve: (_root, { id, term: { parent, alternativeLabels, position, ...term } }, { db, viewer, now }) => {
      const parentId = parent ? numberIn('Term', parent) : null;
      const row = tidyTerm({ ...term, alternativeLabels: [...(alternativeLabels ?? [])], position: position ?? 0, parentId });
      const wished = (before: { vocabulary: string } | null) => {
        if (before && before.vocabulary !== row.vocabulary)
          throw new InputFaults([{ path: 'vocabulary', message: 'A term stays in its vocabulary. Add a new one to the other.' }]);
        return row;
      };
      return change(db(), terms, subjectIn('Term', id), wished, { viewer, now });
    },
  }),
);
builder.mutationField('removeTerm', (t) =>
  t.field({
    ...saved,
    description: 'Takes a word away that nothing uses. One in use is merged instead.',
    args: { id: t.arg.id({ required: true, description: 'Global id of the term.' }) },
    resolve: (_root, { id }, { db, viewer, now }) => change(db(), terms, subjectIn('Term', id), () => null, { viewer, now }),
  }),
);
builder.mutationField('mergeTerms', (t) =>
  t.field({
    ...saved,
    description: 'Makes one of two words: all that had the first has the second. The slug and the id of the first go on working.',
    args: {
      from: t.arg.id({ required: true, description: 'Global id of the term that goes.' }),
      into: t.arg.id({ required: true, description: 'Global id of the term that stays.' }),
    },
    resolve: (_root, { from, into }, { db, viewer, now }) =>
      mergeTerms(db(), numberIn('Term', from), numberIn('Term', into), { viewer, now }),
  }),
);

const TermUse = builder.objectRef<Awaited<ReturnType<typeof useOfTerm>>>('TermUse').implement({
  description: 'How much hangs on a term, drafts included.',
  fields: (t) => ({
    listings: t.exposeInt('listings', { description: 'Listings that have it.' }),
    parts: t.exposeInt('parts', { description: 'Activities, rooms and facts of access that have it.' }),
    narrower: t.exposeInt('narrower', { description: 'Terms directly under it.' }),
  }),
});

// ---------------------------------------------------------------- synonyms

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
    },
    resolve: (_root, { id, synonym }, { db, viewer, now }) =>
      change(db(), synonyms, subjectIn('Synonym', id), () => rowOf(synonym), { viewer, now }),
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

// ---------------------------------------------------------------- places

const PlaceInput = builder.inputType('PlaceInput', {
  description: 'A place, whole: what is left out is empty.',
  fields: (t) => ({
    slug: t.string({ required: true, description: 'Its short name in filters and addresses. The one it had goes on working.' }),
    code: t.string({ description: 'Its official code.' }),
    formerCodes: t.stringList({ description: 'Codes it had.' }),
    name: t.string({ required: true, description: 'What it is called.' }),
    otherNames: t.stringList({ description: 'Other and former names and spellings.' }),
    kind: t.field({ type: PlaceKind, required: true, description: 'Its layer.' }),
    latitude: t.float({ description: 'Degrees north of its rough centre.' }),
    longitude: t.float({ description: 'Degrees east of it.' }),
    population: t.int({ description: 'How many people live there.' }),
    within: t.idList({ description: 'Global ids of the areas it lies in directly.' }),
    contains: t.idList({ description: 'Global ids of what a custom area is made of.' }),
  }),
});

builder.mutationField('savePlace', (t) =>
  t.field({
    ...saved,
    description: 'Adds a place, or changes one. What lies in what follows; an import may set official names and codes again.',
    args: {
      id: t.arg.id({ description: 'Global id of the place to change; none adds one.' }),
      place: t.arg({ type: PlaceInput, required: true, description: 'How it is to be.' }),
    },
    resolve: (_root, { id, place }, { db, viewer, now }) => {
      const row: PlaceRow = tidyPlace({
        ...place,
        code: place.code ?? null,
        formerCodes: [...(place.formerCodes ?? [])],
        otherNames: [...(place.otherNames ?? [])],
        latitude: place.latitude ?? null,
        longitude: place.longitude ?? null,
        population: place.population ?? null,
        within: numbersIn('Place', place.within),
        contains: numbersIn('Place', place.contains),
      });
      return change(db(), places, subjectIn('Place', id), () => row, { viewer, now });
    },
  }),
);
builder.mutationField('removePlace', (t) =>
  t.field({
    ...saved,
    description: 'Takes a place away that nothing uses. One in use is merged instead.',
    args: { id: t.arg.id({ required: true, description: 'Global id of the place.' }) },
    resolve: (_root, { id }, { db, viewer, now }) => change(db(), places, subjectIn('Place', id), () => null, { viewer, now }),
  }),
);
builder.mutationField('mergePlaces', (t) =>
  t.field({
    ...saved,
    description: 'Makes one of two rows for the same place. Slug, codes, names and the id of the first go on working.',
    args: {
      from: t.arg.id({ required: true, description: 'Global id of the place that goes.' }),
      into: t.arg.id({ required: true, description: 'Global id of the place that stays.' }),
    },
    resolve: (_root, { from, into }, { db, viewer, now }) =>
      mergePlaces(db(), numberIn('Place', from), numberIn('Place', into), { viewer, now }),
  }),
);

interface PlaceRecordShape extends PlaceRow {
  id: number;
}
const placesById = (t: readonly number[]) => ({
  where: { id: { in: [...t] } },
  orderBy: [{ name: 'asc' as const }, { id: 'asc' as const }],
  take: LIST_LIMIT,
});
const PlaceUse = builder.objectRef<Awaited<ReturnType<typeof useOfPlace>>>('PlaceUse').implement({
  description: 'How much hangs on a place, drafts and withheld locations included.',
  fields: (t) => ({
    listings: t.exposeInt('listings', { description: 'Listings that are there or serve it, each counted for both.' }),
    awards: t.exposeInt('awards', { description: 'Awards for it.' }),
    councils: t.exposeInt('councils', { description: 'Councils elected for it.' }),
    members: t.exposeInt('members', { description: 'People whose work is limited to it.' }),
    inner: t.exposeInt('inner', { description: 'Places that lie in it directly.' }),
    postcodes: t.exposeInt('postcodes', { description: 'Postcodes that lie in it.' }),
  }),
});
const PlaceRecord = builder.objectRef<PlaceRecordShape>('PlaceRecord').implement({
  description: 'A place as administrators change it. Staff only.',
  fields: (t) => ({
    place: t.prismaField({
      type: Place,
      description: 'As the public sees it.',
      resolve: (query, { id }, _args, { db }) => db().place.findUniqueOrThrow({ ...query, where: { id } }),
    }),
    formerCodes: t.exposeStringList('formerCodes', { description: 'Codes it had.' }),
    within: t.prismaField({
      type: [Place],
      description: 'Areas it lies in directly, as somebody said, not as it follows.',
      resolve: (query, { within }, _args, { db }) => db().place.findMany({ ...query, ...placesById(within) }),
    }),
    contains: t.prismaField({
      type: [Place],
      description: 'What a custom area is made of.',
      resolve: (query, { contains }, _args, { db }) => db().place.findMany({ ...query, ...placesById(contains) }),
    }),
    formerSlugs: t.stringList({
      description: 'Short names it had, and those of places merged into it.',
      resolve: async ({ id }, _args, { db }) =>
        (await db().formerPlace.findMany({ where: { placeId: id }, orderBy: { slug: 'asc' }, take: LIST_LIMIT })).map(({ slug }) => slug),
    }),
    use: t.field({ type: PlaceUse, description: 'How much hangs on it.', resolve: ({ id }, _args, { db }) => useOfPlace(db(), id) }),
  }),
});

// ---------------------------------------------------------------- sources, bank holidays

const dayOf = (date: Date | null | undefined) => date?.toISOString().slice(0, 10) ?? null;

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
const SourceRecord = builder
  .objectRef<{ id: number; system: string; title: string; licence: string; attribution: string; asAt: Date | null; url: string | null }>(
    'Source',
  )
  .implement({
    description: 'A paper, directory or feed that facts come from. Staff only.',
    fields: (t) => ({
      id: t.id({ description: 'Its id.', resolve: ({ id }) => encodeGlobalID('Source', id) }),
      system: t.exposeString('system', { description: 'Its short name here.' }),
      title: t.exposeString('title', { description: 'What it is called.' }),
      licence: t.exposeString('licence', { description: 'Under which licence its facts may be used.' }),
      attribution: t.exposeString('attribution', { description: 'What is to be printed beside them.' }),
      asAt: t.expose('asAt', { type: 'Date', nullable: true, description: 'The day it was true.' }),
      url: t.exposeString('url', { nullable: true, description: 'Its address.' }),
    }),
  });
builder.mutationField('saveSource', (t) =>
  t.field({
    ...saved,
    description: 'Adds a source, or changes how it is called, licensed and credited.',
    args: {
      id: t.arg.id({ description: 'Its id; none adds one.' }),
      source: t.arg({ type: SourceInput, required: true, description: 'How it is to be.' }),
    },
    resolve: (_root, { id, source }, { db, viewer, now }) => {
      const row: SourceRow = { ...source, asAt: dayOf(source.asAt), url: source.url?.trim() || null };
      return change(db(), sources, subjectIn('Source', id), () => row, { viewer, now });
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

const BankHoliday = builder.objectRef<{ day: Date; name: string; observed: boolean }>('BankHoliday').implement({
  description: 'A bank holiday against the rule: one proclaimed, or one that is not kept. Staff only.',
  fields: (t) => ({
    id: t.id({ description: 'Its id.', resolve: ({ day }) => encodeGlobalID('BankHoliday', dayOf(day) ?? '') }),
    day: t.expose('day', { type: 'Date', description: 'The day.' }),
    name: t.exposeString('name', { description: 'What it is for.' }),
    observed: t.exposeBoolean('observed', { description: 'False: it is not a bank holiday, whatever the rule says.' }),
  }),
});
builder.mutationField('saveBankHoliday', (t) =>
  t.field({
    ...saved,
    description: 'Says of a day that it is, or is not, a bank holiday.',
    args: {
      day: t.arg({ type: 'Date', required: true, description: 'The day.' }),
      name: t.arg.string({ required: true, description: 'What it is for.' }),
      observed: t.arg.boolean({ defaultValue: true, description: 'False for one that is not kept.' }),
    },
    resolve: async (_root, { day, name, observed }, { db, viewer, now }) => {
      const row: BankHolidayRow = { day: dayOf(day) ?? '', name: name.trim(), observed: observed ?? true };
      const known = await db().bankHoliday.findUnique({ where: { day } });
      return change(db(), bankHolidays, known ? row.day : null, () => row, { viewer, now });
    },
  }),
);
builder.mutationField('removeBankHoliday', (t) =>
  t.field({
    ...saved,
    description: 'Takes back what was said of a day: the rule holds again.',
    args: { day: t.arg({ type: 'Date', required: true, description: 'The day.' }) },
    resolve: (_root, { day }, { db, viewer, now }) => change(db(), bankHolidays, dayOf(day), () => null, { viewer, now }),
  }),
);

// ---------------------------------------------------------------- what is read

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
    resolve: (_viewer, { id, synonym }, { db, now }) => previewSynonym(db(), rowOf(synonym), id ? numberIn('Synonym', id) : null, now),
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
  sources: t.field({
    type: [SourceRecord],
    rule,
    description: 'Where facts come from, by title.',
    resolve: (_viewer, _args, { db }) => db().source.findMany({ orderBy: [{ title: 'asc' }, { id: 'asc' }], take: LIST_LIMIT }),
  }),
  bankHolidays: t.field({
    type: [BankHoliday],
    rule,
    description: 'Departures from the rule, the latest day first.',
    resolve: (_viewer, _args, { db }) => db().bankHoliday.findMany({ orderBy: { day: 'desc' }, take: LIST_LIMIT }),
  }),
  termUse: t.field({
    type: TermUse,
    nullable: true,
    rule,
    description: 'How much hangs on a term.',
    args: { id: t.arg.id({ required: true, description: 'Global id of the term.' }) },
    resolve: (_viewer, { id }, { db }) => useOfTerm(db(), numberIn('Term', id)),
  }),
  placeRecord: t.field({
    type: PlaceRecord,
    nullable: true,
    rule,
    description: 'A place as it can be changed.',
    args: { id: t.arg.id({ required: true, description: 'Global id of the place.' }) },
    resolve: async (_viewer, { id }, { db }) => {
      const number = numberIn('Place', id);
      const row = await db().$transaction((tx) => places.read(tx, String(number)));
      return row && { ...row, id: number };
    },
  }),
}));

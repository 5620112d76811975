/** The words of the vocabularies, as administrators keep them. */
import { encodeGlobalID } from '@pothos/plugin-relay';
import { InputFaults } from '../../server/refusals.ts';
import { mergeTerms } from '../../server/registers/merge-terms.ts';
import { change } from '../../server/registers/register.ts';
import { type ListedTerm, listTerms } from '../../server/registers/term-list.ts';
import { type TermRow, terms, tidyTerm, useOfTerm } from '../../server/registers/terms.ts';
import { listNames, tidyNames } from '../../server/vocabularies/term-names.ts';
import { ViewerRef } from '../accounts.ts';
import { builder } from '../builder.ts';
import { numberIn, readStaffNumber } from '../staff-ids.ts';
import { Vocabulary } from '../vocabularies.ts';
import { rule, saved, subjectIn, versionArg, versionDescription } from './saved.ts';

const TermNameInput = builder.inputType('TermNameInput', {
  description: 'What a term is called in another language.',
  fields: (t) => ({
    language: t.string({ required: true, description: 'BCP 47: pl, lt, ro, uk or pt.' }),
    label: t.string({ required: true, description: 'What to show. Empty takes it away.' }),
  }),
});

const TermInput = builder.inputType('TermInput', {
  description: 'A word of a vocabulary, whole: what is left out is empty.',
  fields: (t) => ({
    vocabulary: t.field({ type: Vocabulary, required: true, description: 'The list it belongs to.' }),
    slug: t.string({ required: true, description: 'Its short name in filters. The one it had goes on working.' }),
    label: t.string({ required: true, description: 'What to show, in words a resident uses.' }),
    names: t.field({ type: [TermNameInput], description: 'What it is called in other languages; left out, that stays as it is.' }),
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
      version: t.arg.int(versionArg),
    },
    resolve: (_root, { id, term: { parent, names, alternativeLabels, position, ...term }, version }, { db, viewer, now }) => {
      const parentId = parent ? numberIn('Term', parent) : null;
      const row = tidyTerm({ ...term, alternativeLabels: [...(alternativeLabels ?? [])], position: position ?? 0, parentId });
      const wished = (before: TermRow | null) => {
        if (before && before.vocabulary !== row.vocabulary)
          throw new InputFaults([{ path: 'vocabulary', message: 'A term stays in its vocabulary. Add a new one to the other.' }]);
        return { ...row, names: names ? tidyNames(names) : (before?.names ?? {}) };
      };
      return change(db(), terms, subjectIn('Term', id), wished, { viewer, now, version });
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
    description:
      'Makes one of two words: all that had the first has the second. The slug and the id of the first go on working. undoAdminChange makes two of them again.',
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

const TermName = builder.objectRef<ReturnType<typeof listNames>[number]>('TermName').implement({
  description: 'What a term is called in another language than English.',
  fields: (t) => ({
    language: t.exposeString('language', { description: 'BCP 47, such as pl.' }),
    label: t.exposeString('label', { description: 'What is shown in it.' }),
  }),
});

const TermRecord = builder.objectRef<ListedTerm>('TermRecord').implement({
  description: 'A term as administrators change it, with what hangs on it. Staff only.',
  fields: (t) => ({
    id: t.id({ description: 'Global id of the term.', resolve: ({ id }) => encodeGlobalID('Term', id) }),
    slug: t.exposeString('slug', { description: 'Its short name in filters.' }),
    label: t.exposeString('label', { description: 'What is shown.' }),
    names: t.field({
      type: [TermName],
      description: 'What it is called in other languages. A language that is missing shows the label.',
      resolve: ({ names }) => listNames(names ?? {}),
    }),
    alternativeLabels: t.exposeStringList('alternativeLabels', { description: 'Other words for the same.' }),
    position: t.exposeInt('position', { description: 'Its place in the order to show them.' }),
    parent: t.id({
      nullable: true,
      description: 'Global id of the wider term it is under.',
      resolve: ({ parentId }) => (parentId === null ? null : encodeGlobalID('Term', parentId)),
    }),
    formerSlugs: t.exposeStringList('formerSlugs', {
      description: 'Short names it had, and those of terms merged into it. They lead here.',
    }),
    use: t.expose('use', { type: TermUse, description: 'How much hangs on it.' }),
    version: t.exposeInt('version', { description: versionDescription }),
  }),
});

builder.objectFields(ViewerRef, (t) => ({
  termRecords: t.field({
    type: [TermRecord],
    rule,
    description: 'All words of one vocabulary with what hangs on each, in the order to show them.',
    args: { vocabulary: t.arg({ type: Vocabulary, required: true, description: 'Which list.' }) },
    resolve: (_viewer, { vocabulary }, { db }) => listTerms(db(), vocabulary),
  }),
  termUse: t.field({
    type: TermUse,
    nullable: true,
    rule,
    description: 'How much hangs on a term.',
    args: { id: t.arg.id({ required: true, description: 'Global id of the term.' }) },
    resolve: (_viewer, { id }, { db }) => useOfTerm(db(), readStaffNumber(id, 'Term')),
  }),
}));

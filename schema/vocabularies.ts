import { type Vocabulary as VocabularyName, Vocabulary as VocabularyValues } from '../generated/prisma/client.ts';
import { labelIn, labelLanguage } from '../server/vocabularies/term-names.ts';
import { builder } from './builder.ts';
import { LIST_LIMIT } from './guards.ts';
import { columnWithoutArguments, shownIn } from './language.ts';

export const Vocabulary = builder.enumType(VocabularyValues, {
  name: 'Vocabulary',
  description: 'The lists of words that listings are described with. They are data: staff edit them.',
});

/** Names in other languages are read for those who ask for one. */
const labelColumns = ({ language }: { language?: string | null | undefined }) =>
  ({ label: true, ...(language && { names: true }) }) as { label: true; names: true };

export const Term = builder.prismaNode('Term', {
  description: 'A word of a vocabulary, in words a resident uses.',
  id: { field: 'id', description: 'Global id.' },
  nullable: true,
  select: { id: true },
  fields: (t) => ({
    slug: t.exposeString('slug', { description: 'Its short name in filters; unique in its vocabulary.' }),
    label: t.string({
      description: 'What to show. English where it has no name in the language asked for; labelLanguage tells.',
      args: { language: t.arg.string({ description: shownIn }) },
      select: labelColumns,
      extensions: columnWithoutArguments('label'),
      resolve: (term, { language }) => labelIn(term, language),
    }),
    labelLanguage: t.string({
      description:
        'The language that the label is in when it is asked for so, as BCP 47: "pl", or "en-GB" where the term has no Polish name.',
      args: { language: t.arg.string({ description: 'As given to label.' }) },
      select: labelColumns,
      resolve: (term, { language }) => labelLanguage(term, language),
    }),
    vocabulary: t.expose('vocabulary', { type: Vocabulary, description: 'The list it belongs to.' }),
    parent: t.relation('parent', { nullable: true, description: 'The wider term it is under; a filter on that one finds this one too.' }),
    alternativeLabels: t.exposeStringList('alternativeLabels', {
      description: 'Other words for the same, of residents and of the papers.',
    }),
  }),
});

builder.queryField('terms', (t) =>
  t.prismaField({
    description: 'All terms of one vocabulary, in the order to show them.',
    type: [Term],
    args: { vocabulary: t.arg({ type: Vocabulary, required: true, description: 'Which list.' }) },
    resolve: (query, _root, args, context) =>
      context.db().term.findMany({
        ...query,
        where: { vocabulary: args.vocabulary },
        orderBy: [{ position: 'asc' }, { id: 'asc' }],
        take: LIST_LIMIT,
      }),
  }),
);

/** What to select of a row's terms: all of them at once, since two selections of one relation would cost a second statement. */
export const termRows = <Term>(term: Term) => ({
  orderBy: [{ position: 'asc' as const }, { termId: 'asc' as const }],
  take: LIST_LIMIT,
  select: { term },
});
export const withVocabulary = { select: { id: true, vocabulary: true } } as const;

/** Those of one vocabulary, in the order they were given. */
export const termsIn = <Term extends { vocabulary: VocabularyName }>(rows: readonly { term: Term }[], vocabulary: VocabularyName): Term[] =>
  rows.flatMap((row) => (row.term.vocabulary === vocabulary ? [row.term] : []));

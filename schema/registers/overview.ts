/** How much is kept beside the records. */
import type { Vocabulary as VocabularyName } from '../../generated/prisma/client.ts';
import type { Database } from '../../server/database.ts';
import { ViewerRef } from '../accounts.ts';
import { builder } from '../builder.ts';
import { Vocabulary } from '../vocabularies.ts';
import { rule } from './saved.ts';

const VocabularySize = builder.objectRef<{ vocabulary: VocabularyName; terms: number }>('VocabularySize').implement({
  description: 'How long a vocabulary is.',
  fields: (t) => ({
    vocabulary: t.expose('vocabulary', { type: Vocabulary, description: 'Which list.' }),
    terms: t.exposeInt('terms', { description: 'How many words it has.' }),
  }),
});

const Registers = builder.objectRef<{ db: Database }>('Registers').implement({
  description: 'How much is kept beside the records. Staff only.',
  fields: (t) => ({
    vocabularies: t.field({
      type: [VocabularySize],
      description: 'The vocabularies that have a word, in the order of the enum.',
      resolve: async ({ db }) => {
        const rows = await db.term.groupBy({ by: ['vocabulary'], _count: true, orderBy: { vocabulary: 'asc' } });
        return rows.map(({ vocabulary, _count }) => ({ vocabulary, terms: _count }));
      },
    }),
    synonyms: t.int({ description: 'Synonyms.', resolve: ({ db }) => db.synonym.count() }),
    places: t.int({ description: 'Places of every layer.', resolve: ({ db }) => db.place.count() }),
    sources: t.int({ description: 'Sources.', resolve: ({ db }) => db.source.count() }),
    bankHolidays: t.int({ description: 'Days of which something was said against the rule.', resolve: ({ db }) => db.bankHoliday.count() }),
  }),
});

builder.objectField(ViewerRef, 'registers', (t) =>
  t.field({
    type: Registers,
    nullable: true,
    rule,
    description: 'How much is kept beside the records: words, synonyms, places, sources, bank holidays.',
    resolve: (_viewer, _args, { db }) => ({ db: db() }),
  }),
);

/** Licence and attribution of what is served. */
import { type SourceTerms, sourceTerms } from '../server/listings/source-terms.ts';
import { builder } from './builder.ts';

const SourceTermsType = builder.objectRef<SourceTerms>('SourceTerms').implement({
  description: 'A source that published facts come from, and what its terms ask of whoever shows them.',
  fields: (t) => ({
    title: t.exposeString('title', { description: 'What it is called.' }),
    licence: t.exposeString('licence', { description: 'Under which licence its facts may be used.' }),
    attribution: t.exposeString('attribution', { description: 'What to print beside them.' }),
    asAt: t.expose('asAt', { type: 'Date', nullable: true, description: 'The day it was true.' }),
    url: t.expose('url', { type: 'Url', nullable: true, description: 'Its address.' }),
  }),
});

builder.queryField('sourceTerms', (t) =>
  t.field({
    type: [SourceTermsType],
    description:
      'The sources of all that is published, by title, at most 1,000. Show the attributions of those you use; each entry names its own.',
    resolve: (_root, _args, context) => sourceTerms(context.db()),
  }),
);

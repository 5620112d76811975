import type { CodegenConfig } from '@graphql-codegen/cli';

/** What the schema's own scalars arrive as in a browser: JSON knows no dates, so they are the strings that words.ts says. */
const scalars = {
  Date: 'string',
  DateTime: 'string',
  Email: 'string',
  Markdown: 'string',
  JSON: 'unknown',
  Pence: 'number',
  Phone: 'string',
  Time: 'string',
  Url: 'string',
};

export default {
  schema: 'schema/schema.graphql',
  // Those of bench/ are measured as our own are: by the hash of their text.
  documents: ['widgets/**/*.graphql', 'bench/workload/*.graphql'],
  generates: {
    'generated/gql/': {
      preset: 'client',
      // Only the hash goes into a widget; the server reads hash and text together from persisted-documents.json.
      presetConfig: { persistedDocuments: { mode: 'replaceDocumentWithHash', hashAlgorithm: 'sha256' }, fragmentMasking: false },
      config: {
        documentMode: 'string',
        useTypeImports: true,
        enumsAsTypes: true,
        importExtension: '.ts',
        emitLegacyCommonJSImports: false,
        strictScalars: true,
        scalars,
      },
    },
  },
} satisfies CodegenConfig;

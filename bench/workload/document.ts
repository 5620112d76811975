/** The question of the comparisons, as our server knows it: by the hash of its text. */
import { readDocuments } from '../../server/http/documents.ts';
import { root } from './root.ts';

/** The hash and text of one of our persisted documents, by the name of its operation. */
export function persisted(operation: string): { id: string; text: string } {
  for (const [id, text] of Object.entries(readDocuments(root))) if (new RegExp(`\\bquery ${operation}\\b`).test(text)) return { id, text };
  throw new Error(`There is no persisted document with the operation ${operation}. Run npm run build first.`);
}

export const graphqlPath = (id: string, variables: object) =>
  `/graphql?documentId=${encodeURIComponent(id)}&variables=${encodeURIComponent(JSON.stringify(variables))}`;

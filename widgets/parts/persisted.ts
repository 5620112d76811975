import type { TypedDocumentNode } from '@graphql-typed-document-node/core';
import type { TypedDocumentString } from '../../generated/gql/graphql.ts';

/**
 * A document that is only its hash, which goes out as `GET ?documentId=…&variables=…` and never its text, so neither the query nor a GraphQL parser
 * is in a widget. The server knows the text from generated/gql/persisted-documents.json.
 */
export function persisted<R, V>(document: TypedDocumentString<R, V>): TypedDocumentNode<R, V> {
  const documentId: string = document.__meta__?.['hash'];
  return { documentId } as unknown as TypedDocumentNode<R, V>;
}

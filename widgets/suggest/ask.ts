/** Sends a document of ours, by its hash, to the service that the widget belongs to. No cookie goes out or comes back. */
import type { TypedDocumentString } from '../../generated/gql/graphql.ts';

export async function ask<R, V>(endpoint: string, document: TypedDocumentString<R, V>, variables: V): Promise<R> {
  const waiting = new AbortController();
  // Not AbortSignal.timeout, which a phone of 2022 does not know.
  setTimeout(() => waiting.abort(), 15_000);
  const response = await fetch(endpoint, {
    method: 'POST',
    credentials: 'omit',
    referrerPolicy: 'strict-origin',
    signal: waiting.signal,
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ documentId: document.__meta__?.['hash'], variables }),
  });
  const { data, errors } = await response.json();
  if (!data) throw new Error(errors?.[0]?.message ?? `Status ${response.status}`);
  return data;
}

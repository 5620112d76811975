/** Sends a document of ours, by its hash, to the service that the widget belongs to. No cookie goes out or comes back. */
import type { TypedDocumentString } from '../../generated/gql/graphql.ts';

/** Something came that is no answer: a page of a server on the way, or a refusal as a whole. */
export class NoAnswer extends Error {
  override readonly name = 'NoAnswer';
  readonly status: number;
  constructor(message: string | undefined, status: number) {
    super(message ?? `Status ${status}`);
    this.status = status;
  }
}

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
  const { data, errors } = (await response.json().catch(() => null)) ?? {};
  if (!data) throw new NoAnswer(errors?.[0]?.message, response.status);
  return data;
}

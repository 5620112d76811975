import type { TypedDocumentString } from '../../../generated/gql/graphql.ts';
import type { Language } from '../../../language/language.ts';

/** Runs one of our own documents by its persisted id. Rejects with the GraphQL error, whose `extensions.code` tells what sort it is. */
export type Execute = <Result, Variables>(document: TypedDocumentString<Result, Variables>, variables: Variables) => Promise<Result>;

/** Has what the API says in words of ours come in this language, where a document asks for it: see `SpeakingElement.translation` for elements. */
export const askingIn = (execute: Execute, language: Language): Execute =>
  language === 'en' ? execute : (document, variables) => execute(document, { ...variables, language, translated: true });

/** Whether the reader's own input is to blame: an unknown theme, a cursor of another list. */
export const isBadInput = (error: unknown): boolean =>
  error instanceof Error && 'extensions' in error && (error.extensions as { code?: unknown } | undefined)?.code === 'BAD_USER_INPUT';

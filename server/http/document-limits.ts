/**
 * What a document may hold, judged before validation, whose rules can themselves be made to climb without end.
 * What its rows would cost is judged afterwards, by schema/budget.ts, whose depth and breadth are used here too.
 */
import { type DocumentNode, GraphQLError, type ParseOptions, parse, type Source } from 'graphql';
import type { Plugin } from 'graphql-yoga';
import { budget } from '../../schema/budget.ts';
import { documentSize } from './document-size.ts';

/** Printed into docs/querying.md. The longest document of ours has under 700 words and signs. */
export const documentLimits = {
  characters: 32_000,
  tokens: 4000,
  /** Operations and fragments; comparing fragments with one another takes the square of their number. */
  definitions: 100,
  fields: budget.limit.breadth,
  levels: budget.limit.depth,
  /** Twice what the fullest introspection that tools send comes to, of a schema with as many types as document-size.ts allows for. */
  introspection: 480_000,
} as const;

const most = documentLimits;

/** A fault that is the document's own: 400 whatever media type was asked for. */
const tooLarge = (sentence: string) => new GraphQLError(sentence, { extensions: { code: 'QUERY_TOO_COMPLEX', http: { status: 400 } } });

const said = (number: number) => (number < 1e15 ? String(number) : 'far too many');

/** Before anything is kept of it: parsed documents, and why others could not be parsed, are cached by their text. */
export function assertLength(text: string): void {
  if (text.length > most.characters)
    throw tooLarge(`This document is ${text.length} characters long; ${most.characters} is the most. Ask for less at once.`);
}

function assertSize(document: DocumentNode): void {
  if (document.definitions.length > most.definitions)
    throw tooLarge(
      `This document has ${document.definitions.length} operations and fragments; ${most.definitions} is the most. Send fewer at once.`,
    );
  const { fields, levels, introspection } = documentSize(document);
  if (levels > most.levels) throw tooLarge(`This query is ${levels} levels deep; ${most.levels} is the most. Ask for less at once.`);
  if (fields > most.fields)
    throw tooLarge(`This query selects ${said(fields)} fields; ${most.fields} is the most. Ask for fewer fields or aliases.`);
  if (introspection > most.introspection)
    throw tooLarge('This asks for more of the schema than its description holds. Send the usual introspection query instead.');
}

export function parseWithinLimits(source: string | Source, options?: ParseOptions): DocumentNode {
  const document = parseFew(source, options);
  assertSize(document);
  return document;
}

function parseFew(source: string | Source, options?: ParseOptions): DocumentNode {
  try {
    return parse(source, { ...options, maxTokens: most.tokens });
  } catch (error) {
    // Nothing but the message tells this apart from a fault in the text.
    if (!(error instanceof GraphQLError) || !error.message.includes(`${most.tokens} tokens`)) throw error;
    throw tooLarge(`This document has more than ${most.tokens} words and signs. Ask for less at once.`);
  }
}

export function useDocumentLimits(): Plugin {
  return { onParse: ({ setParseFn }) => setParseFn(parseWithinLimits) };
}

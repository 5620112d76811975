/** Documents by their text, parsed and found valid once: our own for good, those of others while they keep coming. */
import { type DocumentNode, validate } from 'graphql';
import { schema } from '../../schema/index.ts';
import { parseWithinLimits } from './document-limits.ts';
import { assertText } from './params.ts';

/** In all, of documents that are not ours: what they were parsed into takes some hundred bytes for each letter. */
const mostCharacters = 300_000;

export interface SeenDocuments {
  /** One of ours. */
  byId: (id: string) => DocumentNode | null;
  /** Null for a text with any fault, which yoga then tells. */
  byText: (text: string) => DocumentNode | null;
}

export function seenDocuments(documents: Readonly<Record<string, string>>): SeenDocuments {
  const own = new Map<string, DocumentNode | null>();
  const others = new Map<string, DocumentNode>();
  let characters = 0;

  function keep(text: string, document: DocumentNode): void {
    characters += text.length;
    others.set(text, document);
    for (const [oldest] of others) {
      if (characters <= mostCharacters) return;
      others.delete(oldest);
      characters -= oldest.length;
    }
  }

  return {
    byId: (id) => {
      const known = own.get(id);
      if (known !== undefined || !Object.hasOwn(documents, id)) return known ?? null;
      const document = faultless(documents[id] ?? '');
      own.set(id, document);
      return document;
    },
    byText: (text) => {
      const known = others.get(text);
      if (known) {
        // The last asked for are the last to be forgotten.
        others.delete(text);
        others.set(text, known);
        return known;
      }
      const document = faultless(text);
      if (document) keep(text, document);
      return document;
    },
  };
}

function faultless(text: string): DocumentNode | null {
  try {
    assertText(text);
    const document = parseWithinLimits(text);
    return validate(schema, document, undefined, { maxErrors: 1 }).length ? null : document;
  } catch {
    return null;
  }
}

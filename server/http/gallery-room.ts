/** What the elements on `/demo/gallery` ask: canned answers by the state in the address. Nothing is read from the database, and nothing is kept. */
import { resolve } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { galleryAnswer } from '../../widgets/gallery/answers.ts';
import { galleryService } from '../../widgets/gallery/page.ts';
import { isPost, isRead, refuseMethod } from './accounts/staff-exchange.ts';
import { readBody } from './body.ts';
import { readDocuments } from './documents.ts';
import { type Exchange, openToAll, send, sendText } from './exchange.ts';
import type { Room } from './rooms.ts';

const bodyLimitBytes = 65_536;

interface Asked {
  documentId?: unknown;
  variables?: unknown;
}

/** Hashes of documents, and what each is called. */
function documentNames(documents: Readonly<Record<string, string>>): ReadonlyMap<string, string> {
  return new Map(Object.entries(documents).map(([hash, text]) => [hash, /(?:query|mutation) (\w+)/.exec(text)?.[1] ?? '']));
}

/** Null for what is no question. */
function questionIn(text: string): { documentId: string; variables: Record<string, unknown> } | null {
  try {
    const { documentId, variables } = JSON.parse(text) as Asked;
    const given = typeof variables === 'string' ? JSON.parse(variables) : (variables ?? {});
    return typeof documentId === 'string' && given && typeof given === 'object' ? { documentId, variables: given } : null;
  } catch {
    return null;
  }
}

export function galleryRoom(): Room {
  const names = documentNames(readDocuments(resolve(import.meta.dirname, '../..')));

  async function read(exchange: Exchange): Promise<string | null> {
    const { request, response, signal, url } = exchange;
    if (isRead(exchange)) return JSON.stringify(Object.fromEntries(url.searchParams));
    const body = await readBody(request, response, bodyLimitBytes, signal);
    return 'text' in body ? body.text : null;
  }

  return {
    name: 'gallery',
    claims: (path) => path.startsWith(galleryService),
    async answer(exchange) {
      const { path, request, signal } = exchange;
      if (request.method === 'OPTIONS')
        return send(exchange, 204, {
          ...openToAll,
          'access-control-allow-methods': 'GET, POST',
          'access-control-allow-headers': 'content-type',
        });
      if (!isRead(exchange) && !isPost(exchange)) return refuseMethod(exchange, 'GET, HEAD, POST');
      const question = questionIn((await read(exchange)) ?? '');
      const name = question && names.get(question.documentId);
      if (!name) return sendText(exchange, 400, 'The gallery answers questions of its own elements: documentId and variables.');
      const reply = galleryAnswer(path.slice(galleryService.length), name, question.variables);
      if (!reply) return sendText(exchange, 404, 'The gallery has no such state.');
      if (reply.after) await pause(reply.after, undefined, { signal });
      send(
        exchange,
        reply.status,
        { ...openToAll, 'content-type': reply.type, 'cache-control': 'no-store', 'x-robots-tag': 'noindex' },
        reply.body,
      );
    },
  };
}

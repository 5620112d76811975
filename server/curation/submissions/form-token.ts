/**
 * What every form carries: which form it is, when it was opened, a number of its own, and our signature. So a program must at least fetch the form
 * for each thing it sends, and wait; nothing is kept in the reader's browser for it. See decision 0037.
 */
import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto';
import type { Database } from '../../database.ts';

/** Nobody reads a form and answers it in less. */
export const leastSeconds = 4;
/** Long enough to be called away and to come back in the evening. */
export const mostHours = 24;

export type TokenFault = 'forged' | 'too fast' | 'too old';

/** The same in every process that shares the database; made by whichever needs it first. */
export async function formKey(db: Pick<Database, 'formKey'>): Promise<string> {
  const found = await db.formKey.findUnique({ where: { id: 1 } });
  if (found) return found.secret;
  await db.formKey.createMany({ data: [{ id: 1, secret: randomBytes(32).toString('base64url') }], skipDuplicates: true });
  return (await db.formKey.findUniqueOrThrow({ where: { id: 1 } })).secret;
}

const signature = (key: string, formId: string, opened: string, purpose: string) =>
  createHmac('sha256', key).update(`form\n${formId}\n${opened}\n${purpose}`).digest('base64url');

/** @param purpose which form it is for: "CHANGE:12" */
export function makeToken(key: string, purpose: string, now: Date): string {
  const formId = randomBytes(16).toString('base64url');
  const opened = now.getTime().toString(36);
  return `${formId}.${opened}.${signature(key, formId, opened, purpose)}`;
}

export type TokenRead = { formId: string; openedAt: Date } | { fault: TokenFault };

export function readToken(key: string, token: string, purpose: string, now: Date): TokenRead {
  const [formId = '', opened = '', signed = '', ...rest] = token.split('.');
  if (rest.length || !/^[\w-]{22}$/.test(formId) || !/^[a-z0-9]{1,10}$/.test(opened)) return { fault: 'forged' };
  const expected = Buffer.from(signature(key, formId, opened, purpose));
  const given = Buffer.from(signed);
  if (given.length !== expected.length || !timingSafeEqual(given, expected)) return { fault: 'forged' };
  const age = now.getTime() - Number.parseInt(opened, 36);
  if (age < leastSeconds * 1000) return { fault: 'too fast' };
  if (age > mostHours * 3_600_000) return { fault: 'too old' };
  return { formId, openedAt: new Date(now.getTime() - age) };
}

/** A keyed hash: the same for the same thing, and nothing to be read from it. */
export const keyedHash = (key: string, text: string) => createHmac('sha256', key).update(`hash\n${text}`).digest('base64url').slice(0, 24);

/** What a list was asked, in a few letters, for its cursors: everything but the order, the page and what is wanted of each row. */
import { createHash } from 'node:crypto';
import type { SearchAsked } from './ask.ts';

/** The same for what means the same: a filter left out, null or empty. Keys in order, so that theirs makes no difference. */
function settled(value: unknown): unknown {
  if (value === null || value === undefined) return undefined;
  if (value instanceof Date || typeof value !== 'object') return value;
  if (Array.isArray(value)) return value.length ? value.map(settled) : undefined;
  const entries = Object.entries(value)
    .map(([key, one]) => [key, settled(one)] as const)
    .filter(([, one]) => one !== undefined)
    .sort(([one], [other]) => (one < other ? -1 : 1));
  return entries.length ? Object.fromEntries(entries) : undefined;
}

export function questionOf({ sort: _sort, first: _first, after: _after, now: _now, wants: _wants, ...asked }: SearchAsked): string {
  const words = asked.query?.trim() || undefined;
  return createHash('sha256')
    .update(JSON.stringify(settled({ ...asked, query: words }) ?? null))
    .digest('base64url')
    .slice(0, 12);
}

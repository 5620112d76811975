/** Who did something, as staff are told it. */
import type { Context } from './builder.ts';

/** Names of accounts, of whoever is still there. */
export async function personOf(context: Context, author: string): Promise<string | null> {
  const [, id] = /^account:(.+)$/.exec(author) ?? [];
  if (!id) return author;
  return (await context.db().account.findUnique({ where: { id }, select: { name: true } }))?.name ?? null;
}

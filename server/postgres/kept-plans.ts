/**
 * Statements that take longer to plan than to run, and are always the same text: each connection keeps them under a name, and after a few runs plans them
 * no more. Everything else goes unnamed, as its best plan depends on what is asked for.
 */
const names = new Map<string, string>();

/** @returns the statement; from now on each connection that runs it through Prisma keeps it */
export function keepPlan(name: string, sql: string): string {
  names.set(sql, name);
  return sql;
}

/** Undefined for what is not to be kept. */
export const keptName = (sql: string): string | undefined => names.get(sql);

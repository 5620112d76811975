/** What PostgreSQL says went wrong, from pg itself and through Prisma, and what of it an asker can mend. */

export interface DatabaseFault {
  message: string;
  code: 'BAD_USER_INPUT' | 'QUERY_TOO_COMPLEX';
}

const tooSlow: DatabaseFault = { code: 'QUERY_TOO_COMPLEX', message: 'This took too long to answer. Ask for less at once.' };
const unstorable: DatabaseFault = {
  code: 'BAD_USER_INPUT',
  message: 'This holds a character that cannot be stored. Send text as whole UTF-8, without null characters.',
};
const outOfRange: DatabaseFault = {
  code: 'BAD_USER_INPUT',
  message: 'A number or date here is too small or too large to look for. Write one that can be real.',
};

/** By PostgreSQL's code (appendix A of its manual). Only those that nothing but a value can cause. */
const faults: Readonly<Record<string, DatabaseFault>> = {
  '57014': tooSlow,
  '22021': unstorable,
  '22P05': unstorable,
  '22003': outOfRange,
  '22007': outOfRange,
  '22008': outOfRange,
};

interface MaybePrisma {
  code?: unknown;
  meta?: { driverAdapterError?: { cause?: { originalCode?: unknown } } };
}

/** PostgreSQL's own code of an error, if it has one: pg puts it on the error, Prisma under what its adapter was told. */
export function postgresCode(error: unknown): string | undefined {
  const { code, meta } = (error ?? {}) as MaybePrisma;
  const given = meta?.driverAdapterError?.cause?.originalCode ?? code;
  return typeof given === 'string' && /^[0-9A-Z]{5}$/.test(given) && !given.startsWith('P20') ? given : undefined;
}

export const databaseFault = (error: unknown): DatabaseFault | undefined => faults[postgresCode(error) ?? ''];

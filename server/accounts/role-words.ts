/** Roles as people are told of them. */
import type { Role } from '../../generated/prisma/client.ts';

export const roleNames: Readonly<Record<Role, string>> = { OWNER: 'owner', PARTNER: 'partner', CURATOR: 'curator', ADMIN: 'administrator' };

/** Ends "You can now …". */
export const roleWork: Readonly<Record<Role, string>> = {
  OWNER: 'keep the entries right',
  PARTNER: 'add entries for your places',
  CURATOR: 'look after the entries',
  ADMIN: 'look after everything',
};

import type { Prisma } from '../../generated/prisma/client.ts';

/** Contacts the public may see: marked public and, where one is a person's own, with a consent that still stands. */
export const publicContact = {
  public: true,
  OR: [{ personal: false }, { consents: { some: { withdrawnAt: null } } }],
} satisfies Prisma.ContactWhereInput;

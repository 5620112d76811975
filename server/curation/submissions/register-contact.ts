/**
 * The mailbox that a public register gives for a body (`npm run import -- charity-register`). Whoever reads mail there speaks for the body, if the number on
 * our record is truly its own: only one record has it, and the register's name is not another's altogether.
 */
import type { Prisma } from '../../../generated/prisma/client.ts';
import { compareNames } from '../duplicates/compare-names.ts';
import { nameWords, type PlaceWords } from '../duplicates/name-words.ts';
import { identityOf } from '../identifiers.ts';
import { isEmail } from './check-values.ts';

interface Numbered {
  readonly id: number;
  readonly name: string;
  readonly identifiers: readonly { readonly scheme: string; readonly value: string }[];
}

type Tx = Pick<Prisma.TransactionClient, 'registerContact' | 'identifier'>;

/** A branch often carries its parent's number: then the register's mailbox is the parent's. */
async function isOnlyTheirs(tx: Tx, { id }: Numbered, scheme: string, value: string): Promise<boolean> {
  const others = { listingId: { not: id }, listing: { kind: 'GROUP' as const, status: { not: 'ARCHIVED' as const } } };
  return !(await tx.identifier.findFirst({ where: { scheme, value, ...others }, select: { id: true } }));
}

function soundsLike(one: string, other: string, places: PlaceWords): boolean {
  const { words, initials, places: shared, telling, soft, identical } = compareNames(nameWords(one, places), nameWords(other, places));
  return identical || words > 0 || initials > 0 || (shared > 0 && telling + soft > 0);
}

/** In small letters; null where no register speaks for the body. */
export async function registerMailbox(tx: Tx, body: Numbered, places: PlaceWords): Promise<string | null> {
  for (const { scheme, value } of body.identifiers) {
    if (!identityOf(scheme, value)) continue;
    const found = await tx.registerContact.findUnique({ where: { scheme_value: { scheme, value } } });
    if (found && isEmail(found.email) && soundsLike(body.name, found.name, places) && (await isOnlyTheirs(tx, body, scheme, value)))
      return found.email.toLowerCase();
  }
  return null;
}

/** Makes a record: its rows, its slug, its first revision. */
import type { ListingKind, ListingStatus, Prisma } from '../../../generated/prisma/client.ts';
import { InputFaults } from '../../refusals.ts';
import type { Author } from '../author.ts';
import { checkDocument } from './check.ts';
import { isObject, type Json, type RecordDocument } from './document.ts';
import { guardHiddenWords, guardPersonal, markPersonal } from './exposure.ts';
import { sections } from './fields/index.ts';
import { type FullRecord, readRecord } from './read-record.ts';
import { listingReference } from './references.ts';
import { resolveNames } from './resolve.ts';
import { writeRevision } from './revise.ts';
import { freeSlug } from './slug.ts';
import { refreshedOnce, takeTurn } from './turn.ts';
import { writeDocument } from './write-document.ts';

export interface NewRecord {
  readonly kind: ListingKind;
  readonly document: RecordDocument;
  readonly status: Extract<ListingStatus, 'DRAFT' | 'SUBMITTED' | 'PUBLISHED'>;
  readonly author: Author;
  readonly reason?: string | undefined;
  readonly ownerId?: number | null;
  readonly stewardId?: number | null;
  readonly now: Date;
}

/** A new record's document, checked as it will be kept. Writes nothing. @throws InputFaults */
export async function checkNewRecord(
  db: Pick<Prisma.TransactionClient, '$queryRawUnsafe'>,
  { kind, document, ownerId, stewardId }: Pick<NewRecord, 'kind' | 'document' | 'ownerId' | 'stewardId'>,
) {
  if (!isObject(document as Json)) throw new InputFaults([{ path: '', message: 'Give the fields of the record.' }]);
  const given: RecordDocument = {
    ...document,
    ...(ownerId && { owner: listingReference('GROUP', ownerId) }),
    ...(stewardId && { steward: listingReference('GROUP', stewardId) }),
  };
  const checked = checkDocument(kind, {}, given);
  const named = await resolveNames(db, kind, {}, checked.document);
  if (checked.faults.length || named.faults.length) throw new InputFaults([...checked.faults, ...named.faults]);
  return { document: markPersonal({}, named.document), resolved: named.resolved };
}

/** @throws InputFaults, RuleBroken */
export async function createRecord(tx: Prisma.TransactionClient, asked: NewRecord): Promise<{ id: number; slug: string }> {
  await takeTurn(tx);
  const { kind, status, author, reason, now } = asked;
  const { document, resolved } = await checkNewRecord(tx, asked);
  const slug = await freeSlug(tx, String(document.name));
  const id = await insertRows(tx, kind, slug, document, now);
  const empty = (await readRecord(tx, id)) as FullRecord;
  const publishing = status === 'PUBLISHED';
  if (publishing) await guardPersonal(tx, { record: empty, after: document, publishing });
  await refreshedOnce(tx, { listingIds: [id], kinds: [kind] }, async () => {
    await writeDocument({ tx, kind, listingId: id, resolved, now, author: author.id }, empty.document, document);
    await tx.$executeRawUnsafe(`UPDATE "Listing" SET status = $2::"ListingStatus" WHERE id = $1`, id, status);
  });
  const written = (await readRecord(tx, id)) as FullRecord;
  if (publishing) await guardHiddenWords(tx, { before: written, written, publishing });
  const told = status === 'PUBLISHED' ? ['published'] : [];
  await writeRevision(tx, {
    ...{ listingId: id, version: 1, action: 'CREATED', author, reason, now, told, changes: {} },
    snapshot: { slug, status, document: written.document },
  });
  return { id, slug };
}

/** The row of `Listing` and that of its kind, with what no row is without. */
async function insertRows(
  tx: Prisma.TransactionClient,
  kind: ListingKind,
  slug: string,
  { name, summary }: RecordDocument,
  now: Date,
): Promise<number> {
  const [, own] = sections[kind];
  const [row] = await tx.$queryRawUnsafe<{ id: number }[]>(
    `WITH made AS (
       INSERT INTO "Listing" (kind, slug, status, name, summary, "createdAt", "updatedAt") VALUES ($1::"ListingKind", $2, 'DRAFT', $3, $4, $5, $5) RETURNING id
     ) SELECT id FROM made`,
    kind,
    slug,
    name,
    summary,
    now,
  );
  const { id } = row as { id: number };
  await tx.$executeRawUnsafe(`INSERT INTO "${own.table}" ("${own.key}") VALUES ($1)`, id);
  return id;
}

/** The bodies of a 360Giving file among our records: who had a grant, whose money it was, and the fund it came from, made where nobody has it. */
import type { Prisma } from '../../../generated/prisma/client.ts';
import { nameKey } from '../../../language/name-key.ts';
import { identityOf } from '../../curation/identifiers.ts';
import { listingReference } from '../../curation/records/references.ts';
import { bringRecord } from '../bring-record.ts';
import { ImportError } from '../format.ts';
import type { Grant, OrganisationSaid } from './read-grant.ts';

type Tx = Prisma.TransactionClient;

export interface Recipient {
  id: number;
  /** Its location is withheld, or told by its area alone: words about its grants may tell more. */
  withheld: boolean;
}

export interface KnownBodies {
  recipientOf(said: OrganisationSaid): Recipient | null;
}

interface Row {
  id: number;
  name: string;
  visibility: string | null;
  numbers: { scheme: string; value: string }[] | null;
}

/**
 * By register number. By name alone only where the record's location is withheld: then the award must not tell where it is, and to link it is what
 * makes the database coarsen its places. Names of others are shared by too many.
 */
export async function knownBodies(tx: Tx): Promise<KnownBodies> {
  const rows = await tx.$queryRaw<Row[]>`
    SELECT l.id, l.name, o.visibility::text AS visibility, i.numbers FROM "Listing" l
    LEFT JOIN "Location" o ON o."listingId" = l.id AND o.visibility <> 'EXACT'
    LEFT JOIN LATERAL (SELECT json_agg(json_build_object('scheme', n.scheme, 'value', n.value)) AS numbers FROM "Identifier" n WHERE n."listingId" = l.id) i ON true
    WHERE l.kind = 'GROUP' AND l.status <> 'ARCHIVED' AND l."mergedIntoId" IS NULL AND (i.numbers IS NOT NULL OR o.visibility IS NOT NULL)
    ORDER BY l.id`;
  const [byNumber, byName] = [new Map<string, Recipient>(), new Map<string, Recipient>()];
  for (const { id, name, visibility, numbers } of rows) {
    const body = { id, withheld: visibility !== null };
    for (const { scheme, value } of numbers ?? []) {
      const identity = identityOf(scheme, value);
      if (identity && !byNumber.has(identity)) byNumber.set(identity, body);
    }
    if (visibility !== null) byName.set(nameKey(name), body);
  }
  return {
    recipientOf({ name, number }) {
      const identity = number && identityOf(number.scheme, number.value);
      return (identity && byNumber.get(identity)) || byName.get(nameKey(name)) || null;
    },
  };
}

export interface Bringing {
  tx: Tx;
  sourceId: number;
  bodies: KnownBodies;
  asAt: Date;
  now: Date;
}

/** The fund of a grant: its funder's programme of that name; of a funder that names no programme, its grants. Each is looked for or made once a run. */
export class Funds {
  readonly #by: Bringing;
  readonly #funders = new Map<string, number>();
  readonly #funds = new Map<string, number>();
  constructor(by: Bringing) {
    this.#by = by;
  }

  async fundOf({ funder, programme }: Grant): Promise<number> {
    const key = `fund:${funder.id}:${programme ?? ''}`.slice(0, 250);
    const known = this.#funds.get(key);
    if (known !== undefined) return known;
    const funderId = await this.#funderOf(funder);
    const id =
      (programme && (await this.#ours(funderId, programme))) || (await this.#bring('FUND', key, fundSays(funder, funderId, programme)));
    this.#funds.set(key, id);
    return id;
  }

  async #funderOf(funder: OrganisationSaid): Promise<number> {
    const known = this.#funders.get(funder.id);
    if (known !== undefined) return known;
    const id =
      this.#by.bodies.recipientOf(funder)?.id ??
      (await this.#bring('GROUP', `org:${funder.id}`.slice(0, 250), {
        name: funder.name.slice(0, 120),
        summary: 'Gives grants. It publishes the awards it makes as open data.',
        listed: false,
        ...(funder.number && { identifiers: [funder.number] }),
      }));
    this.#funders.set(funder.id, id);
    return id;
  }

  /** A fund that somebody keeps here already, by its name or another name of it. */
  async #ours(funderId: number, programme: string): Promise<number | null> {
    const funds = await this.#by.tx.listing.findMany({
      where: { kind: 'FUND', funderId, status: { not: 'ARCHIVED' } },
      orderBy: { id: 'asc' },
      take: 500,
      select: { id: true, name: true, otherNames: { select: { name: true } } },
    });
    const asked = nameKey(programme);
    return (
      funds.find(({ name, otherNames }) => [name, ...otherNames.map((other) => other.name)].some((one) => nameKey(one) === asked))?.id ??
      null
    );
  }

  async #bring(kind: 'GROUP' | 'FUND', identifier: string, says: Record<string, unknown>): Promise<number> {
    const { tx, sourceId, asAt, now } = this.#by;
    const { listingId, refused } = await bringRecord(
      tx,
      { kind, identifier, says: says as Parameters<typeof bringRecord>[1]['says'], asAt },
      { sourceId, status: 'PUBLISHED', now },
    );
    if (listingId === null)
      throw new ImportError(`${says['name']} could not be made a record: ${refused.map(({ message }) => message).join(' ')}`);
    return listingId;
  }
}

/** It says what is known of it and what is not: nobody has told us that one can apply to it (PRODUCT rule 3). */
function fundSays(funder: OrganisationSaid, funderId: number, programme: string | null) {
  const body = funder.name.slice(0, 100);
  const name = programme ? `${body}: ${programme}` : `Grants of ${body}`;
  return {
    name: name.length > 120 ? `${name.slice(0, 119)}…` : name,
    summary: 'Known from awards that the funder has published. Whether it takes applications now is not known: ask the funder.',
    funder: listingReference('GROUP', funderId),
  };
}

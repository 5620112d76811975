/** What all five kinds share: the listing's own row and everything that hangs on it. */
import type { Prisma, Vocabulary } from '../../generated/prisma/client.ts';
import { writeAccess } from './access.ts';
import { dateOf } from './calendar.ts';
import { writeContacts, writeLinks } from './contacts.ts';
import { settlementOf, visibilityOf } from './plan.ts';
import type { Random } from './random.ts';
import { slugOf } from './slugs.ts';
import { corners, streets } from './village-words.ts';
import { datesOf, idOf, pointIn, type World } from './world.ts';

type ListingRow = Prisma.ListingCreateManyInput;

export interface Draft {
  index: number;
  kind: ListingRow['kind'];
  name: string;
  summary: string;
  description: string | null;
  otherNames?: string[];
  /** Columns of the listing's row that only this kind has, cost, owner, assurance. */
  columns: Partial<ListingRow>;
  terms: readonly (readonly [vocabulary: Vocabulary, slugs: readonly string[]])[];
  /** Its own address is known, whether or not it may be told. */
  hasLocation: boolean;
  /** Numbers of the places it says it serves. */
  places: readonly number[];
  accessFacts: number;
  /** No word of its place may stand in what is published. */
  isWithheld: boolean;
}

export function writeListing(world: World, random: Random, draft: Draft): void {
  const { out, today } = world;
  const listingId = idOf(world, draft.index);
  const status = statusOf(random);
  const dates = datesOf(world, random);
  const row: ListingRow = {
    id: listingId,
    kind: draft.kind,
    slug: `synthetic-${slugOf(draft.name)}-${(draft.index + 1).toString(36)}`,
    ...status,
    ...(status.status === 'SUSPENDED' || status.status === 'ARCHIVED' ? { withdrawnAt: dates.updatedAt } : {}),
    name: draft.name,
    summary: draft.summary.slice(0, 280),
    description: draft.description,
    languages: random.chance(0.04)
      ? ['en', random.pick(['pl', 'lt', 'ro', 'pt', 'ur', 'bn', 'zh', 'bfi'])]
      : random.chance(0.3)
        ? ['en']
        : [],
    channels: [],
    ...draft.columns,
    ...dates,
  };
  out.add('Listing', row);
  draft.otherNames?.forEach((name, position) => {
    const id = out.number('OtherName');
    out.add('OtherName', { id, listingId, position, kind: random.chance(0.7) ? 'ALIAS' : 'FORMER', name });
  });
  for (const [position, placeId] of draft.places.entries()) out.add('ListingPlace', { listingId, placeId, position });
  writeTerms(world, listingId, draft);
  if (draft.hasLocation) writeLocation(world, random, draft);
  writeAccess(world, random, { listingId }, draft.accessFacts);
  writeContacts(world, random, draft, listingId);
  writeLinks(world, random, draft, listingId, row.slug);
  const [sourceId, identifier] = [random.favourite(world.sources), `row ${draft.index + 1}`];
  out.add('ListingSource', {
    id: out.number('ListingSource'),
    listingId,
    awardId: null,
    sourceId,
    identifier,
    asAt: dateOf(today - random.between(5, 900)),
    fields: [],
  });
  if (random.chance(0.15))
    out.add('Identifier', { id: out.number('Identifier'), listingId, scheme: 'X-SYNTHETIC', value: String(draft.index + 1) });
}

/** 97 in 100 are there for everybody. */
function statusOf(random: Random): Pick<ListingRow, 'status' | 'statusReason'> {
  const draw = random.next();
  if (draw < 0.97) return { status: 'PUBLISHED' };
  if (draw < 0.98) return { status: 'DRAFT' };
  if (draw < 0.983) return { status: 'SUBMITTED' };
  if (draw < 0.987) return { status: 'SUSPENDED', statusReason: 'Its owner asked us to take it off while things are put right.' };
  return { status: 'ARCHIVED', statusReason: 'It came to an end.' };
}

function writeTerms(world: World, listingId: number, draft: Draft): void {
  const ids = new Set(draft.terms.flatMap(([vocabulary, slugs]) => slugs.map((slug) => world.term(vocabulary, slug))));
  let position = 0;
  for (const termId of ids) if (termId !== undefined) world.out.add('ListingTerm', { listingId, termId, position: position++ });
}

/** The true address and point, for staff: what the public may know of it is the catalogue's to say. */
function writeLocation(world: World, random: Random, { index }: Draft): void {
  const place = settlementOf(world.plan, index);
  const letters = 'ABDEFGHJLNPQRSTUWXYZ';
  const unit = `${random.between(1, 9)}${random.pick([...letters])}${random.pick([...letters])}`;
  world.out.add('Location', {
    listingId: idOf(world, index),
    visibility: visibilityOf(world.plan, index),
    placeId: place.id,
    lines: [`${random.between(1, 140)} ${random.favourite(streets)}`],
    town: place.name,
    postcode: random.chance(0.92) ? `${place.outward} ${unit}` : null,
    ...(random.chance(0.95) ? pointIn(world, random, index) : {}),
    directions: random.chance(0.15) ? `Past the ${random.pick(corners.slice(12, 40)).toLowerCase()}, on the left.` : null,
  });
}

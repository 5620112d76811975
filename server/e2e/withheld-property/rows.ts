/** A world as the tables hold it. */
import type { Tables } from './store.ts';
import { companions, type Settled, type World } from './worlds.ts';

const factsTable = { GROUP: 'Group', VENUE: 'Venue', FUND: 'Fund', OPPORTUNITY: 'Opportunity', EVENT: 'Event' } as const;
export const nameOf = (world: World, id: number) => `${world[id - 1]?.face.words.join(' ')} ${id}`;
export const slugOf = (id: number) => `listing-${id}`;

const moment = '2030-05-01T10:00:00Z';

export function tablesOf(world: World, state: readonly Settled[]): Tables {
  const all = world.map(({ face }, index) => ({ id: index + 1, face, at: state[index] as Settled, with: companions(world, index) }));
  const only = (kind: (typeof all)[number]['face']['kind']) => all.filter(({ face }) => face.kind === kind);
  const facts = (kind: keyof typeof factsTable, rows: (one: (typeof all)[number]) => object): [string, Record<string, unknown>[]] => [
    factsTable[kind],
    only(kind).map((one) => ({ listingId: one.id, ...rows(one) })),
  ];
  return new Map<string, Record<string, unknown>[]>([
    [
      'Listing',
      all.map(({ id, face, at, with: { group } }) => ({
        id,
        kind: face.kind,
        slug: slugOf(id),
        status: face.status,
        name: nameOf(world, id),
        summary: `About ${face.words.join(' and ')}.`,
        languages: [],
        channels: [],
        createdAt: moment,
        updatedAt: moment,
        version: 1,
        groupId: group,
        venueId: face.kind === 'GROUP' ? null : at.venue,
        insideOfId: at.insideOf,
        operatorId: at.operator,
        managedById: at.operator,
        ownerId: at.owner,
        stewardId: at.owner,
        confirmedById: at.owner,
        confirmedAs: 'OWNER',
        confirmedAt: id % 2 ? '2030-02-01T10:00:00Z' : null,
        funderId: face.kind === 'FUND' ? at.owner : null,
      })),
    ],
    facts('GROUP', ({ face }) => ({ listed: face.listed })),
    facts('VENUE', ({ at }) => ({ parking: `Park in ${at.street}`, publicTransport: `The bus to ${at.town}` })),
    facts('FUND', () => ({})),
    facts('OPPORTUNITY', () => ({})),
    facts('EVENT', () => ({ startsAt: moment, precision: 'DAY' })),
    [
      'Location',
      all.flatMap(({ id, face, at: { point, place, street, town, postcode, uprn } }) =>
        face.own === null
          ? []
          : [
              {
                listingId: id,
                visibility: face.own,
                placeId: place,
                lines: ['Canary Cottage', street],
                town,
                postcode,
                uprn,
                latitude: point?.latitude ?? null,
                longitude: point?.longitude ?? null,
                directions: `Behind ${street}`,
              },
            ],
      ),
    ],
    ['ListingPlace', all.flatMap(({ id, at }) => at.served.map((placeId, position) => ({ listingId: id, placeId, position })))],
    ['ListingTerm', all.flatMap(({ id, face }) => [face.theme, 3].map((termId) => ({ listingId: id, termId, position: 0 })))],
    ['Identifier', all.map(({ id, at }) => ({ id, listingId: id, scheme: 'GB-CHC', value: at.register, uri: null }))],
    ['Link', all.map(({ id, face, at }) => ({ id, listingId: id, position: 0, kind: 'MAP', url: mapOf(face.own, at), label: null }))],
    [
      'Activity',
      only('GROUP').map(({ id, at }) => ({ id, groupId: id, position: 0, name: `Supper ${id}`, form: 'ONGOING', venueId: at.venue })),
    ],
    ['EventHost', only('EVENT').flatMap(({ id, with: { host } }) => (host === null ? [] : [{ eventId: id, groupId: host, position: 0 }]))],
    [
      'Relation',
      all.flatMap(({ id, face, at: { meetsAt, part } }) => [
        ...(meetsAt === null ? [] : [{ id, fromId: id, toId: meetsAt, kind: face.kind === 'EVENT' ? 'HELD_AT' : 'MEETS_AT' }]),
        ...(part === null ? [] : [{ id: id + 100, fromId: id, toId: part, kind: 'PART_OF' }]),
      ]),
    ],
    [
      'Revision',
      all.map(({ id, at: { owner } }) => ({
        id,
        listingId: id,
        version: 1,
        action: 'CREATED',
        at: moment,
        author: 'import',
        bodyId: owner,
        as: 'OWNER',
        open: true,
        told: ['name'],
        changes: {},
        snapshot: {},
      })),
    ],
    ['Council', only('GROUP').flatMap(({ id, face }) => (face.council ? [{ listingId: id, kind: 'Parish council' }] : []))],
    ['CouncilPlace', only('GROUP').flatMap(({ id, face, at }) => (face.council ? [{ councilId: id, placeId: at.council }] : []))],
    ['Space', only('VENUE').map(({ id }) => ({ id, venueId: id, position: 0, name: 'Main hall' }))],
    [
      'Rate',
      only('VENUE').map(({ id }) => ({
        id,
        spaceId: id,
        position: 0,
        hirerClass: 'ANY',
        from: 1000,
        unit: 'HOUR',
        validFrom: '2029-01-01',
        doubtful: false,
      })),
    ],
    [
      'Award',
      only('GROUP').flatMap(({ id, face, with: { fund } }) =>
        face.award
          ? [
              {
                id,
                fundId: fund,
                recipientId: id,
                recipientName: nameOf(world, id),
                title: `Chairs for ${id}`,
                amount: 10_000,
                amountQualifier: 'EXACT',
                awardedOn: '2029-06-01',
                precision: 'DAY',
              },
            ]
          : [],
      ),
    ],
    ['AwardPlace', only('GROUP').flatMap(({ id, face, at }) => (face.award ? [{ awardId: id, placeId: at.awarded }] : []))],
  ]);
}

const mapOf = (own: string | null, { street }: Settled) => `https://map.example/${own === null ? 'nowhere' : street.replaceAll(' ', '-')}`;

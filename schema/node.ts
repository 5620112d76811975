import { brandWithType, type OutputType, type SchemaTypes } from '@pothos/core';
import { queryFromInfo } from '@pothos/plugin-prisma';
import { decodeGlobalID } from '@pothos/plugin-relay';
import type { GraphQLResolveInfo } from 'graphql';
import { publicAward } from '../server/funding/awards.ts';
import { survivorOf } from '../server/listings/former.ts';
import { answerable } from '../server/listings/status.ts';
import { findRows } from '../server/rows/read.ts';
import { builder, type Context } from './builder.ts';
import { badInput } from './errors.ts';
import { planned } from './planned.ts';

const kindOfType = { Group: 'GROUP', Venue: 'VENUE', Fund: 'FUND', Opportunity: 'OPPORTUNITY', Event: 'EVENT' } as const;
const typeOfKind = { GROUP: 'Group', VENUE: 'Venue', FUND: 'Fund', OPPORTUNITY: 'Opportunity', EVENT: 'Event' } as const;
type ListingType = keyof typeof kindOfType;
const published = { status: 'PUBLISHED' } as const;

type Find = (context: Context, id: number, query: { select: { id: true } }) => Promise<{ id: number } | null>;

/** How each type that is not a listing is found; what hangs on a withdrawn listing is not. */
const findOther: Record<string, Find> = {
  Activity: (context, id, query) => context.db().activity.findFirst({ ...query, where: { id, group: published } }),
  Space: (context, id, query) => context.db().space.findFirst({ ...query, where: { id, venue: published } }),
  Round: (context, id, query) => context.db().round.findFirst({ ...query, where: { id, fund: published } }),
  Award: (context, id, query) => context.db().award.findFirst({ ...query, where: { id, ...publicAward } }),
  Place: (context, id, query) => context.db().place.findFirst({ ...query, where: { id } }),
  Term: (context, id, query) => context.db().term.findFirst({ ...query, where: { id } }),
};

/** What a place or a word was merged into. Its row is gone; its id was handed out. */
const mergedInto: Record<string, (context: Context, formerId: number) => Promise<number | undefined>> = {
  Place: async (context, formerId) => (await context.db().formerPlace.findUnique({ where: { formerId } }))?.placeId,
  Term: async (context, formerId) => (await context.db().formerTerm.findUnique({ where: { formerId } }))?.termId,
};

/** The type and number in a global id; says so when it is not one of ours. */
export function parseGlobalId(id: string): { type: string; number: number } {
  let type = '';
  let number = '';
  try {
    ({ typename: type, id: number } = decodeGlobalID(id));
  } catch {
    // The sentence below tells it.
  }
  if (!(Object.hasOwn(kindOfType, type) || Object.hasOwn(findOther, type)) || !/^\d{1,9}$/.test(number))
    throw badInput(`"${id.slice(0, 60)}" is not an id of Fingerpost. Use an id that an answer gave you.`);
  return { type, number: Number(number) };
}

/** Tells the `Node` interface which type a row answers as. */
function branded<Row extends object>(row: Row, type: string): Row {
  brandWithType(row, type as OutputType<SchemaTypes>);
  return row;
}

async function findListing(context: Context, info: GraphQLResolveInfo, type: ListingType, id: number): Promise<object | null> {
  const { select } = planned(context, info, { typeName: type, select: { id: true, kind: true, status: true } });
  const [found] = await findRows(context.db(), 'Listing', { select, where: { id, kind: kindOfType[type], ...answerable }, take: 1 });
  if (found) return branded(found, type);
  const survivor = await survivorOf(context.db(), id);
  return survivor && survivor.id !== id ? findListing(context, info, typeOfKind[survivor.kind], survivor.id) : null;
}

builder.queryField('node', (t) =>
  t.field({
    description:
      'Whatever has this global id, or null. A listing that was merged answers as the one it was merged into; one that was suspended or archived with little more than its name.',
    type: builder.nodeInterfaceRef(),
    nullable: true,
    args: { id: t.arg.id({ required: true, description: 'A global id, as an answer gave it.' }) },
    resolve: async (_root, args, context, info) => {
      const { type, number } = parseGlobalId(args.id);
      if (Object.hasOwn(kindOfType, type)) return findListing(context, info, type as ListingType, number);
      const query = queryFromInfo({ context, info, typeName: type, select: { id: true } });
      const find = async (id: number) => findOther[type]?.(context, id, query as { select: { id: true } });
      const found = await find(number);
      const survivor = found ? undefined : await mergedInto[type]?.(context, number);
      const answered = survivor === undefined ? found : await find(survivor);
      return answered ? branded(answered, type) : null;
    },
  }),
);

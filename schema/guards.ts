/**
 * Two rules that hold for every field, so that no field has to remember them:
 * a listing that was suspended or archived answers with little more than its name (ARCHITECTURE 4), and a list that came out at its limit is reported.
 */
import SchemaBuilderClass, { BasePlugin, type PothosOutputFieldConfig, type SchemaTypes } from '@pothos/core';
import { type GraphQLFieldResolver, getNullableType, isListType, isNonNullType } from 'graphql';
import { isWeighed } from './budget.ts';
import type { Context } from './builder.ts';
import { exposedColumn, innermostResolver, type Resolver, tellStraight } from './straight.ts';

/** The most rows of any list that has no `first`. */
export const LIST_LIMIT = 1000;

const listingTypes = new Set(['Group', 'Venue', 'Fund', 'Opportunity', 'Event']);
const alwaysTold = new Set(['id', 'kind', 'slug', 'url', 'status', 'name', 'createdAt', 'updatedAt']);

/** What a withdrawn listing answers where the contract allows neither null nor an empty list. */
const emptyAnswers: Record<string, unknown> = {
  summary: '',
  assurance: { confirmedAt: null, dueAt: null, confirmedBy: null, catalogue: null },
  awards: { rows: [], hasNextPage: false, hasPreviousPage: false, count: () => 0 },
  events: [],
  intake: 'UNKNOWN',
  outsideHire: 'UNKNOWN',
  youngVolunteers: 'UNKNOWN',
  precision: 'UNKNOWN',
  listed: false,
  locationWithheld: false,
  fromHome: false,
  allDay: false,
};

interface MaybeWithdrawn {
  status?: string;
}

declare global {
  export namespace PothosSchemaTypes {
    export interface Plugins<Types extends SchemaTypes> {
      guards: GuardsPlugin<Types>;
    }
  }
}

class GuardsPlugin<Types extends SchemaTypes> extends BasePlugin<Types> {
  override wrapResolve(resolver: GraphQLFieldResolver<unknown, Types['Context'], object>, field: PothosOutputFieldConfig<Types>) {
    const inner = innermostResolver(field.parentType, field.name);
    const full = this.#guarded(resolver, field);
    if (!inner) return full;
    const straight = this.#guarded(inner as never, field);
    const column = exposedColumn(field.parentType, field.name);
    if (field.kind !== 'Query')
      tellStraight(
        field.parentType,
        field.name,
        straight as unknown as Resolver,
        column === undefined || field.type.kind === 'List' ? null : { name: column, published: this.#isGuarded(field) },
      );
    else
      return ((root, args, context, info) => (isWeighed(info) ? straight : full)(root, args, context, info)) as GraphQLFieldResolver<
        unknown,
        Types['Context'],
        object
      >;
    return full;
  }

  /** Told of a published listing alone. */
  #isGuarded({ parentType, name }: PothosOutputFieldConfig<Types>): boolean {
    return listingTypes.has(parentType) && !alwaysTold.has(name);
  }

  #guarded(resolver: GraphQLFieldResolver<unknown, Types['Context'], object>, field: PothosOutputFieldConfig<Types>) {
    const watched: GraphQLFieldResolver<unknown, Types['Context'], object> =
      field.type.kind === 'List'
        ? (parent, args, context, info) =>
            watch(resolver(parent, args, context, info), `${field.parentType}.${field.name}`, context as Context)
        : resolver;
    if (!this.#isGuarded(field)) return watched;
    return ((parent: MaybeWithdrawn, args, context, info) => {
      if (parent.status === 'PUBLISHED') return watched(parent, args, context, info);
      if (field.name in emptyAnswers) return emptyAnswers[field.name];
      if (!isNonNullType(info.returnType)) return null;
      if (isListType(getNullableType(info.returnType))) return [];
      throw new Error(`${field.parentType}.${field.name} has no answer for a withdrawn listing.`);
    }) as GraphQLFieldResolver<unknown, Types['Context'], object>;
  }
}

function watch(value: unknown, field: string, context: Context): unknown {
  if (value instanceof Promise) return value.then((rows) => watch(rows, field, context));
  if (Array.isArray(value) && value.length >= LIST_LIMIT) context.listWasCut(field);
  return value;
}

SchemaBuilderClass.registerPlugin('guards', GuardsPlugin);

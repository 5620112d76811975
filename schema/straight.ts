/**
 * Resolvers without the questions that Pothos' plugins put before each of them, for rows whose plan has answered those questions at once
 * (planned.ts): was this loaded, and is the whole request within its budget. The guards stay.
 */
import SchemaBuilderClass, { BasePlugin, type PothosOutputFieldConfig, type SchemaTypes } from '@pothos/core';
import { encodeGlobalID } from '@pothos/plugin-relay';
import type { GraphQLFieldResolver } from 'graphql';
import { rememberWeighed } from './budget.ts';

export type Resolver = GraphQLFieldResolver<unknown, never>;

const innermost = new Map<string, Resolver>();
const straight = new Map<string, Resolver>();

/** What answers a field of a row that holds everything selected of it; none where that is not known. */
export const straightResolver = (type: string, field: string) =>
  straight.get(`${type}.${field}`) as GraphQLFieldResolver<unknown, unknown> | undefined;

export const innermostResolver = (type: string, field: string) => innermost.get(`${type}.${field}`);

export const tellStraight = (type: string, field: string, resolver: Resolver) => void straight.set(`${type}.${field}`, resolver);

/** Relay's own makes a promise of each id, which makes one of each row. */
const globalId =
  (type: string): Resolver =>
  (row) =>
    encodeGlobalID(type, (row as { id: number }).id);

declare global {
  export namespace PothosSchemaTypes {
    export interface Plugins<Types extends SchemaTypes> {
      straight: StraightPlugin<Types>;
    }
  }
}

/** The last of the plugins, and so the first to wrap: what it sees is what the field was given. */
class StraightPlugin<Types extends SchemaTypes> extends BasePlugin<Types> {
  override wrapResolve(resolver: GraphQLFieldResolver<unknown, Types['Context'], object>, field: PothosOutputFieldConfig<Types>) {
    const isId =
      field.name === 'id' &&
      field.kind === 'Object' &&
      field.type.kind === 'Scalar' &&
      String((field.type.ref as { name?: string }).name) === 'ID';
    if (!field.argMappers.length)
      innermost.set(`${field.parentType}.${field.name}`, isId ? globalId(field.parentType) : (resolver as Resolver));
    if (field.kind !== 'Query') return resolver;
    // Reached only by what ComplexityPlugin let pass.
    return ((root, args, context, info) => {
      rememberWeighed(info);
      return resolver(root, args, context, info);
    }) as typeof resolver;
  }
}

SchemaBuilderClass.registerPlugin('straight', StraightPlugin);

/**
 * Resolvers without the questions that Pothos' plugins put before each of them, for rows whose plan has answered those questions at once
 * (planned.ts): was this loaded, and is the whole request within its budget. The guards stay.
 */
import SchemaBuilderClass, { BasePlugin, type PothosOutputFieldConfig, type SchemaTypes } from '@pothos/core';
import { encodeGlobalID } from '@pothos/plugin-relay';
import type { GraphQLFieldResolver } from 'graphql';
import type { Column, Straightly } from '../server/execution/operation.ts';
import { rememberWeighed } from './budget.ts';

export type Resolver = GraphQLFieldResolver<unknown, never>;

const innermost = new Map<string, Resolver>();
const exposed = new Map<string, string>();
const straight = new Map<string, Straightly>();

/** What answers a field of a row that holds everything selected of it; none where that is not known. */
export const straightly = (type: string, field: string) => straight.get(`${type}.${field}`);

export const innermostResolver = (type: string, field: string) => innermost.get(`${type}.${field}`);

/** The column that a field gives as it is, where it is asked for without arguments; none where something is worked out of it. */
export const exposedColumn = (type: string, field: string) => exposed.get(`${type}.${field}`);

export const tellStraight = (type: string, field: string, resolve: Resolver, column: Column | null) =>
  void straight.set(`${type}.${field}`, { resolve: resolve as Straightly['resolve'], column });

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
    // What names a rule is asked whether it may be shown, every time.
    const ruled = (field.pothosOptions as { rule?: unknown }).rule !== undefined;
    if (!field.argMappers.length && !ruled)
      innermost.set(`${field.parentType}.${field.name}`, isId ? globalId(field.parentType) : (resolver as Resolver));
    const column = field.extensions?.['pothosExposedField'] ?? field.extensions?.['columnWithoutArguments'];
    if (typeof column === 'string' && !field.argMappers.length) exposed.set(`${field.parentType}.${field.name}`, column);
    if (field.kind !== 'Query') return resolver;
    // Reached only by what ComplexityPlugin let pass.
    return ((root, args, context, info) => {
      rememberWeighed(info);
      return resolver(root, args, context, info);
    }) as typeof resolver;
  }
}

SchemaBuilderClass.registerPlugin('straight', StraightPlugin);

/**
 * Every mutation names its row of server/accounts/permissions.ts as `rule`; one without does not build. The row is asked once before the mutation
 * runs, without a subject: may this viewer do such a thing at all. The mutation itself asks again with what it is done to.
 */
import SchemaBuilderClass, { BasePlugin, type PothosOutputFieldConfig, type SchemaTypes } from '@pothos/core';
import type { GraphQLFieldResolver } from 'graphql';
import { type Action, authorise, may, permissions } from '../server/accounts/permissions.ts';
import type { Context } from './builder.ts';

declare global {
  export namespace PothosSchemaTypes {
    export interface Plugins<Types extends SchemaTypes> {
      rules: RulesPlugin<Types>;
    }

    export interface FieldOptions {
      /** The row of the table of permissions that it is done under. On a field of a type: null, or an empty list, for those who may not. */
      rule?: Action;
    }
  }
}

/** By "Mutation.confirmRecord": the test of the whole matrix, and the documentation, read it. */
export const rulesOfFields = new Map<string, Action>();

class RulesPlugin<Types extends SchemaTypes> extends BasePlugin<Types> {
  override wrapResolve(resolver: GraphQLFieldResolver<unknown, Types['Context'], object>, field: PothosOutputFieldConfig<Types>) {
    const { rule } = field.pothosOptions as { rule?: Action };
    const name = `${field.parentType}.${field.name}`;
    if (field.kind === 'Mutation' && !rule)
      throw new Error(`${name} names no rule. Give it the row of server/accounts/permissions.ts that says who may do it.`);
    if (!rule) return resolver;
    if (!Object.hasOwn(permissions, rule)) throw new Error(`${name} names a rule that is not in the table: ${rule}.`);
    rulesOfFields.set(name, rule);
    return ((parent, args, context, info) => {
      const { viewer } = context as Context;
      if (field.kind === 'Mutation') authorise(viewer, rule);
      else if (!may(viewer, rule)) return field.type.kind === 'List' ? [] : null;
      return resolver(parent, args, context, info);
    }) as typeof resolver;
  }
}

SchemaBuilderClass.registerPlugin('rules', RulesPlugin);

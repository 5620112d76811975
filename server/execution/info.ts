import type { GraphQLResolveInfo } from 'graphql';
import type { Field, Variant } from './operation.ts';

type Path = NonNullable<GraphQLResolveInfo['path']['prev']>;

/** The rows under one field that planned them. */
export interface Scope {
  /** Everything selected beneath is in the rows, so that its fields need not ask whether it was loaded. */
  covered: boolean;
}

/** What a resolver is told of the field it answers, most of it looked up only when asked. */
export class Info implements GraphQLResolveInfo {
  readonly field: Field;
  readonly variant: Variant;
  readonly variableValues: Record<string, unknown>;
  /** Set anew by a resolver that plans the rows beneath it. */
  scope: Scope;
  readonly #above: Path | undefined;
  #path: Path | undefined;

  constructor(field: Field, variant: Variant, variableValues: Record<string, unknown>, above: Path | undefined, scope: Scope) {
    this.field = field;
    this.variant = variant;
    this.variableValues = variableValues;
    this.#above = above;
    this.scope = scope;
  }

  get path(): Path {
    this.#path ??= { prev: this.#above, key: this.field.key, typename: this.field.parentType.name };
    return this.#path;
  }
  get fieldName() {
    return this.field.definition.name;
  }
  get fieldNodes() {
    return this.field.nodes as GraphQLResolveInfo['fieldNodes'];
  }
  get returnType() {
    return this.field.definition.type;
  }
  get parentType() {
    return this.field.parentType;
  }
  get schema() {
    return this.variant.operation.schema;
  }
  get fragments() {
    return this.variant.operation.fragments;
  }
  get operation() {
    return this.variant.operation.definition;
  }
  get rootValue() {
    return undefined;
  }
}

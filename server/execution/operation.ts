/**
 * A query made ready to be run many times: its fields collected, its resolvers looked up and its constant arguments read, once. What it answers is
 * what graphql-js answers (docs/decisions/0020).
 */
import {
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLField,
  type GraphQLFieldResolver,
  type GraphQLObjectType,
  type GraphQLSchema,
  getArgumentValues,
  getNamedType,
  isAbstractType,
  isObjectType,
  Kind,
  type OperationDefinitionNode,
  TypeNameMetaFieldDef,
  visit,
} from 'graphql';
import { collectFields, collectSubfields } from 'graphql/execution/collectFields.js';
import { type Shape, shapeOf } from './shape.ts';

/** A column of a row that a field gives as it is, where it is asked for without arguments. */
export interface Column {
  name: string;
  /** Of a row with this status alone: any other is asked of the resolver. */
  published: boolean;
}

/** A resolver that may be called without Pothos' questions about what was loaded, where the plan of the rows above has answered them all. */
export interface Straightly {
  resolve: GraphQLFieldResolver<unknown, unknown>;
  /** Where the resolver does nothing but give this column, it need not be called either. */
  column: Column | null;
}
export type Straight = (type: string, field: string) => Straightly | undefined;

/** One field of an answer: of one type, under one key, wherever its rows are. */
export interface Field {
  /** Its number in the operation. */
  index: number;
  key: string;
  nodes: readonly FieldNode[];
  definition: GraphQLField<unknown, unknown>;
  parentType: GraphQLObjectType;
  shape: Shape;
  resolve: GraphQLFieldResolver<unknown, unknown>;
  straight: GraphQLFieldResolver<unknown, unknown> | undefined;
  column: Column | null;
  /** Its arguments, where no variable takes part; null where each request has its own. */
  args: Record<string, unknown> | null;
  /** The fields beneath it, for each type a row can have. */
  beneath: Map<GraphQLObjectType, readonly Field[]>;
  /** What others know of this field, for as long as the document is kept. */
  notes: Map<string, unknown>;
}

const noArguments: Record<string, unknown> = Object.freeze({});

export class Operation {
  readonly schema: GraphQLSchema;
  readonly definition: OperationDefinitionNode;
  readonly fragments: Record<string, FragmentDefinitionNode>;
  /** Names of the variables that decide with `@skip` and `@include` which fields there are. */
  readonly #deciding: string[];
  readonly #straight: Straight;
  readonly #variants = new Map<string, Variant>();

  constructor(schema: GraphQLSchema, document: DocumentNode, definition: OperationDefinitionNode, straight: Straight) {
    this.schema = schema;
    this.definition = definition;
    this.#straight = straight;
    this.fragments = Object.fromEntries(
      document.definitions.flatMap((one) => (one.kind === Kind.FRAGMENT_DEFINITION ? [[one.name.value, one]] : [])),
    );
    const deciding = new Set<string>();
    visit(document, {
      Directive: (directive) => {
        for (const { value } of directive.arguments ?? []) if (value.kind === Kind.VARIABLE) deciding.add(value.name.value);
      },
    });
    this.#deciding = [...deciding];
  }

  /** The fields there are with these variables. */
  variant(variables: Readonly<Record<string, unknown>>): Variant {
    const key = this.#deciding.length ? JSON.stringify(this.#deciding.map((name) => variables[name])) : '';
    const known = this.#variants.get(key);
    if (known) return known;
    // Each of n variables doubles them; documents of ours have at most three.
    if (this.#variants.size >= mostVariants) this.#variants.clear();
    const made = new Variant(this, variables, this.#straight);
    this.#variants.set(key, made);
    return made;
  }
}

const mostVariants = 16;

export class Variant {
  readonly operation: Operation;
  readonly root: readonly Field[];
  readonly #variables: Readonly<Record<string, unknown>>;
  readonly #straight: Straight;
  #fields = 0;
  /** What others know of this variant, for as long as the document is kept. */
  readonly notes = new Map<string, unknown>();

  constructor(operation: Operation, variables: Readonly<Record<string, unknown>>, straight: Straight) {
    this.operation = operation;
    this.#variables = variables;
    this.#straight = straight;
    const { schema, fragments, definition } = operation;
    const query = schema.getQueryType() as GraphQLObjectType;
    this.root = this.#fieldsOf(query, collectFields(schema, fragments, { ...variables }, query, definition.selectionSet));
  }

  /** The fields of a row of this type. */
  beneath(field: Field, type: GraphQLObjectType): readonly Field[] {
    const known = field.beneath.get(type);
    if (known) return known;
    const { schema, fragments } = this.operation;
    const fields = this.#fieldsOf(type, collectSubfields(schema, fragments, { ...this.#variables }, type, field.nodes));
    field.beneath.set(type, fields);
    return fields;
  }

  /** Every type a row of this field can have. */
  possibleTypes(field: Field): readonly GraphQLObjectType[] {
    const type = getNamedType(field.definition.type);
    if (isObjectType(type)) return [type];
    return isAbstractType(type) ? this.operation.schema.getPossibleTypes(type) : [];
  }

  #fieldsOf(type: GraphQLObjectType, collected: ReadonlyMap<string, readonly FieldNode[]>): Field[] {
    return [...collected].flatMap(([key, nodes]): Field[] => {
      const name = (nodes[0] as FieldNode).name.value;
      const definition = name === '__typename' ? TypeNameMetaFieldDef : type.getFields()[name];
      // graphql-js leaves out what is not in the schema; validation has told of it before.
      if (!definition) return [];
      return [this.#field(type, key, nodes, definition)];
    });
  }

  #field(parentType: GraphQLObjectType, key: string, nodes: readonly FieldNode[], definition: GraphQLField<unknown, unknown>): Field {
    const straight = this.#straight(parentType.name, definition.name);
    return {
      index: this.#fields++,
      key,
      nodes,
      definition,
      parentType,
      shape: shapeOf(definition.type),
      resolve: definition.resolve ?? property(definition.name),
      straight: straight?.resolve,
      column: straight?.column ?? null,
      args: constantArguments(definition, nodes[0] as FieldNode),
      beneath: new Map(),
      notes: new Map(),
    };
  }
}

/** graphql-js's default resolver. */
const property =
  (name: string): GraphQLFieldResolver<unknown, unknown> =>
  (source, args, context, info) => {
    if ((typeof source !== 'object' || source === null) && typeof source !== 'function') return undefined;
    const value = (source as Record<string, unknown>)[name];
    return typeof value === 'function' ? (source as Record<string, (...all: unknown[]) => unknown>)[name]?.(args, context, info) : value;
  };

function constantArguments(definition: GraphQLField<unknown, unknown>, node: FieldNode): Record<string, unknown> | null {
  if (!definition.args.length) return noArguments;
  let constant = true;
  for (const argument of node.arguments ?? [])
    visit(argument, {
      Variable: () => {
        constant = false;
      },
    });
  if (!constant) return null;
  try {
    return getArgumentValues(definition, node);
  } catch {
    // Told when it is run, at its place in the answer.
    return null;
  }
}

const introspection = /^__(schema|type)$/;

/** The operation of a document, or null for one that is left to graphql-js: not one query, or one about the schema itself. */
export function readyOperation(schema: GraphQLSchema, document: DocumentNode, name: string | null, straight: Straight): Operation | null {
  const operations = document.definitions.filter((one) => one.kind === Kind.OPERATION_DEFINITION);
  const [definition, ...more] = name === null ? operations : operations.filter((one) => one.name?.value === name);
  if (!definition || more.length || definition.operation !== 'query') return null;
  let ordinary = true;
  visit(document, {
    Field: (field) => {
      // A key that objects of JavaScript cannot hold as their own.
      if (introspection.test(field.name.value) || field.alias?.value === '__proto__') ordinary = false;
    },
  });
  return ordinary ? new Operation(schema, document, definition, straight) : null;
}

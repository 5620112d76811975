/** Runs a ready operation, as the specification has it: fields in order, errors where they happened, null as far up as a type allows. */
import {
  type ExecutionResult,
  type GraphQLAbstractType,
  GraphQLError,
  type GraphQLLeafType,
  type GraphQLObjectType,
  type GraphQLResolveInfo,
  getArgumentValues,
  getVariableValues,
  isObjectType,
  locatedError,
} from 'graphql';
import { inspect } from 'graphql/jsutils/inspect.js';
import { Info, type Scope } from './info.ts';
import type { Column, Field, Operation, Variant } from './operation.ts';
import type { Shape } from './shape.ts';

type Path = GraphQLResolveInfo['path'];
type Row = Record<string, unknown>;

interface Run {
  variant: Variant;
  variables: Record<string, unknown>;
  context: unknown;
  /** Arguments of this request, by the number of their field. */
  args: Record<string, unknown>[];
  errors: GraphQLError[];
  signal: AbortSignal | undefined;
}

export interface RunOptions {
  variables: Readonly<Record<string, unknown>> | null | undefined;
  context: unknown;
  signal?: AbortSignal | undefined;
}

const isPromise = (value: unknown): value is Promise<unknown> =>
  typeof value === 'object' && value !== null && typeof (value as Promise<unknown>).then === 'function';

export function runOperation(operation: Operation, { variables, context, signal }: RunOptions): ExecutionResult | Promise<ExecutionResult> {
  const given = getVariableValues(operation.schema, operation.definition.variableDefinitions ?? [], variables ?? {}, { maxErrors: 50 });
  if (given.errors) return { errors: given.errors };
  const run: Run = { variant: operation.variant(given.coerced), variables: given.coerced, context, args: [], errors: [], signal };
  const failed = (error: unknown): ExecutionResult => {
    signal?.throwIfAborted();
    run.errors.push(error as GraphQLError);
    return { errors: run.errors, data: null };
  };
  const done = (data: unknown): ExecutionResult => (run.errors.length ? { errors: run.errors, data } : { data }) as ExecutionResult;
  try {
    const data = rowOf(run, run.variant.root, undefined, undefined, { covered: false });
    return isPromise(data) ? data.then(done, failed) : done(data);
  } catch (error) {
    return failed(error);
  }
}

/** The object an answer has for one row; a promise of it where a field of it is one. */
function rowOf(run: Run, fields: readonly Field[], source: unknown, path: Path | undefined, scope: Scope): Row | Promise<Row> {
  const row: Row = {};
  let waits = false;
  try {
    for (const field of fields) {
      const told = field.column && scope.covered && !saysMore(run, field) ? columnOf(field, field.column, source as Row) : undefined;
      if (told !== undefined) {
        row[field.key] = told;
        continue;
      }
      const value = fieldValue(run, field, source, path, scope);
      row[field.key] = value;
      if (isPromise(value)) waits = true;
    }
  } catch (error) {
    // Others may fail too, which must not go unheard.
    if (waits) for (const value of Object.values(row)) if (isPromise(value)) value.catch(() => undefined);
    throw error;
  }
  return waits ? settledRow(run, row) : row;
}

/** What a column says, told without more ado; undefined where anything about it is unusual, which is then looked into as ever. */
function columnOf({ shape }: Field, { name, published }: Column, source: Row): unknown {
  if (shape.kind !== 'leaf' || (published && source['status'] !== 'PUBLISHED')) return undefined;
  const value = source[name];
  if (value === undefined) return undefined;
  if (value === null) return shape.nonNull ? undefined : null;
  if (shape.text && typeof value === 'string') return value;
  if (typeof value === 'function' || (typeof value === 'object' && !(value instanceof Date))) return undefined;
  try {
    return shape.type.serialize(value) ?? undefined;
  } catch {
    return undefined;
  }
}

async function settledRow(run: Run, row: Row): Promise<Row> {
  const keys = Object.keys(row).filter((key) => isPromise(row[key]));
  const values = await Promise.all(keys.map((key) => row[key]));
  run.signal?.throwIfAborted();
  for (const [index, key] of keys.entries()) row[key] = values[index];
  return row;
}

function argumentsOf(run: Run, field: Field): Record<string, unknown> {
  if (field.args) return field.args;
  const known = run.args[field.index];
  if (known) return known;
  const args = getArgumentValues(field.definition, field.nodes[0] as Field['nodes'][0], run.variables);
  run.args[field.index] = args;
  return args;
}

function saysMore(run: Run, field: Field): boolean {
  if (!field.definition.args.length) return false;
  for (const _name in argumentsOf(run, field)) return true;
  return false;
}

function fieldValue(run: Run, field: Field, source: unknown, above: Path | undefined, scope: Scope): unknown {
  const fail = (error: unknown): null => {
    const path = pathOf(addKey(above, field.key, field.parentType.name));
    const located = locatedError(error, field.nodes, path);
    if (field.shape.nonNull) throw located;
    run.errors.push(located);
    return null;
  };
  try {
    const info = new Info(field, run.variant, run.variables, above, scope);
    const resolve = scope.covered && field.straight ? field.straight : field.resolve;
    const value = resolve(source, argumentsOf(run, field), run.context, info);
    const completed = isPromise(value)
      ? value.then((settled) => complete(run, field, field.shape, settled, info, undefined))
      : complete(run, field, field.shape, value, info, undefined);
    return isPromise(completed) ? completed.then(undefined, fail) : completed;
  } catch (error) {
    return fail(error);
  }
}

const addKey = (prev: Path | undefined, key: string | number, typename: string | undefined): Path => ({ prev, key, typename });

function pathOf(path: Path | undefined): (string | number)[] {
  const keys: (string | number)[] = [];
  for (let at = path; at; at = at.prev) keys.push(at.key);
  return keys.reverse();
}

/** @param path of the item, where it is one of a list; else that of the field, which is written only when somebody asks */
function complete(run: Run, field: Field, shape: Shape, value: unknown, info: Info, path: Path | undefined): unknown {
  if (value === null || value === undefined) {
    if (shape.nonNull) throw new Error(`Cannot return null for non-nullable field ${field.parentType.name}.${field.definition.name}.`);
    return null;
  }
  switch (shape.kind) {
    case 'leaf':
      return leaf(shape.type, value);
    case 'list':
      return list(run, field, shape.of, value, info, path);
    case 'object':
      return object(run, field, shape.type, value, info, path);
    case 'abstract':
      return abstract(run, field, shape.type, value, info, path);
  }
}

function leaf(type: GraphQLLeafType, value: unknown): unknown {
  if (value instanceof Error) throw value;
  const told = type.serialize(value);
  if (told === null || told === undefined)
    throw new Error(`Expected \`${inspect(type)}.serialize(${inspect(value)})\` to return non-nullable value, returned: ${inspect(told)}`);
  return told;
}

function abstract(run: Run, field: Field, type: GraphQLAbstractType, value: unknown, info: Info, path: Path | undefined): unknown {
  if (value instanceof Error) throw value;
  if (!type.resolveType) throw new Error(`Abstract type "${type.name}" cannot tell which type a row has.`);
  const name = type.resolveType(value, run.context, info, type);
  const found = (named: unknown) => object(run, field, typeNamed(run, field, type, named), value, info, path);
  return isPromise(name) ? name.then(found) : found(name);
}

function typeNamed(run: Run, field: Field, above: GraphQLAbstractType, name: unknown): GraphQLObjectType {
  const { schema } = run.variant.operation;
  const type = typeof name === 'string' ? schema.getType(name) : undefined;
  if (isObjectType(type) && schema.isSubType(above, type)) return type;
  throw new GraphQLError(
    `Abstract type "${above.name}" was resolved to a type ${inspect(name)} that cannot be one of it, for field "${field.parentType.name}.${field.definition.name}".`,
    { nodes: field.nodes },
  );
}

function object(run: Run, field: Field, type: GraphQLObjectType, value: unknown, info: Info, path: Path | undefined): unknown {
  if (value instanceof Error) throw value;
  const rows = () => rowOf(run, run.variant.beneath(field, type), value, path ?? info.path, info.scope);
  if (!type.isTypeOf) return rows();
  const checked = (holds: boolean) => {
    if (!holds) throw new GraphQLError(`Expected value of type "${type.name}" but got: ${inspect(value)}.`, { nodes: field.nodes });
    return rows();
  };
  const is = type.isTypeOf(value, run.context, info);
  return isPromise(is) ? is.then(checked) : checked(is);
}

function list(run: Run, field: Field, of: Shape, value: unknown, info: Info, path: Path | undefined): unknown {
  if (value instanceof Error) throw value;
  if (typeof value !== 'object' || !(Symbol.iterator in (value as object)))
    throw new GraphQLError(`Expected Iterable, but did not find one for field "${field.parentType.name}.${field.definition.name}".`);
  const above = path ?? info.path;
  const items: unknown[] = [];
  let waits = false;
  for (const item of value as Iterable<unknown>) {
    const at = addKey(above, items.length, undefined);
    const completed = itemOf(run, field, of, item, info, at);
    if (isPromise(completed)) waits = true;
    items.push(completed);
  }
  return waits ? Promise.all(items) : items;
}

function itemOf(run: Run, field: Field, of: Shape, item: unknown, info: Info, path: Path): unknown {
  const fail = (error: unknown): null => {
    const located = locatedError(error, field.nodes, pathOf(path));
    if (of.nonNull) throw located;
    run.errors.push(located);
    return null;
  };
  try {
    const completed = isPromise(item)
      ? item.then((settled) => complete(run, field, of, settled, info, path))
      : complete(run, field, of, item, info, path);
    return isPromise(completed) ? completed.then(undefined, fail) : completed;
  } catch (error) {
    return fail(error);
  }
}

/**
 * What a query selects of the rows beneath a field. Pothos works it out; for a document that is run again it is worked out once, and where it holds
 * everything that is asked beneath, the fields there are told so (docs/decisions/0020).
 */
import { queryFromInfo } from '@pothos/plugin-prisma';
import { getLoaderMapping } from '@pothos/selection-mapper';
import { type GraphQLObjectType, type GraphQLResolveInfo, Kind, visit } from 'graphql';
import { Info } from '../server/execution/info.ts';
import type { Field, Variant } from '../server/execution/operation.ts';
import type { Context } from './builder.ts';

interface Asked {
  typeName: string;
  paths?: string[][];
  select: Record<string, true>;
}

export interface Planned {
  select: Record<string, unknown>;
}

interface Plan extends Planned {
  /** Every field beneath finds what it needs in the rows. */
  covered: boolean;
}

/** Plans of one field, by the variables used beneath it. */
const mostPlans = 50;

export function planned(context: Context, info: GraphQLResolveInfo, asked: Asked): Planned {
  if (!(info instanceof Info)) return planAnew(context, info, asked);
  const { field, variant, variableValues } = info;
  const plans = noted(field, `plans of ${asked.typeName}`, () => new Map<string, Plan>());
  const key = JSON.stringify(noted(field, 'variables', () => variablesBeneath(field, variant)).map((name) => variableValues[name]));
  const known = plans.get(key);
  if (known?.covered) {
    info.scope = { covered: true };
    return known;
  }
  const watched = watch(context);
  const { select } = planAnew(watched.context, info, asked);
  const covered = !known && !watched.used() && isCovered(context, info);
  if (plans.size >= mostPlans) plans.clear();
  const plan = { select, covered };
  plans.set(key, plan);
  info.scope = { covered };
  return plan;
}

function planAnew(context: Context, info: GraphQLResolveInfo, { typeName, paths, select }: Asked): Planned {
  return queryFromInfo({ context, info, typeName, select, ...(paths && { paths }) });
}

/** Where Pothos keeps what belongs to one request. */
const cacheSymbol = Symbol.for('Pothos.contextCache');

/** A plan that depends on the request, such as on who asks, is that request's alone. */
function watch(context: Context): { context: Context; used: () => boolean } {
  let used = false;
  const get = (target: Context, key: string | symbol) => {
    if (key === cacheSymbol) return target[key as never] ?? target;
    used = true;
    return target[key as never];
  };
  return { context: new Proxy(context, { get }), used: () => used };
}

function noted<Note>(field: Field, name: string, make: () => Note): Note {
  const known = field.notes.get(name) as Note | undefined;
  if (known) return known;
  const made = make();
  field.notes.set(name, made);
  return made;
}

/** Those of its own arguments say which rows, not what of them. */
function variablesBeneath(field: Field, variant: Variant): string[] {
  const names = new Set<string>();
  const seen = new Set<string>();
  const collect = (node: Parameters<typeof visit>[0]): void => {
    visit(node, {
      Variable: ({ name }) => void names.add(name.value),
      FragmentSpread: ({ name }) => {
        const fragment = variant.operation.fragments[name.value];
        if (!fragment || seen.has(name.value)) return;
        seen.add(name.value);
        collect(fragment);
      },
    });
  };
  for (const node of field.nodes) if (node.selectionSet?.kind === Kind.SELECTION_SET) collect(node.selectionSet);
  return [...names];
}

type Path = GraphQLResolveInfo['path'];
type Mapping = ReturnType<typeof getLoaderMapping>;

/** What the plan recorded for a field of this type under this key; nothing where its rows were not read with it. */
type Recorded = (type: string, key: string) => Mapping | undefined;

/** Whether Pothos recorded every field beneath that reads from a row of the plan. It asks the same of each field of each row (its `wrapResolve`). */
function isCovered(context: Context, info: Info): boolean {
  const at = (keys: readonly string[]) => keys.reduce<Path>((prev, key) => ({ prev, key, typename: undefined }), info.path);
  const recorded: Recorded = (type, key) => getLoaderMapping(context, at(key.split('.')), type);
  return holdsBeneath(info.variant, info.field, recorded, '');
}

function holdsBeneath(variant: Variant, field: Field, recorded: Recorded, prefix: string): boolean {
  return variant
    .possibleTypes(field)
    .every((type) => variant.beneath(field, type).every((inner) => holds(variant, type, inner, recorded, prefix + inner.key)));
}

function holds(variant: Variant, type: GraphQLObjectType, field: Field, recorded: Recorded, key: string): boolean {
  const { pothosPrismaSelect, plansItself } = field.definition.extensions;
  if (plansItself) return true;
  if (!field.straight && field.definition.name !== '__typename') return false;
  if (!pothosPrismaSelect) return holdsBeneath(variant, field, recorded, `${key}.`);
  const mapping = [type, ...type.getInterfaces()].map(({ name }) => recorded(name, key)).find(Boolean);
  return Boolean(mapping) && holdsBeneath(variant, field, (name, inner) => mapping?.nested[`${name}@${inner}`], '');
}

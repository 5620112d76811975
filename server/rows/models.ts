/** What the row reader knows of the models, as Prisma tells it: columns with their types, and relations with the columns that join them. */
import { getDatamodel } from '../../generated/pothos.ts';

export interface Column {
  name: string;
  type: string;
  isList: boolean;
}

export interface Relation {
  name: string;
  /** The model it leads to. */
  to: string;
  isList: boolean;
  /** Joined where the other model's `theirs` is this one's `ours`. */
  ours: string;
  theirs: string;
}

export interface Model {
  name: string;
  columns: ReadonlyMap<string, Column>;
  relations: ReadonlyMap<string, Relation>;
}

interface Field {
  name: string;
  kind: string;
  type: string;
  isList: boolean;
  isId: boolean;
  relationName?: string | null;
  relationFromFields?: readonly string[];
}

const described = getDatamodel().datamodel.models as unknown as Record<string, { fields: readonly Field[] }>;
const fieldsOf = (name: string): readonly Field[] => described[name]?.fields ?? [];
const idOf = (name: string) => fieldsOf(name).find((field) => field.isId)?.name;

/** Null for a join by several columns, or to a model without a single id: Prisma reads those. */
function relationOf(model: string, field: Field): Relation | null {
  const { name, type: to, isList, relationFromFields = [] } = field;
  const [own, ...more] = relationFromFields;
  if (more.length) return null;
  if (own) {
    const theirs = idOf(to);
    return theirs ? { name, to, isList, ours: own, theirs } : null;
  }
  const back = fieldsOf(to).find((other) => other.relationName === field.relationName && other.type === model && other !== field);
  const [theirs, ...others] = back?.relationFromFields ?? [];
  const ours = idOf(model);
  return ours && theirs && !others.length ? { name, to, isList, ours, theirs } : null;
}

function modelOf(name: string): Model {
  const fields = fieldsOf(name);
  const relations = fields.filter((field) => field.kind === 'object').flatMap((field) => relationOf(name, field) ?? []);
  const columns = fields.filter((field) => field.kind !== 'object').map(({ name, type, isList }) => ({ name, type, isList }));
  return {
    name,
    columns: new Map(columns.map((column) => [column.name, column])),
    relations: new Map(relations.map((relation) => [relation.name, relation])),
  };
}

/** By name, as `prisma/schema` has them; tables and columns bear the same names. */
export const models: ReadonlyMap<string, Model> = new Map(Object.keys(described).map((name) => [name, modelOf(name)]));

/** Which fields a query selects beneath the one being answered, so that totals and facets are counted only when somebody asks. */
import {
  type FieldNode,
  GraphQLIncludeDirective,
  type GraphQLResolveInfo,
  GraphQLSkipDirective,
  getDirectiveValues,
  Kind,
  type SelectionNode,
  type SelectionSetNode,
} from 'graphql';
import { Info } from '../server/execution/info.ts';

/** Not under a `@skip` that holds or an `@include` that does not. */
const isAsked = (node: SelectionNode, variables: GraphQLResolveInfo['variableValues']) =>
  !node.directives?.length ||
  (getDirectiveValues(GraphQLSkipDirective, node, variables)?.['if'] !== true &&
    getDirectiveValues(GraphQLIncludeDirective, node, variables)?.['if'] !== false);

function collect(info: GraphQLResolveInfo, sets: readonly (SelectionSetNode | undefined)[]): Map<string, FieldNode[]> {
  const fields = new Map<string, FieldNode[]>();
  const visit = (set: SelectionSetNode | undefined): void => {
    for (const selection of set?.selections ?? []) {
      if (!isAsked(selection, info.variableValues)) continue;
      if (selection.kind === Kind.FIELD) fields.set(selection.name.value, [...(fields.get(selection.name.value) ?? []), selection]);
      else if (selection.kind === Kind.INLINE_FRAGMENT) visit(selection.selectionSet);
      else visit(info.fragments[selection.name.value]?.selectionSet);
    }
  };
  for (const set of sets) visit(set);
  return fields;
}

/** Names of the fields under `path` (from the field being answered), whatever their aliases. */
export function selectedFields(info: GraphQLResolveInfo, path: readonly string[] = []): ReadonlySet<string> {
  if (!(info instanceof Info)) return namesOf(info, path);
  // The same for every request that the document is prepared for.
  const note = `selected ${path.join('.')}`;
  const known = info.field.notes.get(note) as ReadonlySet<string> | undefined;
  if (known) return known;
  const names = namesOf(info, path);
  info.field.notes.set(note, names);
  return names;
}

function namesOf(info: GraphQLResolveInfo, path: readonly string[]): ReadonlySet<string> {
  let sets: (SelectionSetNode | undefined)[] = info.fieldNodes.map((node) => node.selectionSet);
  for (const name of path) sets = (collect(info, sets).get(name) ?? []).map((node) => node.selectionSet);
  return new Set(collect(info, sets).keys());
}

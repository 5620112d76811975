/** How large a document is, judged from its text alone, each fragment measured once: a few lines can stand for millions of fields. */
import { type DocumentNode, type FragmentDefinitionNode, Kind, type SelectionNode, type SelectionSetNode } from 'graphql';

export interface DocumentSize {
  /** Every field, aliases too, as often as fragments spread it. */
  fields: number;
  levels: number;
  /** About how many values its questions about the schema itself bring. */
  introspection: number;
}

/** How many of each the schema holds, in all or on average for each type or field, rounded up. A test holds them to the schema. */
export const introspectionLists: Readonly<Record<string, number>> = {
  types: 400,
  fields: 6,
  inputFields: 2,
  enumValues: 2,
  possibleTypes: 1,
  interfaces: 1,
  args: 1,
  directives: 6,
};

interface Size extends DocumentSize {
  /** What `introspection` is if this turns out to stand under `__schema` or `__type`. */
  ifIntrospection: number;
}

const nothing: Size = { fields: 0, levels: 0, introspection: 0, ifIntrospection: 0 };

function add(sum: Size, part: Size): Size {
  return {
    fields: sum.fields + part.fields,
    levels: Math.max(sum.levels, part.levels),
    introspection: sum.introspection + part.introspection,
    ifIntrospection: sum.ifIntrospection + part.ifIntrospection,
  };
}

function asField(name: string, inner: Size): Size {
  const ifIntrospection = (introspectionLists[name] ?? 1) * (1 + inner.ifIntrospection);
  return {
    fields: inner.fields + 1,
    // Wrappings of a type cost nothing, and every tool asks for nine of them.
    levels: inner.levels + (name === 'ofType' ? 0 : 1),
    introspection: name === '__schema' || name === '__type' ? ifIntrospection : inner.introspection,
    ifIntrospection,
  };
}

/** Of the largest operation, since any may be the one that is asked for. */
export function documentSize(document: DocumentNode): DocumentSize {
  const fragments = new Map<string, FragmentDefinitionNode>();
  for (const definition of document.definitions)
    if (definition.kind === Kind.FRAGMENT_DEFINITION) fragments.set(definition.name.value, definition);
  const known = new Map<string, Size>();

  function ofFragment(name: string): Size {
    const fragment = fragments.get(name);
    if (fragment && !known.has(name)) {
      // While it is measured it counts as nothing: validation says which fragments go round in circles.
      known.set(name, nothing);
      known.set(name, ofSelections(fragment.selectionSet));
    }
    return known.get(name) ?? nothing;
  }

  function ofSelection(selection: SelectionNode): Size {
    if (selection.kind === Kind.FRAGMENT_SPREAD) return ofFragment(selection.name.value);
    const inner = ofSelections(selection.selectionSet);
    return selection.kind === Kind.FIELD ? asField(selection.name.value, inner) : inner;
  }

  const ofSelections = (set: SelectionSetNode | undefined) =>
    (set?.selections ?? []).reduce((sum, selection) => add(sum, ofSelection(selection)), nothing);

  const operations = document.definitions.filter((definition) => definition.kind === Kind.OPERATION_DEFINITION);
  const sizes = operations.map(({ selectionSet }) => ofSelections(selectionSet));
  const most = (what: keyof DocumentSize) => Math.max(0, ...sizes.map((size) => size[what]));
  return { fields: most('fields'), levels: most('levels'), introspection: most('introspection') };
}

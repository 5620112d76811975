/** The table of fields of a kind, as the server has it: forms, and the words beside differences, come from it. */
import {
  CurateFieldsDocument,
  type CurateFieldsQuery,
  CurateTermsDocument,
  type ListingKind,
  type Vocabulary,
} from '../../generated/gql/graphql.ts';
import { ask } from './ask.ts';
import { sentence } from './words.ts';

export type Field = NonNullable<CurateFieldsQuery['viewer']>['recordFields'][number];
export interface FieldNode extends Field {
  /** Its last name: "phone". */
  name: string;
  fields: FieldNode[];
}

export interface Fields {
  /** Those at the top, each with what is within it. */
  tree: readonly FieldNode[];
  /** "Phone number" for "contacts/12/phone", or for "contacts/phone". */
  label: (path: string) => string;
}

const known = new Map<ListingKind, Promise<Fields>>();

export function fieldsOf(kind: ListingKind): Promise<Fields> {
  const found = known.get(kind) ?? read(kind);
  known.set(kind, found);
  found.catch(() => known.delete(kind));
  return found;
}

async function read(kind: ListingKind): Promise<Fields> {
  const { viewer } = await ask(CurateFieldsDocument, { kind });
  const byPath = new Map<string, FieldNode>();
  const tree: FieldNode[] = [];
  for (const field of viewer?.recordFields ?? []) {
    const parts = field.path.split('/');
    const node = { ...field, name: parts.at(-1) ?? '', fields: [] };
    byPath.set(field.path, node);
    (byPath.get(parts.slice(0, -1).join('/'))?.fields ?? tree).push(node);
  }
  // What is within a rule goes by the name of the rule.
  const labelled = (path: string) =>
    byPath.get(path) ?? [byPath.get(path.replace(/\/\w+$/, ''))].find((one) => one?.type === 'eligibility');
  return { tree, label: (path) => labelled(withoutIds(path))?.label ?? sentence(path.split('/').at(-1) ?? path) };
}

export const withoutIds = (path: string) =>
  path
    .split('/')
    .filter((part) => !/^\+?\d+$/.test(part))
    .join('/');

export interface Choice {
  value: string;
  label: string;
}

const vocabularies = new Map<Vocabulary, Promise<readonly Choice[]>>();

export function termsOf(vocabulary: Vocabulary): Promise<readonly Choice[]> {
  const found =
    vocabularies.get(vocabulary) ??
    ask(CurateTermsDocument, { vocabulary }).then(({ terms }) => terms.map(({ slug, label }) => ({ value: slug, label })));
  vocabularies.set(vocabulary, found);
  found.catch(() => vocabularies.delete(vocabulary));
  return found;
}

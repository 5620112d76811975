import { CurateBodyNamesDocument } from '../../../generated/gql/graphql.ts';
import { ask } from '../ask.ts';
import type { Choice } from '../fields.ts';

/** Bodies within the viewer's part, by a part of their names: what `curate-pick` looks for. */
export async function findBodies(query: string): Promise<Choice[]> {
  const { viewer } = await ask(CurateBodyNamesDocument, { query });
  return (viewer?.bodies?.nodes ?? []).map(({ id, name }) => ({ value: id, label: name }));
}

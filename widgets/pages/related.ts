/** Other entries this one stands to in some way, said from its own side. */
import type { PageEntryFragment } from '../../generated/gql/graphql.ts';
import { relationWords } from '../parts/relation-words.ts';
import { entryLine } from './links.ts';
import { rows } from './sections.ts';
import { html } from './template.ts';

export function relatedList(related: PageEntryFragment['related']) {
  const byWords = Map.groupBy(related, ({ kind, inverse }) => relationWords[kind][inverse ? 1 : 0]);
  return rows(
    [...byWords].map(([term, relations]) => [
      term,
      html`<ul>${relations.map(({ to, note }) => html`<li>${entryLine(to, note)}</li>`)}</ul>`,
    ]),
  );
}

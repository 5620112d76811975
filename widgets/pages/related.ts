/** Other entries this one stands to in some way, said from its own side. */
import type { PageEntryFragment, RelationKind } from '../../generated/gql/graphql.ts';
import { entryLine } from './links.ts';
import { rows } from './sections.ts';
import { html } from './template.ts';

/** "This one is … of the other", and the same read from the other end. */
const words: Record<RelationKind, [plain: string, inverse: string]> = {
  BRANCH_OF: ['Branch of', 'Its branches'],
  CONTINUES: ['Goes on from', 'Carried on by'],
  FRIENDS_OF: ['Friends of', 'Its friends'],
  FUNDED_BY: ['Paid for by', 'Pays for'],
  HELD_AT: ['Held at', 'Held here'],
  LEADS_ON_TO: ['Leads on to', 'Comes after'],
  MEETS_AT: ['Meets at', 'Meet here'],
  MEMBER_OF: ['Member of', 'Its members'],
  PARTNER_OF: ['Works with', 'Works with'],
  PART_OF: ['Part of', 'Its parts'],
  REPLACED_BY: ['Replaced by', 'Replaces'],
  SUPPORTS: ['Helps', 'Helped by'],
};

export function relatedList(related: PageEntryFragment['related']) {
  const byWords = Map.groupBy(related, ({ kind, inverse }) => words[kind][inverse ? 1 : 0]);
  return rows(
    [...byWords].map(([term, relations]) => [
      term,
      html`<ul>${relations.map(({ to, note }) => html`<li>${entryLine(to, note)}</li>`)}</ul>`,
    ]),
  );
}

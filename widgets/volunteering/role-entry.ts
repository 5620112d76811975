/** A role as it stands in a list: whom one helps, the time asked, where or from home, age, checks (DESIGN.md, "What an entry shows"). */
import { html, nothing } from 'lit';
import type { OpportunitiesQuery } from '../../generated/gql/graphql.ts';
import { dayWords } from '../parts/date-words.ts';
import { entrySummary } from '../parts/entry-name.ts';
import { arm, factsLine, unknownLine } from '../parts/facts-line.ts';
import { recordLanguage } from '../parts/speaks.ts';
import { say as sayShared } from '../parts/words/words.ts';
import { ageWords, capital, placeWords } from '../parts/words.ts';
import { say } from './words/words.ts';

export type RoleEdge = OpportunitiesQuery['opportunities']['edges'][number];
type RoleNode = RoleEdge['node'];

const timeWords = ({ hoursNote, commitment }: RoleNode): string | null => hoursNote ?? (commitment && say().commitment[commitment]);

const whereWords = ({ fromHome, location, places }: RoleNode): string | null => (fromHome ? say().fromHome : placeWords(location, places));

/** The least age says it all; what else is told of the young only adds to it. */
export function roleAge({ minimumAge, youngVolunteers }: Pick<RoleNode, 'minimumAge' | 'youngVolunteers'>): string | null {
  const young = say().young[youngVolunteers];
  const said =
    minimumAge === null ? [young] : [ageWords(minimumAge, null), youngVolunteers === 'WITH_ADULT' && minimumAge < 18 ? young : null];
  return capital(said.filter(Boolean).join(', ')) || null;
}

export function roleFacts(edge: RoleEdge) {
  const { node } = edge;
  const { group, checks, closesOn } = node;
  const time = timeWords(node);
  return html`
    ${group ? html`<p part="group">${say().with(group.name)}</p>` : nothing}
    ${time ? html`<p part="time"><strong lang=${node.hoursNote ? (recordLanguage() ?? nothing) : nothing}>${capital(time)}</strong></p>` : nothing}
    ${factsLine([whereWords(node), node.fromHome ? null : arm(edge), roleAge(node), checks && say().checked(checks.replace(/\.$/, ''))])}
    ${entrySummary(node)}
    ${closesOn ? html`<p part="deadline">${say().applyBy(dayWords(closesOn))}</p>` : nothing}
    ${unknownLine([
      [say().time, time],
      [say().age, roleAge(node)],
      [say().checks, checks],
    ])}`;
}

export const roleColumns = () =>
  [
    [say().group, ({ node }: RoleEdge) => node.group?.name ?? null],
    [say().time, ({ node }: RoleEdge) => capital(timeWords(node) ?? '') || null],
    [sayShared().where, ({ node }: RoleEdge) => whereWords(node)],
    [say().helpers, ({ node }: RoleEdge) => roleAge(node)],
    [say().checks, ({ node }: RoleEdge) => node.checks],
  ] as const;

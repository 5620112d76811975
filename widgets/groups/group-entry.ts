/** A group as it stands in a list (DESIGN.md, "What an entry shows"). */
import { html, nothing } from 'lit';
import type { GroupsQuery } from '../../generated/gql/graphql.ts';
import { entrySummary } from '../parts/entry-name.ts';
import { arm, factsLine } from '../parts/facts-line.ts';
import { meetingWords } from '../parts/meeting-words.ts';
import { say as sayShared } from '../parts/words/words.ts';
import { ageWords, audienceWords, costWords, placeWords } from '../parts/words.ts';
import { intakeWords } from './intake-words.ts';
import { say } from './words/words.ts';

export type GroupEdge = GroupsQuery['groups']['edges'][number];

/** What a list says about a group, as words; a table puts the same words into columns. */
function groupWords({ node }: GroupEdge) {
  const { activities, location, places, audiences, runningState, intake } = node;
  const [first] = activities;
  const ages = activities.length === 1 && first ? ageWords(first.minimumAge, first.maximumAge) : null;
  return {
    running: say().running[runningState ?? 'ACTIVE'],
    meets: meetingWords(activities),
    cost: costWords(node.cost ?? activities.find(({ cost }) => cost)?.cost),
    place: placeWords(location, places),
    audience: [audienceWords(audiences), ages].filter(Boolean).join(', '),
    intake: intakeWords(intake),
  };
}

/** What nobody has told is said once, in one line, and never dressed as a no. */
function unknownWords(words: ReturnType<typeof groupWords>): string | null {
  if (words.running) return null;
  if (!words.meets && !words.cost) return say().nothingKnown;
  if (!words.meets) return say().timesUnknown;
  return words.cost ? null : say().costUnknown;
}

export function groupFacts(edge: GroupEdge) {
  const words = groupWords(edge);
  const { running, meets, cost, place, audience, intake } = words;
  const unknown = unknownWords(words);
  return html`
    ${entrySummary(edge.node)}
    ${running ? html`<p part="running"><strong>${running}.</strong></p>` : nothing}
    ${meets && !running ? html`<p part="next">${meets.lead}: <strong>${meets.when}</strong></p>` : nothing}
    ${factsLine([cost, place, arm(edge), audience, intake])}
    ${unknown ? html`<p part="unknown">${unknown}</p>` : nothing}`;
}

export const groupColumns = () =>
  [
    [say().meets, (edge: GroupEdge) => groupWords(edge).running ?? groupWords(edge).meets?.when ?? null],
    [say().cost, (edge: GroupEdge) => groupWords(edge).cost],
    [sayShared().where, (edge: GroupEdge) => groupWords(edge).place],
  ] as const;

/** A group as it stands in a list (DESIGN.md, "What an entry shows"). */
import { html, nothing } from 'lit';
import type { GroupsQuery } from '../../generated/gql/graphql.ts';
import { entrySummary } from '../parts/entry-name.ts';
import { arm, factsLine } from '../parts/facts-line.ts';
import { meetingWords } from '../parts/meeting-words.ts';
import { ageWords, audienceWords, costWords, intakeWords, notKnown, placeWords } from '../parts/words.ts';

export type GroupEdge = GroupsQuery['groups']['edges'][number];

/** What a list says about a group, as words; a table puts the same words into columns. */
export function groupWords({ node }: GroupEdge) {
  const { activities, location, places, audiences, runningState, intake } = node;
  const [first] = activities;
  const ages = activities.length === 1 && first ? ageWords(first.minimumAge, first.maximumAge) : null;
  return {
    running: running[runningState ?? 'ACTIVE'],
    meets: meetingWords(activities),
    cost: costWords(node.cost ?? activities.find(({ cost }) => cost)?.cost),
    place: placeWords(location, places),
    audience: [audienceWords(audiences), ages].filter(Boolean).join(', '),
    intake: intakeWords(intake),
  };
}

const running = { ACTIVE: null, PAUSED: 'Not meeting at present', CHANGED: 'Something has changed: see more below', CLOSED: 'Closed' };

/** What nobody has told is said once, in one line, and never dressed as a no. */
function unknownWords(words: ReturnType<typeof groupWords>): string | null {
  if (words.running) return null;
  if (!words.meets && !words.cost) return `When it meets and what it costs: ${notKnown}.`;
  if (!words.meets) return `When it meets: ${notKnown}.`;
  return words.cost ? null : `What it costs: ${notKnown}.`;
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

export const groupColumns = [
  ['Meets', (edge: GroupEdge) => groupWords(edge).running ?? groupWords(edge).meets?.when ?? null],
  ['Cost', (edge: GroupEdge) => groupWords(edge).cost],
  ['Where', (edge: GroupEdge) => groupWords(edge).place],
] as const;

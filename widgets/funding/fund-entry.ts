/** A fund as it stands in a list: the amount, then the deadline or state, for whom, and what it wants (DESIGN.md, "What an entry shows"). */
import { html, nothing } from 'lit';
import type { FundsQuery } from '../../generated/gql/graphql.ts';
import { entrySummary } from '../parts/entry-name.ts';
import { arm, factsLine } from '../parts/facts-line.ts';
import { deadlineWords, forWhomWords, fundAmountWords } from '../parts/fund-words.ts';
import { say as sayShared } from '../parts/words/words.ts';
import { andWords, audienceWords, capital, inSentence, placeWords } from '../parts/words.ts';
import { say } from './words/words.ts';

export type FundEdge = FundsQuery['funds']['edges'][number];
type FundNode = FundEdge['node'];

/** Applicant types say it best; without any, who may apply at all; without that, whom it is to help. @param types puts the types into a sentence */
function forWords({ applicantTypes, forWhom, audiences }: FundNode, types: (named: string) => string): string | null {
  if (!applicantTypes.length) return forWhomWords(forWhom) ?? audienceWords(audiences);
  const [first, second, third, ...more] = applicantTypes.map(({ label }) => inSentence(label));
  const named = [first, second, third].filter((label) => label !== undefined);
  return types(more.length ? sayShared().andOthers(named.join(', ')) : andWords(named));
}

function wantsWords({ outcomes, welcomed }: FundNode): string | null {
  if (outcomes.length) return `${say().wants(andWords(outcomes.slice(0, 3).map(({ label }) => inSentence(label))))}.`;
  return welcomed ? say().wants(welcomed) : null;
}

export function fundFacts(edge: FundEdge) {
  const { node } = edge;
  const { roundState, nextDeadline, amount, location, places } = node;
  const money = fundAmountWords(amount);
  const deadline = deadlineWords(roundState, nextDeadline);
  const wants = wantsWords(node);
  return html`
    <p part="amount">${money ? html`<strong>${money}</strong>` : say().amountUnknown}</p>
    ${deadline ? html`<p part="deadline" class=${roundState === 'CLOSING_SOON' ? 'soon' : ''}>${deadline}</p>` : nothing}
    ${factsLine([forWords(node, sayShared().forPeople), placeWords(location, places), arm(edge)])}
    ${entrySummary(node)}
    ${wants ? html`<p part="wants">${wants}</p>` : nothing}`;
}

export const fundColumns = () =>
  [
    [say().howMuch, ({ node }: FundEdge) => fundAmountWords(node.amount)],
    [say().untilWhen, ({ node }: FundEdge) => deadlineWords(node.roundState, node.nextDeadline)],
    // The head says "For whom" already.
    [say().forWhom, ({ node }: FundEdge) => forWords(node, capital)],
  ] as const;

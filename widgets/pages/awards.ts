/** Money already given: how much, for what, when and where, with what is not exactly known said so. */
import type { PageAwardFragment } from '../../generated/gql/graphql.ts';
import { awardAmountWords, awardedWords } from '../parts/award-words.ts';
import { dayWords } from '../parts/date-words.ts';
import { andWords, inSentence, moneyWords } from '../parts/words.ts';
import { say } from './entry-words/words.ts';
import { entryLink } from './links.ts';
import { filled, fromRecord } from './slots.ts';
import { html, nothing } from './template.ts';

export interface Awards {
  totalCount: number;
  nodes: readonly PageAwardFragment[];
}

/** `told` is the other side of each award: a fund's page names who had it, a group's page names the fund; a list of many names both. */
type Told = 'recipient' | 'fund' | 'both';

export function awardList({ totalCount, nodes }: Awards, told: Told) {
  if (!nodes.length) return nothing;
  const more = totalCount - nodes.length;
  return html`<ul class="awards">${nodes.map((award) => html`<li>${one(award, told)}</li>`)}</ul>
${more > 0 ? html`<p>${say().otherAwards(more)}</p>` : nothing}`;
}

/** Every funder of one body on one page (002 min. 189): what each gave, then each award. */
export function awardsByFunder({ totalCount, nodes }: Awards) {
  const funders = new Map<string, PageAwardFragment[]>();
  for (const award of nodes) {
    const key = award.fund?.funder?.url ?? '';
    funders.set(key, [...(funders.get(key) ?? []), award]);
  }
  if (funders.size < 2) return awardList({ totalCount, nodes }, 'fund');
  const more = totalCount - nodes.length;
  return html`<p>${say().fromFunders(funders.size, nodes.length > 1 ? totalCount : null)}</p>
${[...funders.values()].map((awards) => {
  const funder = awards[0]?.fund?.funder;
  return html`<h3>${funder ? entryLink(funder) : say().fromOthers}</h3>
<p>${sumWords(awards)}</p>
${awardList({ totalCount: awards.length, nodes: awards }, 'fund')}`;
})}
${more > 0 ? html`<p>${say().olderAwards(more)}</p>` : nothing}`;
}

/** A sum is only said to be whole where every amount is known exactly. */
function sumWords(awards: readonly PageAwardFragment[]): string {
  const stated = awards.filter(({ amount, amountQualifier }) => amount !== null && amountQualifier !== 'UNSTATED');
  const count = say().awards(awards.length);
  if (!stated.length) return say().amountsUnstated(count);
  const sum = moneyWords(stated.reduce((total, { amount }) => total + (amount ?? 0), 0));
  const exact = stated.length === awards.length && stated.every(({ amountQualifier }) => amountQualifier === 'EXACT');
  const isMost = stated.some(({ amountQualifier }) => amountQualifier === 'UP_TO');
  return say().sum(count, sum, exact ? 'exact' : isMost ? 'upTo' : 'about', stated.length === awards.length);
}

function one(award: PageAwardFragment, told: Told) {
  const { title, recipient, recipientName, fund, places, purpose, milestones } = award;
  const to = html`${filled(say().awardTo, recipient ? entryLink(recipient) : recipientName && fromRecord(recipientName))}`;
  const from = fund && html`${filled(say().awardFrom, entryLink(fund))}`;
  const where = places.length ? `, ${andWords(places.slice(0, 3).map(({ name }) => name))}` : '';
  return html`<strong>${awardAmountWords(award)}</strong> ${told === 'fund' ? nothing : to}${told === 'both' && from ? ' ' : nothing}${told === 'recipient' ? nothing : from}${where}, ${awardedWords(award)}. ${fromRecord(`${title.replace(/\.$/, '')}.${purpose ? ` ${purpose}` : ''}`)}
${milestones.length ? html`<ul class="milestones">${milestones.map((step) => html`<li>${fromRecord(stepWords(step))}</li>`)}</ul>` : nothing}`;
}

/** "Report: received, Friday 4 December. Late by a month." */
function stepWords({ name, state, on, note }: PageAwardFragment['milestones'][number]): string {
  return `${name}: ${[inSentence(state), on && dayWords(on)].filter(Boolean).join(', ')}.${note ? ` ${note}` : ''}`;
}

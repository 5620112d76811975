/** Money already given: how much, for what, when and where, with what is not exactly known said so. */
import type { PageAwardFragment } from '../../generated/gql/graphql.ts';
import { dayWords, monthWords } from '../parts/date-words.ts';
import { andWords, capital, countWords, moneyWords } from '../parts/words.ts';
import { entryLink } from './links.ts';
import { html, nothing } from './template.ts';

export interface Awards {
  totalCount: number;
  nodes: readonly PageAwardFragment[];
}

/** `told` is the other side of each award: a fund's page names who had it, a group's page names the fund. */
export function awardList({ totalCount, nodes }: Awards, told: 'recipient' | 'fund') {
  if (!nodes.length) return nothing;
  const more = totalCount - nodes.length;
  return html`<ul class="awards">${nodes.map((award) => html`<li>${one(award, told)}</li>`)}</ul>
${more > 0 ? html`<p>And ${countWords(more, 'other award', 'other awards')}.</p>` : nothing}`;
}

function one(award: PageAwardFragment, told: 'recipient' | 'fund') {
  const { title, recipient, recipientName, fund, places, purpose } = award;
  const other = told === 'fund' ? fund && html`from ${entryLink(fund)}` : html`to ${recipient ? entryLink(recipient) : recipientName}`;
  const where = places.length ? `, ${andWords(places.slice(0, 3).map(({ name }) => name))}` : '';
  return html`<strong>${amountWords(award)}</strong> ${other}${where}, ${whenWords(award)}. ${title.replace(/\.$/, '')}.${purpose ? ` ${purpose}` : ''}`;
}

function amountWords({ amount, amountQualifier }: PageAwardFragment): string {
  if (amount === null || amountQualifier === 'UNSTATED') return 'Amount not stated';
  const before = { ABOUT: 'about ', UP_TO: 'up to ', EXACT: '' }[amountQualifier];
  return capital(before + moneyWords(amount));
}

function whenWords({ awardedOn, precision }: PageAwardFragment): string {
  if (!awardedOn || precision === 'UNKNOWN') return 'date not known';
  return { DAY: dayWords(awardedOn), MONTH: monthWords(awardedOn), YEAR: awardedOn.slice(0, 4) }[precision];
}

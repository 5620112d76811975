/** Rounds by month: what opens, closes, is decided and has to be spent. */
import { html, nothing } from 'lit';
import type { CurateFundingDeskQuery, RoundMoment } from '../../../generated/gql/graphql.ts';
import { daysUntil, monthWords, timeWords } from '../../parts/date-words.ts';
import { recordPath } from '../router.ts';

type Entry = NonNullable<NonNullable<CurateFundingDeskQuery['viewer']>['fundingDesk']>['calendar'][number];

export const momentWords: readonly (readonly [RoundMoment, string])[] = [
  ['OPENS', 'Opens'],
  ['CLOSES', 'Closes'],
  ['DECIDES', 'Is decided by'],
  ['SPEND_BY', 'Has to be spent by'],
];
const wordsOf = new Map(momentWords);

const dayFormat = new Intl.DateTimeFormat('en-GB', { timeZone: 'UTC', weekday: 'short', day: 'numeric' });
const isSoon = ({ what, day }: Entry) => what === 'CLOSES' && daysUntil(day) >= 0 && daysUntil(day) <= 14;

const row = (entry: Entry, first: boolean) => html`<tr class=${daysUntil(entry.day) < 0 ? 'over' : ''}>
  <th scope="row">${first ? dayFormat.format(new Date(entry.day)) : html`<span class="unseen">${dayFormat.format(new Date(entry.day))}</span>`}</th>
  <td class=${isSoon(entry) ? 'soon' : ''}>${wordsOf.get(entry.what)}${entry.at ? html` <span class="number">${timeWords(entry.at)}</span>` : nothing}</td>
  <td><a href=${recordPath(entry.fund)}>${entry.name}</a>${entry.round ? html` <span class="fine">${entry.round}</span>` : nothing}</td></tr>`;

export function calendar(entries: readonly Entry[]) {
  if (!entries.length) return html`<p role="status">Nothing of it happens within a year, as far as we know.</p>`;
  const months = [...Map.groupBy(entries, ({ day }) => day.slice(0, 7))];
  return months.map(
    ([month, of]) => html`<h2 id="month-${month}">${monthWords(of[0]?.day ?? '')}</h2>
<table class="calendar" aria-labelledby="month-${month}"><thead class="unseen"><tr><th scope="col">Day</th><th scope="col">What happens</th><th scope="col">Fund</th></tr></thead>
<tbody>${of.map((entry, index) => row(entry, of[index - 1]?.day !== entry.day))}</tbody></table>`,
  );
}

/** The answer: what one may apply to, what perhaps and what would settle it, and why not the others. The same in a host page and on our own. */
import { html, nothing, type TemplateResult } from 'lit';
import type { RoundState, Verdict } from '../../generated/gql/graphql.ts';
import { daysUntil, dayWords } from '../parts/date-words.ts';
import { safeUrl } from '../parts/links.ts';
import { capital, moneyWords, rangeWords } from '../parts/words.ts';
import { byVerdict, type Judged, type Reason, said, summaryWords } from './verdicts.ts';

export interface AnswerShown {
  readonly judged: readonly Judged[];
  /** As many as were asked for: there may be more. */
  readonly isCut: boolean;
  /** Of the headings over yes, perhaps and no; funds stand one below. */
  readonly level: number;
  readonly now: Date;
}

const groups: readonly { verdict: Exclude<Verdict, 'NO'>; words: string; lead: string }[] = [
  {
    verdict: 'YES',
    words: 'You would qualify',
    lead: 'All that we know they ask fits what you told us. Whether each is open stands below its name.',
  },
  { verdict: 'MAYBE', words: 'Perhaps', lead: 'Nothing speaks against it. What is still open stands below each.' },
];

/** What changed on the screen, to be said aloud. */
export const answerSummary = ({ judged, isCut }: AnswerShown) =>
  `${summaryWords(judged)}${isCut ? ' There are more: tell us more about you, and those that fit come first.' : ''}`;

export function answerList(shown: AnswerShown): TemplateResult {
  const { judged, level } = shown;
  const no = byVerdict(judged, 'NO');
  return html`${groups.map(({ verdict, words, lead }) => {
    const some = byVerdict(judged, verdict);
    return some.length
      ? html`<div class="verdict" role="heading" aria-level=${Math.min(level, 6)}>${words} (${some.length})</div>
          <p>${lead}</p>
          <ul class="funds">${some.map((one) => fundOf(one, shown))}</ul>`
      : nothing;
  })}
  ${
    no.length
      ? html`<details class="not">
          <summary>Not for you as it is (${no.length}), and what would change it</summary>
          <ul class="funds">${no.map((one) => fundOf(one, shown))}</ul>
        </details>`
      : nothing
  }`;
}

function fundOf({ fund, verdict, reasons }: Judged, { level, now }: AnswerShown): TemplateResult {
  const { no, open, ask, yes } = said(reasons);
  const facts = [moneyOf(fund.amount), stateWords(fund, now)].filter(Boolean);
  const href = safeUrl(fund.url);
  return html`<li class="fund" part="entry">
    <div class="name" role="heading" aria-level=${Math.min(level + 1, 6)}><a part="link" href=${href ?? nothing} data-slug=${fund.slug}>${fund.name}</a></div>
    ${facts.length ? html`<p class="standing">${facts.join('. ')}.</p>` : nothing}
    ${no.map(
      (block) => html`${block.length > 1 ? html`<p>None of these is so, and one would be enough:</p>` : nothing}
        <ul class="why">${block.map((reason) => why('No', reason))}</ul>`,
    )}
    ${open.length && verdict === 'MAYBE' ? html`<ul class="why">${open.map((reason) => why('Not known', reason))}</ul>` : nothing}
    ${ask.length && verdict === 'MAYBE' ? html`<p>Only you can answer:</p><ul class="why">${ask.map(({ criterion }) => html`<li>${criterion.inWords}</li>`)}</ul>` : nothing}
    ${yes.length ? met(yes, verdict) : nothing}
  </li>`;
}

const why = (mark: string, { inWords, whatWouldChangeIt }: Reason) =>
  html`<li><strong>${mark}:</strong> ${inWords} ${whatWouldChangeIt ? html`<span class="change">${whatWouldChangeIt}</span>` : nothing}</li>`;

/** For a yes it is what one came to read; elsewhere it is folded away. */
function met(yes: readonly Reason[], verdict: Verdict) {
  const list = html`<ul class="why">${yes.map(({ inWords }) => html`<li><strong>Yes:</strong> ${inWords}</li>`)}</ul>`;
  if (verdict === 'YES') return list;
  return html`<details><summary>${yes.length === 1 ? 'One thing fits' : `${yes.length} things fit`}</summary>${list}</details>`;
}

function moneyOf(amount: Judged['fund']['amount']): string | null {
  if (!amount) return null;
  const money = rangeWords(amount.least, amount.most) ?? (amount.typical === null ? null : `about ${moneyWords(amount.typical)}`);
  return money && capital(money);
}

const states: Readonly<Record<RoundState, string>> = {
  FORECAST: 'Not open yet',
  OPEN: 'Open',
  CLOSING_SOON: 'Closing soon',
  ROLLING: 'Open all the time',
  BETWEEN_ROUNDS: 'Closed for now, opens again later',
  CLOSED: 'Closed',
  UNCONFIRMED: 'Nobody has confirmed that it is open: ask before you apply',
};

/** A date is only said of a round that is open. */
function stateWords({ roundState, nextDeadline }: Judged['fund'], now: Date): string | null {
  if (!roundState) return null;
  if (!nextDeadline || (roundState !== 'OPEN' && roundState !== 'CLOSING_SOON')) return states[roundState];
  const days = daysUntil(nextDeadline, now);
  const when = days <= 0 ? 'today' : days === 1 ? 'tomorrow' : days <= 30 ? `in ${days} days` : null;
  return `Closes ${[when, dayWords(nextDeadline, now)].filter(Boolean).join(', ')}`;
}

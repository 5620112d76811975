/** The answer: what one may apply to, what perhaps and what would settle it, and why not the others. The same in a host page and on our own. */
import { html, nothing, type TemplateResult } from 'lit';
import type { Verdict } from '../../generated/gql/graphql.ts';
import { daysUntil, dayWords } from '../parts/date-words.ts';
import { safeUrl } from '../parts/links.ts';
import { fromRecord, recordLanguage } from '../parts/speaks.ts';
import { capital, moneyWords, rangeWords } from '../parts/words.ts';
import { byVerdict, type Judged, type Reason, said, summaryWords } from './verdicts.ts';
import { say } from './words/words.ts';

export interface AnswerShown {
  readonly judged: readonly Judged[];
  /** As many as were asked for: there may be more. */
  readonly isCut: boolean;
  /** Of the headings over yes, perhaps and no; funds stand one below. */
  readonly level: number;
  readonly now: Date;
}

const groups = [
  { verdict: 'YES', words: 'qualify', lead: 'qualifyLead' },
  { verdict: 'MAYBE', words: 'perhaps', lead: 'perhapsLead' },
] as const;

/** What changed on the screen, to be said aloud. */
export const answerSummary = ({ judged, isCut }: AnswerShown) => `${summaryWords(judged)}${isCut ? say().cut : ''}`;

export function answerList(shown: AnswerShown): TemplateResult {
  const { judged, level } = shown;
  const no = byVerdict(judged, 'NO');
  return html`${groups.map(({ verdict, words, lead }) => {
    const some = byVerdict(judged, verdict);
    return some.length
      ? html`<div class="verdict" role="heading" aria-level=${Math.min(level, 6)}>${say()[words]} (${some.length})</div>
          <p>${say()[lead]}</p>
          <ul class="funds">${some.map((one) => fundOf(one, shown))}</ul>`
      : nothing;
  })}
  ${
    no.length
      ? html`<details class="not">
          <summary>${say().notFor(no.length)}</summary>
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
    <div class="name" role="heading" aria-level=${Math.min(level + 1, 6)}><a part="link" href=${href ?? nothing} lang=${recordLanguage() ?? nothing} data-slug=${fund.slug}>${fund.name}</a></div>
    ${facts.length ? html`<p class="standing">${facts.join('. ')}.</p>` : nothing}
    ${no.map(
      (block) => html`${block.length > 1 ? html`<p>${say().noneOf}</p>` : nothing}
        <ul class="why">${block.map((reason) => why(say().no, reason))}</ul>`,
    )}
    ${open.length && verdict === 'MAYBE' ? html`<ul class="why">${open.map((reason) => why(say().notKnown, reason))}</ul>` : nothing}
    ${ask.length && verdict === 'MAYBE' ? html`<p>${say().onlyYou}</p><ul class="why">${ask.map(({ criterion }) => html`<li lang=${recordLanguage() ?? nothing}>${criterion.inWords}</li>`)}</ul>` : nothing}
    ${yes.length ? met(yes, verdict) : nothing}
  </li>`;
}

/** A sentence of the service, in our language; the names in it come from the record. */
function marked(sentence: string, names: readonly string[]) {
  if (!recordLanguage() || !names.length) return sentence;
  const escaped = names.map((name) => name.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&'));
  // Not in the middle of a word. Of every three parts the last is a name.
  return sentence
    .split(new RegExp(`(^|[^\\p{L}])(${escaped.join('|')})(?!\\p{L})`, 'u'))
    .map((part, at) => (at % 3 === 2 ? fromRecord(part) : part));
}

const why = (mark: string, { inWords, whatWouldChangeIt, names }: Reason) =>
  html`<li><strong>${mark}:</strong> ${marked(inWords, names)} ${whatWouldChangeIt ? html`<span class="change">${marked(whatWouldChangeIt, names)}</span>` : nothing}</li>`;

/** For a yes it is what one came to read; elsewhere it is folded away. */
function met(yes: readonly Reason[], verdict: Verdict) {
  const list = html`<ul class="why">${yes.map((reason) => why(say().yes, reason))}</ul>`;
  if (verdict === 'YES') return list;
  return html`<details><summary>${say().fit(yes.length)}</summary>${list}</details>`;
}

function moneyOf(amount: Judged['fund']['amount']): string | null {
  if (!amount) return null;
  const money = rangeWords(amount.least, amount.most) ?? (amount.typical === null ? null : say().about(moneyWords(amount.typical)));
  return money && capital(money);
}

/** A date is only said of a round that is open. */
function stateWords({ roundState, nextDeadline }: Judged['fund'], now: Date): string | null {
  if (!roundState) return null;
  if (!nextDeadline || (roundState !== 'OPEN' && roundState !== 'CLOSING_SOON')) return say().states[roundState];
  return say().closes(daysUntil(nextDeadline, now), dayWords(nextDeadline, now));
}

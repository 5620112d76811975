/** A fund, opened: may we apply, what it pays for, which papers, what was funded before, and how to apply. */
import type { PageFundQuery, RoundState } from '../../generated/gql/graphql.ts';
import { dayWords, whenWords } from '../parts/date-words.ts';
import { paperworkWords } from '../parts/fund-words.ts';
import { andWords, capital, countWords, inSentence, moneyWords, notKnown } from '../parts/words.ts';
import { awardList } from './awards.ts';
import { reach } from './contact.ts';
import type { Page } from './document.ts';
import { entryPage } from './entry.ts';
import { fundLd } from './json-ld.ts';
import { entryLine } from './links.ts';
import { prose } from './prose.ts';
import { list, paragraph, rows, section } from './sections.ts';
import { html } from './template.ts';

export type Fund = Extract<PageFundQuery['listing'], { paysFor: string[] }>;

export function fundPage(fund: Fund, now: Date): Page {
  const { applicantTypes, outcomes, criteria, paysFor, doesNotPayFor, paperwork, strands, parent, rounds, helpFrom, funder, manager } =
    fund;
  return entryPage(
    fund,
    {
      notice: noticeOf(fund, now),
      closed: fund.roundState === 'CLOSED',
      jsonLd: fundLd(fund),
      sections: [
        section(
          'May you apply?',
          applicantTypes.length ? html`<p>It is for: ${andWords(applicantTypes.map(({ label }) => inSentence(label)))}.</p>` : null,
          criteria.length
            ? [html`<p>Ask yourself:</p>`, list(criteria.map(({ inWords }) => inWords))]
            : html`<p>What it asks of you: ${notKnown}.</p>`,
          fund.forWhom === 'INDIVIDUALS' || fund.roundState === 'CLOSED'
            ? null
            : html`<p><a class="tap" href="/funding/check">Check whether your group may apply</a></p>`,
        ),
        section(
          'What it wants',
          outcomes.length ? html`<p>${capital(andWords(outcomes.map(({ label }) => inSentence(label))))}.</p>` : null,
          paragraph(fund.welcomed),
        ),
        section('What it pays for', list(paysFor)),
        section('What it does not pay for', list(doesNotPayFor)),
        section('Papers it asks for', paragraph(weighed(fund)), list(paperwork)),
        section(
          'How to apply',
          paragraph(fund.howToApply),
          reach(fund, [manager, funder]),
          helpFrom.length ? [html`<p>Get help from:</p>`, list(helpFrom.map((body) => entryLine(body)))] : null,
        ),
        section('What it paid for before', awardList(fund.awards, 'recipient')),
        section(
          'Money and dates',
          money(fund),
          rounds.length ? [html`<h3>Rounds</h3>`, list(rounds.map((round) => roundWords(round, now)))] : null,
          fund.nextDeadline
            ? html`<p><a class="tap" href=${`/feeds/funding/${fund.slug}.ics`}>Put the deadline in your calendar</a></p>`
            : null,
        ),
        section('More about it', prose(fund.description)),
        section(
          'Who is behind it',
          rows([
            ['Whose money', funder && entryLine(funder)],
            ['Who hands it out', manager && entryLine(manager)],
            ['Part of', parent && entryLine(parent)],
          ]),
        ),
        section('Its parts', list(strands.map((strand) => entryLine(strand, strand.summary)))),
      ],
    },
    now,
  );
}

function noticeOf({ roundState, nextDeadline }: Fund, now: Date): string | null {
  if (roundState === 'CLOSED') return 'This fund is closed. What is below is about how it was.';
  return roundState === 'CLOSING_SOON' && nextDeadline ? `Apply by ${whenWords(nextDeadline, now)}.` : null;
}

/** Paperwork is weighed against what it may bring: the papers ask for it to be in proportion (004 6.2.6). */
function weighed({ paperwork, amount }: Fund): string | null {
  const words = paperworkWords(paperwork, amount);
  return words && `${words}.`;
}

function money({ amount, pot, years, matchFunding, stages }: Fund) {
  return rows([
    ['Usual amount', amount?.typical ? `About ${moneyWords(amount.typical)}` : null],
    ['All the money in it', pot === null ? null : moneyWords(pot)],
    ['For how long', years === null ? null : countWords(years, 'year', 'years')],
    ['Money of your own', matchFunding],
    ['Steps', stages === null ? null : stages === 1 ? 'One form, one decision' : countWords(stages, 'step', 'steps')],
  ]);
}

const states: Record<RoundState, string> = {
  FORECAST: 'not open yet',
  OPEN: 'open',
  CLOSING_SOON: 'closing soon',
  ROLLING: 'open all the time',
  BETWEEN_ROUNDS: 'between rounds',
  CLOSED: 'closed',
  UNCONFIRMED: 'nobody has confirmed that it is open',
};

function roundWords({ name, state, opensAt, closesAt, decisionBy, pot }: Fund['rounds'][number], now: Date): string {
  const said = [
    states[state],
    opensAt && `${new Date(opensAt) > now ? 'opens' : 'opened'} ${dayWords(opensAt, now)}`,
    closesAt && `${new Date(closesAt) > now ? 'closes' : 'closed'} ${dayWords(closesAt, now)}`,
    decisionBy && `answer by ${dayWords(decisionBy, now)}`,
    pot !== null && `${moneyWords(pot)} in all`,
  ];
  return `${name ?? 'Round'}: ${said.filter(Boolean).join(', ')}.`;
}

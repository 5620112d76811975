/** A fund, opened: may we apply, what it pays for, which papers, what was funded before, and how to apply. */
import type { PageFundQuery } from '../../generated/gql/graphql.ts';
import { paperworkWords } from '../parts/award-words.ts';
import { dayWords, whenWords } from '../parts/date-words.ts';
import { termList } from '../parts/terms.ts';
import { moneyWords } from '../parts/words.ts';
import { awardList } from './awards.ts';
import { reach } from './contact.ts';
import type { Page } from './document.ts';
import { entryPage } from './entry.ts';
import { say } from './entry-words/words.ts';
import { fundLd } from './json-ld.ts';
import { entryLine } from './links.ts';
import { prose } from './prose.ts';
import { list, paragraph, rows, section } from './sections.ts';
import { filled, fromRecord } from './slots.ts';
import { html } from './template.ts';

export type Fund = Extract<PageFundQuery['listing'], { paysFor: string[] }>;

export function fundPage(fund: Fund, now: Date): Page {
  const { applicantTypes, outcomes, criteria, paysFor, doesNotPayFor, paperwork, strands, parent, rounds, helpFrom, funder, manager } =
    fund;
  const words = say();
  return entryPage(
    fund,
    {
      notice: noticeOf(fund, now),
      closed: fund.roundState === 'CLOSED',
      jsonLd: fundLd(fund),
      sections: [
        section(
          words.mayYou,
          applicantTypes.length ? html`<p>${filled(words.itIsFor, termList(applicantTypes, fromRecord, { as: String }))}</p>` : null,
          criteria.length
            ? [html`<p>${words.askYourself}</p>`, list(criteria.map(({ inWords }) => fromRecord(inWords)))]
            : html`<p>${words.asksUnknown}</p>`,
          fund.forWhom === 'INDIVIDUALS' || fund.roundState === 'CLOSED'
            ? null
            : html`<p><a class="tap" href="/funding/check">${words.checkGroup}</a></p>`,
        ),
        section(
          words.wants,
          outcomes.length ? html`<p>${termList(outcomes, fromRecord)}.</p>` : null,
          paragraph(fromRecord(fund.welcomed)),
        ),
        section(words.paysFor, list(paysFor.map(fromRecord))),
        section(words.doesNotPayFor, list(doesNotPayFor.map(fromRecord))),
        section(words.papers, paragraph(weighed(fund)), list(paperwork.map(fromRecord))),
        section(
          words.howToApply,
          paragraph(fromRecord(fund.howToApply)),
          reach(fund, [manager, funder]),
          helpFrom.length ? [html`<p>${words.helpFrom}</p>`, list(helpFrom.map((body) => entryLine(body)))] : null,
        ),
        section(words.paidBefore, awardList(fund.awards, 'recipient')),
        section(
          words.moneyAndDates,
          money(fund),
          rounds.length ? [html`<h3>${words.rounds}</h3>`, list(rounds.map((round) => roundWords(round, now)))] : null,
          fund.nextDeadline ? html`<p><a class="tap" href=${`/feeds/funding/${fund.slug}.ics`}>${words.deadlineToCalendar}</a></p>` : null,
        ),
        section(words.more, prose(fund.description)),
        section(
          words.whoBehind,
          rows([
            [words.whoseMoney, funder && entryLine(funder)],
            [words.handsItOut, manager && entryLine(manager)],
            [words.partOf, parent && entryLine(parent)],
          ]),
        ),
        section(words.parts, list(strands.map((strand) => entryLine(strand, strand.summary)))),
      ],
    },
    now,
  );
}

function noticeOf({ roundState, nextDeadline }: Fund, now: Date): string | null {
  if (roundState === 'CLOSED') return say().fundClosed;
  return roundState === 'CLOSING_SOON' && nextDeadline ? say().applyBefore(whenWords(nextDeadline, now)) : null;
}

/** Paperwork is weighed against what it may bring: the papers ask for it to be in proportion (004 6.2.6). */
function weighed({ paperwork, amount }: Fund): string | null {
  const words = paperworkWords(paperwork, amount);
  return words && `${words}.`;
}

function money({ amount, pot, years, matchFunding, stages }: Fund) {
  const words = say();
  return rows([
    [words.usualAmount, amount?.typical ? words.aboutMoney(moneyWords(amount.typical)) : null],
    [words.allTheMoney, pot === null ? null : moneyWords(pot)],
    [words.howLong, years === null ? null : words.years(years)],
    [words.ownMoney, matchFunding && fromRecord(matchFunding)],
    [words.steps, stages === null ? null : stages === 1 ? words.oneStep : words.stepCount(stages)],
  ]);
}

function roundWords({ name, state, opensAt, closesAt, decisionBy, pot }: Fund['rounds'][number], now: Date): string {
  const words = say();
  const said = [
    words.roundStates[state],
    opensAt && (new Date(opensAt) > now ? words.opens : words.opened)(dayWords(opensAt, now)),
    closesAt && (new Date(closesAt) > now ? words.closes : words.closedOn)(dayWords(closesAt, now)),
    decisionBy && words.answerBy(dayWords(decisionBy, now)),
    pot !== null && words.inAll(moneyWords(pot)),
  ];
  return `${name ?? words.round}: ${said.filter(Boolean).join(', ')}.`;
}

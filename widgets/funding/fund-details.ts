/** The rest of a fund, when it is opened: whether one may apply first, how to apply last, with what leads to another website said so (DESIGN.md). */
import { html, nothing, type TemplateResult } from 'lit';
import type { AwardLineFragment, FundDetailsQuery } from '../../generated/gql/graphql.ts';
import { leaveLink } from '../opened/leave-link.ts';
import { awardAmountWords, awardedWords, paperworkWords } from '../parts/award-words.ts';
import { dayWords, whenWords } from '../parts/date-words.ts';
import { say as sayOfDetails } from '../parts/details-rows/words/words.ts';
import { bullets, contacts, gone, linkOut, linkTo, row, type Shown, standing } from '../parts/details-rows.ts';
import { outsideLink } from '../parts/outside-links.ts';
import { fromRecord } from '../parts/speaks.ts';
import { andWords, inSentence } from '../parts/words.ts';
import { say } from './fund-details/words/words.ts';

type Fund = Extract<FundDetailsQuery['node'], { sources: unknown[] }>;
type Awards = { totalCount: number; nodes: readonly AwardLineFragment[] };

/** Where the reader is, for what was paid for near there; and the page on which one can check. */
export interface Reader {
  near: string | undefined;
  /** Null where it is not for groups. */
  check: string | null;
}

export const fundDetails =
  (data: FundDetailsQuery) =>
  (url: string, { near, check }: Reader): TemplateResult => {
    const fund = data.node && 'sources' in data.node ? (data.node as Fund) : undefined;
    if (!fund) return gone(url);
    const { paysFor, doesNotPayFor, paperwork, matchFunding, years, stages, amount } = fund;
    return html`${leaveLink(fund)}<dl part="details">
      ${row(say().mayApply, mayApply(fund, check))}
      ${row(say().paysFor, bullets(paysFor.map(fromRecord)))}
      ${row(say().notFor, bullets(doesNotPayFor.map(fromRecord)))}
      ${row(say().papers, [paperworkWords(paperwork, amount) && html`<div>${paperworkWords(paperwork, amount)}:</div>`, bullets(paperwork.map(fromRecord))])}
      ${row(say().ownMoney, fromRecord(matchFunding))}
      ${row(say().howLong, years === null ? null : say().years(years))}
      ${row(say().steps, stages === null ? null : stages === 1 ? say().oneStep : say().stepCount(stages))}
      ${row(say().dates, dates(fund))}
      ${before(fund.awards, data.awards, near)}
      ${row(say().howToApply, applying(fund))}
      ${row(say().helpFrom, fund.helpFrom.map(linkTo))}
      ${row(say().whose, whose(fund))}
      ${standing(fund, url)}
    </dl>`;
  };

function mayApply({ applicantTypes, criteria }: Fund, check: string | null): Shown {
  const kinds = applicantTypes.length
    ? html`<div>${say().isFor(andWords(applicantTypes.map(({ label }) => inSentence(label))))}</div>`
    : null;
  const asked = bullets(criteria.map(({ inWords }) => fromRecord(inWords)));
  return [
    kinds,
    asked,
    kinds || criteria.length ? null : html`<div>${sayOfDetails().unknown}</div>`,
    check && html`<div><a part="link" href=${check}>${say().check}</a></div>`,
  ];
}

function dates({ currentRound }: Fund): Shown {
  if (!currentRound) return null;
  const { state, opensAt, closesAt, decisionBy, spendBy } = currentRound;
  if (state === 'CLOSED') return null;
  const said = [
    opensAt && new Date(opensAt) > new Date() && say().opens(dayWords(opensAt)),
    closesAt && say().closes(whenWords(closesAt)),
    decisionBy && say().hearBy(dayWords(decisionBy)),
    spendBy && say().spendBy(dayWords(spendBy)),
  ];
  return said.map((words) => (words ? html`<div>${words}</div>` : null));
}

/** What it paid for near here, and where that is nothing, what it paid for anywhere: a reader sees what a bid that won looks like. */
function before(all: Awards, here: Awards | undefined, near: string | undefined) {
  if (here?.nodes.length) return row(say().paidNear(near), awards(here));
  if (!all.nodes.length) return nothing;
  return row(say().paidBefore, [here ? html`<div>${say().nothingNear(near)}</div>` : null, awards(all)]);
}

function awards({ nodes, totalCount }: Awards): Shown {
  const more = totalCount - nodes.length;
  return [
    html`<ul>${nodes.map((award) => html`<li>${awardWords(award)}</li>`)}</ul>`,
    more > 0 ? html`<div>${say().moreAwards(more)}</div>` : null,
  ];
}

function awardWords(award: AwardLineFragment) {
  const { title, recipientName, places } = award;
  const where = places.length ? `, ${andWords(places.slice(0, 3).map(({ name }) => name))}` : '';
  const said = say().award(awardAmountWords(award), `${recipientName}${where}`, awardedWords(award));
  return html`${said} ${fromRecord(`${title.replace(/\.$/, '')}.`)}`;
}

const out = ({ kind, url, label }: Fund['links'][number]) =>
  linkOut({ url, words: label ?? (kind === 'APPLY' ? say().apply : say().website) });

/** An application goes to the funder, not to us: its link says where it leads. */
function applying({ howToApply, links, currentRound, manager, funder, ...fund }: Fund): Shown {
  const said: Shown[] = [howToApply && html`<div>${fromRecord(howToApply)}</div>`, contacts(fund.contacts), ...links.map(out)];
  const closed = currentRound?.state === 'CLOSED' ? html`<div>${say().closed}</div>` : null;
  if (howToApply || fund.contacts.length || links.length) return [closed, ...said];
  // There is still somebody to ask (PRODUCT rule 6).
  const body = manager ?? funder;
  return [
    closed,
    body ? html`<div>${say().askBody} ${outsideLink(body.url, body.name)}.</div>` : html`<div>${sayOfDetails().unknown}</div>`,
  ];
}

/** One name where the same body gives it and hands it out. */
function whose({ funder, manager }: Fund): Shown {
  const other = manager && manager.url !== funder?.url ? manager : null;
  return [funder && linkTo(funder), other && html`<div>${say().handedOutBy} ${outsideLink(other.url, other.name)}</div>`];
}

/** The rest of a fund, when it is opened: whether one may apply first, how to apply last, with what leads to another website said so (DESIGN.md). */
import { html, nothing, type TemplateResult } from 'lit';
import type { AwardLineFragment, FundDetailsQuery } from '../../generated/gql/graphql.ts';
import { dayWords, whenWords } from '../parts/date-words.ts';
import { bullets, contacts, gone, linkOut, linkTo, row, type Shown, standing } from '../parts/details-rows.ts';
import { awardAmountWords, awardedWords, paperworkWords } from '../parts/fund-words.ts';
import { outsideLink } from '../parts/links.ts';
import { andWords, capital, countWords, inSentence, notKnown } from '../parts/words.ts';

type Fund = Extract<FundDetailsQuery['node'], { sources: unknown[] }>;
type Awards = { totalCount: number; nodes: readonly AwardLineFragment[] };

/** Where the reader is, for what was paid for near there; and the page on which one can check. */
export interface Reader {
  near: string;
  /** Null where it is not for groups. */
  check: string | null;
}

export const fundDetails =
  (data: FundDetailsQuery) =>
  (url: string, { near, check }: Reader): TemplateResult => {
    const fund = data.node && 'sources' in data.node ? (data.node as Fund) : undefined;
    if (!fund) return gone(url);
    const { paysFor, doesNotPayFor, paperwork, matchFunding, years, stages, amount } = fund;
    return html`<dl part="details">
      ${row('May we apply?', mayApply(fund, check))}
      ${row('Pays for', bullets(paysFor))}
      ${row('Does not pay for', bullets(doesNotPayFor))}
      ${row('Papers asked for', [paperworkWords(paperwork, amount) && html`<div>${paperworkWords(paperwork, amount)}:</div>`, bullets(paperwork)])}
      ${row('Money of your own', matchFunding)}
      ${row('For how long', years === null ? null : countWords(years, 'year', 'years'))}
      ${row('Steps', stages === null ? null : stages === 1 ? 'One form, one decision' : countWords(stages, 'step', 'steps'))}
      ${row('Dates', dates(fund))}
      ${before(fund.awards, data.awards, near)}
      ${row('How to apply', applying(fund))}
      ${row('Get help from', fund.helpFrom.map(linkTo))}
      ${row('Whose money', whose(fund))}
      ${standing(fund, url)}
    </dl>`;
  };

function mayApply({ applicantTypes, criteria }: Fund, check: string | null): Shown {
  const kinds = applicantTypes.length
    ? html`<div>It is for ${andWords(applicantTypes.map(({ label }) => inSentence(label)))}.</div>`
    : null;
  const asked = bullets(criteria.map(({ inWords }) => inWords));
  return [
    kinds,
    asked,
    kinds || criteria.length ? null : html`<div>${capital(notKnown)}.</div>`,
    check && html`<div><a part="link" href=${check}>Check whether we may apply</a></div>`,
  ];
}

function dates({ currentRound }: Fund): Shown {
  if (!currentRound) return null;
  const { state, opensAt, closesAt, decisionBy, spendBy } = currentRound;
  if (state === 'CLOSED') return null;
  const said = [
    opensAt && new Date(opensAt) > new Date() && `Opens ${dayWords(opensAt)}`,
    closesAt && `Closes ${whenWords(closesAt)}`,
    decisionBy && `You hear by ${dayWords(decisionBy)}`,
    spendBy && `Spend it by ${dayWords(spendBy)}`,
  ];
  return said.map((words) => (words ? html`<div>${words}</div>` : null));
}

/** What it paid for near here, and where that is nothing, what it paid for anywhere: a reader sees what a bid that won looks like. */
function before(all: Awards, here: Awards | undefined, near: string) {
  if (here?.nodes.length) return row(`Paid for near ${near}`, awards(here));
  if (!all.nodes.length) return nothing;
  return row('Paid for before', [here ? html`<div>Nothing near ${near} that we know of. Elsewhere:</div>` : null, awards(all)]);
}

function awards({ nodes, totalCount }: Awards): Shown {
  const more = totalCount - nodes.length;
  return [
    html`<ul>${nodes.map((award) => html`<li>${awardWords(award)}</li>`)}</ul>`,
    more > 0 ? html`<div>And ${countWords(more, 'other award', 'other awards')}.</div>` : null,
  ];
}

function awardWords(award: AwardLineFragment): string {
  const { title, recipientName, places } = award;
  const where = places.length ? `, ${andWords(places.slice(0, 3).map(({ name }) => name))}` : '';
  return `${awardAmountWords(award)} to ${recipientName}${where}, ${awardedWords(award)}. ${title.replace(/\.$/, '')}.`;
}

const out = ({ kind, url, label }: Fund['links'][number]) => linkOut({ url, words: label ?? (kind === 'APPLY' ? 'Apply' : 'Website') });

/** An application goes to the funder, not to us: its link says where it leads. */
function applying({ howToApply, links, currentRound, manager, funder, ...fund }: Fund): Shown {
  const said: Shown[] = [howToApply && html`<div>${howToApply}</div>`, contacts(fund.contacts), ...links.map(out)];
  const closed = currentRound?.state === 'CLOSED' ? html`<div>It takes no applications now.</div>` : null;
  if (howToApply || fund.contacts.length || links.length) return [closed, ...said];
  // There is still somebody to ask (PRODUCT rule 6).
  const body = manager ?? funder;
  return [closed, body ? html`<div>Not known yet. Ask ${outsideLink(body.url, body.name)}.</div>` : html`<div>${capital(notKnown)}.</div>`];
}

/** One name where the same body gives it and hands it out. */
function whose({ funder, manager }: Fund): Shown {
  const other = manager && manager.url !== funder?.url ? manager : null;
  return [funder && linkTo(funder), other && html`<div>Handed out by ${outsideLink(other.url, other.name)}</div>`];
}

/** The rest of a fund, when it is opened: whether one may apply first, how to apply last, with what leads to another website said so (DESIGN.md). */
import { html, nothing, type TemplateResult } from 'lit';
import type { AwardLineFragment, FundDetailsQuery } from '../../generated/gql/graphql.ts';
import { assuranceWords } from '../parts/assurance-words.ts';
import { dayWords, whenWords } from '../parts/date-words.ts';
import { awardAmountWords, awardedWords, paperworkWords } from '../parts/fund-words.ts';
import { emailLink, outsideLink, phoneLink, safeUrl } from '../parts/links.ts';
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
    if (!fund) return html`<p>This entry is no longer listed. <a part="link" href=${url}>See what became of it</a>.</p>`;
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
      ${row('Get help from', fund.helpFrom.map(link))}
      ${row('Whose money', whose(fund))}
      ${row('This entry', standing(fund, url))}
    </dl>`;
  };

type Shown = string | TemplateResult | typeof nothing | readonly Shown[] | null | undefined;
const isEmpty = (shown: Shown): boolean =>
  Array.isArray(shown) ? shown.every(isEmpty) : shown === nothing || shown === null || shown === undefined || shown === '';
const row = (term: string, shown: Shown) => (isEmpty(shown) ? nothing : html`<dt>${term}</dt><dd>${shown}</dd>`);
const bullets = (items: readonly string[]) => (items.length ? html`<ul>${items.map((item) => html`<li>${item}</li>`)}</ul>` : nothing);
const link = ({ name, url }: { name: string; url: string }) => html`<div>${outsideLink(url, name)}</div>`;

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

/** An application goes to the funder, not to us: its link says where it leads. */
function applying({ howToApply, links, contacts, currentRound, manager, funder }: Fund): Shown {
  const said = [howToApply && html`<div>${howToApply}</div>`, ...contacts.map(contact), ...links.map(linkOut)];
  const closed = currentRound?.state === 'CLOSED' ? html`<div>It takes no applications now.</div>` : null;
  if (said.some(Boolean)) return [closed, ...said];
  // There is still somebody to ask (PRODUCT rule 6).
  const body = manager ?? funder;
  return [closed, body ? html`<div>Not known yet. Ask ${outsideLink(body.url, body.name)}.</div>` : html`<div>${capital(notKnown)}.</div>`];
}

/** One name where the same body gives it and hands it out. */
function whose({ funder, manager }: Fund): Shown {
  const other = manager && manager.url !== funder?.url ? manager : null;
  return [funder && link(funder), other && html`<div>Handed out by ${outsideLink(other.url, other.name)}</div>`];
}

function linkOut({ kind, url, label }: Fund['links'][number]) {
  const href = safeUrl(url);
  const words = label ?? (kind === 'APPLY' ? 'Apply' : 'Website');
  if (!href) return html`<div>${words}</div>`;
  const host = URL.parse(href)?.hostname.replace(/^www\./, '');
  return html`<div><a part="link" href=${href} rel="external noreferrer">${words} (outside link: ${host})</a></div>`;
}

function contact({ role, phone, email, textRelay, note }: Fund['contacts'][number]) {
  return html`<div>
    ${role}: ${phone ? phoneLink(phone) : nothing}${phone && email ? ', ' : nothing}${email ? emailLink(email) : nothing}${textRelay ? ' (answers Relay UK)' : nothing}${note ? `. ${note}` : nothing}
  </div>`;
}

/** Who keeps the entry, when it was confirmed, and which paper or directory its facts came from, unless that is said already. */
function standing(fund: Fund, url: string): TemplateResult {
  const assured = assuranceWords(fund);
  const keeper = fund.steward ?? fund.owner;
  const [source] = fund.sources;
  const told = !source || (!source.url && assured.includes(source.attribution));
  return html`${assured}${keeper ? ` Kept by ${keeper.name}.` : ''}
  ${told ? nothing : html`Source: ${source.url ? outsideLink(source.url, source.attribution) : source.attribution}.`}
  <a part="link" href=${url}>Something wrong?</a>`;
}

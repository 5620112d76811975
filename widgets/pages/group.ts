/** A group, opened: how to join first, who keeps the entry last (DESIGN.md, "What an entry shows"). */
import type { PageGroupQuery } from '../../generated/gql/graphql.ts';
import { intakeWords } from '../groups/intake-words.ts';
import { activityWords } from '../parts/activity-words.ts';
import { whenWords } from '../parts/date-words.ts';
import { andWords, capital } from '../parts/words.ts';
import { awardsByFunder } from './awards.ts';
import { reach } from './contact.ts';
import type { Page } from './document.ts';
import { entryPage } from './entry.ts';
import { say } from './entry-words/words.ts';
import { accessList, unknown } from './good-to-know.ts';
import { groupLd } from './json-ld.ts';
import { entryLine, entryLink, outside } from './links.ts';
import { prose } from './prose.ts';
import { type Content, list, paragraph, rows, section } from './sections.ts';
import { fromRecord } from './slots.ts';
import { html, nothing } from './template.ts';
import { whereabouts } from './where.ts';

export type Group = Extract<PageGroupQuery['listing'], { howToJoin: unknown }>;

export function groupPage(group: Group, now: Date): Page {
  const { council, awards, activities, opportunities, funds, meetsAt, foundedYear } = group;
  const words = say();
  return entryPage(
    group,
    {
      type: group.type,
      notice: noticeOf(group),
      closed: group.runningState === 'CLOSED',
      // A body that other entries name, and that is in no list of its own.
      unindexed: !group.listed,
      jsonLd: groupLd(group),
      sections: [
        section(council ? words.getInTouch : words.join, joining(group), reach(group), websiteOf(group)),
        section(words.more, prose(group.description)),
        section(
          council ? words.councilDoes : words.goesOn,
          activities.map((one) => activity(one, now)),
        ),
        section(
          words.where,
          meetsAt.length ? [html`<p>${words.meetsAt}</p>`, list(meetsAt.map((venue) => entryLine(venue)))] : null,
          whereabouts(group),
        ),
        section(words.helpWanted, list(opportunities.map(role))),
        section(words.gives, list(funds.map((fund) => entryLine(fund, fund.summary)))),
        section(
          awards.nodes.length ? words.wasGiven : words.moneyForLike,
          awardsByFunder(awards),
          council || !group.listed ? null : alike(group),
        ),
        section(
          words.facts,
          rows([
            [words.began, foundedYear ? String(foundedYear) : null],
            [words.councilFor, council && andWords(council.places.map(({ name }) => name))],
          ]),
        ),
      ],
    },
    now,
  );
}

/** What others like it were given, near where it is for. */
function alike({ slug, places }: Group) {
  const [place] = places;
  const search = new URLSearchParams({ ...(place && { place: place.slug }), like: slug });
  return html`<p><a class="tap" href="/funding/awards?${search.toString()}">${say().likeWereGiven(place?.name)}</a></p>`;
}

/** A council's own website, unless it is among the links already. */
const websiteOf = ({ council, links }: Group) =>
  council?.website && !links.some(({ kind }) => kind === 'WEBSITE') ? html`<p>${outside(council.website, say().councilWebsite)}</p>` : null;

function noticeOf({ runningState, runningNote }: Group): string | null {
  if (!runningState || runningState === 'ACTIVE') return null;
  return [say().running[runningState], runningNote].filter(Boolean).join(' ');
}

/** A council is not joined, so nothing is said to be unknown about joining it. */
function joining(group: Group): Content {
  const { intake, howToJoin, council, runningState } = group;
  if (council || runningState === 'CLOSED') return paragraph(fromRecord(howToJoin));
  const said = intakeWords(intake);
  return said || howToJoin ? [paragraph(said), paragraph(fromRecord(howToJoin))] : html`<p>${unknown(group)}</p>`;
}

function activity(meeting: Group['activities'][number], now: Date) {
  const { name, summary, welcome, intake, accessFacts, venue, schedule, next } = meeting;
  const when = capital(activityWords({ ...meeting, venue: null }));
  return html`<div class="part">
<h3>${fromRecord(name)}</h3>
${paragraph(fromRecord(summary))}
${when || venue ? html`<p class="lead">${when}${when && venue ? ', ' : nothing}${venue ? entryLink(venue) : nothing}</p>` : html`<p>${say().dayUnknown}</p>`}
${schedule.length && next[0] ? html`<p>${say().next(whenWords(next[0].start, now))}</p>` : nothing}
${paragraph(intakeWords(intake))}
${paragraph(fromRecord(welcome))}
${accessFacts.length ? accessList(accessFacts) : nothing}
</div>`;
}

const role = ({ hoursNote, summary, ...link }: Group['opportunities'][number]) =>
  entryLine(link, [hoursNote, summary].filter(Boolean).join('. '));

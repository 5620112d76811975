/** A group, opened: how to join first, who keeps the entry last (DESIGN.md, "What an entry shows"). */
import type { PageGroupQuery } from '../../generated/gql/graphql.ts';
import { whenWords } from '../parts/date-words.ts';
import { activityWords } from '../parts/meeting-words.ts';
import { andWords, intakeWords, notKnown } from '../parts/words.ts';
import { awardsByFunder } from './awards.ts';
import { reach } from './contact.ts';
import type { Page } from './document.ts';
import { entryPage } from './entry.ts';
import { accessList, unknown } from './good-to-know.ts';
import { groupLd } from './json-ld.ts';
import { entryLine, entryLink, outside } from './links.ts';
import { prose } from './prose.ts';
import { list, paragraph, rows, section } from './sections.ts';
import { html, nothing } from './template.ts';
import { whereabouts } from './where.ts';

export type Group = Extract<PageGroupQuery['listing'], { howToJoin: unknown }>;

export function groupPage(group: Group, now: Date): Page {
  const { council, awards, activities, opportunities, funds, meetsAt, foundedYear } = group;
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
        section(council ? 'Get in touch' : 'Join or get in touch', joining(group), reach(group), websiteOf(group)),
        section('More about it', prose(group.description)),
        section(
          council ? 'What it does' : 'What goes on',
          activities.map((one) => activity(one, now)),
        ),
        section(
          'Where',
          meetsAt.length ? [html`<p>Meets at:</p>`, list(meetsAt.map((venue) => entryLine(venue)))] : null,
          whereabouts(group),
        ),
        section('Help wanted', list(opportunities.map(role))),
        section('Money it gives', list(funds.map((fund) => entryLine(fund, fund.summary)))),
        section(
          awards.nodes.length ? 'Money it was given' : 'Money for groups like this',
          awardsByFunder(awards),
          council || !group.listed ? null : alike(group),
        ),
        section(
          'Facts',
          rows([
            ['Began', foundedYear ? String(foundedYear) : null],
            ['Council for', council && andWords(council.places.map(({ name }) => name))],
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
  return html`<p><a class="tap" href="/funding/awards?${search.toString()}">What groups like this were given${place ? ` near ${place.name}` : ''}</a></p>`;
}

/** A council's own website, unless it is among the links already. */
const websiteOf = ({ council, links }: Group) =>
  council?.website && !links.some(({ kind }) => kind === 'WEBSITE') ? html`<p>${outside(council.website, 'Council website')}</p>` : null;

function noticeOf({ runningState, runningNote }: Group): string | null {
  if (!runningState || runningState === 'ACTIVE') return null;
  const said = { PAUSED: 'Not meeting at present.', CHANGED: 'Something has changed.', CLOSED: 'This group has closed.' }[runningState];
  return [said, runningNote].filter(Boolean).join(' ');
}

/** A council is not joined, so nothing is said to be unknown about joining it. */
function joining(group: Group) {
  const { intake, howToJoin, council, runningState } = group;
  if (council || runningState === 'CLOSED') return paragraph(howToJoin);
  const said = [intakeWords(intake), howToJoin].filter(Boolean);
  return said.length ? said.map((words) => html`<p>${words}</p>`) : html`<p>${unknown(group)}</p>`;
}

function activity(meeting: Group['activities'][number], now: Date) {
  const { name, summary, welcome, intake, accessFacts, venue, schedule, next } = meeting;
  const when = activityWords({ ...meeting, venue: null });
  return html`<div class="part">
<h3>${name}</h3>
${paragraph(summary)}
${when || venue ? html`<p class="lead">${when}${when && venue ? ', ' : nothing}${venue ? entryLink(venue) : nothing}</p>` : html`<p>Day and time: ${notKnown}.</p>`}
${schedule.length && next[0] ? html`<p>Next: ${whenWords(next[0].start, now)}.</p>` : nothing}
${paragraph(intakeWords(intake))}
${paragraph(welcome)}
${accessFacts.length ? accessList(accessFacts) : nothing}
</div>`;
}

const role = ({ hoursNote, summary, ...link }: Group['opportunities'][number]) =>
  entryLine(link, [hoursNote, summary].filter(Boolean).join('. '));

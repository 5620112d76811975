/** What is on in the next seven days, day by day, as on a noticeboard. */
import type { PageWeekFragment } from '../../generated/gql/graphql.ts';
import { daysUntil, dayWords, timeWords } from '../parts/date-words.ts';
import { costWords } from '../parts/words.ts';
import { entryLink } from './links.ts';
import { fromRecord } from './slots.ts';
import { html, nothing } from './template.ts';
import { say } from './words/words.ts';

const days = 7;
const mostInDay = 8;

interface Meeting {
  start: string;
  /** "7.30pm"; null for a whole day. */
  time: string | null;
  what: string | null;
  where: string | null;
  cost: string | null;
  link: Pick<PageWeekFragment, 'name' | 'url'>;
}

/** An event that lasts is told on its first day, or today once it has begun. */
function meetingsOf(node: PageWeekFragment, now: Date): Meeting[] {
  if ('activities' in node)
    return node.activities.flatMap(({ name, next, venue, cost }) =>
      next.map(({ start }) => ({
        start,
        time: timeWords(start),
        what: name.toLowerCase() === node.name.toLowerCase() ? null : name,
        where: venue?.name ?? null,
        cost: costWords(cost),
        link: node,
      })),
    );
  if (!('startsAt' in node) || !node.startsAt || node.precision !== 'DAY' || node.eventState === 'CANCELLED') return [];
  const begun = daysUntil(node.startsAt, now) < 0;
  const start = begun ? now.toISOString() : node.startsAt;
  const time = begun || node.allDay ? null : timeWords(start);
  return [{ start, time, what: null, where: node.venue?.name ?? null, cost: costWords(node.cost), link: node }];
}

export function week(nodes: readonly PageWeekFragment[], name: string, now: Date) {
  const { placeWeek, placeWeekNone, placeToday, placeTomorrow } = say();
  const meetings = nodes
    .flatMap((node) => meetingsOf(node, now))
    .filter(({ start }) => daysUntil(start, now) >= 0 && daysUntil(start, now) < days)
    .toSorted((one, other) => one.start.localeCompare(other.start) || one.link.name.localeCompare(other.link.name));
  const byDay = Map.groupBy(meetings, ({ start }) => daysUntil(start, now));
  const dayName = (away: number, start: string) => [[placeToday, placeTomorrow][away], dayWords(start, now)].filter(Boolean).join(', ');
  return html`<section class="week"><h2>${placeWeek}</h2>
${
  byDay.size
    ? [...byDay].map(
        ([away, all]) =>
          html`<div class="day"><h3>${dayName(away, all[0]?.start ?? '')}</h3><ul>${all.slice(0, mostInDay).map(line)}</ul></div>`,
      )
    : html`<p>${placeWeekNone(name)}</p>`
}
</section>`;
}

const line = ({ time, what, where, cost, link }: Meeting) =>
  html`<li>${time ? html`<span class="time">${time}</span> ` : nothing}${entryLink(link)}${what ? [': ', fromRecord(what)] : nothing}${where ? [', ', fromRecord(where)] : nothing}${cost ? `. ${cost}` : nothing}</li>`;

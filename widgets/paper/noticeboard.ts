/** One sheet of A4 for the noticeboard: what is on in the next two weeks by day, then who to ring, as far as there is room. */
import type { NoticeboardGroupsQuery } from '../../generated/gql/graphql.ts';
import type { Page } from '../pages/document.ts';
import { inSameLanguage } from '../pages/in-same-language.ts';
import { fromRecord, recordLang } from '../pages/slots.ts';
import { html, nothing } from '../pages/template.ts';
import { daysUntil, dayWords, timeWords } from '../parts/date-words.ts';
import { type PaperEntry, phonesOf } from './entry.ts';
import { clipped } from './pieces.ts';
import { squareImage } from './square-image.ts';
import { say } from './words/words.ts';

export type BoardGroup = NoticeboardGroupsQuery['list']['nodes'][number];
type BoardEvent = Extract<PaperEntry, { startsAt: unknown }>;

export interface Board {
  place: { slug: string; name: string };
  events: readonly PaperEntry[];
  groups: readonly BoardGroup[];
  /** Halls and libraries, which have telephones. */
  venues: readonly PaperEntry[];
  publicUrl: string;
  now: Date;
}

export const boardDays = 14;
/** Lines of the sheet's two columns, and letters in one; a little fewer than there are, so that nothing is left out by the edge of the paper. */
const room = { lines: 60, letters: 36, heading: 2, ring: 14, title: 24, day: 24 } as const;

interface Item {
  start: string;
  /** Null: all day. */
  time: string | null;
  name: string;
  /** Before the rest, in our words. */
  caution: string | null;
  rest: string;
}

const linesOf = (text: string) => Math.ceil(text.length / room.letters) || 0;
const itemLines = ({ time, name, caution, rest }: Item) => linesOf(`${time ?? ''} ${name}`) + linesOf(`${caution ?? ''}${rest}`) + 0.3;
/** A heading of a day may take two lines; that of the sheet takes some from both columns. */
const dayLines = (words: string) => room.heading * Math.ceil(words.length / room.day);
const sheetLines = (title: string) => room.lines - 6 * (Math.ceil(title.length / room.title) - 1);

const isEvent = (entry: PaperEntry): entry is BoardEvent => 'startsAt' in entry;

/** Cancelled ones too: whoever meant to go must learn of it. */
function eventItem(event: BoardEvent): Item[] {
  const { startsAt, allDay, precision, venue, location, eventState } = event;
  if (!startsAt || precision !== 'DAY') return [];
  const where = [venue?.name, location?.place.name].filter(Boolean).join(', ');
  return [
    {
      start: startsAt,
      time: allDay ? null : timeWords(startsAt),
      name: clipped(event.name, 80),
      caution: eventState === 'CANCELLED' ? say().noticeboard.cancelled : null,
      rest: clipped([where, phonesOf(event)[0]?.number].filter(Boolean).join('. '), 100),
    },
  ];
}

/** Each of its meetings in the days to come, the soonest first. */
function meetings(group: BoardGroup, now: Date): Item[] {
  if (!('activities' in group)) return [];
  const phone = phonesOf(group)[0]?.number;
  const all = group.activities.flatMap(({ name, venue, coming }) =>
    coming
      .filter(({ start }) => daysUntil(start, now) < boardDays)
      .map(({ start }) => ({
        start,
        time: timeWords(start),
        name: titleOf(group.name, name),
        caution: null,
        rest: restOf(venue?.name, phone),
      })),
  );
  return all.sort((one, other) => one.start.localeCompare(other.start));
}
const titleOf = (group: string, activity: string) =>
  clipped(activity.includes(group) || group.includes(activity) ? group : `${group}: ${activity}`, 80);
const restOf = (venue: string | undefined, phone: string | undefined) => clipped([venue, phone].filter(Boolean).join('. '), 110);

export interface Day {
  iso: string;
  items: readonly Item[];
}

/** Events first, then one meeting of each group, then a second of each, until the sheet is full; told in the order of days. */
export function daysOf({ events, groups, now }: Pick<Board, 'events' | 'groups' | 'now'>, lines: number): { days: Day[]; used: number } {
  const dated = events.filter(isEvent).flatMap(eventItem);
  const met = groups.map((group) => meetings(group, now));
  const rounds = Array.from({ length: boardDays }, (_, round) => met.flatMap((items) => items[round] ?? []));
  const days = new Map<number, Item[]>();
  let used = 0;
  for (const item of [...dated, ...rounds.flat()]) {
    const day = daysUntil(item.start, now);
    if (day < 0 || day >= boardDays) continue;
    const cost = itemLines(item) + (days.has(day) ? 0 : dayLines(dayWords(item.start, now)));
    if (used + cost > lines) continue;
    used += cost;
    days.set(day, [...(days.get(day) ?? []), item]);
  }
  const inOrder = [...days].toSorted(([one], [other]) => one - other);
  return {
    used,
    days: inOrder.map(([, items]) => {
      const sorted = items.toSorted((one, other) =>
        one.time === null ? -1 : other.time === null ? 1 : one.start.localeCompare(other.start),
      );
      return { iso: sorted[0]?.start ?? '', items: sorted };
    }),
  };
}

interface Ring {
  name: string;
  number: string;
}

/** What is further ahead, where the two weeks leave room. */
function laterItems({ events, now }: Pick<Board, 'events' | 'now'>, lines: number): Item[] {
  let left = lines - room.heading;
  const dated = events.filter(isEvent).flatMap(eventItem);
  return dated
    .filter(({ start }) => daysUntil(start, now) >= boardDays)
    .map((item) => ({ ...item, time: [dayWords(item.start, now), item.time].filter(Boolean).join(', ') }))
    .filter((item) => {
      left -= itemLines(item) + 1;
      return left > 0;
    });
}

/** Whom the sheet has not named with a number yet, the nearest first. */
function ringsOf(entries: readonly PaperEntry[], days: readonly Day[], lines: number): Ring[] {
  const told = new Set(days.flatMap(({ items }) => items.map(({ rest }) => rest)));
  const rings: Ring[] = [];
  let used = room.heading;
  for (const entry of entries) {
    const number = phonesOf(entry)[0]?.number;
    if (!number || [...told].some((rest) => rest.includes(number)) || rings.some((ring) => ring.number === number)) continue;
    const ring = { name: clipped(entry.name, 80), number };
    used += linesOf(`${ring.name} ${number}`) + 0.2;
    if (used > lines) break;
    rings.push(ring);
  }
  return rings;
}

/** Names alone, where there is room: what to ask for, at the address or the library. */
function alsoOf(entries: readonly PaperEntry[], told: readonly { name: string }[], lines: number): string[] {
  let left = lines - room.heading;
  const known = new Set(told.map(({ name }) => name));
  return entries
    .map(({ name }) => clipped(name, 80))
    .filter((name) => !known.has(name))
    .filter((name) => {
      left -= linesOf(name) + 0.2;
      return left > 0;
    });
}

export function noticeboardPage(board: Board): Page {
  const { place, groups, venues, publicUrl, now } = board;
  const words = say().noticeboard;
  const path = `/places/${place.slug}/noticeboard`;
  const title = words.title(clipped(place.name, 40));
  const lines = sheetLines(title);
  const { days, used } = daysOf(board, lines - room.ring);
  const rings = ringsOf([...groups, ...venues], days, lines - used);
  const free = lines - used - rings.length * 1.4 - room.heading;
  const later = laterItems(board, free);
  // A sheet with little on it is set larger, to be read from further away.
  const roomy = free - later.length * 3 > lines / 2;
  const also = alsoOf(
    [...groups, ...venues],
    [...rings, ...days.flatMap(({ items }) => items)],
    (free - later.length * 3) * (roomy ? 0.6 : 0.8),
  );
  const last = new Date(now.getTime() + (boardDays - 1) * 86_400_000);
  const page = `${publicUrl}/places/${place.slug}`;
  return {
    path,
    title: `${words.title(place.name)} – Fingerpost`,
    description: words.description(place.name),
    unindexed: true,
    trail: [
      { name: 'Fingerpost', path: '/' },
      { name: place.name, path: `/places/${place.slug}` },
      { name: words.trail, path },
    ],
    body: html`<div class="paper sheet-page">${tools(place.slug)}
<article class=${roomy ? 'sheet roomy' : 'sheet'}>
<header><h1>${title}</h1>
<p class="sheet-span">${words.span(dayWords(now.toISOString(), now), dayWords(last.toISOString(), now))}</p></header>
<div class="sheet-columns">
${days.length ? days.map((day) => dayPart(day, now)) : html`<p>${words.nothing}</p>`}
${rings.length ? html`<section class="sheet-rings"><h2>${words.who}</h2><ul role="list">${rings.map(({ name, number }) => html`<li>${fromRecord(name)} <strong>${number}</strong></li>`)}</ul></section>` : nothing}
${later.length ? html`<section class="sheet-day"><h2>${words.later}</h2>${itemList(later)}</section>` : nothing}
${also.length ? html`<section class="sheet-day"><h2>${words.also}</h2><ul role="list">${also.map((name) => html`<li lang=${recordLang()}>${name}</li>`)}</ul></section>` : nothing}
</div>
<footer><div><p class="sheet-more">${words.more} <strong>${page.replace(/^https?:\/\//, '')}</strong></p>
<p>${words.made(dayWords(now.toISOString(), now))}</p></div>
<div class="sheet-scan">${squareImage(publicUrl + inSameLanguage(`/places/${place.slug}`), words.scan(place.name))}<p>${words.scanMe}</p></div></footer>
</article></div>`,
  };
}

const dayPart = ({ iso, items }: Day, now: Date) =>
  html`<section class="sheet-day"><h2>${dayWords(iso, now)}</h2>${itemList(items)}</section>`;

const itemList = (items: readonly Item[]) =>
  html`<ul role="list">${items.map(({ time, name, caution, rest }) => html`<li>${time ? html`<span class="sheet-time">${time}</span> ` : nothing}<strong>${fromRecord(name)}</strong>${caution || rest ? html`<br>` : nothing}${caution ? html`${caution}. ` : nothing}${rest ? fromRecord(rest) : nothing}</li>`)}</ul>`;

function tools(slug: string) {
  const words = say().tools;
  return html`<section class="paper-tools" aria-label=${words.heading}><ul class="tap-list">
<li><a class="tap" href=${`/places/${slug}/noticeboard.pdf`}>${words.pdf}</a></li>
<li><a class="tap" href=${`/places/${slug}/booklet`}>${words.booklet}</a></li>
</ul><p id="how">${words.how}</p></section>`;
}

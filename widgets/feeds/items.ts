/** What a feed tells of an entry: the words of a list, but for what is only true on the day it is read ("in 12 days"). */
import { inSameLanguage } from '../pages/in-same-language.ts';
import { assuranceWords } from '../parts/assurance-in-full.ts';
import { dayWords, whenWords } from '../parts/date-words.ts';
import { andWords, inSentence } from '../parts/words.ts';
import { resultWords } from '../search/result-words.ts';
import { datesOf } from './dates.ts';
import { type FeedEntry, type FeedFund, isEvent, isFund, isRole, liveStates } from './entry.ts';
import { type FeedItem, hostOf } from './feed.ts';
import { say } from './words/words.ts';

/** "Closes Friday 4 December, 5pm": read tomorrow it is still so. */
function roundWords({ roundState, nextDeadline, rounds }: FeedFund, now: Date): string | null {
  if ((roundState === 'OPEN' || roundState === 'CLOSING_SOON') && nextDeadline) return say().closesOn(whenWords(nextDeadline, now));
  const next = rounds.find(({ state, opensAt }) => state === 'FORECAST' && opensAt);
  return roundState === 'FORECAST' && next?.opensAt ? say().opensOn(dayWords(next.opensAt, now)) : null;
}

/** The first line, in bold where there is bold: what it pays and by when, when it is, when it meets. */
export function leadOf(entry: FeedEntry, now: Date): string | null {
  const { lead, facts } = resultWords(entry, now);
  if (!isFund(entry)) return lead;
  return [lead, roundWords(entry, now) ?? facts[0]].filter(Boolean).join('. ') || null;
}

/** What is to be known besides, a line each. */
export function furtherFacts(entry: FeedEntry, now: Date): string[] {
  const { facts } = resultWords(entry, now);
  // The first fact of a fund is its deadline, which stands with its amount.
  const own = isFund(entry) ? facts.slice(1) : facts;
  const of = isFund(entry) && entry.funder ? say().from(entry.funder.name) : null;
  const types = isFund(entry) ? entry.applicantTypes.map(({ label }) => inSentence(label)) : [];
  const closes = isRole(entry) && entry.closesOn ? say().applyBy(dayWords(entry.closesOn, now)) : null;
  const open = types.length ? say().openTo(andWords(types)) : null;
  return [...own, open, of, closes].filter((fact): fact is string => Boolean(fact));
}

/** How to reach whoever answers, telephone first; one line each. */
export const contactWords = ({ contacts }: Pick<FeedEntry, 'contacts'>): string[] =>
  contacts.slice(0, 2).flatMap(({ role, phone, email }) => {
    const ways = [phone, email].filter(Boolean).join(', ');
    return ways ? [`${role}: ${ways}`] : [];
  });

const day = 86_400_000;
const live = new Set<string>(liveStates);

/** When it last gave anybody a reason to look: it changed, a round opened, or it closes within 14 or 3 days. */
function changedAt(entry: FeedEntry, now: Date): Date {
  const turns = isFund(entry)
    ? entry.rounds.flatMap(({ state, opensAt, closesAt }) => {
        if (!live.has(state)) return [];
        const closes = closesAt ? Date.parse(closesAt) : null;
        return [opensAt ? Date.parse(opensAt) : null, closes && closes - 14 * day, closes && closes - 3 * day];
      })
    : [];
  const past = turns.filter((turn): turn is number => turn !== null && turn <= now.getTime());
  return new Date(Math.max(Date.parse(entry.updatedAt), ...past));
}

const rightsOf = ({ sources }: FeedEntry) => [...new Set(sources.map(({ attribution }) => attribution))].join('; ') || null;

function particularsOf(entry: FeedEntry): Record<string, unknown> {
  const base = { kind: entry.kind, places: entry.places.map(({ name }) => name), confirmed_at: entry.assurance.confirmedAt };
  if (isFund(entry))
    return {
      ...base,
      state: entry.roundState,
      closes_at: entry.nextDeadline,
      amount_least_pence: entry.amount?.least ?? null,
      amount_most_pence: entry.amount?.most ?? null,
      for_whom: entry.forWhom,
    };
  if (isEvent(entry))
    return { ...base, state: entry.eventState, starts_at: entry.startsAt, ends_at: entry.endsAt, date_precision: entry.precision };
  return isRole(entry) ? { ...base, closes_on: entry.closesOn } : base;
}

export function feedItem(entry: FeedEntry, publicUrl: string, now: Date): FeedItem {
  const lead = leadOf(entry, now);
  return {
    id: `tag:${hostOf(publicUrl)},2026:${entry.id}`,
    url: inSameLanguage(entry.url),
    title: entry.name,
    summary: entry.summary,
    facts: [...(lead ? [lead] : []), ...furtherFacts(entry, now), ...contactWords(entry), assuranceWords(entry)],
    themes: entry.themes.map(({ label }) => label),
    rights: rightsOf(entry),
    published: new Date(entry.createdAt),
    updated: changedAt(entry, now),
    dates: datesOf(entry, now),
    particulars: particularsOf(entry),
  };
}

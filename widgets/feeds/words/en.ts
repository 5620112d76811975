/** What feeds, calendars and digests say besides what entries say, in English; and what is said of an address that asks for them wrongly. */
import { counted } from '../../parts/language.ts';

/** What a feed is of, each in words; null where it is not narrowed. */
export interface Narrowed {
  /** "Groups and events"; null for every kind. */
  what: string | null;
  /** Places; funding is for them, the rest is in them. */
  where: string | null;
  isFor: boolean;
  themes: string | null;
  audiences: string | null;
  applicants: string | null;
  amount: string | null;
}

export const words = {
  title: ({ what, where, isFor, themes, audiences, applicants, amount }: Narrowed) =>
    [
      [what ?? 'What there is', where && `${isFor ? 'for' : 'in'} ${where}`].filter(Boolean).join(' '),
      themes && `about ${themes}`,
      audiences && `for ${audiences}`,
      applicants && `open to ${applicants}`,
      amount && `paying ${amount}`,
    ]
      .filter(Boolean)
      .join(', '),
  describes: {
    ics: (title: string) => `${title}: the dates.`,
    rss: (title: string) => `${title}: all there is, with when, where and whom to ring.`,
    news: (title: string) => `${title}. What is new, and what closes soon.`,
  },
  cancelled: (name: string) => `Cancelled: ${name}`,
  opens: (name: string) => `Opens: ${name}`,
  closes: (name: string) => `Closes: ${name}`,
  applyFor: (name: string) => `Apply by: ${name}`,
  opensOn: (day: string) => `Opens ${day}`,
  closesOn: (when: string) => `Closes ${when}`,
  applyBy: (day: string) => `Apply by ${day}`,
  from: (funder: string) => `From ${funder}`,
  openTo: (types: string) => `Open to ${types}`,
  gone: 'This entry is no longer there.',
  suspended: 'This entry has been taken off for now.',
  noFeed: (some: string) => `There is no such feed. There are ${some}, each also as .json, .rss and .ics.`,

  faults: {
    many: (name: string, count: number, most: number) => `${name} names ${count} things; ${most} is the most.`,
    long: (name: string, most: number) => `${name} is longer than ${most} letters.`,
    kind: (typed: string) => `There is no kind “${typed}”. Write groups, venues, funding, volunteering or events.`,
    weeks: (typed: string, most: number) => `weeks is “${typed}”; write a number from 1 to ${most}.`,
    several: (typed: string, slugs: string) => `“${typed}” could be several places. Write one of these: ${slugs}.`,
    likePlace: (typed: string, slugs: string) => `We could not find the place “${typed}”. Did you mean one of these: ${slugs}?`,
    noPlace: (typed: string) => `We could not find the place “${typed}”. Check the spelling, or write a village or town nearby.`,
    noTerm: (field: string, typed: string, slugs: string) => `There is no ${field} “${typed}”. There are: ${slugs}.`,
    noTheme: (typed: string) => `There is no theme “${typed}”. Choose one of the list.`,
    amount: (typed: string) => `amount is “${typed}”; write pounds, such as 2500.`,
  },

  digest: {
    heading: 'A digest for your newsletter',
    title: (of: string) => `${of}: a digest`,
    description: 'What is on, which funding is open and who needs help, for any place or theme: to paste into a newsletter, or to print.',
    trail: 'Digest',
    summary: 'Choose a place and what to tell of. Then copy the text into your newsletter, or print it for the notice board.',
    place: 'Village, town or postcode',
    kinds: 'Tell of',
    weeks: 'Events of the next',
    weekCount: (weeks: number) => counted(weeks, { one: 'week', other: 'weeks' }),
    theme: 'About',
    anything: 'Anything',
    audience: 'For',
    anybody: 'Anybody',
    button: 'Make the digest',
    made: (day: string) => `Made from Fingerpost on ${day}.`,
    nothing: 'Nothing is known of at present.',
    nothingAdvice: 'Nothing is known of at present. Choose a wider area, or less of a theme.',
    more: (count: number) => `And ${counted(count, { other: 'more' })}`,
    paste: 'To paste',
    text: 'Plain text: press in it, select all, copy',
    textFile: 'The text by itself',
    print: 'To print it on A4, print this page: the form and this part stay off the paper.',
    always: 'To have it always',
    alwaysLead: 'These addresses never need making again. Give them to a feed reader, a calendar program or your website.',
    feed: (kind: string) => `${kind}: a feed`,
    calendar: 'A calendar of dates and deadlines',
  },
};

export type Words = typeof words;

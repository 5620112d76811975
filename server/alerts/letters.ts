/** What an alert says: the items themselves, the most pressing first, and why it came. */
import type { AlertWhat } from '../../generated/prisma/client.ts';
import { languageNow } from '../../language/language.ts';
import { letter, type Paragraph } from '../mail/letter.ts';
import { daySaid, timeSaid } from '../mail/said.ts';
import { type Item, roundWords } from './items.ts';
import type { Telling } from './still-so.ts';
import { say } from './words/words.ts';

export interface Told extends Telling {
  readonly item: Item;
  /** Why this one: `whyWords`. */
  readonly why: string | null;
  /** Where it is read about; counted as followed, nothing of who. */
  readonly address: string;
}

export interface Gone {
  readonly name: string;
}

export interface AlertLetter {
  /** In any order. */
  readonly told: readonly Told[];
  /** What was told of before and is there no more. */
  readonly gone: readonly Gone[];
  /** What they asked for: `wishWords`. */
  readonly wish: string;
  readonly links: { readonly all: string; readonly manage: string; readonly unsubscribe: string; readonly outcome: string | null };
  readonly now: Date;
}

/** Items of one letter; the rest is behind its link. */
export const mostItems = 20;

/** Most pressing first. */
const order: readonly AlertWhat[] = ['CLOSING_IN_3_DAYS', 'DEADLINE_MOVED', 'CLOSING_IN_14_DAYS', 'NEW', 'REOPENED', 'WITHDRAWN'];

function leadOf({ what, again, item }: Told): string {
  const { leads, thereAgain, openAgain, openNow } = say();
  if (what !== 'REOPENED') return leads[what];
  if (item.kind !== 'FUND') return thereAgain;
  return again ? openAgain : openNow;
}

const upper = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);
const line = (parts: readonly (string | null | false | undefined)[]) => upper(parts.filter(Boolean).join(' · '));

/** Of a round that something happened to, how that one stands; else how all of it does. */
function whenOf({ item, roundId }: Told, now: Date): string | null {
  const round = item.rounds.find(({ id }) => id === roundId);
  if (!round) return item.when;
  const words = roundWords(round, now);
  return round.name && item.rounds.length > 1 ? `${round.name}: ${words}` : words;
}

function matters(told: Told, now: Date): string {
  const { item, what, before } = told;
  const was = before ? say().deadlineWas(daySaid(before, now), timeSaid(before)) : say().deadlineNone;
  const lead = `${leadOf(told)}.${what === 'DEADLINE_MOVED' ? ` ${was}` : ''}`;
  return [lead, line([item.amount, whenOf(told, now)])].filter(Boolean).join('\n');
}

const says = ({ item, why }: Told) =>
  [
    line([item.forWhom, item.of && say().from(item.of), item.places.length > 0 && say().inPlaces(item.places.join(', '))]),
    item.summary,
    why,
  ]
    .filter(Boolean)
    .join('\n');

const pressing = (told: readonly Told[]) =>
  told.toSorted(
    (one, other) =>
      order.indexOf(one.what) - order.indexOf(other.what) ||
      (one.item.at?.getTime() ?? Number.POSITIVE_INFINITY) - (other.item.at?.getTime() ?? Number.POSITIVE_INFINITY) ||
      one.item.id - other.item.id,
  );

function subjectOf([first]: readonly Told[], count: number, gone: readonly Gone[]): string {
  if (!first) return gone.length === 1 ? say().goneOne(gone[0]?.name ?? '') : say().goneMany(gone.length);
  const { item } = first;
  const one = `${leadOf(first)}: ${item.name}${item.amount ? `, ${item.amount}` : ''}`;
  return count === 1 ? one : say().andMore(one, count - 1);
}

/** The message but for its key and address. */
export function alertLetter({ told, gone, wish, links, now }: AlertLetter): {
  subject: string;
  text: string;
  html: string;
  headers: Record<string, string>;
} {
  const words = say();
  const items = pressing(told);
  const subject = subjectOf(items, items.length + gone.length, gone);
  const [shown, shownGone] = [items.slice(0, mostItems), gone.slice(0, mostItems)];
  const more = items.length + gone.length - shown.length - shownGone.length;
  const paragraphs: Paragraph[] = [
    ...(shown.length
      ? [
          {
            list: shown.map((one) => ({
              name: one.item.name,
              matters: matters(one, now),
              says: says(one),
              record: [one.item.summary],
              address: one.address,
            })),
          },
        ]
      : []),
    ...(shownGone.length ? [words.goneBefore, { list: shownGone.map(({ name }) => ({ name })) } satisfies Paragraph] : []),
    ...(more ? [words.thereAreMore(more)] : []),
    { link: more ? words.seeAll : words.seeElse, address: links.all },
    ...(links.outcome ? [{ link: words.didYouApply, address: links.outcome }] : []),
  ];
  return {
    subject,
    ...letter({
      heading: subject,
      paragraphs,
      language: languageNow(),
      why: words.why(wish),
      ways: [
        { link: words.change, address: links.manage },
        { link: words.stop, address: links.unsubscribe },
      ],
    }),
    headers: {
      // RFC 8058: mail programs show a button that needs no page.
      'List-Unsubscribe': `<${links.unsubscribe}>`,
      'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click',
      // RFC 3834: nobody's "I am away" need answer it.
      'Auto-Submitted': 'auto-generated',
    },
  };
}

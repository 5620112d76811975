/** What an alert says: the items themselves, the most pressing first, and why it came. */
import type { AlertWhat } from '../../generated/prisma/client.ts';
import { letter, type Paragraph } from '../mail/letter.ts';
import { daySaid, timeSaid } from '../mail/said.ts';
import type { Item } from './items.ts';

export interface Told {
  readonly what: AlertWhat;
  readonly item: Item;
  /** The deadline before, where it moved. */
  readonly before: Date | null;
  /** Where it is read about; counted as followed, nothing of who. */
  readonly address: string;
}

export interface Gone {
  readonly name: string;
}

export interface AlertLetter {
  readonly told: readonly Told[];
  /** What was told of before and is there no more. */
  readonly gone: readonly Gone[];
  /** How many there are besides. */
  readonly more: number;
  /** What they asked for: `wishWords`. */
  readonly wish: string;
  readonly links: { readonly all: string; readonly manage: string; readonly unsubscribe: string; readonly outcome: string | null };
  readonly now: Date;
}

/** Most pressing first. */
const order: readonly AlertWhat[] = ['CLOSING_IN_3_DAYS', 'DEADLINE_MOVED', 'CLOSING_IN_14_DAYS', 'NEW', 'REOPENED', 'WITHDRAWN'];

const leads: Readonly<Record<AlertWhat, string>> = {
  CLOSING_IN_3_DAYS: 'Closes within 3 days',
  DEADLINE_MOVED: 'The deadline has moved',
  CLOSING_IN_14_DAYS: 'Closes within 14 days',
  NEW: 'New',
  REOPENED: 'Open again',
  WITHDRAWN: 'No longer there',
};

function lead({ what, before, item }: Told, now: Date): string {
  if (what !== 'DEADLINE_MOVED') return leads[what];
  const was = before ? `It was ${daySaid(before, now)}, ${timeSaid(before)}.` : 'There was none before.';
  const closed = item.state === 'CLOSED' ? ' It is closed now.' : '';
  return `${leads[what]}. ${was}${closed}`;
}

function says(told: Told, now: Date): string {
  const { item } = told;
  const facts = [
    item.amount,
    item.when,
    item.forWhom,
    item.of && `from ${item.of}`,
    item.places.length ? `in ${item.places.join(', ')}` : null,
  ];
  return [`${lead(told, now)}.`.replace('..', '.'), facts.filter(Boolean).join(' · '), item.summary].filter(Boolean).join('\n');
}

const pressing = (told: readonly Told[]) => told.toSorted((one, other) => order.indexOf(one.what) - order.indexOf(other.what));

function subjectOf([first]: readonly Told[], count: number, gone: readonly Gone[]): string {
  if (!first) return gone.length === 1 ? `No longer there: ${gone[0]?.name}` : `${gone.length} that are no longer there`;
  const { item, what } = first;
  const one = `${leads[what]}: ${item.name}${item.amount ? `, ${item.amount}` : ''}`;
  return count === 1 ? one : `${one} and ${count - 1} more`;
}

/** The message but for its key and address. */
export function alertLetter({ told, gone, more, wish, links, now }: AlertLetter): {
  subject: string;
  text: string;
  html: string;
  headers: Record<string, string>;
} {
  const items = pressing(told);
  const subject = subjectOf(items, items.length + gone.length + more, gone);
  const paragraphs: Paragraph[] = [
    ...(items.length ? [{ list: items.map((one) => ({ name: one.item.name, says: says(one, now), address: one.address })) }] : []),
    ...(gone.length
      ? ['These are no longer there. We told you of them before:', { list: gone.map(({ name }) => ({ name })) } satisfies Paragraph]
      : []),
    ...(more ? [`There are ${more} more.`] : []),
    { press: more ? 'See all of them' : 'See what else there is', address: links.all },
    ...(links.outcome ? [{ press: 'Did it help? Tell us with one button', address: links.outcome }] : []),
  ];
  const why = `You get this because you asked to hear of ${wish}. Change or pause it: ${links.manage} Stop it for good: ${links.unsubscribe}`;
  return {
    subject,
    ...letter({ heading: subject, paragraphs, why }),
    // RFC 8058: mail programs show a button that needs no page.
    headers: { 'List-Unsubscribe': `<${links.unsubscribe}>`, 'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click' },
  };
}

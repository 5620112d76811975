/**
 * What there is to tell of a listing when its letter is written, of all that happened to it since the last: once, as it is now, and nothing that is no
 * longer so. Pure.
 */
import type { AlertWhat } from '../../generated/prisma/client.ts';
import type { Item } from './items.ts';

export interface Happened {
  readonly what: AlertWhat;
  readonly roundId: number | null;
  readonly facts: { readonly before?: string | null; readonly closesAt?: string | null; readonly again?: boolean };
}

export interface Telling {
  readonly what: AlertWhat;
  readonly roundId: number | null;
  /** The deadline before, where it moved. */
  readonly before: Date | null;
  /** It was open once before. */
  readonly again: boolean;
}

const dateOf = (text: string | null | undefined) => (text ? new Date(text) : null);
const sameMoment = (one: Date | null, other: Date | null) => one?.getTime() === other?.getTime();
const threeDays = 3 * 24 * 60 * 60 * 1000;

/** A fund that one cannot apply to, now or soon, is no news; nor is an event that is over. */
const isNews = ({ kind, state, over }: Item) => !over && (kind !== 'FUND' || (state !== 'CLOSED' && state !== 'UNCONFIRMED'));

function moved(happened: readonly Happened[], item: Item): Telling | null {
  const moves = happened.filter(({ what }) => what === 'DEADLINE_MOVED');
  // Of several moves the first knows what the reader knows.
  for (const { roundId, facts } of moves.filter((move, at) => moves.findIndex(({ roundId }) => roundId === move.roundId) === at)) {
    const round = item.rounds.find(({ id }) => id === roundId);
    const before = dateOf(facts.before);
    if (round && !sameMoment(before, round.closesAt)) return { what: 'DEADLINE_MOVED', roundId, before, again: false };
  }
  return null;
}

function closes(happened: readonly Happened[], item: Item, now: Date): Telling | null {
  const closing = happened.findLast(({ what }) => what === 'CLOSING_IN_3_DAYS' || what === 'CLOSING_IN_14_DAYS');
  const closesAt = item.rounds.find(({ id }) => id === closing?.roundId)?.closesAt;
  if (!closing || !closesAt || closesAt <= now || !sameMoment(closesAt, dateOf(closing.facts.closesAt))) return null;
  const what = closesAt.getTime() <= now.getTime() + threeDays ? 'CLOSING_IN_3_DAYS' : 'CLOSING_IN_14_DAYS';
  return { what, roundId: closing.roundId, before: null, again: false };
}

/**
 * @param happened oldest first, none of it told yet
 * @param item undefined when it is not public
 * @returns null when nothing of it is to be told
 */
export function stillSo(happened: readonly Happened[], item: Item | undefined, now: Date): Telling | null {
  const withdrawnAt = happened.findLastIndex(({ what }) => what === 'WITHDRAWN');
  const plain = { roundId: null, before: null, again: false };
  if (!item || (item.kind === 'FUND' && item.over)) return withdrawnAt < 0 ? null : { what: 'WITHDRAWN', ...plain };
  if (happened.some(({ what }) => what === 'NEW')) return isNews(item) ? { what: 'NEW', ...plain } : null;
  // It went and came back before anybody heard of either.
  const since = happened.filter(
    ({ what, roundId }) => what !== 'WITHDRAWN' && !(withdrawnAt >= 0 && what === 'REOPENED' && roundId === null),
  );
  const reopened = since.findLast(({ what }) => what === 'REOPENED');
  if (reopened)
    return isNews(item) ? { ...plain, what: 'REOPENED', roundId: reopened.roundId, again: reopened.facts.again ?? false } : null;
  return moved(since, item) ?? closes(since, item, now);
}

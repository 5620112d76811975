/** One round of alerts: what happened, who wants to hear of it, the letters. Each step stands by itself: whatever dies, the next round goes on from there. */
import { matchNext } from './match.ts';
import { noticeChanges } from './notice.ts';
import { type LettersAsked, writeLetters } from './write-letters.ts';

export interface ToldSubscribers {
  readonly raised: number;
  readonly matched: number;
  readonly letters: number;
}

async function matchAll({ db, now, log }: LettersAsked, signal?: AbortSignal): Promise<number> {
  let [matched, after] = [0, 0];
  while (!signal?.aborted) {
    const found = await matchNext(db, now, after);
    if (!found) break;
    if (found.matched === null)
      log?.error({ event: found.eventId, err: found.trouble }, 'an alert could not be matched; it is tried again');
    matched += found.matched ?? 0;
    after = found.eventId;
  }
  return matched;
}

export async function tellSubscribers(asked: LettersAsked, signal?: AbortSignal): Promise<ToldSubscribers> {
  const { db, now } = asked;
  let raised = 0;
  for (let more = true; more && !signal?.aborted; ) {
    const noticed = await noticeChanges(db, now);
    raised += noticed.raised;
    more = noticed.more;
  }
  const matched = await matchAll(asked, signal);
  return { raised, matched, letters: await writeLetters(asked, signal) };
}

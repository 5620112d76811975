/** One round of alerts: what happened, who wants to hear of it, the letters. Each step stands by itself: whatever dies, the next round goes on from there. */
import { matchNext } from './match.ts';
import { noticeChanges } from './notice.ts';
import { type LettersAsked, writeLetters } from './write-letters.ts';

export interface ToldSubscribers {
  readonly raised: number;
  readonly matched: number;
  readonly letters: number;
}

export async function tellSubscribers(asked: LettersAsked, signal?: AbortSignal): Promise<ToldSubscribers> {
  const { db, now } = asked;
  let raised = 0;
  for (let more = true; more && !signal?.aborted; ) {
    const noticed = await noticeChanges(db, now);
    raised += noticed.raised;
    more = noticed.more;
  }
  let matched = 0;
  for (let found = await matchNext(db, now); found !== null && !signal?.aborted; found = await matchNext(db, now)) matched += found;
  return { raised, matched, letters: await writeLetters(asked, signal) };
}

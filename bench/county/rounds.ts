/** Chances to apply, in every state: open, closing, closed, rolling, to come, between two, and nobody knows. */
import { dateOf, momentOf } from './calendar.ts';
import { outcome, type Random } from './random.ts';
import type { World } from './world.ts';

interface Purse {
  fundId: number;
  funderId: number | null;
  most: number;
}

export function writeRounds(world: World, random: Random, { fundId, funderId, most }: Purse): void {
  const { out, today } = world;
  const state = outcome(random, { open: 0.3, closing: 0.1, closed: 0.2, rolling: 0.15, forecast: 0.12, between: 0.08, unknown: 0.05 });
  let position = 0;
  const add = (opens: number | null, closes: number | null, more: { rolling?: true; confirmedAt?: string; dueAt?: string } = {}) =>
    out.add('Round', {
      id: out.number('Round'),
      fundId,
      position: position++,
      name: opens === null ? null : `Round of ${dateOf(opens).slice(0, 4)}`,
      opensAt: opens === null ? null : momentOf(opens, '09:00'),
      closesAt: closes === null ? null : momentOf(closes, random.chance(0.5) ? '12:00' : '17:00'),
      rolling: more.rolling ?? false,
      decisionBy: closes === null ? null : dateOf(closes + 42),
      pot: random.chance(0.3) ? most * 10 : null,
      amountLeast: null,
      amountMost: random.chance(0.3) ? most : null,
      confirmedAt: more.confirmedAt ?? null,
      confirmedById: more.confirmedAt ? funderId : null,
      confirmedAs: more.confirmedAt && funderId ? 'OWNER' : null,
      dueAt: more.dueAt ?? null,
    });
  const past = () => add(today - random.between(200, 900), today - random.between(100, 199));
  if (state === 'closed' || state === 'between' || random.chance(0.3)) past();
  if (state === 'open') add(today - random.between(5, 60), today + random.between(15, 120));
  if (state === 'closing') add(today - random.between(20, 60), today + random.between(1, 13));
  if (state === 'forecast' || state === 'between') add(today + random.between(10, 150), today + random.between(160, 260));
  if (state === 'unknown') add(null, null);
  if (state !== 'rolling') return;
  const checked = today - random.between(1, 130);
  add(null, null, { rolling: true, confirmedAt: momentOf(checked, '10:00'), dueAt: momentOf(checked + 90, '10:00') });
}

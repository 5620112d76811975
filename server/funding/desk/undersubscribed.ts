/** Funds that take applications now and find few: by what they have given of what they have, and by what their alerts came to. */
import type { Database } from '../../database.ts';
import { fundState, nextDeadline } from '../round-state.ts';
import type { KeptFund } from './kept-funds.ts';

const day = 24 * 60 * 60 * 1000;
/** Over which alerts are counted. */
export const alertsOver = 90 * day;
/** Fewer letters say nothing of how many follow. */
const enoughTold = 20;
/** One in so many follows, or too few do. */
const oneIn = 20;

export const quietSigns = {
  POT_LEFT: 'Awards that we know of in the last twelve months come to less than half of what there is to give.',
  NO_AWARD: 'We know of no award in the last twelve months.',
  FEW_FOLLOW: 'Of those whom alerts told, fewer than one in twenty looked.',
} as const;
export type QuietSign = keyof typeof quietSigns;

/** Counts of alerts of one fund. */
export interface AlertFigures {
  readonly told: number;
  readonly followed: number;
  readonly applied: number;
}

export interface QuietFund {
  readonly fund: KeptFund;
  readonly signs: readonly QuietSign[];
  /** What it has to give: of the round that is open, else of the fund. Pence. */
  readonly pot: number | null;
  /** Null where it takes applications all the time. */
  readonly closesAt: Date | null;
  /** Null for those who may not know. */
  readonly alerts: AlertFigures | null;
  /** Districts that it serves and for which it gave nothing in five years, that we know of. */
  readonly withoutAward: readonly string[];
}

const takes: ReadonlySet<string> = new Set(['OPEN', 'CLOSING_SOON', 'ROLLING']);

const potOf = ({ rounds, pot }: KeptFund, now: Date): number | null =>
  rounds.find((round) => round.pot !== null && takes.has(fundState(null, [round], now)))?.pot ?? pot;

/** None: it is not one of them. */
export function quietSignsOf(fund: KeptFund, alerts: AlertFigures | null, now: Date): QuietSign[] {
  if (!takes.has(fundState(fund.endedOn, fund.rounds, now))) return [];
  const pot = potOf(fund, now);
  const signs: QuietSign[] = [];
  if (pot ? fund.awarded * 2 < pot : !fund.awards) signs.push(pot ? 'POT_LEFT' : 'NO_AWARD');
  if (alerts && alerts.told >= enoughTold && alerts.followed * oneIn < alerts.told) signs.push('FEW_FOLLOW');
  return signs;
}

async function figuresOf(db: Database, ids: readonly number[], now: Date): Promise<Map<number, AlertFigures>> {
  if (!ids.length) return new Map();
  const { rows } = await db.pool.query<AlertFigures & { id: number }>(
    `SELECT "listingId" AS id, COALESCE(sum(count) FILTER (WHERE what = 'SENT'), 0)::int AS told,
       COALESCE(sum(count) FILTER (WHERE what = 'CLICKED'), 0)::int AS followed,
       COALESCE(sum(count) FILTER (WHERE what IN ('APPLIED', 'GOT_IT')), 0)::int AS applied
     FROM "AlertCount" WHERE "listingId" = ANY ($1) AND day >= $2::date GROUP BY "listingId" LIMIT ${ids.length}`,
    [ids, new Date(now.getTime() - alertsOver)],
  );
  return new Map(rows.map(({ id, ...figures }) => [id, figures]));
}

const inOrOf = (inner: string, outer: string) =>
  `(${inner} = ${outer} OR EXISTS (SELECT 1 FROM "Containment" k WHERE k."outerId" = ${outer} AND k."innerId" = ${inner}))`;

/** By what is public alone: where a withheld recipient is must not be told apart from where nothing was given. */
async function districtsWithout(db: Database, ids: readonly number[], now: Date): Promise<Map<number, string[]>> {
  if (!ids.length) return new Map();
  const { rows } = await db.pool.query<{ id: number; names: string[] }>(
    `SELECT f.id, array_agg(d.name ORDER BY d.name) AS names FROM unnest($1::int[]) AS f (id) JOIN "Place" d ON d.kind IN ('DISTRICT', 'UNITARY')
     WHERE EXISTS (SELECT 1 FROM "PublicPlace" s WHERE s."listingId" = f.id AND ${inOrOf('d.id', 's."placeId"')})
       AND NOT EXISTS (SELECT 1 FROM "Award" w JOIN "PublicAwardPlace" p ON p."awardId" = w.id
         WHERE w."fundId" = f.id AND w."awardedOn" > $2::timestamptz - interval '5 years' AND ${inOrOf('p."placeId"', 'd.id')})
     GROUP BY f.id LIMIT ${ids.length}`,
    [ids, now],
  );
  return new Map(rows.map(({ id, names }) => [id, names]));
}

/** Soonest to close first, those open all the time last; at most that many. */
export async function undersubscribedFunds(db: Database, funds: readonly KeptFund[], now: Date, most: number): Promise<QuietFund[]> {
  const open = funds.filter(({ endedOn, rounds }) => takes.has(fundState(endedOn, rounds, now)));
  const figures = await figuresOf(
    db,
    open.filter(({ mayCount }) => mayCount).map(({ id }) => id),
    now,
  );
  const alertsOf = ({ id, mayCount }: KeptFund) => (mayCount ? (figures.get(id) ?? { told: 0, followed: 0, applied: 0 }) : null);
  const closes = (fund: KeptFund) => nextDeadline(fund.rounds, now)?.getTime() ?? Number.MAX_SAFE_INTEGER;
  const quiet = open
    .map((fund) => ({ fund, signs: quietSignsOf(fund, alertsOf(fund), now) }))
    .filter(({ signs }) => signs.length)
    .sort((one, other) => closes(one.fund) - closes(other.fund) || one.fund.name.localeCompare(other.fund.name, 'en-GB'))
    .slice(0, most);
  const without = await districtsWithout(
    db,
    quiet.map(({ fund }) => fund.id),
    now,
  );
  return quiet.map(({ fund, signs }) => ({
    fund,
    signs,
    pot: potOf(fund, now),
    closesAt: nextDeadline(fund.rounds, now),
    alerts: alertsOf(fund),
    withoutAward: without.get(fund.id) ?? [],
  }));
}

/// <reference types="vite/types/importMeta.d.ts" />
/** The simulated year, small: that it runs through, and that nobody is asked or taken off who must not be. */
import { expect, vocabulariesTest } from '../../server/testkit/fixture.ts';
import { fillCounty } from '../county/fill.ts';
import { arrange, curatorOf } from './arrange.ts';
import { day } from './assumed.ts';
import { liveYear } from './year.ts';

const isLong = import.meta.env.MODE === 'long';
const [listings, days] = isLong ? [2000, 365] : [200, 28];
const start = new Date('2027-01-04T06:10:00Z');

vocabulariesTest(
  `${days} days of a county pass: owners answer, a curator rings, and nothing is taken off unheard`,
  { timeout: isLong ? 900_000 : 120_000 },
  async ({ db }) => {
    await fillCounty(db, { listings, seed: 1, asAt: start, again: false });
    await arrange(db, start);
    const year = await liveYear({ db, start, days, curator: await curatorOf(db), tell: () => {} });

    expect(year.mails).toBeGreaterThan(0);
    expect(year.owners.confirmed).toBeGreaterThan(0);
    expect(year.weeks).toHaveLength(Math.floor((days + 4) / 7));
    expect(year.weeks.some(({ calls }) => calls > 0)).toBe(true);
    const [unheard] = await db.$queryRaw<{ count: number }[]>`
      SELECT count(*)::int AS count FROM "LadderRung" s WHERE s.step = 'SUSPENDED' AND NOT EXISTS (
        SELECT FROM "LadderRung" n JOIN "Mail" m ON m.id = n."mailId"
        WHERE n."listingId" = s."listingId" AND n."dueAt" = s."dueAt" AND n.step = 'NOTICE' AND m.state = 'SENT' AND n.at < s.at)`;
    expect(unheard).toEqual({ count: 0 });
    const [often] = await db.$queryRaw<{ most: number }[]>`
      SELECT max(mails)::int AS most FROM (SELECT count(*) AS mails FROM "ConfirmLink" GROUP BY "bodyId", "createdAt"::date) each`;
    expect(often).toEqual({ most: 1 });
    const late = await db.listing.count({
      where: { status: 'SUSPENDED', dueAt: { gt: new Date(start.getTime() + (days - 14) * day) } },
    });
    expect(late).toBe(0);
  },
);

/** What a curator does all day, each from the key to the answer on the screen. Everything is done by keyboard, on the real pages. */
import type { QueueKind } from '../../generated/prisma/client.ts';
import { listingReference } from '../../server/curation/records/references.ts';
import { recordPath } from '../../widgets/curate/router.ts';
import { again, type Bench, counted, countedAnew, has, lookMs, said, type TimedAction } from './action.ts';
import { bulkActions } from './bulk-actions.ts';
import { type Awaited, timed } from './clock.ts';

/** The form shows it as it will be, says beside its button that it is under way, and so does the foot. */
const shownAs = (summary: string, foot: string): Awaited => ({
  holds: (given) => {
    const [summary, foot] = JSON.parse(given) as [string, string];
    return (
      document.querySelector<HTMLTextAreaElement>('#f-summary')?.value === summary &&
      /on its way/.test(document.querySelector('#save-does')?.textContent ?? '') &&
      new RegExp(foot).test(document.querySelector('.done [role=status]')?.textContent ?? '')
    );
  },
  given: JSON.stringify([summary, foot]),
});

async function openFirst({ page, db }: Bench, kind: QueueKind, path = (id: number) => `/curate/queue/${id}?kind=${kind}`): Promise<void> {
  const { id } = await db.queueItem.findFirstOrThrow({
    where: { kind, state: 'OPEN' },
    orderBy: [{ turn: 'asc' }, { id: 'asc' }],
    select: { id: true },
  });
  await page.goto(path(id));
  await page.locator('curate-item .deciding').waitFor();
}

/** Decides the item on the screen, and waits for the next. */
async function decide({ page }: Bench): Promise<Record<string, number>> {
  const before = await page.evaluate(() => location.pathname);
  await page.waitForTimeout(lookMs);
  const found = await timed(page, () => page.keyboard.press('s'), {
    answer: {
      holds: (given) =>
        location.pathname !== given &&
        document.querySelector('curate-item .deciding') !== null &&
        document.querySelector('curate-item h1') === document.activeElement,
      given: before,
    },
    kept: { holds: () => /^(Accepted|Refused|Put right|Left)/.test(document.querySelector('.done [role=status]')?.textContent ?? '') },
  });
  await page.getByRole('button', { name: 'Put away this message' }).click();
  return found;
}

const queueOf = async ({ page }: Bench) => {
  await page.goto('/curate/queue');
  await page.locator('.row a').first().waitFor();
};

const recordOf = async ({ page, db }: Bench) => {
  const { id } = await db.listing.findFirstOrThrow({
    where: { kind: 'GROUP', status: 'PUBLISHED', contacts: { some: {} }, activities: { some: {} } },
    orderBy: { id: 'asc' },
    select: { id: true },
  });
  await page.goto(recordPath(listingReference('GROUP', id)));
  await page.locator('#f-summary').waitFor();
};

export const actions: readonly TimedAction[] = [
  {
    name: 'Decide a change and see the next',
    run: async (bench) => {
      await openFirst(bench, 'CHANGE');
      return again(bench.times, async () => {
        await bench.page.keyboard.press('A');
        return decide(bench);
      });
    },
  },
  {
    name: 'Decide a report and see the next',
    run: async (bench) => {
      await openFirst(bench, 'REPORT');
      return again(bench.times, async () => {
        await bench.page.keyboard.press('3');
        return decide(bench);
      });
    },
  },
  {
    name: 'Take a decision back',
    run: async (bench) => {
      const { page } = bench;
      await openFirst(bench, 'CHANGE');
      return again(bench.times, async () => {
        const before = await page.evaluate(() => location.pathname);
        await page.keyboard.press('A');
        await page.waitForTimeout(lookMs);
        await page.keyboard.press('s');
        await page.getByText(/^Accepted: /).waitFor();
        await page.waitForTimeout(lookMs);
        const found = await timed(page, () => page.keyboard.press('u'), {
          answer: {
            holds: (given) => location.pathname === given && document.querySelector('curate-item .deciding') !== null,
            given: before,
          },
          kept: said('^Taken back'),
        });
        await page.locator('.deciding button').first().waitFor();
        return found;
      });
    },
  },
  {
    name: 'Accept a line',
    run: async (bench) => {
      const { page } = bench;
      await openFirst(bench, 'CHANGE');
      return again(bench.times, async () => {
        await page.locator('.change').first().focus();
        await page.keyboard.press('r');
        await page.locator('.change').first().focus();
        return timed(page, () => page.keyboard.press('a'), { answer: has('.change:first-child[aria-label$=": accept"]') });
      });
    },
  },
  {
    name: 'Go to the next row of the queue',
    run: async (bench) => {
      await queueOf(bench);
      await bench.page.keyboard.press('j');
      return again(bench.times, async () => {
        const before = await bench.page.evaluate(() => document.activeElement?.id ?? '');
        return timed(bench.page, () => bench.page.keyboard.press('j'), {
          answer: {
            holds: (given) => document.activeElement?.id !== given && document.activeElement?.closest('.row') !== null,
            given: before,
          },
        });
      });
    },
  },
  {
    name: 'Open an item from the queue',
    run: async (bench) => {
      const { page } = bench;
      await queueOf(bench);
      return again(bench.times, async () => {
        await page.keyboard.press('j');
        await page.waitForTimeout(lookMs);
        const found = await timed(page, () => page.keyboard.press('Enter'), { answer: has('curate-item .deciding') });
        await page.keyboard.press('b');
        await page.locator('.row a').first().waitFor();
        return found;
      });
    },
  },
  {
    name: 'Filter the queue',
    run: async (bench) => {
      const { page } = bench;
      await queueOf(bench);
      let risk = '';
      return again(bench.times, async () => {
        risk = risk === '50' ? '25' : '50';
        const before = await counted(page, 'curate-queue');
        return timed(page, () => page.selectOption('#filter-risk', risk), { answer: countedAnew('curate-queue', before) });
      });
    },
  },
  {
    name: 'Filter the records',
    run: async (bench) => {
      const { page } = bench;
      await page.goto('/curate/records');
      await page.locator('.row a').first().waitFor();
      let kind = '';
      return again(bench.times, async () => {
        kind = kind === 'VENUE' ? 'FUND' : 'VENUE';
        const before = await counted(page, 'curate-records');
        return timed(page, () => page.selectOption('#records-kind', kind), { answer: countedAnew('curate-records', before) });
      });
    },
  },
  {
    name: 'Search the records by name',
    run: async (bench) => {
      const { page, db } = bench;
      const named = await db.listing.findMany({
        where: { status: 'PUBLISHED' },
        orderBy: { slug: 'asc' },
        take: bench.times + 1,
        skip: 40,
        select: { name: true },
      });
      await page.goto('/curate/records');
      await page.locator('.row a').first().waitFor();
      let at = 0;
      return again(bench.times, async () => {
        const name = named[at++]?.name ?? '';
        await page.locator('#records-q').fill(name);
        await page.locator('#records-q').focus();
        // On two pages the first may be the same: what is awaited is that the list is marked anew.
        await page.evaluate(() => document.querySelector('curate-records .row')?.setAttribute('data-old', ''));
        return timed(page, () => page.keyboard.press('Enter'), {
          answer: {
            holds: (given) =>
              new URLSearchParams(location.search).get('q') === given.trim() &&
              (document.querySelector('curate-records .row a')?.textContent ?? '').trim() === given.trim(),
            given: name,
          },
        });
      });
    },
  },
  {
    name: 'Find a place while typing',
    run: async (bench) => {
      const { page } = bench;
      await recordOf(bench);
      const field = page.locator('#f-places');
      let at = 0;
      return again(bench.times, async () => {
        await field.focus();
        const found = await timed(page, () => page.keyboard.press('ABDHMSWTCPL'[at++ % 11] ?? 'A'), {
          answer: {
            holds: () =>
              /found/.test(document.querySelector('#f-places')?.closest('curate-pick')?.querySelector('[role=status]')?.textContent ?? ''),
          },
        });
        await page.keyboard.press('Escape');
        return found;
      });
    },
  },
  {
    name: 'Save a record',
    run: async (bench) => {
      const { page } = bench;
      await recordOf(bench);
      let count = 0;
      return again(bench.times, async () => {
        const words = `A circle that meets every week, as was found out for the ${++count}. time.`;
        await page.locator('#f-summary').fill(words);
        const put = page.getByRole('button', { name: 'Put away this message' });
        if (await put.count()) await put.click();
        await page.locator('#f-summary').focus();
        return timed(page, () => page.keyboard.press('Control+Enter'), {
          answer: shownAs(words, 'being saved …$'),
          kept: said('^Saved: '),
        });
      });
    },
  },
  {
    name: 'Take a change of a record back',
    run: async (bench) => {
      const { page } = bench;
      await recordOf(bench);
      let count = 0;
      return again(bench.times, async () => {
        const before = await page.locator('#f-summary').inputValue();
        await page.locator('#f-summary').fill(`A circle that meets now and then, as was found out for the ${++count}. time.`);
        await page.locator('#f-summary').focus();
        await page.keyboard.press('Control+Enter');
        await page.getByText(/^Saved: /).waitFor();
        return timed(page, () => page.keyboard.press('u'), { answer: shownAs(before, '^Taking it back'), kept: said('^Taken back: ') });
      });
    },
  },
  {
    name: 'Confirm by phone',
    run: async (bench) => {
      const { page } = bench;
      await page.goto('/curate/phone');
      await page.locator('.row').first().waitFor();
      return again(bench.times, async () => {
        const before = (await page.locator('.row .what > a').first().textContent()) ?? '';
        await page.keyboard.press('c');
        await page.locator('#said').fill('Rang the secretary');
        await page.locator('#said').focus();
        return timed(page, () => page.keyboard.press('Enter'), {
          answer: { holds: (given) => document.querySelector('.row .what > a')?.textContent !== given, given: before },
          kept: {
            holds: (given) => (document.querySelector('.done [role=status]')?.textContent ?? '').startsWith(`${given} is confirmed`),
            given: before,
          },
        });
      });
    },
  },
  ...bulkActions,
];

/** The same done to twenty records: chosen, looked at, done. What the server does to twenty takes longer than one may wait; that it is at it is said at once. */
import { again, type Bench, said, type TimedAction } from './action.ts';
import { type Awaited, timed } from './clock.ts';

const many = 20;

const chosen: Awaited = {
  holds: (given) => document.querySelectorAll('curate-records .row .box input:checked').length === Number(given),
  given: String(many),
};
/** The panel says that it is at it. */
const atIt = (words: string): Awaited => ({
  holds: (given) => (document.querySelector('#bulk form [role=status]')?.textContent ?? '').startsWith(given),
  given: words,
});
const looked: Awaited = { holds: () => document.querySelector('#bulk-do') !== null };

async function listed({ page }: Bench): Promise<void> {
  await page.goto('/curate/records?kind=GROUP&status=PUBLISHED');
  await page.locator('.row a').first().waitFor();
}

/** The first is chosen, and the twentieth has the focus. */
async function atTheLast({ page }: Bench): Promise<void> {
  const none = page.getByRole('button', { name: 'Choose none' });
  if (await none.count()) await none.click();
  await page.locator('.row .what > a').first().focus();
  await page.keyboard.press('x');
  await page
    .locator('.row .what > a')
    .nth(many - 1)
    .focus();
}

/** The panel is open, with all that it asks for. */
async function filledIn(bench: Bench): Promise<void> {
  const { page } = bench;
  await atTheLast(bench);
  await page.keyboard.press('X');
  await page.keyboard.press('d');
  await page.locator('#bulk-note').fill('Rang the office, which looks after all of them.');
  await page.locator('#bulk-note').focus();
}

const look = (bench: Bench) =>
  timed(bench.page, () => bench.page.keyboard.press('Control+Enter'), { answer: atIt('Looking'), kept: looked });

export const bulkActions: readonly TimedAction[] = [
  {
    name: `Choose ${many} records`,
    run: async (bench) => {
      await listed(bench);
      return again(bench.times, async () => {
        await atTheLast(bench);
        return timed(bench.page, () => bench.page.keyboard.press('X'), { answer: chosen });
      });
    },
  },
  {
    name: `Look at what would happen to ${many} records`,
    besides: 'that is the panel saying that it is looking; what it found stood there after',
    run: async (bench) => {
      await listed(bench);
      return again(bench.times, async () => {
        await filledIn(bench);
        const found = await look(bench);
        await bench.page.keyboard.press('Escape');
        return found;
      });
    },
  },
  {
    name: `Do it to ${many} records`,
    besides: 'that is the panel saying that it is doing it; all were done, and the foot said so, after',
    run: async (bench) => {
      const { page } = bench;
      await listed(bench);
      return again(bench.times, async () => {
        await filledIn(bench);
        await look(bench);
        const put = page.getByRole('button', { name: 'Put away this message' });
        if (await put.count()) await put.click();
        await page.locator('#bulk-do').focus();
        const found = await timed(page, () => page.keyboard.press('Enter'), {
          answer: atIt('Doing it'),
          kept: said(`^${many} records confirmed`),
        });
        // The list is read anew.
        await page.waitForTimeout(500);
        return found;
      });
    },
  },
];

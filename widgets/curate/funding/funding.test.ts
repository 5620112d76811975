/** Funding in the workspace, in a real browser: what lapses, the calendar, where the money went, whom alerts reach, and who would be told. */
import { text } from 'node:stream/consumers';
import type { Database } from '../../../server/database.ts';
import { addJob } from '../../../server/jobs/add-job.ts';
import { describe, expect } from '../../../server/testkit/fixture.ts';
import { globalId, makeAward, makeFund } from '../../../server/testkit/rows.ts';
import { faultsOf, focusedText, picture, test } from '../testkit/workspace.ts';

const days = (count: number) => new Date(Date.now() + count * 86_400_000);
const placeOf = (db: Database, slug: string) => db.place.findUniqueOrThrow({ where: { slug } });

const subscribers = (db: Database, many: number, asked: object) =>
  db.alertSubscription.createMany({
    data: Array.from({ length: many }, () => ({
      ...{ state: 'ACTIVE' as const, email: `group-${Math.random()}@club.example`, nonce: 'n', kinds: ['FUND' as const] },
      ...{ confirmedAt: days(-60), ...asked },
    })),
  });

describe('funding', () => {
  // The first test of the file waits for the county besides.
  test('shows what is about to lapse; saying that a fund is still right is one key', { timeout: 60_000 }, async ({ db, visit }) => {
    const fund = await makeFund(db, {
      name: 'Aardvark Fund',
      places: [await placeOf(db, 'somersham')],
      rounds: { create: { name: 'All year', rolling: true, confirmedAt: days(-300) } },
    });
    const page = await visit('/curate');
    await page.getByRole('heading', { level: 1, name: /^What needs you/ }).waitFor();
    await page.keyboard.press('g');
    await page.keyboard.press('f');
    await page.getByRole('heading', { level: 1, name: 'Funding' }).waitFor();
    await page.getByRole('link', { name: 'Aardvark Fund' }).waitFor();
    expect(await faultsOf(page)).toEqual([]);
    await picture(page, 'funding');
    await page.getByRole('link', { name: 'Aardvark Fund' }).focus();
    await page.keyboard.press('c');
    await page.getByRole('form', { name: 'It is still right: Aardvark Fund' }).waitFor();
    await page.keyboard.press('Control+Enter');
    await page.locator('#right-note[aria-invalid]').waitFor();
    expect(await faultsOf(page)).toEqual([]);
    await page.keyboard.type('Rang the office');
    await page.reload();
    await page.getByRole('form', { name: 'It is still right: Aardvark Fund' }).waitFor();
    await picture(page, 'funding-right');
    expect(await page.getByLabel(/^How you know/).inputValue()).toBe('Rang the office');
    await page.getByLabel(/^How you know/).press('Control+Enter');
    await page.getByText('Aardvark Fund is confirmed today, by you.').waitFor();
    const [round] = await db.round.findMany({ where: { fundId: fund.id } });
    expect(round?.confirmedAt?.getTime()).toBeGreaterThan(Date.now() - 60_000);
    await page.reload();
    await page.getByRole('heading', { level: 1, name: 'Funding' }).waitFor();
    await page.getByRole('link', { name: 'Calendar' }).waitFor();
    expect(await page.getByRole('link', { name: 'Aardvark Fund' }).count()).toBe(0);
  });

  test('has a calendar by month, and those that find few, in its address', async ({ db, visit }) => {
    const fund = await makeFund(db, {
      name: 'Badger Fund',
      places: [await placeOf(db, 'cambridgeshire')],
      fundFacts: { create: { pot: 50_000_00n } },
      rounds: { create: { name: 'Winter', opensAt: days(-20), closesAt: days(9), decisionBy: days(40), spendBy: days(300) } },
    });
    const giver = { title: 'A shed', recipientName: 'A club', fundId: fund.id, awardedOn: days(-30), precision: 'DAY' as const };
    await makeAward(db, { ...giver, amount: 2_500_00n, places: [await placeOf(db, 'somersham')] });
    const day = days(-3);
    await db.alertCount.createMany({ data: [{ day, what: 'SENT', listingId: fund.id, count: 80 }] });
    const page = await visit('/curate/funding');
    await page.getByRole('link', { name: 'Calendar' }).press('Enter');
    await page.getByRole('table').first().waitFor();
    expect(await page.getByRole('link', { name: 'Badger Fund' }).count()).toBe(3);
    expect(await faultsOf(page)).toEqual([]);
    await picture(page, 'funding-calendar');
    await page.getByLabel('What happens').selectOption({ label: 'Closes' });
    await expect.poll(() => page.getByRole('link', { name: 'Badger Fund' }).count()).toBe(1);
    expect(new URL(page.url()).search).toBe('?show=calendar&what=CLOSES');
    await page.keyboard.press('Tab');
    await page.keyboard.press('j');
    expect(await focusedText(page)).not.toBe('');
    await page.getByRole('link', { name: /^Few apply/ }).press('Enter');
    const row = page.getByRole('listitem').filter({ hasText: 'Badger Fund' });
    await row.getByText('£2,500, 1 award').waitFor();
    await row.getByText(/fewer than one in twenty looked/).waitFor();
    await row.getByText('told 80, followed fewer than 5, applied fewer than 5').waitFor();
    expect(await row.getByText(/Nothing from it in five years/).textContent()).toContain('Fenland');
    expect(await faultsOf(page)).toEqual([]);
    await picture(page, 'funding-few');
  });

  test('tells where the money went, by district and by parish, as a table too', async ({ visit }) => {
    const page = await visit('/curate/funding/awards');
    await page.getByRole('table').waitFor();
    expect(await faultsOf(page)).toEqual([]);
    await picture(page, 'funding-awards');
    await page.getByLabel('Order', { exact: true }).selectOption('least');
    const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: /^Save as a table/ }).click()]);
    expect(await text(await download.createReadStream())).toContain('Pounds per head');
    await page.getByRole('rowheader').getByRole('link', { name: 'Huntingdonshire' }).press('Enter');
    await page.getByText(/parishes and towns in Huntingdonshire$/).waitFor();
    await page.getByRole('rowheader', { name: 'Somersham' }).waitFor();
    await picture(page, 'funding-parishes');
    for (const wrong of ['in=R3JvdXA6MQ', 'in=%3Cb%3E']) {
      await page.goto(`/curate/funding/awards?${wrong}`);
      await page.locator('main .fault').waitFor();
    }
  });

  test('tells whom alerts reach and what came of them, nobody by name', async ({ db, visit }) => {
    const [somersham, ely] = [await placeOf(db, 'somersham'), await placeOf(db, 'ely')];
    await subscribers(db, 12, { countedPlaceId: somersham.id });
    await subscribers(db, 2, { countedPlaceId: ely.id });
    const fund = await makeFund(db, { name: 'Curlew Fund', places: [somersham] });
    const before = new Date();
    before.setUTCMonth(before.getUTCMonth() - 3);
    await db.alertCount.createMany({
      data: [
        { day: before, what: 'SENT', placeId: somersham.id, listingId: fund.id, count: 44 },
        { day: before, what: 'APPLIED', placeId: somersham.id, listingId: fund.id, count: 3 },
      ],
    });
    const page = await visit('/curate/funding/alerts');
    await page.getByRole('heading', { level: 2, name: 'Whom they reach' }).waitFor();
    await page.getByRole('row', { name: /^Curlew Fund 44 fewer than 5 fewer than 5/ }).waitFor();
    expect(await faultsOf(page)).toEqual([]);
    await picture(page, 'funding-alerts');
    await page.getByRole('rowheader').getByRole('link', { name: 'Huntingdonshire' }).press('Enter');
    await page.getByRole('row', { name: /^Somersham 12 / }).waitFor();
    await page.reload();
    await page.getByRole('row', { name: /^Somersham 12 / }).waitFor();
    await page.goto('/curate/funding/alerts?quarter=2031-Q1');
    await page.getByText('2031-Q1 has not begun yet.').first().waitFor();
    await page.getByLabel('Quarter').waitFor();
  });

  test('tells administrators what was not delivered, and has a job tried again', async ({ db, visit }) => {
    await db.mail.createMany({
      data: Array.from({ length: 6 }, (_, index) => ({
        ...{ key: `k${index}`, kind: 'alert', to: `bob${index}@big.example`, domain: 'big.example', subject: 's', text: 't' },
        ...{ messageId: `m${index}`, state: 'FAILED' as const, trouble: `550 <bob${index}@big.example> unknown` },
      })),
    });
    await addJob(db, null, 'mail-erase', {});
    await db.$executeRaw`
      INSERT INTO pgboss.job (name, source_name, source_id, policy, retry_limit, retry_delay, retry_backoff, expire_seconds, deletion_seconds)
      VALUES ('dead', 'mail-erase', gen_random_uuid(), 'standard', 0, 0, false, 900, 900)`;
    const page = await visit('/curate/funding/trouble');
    await page.getByText('big.example').waitFor();
    await page.getByText('550 <…> unknown').waitFor();
    await page.getByText('No webhook fails.').waitFor();
    expect(await page.getByText('bob').count()).toBe(0);
    expect(await faultsOf(page)).toEqual([]);
    await picture(page, 'funding-trouble');
    await page.getByRole('button', { name: /^Try it again/ }).press('Enter');
    await page.getByText('“mail-erase” is tried again.').waitFor();
    const curator = await visit('/curate/funding/trouble', { as: { role: 'CURATOR' } });
    await curator.getByText('This is for administrators.').waitFor();
  });
});

describe('before a fund is published', () => {
  test('one sees how many would be told, where, why, and what they would read', async ({ db, visit }) => {
    const ramsey = await placeOf(db, 'ramsey');
    await subscribers(db, 17, { placeIds: [ramsey.id], countedPlaceId: ramsey.id });
    const fund = await makeFund(db, {
      name: 'Dunlin Fund',
      status: 'DRAFT',
      places: [ramsey],
      fundFacts: { create: { amountLeast: 500_00n, amountMost: 2_000_00n, forWhom: 'GROUPS' } },
      rounds: { create: { closesAt: days(30) } },
    });
    const path = `/curate/records/${globalId('Fund', fund.id).replace(/=+$/, '')}`;
    const page = await visit(path);
    await page.getByLabel('Publish', { exact: true }).check();
    await page.getByText('would get an alert about it, as new').waitFor();
    await page.getByText('Ramsey: 15 or more').waitFor();
    await page.getByText('What they would read').press('Enter');
    await page.getByText(/£500 to £2,000 · closes in 30 days/).waitFor();
    expect(await faultsOf(page)).toEqual([]);
    await picture(page, 'funding-preview');
    await page.getByRole('button', { name: 'Publish' }).press('Enter');
    await page.getByText('Dunlin Fund is published now.').first().waitFor();
    // Nobody who may not publish is asked to look.
    const undated = await makeFund(db, { name: 'Egret Fund', status: 'DRAFT', places: [ramsey] });
    await page.goto(`/curate/records/${globalId('Fund', undated.id).replace(/=+$/, '')}`);
    await page.getByLabel('Publish', { exact: true }).check();
    await page.getByText(/^No round is open or to come/).waitFor();
  });
});

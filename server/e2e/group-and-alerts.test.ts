/** What a group does that looks for money: from a form on its parish's website to the letter that carries a fund, and to the end of the letters. */

import type { Page } from 'playwright-core';
import PostalMime from 'postal-mime';
import { isQuiet } from '../alerts/pace.ts';
import { tellSubscribers } from '../alerts/tell-subscribers.ts';
import { leastSeconds } from '../curation/submissions/form-token.ts';
import type { Database } from '../database.ts';
import { ask } from '../testkit/ask.ts';
import { expect } from '../testkit/fixture.ts';
import { globalId, makeFund, makeGroup } from '../testkit/rows.ts';
import { makeViewer } from '../testkit/viewers.ts';
import { linkIn, mailTo, test } from './curator-day/surroundings.ts';

const place = 'somersham';
const treasurer = 'treasurer@heron-club.example';
const day = 86_400_000;

/** Letters wait for the morning: at night the test looks from the next noon. */
function daytime(): Date {
  const now = new Date();
  return isQuiet(now) ? new Date(Math.ceil(now.getTime() / day) * day + day / 2) : now;
}

const press = (page: Page, name: string | RegExp) => page.getByRole('button', { name }).press('Enter');

async function makeFunds(db: Database) {
  const { id } = await db.place.findUniqueOrThrow({ where: { slug: place } });
  const somersham = await db.place.findUniqueOrThrow({ where: { id } });
  const open = { create: { name: 'This year', opensAt: new Date(Date.now() - day), closesAt: new Date(Date.now() + 30 * day) } };
  const amounts = { forWhom: 'GROUPS', amountLeast: 200_00n, amountMost: 1_000_00n } as const;
  const fund = (name: string, more: object) =>
    makeFund(db, { name, places: [somersham], fundFacts: { create: amounts }, rounds: open, ...more });
  const bank = { kind: 'bank-account', inWords: 'Does your group have an account?', rule: { asks: 'bank-account' } };
  await fund('Heron Small Grants', {});
  await fund('Kingfisher Fund', { criteria: { create: [bank] } });
  return { waiting: await fund('Otter Fund', { status: 'SUBMITTED' }), later: await fund('Vole Fund', { status: 'SUBMITTED' }) };
}

test('a group learns on its parish’s site what it may apply for, is told of a fund and of its deadline once, and stops it with one click', {
  timeout: 90_000,
}, async ({ db, office, origin, person, parishSite }) => {
  const { waiting, later } = await makeFunds(db);
  const at = daytime();
  const tell = () => tellSubscribers({ db, publicUrl: origin, now: at });
  // What is there already is no news.
  await tell();
  const curator = await makeViewer(db, { role: 'ADMIN', body: await makeGroup(db, { name: 'Funds desk' }) });
  const publish = (id: number) =>
    ask(db, 'mutation ($id: ID!) { setRecordStatus(id: $id, status: PUBLISHED) { __typename } }', {
      viewer: curator,
      variables: { id: globalId('Fund', id) },
    });

  // May we apply? Two funds answer, with why.
  const page = await person();
  await page.goto(
    await parishSite(`<fingerpost-eligibility place="Somersham" heading="Money for us?"><a href="${origin}/funding/check">Check</a></fingerpost-eligibility>
<fingerpost-funding-alerts place="Somersham" heading="Be told"><a href="${origin}/alerts">Alerts</a></fingerpost-funding-alerts>`),
  );
  await press(page, 'Money for us?');
  await page.getByLabel('What are you?').selectOption({ label: 'Group that is not registered' });
  await page.getByLabel('How much do you need?').fill('£500');
  await page.keyboard.press('Enter');
  const answers = page.locator('fingerpost-eligibility');
  await answers.getByRole('heading', { name: 'Heron Small Grants' }).waitFor();
  const told = (await answers.getByRole('region').innerText()).replace(/\s+/g, ' ');
  expect(told).toMatch(/Heron Small Grants.*It pays between £200 and £1,000, so the £500 you need is within it/);
  expect(told).toMatch(/Kingfisher Fund.*Tell us whether your group has one/);

  // Asked for, and said yes to by the link in the mail.
  await press(page, 'Tell me of new funding by e-mail');
  await page.getByLabel('Your e-mail address').fill(treasurer);
  await page.waitForTimeout(leastSeconds * 1000);
  await page.keyboard.press('Enter');
  await page.getByText('One more step: look in your mailbox').waitFor();
  const reader = await person();
  await reader.goto(linkIn(await mailTo(office, treasurer, /alerts/i), `${origin}/alerts/confirm`));
  await press(reader, 'Yes, send them to me');
  await reader.getByRole('heading', { level: 1, name: 'Your alerts' }).waitFor();

  // A moment later a curator publishes a fund.
  await publish(waiting.id);
  await tell();
  const alert = await mailTo(office, treasurer, /^New: Otter Fund/);
  expect(alert.text).toMatch(/£200 to £1,000/);
  expect(alert.text).toMatch(/closes in \d+ days/);
  expect(alert.text).toMatch(/in Somersham/);

  // Its deadline moves, and that is told once.
  await db.round.updateMany({ where: { fundId: waiting.id }, data: { closesAt: new Date(Date.now() + 45 * day) } });
  await tell();
  await tell();
  await mailTo(office, treasurer, /deadline has moved: Otter Fund/i);

  // One click in the mail program: no page, no cookie.
  const raw = office.taken.findLast(({ to }) => to.includes(treasurer))?.raw ?? '';
  const { headers } = await PostalMime.parse(raw);
  const [, unsubscribe = ''] = /<(\S+)>/.exec(headers.find(({ key }) => key === 'list-unsubscribe')?.value ?? '') ?? [];
  expect(headers.find(({ key }) => key === 'list-unsubscribe-post')?.value).toBe('List-Unsubscribe=One-Click');
  const response = await fetch(unsubscribe, {
    method: 'POST',
    headers: { 'content-type': 'application/x-www-form-urlencoded' },
    body: 'List-Unsubscribe=One-Click',
  });
  expect(response.status).toBe(200);

  // Nothing more comes.
  await publish(later.id);
  await tell();
  expect(await db.mail.count({ where: { to: treasurer, state: 'QUEUED' } })).toBe(0);
  const subjects = await Promise.all(
    office.taken.filter(({ to }) => to.includes(treasurer)).map(async (mail) => (await PostalMime.parse(mail.raw)).subject),
  );
  expect(subjects.map((subject) => /(Otter|Vole) Fund/.exec(subject ?? '')?.[0] ?? null)).toEqual([null, 'Otter Fund', 'Otter Fund']);
});

test('somebody who reads Polish on the parish’s site is asked, written to and told of a fund in Polish', { timeout: 60_000 }, async ({
  db,
  office,
  origin,
  person,
  parishSite,
}) => {
  const reader = 'jan@bocian.example';
  const at = daytime();
  const tell = () => tellSubscribers({ db, publicUrl: origin, now: at });
  await tell();
  const page = await person();
  await page.goto(
    await parishSite(
      `<fingerpost-funding-alerts lang="pl" place="Somersham"><a href="${origin}/alerts">Alerts</a></fingerpost-funding-alerts>`,
    ),
  );
  await press(page, 'Zamów powiadomienia o nowym dofinansowaniu e-mailem');
  await page.getByLabel('Twój adres e-mail').fill(reader);
  await page.waitForTimeout(leastSeconds * 1000);
  await page.keyboard.press('Enter');
  await page.getByText('Jeszcze jeden krok: prosimy zajrzeć do skrzynki pocztowej').waitFor();

  const asked = await mailTo(office, reader, /^Czy wysyłać te powiadomienia\?/);
  expect(asked.text).toContain('dofinansowanie (miejsce: Somersham)');
  await page.goto(linkIn(asked, `${origin}/alerts/confirm`));
  expect(await page.locator('html').getAttribute('lang')).toBe('pl');
  await press(page, 'Tak, proszę je wysyłać');
  await page.getByRole('heading', { level: 1, name: 'Twoje powiadomienia' }).waitFor();

  const somersham = await db.place.findUniqueOrThrow({ where: { slug: place } });
  const round = { create: { name: 'This year', opensAt: new Date(at.getTime() - day), closesAt: new Date(at.getTime() + 30 * day) } };
  const facts = { create: { forWhom: 'GROUPS', amountLeast: 200_00n, amountMost: 1_000_00n } as const };
  await makeFund(db, { name: 'Bittern Fund', places: [somersham], fundFacts: facts, rounds: round });
  await tell();
  const alert = await mailTo(office, reader, /^Nowe: Bittern Fund, od 200\s£ do 1000\s£/);
  expect(alert.text).toMatch(/termin mija za \d+ dni.*obejmuje: Somersham.*Ta wiadomość przyszła, ponieważ.*lang=pl/is);
  expect(alert.html).toMatch(/<html lang="pl">.*<strong lang="en-GB"><a [^>]*>Bittern Fund/s);
});

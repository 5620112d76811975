/** Mail that was not sent, in a real browser: for administrators alone, readable, and no way to act as somebody else. */

import { faultsOf, picture, test } from '../../widgets/curate/testkit/workspace.ts';
import type { Database } from '../database.ts';
import { queueMail } from '../mail/queue-mail.ts';
import { expect } from '../testkit/fixture.ts';

const path = '/curate/outbox';
const heading = { name: 'Mail that was not sent' };
const link = 'https://fingerpost.example/curate/sign-in/link?token=secret-of-robin';

const letter = (db: Database, asked: { subject: string; text?: string; kind?: string }) =>
  queueMail(db, { key: `test:${asked.subject}`, kind: 'note', to: 'robin@council.example', text: 'Good morning.', ...asked });

test('says so when there is none, and shows what waits with links that can be followed', async ({ db, visit }) => {
  await db.mail.deleteMany();
  const page = await visit(path);
  await page.getByText('There is none.').waitFor();
  await letter(db, { subject: 'Sign in to Fingerpost', kind: 'sign-in', text: `Open this address:\n\n${link}\n` });
  await letter(db, { subject: 'A word that has no end: '.padEnd(120, 'x'), text: `https://long.example/${'y'.repeat(300)}` });
  await db.mail.updateMany({
    where: { subject: { startsWith: 'A word' } },
    data: { state: 'FAILED', trouble: '550 5.1.1 No such mailbox' },
  });
  await page.reload();
  await page.getByRole('heading', { level: 2, name: 'Sign in to Fingerpost' }).waitFor();
  // Without a mail server this is how anybody signs in.
  expect(await page.getByRole('link', { name: link }).getAttribute('href')).toBe(link);
  await page.getByText('The mail server said: 550 5.1.1 No such mailbox').waitFor();
  expect(await faultsOf(page)).toEqual([]);
  await picture(page, 'outbox');
});

test('keeps a link to sign in to itself once a mail server was tried', async ({ db, visit }) => {
  await db.mail.deleteMany();
  await letter(db, { subject: 'Sign in to Fingerpost', kind: 'sign-in', text: link });
  await db.mail.updateMany({ data: { attempts: 1, trouble: '451 Try again later' } });
  const page = await visit(path);
  await page.getByText('They can ask for another link themselves.').waitFor();
  expect(await page.content()).not.toContain('secret-of-robin');
});

test('shows what somebody wrote as words, whatever it is', async ({ db, visit }) => {
  await letter(db, {
    subject: '<img src=x onerror=alert(1)>',
    text: '<script>alert(2)</script> javascript:alert(3) http://a"onclick="alert(4)',
  });
  const page = await visit(path);
  await page.getByRole('heading', { level: 2, name: '<img src=x onerror=alert(1)>' }).waitFor();
  expect(await page.locator('main script, main img, [onclick], a[href^="javascript"]').count()).toBe(0);
});

test('is for administrators: others are refused in a sentence, and whoever is not signed in is led there and back', async ({
  visit,
  origin,
}) => {
  for (const role of ['CURATOR', 'OWNER', 'PARTNER'] as const) {
    const page = await visit(path, { as: { role } });
    expect(await page.locator('body').textContent(), role).toBe('This page is for administrators.\n');
  }
  await expect(visit(path, { as: null }).then((page) => page.url())).resolves.toBe(
    `${origin}/curate/sign-in?return=${encodeURIComponent(path)}`,
  );
  expect((await fetch(origin + path, { method: 'POST' })).status).toBe(405);
});

test('can be read without a script and leads back', async ({ visit }) => {
  const page = await visit(path, { javaScriptEnabled: false });
  await page.getByRole('heading', heading).waitFor();
  await page.getByRole('link', { name: 'Back to the workspace' }).press('Enter');
  await page.getByRole('heading', { name: 'The workspace needs JavaScript' }).waitFor();
});

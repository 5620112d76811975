/** Who works for a body, in a real browser: inviting, changing and ending by keyboard. */
import { describe, expect } from '../../server/testkit/fixture.ts';
import { globalId, makeGroup } from '../../server/testkit/rows.ts';
import { faultsOf, picture, test } from './testkit/workspace.ts';

describe('the members of a body', () => {
  test('are invited, changed and ended, each with a word on what it does', async ({ db, visit }) => {
    const body = await makeGroup(db, { name: 'Marsh Harrier Trust', status: 'PUBLISHED' });
    const page = await visit('/curate/bodies?all=1&q=Marsh+Harrier');
    await page.getByText('1 body').waitFor();
    expect(await faultsOf(page)).toEqual([]);
    await page.keyboard.press('j');
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { level: 1, name: 'Who works for Marsh Harrier Trust' }).waitFor();
    await page.getByText('Nobody works for it here yet.').waitFor();
    await page.keyboard.press('i');
    await page.getByRole('button', { name: 'Invite them' }).press('Enter');
    await page.locator('#invite-email[aria-invalid]').waitFor();
    await page.keyboard.type('ruth@harrier.example');
    await page.keyboard.press('Tab');
    await page.keyboard.type('Ruth Ware');
    await page.getByRole('radio', { name: /^Curator/ }).press('Space');
    await page.getByRole('checkbox', { name: 'Group' }).press('Space');
    expect(await faultsOf(page)).toEqual([]);
    await picture(page, 'members-invite');
    await page.getByLabel(/^Name, if they/).press('Enter');
    await page.getByText(/^They are invited\./).waitFor();
    const made = await db.membership.findFirstOrThrow({ where: { bodyId: body.id } });
    expect(made).toMatchObject({ role: 'CURATOR', kinds: ['GROUP'], until: null });

    await page.getByRole('button', { name: 'Change what may be done by Ruth Ware' }).press('Enter');
    await page.getByRole('radio', { name: /^Owner/ }).press('Space');
    await page.getByRole('button', { name: 'Change it' }).press('Enter');
    await page.getByText('Ruth Ware is owner from now on.').waitFor();
    await page.getByRole('button', { name: 'End the part of Ruth Ware' }).press('Enter');
    await page.getByRole('heading', { name: 'End the part of Ruth Ware' }).waitFor();
    expect(await faultsOf(page)).toEqual([]);
    await picture(page, 'members');
    await page.getByRole('button', { name: 'End it' }).press('Enter');
    await page.getByText(/Ruth Ware does not work for Marsh Harrier Trust any more/).waitFor();
    expect(await db.membership.count({ where: { bodyId: body.id, until: null } })).toBe(0);
  });

  test('are reached from the record of a body, and not told to those who may not know', async ({ db, visit }) => {
    const body = await makeGroup(db, { name: 'Bittern Trust', status: 'PUBLISHED' });
    const id = globalId('Group', body.id).replace(/=+$/, '');
    const page = await visit(`/curate/records/${id}`);
    await page.getByRole('link', { name: 'Who works for it' }).press('Enter');
    await page.getByRole('heading', { level: 1, name: 'Who works for Bittern Trust' }).waitFor();
    const other = await visit(`/curate/bodies/${id}`, { as: { role: 'OWNER' } });
    await other.getByRole('heading', { level: 1, name: 'This body is not yours to look after' }).waitFor();
  });
});

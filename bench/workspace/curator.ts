/** Somebody who curates, at a computer of four times less speed than ours. */
import { createHmac } from 'node:crypto';
import type { Page } from 'playwright-core';
import { sessionCookieName } from '../../server/accounts/session-cookie.ts';
import type { Database } from '../../server/database.ts';
import { makeSession } from '../../server/testkit/viewers.ts';
import { launchChromium } from '../../widgets/testkit/chromium.ts';
import { windUp } from './clock.ts';

export const slowdown = 4;

/** As better-auth signs it. */
const signed = (token: string, secret: string) =>
  encodeURIComponent(`${token}.${createHmac('sha256', secret).update(token).digest('base64')}`);

/** A page of a signed-in administrator, who sees all there is. */
export async function openCurator(
  db: Database,
  { origin, secret }: { origin: string; secret: string },
): Promise<{ page: Page; close(): Promise<void> }> {
  const body = await db.listing.findFirstOrThrow({
    where: { kind: 'GROUP', status: 'PUBLISHED' },
    orderBy: { id: 'asc' },
    select: { id: true },
  });
  const { token } = await makeSession(db, { role: 'ADMIN', body: body.id }, { name: 'Sam Reed' });
  const browser = await launchChromium();
  try {
    const context = await browser.newContext({ baseURL: origin, viewport: { width: 1280, height: 900 } });
    await context.addCookies([
      { name: sessionCookieName(origin), value: signed(token, secret), url: origin, httpOnly: true, sameSite: 'Lax' },
    ]);
    const page = await context.newPage();
    page.setDefaultTimeout(20_000);
    await windUp(page);
    const tools = await context.newCDPSession(page);
    await tools.send('Emulation.setCPUThrottlingRate', { rate: slowdown });
    return { page, close: () => browser.close() };
  } catch (error) {
    await browser.close();
    throw error;
  }
}

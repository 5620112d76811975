/** GraphiQL in a real browser: it must work under our own content security policy and speak to nobody but us. */
import { launchChromium } from '../../widgets/testkit/chromium.ts';
import { examples } from '../http/examples.ts';
import { startServing } from '../http/testkit/serving.ts';
import { countyTest, expect } from '../testkit/fixture.ts';

countyTest(
  'GraphiQL opens with our examples and answers them, and nothing leaves this machine',
  async ({ db }) => {
    const server = await startServing(db);
    const browser = await launchChromium();
    try {
      const page = await browser.newPage();
      const requests: string[] = [];
      const faults: string[] = [];
      page.on('request', (request) => requests.push(`${request.method()} ${request.url()}`));
      page.on('pageerror', (error) => faults.push(error.message));
      page.on('console', (message) => {
        if (/Content Security Policy|Refused to/.test(message.text())) faults.push(message.text());
      });
      await page.goto(`${server.origin}/graphql`);
      const run = page.getByRole('button', { name: /Execute query/ });
      await run.waitFor();
      // One tab for each kind of user.
      await expect.poll(() => page.getByRole('tab').count(), { timeout: 10_000 }).toBeGreaterThanOrEqual(examples.length);
      await expect.poll(() => page.locator('.graphiql-query-editor').innerText(), { timeout: 10_000 }).toContain('NearMe');
      await run.click();
      await expect.poll(() => page.locator('.result-window').innerText(), { timeout: 10_000 }).toContain('"data"');
      // The editor's own workers and the documentation have what they need.
      await page.getByRole('button', { name: /Documentation Explorer/ }).click();
      await expect.poll(() => page.locator('.graphiql-doc-explorer').innerText(), { timeout: 10_000 }).toContain('Query');
      expect(faults).toEqual([]);
      const elsewhere = requests.filter(
        (request) => !/^\w+ (http:\/\/127\.0\.0\.1:\d+\/graphql|blob:http:\/\/127\.0\.0\.1:\d+\/|data:)/.test(request),
      );
      expect(elsewhere).toEqual([]);
      expect(requests.filter((request) => request.startsWith('POST')).length).toBeGreaterThanOrEqual(2);
      expect(await page.context().cookies()).toEqual([]);
    } finally {
      await browser.close();
      await server.close();
    }
  },
  60_000,
);

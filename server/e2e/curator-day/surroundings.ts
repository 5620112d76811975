/** Everything that a day needs, as it stands at a council: the whole program, a mail server, a parish's own website, and a browser for each person. */
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { BrowserContext, Page } from 'playwright-core';
import PostalMime from 'postal-mime';
import { launchChromium } from '../../../widgets/testkit/chromium.ts';
import { startProgram } from '../../http/testkit/program.ts';
import { openPostOffice, type PostOffice } from '../../mail/testkit/post-office.ts';
import { countyTest, expect } from '../../testkit/fixture.ts';

/** Mail goes out once a second, jobs are looked for every five. */
const patience = { timeout: 20_000, interval: 50 };

export interface Read {
  subject: string;
  text: string;
  /** Empty for a plain letter. */
  html: string;
}

/** The mail that somebody got, once it is there. */
export async function mailTo(office: PostOffice, address: string, subject: RegExp): Promise<Read> {
  let found: Read | undefined;
  const look = async () => {
    for (const { to, raw } of office.taken) {
      if (!to.includes(address)) continue;
      const { subject: words = '', text = '', html = '' } = await PostalMime.parse(raw);
      if (subject.test(words)) found = { subject: words, text, html };
    }
    return found?.subject;
  };
  await expect.poll(look, patience).toMatch(subject);
  return found as Read;
}

/** The one address in a mail that begins so. */
export function linkIn({ text }: Read, start: string): string {
  const [link, ...others] = [...text.matchAll(/https?:\/\/\S+/g)]
    .map(([address]) => address)
    .filter((address) => address.startsWith(start));
  expect([others, link]).toEqual([[], expect.any(String)]);
  return link ?? '';
}

/** A site of somebody else's, with what a clerk pasted in. */
async function openParishSite(origin: string, elements: string) {
  const page = `<!doctype html><html lang="en-GB"><title>A parish</title><h1>Our village</h1>
${elements}
<script type="module" src="${origin}/embed/fingerpost.js"></script>`;
  const server = createServer((_, response) => void response.setHeader('content-type', 'text/html; charset=utf-8').end(page));
  await new Promise<void>((done) => void server.listen(0, '127.0.0.1', done));
  const close = () => {
    server.closeAllConnections();
    return new Promise<void>((done) => void server.close(() => done()));
  };
  return { address: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`, close };
}

export const test = countyTest
  // biome-ignore lint/correctness/noEmptyPattern: Vitest reads from the pattern which fixtures are wanted.
  .extend('office', async ({}, { onCleanup }) => {
    const office = await openPostOffice();
    onCleanup(office.close);
    return office;
  })
  .extend('origin', async ({ databaseUrl, db, office }, { onCleanup }) => {
    // The program finds the county there, and fills nothing.
    await db.check();
    const program = startProgram({
      DATABASE_URL: databaseUrl,
      SMTP_URL: office.url,
      MAIL_FROM: 'directory@county.example',
      LOG_LEVEL: 'warn',
      DRAIN_SECONDS: '1',
    });
    onCleanup(async () => {
      program.child.kill('SIGTERM');
      expect([await program.ended, program.err()]).toEqual([0, '']);
    });
    return (await program.ready()).replace('127.0.0.1', 'localhost');
  })
  .extend('parishSite', ({ origin }, { onCleanup }) => async (elements: string) => {
    const site = await openParishSite(origin, elements);
    onCleanup(site.close);
    return site.address;
  })
  // biome-ignore lint/correctness/noEmptyPattern: Vitest reads from the pattern which fixtures are wanted.
  .extend('browser', async ({}, { onCleanup }) => {
    const browser = await launchChromium();
    onCleanup(() => browser.close());
    return browser;
  })
  /** A browser of somebody's own: no cookies of anybody else. */
  .extend('person', ({ browser, origin }, { onCleanup }) => {
    const opened: BrowserContext[] = [];
    const thrown: string[] = [];
    onCleanup(async () => {
      await Promise.all(opened.map((context) => context.close()));
      expect(thrown).toEqual([]);
    });
    return async (): Promise<Page> => {
      const context = await browser.newContext({ baseURL: origin, viewport: { width: 1280, height: 900 }, reducedMotion: 'reduce' });
      opened.push(context);
      const page = await context.newPage();
      page.setDefaultTimeout(8000);
      page.on('pageerror', (error) => thrown.push(error.message));
      page.on('console', (message) => {
        if (message.type() === 'error') thrown.push(message.text());
      });
      return page;
    };
  });

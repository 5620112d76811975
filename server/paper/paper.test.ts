/** Booklets and sheets as people hold them: the PDF is read page by page. */
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { extractText, getDocumentProxy } from 'unpdf';
import { pagesOn, publicUrl } from '../http/pages/testkit.ts';
import { pageAssets } from '../http/pages.ts';
import { served } from '../http/testkit/serving.ts';
import { describe, expect, vocabulariesTest } from '../testkit/fixture.ts';
import { makeActivity, makeEvent, makeGroup, makeLayers, makePlace, makeWithheld, secrets } from '../testkit/rows.ts';
import { keepPdfs } from './kept-pdfs.ts';
import { printPage } from './print-page.ts';

const long = 'W'.repeat(5000);
const phone = (number: number) => `01353 ${String(600_000 + number)}`;
const people = 24;

/** Two dozen groups of one theme or another, of every length, and what must not be found among them. */
const test = vocabulariesTest
  // biome-ignore lint/correctness/noEmptyPattern: Vitest reads from the pattern which fixtures are wanted.
  .extend('bait', { scope: 'file' }, async ({}, { onCleanup }) => {
    const asked: string[] = [];
    const server = createServer((request, response) => {
      asked.push(request.url ?? '');
      response.end();
    });
    await new Promise<void>((done) => void server.listen(0, '127.0.0.1', done));
    onCleanup(() => new Promise<void>((done) => void server.close(() => done())));
    return { asked, url: `http://127.0.0.1:${(server.address() as AddressInfo).port}` };
  })
  .extend('world', { scope: 'file' }, async ({ db, bait }) => {
    const layers = await makeLayers(db);
    const terms = await db.term.findMany({ where: { vocabulary: 'THEME', parentId: null }, orderBy: { id: 'asc' }, take: 4 });
    const contact = (number: number) => ({
      create: [{ role: 'Secretary', phone: phone(number), email: `${number}@fen.example`, public: true }],
    });
    for (let number = 0; number < people; number++) {
      const group = await makeGroup(db, {
        name: `Heron ${String(number).padStart(2, '0')} begins${number % 7 === 0 ? ` ${long}` : ''}`,
        slug: `heron-${number}`,
        summary:
          number % 5 === 0
            ? `<img src="${bait.url}/img"><script>fetch("${bait.url}/js")</script> ${long}`
            : `A club. ${'It does a lot. '.repeat(number % 9)}`,
        places: [layers.parish],
        contacts: contact(number),
        links: { create: [{ kind: 'WEBSITE', url: `${bait.url.replace('http', 'https')}/ends-${String(number).padStart(2, '0')}` }] },
        terms: { create: [{ termId: terms[number % 4]?.id ?? 0 }] },
      });
      const activity = await makeActivity(db, { name: 'Evening', groupId: group.id });
      await db.schedule.create({
        data: { activityId: activity.id, rrule: 'FREQ=WEEKLY', startDate: new Date('2026-01-05'), from: new Date('1970-01-01T19:30:00Z') },
      });
    }
    for (let day = 1; day < 30; day++)
      await makeEvent(db, {
        name: `Fair ${day} ${long.slice(0, day * 9)}`,
        slug: `fair-${day}`,
        places: [layers.parish],
        eventFacts: { create: { startsAt: new Date(Date.now() + day * 43_200_000), precision: 'DAY' } },
      });
    await makeGroup(db, { name: 'Gone Club', status: 'ARCHIVED', places: [layers.parish] });
    await makePlace(db, { slug: 'emptiness', kind: 'COUNTY', name: 'Emptiness' });
    await makeWithheld(db, layers, 'AREA');
    return layers;
  });

const files = (path: string) => pageAssets.get(path);
const print = (page: { url: string; html: string }) => printPage(page, { files, chromiumPath: process.env['CHROMIUM_PATH'] });

async function pdfOf(page: { body: string } | null, path: string) {
  const bytes = await print({ url: publicUrl + path, html: page?.body ?? '' });
  const document = await getDocumentProxy(new Uint8Array(bytes));
  const { text } = await extractText(document, { mergePages: false });
  return { bytes, document, pages: text };
}

/** The last line of text on a page that is not its number. */
const lastLine = (page: string) =>
  page
    .trim()
    .split('\n')
    .filter((line) => !/^\d+$/.test(line.trim()))
    .at(-1)
    ?.trim() ?? '';

describe('a booklet', () => {
  test('tears no entry in two, ends no page with a heading, and tells the right page numbers', { timeout: 60_000 }, async ({
    db,
    world,
    bait,
  }) => {
    const path = `/places/${world.parish.slug}/booklet`;
    const page = await pagesOn(db)(`${path}?kinds=groups`);
    const { document, pages } = await pdfOf(page, path);
    const titles = new Set((await db.term.findMany({ where: { vocabulary: 'THEME' } })).map(({ label }) => label));
    for (const one of pages) expect(titles.has(lastLine(one)), lastLine(one)).toBe(false);
    const body = pages.map((text, index) => ({ text, number: index + 1 })).filter(({ text }) => text.includes('Secretary'));
    for (let number = 0; number < people; number++) {
      const name = `Heron ${String(number).padStart(2, '0')} begins`;
      const on = body.find(({ text }) => text.includes(name));
      expect(on?.text, name).toContain(phone(number));
      expect(on?.text, name).toContain(`ends-${String(number).padStart(2, '0')}`);
      // The contents come before, with the page of each.
      const line =
        pages
          .slice(0, (body[0]?.number ?? 1) - 1)
          .join('\n')
          .split(name)[1]
          ?.split('Heron')[0] ?? '';
      expect(line, name).toMatch(new RegExp(`\\b${on?.number}\\b`));
    }
    expect(await document.getMarkInfo()).toMatchObject({ Marked: true });
    const outline = await document.getOutline();
    expect(JSON.stringify(outline)).toContain('Heron 03 begins');
    expect(pages.join()).not.toMatch(/Gone Club/);
    expect(pages.join()).not.toMatch(secrets);
    expect(bait.asked).toEqual([]);
  });

  test('in Polish says that it is Polish, in its text, its bookmarks and to whoever reads it aloud', { timeout: 60_000 }, async ({
    db,
    world,
  }) => {
    const path = `/places/${world.parish.slug}/booklet`;
    const { document, pages } = await pdfOf(await pagesOn(db)(`${path}?kinds=groups&lang=pl`), path);
    expect(((await document.getMetadata()).info as { Language?: string }).Language).toBe('pl');
    expect(pages.join('\n')).toContain('co tu jest i do kogo zadzwonić');
    expect(pages.join('\n')).toMatch(/Spis treści[\s\S]*Jeszcze niepotwierdzone/);
    expect(JSON.stringify(await document.getOutline())).toContain('Spis treści');
  });

  test('in large print has no letter under 18 points', { timeout: 60_000 }, async ({ db, world }) => {
    const path = `/places/${world.parish.slug}/booklet`;
    const { document } = await pdfOf(await pagesOn(db)(`${path}?kinds=events&print=large`), path);
    const heights = new Set<number>();
    for (let number = 1; number <= document.numPages; number++)
      for (const item of (await (await document.getPage(number)).getTextContent()).items)
        if ('height' in item && item.str.trim()) heights.add(Math.round(item.height * 10) / 10);
    expect(Math.min(...heights)).toBeGreaterThanOrEqual(18);
  });

  test('of a place that is not there is not there; of one with nothing it says so; of an unknown theme it says that', async ({
    db,
    world,
  }) => {
    const pages = pagesOn(db);
    expect((await pages('/places/atlantis/booklet')).status).toBe(404);
    expect((await pages('/places/atlantis/noticeboard')).status).toBe(404);
    expect((await pages('/places/emptiness/booklet?kinds=venues'))?.body).toContain('Nothing is listed for Emptiness yet.');
    const [theme] = await db.term.findMany({ where: { vocabulary: 'THEME', slug: 'housing' } });
    const none = await pages(`/places/${world.parish.slug}/booklet?theme=${theme?.slug}&kinds=venues`);
    expect(none?.body).toContain('/places/east-fen/booklet');
    expect((await pages(`/places/${world.parish.slug}/booklet?theme=no-such`))?.status).toBe(404);
    expect((await pages(`/places/${world.parish.slug}/booklet?kinds=cats`))?.status).toBe(404);
  });
});

test('a noticeboard sheet is one page, however much there is and however long its words are', { timeout: 60_000 }, async ({
  db,
  world,
}) => {
  const path = `/places/${world.parish.slug}/noticeboard`;
  const { document, pages } = await pdfOf(await pagesOn(db)(path), path);
  expect(document.numPages).toBe(1);
  expect((await document.getPage(1)).view).toEqual([0, 0, expect.closeTo(595, 0), expect.closeTo(842, 0)]);
  expect(pages[0]).toContain('What’s on in Canary Parish');
  expect(pages[0]).toContain('01353 600');
  expect(pages[0]?.replace(/\s+/g, ' ')).toContain('Point a phone’s camera here');
  expect(pages[0]).not.toMatch(secrets);
});

test('a noticeboard sheet is one page in the languages with the longest words, with letters for each', { timeout: 60_000 }, async ({
  db,
  world,
}) => {
  const path = `/places/${world.parish.slug}/noticeboard`;
  for (const [language, ends] of [
    ['uk', 'Наведіть сюди камеру телефону'],
    ['lt', 'Nukreipkite čia telefono kamerą'],
    ['ro', 'Îndreptați aici camera telefonului'],
  ]) {
    const { document, pages, bytes } = await pdfOf(await pagesOn(db)(`${path}?lang=${language}`), path);
    expect(document.numPages, language).toBe(1);
    expect(pages[0]?.replace(/\s+/g, ' '), language).toContain(ends);
    if (language === 'uk') expect(bytes.includes('PTSans')).toBe(true);
  }
});

test('a PDF is printed once for many, again when its page changed, and never by a crowd at once', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'paper-'));
  let printed = 0;
  let atOnce = 0;
  let most = 0;
  const pdfs = keepPdfs({
    folder,
    mostWaiting: 2,
    async print({ html }) {
      most = Math.max(most, ++atOnce);
      await new Promise((done) => setTimeout(done, 20));
      atOnce--;
      printed++;
      return Buffer.from(html);
    },
  });
  const page = (html: string) => ({ url: `${publicUrl}/places/x/booklet`, html });
  await Promise.all([pdfs.of(page('one')), pdfs.of(page('one')), pdfs.of(page('two'))]);
  expect([printed, most]).toEqual([2, 1]);
  expect(String(await pdfs.of(page('one')))).toBe('one');
  expect(printed).toBe(2);
  const many = await Promise.allSettled(['a', 'b', 'c', 'd', 'e'].map((html) => pdfs.of(page(html))));
  expect(many.filter(({ status }) => status === 'rejected')).not.toEqual([]);
  rmSync(folder, { recursive: true });
});

test('the address of a PDF gives it to everybody, and where there is no Chromium leads to the page and how to print it', {
  timeout: 60_000,
}, async ({ db, world }) => {
  const folder = mkdtempSync(join(tmpdir(), 'paper-'));
  const at = `/places/${world.parish.slug}/noticeboard.pdf`;
  await served(db, { DATA_DIR: folder }, async (server) => {
    const answer = await server.at(at);
    expect(answer.headers.get('content-type')).toBe('application/pdf');
    expect(
      Buffer.from(await answer.arrayBuffer())
        .subarray(0, 5)
        .toString(),
    ).toBe('%PDF-');
    expect((await server.at('/places/atlantis/booklet.pdf')).status).toBe(404);
    expect((await server.at(at, { method: 'POST' })).status).toBe(405);
  });
  await served(db, { DATA_DIR: folder, CHROMIUM_PATH: '/nowhere/chromium' }, async (server) => {
    const answer = await server.at(`/places/${world.parish.slug}/booklet.pdf?kinds=groups&x=1`, { redirect: 'manual' });
    expect([answer.status, answer.headers.get('location')]).toEqual([303, `/places/${world.parish.slug}/booklet?kinds=groups#how`]);
  });
  rmSync(folder, { recursive: true });
});

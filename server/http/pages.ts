/** The public pages, rendered on the server from our own documents, run in process. Everything works without a script. */
import { PageHomeDocument, PagePlaceDocument } from '../../generated/gql/graphql.ts';
import { curateShell } from '../../widgets/curate/shell.ts';
import { demoParish } from '../../widgets/pages/demo-parish.ts';
import { documentOf, type Page, type Site } from '../../widgets/pages/document.ts';
import { eligibilityPath } from '../../widgets/pages/eligibility.ts';
import { homePage } from '../../widgets/pages/home.ts';
import { kindAt } from '../../widgets/pages/kinds.ts';
import { placePage } from '../../widgets/pages/place.ts';
import { badRequest, failure, notFound } from '../../widgets/pages/troubles.ts';
import { htmlAnswer, movedTo, ownScripts, type PageAnswer, withWidgets } from './pages/answer.ts';
import { readPageAssets } from './pages/assets.ts';
import { readAwards } from './pages/awards.ts';
import { readDigest } from './pages/digest.ts';
import { readEligibility } from './pages/eligibility.ts';
import { readEntry } from './pages/entries.ts';
import { type Execute, isBadInput } from './pages/execute.ts';
import { readDigestFile, readFeed } from './pages/feeds.ts';
import { askedIn, asksNothing, readList } from './pages/lists.ts';

export type { PageAnswer } from './pages/answer.ts';
export type { Asset } from './pages/assets.ts';
export type { Execute } from './pages/execute.ts';

export interface PageRequest {
  /** Decoded, without a slash at its end but for "/". */
  path: string;
  search: URLSearchParams;
}

export interface PagesOptions {
  execute: Execute;
  publicUrl: string;
  now?: () => Date;
}

const assets = readPageAssets();
/** Stylesheet, fonts and icon by path. Their names carry their hash: `cache-control: public, max-age=31536000, immutable`. */
export const pageAssets = assets.files;

const siteAt = (publicUrl: string): Site => ({ ...assets, publicUrl });
const answerOf = (publicUrl: string, page: Page, status = 200) =>
  htmlAnswer(documentOf(siteAt(publicUrl), page), status, page.script ? ownScripts : {});

/** What somebody tells of themselves stands in the address: nobody on the way keeps the answer. */
const ownAlone = (answer: PageAnswer): PageAnswer => ({
  ...answer,
  headers: { ...answer.headers, 'cache-control': 'no-store', 'referrer-policy': 'same-origin' },
});

/** Answers null for what is no page of ours. */
export function makePages({
  execute,
  publicUrl,
  now = () => new Date(),
}: PagesOptions): (request: PageRequest) => Promise<PageAnswer | null> {
  const shown = (page: Page, status?: number) => answerOf(publicUrl, page, status);

  async function entry(folder: string, slug: string): Promise<PageAnswer | null> {
    const kind = kindAt(`/${folder}`);
    const found = kind && (await readEntry(execute, kind, slug, now()));
    if (!found) return null;
    return 'movedTo' in found ? movedTo(found.movedTo) : shown(found.page, found.status);
  }

  async function place(slug: string): Promise<PageAnswer | null> {
    const found = await execute(PagePlaceDocument, { slug: slug.slice(0, 200) });
    return found.place && shown(placePage(found.place, now()));
  }

  async function read({ path, search }: PageRequest): Promise<PageAnswer | null> {
    const kind = kindAt(path);
    const [, folder = '', slug, ...deeper] = path.split('/');
    if (path === '/digest.txt') return readDigestFile({ execute, publicUrl, path, search, now: now() });
    if (path === '/digest') {
      const { page, status } = await readDigest({ execute, publicUrl, search, now: now() });
      return shown(page, status);
    }
    if (folder === 'feeds') return readFeed({ execute, publicUrl, path, search, now: now() });
    if (kind) return shown(await readList(execute, kind, search, now()));
    if (path === '/') {
      if (asksNothing(askedIn(search))) return shown(homePage(await execute(PageHomeDocument, {})));
      return shown(await readList(execute, null, search, now()));
    }
    if (path === eligibilityPath) return ownAlone(shown(await readEligibility(execute, search, now())));
    if (path === '/demo/parish')
      return htmlAnswer(demoParish({ publicUrl, stylesheet: assets.demoStylesheet }), 200, withWidgets(publicUrl));
    if (path === '/funding/awards') return shown(await readAwards(execute, search, now()));
    if (!slug || deeper.length) return null;
    // Names have capitals, our addresses do not.
    if (/[A-Z]/.test(path) && (folder === 'places' || kindAt(`/${folder}`)))
      return movedTo(`/${folder}/${encodeURIComponent(slug.toLowerCase())}`);
    return folder === 'places' ? place(slug) : entry(folder, slug);
  }

  return async (request) => {
    try {
      return await read(request);
    } catch (error) {
      if (!isBadInput(error)) throw error;
      return shown(badRequest(request.path, request.path), 400);
    }
  };
}

/** A page for one person at one moment: kept by nobody, and its address, which may hold a token, told to nobody else. */
export function staffAnswer(publicUrl: string, page: Page, status = 200): PageAnswer {
  const answer = answerOf(publicUrl, page, status);
  return { ...answer, headers: { ...answer.headers, 'cache-control': 'no-store', 'referrer-policy': 'same-origin' } };
}

/** The workspace without anything in it: its script brings that. Only scripts of ours run, and none that stands in the page. */
export function workspaceAnswer(scripts: readonly string[]): PageAnswer {
  const policy =
    "default-src 'none'; script-src 'self'; connect-src 'self'; style-src 'self'; font-src 'self'; img-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";
  const more = { 'content-security-policy': policy, 'cache-control': 'no-store', 'referrer-policy': 'same-origin' };
  return htmlAnswer(curateShell({ ...assets, stylesheet: assets.curateStylesheet, scripts }), 200, more);
}

export const notFoundPage = (path: string): PageAnswer => answerOf('', notFound(path), 404);

export const errorPage = (requestId: string): PageAnswer => answerOf('', failure(requestId), 500);

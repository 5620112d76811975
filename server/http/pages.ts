/** The public pages, rendered on the server from our own documents, run in process. Everything works without a script. */
import { PageHomeDocument } from '../../generated/gql/graphql.ts';
import { builderPath, previewPath } from '../../widgets/builder/choices.ts';
import { curateShell } from '../../widgets/curate/shell.ts';
import { documentOf, type Page, type Site } from '../../widgets/pages/document.ts';
import { eligibilityPath } from '../../widgets/pages/eligibility.ts';
import { homePage } from '../../widgets/pages/home.ts';
import { kindAt } from '../../widgets/pages/kinds.ts';
import type { Installation } from '../../widgets/pages/legal/facts.ts';
import type { TemplateResult } from '../../widgets/pages/template.ts';
import { badRequest, failure, notFound } from '../../widgets/pages/troubles.ts';
import { type Language, languageNow, languageOf, speaking } from '../../widgets/parts/language.ts';
import { inLanguage } from '../in-language.ts';
import type { PublicAddresses } from '../listings/public-addresses.ts';
import { htmlAnswer, movedTo, ownScripts, type PageAnswer } from './pages/answer.ts';
import { readPageAssets } from './pages/assets.ts';
import { readAwards } from './pages/awards.ts';
import { readCard } from './pages/cards.ts';
import { readDemo } from './pages/demos.ts';
import { developersPages } from './pages/developers.ts';
import { readDigest } from './pages/digest.ts';
import { readEligibility } from './pages/eligibility.ts';
import { builderPolicy, readBuilder, readPreview } from './pages/embed-builder.ts';
import { readEntry } from './pages/entries.ts';
import { askingIn, type Execute, isBadInput } from './pages/execute.ts';
import { readDigestFile, readFeed } from './pages/feeds.ts';
import { type PagesAs, readFrame } from './pages/frames.ts';
import { readGallery } from './pages/gallery.ts';
import { keepLanguage, keepLanguageOnTheWay } from './pages/in-language.ts';
import { askedIn, asksNothing, readList } from './pages/lists.ts';
import { readNotFound } from './pages/nearest.ts';
import { readOembed } from './pages/oembed.ts';
import { readPlace } from './pages/place.ts';
import { readSitemap } from './pages/sitemap.ts';
import { carryList, ownList } from './paper/carry-list.ts';
import { readPaper } from './paper/read-paper.ts';
import { readShortList } from './paper/read-short-list.ts';

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
  /** What search engines may list; without it there is no list for them. */
  addresses?: PublicAddresses | undefined;
  /** Whom to ring about the whole of it, as a sentence. */
  helpLine?: string | undefined;
  now?: () => Date;
  /** What is true here, for the pages that tell it; without it they are not there. */
  about?: Installation | undefined;
  /** What stands around a page: a whole document of ours when not given. */
  around?: (site: Site, page: Page) => TemplateResult;
}

const assets = readPageAssets();
/** Stylesheet, fonts and icon by path. Their names carry their hash: `cache-control: public, max-age=31536000, immutable`. */
export const pageAssets = assets.files;

const siteAt = (publicUrl: string, address?: string): Site => ({ ...assets, publicUrl, ...(address && { address }) });

/**
 * A page on a sensitive topic is kept by no browser, tells other sites nothing of where its reader came from, and runs one script: the one that leaves
 * it (docs/decisions/0059).
 */
const discreetly = {
  'cache-control': 'no-store',
  'referrer-policy': 'same-origin',
  'content-security-policy':
    "default-src 'none'; script-src 'self'; style-src 'self'; font-src 'self'; img-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'",
};

/** A page that names something on such a topic among other things. */
const leavably = { ...ownScripts, 'referrer-policy': 'same-origin' };

const headersFor = ({ discreet, leavable, script }: Page) => (discreet ? discreetly : leavable ? leavably : script ? ownScripts : {});

interface Answering {
  status?: number | undefined;
  language?: Language;
  /** As it was asked for, with its parameters. */
  address?: string;
  around?: ((site: Site, page: Page) => TemplateResult) | undefined;
}

/** Made whole in one go, as a language holds only while one thing is said. */
function answerOf(publicUrl: string, make: () => Page, answering: Answering = {}): PageAnswer {
  const { status = 200, language = 'en', address, around = documentOf } = answering;
  return speaking(language, () => {
    const page = make();
    const answer = htmlAnswer(around(siteAt(publicUrl, address), page), status, headersFor(page));
    return { ...answer, body: keepLanguage(answer.body, language) };
  });
}

/** What somebody tells of themselves stands in the address: nobody on the way keeps the answer. */
const ownAlone = (answer: PageAnswer): PageAnswer => ({
  ...answer,
  headers: { ...answer.headers, 'cache-control': 'no-store', 'referrer-policy': 'same-origin' },
});

const withPolicy = (answer: PageAnswer, policy: Record<string, string>): PageAnswer => ({
  ...answer,
  headers: { ...answer.headers, ...policy },
});

/** What is at no address of ours is answered too, with what may have been meant. */
export function makePages({
  execute,
  publicUrl,
  addresses,
  helpLine,
  now = () => new Date(),
  about,
  around,
}: PagesOptions): (request: PageRequest) => Promise<PageAnswer> {
  type Show = (make: () => Page, status?: number) => PageAnswer;
  const developers = about && developersPages(about, execute);
  const pagesAs: PagesAs = (other) => makePages({ execute, publicUrl, addresses, helpLine, now, about, around: other });

  async function entry(folder: string, slug: string, shown: Show, ask: Execute): Promise<PageAnswer | null> {
    const kind = kindAt(`/${folder}`);
    const found = kind && (await readEntry(ask, kind, slug, now()));
    if (!found) return null;
    return 'movedTo' in found ? movedTo(found.movedTo) : shown(found.page, found.status);
  }

  async function place(slug: string, shown: Show, ask: Execute): Promise<PageAnswer | null> {
    const found = await readPlace(ask, slug, now());
    if (!found) return null;
    return 'movedTo' in found ? movedTo(found.movedTo) : shown(found.page);
  }

  /** `ask` has what it brings in the language of the page; what is English whatever is asked for goes by `execute`. */
  async function read({ path, search }: PageRequest, shown: Show, ask: Execute): Promise<PageAnswer | null> {
    const kind = kindAt(path);
    const [, folder = '', slug, ...deeper] = path.split('/');
    if (path === '/digest.txt') return readDigestFile({ execute: ask, publicUrl, path, search, now: now() });
    if (path === '/digest') {
      const { page, status } = await readDigest({ execute: ask, publicUrl, search, now: now() });
      return shown(page, status);
    }
    const made = await developers?.(path);
    if (made) return 'page' in made ? shown(() => ({ language: 'en-GB', ...made.page })) : made.answer;
    if (path === builderPath) {
      const builder = await readBuilder({ execute: ask, publicUrl, search });
      return withPolicy(shown(builder), builderPolicy);
    }
    if (path === previewPath) return readPreview({ execute, publicUrl, search });
    if (path.startsWith('/embed/frame')) return readFrame({ execute: ask, publicUrl, path, search, assets, pagesAs });
    if (path === '/oembed') return readOembed({ publicUrl, search, pagesAs });
    if (path === '/demo/gallery') return readGallery({ publicUrl, search, assets });
    if (folder === 'demo') return readDemo({ publicUrl, host: slug ?? '', assets });
    if (folder === 'feeds') return readFeed({ execute: ask, publicUrl, path, search, now: now() });
    if (folder === 'cards') return readCard(ask, path, now());
    if (kind) return shown(await readList(ask, kind, search, now()));
    if (path === '/') {
      if (!asksNothing(askedIn(search))) return shown(await readList(ask, null, search, now()));
      const counts = await ask(PageHomeDocument, {});
      return shown(() => homePage(counts));
    }
    // Where people look for it; the search is the front page.
    if (path === '/search') return movedTo(search.size ? `/?${search}` : '/');
    if (path === eligibilityPath) return ownAlone(shown(await readEligibility(ask, search, now())));
    if (path === '/funding/awards') return shown(await readAwards(ask, search, now()));
    const sitemap = addresses && (await readSitemap(publicUrl, path, addresses));
    if (sitemap) return sitemap;
    const paper = await readPaper(path, { execute: ask, publicUrl, helpLine, search, now: now() });
    if (paper) return shown(paper.page, paper.status);
    const list = await readShortList(path, { execute: ask, publicUrl, search, now: now() });
    if (list) return 'answer' in list ? list.answer : ownList(shown(list.page));
    if (!slug || deeper.length) return null;
    // Names have capitals, our addresses do not.
    if (/[A-Z]/.test(path) && (folder === 'places' || kindAt(`/${folder}`)))
      return movedTo(`/${folder}/${encodeURIComponent(slug.toLowerCase())}`);
    return folder === 'places' ? place(slug, shown, ask) : entry(folder, slug, shown, ask);
  }

  async function answer({ path, search }: PageRequest, language: Language): Promise<PageAnswer> {
    const address = search.size ? `${path}?${search}` : path;
    const shown: Show = (make, status) => answerOf(publicUrl, make, { status, language, address, around });
    const ask = askingIn(execute, language);
    try {
      const found = (await read({ path, search }, shown, ask)) ?? shown(await readNotFound(ask, path), 404);
      const kept = keepLanguageOnTheWay(found, language);
      // What stands around it keeps to its own.
      return around ? kept : carryList(kept, { path, search });
    } catch (error) {
      if (!isBadInput(error)) throw error;
      return shown(() => badRequest(path, path), 400);
    }
  }

  // What is said on the way, of a wrong address or in a feed, is said in the language of the page as well.
  return (request) => {
    const language = languageOf(request.search.get('lang'));
    return inLanguage(language, () => answer(request, languageNow()));
  };
}

/** A page for one person at one moment: kept by nobody, and its address, which may hold a token, told to nobody else. */
export function staffAnswer(publicUrl: string, page: Page, status = 200): PageAnswer {
  const answer = answerOf(publicUrl, () => page, { status, language: languageNow() });
  return { ...answer, headers: { ...answer.headers, 'cache-control': 'no-store', 'referrer-policy': 'same-origin' } };
}

/** The workspace without anything in it: its script brings that. Only scripts of ours run, and none that stands in the page. */
export function workspaceAnswer(scripts: readonly string[]): PageAnswer {
  const policy =
    "default-src 'none'; script-src 'self'; connect-src 'self'; style-src 'self'; font-src 'self'; img-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";
  const more = { 'content-security-policy': policy, 'cache-control': 'no-store', 'referrer-policy': 'same-origin' };
  return htmlAnswer(curateShell({ ...assets, stylesheet: assets.curateStylesheet, scripts }), 200, more);
}

export const notFoundPage = (path: string): PageAnswer => answerOf('', () => notFound(path), { status: 404 });

export const errorPage = (requestId: string): PageAnswer => answerOf('', () => failure(requestId), { status: 500 });

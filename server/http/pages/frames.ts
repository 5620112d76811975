/** `/embed/frame/<element>` and `/embed/frame/page/<path>`: an element, or a page of ours, for a website that allows frames and no scripts. */
import { elementFrame, type FrameSite, pageFrame, troubleFrame } from '../../../widgets/frames/document.ts';
import { asking, framed, named } from '../../../widgets/frames/elements.ts';
import { framedLinks, isFramable, pageFolder, servedForm } from '../../../widgets/frames/links.ts';
import { type FrameAsked, readParameters } from '../../../widgets/frames/parameters.ts';
import { say } from '../../../widgets/frames/words/words.ts';
import type { Page, Site } from '../../../widgets/pages/document.ts';
import type { TemplateResult } from '../../../widgets/pages/template.ts';
import type { PageRequest } from '../pages.ts';
import { framedAnywhere, htmlAnswer, movedTo, type PageAnswer } from './answer.ts';
import type { PageAssets } from './assets.ts';
import { type Execute, isBadInput } from './execute.ts';

/** The public pages with something else around them than a document of theirs. */
export type PagesAs = (around: (site: Site, page: Page) => TemplateResult) => (request: PageRequest) => Promise<PageAnswer | null>;

interface FrameRequest extends PageRequest {
  execute: Execute;
  publicUrl: string;
  assets: PageAssets;
  pagesAs: PagesAs;
}

const quoted = (text: string) => text.replace(/[&<>"]/g, (letter) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;' })[letter] ?? '&quot;');

export async function readFrame({ execute, publicUrl, path, search, assets, pagesAs }: FrameRequest): Promise<PageAnswer> {
  const site: FrameSite = { ...assets, publicUrl };
  const answer = (template: TemplateResult, status = 200): PageAnswer => {
    const made = htmlAnswer(template, status, framedAnywhere(publicUrl));
    return { ...made, body: framedLinks(named(made.body), publicUrl) };
  };
  const faulty = (faults: readonly string[]) => answer(troubleFrame(site, say().faultTitle, say().faultLead, faults), 400);

  if (path === pageFolder || path.startsWith(`${pageFolder}/`)) return framedPage();
  const name = path.slice('/embed/frame/'.length);
  // A place at a glance is its own page: as a frame it is that page.
  if (/^(fingerpost-)?place$/.test(name)) return placeFrame(search.get('place')?.trim() ?? '');
  const one = framed.get(name) ?? framed.get(`fingerpost-${name}`);
  if (!one) return answer(troubleFrame(site, say().unknownTitle, say().unknown(name.slice(0, 60)), [...framed.keys()]), 404);
  const asked = readParameters(one, search);
  if (asked.faults.length) return faulty(asked.faults);
  try {
    const variables = one.document && asking(one, asked.attributes, asked.asked);
    const initial = one.document && variables ? await execute(one.document, variables) : undefined;
    const made = answer(elementFrame(site, { framed: one, ...asked, initial }));
    return { ...made, body: servedForm(made.body, `/embed/frame/${one.tag}`, keptIn(search, asked), quoted) };
  } catch (error) {
    // A place or a theme that is not known: the sentence is the API's own.
    if (isBadInput(error)) return faulty([(error as Error).message]);
    throw error;
  }

  function placeFrame(place: string): PageAnswer {
    if (!place) return faulty([say().missingPlace]);
    const moved = movedTo(`${pageFolder}/places/${encodeURIComponent(place.toLowerCase())}`);
    return { ...moved, headers: { ...moved.headers, ...framedAnywhere(publicUrl) } };
  }

  async function framedPage(): Promise<PageAnswer> {
    const own = path.slice(pageFolder.length) || '/';
    const unknown = () => answer(troubleFrame(site, say().unknownTitle, say().unknownPage, []), 404);
    if (!isFramable(own)) return unknown();
    const found = await pagesAs((_site, page) => pageFrame(site, page))({ path: own, search });
    if (!found) return unknown();
    const headers = { ...found.headers, ...framedAnywhere(publicUrl) };
    const { location } = headers as { location?: string };
    if (location !== undefined) return { ...found, headers: { ...headers, location: pageFolder + location } };
    return { ...found, headers, body: framedLinks(found.body, publicUrl) };
  }
}

/** What the address said besides what the form of filters says anew. */
const keptIn = (search: URLSearchParams, { attributes }: FrameAsked) =>
  Object.fromEntries(
    [...search].filter(([name]) => !name.startsWith('asked-') && (name in attributes || /^(theme|font|radius|colour-\w+)$/.test(name))),
  );

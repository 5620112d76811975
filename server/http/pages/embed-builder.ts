/** `/embed` and its preview: what an address asks for becomes choices, and the choices a page with something to paste. */
import { BuilderFacilitiesDocument } from '../../../generated/gql/graphql.ts';
import { readChoices } from '../../../widgets/builder/choices.ts';
import { takes } from '../../../widgets/builder/elements.ts';
import type { Term } from '../../../widgets/builder/fields.ts';
import { builderPage } from '../../../widgets/builder/page.ts';
import { previewDocument } from '../../../widgets/builder/preview.ts';
import type { Chosen } from '../../../widgets/builder/snippets.ts';
import type { Page } from '../../../widgets/pages/document.ts';
import type { PlaceFound } from '../../../widgets/pages/next-best.ts';
import { fetchWords } from '../../../widgets/parts/language.ts';
import { htmlAnswer, type PageAnswer, withWidgets } from './answer.ts';
import type { Execute } from './execute.ts';
import { readTerms } from './feed-asked.ts';
import { findPlace } from './find-place.ts';

interface BuilderRequest {
  execute: Execute;
  publicUrl: string;
  search: URLSearchParams;
}

async function read({ execute, publicUrl, search }: BuilderRequest): Promise<{ chosen: Chosen; found: PlaceFound | null }> {
  const asked = readChoices(search);
  // The snippet speaks the language of the element, which need not be that of this page.
  await fetchWords(asked.language).catch(() => {});
  const found = asked.place && takes(asked.element, 'place') ? await findPlace(execute, asked.place) : null;
  const place = found?.place ?? null;
  // The address holds what was meant, so that it means the same to whoever it is sent to.
  const choices = place ? { ...asked, place: place.slug } : asked;
  return { chosen: { choices, place, publicUrl }, found };
}

async function readFacilities(execute: Execute) {
  const { facilities } = await execute(BuilderFacilitiesDocument, {});
  return facilities.map(({ label, ...term }): Term => ({ ...term, name: label }));
}

export async function readBuilder(request: BuilderRequest): Promise<() => Page> {
  const [{ chosen, found }, { themes, audiences }] = [await read(request), await readTerms(request.execute)];
  const known = (slugs: readonly string[], terms: readonly Term[]) => slugs.filter((one) => terms.some(({ slug }) => slug === one));
  const choices = {
    ...chosen.choices,
    themes: known(chosen.choices.themes, themes),
    audiences: known(chosen.choices.audiences, audiences),
  };
  const facilities = takes(choices.element, 'facilities') ? await readFacilities(request.execute) : [];
  const own = { ...choices.own };
  if (own.facilities) own.facilities = known(own.facilities.split(' '), facilities).join(' ');
  const isNew = !request.search.has('element');
  const isPlaced = found ? found.place !== null : !choices.element.needsPlace;
  return () =>
    builderPage({ ...chosen, choices: { ...choices, own }, found, themes, audiences, facilities, isNew, isReady: !isNew && isPlaced });
}

/** Framed by the builder alone, and the scripts that it runs are ours. */
export async function readPreview(request: BuilderRequest): Promise<PageAnswer> {
  const { chosen } = await read(request);
  const policy = withWidgets(request.publicUrl)['content-security-policy'].replace("frame-ancestors 'none'", "frame-ancestors 'self'");
  return htmlAnswer(previewDocument(chosen), 200, { 'content-security-policy': policy });
}

/** The builder runs its own script, which asks for this page anew and for the names of places, and frames its preview. */
export const builderPolicy = {
  'content-security-policy':
    "default-src 'none'; script-src 'self'; connect-src 'self'; frame-src 'self'; style-src 'self'; font-src 'self'; img-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'",
};

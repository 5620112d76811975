/**
 * `/cards/<slug>.png` of an entry, `/cards/places/<slug>.png`, and `/cards/pages/<folder>.png` of everything else. What they say is what the API tells the
 * public of an entry in a list, and nothing else; one on a sensitive topic shows no more than the site's own.
 */
import { PageCardDocument, type PageCardQuery, PagePlaceCardDocument } from '../../../generated/gql/graphql.ts';
import { kindAt, kindWords } from '../../../widgets/pages/kinds.ts';
import { layerWords } from '../../../widgets/pages/layers.ts';
import { isSensitive } from '../../../widgets/pages/sensitive-topics.ts';
import { say } from '../../../widgets/pages/words/words.ts';
import { kinds } from '../../../widgets/search/kind-mark.ts';
import { resultWords } from '../../../widgets/search/result-words.ts';
import { movedTo, type PageAnswer } from './answer.ts';
import { type Card, cardSvg, isDrawable } from './card-svg.ts';
import { drawCard } from './draw-card.ts';
import type { Execute } from './execute.ts';

const siteCard = (): Card => ({ arm: 'Fingerpost', name: say().card.site, lines: say().card.siteLines });

const inWords = (status: number, sentence: string): PageAnswer => ({
  status,
  headers: { 'content-type': 'text/plain; charset=utf-8', 'cache-control': 'no-store', 'x-content-type-options': 'nosniff' },
  body: `${sentence}\n`,
});

async function picture(card: Card): Promise<PageAnswer> {
  const bytes = await drawCard(cardSvg(card));
  if (!bytes) return inWords(503, 'Too many pictures are asked for at once. Ask again in a minute.');
  const headers = {
    'content-type': 'image/png',
    'cache-control': 'public, max-age=0, s-maxage=30, must-revalidate',
    'x-content-type-options': 'nosniff',
    // Shown by other sites: that is what it is for.
    'cross-origin-resource-policy': 'cross-origin',
  };
  return { status: 200, headers, body: '', bytes };
}

/** One line of a list, on a card: what comes first, then the rest. */
function cardOf(node: NonNullable<PageCardQuery['listing']>, now: Date): Card {
  if (isSensitive(node)) return siteCard();
  const { lead, facts } = resultWords(node, now);
  const rest = facts.filter(Boolean).slice(0, 2).join(' · ');
  const arm = kinds[node.kind].one;
  const name = isDrawable(node.name) ? node.name : kindWords[node.kind].lead;
  return { arm, name, lines: lead ? [lead, rest] : [rest] };
}

async function ofEntry(execute: Execute, slug: string, now: Date): Promise<PageAnswer> {
  const { listing } = await execute(PageCardDocument, { slug });
  if (!listing) return inWords(404, 'There is no entry of this name.');
  if (listing.slug !== slug) return movedTo(`/cards/${listing.slug}.png`);
  if (listing.status !== 'PUBLISHED') return inWords(410, 'This entry has been taken off.');
  return picture(cardOf(listing, now));
}

async function ofPlace(execute: Execute, slug: string): Promise<PageAnswer> {
  const { place } = await execute(PagePlaceCardDocument, { slug });
  if (!place) return inWords(404, 'There is no place of this name.');
  if (place.slug !== slug) return movedTo(`/cards/places/${place.slug}.png`);
  const area = place.within.find(({ kind }) => kind === 'DISTRICT' || kind === 'UNITARY');
  const lines = [say().card.place, area ? say().card.layerIn(layerWords(place.kind), area.name) : ''];
  return picture({ arm: layerWords(place.kind), name: place.name, lines });
}

async function ofPage(folder: string): Promise<PageAnswer> {
  if (folder === 'fingerpost') return picture(siteCard());
  const kind = kindAt(`/${folder}`);
  if (!kind) return inWords(404, 'There is no picture at this address.');
  const { title, lead } = kindWords[kind];
  return picture({ arm: 'Fingerpost', name: title, lines: [lead] });
}

export async function readCard(execute: Execute, path: string, now: Date): Promise<PageAnswer> {
  const [, folder, slug = ''] = /^\/cards\/(?:(places|pages)\/)?([a-z0-9][a-z0-9-]{0,199})\.png$/.exec(path) ?? [];
  if (folder === 'pages') return ofPage(slug);
  if (folder === 'places') return ofPlace(execute, slug);
  return slug ? ofEntry(execute, slug, now) : inWords(404, 'There is no picture at this address.');
}

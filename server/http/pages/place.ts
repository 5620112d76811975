/** A place by its address: its page, or where it went. A postcode leads to the village or town it is probably in. */
import { PagePlaceDocument, PagePlaceNamedDocument } from '../../../generated/gql/graphql.ts';
import type { Page } from '../../../widgets/pages/document.ts';
import { placePage } from '../../../widgets/pages/place.ts';
import { postcodeIn } from '../../places/postcode.ts';
import { type Execute, isBadInput } from './execute.ts';

const london = new Intl.DateTimeFormat('en-CA', { timeZone: 'Europe/London', dateStyle: 'short' });
const inDays = (now: Date, days: number) => london.format(new Date(now.getTime() + days * 86_400_000));

export async function readPlace(execute: Execute, written: string, now: Date): Promise<{ page: () => Page } | { movedTo: string } | null> {
  const typed = written.slice(0, 200).trim();
  if (!typed) return null;
  if (postcodeIn(typed)) {
    const { places } = await execute(PagePlaceNamedDocument, { typed, slug: typed });
    return places[0] ? { movedTo: `/places/${places[0].slug}` } : null;
  }
  const days = { today: inDays(now, 0), until: inDays(now, 6) };
  // A filter refuses a place that is not known.
  const found = await execute(PagePlaceDocument, { slug: typed, ...days }).catch((error: unknown) => {
    if (isBadInput(error)) return null;
    throw error;
  });
  if (!found?.place) return null;
  const { place } = found;
  // A former name, or one written in another way.
  if (place.slug !== written) return { movedTo: `/places/${place.slug}` };
  return { page: () => placePage({ ...found, place }, now) };
}

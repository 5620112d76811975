/**
 * What the public may see of a listing, as fields that somebody may suggest a change of. It reads what public pages read: the catalogue for where it
 * is, contacts that may be shown. What is withheld stands here as empty, exactly as what is not known does.
 */
import type { ListingKind, Prisma } from '../../../generated/prisma/client.ts';
import type { Database } from '../../database.ts';
import { publicContact } from '../../listings/contacts.ts';
import { NotFound } from '../../refusals.ts';
import type { SuggestionField } from './fields.ts';

export interface PresentField extends SuggestionField {
  /** As it stands; empty where nothing is known or shown. */
  readonly present: string;
}

export interface PresentListing {
  readonly id: number;
  readonly kind: ListingKind;
  readonly slug: string;
  readonly name: string;
  readonly version: number;
  readonly fields: readonly PresentField[];
  /** Never shown: whether anything is known, withheld or not. */
  readonly known: { readonly hasCost: boolean; readonly hasLocation: boolean };
}

const most = 8;

const columns = {
  id: true,
  kind: true,
  slug: true,
  name: true,
  version: true,
  summary: true,
  description: true,
  costNote: true,
  costFree: true,
  location: { select: { listingId: true } },
  groupFacts: { select: { howToJoin: true } },
  catalogue: { select: { visibility: true, lines: true, town: true, postcode: true } },
  contacts: { where: publicContact, orderBy: [{ position: 'asc' }, { id: 'asc' }], take: most },
  links: { orderBy: [{ position: 'asc' }, { id: 'asc' }], take: most },
} satisfies Prisma.ListingSelect;

const linkLabels: Readonly<Record<string, string>> = {
  WEBSITE: 'Website',
  SOCIAL: 'Social media page',
  BOOKING: 'Page to book',
  APPLY: 'Page to apply',
  MAP: 'Map',
};

export async function presentListing(db: Pick<Database, 'listing'>, where: { slug: string } | { id: number }): Promise<PresentListing> {
  const found = await db.listing.findFirst({ where: { ...where, status: 'PUBLISHED', mergedIntoId: null }, select: columns });
  if (!found) throw new NotFound('There is no entry here to change. It may have been taken off since you opened the page.');
  const { id, kind, slug, name, version, catalogue } = found;
  const field = (
    path: string,
    label: string,
    type: SuggestionField['type'],
    maximum: number,
    present: string | null | undefined,
    hint?: string,
  ) => ({
    path,
    label,
    type,
    maximum,
    present: present ?? '',
    ...(hint && { hint }),
  });
  const open = catalogue?.visibility === 'EXACT';
  const fields: PresentField[] = [
    field('name', 'Name', 'line', 120, name),
    field('summary', 'What it is, in a sentence or two', 'text', 280, found.summary),
    field('description', 'More about it', 'text', 5000, found.description),
    ...(kind === 'GROUP' ? [field('howToJoin', 'How to join', 'text', 500, found.groupFacts?.howToJoin)] : []),
    field(
      'times/note',
      'When it happens',
      'text',
      300,
      '',
      'Only if what stands on its page is wrong or missing. For example: now Tuesdays, 7.30pm to 9pm.',
    ),
    field('cost/note', kind === 'VENUE' ? 'What it costs to hire' : 'What it costs', 'line', 120, found.costNote),
    ...(kind === 'FUND'
      ? []
      : [
          field('location/lines', 'Building and street', 'text', 200, open ? catalogue?.lines.join('\n') : ''),
          field('location/postcode', 'Postcode', 'line', 10, open ? catalogue?.postcode : ''),
        ]),
    ...found.contacts.flatMap((contact) => [
      ...(contact.phone ? [field(`contacts/${contact.id}/phone`, `Phone: ${contact.role}`, 'phone', 40, contact.phone)] : []),
      ...(contact.email ? [field(`contacts/${contact.id}/email`, `E-mail: ${contact.role}`, 'email', 254, contact.email)] : []),
    ]),
    field('contact/phone', found.contacts.length ? 'Another phone number for the public' : 'Phone number for the public', 'phone', 40, ''),
    field(
      'contact/email',
      found.contacts.length ? 'Another e-mail address for the public' : 'E-mail address for the public',
      'email',
      254,
      '',
    ),
    field(
      'contact/consent',
      'Whoever a new phone number or e-mail address belongs to agrees that it is shown in public',
      'tick',
      1,
      '',
      'Needed when it is one person’s own.',
    ),
    ...found.links
      .filter((link) => link.kind !== 'MAP' || open)
      .map((link) => field(`links/${link.id}/url`, link.label ?? linkLabels[link.kind] ?? 'Link', 'url', 500, link.url)),
    field('website', found.links.length ? 'Another page about it' : 'Website or page', 'url', 500, ''),
  ];
  const known = { hasCost: found.costFree !== null, hasLocation: found.location !== null };
  return { id, kind, slug, name, version, fields, known };
}

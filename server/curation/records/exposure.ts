/** Stands between a change and the public: what would show a person's own contact without consent, or tell where a withheld listing is. */
import type { LocationVisibility } from '../../../generated/prisma/client.ts';
import { type NamedPlace, namesPlace, postcodeNamed, slugNamesPlace, slugNamesStreet, streetNamed } from '../../listings/withheld-words.ts';
import { RuleBroken } from '../../refusals.ts';
import { looksPersonal } from '../personal/looks-personal.ts';
import { looksLikeHome, personalIn } from '../personal/personal-text.ts';
import { type Changes, type Item, isItems, isObject, isSame, type JsonObject, type RecordDocument } from './document.ts';
import { type Prose, proseOf } from './prose.ts';
import type { FullRecord, Reader } from './read-record.ts';

const words = (value: unknown) => (typeof value === 'string' ? value : null);
const contactsOf = ({ contacts }: RecordDocument): readonly Item[] => (isItems(contacts) ? contacts : []);
const byId = (document: RecordDocument) => new Map(contactsOf(document).map((contact) => [contact.id, contact]));

/**
 * Finds out which contacts that were written look like one person's own. A consent was given for one number and one mailbox: it does not cover
 * another; and a contact whose consent went is for staff only from then on.
 */
export function markPersonal(before: RecordDocument, after: RecordDocument): RecordDocument {
  const old = byId(before);
  const contacts = contactsOf(after).map((contact): JsonObject => {
    const was = old.get(contact.id);
    if (was && isSame(was, contact)) return contact;
    const facts = { email: words(contact.email), phone: words(contact.phone), listingName: words(after.name) ?? '' };
    const personal = contact.personal === true || looksPersonal(facts) !== null;
    if (!was || !personal) return { ...contact, personal };
    const isOther = (['email', 'phone'] as const).some((field) => contact[field] != null && !isSame(contact[field], was[field]));
    const consent = isOther && isSame(contact.consent, was.consent) ? null : (contact.consent ?? null);
    const withdrawn = was.consent != null && contact.consent == null;
    return { ...contact, personal, consent, public: contact.public === true && !withdrawn };
  });
  return { ...after, contacts };
}

export interface Content {
  readonly record: Pick<FullRecord, 'id' | 'kind' | 'status' | 'document'>;
  readonly after: RecordDocument;
  /** Everything is looked at, not only what differs. */
  readonly publishing: boolean;
}

const consentNeeded = (message: string) => new RuleBroken('consent-needed', message);

/** What the public may not be shown without somebody's consent. @throws RuleBroken */
export async function guardPersonal(db: Reader, { record, after, publishing }: Content): Promise<void> {
  if (!publishing && record.status !== 'PUBLISHED') return;
  const old = publishing ? new Map<string, Item>() : byId(record.document);
  for (const contact of contactsOf(after)) {
    if (contact.public !== true || contact.personal !== true || contact.consent != null || isSame(old.get(contact.id), contact)) continue;
    throw consentNeeded(
      `The contact “${words(contact.role) ?? ''}” looks like one person’s own number or mailbox. Record that they agreed to its being shown, or make it staff-only.`,
    );
  }
  guardProse({ record, after, publishing });
  await guardHome(db, { record, after, publishing });
}

/** Text that was written, or all of it. */
function writtenProse({ record, after, publishing }: Content): Prose[] {
  const old = new Map(publishing ? [] : proseOf(record.kind, record.document).map(({ path, text }) => [path, text]));
  return proseOf(record.kind, after).filter(({ path, text }) => old.get(path) !== text);
}

function guardProse(content: Content): void {
  const { after } = content;
  const agreed = contactsOf(after).filter((contact) => contact.public === true && (contact.consent != null || contact.personal !== true));
  const plain = (text: string) =>
    text
      .toLowerCase()
      .replace(/\(0\)|[ ()/.-]/g, '')
      .replace(/^(\+|00)44/, '0');
  const shown = new Set(agreed.flatMap(({ email, phone }) => [words(email), words(phone)].filter((text) => text !== null).map(plain)));
  for (const { label, text } of writtenProse(content))
    for (const found of personalIn(text, words(after.name) ?? ''))
      if (!shown.has(plain(found)))
        throw consentNeeded(
          `${label} holds what looks like one person’s own number or mailbox (${found}). Write it as a contact, with their consent.`,
        );
}

async function guardHome(db: Reader, { record, after, publishing }: Content): Promise<void> {
  const { location } = after;
  if (record.kind === 'VENUE' || !isObject(location) || location.visibility !== 'EXACT') return;
  if (!publishing && isSame(record.document.location, location)) return;
  if (!looksLikeHome((location.lines ?? []) as string[])) return;
  const [consent] = await db.$queryRawUnsafe<unknown[]>(
    'SELECT 1 FROM "LocationConsent" WHERE "listingId" = $1 AND "withdrawnAt" IS NULL LIMIT 1',
    record.id,
  );
  if (!consent)
    throw consentNeeded(
      'The address looks like somebody’s home. Record that they agreed to its being shown, or let the public know the parish or town only (AREA).',
    );
}

// ---------------------------------------------------------------- withheld locations

const openness: Record<LocationVisibility, number> = { HIDDEN: 0, AREA: 1, EXACT: 2 };
const rank = (visibility: LocationVisibility | null) => (visibility === null ? 2 : openness[visibility]);

/** Only a visibility that somebody chose may tell more than before: no location that goes, no other group or host. @throws RuleBroken */
export function guardOpening(before: FullRecord, written: FullRecord, changes: Changes): void {
  if (rank(written.visibility) <= rank(before.visibility)) return;
  const chosen = changes['location/visibility']?.new;
  if (chosen === 'EXACT' || chosen === 'AREA') return;
  throw new RuleBroken(
    'opens-withheld-location',
    'This would show where a withheld listing is. Say first, under location, how much the public may know.',
  );
}

/** The words and the slug of a hidden listing may not say where it is. @throws RuleBroken */
export async function guardHiddenWords(
  db: Reader,
  { before, written, publishing }: { before: FullRecord; written: FullRecord; publishing: boolean },
): Promise<void> {
  if (written.visibility !== 'HIDDEN' || (!publishing && written.status !== 'PUBLISHED')) return;
  const all = publishing || before.visibility !== 'HIDDEN';
  const prose = writtenProse({ record: before, after: written.document, publishing: all });
  const refused = (label: string, found: string) =>
    new RuleBroken('names-withheld-place', `${label} names ${found}, and the location is withheld. Name nothing finer than the district.`);
  const slugWritten = all || before.slug !== written.slug;
  if (slugWritten && slugNamesStreet(written.slug)) throw refused('The address of its page', 'a street or a postcode');
  for (const { label, text } of prose) {
    const found = postcodeNamed(text) ?? streetNamed(text) ?? ownAddressIn(text, written.document);
    if (found) throw refused(label, found);
  }
  for (const place of await finePlacesIn(db, [
    ...prose.map(({ text }) => text),
    ` ${slugWritten ? written.slug.replaceAll('-', ' ') : ''} `,
  ])) {
    if (slugWritten && slugNamesPlace(written.slug, place)) throw refused('The address of its page', place.name);
    const named = prose.find(({ text }) => namesPlace(text, place));
    if (named) throw refused(named.label, place.name);
  }
}

/** A line of its own address, or its post town. */
function ownAddressIn(text: string, { location }: RecordDocument): string | null {
  if (!isObject(location)) return null;
  const parts = [...((location.lines ?? []) as string[]), words(location.town) ?? ''].filter((line) => line.length >= 5);
  return parts.find((line) => text.toLowerCase().includes(line.toLowerCase())) ?? null;
}

/** Places finer than a district that these texts may name; exactly, `namesPlace` says. */
const finePlacesIn = (db: Reader, texts: readonly string[]): Promise<NamedPlace[]> =>
  db.$queryRawUnsafe<NamedPlace[]>(
    `SELECT p.slug, p.name, p."otherNames" FROM "Place" p, (SELECT lower($1::text) AS all) t
     WHERE place_rank(p.kind) > 1 AND (strpos(t.all, lower(p.name)) > 0 OR strpos(t.all, ' ' || replace(p.slug, '-', ' ') || ' ') > 0
         OR EXISTS (SELECT 1 FROM unnest(p."otherNames") other WHERE strpos(t.all, lower(other)) > 0))
       AND NOT EXISTS (SELECT 1 FROM "Containment" c JOIN "Place" i ON i.id = c."innerId"
         WHERE c."outerId" = p.id AND c.direct AND i.kind IN ('COUNTY', 'UNITARY', 'DISTRICT'))
     LIMIT 2000`,
    texts.join('\n'),
  );
